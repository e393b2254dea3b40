#pragma once

#include "demo/random.h"
#include "demo/region.h"

namespace kith::demo {

/// Carers of one authority who go to another fostering service, at each stage: asked; a record made, which waits to be
/// read; all agreed, and the meeting about the children held. And one applicant whose record came from another service.
/// Done by the acts themselves, once homes and applicants are on the record. None of those to sign in as is among them:
/// whoever looks around may ask for themselves.
Result<void> tell_transfers(const Database& database, const Plan& plan, AuthorityId id, Random random, Made& made);

}  // namespace kith::demo
