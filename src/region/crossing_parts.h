#pragma once

#include "region/crossing.h"

/// What the files of the crossing share, and nobody else.
namespace kith::region {

/// Puts on the child's record that someone outside was shown it, once for each who looks and day.
Result<void> tell(const Database& database, const Store& store, AuthorityId authority, PersonId child,
                  const Disclosure& shown, Moment at);

}  // namespace kith::region
