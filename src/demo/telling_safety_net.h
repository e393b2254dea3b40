#pragma once

#include "demo/region.h"

/// The local offer of an authority; and of the care-experienced person whom one may sign in as: part of the money for a
/// first home, an apprenticeship whose bursary is owed, a rent that is guaranteed, a refusal that waits to be
/// challenged.
namespace kith::demo {

Result<void> tell_safety_net(const Database& database, const Plan& plan, AuthorityId id, Made& made);

}  // namespace kith::demo
