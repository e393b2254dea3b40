#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/people/svg.h"

namespace kith::picture {

/// Where everyone stands around the child: the nearer, the more they matter, in the child's own view. Those the child
/// has not been asked about stand in rows below, for not asked is not little.
struct Circle {
    struct Seat {
        std::size_t place;
        Box box;        ///< symbol and words; no two overlap
        Point symbol;   ///< its middle
        int words_top;  ///< above the symbol in the upper half, so that the line to the child stays clear of them
        Label label;
        Ways ways;
    };
    struct Ring {
        int rating;
        int across;  ///< half its width, in pixels
        int up;      ///< half its height
    };

    std::vector<Seat> seats;  ///< in family order
    std::vector<Ring> rings;  ///< from the inmost; only those with someone on them
    Point middle{0, 0};
    int not_asked_y = 0;  ///< the foot of the heading over those not asked about; 0: there are none
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
