#pragma once

#include "kernel/core/law.h"

namespace kith::messages::law {

/// No law says how soon a carer is answered: the span is the authority's own.
inline constexpr Law answering{"Local practice", "answers to a carer's message", "", Certainty::local};

}  // namespace kith::messages::law
