#pragma once

#include "demo/region.h"

/// One family's own network, forty days old: it asked to decide together, met, and made a plan for a child in care;
/// with the coordinator and the grandmother to sign in as. Whom it is not safe to tell is there too.
namespace kith::demo {

Result<void> tell_network(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made);

}  // namespace kith::demo
