#pragma once

#include "demo/random.h"
#include "demo/region.h"

namespace kith::demo {

/// What the plan, the assessment and the outcomes say of the families that tell_family_help told of, and a grandmother
/// who takes part in a plan and can be signed in as. Requires: tell_family_help.
Result<void> tell_family_plan(const Database& database, const Plan& plan, AuthorityId id, const Size& size,
                              Random random, Made& made);

}  // namespace kith::demo
