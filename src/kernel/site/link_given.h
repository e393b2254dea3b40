#pragma once

#include <string>

#include "kernel/site/context.h"
#include "kernel/web/html.h"

namespace kith {

/// A link that is given to someone once, as they can copy it: with the host as their browser named it. `path` begins
/// with "/".
Html link_given(const Context& context, const std::string& path);

}  // namespace kith
