#pragma once

#include "demo/region.h"

namespace kith::demo {

/// The advocacy service, two months old: its manager, two advocates, an independent visitor, and a child in care of
/// about fifteen whom an advocate and the visitor know. What the two wrote to each other is sealed with the published
/// key of invented people.
Result<void> tell_advocacy(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made);

}  // namespace kith::demo
