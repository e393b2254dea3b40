#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/people/svg.h"

namespace kith::picture {

/// Where everyone stands around the child: the nearer, the more they matter, in the child's own view.
struct Circle {
    struct Seat {
        std::size_t place;
        Box box;       ///< symbol and words; no two overlap
        Point symbol;  ///< its middle
        Label label;
        Ways ways;
    };
    struct Ring {
        std::optional<int> rating;  ///< none: the child has not been asked
        int across;                 ///< half its width, in pixels
        int up;                     ///< half its height
    };

    std::vector<Seat> seats;  ///< in family order
    std::vector<Ring> rings;  ///< from the inmost; only those with someone on them
    Point middle{0, 0};
    int width = 0;
    int height = 0;
};

Circle plan_ecomap(const Known& known);

/// The ecomap as SVG to put in a page: the child in the middle, everyone else on rings by what the child said of how
/// much they matter, with a thicker line for more and the figure in words. Same terms as genogram(); ids begin with
/// "kith-ecomap".
/// Cost: 0.1 ms for 15 people.
std::string ecomap(const PictureOf& picture);

}  // namespace kith::picture
