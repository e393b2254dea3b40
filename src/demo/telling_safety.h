#pragma once

#include "demo/random.h"
#include "demo/region.h"

namespace kith::demo {

/// One place and one group where children come to harm outside their homes, two children who are found there, the plan
/// of one of them, and those who keep them safe.
Result<void> tell_safety(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Random random,
                         Made& made);

}  // namespace kith::demo
