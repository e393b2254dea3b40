#pragma once

#include "demo/random.h"
#include "demo/region.h"

namespace kith::demo {

/// Three families of an authority whose children are protected: one with an enquiry under section 47 under way, one on
/// a plan with core groups, one whose second plan has gone on for over 18 months; and those to sign in as: a lead child
/// protection practitioner, a chair, a social worker, a manager, a police officer.
Result<void> tell_protection(const Database& database, const Plan& plan, AuthorityId id, const Size& size,
                             Random random, Made& made);

}  // namespace kith::demo
