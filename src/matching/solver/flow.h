#pragma once

#include <cstdint>
#include <vector>

/// Children to homes at least cost, one home each, by LEMON's network simplex. A plain header: LEMON's own do not
/// compile as C++20 and are seen by flow.cpp alone.
namespace kith::matching::solver {

struct Way {
    int home;
    std::int64_t cost;
};

struct Assigned {
    std::vector<int> home_of;         ///< by child; -1: none
    std::vector<std::int64_t> price;  ///< by home: what one place less would cost at most, 0 or more
    std::int64_t cost;
};

/// `ways`: by child; `unplaced`: by child, the cost of no home; `places`: by home, 0 or more.
Assigned assign(const std::vector<std::vector<Way>>& ways, const std::vector<std::int64_t>& unplaced,
                const std::vector<int>& places);

}  // namespace kith::matching::solver
