#pragma once

#include <vector>

#include "matching/instance.h"

/// The linear programme behind a region's plan: where children might be split among homes. Its optimum is the bound;
/// its prices guide the search. For optimise.cpp and search.cpp alone.
namespace kith::matching {

/// Some children of a group in one home, or in none.
struct Option {
    std::uint32_t members = 0;  ///< bit i: the group's child i
    int home = -1;
    int places = 0;
    bool emergency = false;  ///< all of them
    double cost = 0;         ///< of the children there
    double discount = 0;     ///< what being together saves of the price of being apart; less the price of room
    double fair = 0;         ///< cost, times what fairness asks, less the discount; after relax()
    double priced = 0;       ///< cost - discount + prices of the places, after relax(): what it asks of the region
    double share = 0;        ///< of it in the optimum of the linear programme, 0 to 1
};

/// Children who cannot be placed each for themselves: a set, or a child with a conflict.
struct Group {
    std::vector<int> children;
    Keep keep = Keep::together_if_it_can_be;
    std::vector<Option> options;
};

/// An instance as the optimiser sees it.
struct Problem {
    explicit Problem(const Instance& of);

    const Instance& of;
    std::vector<int> loose;  ///< children placed each for themselves
    std::vector<Group> groups;
    std::vector<int> room;         ///< by area: places that children who are no emergency may take
    std::vector<int> children_of;  ///< by authority
};

struct Relaxed {
    double bound = 0;
    std::vector<double> price;       ///< by home, of one place; 0 or more
    std::vector<double> area_price;  ///< by area, of one place for who is no emergency
    std::vector<double> times;       ///< by authority: what fairness multiplies its children's costs by, 1 or more
    std::vector<double> used;        ///< by home: places, in parts
    bool cut_short = false;
};

/// `out_of_time()` is asked between rounds. Writes `priced` and `share` of the groups' options.
Relaxed relax(Problem& problem, bool (*out_of_time)(const void*), const void* clock);

}  // namespace kith::matching
