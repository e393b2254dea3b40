#pragma once

#include "demo/region.h"

/// A child of about 8 and a young person of about 15 with pages of their own: what they said, felt and were answered,
/// whom they want to see, what they were told was decided; and that one of them did not feel safe once, and what was
/// done.
namespace kith::demo {

/// Comes last, so that whoever has pages by then is told of plans and reviews too.
Result<void> tell_my_pages(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made);

}  // namespace kith::demo
