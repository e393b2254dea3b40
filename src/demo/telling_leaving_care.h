#pragma once

#include "demo/region.h"

namespace kith::demo {

/// A personal adviser with two young people: one of 17, in care, with a plan begun; one of 20, who has left care with
/// one confirmed loving relationship, so that a plan for two is due.
Result<void> tell_leaving_care(const Database& database, const Plan& plan, AuthorityId id, const Size& size,
                               Made& made);

}  // namespace kith::demo
