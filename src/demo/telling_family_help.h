#pragma once

#include "demo/random.h"
#include "demo/region.h"

namespace kith::demo {

/// Three families of an authority's Family Help: one in early help, one that stepped up to section 17, one whose help
/// has ended; the team that helps them, its directory, and those to sign in as: who leads, who manages, a school's
/// lead, a mother who takes part.
Result<void> tell_family_help(const Database& database, const Plan& plan, AuthorityId id, const Size& size,
                              Random random, Made& made);

}  // namespace kith::demo
