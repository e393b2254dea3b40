#pragma once

#include <string>

#include "kernel/core/result.h"

namespace kith::app {

/// A new password: asked twice on a terminal, without showing it; elsewhere the first line of the standard input. Never
/// from the command line, where every user of the machine could read it.
/// Fails: invalid, if the two differ or there is nothing.
Result<std::string> typed_secret(const std::string& of_whom);

}  // namespace kith::app
