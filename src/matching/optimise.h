#pragma once

#include <vector>

#include "matching/instance.h"

/// The optimiser: an assignment, and a bound that proves how good it is. Nothing in it depends on time or chance but
/// the deadline, which only ends the search early and says so.
///
/// 1. LEMON's network simplex places everyone as if nobody had brothers or sisters: first prices of the homes.
/// 2. Columns, each some children in one home, are priced and added to a linear programme (Clp) until none would help.
///    Its optimum is the bound.
/// 3. Sets are placed by the programme's answer, everyone else by network simplex around them.
/// 4. Sets are taken out, some at a time, and put back where all together lose least, while that helps.
/// 5. Of a few children every assignment is looked at or ruled out, as far as a number of steps allows: then the plan
/// is
///    the best there is.
/// decisions/0012 says why, with what was measured.
namespace kith::matching {

struct Effort {
    int rounds = 20'000;     ///< of step 4 at most; a small region takes fewer
    double seconds = 60;     ///< the deadline
    std::uint64_t seed = 1;  ///< in which order sets are tried
};

struct Solution {
    std::vector<int> home_of;  ///< by child; -1: none
    double value = 0;          ///< as value() of the instance
    double bound = 0;          ///< at most the value of any assignment that breaks nothing
    bool cut_short = false;
};

/// Requires: problems(instance) is empty.
Solution optimise(const Instance& instance, const Effort& effort = {});

/// Each child in turn takes the home with least cost that is left; sets first try to stay together. What a desk without
/// an optimiser would do.
Solution greedy(const Instance& instance);

}  // namespace kith::matching
