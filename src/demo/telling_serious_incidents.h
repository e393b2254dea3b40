#pragma once

#include "demo/region.h"

namespace kith::demo {

/// Two serious incidents that the director records: one whose rapid review is due, and one whose local review was
/// decided and is to be published.
Result<void> tell_serious_incidents(const Database& database, const Plan& plan, AuthorityId id, Made& made);

}  // namespace kith::demo
