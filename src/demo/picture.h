#pragma once

#include <string>

#include "demo/random.h"

namespace kith::demo {

enum class Scene { sea, hills, cake };

/// A small drawn picture as a PNG of about a kilobyte, for the photos of the demonstration: nobody's likeness.
const std::string& picture(Scene scene, Random& random);

}  // namespace kith::demo
