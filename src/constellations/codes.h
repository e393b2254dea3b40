#pragma once

#include <array>

#include "kernel/core/words.h"

/// The code sets of constellations.
namespace kith::constellations {

/// What the homes of a constellation come together for.
enum class GatheringKind { get_together, training, outing, celebration };

}  // namespace kith::constellations

namespace kith {

template <>
inline constexpr std::array words_of<constellations::GatheringKind>{
    Word{constellations::GatheringKind::get_together, "get_together", "A get-together"},
    Word{constellations::GatheringKind::training, "training", "Training"},
    Word{constellations::GatheringKind::outing, "outing", "A day out"},
    Word{constellations::GatheringKind::celebration, "celebration", "A celebration"}};

}  // namespace kith
