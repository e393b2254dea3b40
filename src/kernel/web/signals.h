#pragma once

namespace kith {

/// Blocks until the process is sent SIGINT or SIGTERM. A second one, while the first is acted on, ends the process in
/// the ordinary way. Requires: one caller at a time.
void wait_for_signal();

}  // namespace kith
