#pragma once

#include "demo/region.h"

namespace kith::demo {

/// A plan of contact after adoption, more than a year old: the adoption worker, the adoptive parents of a child of
/// seven, the birth mother and the grandmother, each with a record of their own. One letter waits to be read, and holds
/// what should not go on; one is kept for the child. All words are closed with the published key of invented adoptions.
Result<void> tell_adoption(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made);

}  // namespace kith::demo
