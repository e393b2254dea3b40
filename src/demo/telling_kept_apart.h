#pragma once

#include "demo/random.h"
#include "demo/region.h"

namespace kith::demo {

/// A few of an authority's children must not live with another, or near a place: said by their social workers, once
/// children and workers are on the record. A child of the worker as whom one looks around is among them.
Result<void> tell_kept_apart(const Database& database, AuthorityId id, Date today, Random random, Made& made);

}  // namespace kith::demo
