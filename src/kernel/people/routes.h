#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "kernel/people/kin.h"
#include "kernel/people/svg.h"

namespace kith::picture {

/// How a line is drawn, so that it can be told apart without colour.
enum class Stroke { couple, parents, former, birth, adoption, fostering, not_recorded, stray };

/// A line through corners, and for a couple that parted, where its two strokes go.
struct Path {
    Stroke stroke;
    std::vector<Point> corners;
    std::optional<Point> cut = {};  ///< where two strokes cross the line of a couple that parted
};

/// Where a line leaves a channel, upwards or downwards.
struct Pin {
    std::size_t node;  ///< whose symbol, or which passing line
    int x = 0;
    int y = 0;  ///< where the line ends, beyond the channel
    Stroke stroke = Stroke::birth;
};

/// The lines of one union, or of a line passing to a further row, within the channel between two rows. It has one
/// trunk, from the line that joins the upper pins to the line that joins the lower ones.
struct Net {
    std::vector<Pin> upper;
    std::vector<Pin> lower;
    Stroke joined = Stroke::parents;  ///< of the line between upper pins
    int trunk = 0;
    int upper_lane = -1;  ///< -1: no line across is needed
    int lower_lane = -1;
};

/// The space between two rows, where the lines run.
struct Channel {
    std::vector<Net> nets;
    int upper_lanes = 0;
    int lower_lanes = 0;

    int height() const;
};

/// Chooses trunks and lanes so that no two lines lie on each other; they may cross. Pins must have their x.
void choose_lanes(Channel& channel);

/// The lines of a channel whose top edge is at `top`. Pins must have their x and y.
std::vector<Path> paths(const Channel& channel, int top);

}  // namespace kith::picture
