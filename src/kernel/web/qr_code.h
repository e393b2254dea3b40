#pragma once

#include <string>
#include <string_view>

#include "kernel/web/html.h"

namespace kith::ui {

/// A text as a QR code (ISO/IEC 18004, error correction M), drawn as one SVG path with the quiet edge that readers
/// need; `label` is read aloud in its place. Range: 1 to 1,000 bytes. Made here, so that no secret in it leaves.
Html qr_code(std::string_view text, const std::string& label);

}  // namespace kith::ui
