#pragma once

#include <array>
#include <string>
#include <vector>

#include "kernel/core/date.h"
#include "matching/codes.h"

/// What a board decides: how much each term counts. A value with a name and a date; a new decision is a new value, and
/// advice keeps the one it was made by.
namespace kith::matching {

struct Weights {
    std::string name;
    Date from;
    std::string decided_by;
    /// By `Term`. Range: 0 (does not count) to 100. That of `cost` is always 0: cost only breaks ties.
    std::array<int, term_count> of{};

    int operator[](Term term) const { return of[static_cast<std::size_t>(term)]; }
    int& operator[](Term term) { return of[static_cast<std::size_t>(term)]; }
    friend bool operator==(const Weights&, const Weights&) = default;
};

/// The weights Kith comes with, for a board to replace.
Weights starting_weights();

/// What stands in the way of these weights, in sentences; empty: they can be used. Terms that the law names
/// (Children Act 1989, s. 22C(8)) cannot be left out.
std::vector<std::string> problems(const Weights& weights);

}  // namespace kith::matching
