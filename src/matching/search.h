#pragma once

#include <vector>

#include "matching/optimise.h"
#include "matching/relaxation.h"

/// From the linear programme's answer to a plan: groups placed and moved about, everyone else around them. For
/// optimise.cpp alone.
namespace kith::matching {

/// The best assignment found, and whether the clock ended the search.
struct Searched {
    std::vector<int> home_of;
    bool cut_short = false;
};

Searched search(const Problem& problem, const Relaxed& relaxed, const Effort& effort, bool (*out_of_time)(const void*),
                const void* clock);

}  // namespace kith::matching
