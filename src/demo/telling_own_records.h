#pragma once

#include "demo/region.h"

namespace kith::demo {

/// A records officer; the care leaver of 20 whom one may sign in as, who was given their records and wrote beside them;
/// and somebody older, whose request came by letter and waits to be prepared.
Result<void> tell_own_records(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made);

}  // namespace kith::demo
