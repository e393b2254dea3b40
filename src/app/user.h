#pragma once

#include "app/command.h"

namespace kith::app {

/// `kith user add`, under `kith user`.
void add_user_add(Command& user);

}  // namespace kith::app
