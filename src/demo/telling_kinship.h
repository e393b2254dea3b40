#pragma once

#include "demo/region.h"

namespace kith::demo {

/// A grandmother who brings up two grandchildren, one as special guardian, one while the court decides; a boy who is
/// fostered privately by a friend's mother; their social worker; and what the authority offers such families.
Result<void> tell_kinship(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made);

}  // namespace kith::demo
