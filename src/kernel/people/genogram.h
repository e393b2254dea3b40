#pragma once

#include <string>
#include <vector>

#include "kernel/people/routes.h"

namespace kith::picture {

/// Where everything of a genogram goes, in pixels at natural size.
struct Plan {
    struct Seat {
        std::size_t place;
        Box box;       ///< symbol and words; no two overlap
        Point symbol;  ///< its middle
        Label label;
        Ways ways;
    };

    static constexpr int text_x = 64;  ///< pixels from the left of a box to its words

    std::vector<Seat> seats;  ///< in family order: the child, then group by group
    std::vector<Path> lines;
    int others_y = 0;  ///< the foot of the heading over friends and workers; 0: there are none
    int key_y = 0;     ///< the top of the key
    int width = 0;
    int height = 0;
};

Plan plan_genogram(const Known& known);

/// The genogram as SVG to put in a page: a group of links in family order, with lines and a key. It has classes and
/// no styles or scripts (web/src/_genogram.scss and genogram.ts are its other half), and ids that begin with
/// "kith-genogram", so a page holds one.
/// Cost: 15 people 0.5 ms, 40 people 1.5 ms, one at a time: Graphviz is asked each time.
std::string genogram(const PictureOf& picture);

}  // namespace kith::picture
