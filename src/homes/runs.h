#pragma once

#include <vector>

#include "homes/rules.h"

/// Machinery of the rules of homes: the times in which something is owed, and the days on which it was done.
namespace kith::homes {

template <class T, class Keep>
std::vector<Run> done_by(std::vector<Run> runs, const std::vector<Fact<T>>& facts, Keep keep) {
    for (auto& run : runs)
        for (const auto& fact : facts)
            if (keep(fact.value) && (!run.ends || fact.value.on < *run.ends)) run.done.push_back(fact.value.on);
    return runs;
}

}  // namespace kith::homes
