#pragma once

#include "demo/random.h"
#include "kernel/core/date.h"
#include "kernel/store/store.h"

namespace kith::demo {

/// What about half of an authority's homes say that they can offer; of the others it is not known.
Result<void> tell_can_offer(const Database& database, AuthorityId id, Date today, Moment at, Random random);

}  // namespace kith::demo
