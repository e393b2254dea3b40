#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kernel/core/result.h"
#include "matching/rules.h"
#include "matching/terms.h"

/// One child, or brothers and sisters together: every home, in order, with what speaks for and against each. Advice: a
/// person decides. There is no single score to show, only what each term adds.
namespace kith::matching {

/// On which side a term comes down for a home.
enum class Side { speaks_for, speaks_against, neither, not_known, does_not_apply };

/// What one term adds to a home's place in the order.
struct Contribution {
    Term term;
    Side side;
    int value;          ///< 0 to 100; of several children, the mean
    int weight;         ///< of the board
    Matters matters;    ///< to the request; of several children, the most
    std::int64_t adds;  ///< weight x emphasis (1, 4 or 8) x value, over the children
    std::string words;
};

struct RankedHome {
    RecordId home;
    std::string name;
    int place;                        ///< 1 for the first; equal homes follow one another by number
    std::vector<Contribution> terms;  ///< in the order of terms(); those explained have words
    std::vector<Finding> needs_reason;
    std::string trade_off;  ///< against the first: "Nearer school, but Ben would live elsewhere"
    int place_at_best;      ///< were all that is not known of it as good as can be
    int place_at_worst;     ///< were it as bad
};

struct ExcludedHome {
    RecordId home;
    std::string name;
    std::vector<Finding> why;
    std::optional<std::string> one_change;  ///< what single change would open it
};

/// How far the order hangs on one term.
struct HangsOn {
    Term term;
    /// The weight (0 to 100) nearest the board's at which the second home goes before the first; none: at no weight.
    std::optional<int> second_first_at;
    RecordId first_without;  ///< the first home, were the term left out
    int first_falls_to;      ///< the place of today's first home, were the term left out
};

struct Ranking {
    std::vector<RecordId> children;
    Weights weights;                ///< by which it was made
    std::vector<RankedHome> homes;  ///< the best first, all that may be offered
    std::vector<ExcludedHome> excluded;
    std::vector<HangsOn> hangs_on;  ///< for each term that counts; empty with fewer than two homes
};

struct RankOptions {
    int explained = 20;  ///< how many homes get words
};

/// Requires: at least one child, of one request or one sibling set.
/// Fails: invalid, with the weights' problems.
/// Cost: about 10 ms for one child and 6,000 homes.
Result<Ranking> rank(std::span<const Child> children, std::span<const Home> homes, const Weights& weights,
                     const Circumstances& circumstances, const RankOptions& options = {});

/// One row of a comparison: a term, and what it says of each home.
struct ComparedTerm {
    Term term;
    std::vector<Contribution> of_home;
    std::vector<bool> best;  ///< no other of them is better; all false where they are level or not known
};

struct Comparison {
    std::vector<RecordId> homes;
    std::vector<ComparedTerm> terms;    ///< those on which the homes differ first, then the level ones
    std::vector<std::string> in_words;  ///< of each home: for what one would choose it, and what one would give up
};

/// Two or three homes of one ranking side by side. Fails: not_found, if one is not in it; invalid, if it is not two or
/// three.
Result<Comparison> compare(std::span<const Child> children, std::span<const Home> homes, const Ranking& ranking,
                           std::span<const RecordId> chosen, const Circumstances& circumstances);

}  // namespace kith::matching
