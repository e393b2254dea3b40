#pragma once

#include <vector>

#include "kernel/people/kin.h"
#include "kernel/people/routes.h"

namespace kith::picture {

/// A family on its rows, with the channels its lines run in. Nodes are the people of the picture, by place, and then
/// the lines that pass a row on their way to a further one.
struct FamilyRows {
    struct Node {
        int row = 0;
        int part = -1;  ///< -1: not in the family's rows
        int x = 0;      ///< the left edge of a person's box; where a passing line is
    };

    std::vector<Node> nodes;
    std::vector<Channel> channels;  ///< the first is above row 0, the next below it, and so on
    int rows = 0;
    int width = 0;  ///< pixels
};

/// The size of a person's box, and where the symbol stands in it.
struct BoxSizes {
    int width;
    int symbol_x;
    int gap;
};

/// Puts everyone who is in a union on a row, from left to right, and chooses the lanes.
FamilyRows family_rows(const Kin& kin, std::size_t people, BoxSizes sizes);

}  // namespace kith::picture
