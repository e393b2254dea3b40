#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace kith::picture {

/// Boxes on rows, joined downwards: what is asked of Graphviz.
struct Ranked {
    struct Node {
        int row;    ///< any whole number; greater is lower
        int width;  ///< pixels
    };

    std::vector<Node> nodes;
    std::vector<std::pair<std::size_t, std::size_t>> down;  ///< from an upper row to a lower; said twice, crossed less
    int gap = 0;                                            ///< least pixels between two boxes of a row
};

/// The middle of each node, in pixels from the left edge of the leftmost box. Boxes of one row never overlap. Nodes
/// below one node keep the order of `down` as far as they can. The same question always has the same answer.
///
/// Order and positions are Graphviz's (dot). It keeps global state, so one question is asked of it at a time; it is
/// quick enough that answers are not kept. If it cannot answer (its plug-in is not installed), the boxes stand in the
/// order they came.
/// Cost: 15 people 0.3 ms, 40 people 0.8 ms; the first question of a process some 10 ms more, to read the plug-ins.
std::vector<int> across(const Ranked& ranked);

/// Moves boxes right, and no further than needed, until those of one row are `gap` apart; then all to the left edge.
void part(const Ranked& ranked, std::vector<int>& middles);

}  // namespace kith::picture
