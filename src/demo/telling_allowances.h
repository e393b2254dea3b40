#pragma once

#include "demo/telling.h"

namespace kith::demo {

/// What the authority's own foster and kinship homes are paid: their terms, and the runs of the last weeks, worked out
/// by the rules that pay any home. Requires: every child is told.
void tell_allowances(Setting& setting, Random random);

}  // namespace kith::demo
