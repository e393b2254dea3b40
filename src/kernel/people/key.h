#pragma once

#include <string>

#include "kernel/people/genogram.h"

namespace kith::picture {

/// "kith-line--adoption".
std::string_view line_class(Stroke stroke);

/// The strokes across the line of a couple that parted.
std::string cut_at(Point middle);

/// What the symbols and lines used in this picture mean, and who lives in each home, below the picture. `plan.height`
/// grows to hold it. For the eye only: what it explains is in the accessible names.
std::string key(const Known& known, Plan& plan);

}  // namespace kith::picture
