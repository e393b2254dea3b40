#pragma once

#include "demo/region.h"

namespace kith::demo {

/// Makes one authority and adds what was made to `made`. Fails: conflict if it is on the record already.
Result<void> make_authority(const Database& database, const Plan& plan, AuthorityId id, const Size& size,
                            const Progress& progress, Made& made);

}  // namespace kith::demo
