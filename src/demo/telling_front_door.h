#pragma once

#include "demo/random.h"
#include "demo/region.h"

namespace kith::demo {

/// The last days at an authority's front door: someone who works there, someone who manages it, a worry from the public
/// page that waits, an agency with a link, and a handful of contacts, one of them undecided near its limit, two of them
/// about one family.
Result<void> tell_front_door(const Database& database, const Plan& plan, AuthorityId id, const Size& size,
                             Random random, Made& made);

}  // namespace kith::demo
