#pragma once

#include "matching/codes.h"

namespace kith::matching {

/// How much what matters to a request multiplies the board's weight, in quarters: flexible counts a quarter of wanted,
/// essential double.
constexpr int emphasis(Matters matters) {
    switch (matters) {
        case Matters::flexible: return 1;
        case Matters::wanted: return 4;
        case Matters::essential: return 8;
    }
    return 4;
}

}  // namespace kith::matching
