#pragma once

#include "demo/random.h"
#include "demo/region.h"

namespace kith::demo {

/// The papers of the conference that tell_protection called: parts by police, school and health, one of them shared
/// with a grandmother who takes part, and what she says; with the school's lead and the grandmother to sign in as.
Result<void> tell_papers(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made);

}  // namespace kith::demo
