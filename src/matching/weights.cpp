#include "matching/weights.h"

#include <fmt/format.h>

#include "matching/terms.h"

namespace kith::matching {

Weights starting_weights() {
    Weights weights{"Kith's starting point", "2026-11-28"_day, "Nobody yet: a board decides these"};
    for (const auto& term : terms()) weights[term.term] = term.starting_weight;
    return weights;
}

std::vector<std::string> problems(const Weights& weights) {
    std::vector<std::string> found;
    if (weights.name.empty())
        found.emplace_back("Give the weights a name, so that advice can say by which it was made.");
    if (weights.decided_by.empty()) found.emplace_back("Say who decided the weights.");
    for (const auto& term : terms()) {
        const int weight = weights[term.term];
        if (term.term == Term::cost) {
            if (weight != 0)
                found.push_back(
                    fmt::format("\"{}\" has no weight: it only parts homes that are equal in all else.", term.name));
        } else if (weight < 0 || weight > 100) {
            found.push_back(
                fmt::format("\"{}\" has the weight {}: give it a whole number from 0 to 100.", term.name, weight));
        } else if (weight == 0 && term.law_names_it) {
            found.push_back(
                fmt::format("\"{}\" has the weight 0, but the law asks for it ({}, {}): give it at least 1.", term.name,
                            term.source.act, term.source.place));
        }
    }
    return found;
}

}  // namespace kith::matching
