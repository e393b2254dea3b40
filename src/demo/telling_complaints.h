#pragma once

#include "demo/region.h"

namespace kith::demo {

/// A complaints manager; a child who complained two days ago; foster carers whose complaint is looked into from
/// outside; and the care leaver, whose complaint was found right and put right.
Result<void> tell_complaints(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made);

}  // namespace kith::demo
