#include "matching/optimise.h"

#include <algorithm>
#include <ctime>
#include <limits>
#include <tuple>

#include "matching/relaxation.h"
#include "matching/search.h"

namespace kith::matching {

namespace {

/// The only clock, and only to stop early.
double now() {
    std::timespec time{};
    std::timespec_get(&time, TIME_UTC);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

bool is_past(const void* deadline) { return now() > *static_cast<const double*>(deadline); }

}  // namespace

Solution optimise(const Instance& instance, const Effort& effort) {
    const double deadline = now() + effort.seconds;
    Problem problem{instance};
    const auto relaxed = relax(problem, is_past, &deadline);
    auto searched = search(problem, relaxed, effort, is_past, &deadline);
    Solution found{std::move(searched.home_of), 0, relaxed.bound, relaxed.cut_short || searched.cut_short};
    found.value = value(instance, found.home_of);
    return found;
}

}  // namespace kith::matching
