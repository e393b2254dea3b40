#pragma once

#include <string_view>

#include "my_pages/codes.h"

namespace kith::my_pages {

/// One thing said for three ages. A young child hears few words, most of them beside a picture; an empty one says
/// nothing.
struct ForAges {
    std::string_view pictures, plain, full;

    constexpr std::string_view at(Reading reading) const {
        return reading == Reading::pictures ? pictures : reading == Reading::plain ? plain : full;
    }
};

}  // namespace kith::my_pages
