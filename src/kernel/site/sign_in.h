#pragma once

#include <vector>

#include "kernel/site/page.h"

namespace kith {

/// Signing in by password and second step, by the organisation's own service, or in the demo by choosing who to be;
/// signing out; and looking after one's own account.
std::vector<Page> sign_in_pages();

}  // namespace kith
