#pragma once

#include "demo/region.h"

namespace kith::demo {

/// A man who poses a risk to children, the child whose father he is and the child with whose family he lodges, with the
/// warnings that stand with him, and the social worker of each child.
Result<void> tell_warnings(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made);

}  // namespace kith::demo
