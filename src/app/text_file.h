#pragma once

#include <string>

#include "kernel/core/result.h"

namespace kith::app {

/// All of a file that another system made, as UTF-8. It is copied: such a file may still be being written.
/// Fails: invalid, if it cannot be read or is no text.
Result<std::string> text_of_file(const std::string& name);

}  // namespace kith::app
