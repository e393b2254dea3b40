#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/result.h"
#include "matching/region.h"

/// Whether pooling helps: the same children in the order they came and the same homes, matched in three ways.
///
/// Week by week, those who came and those who still wait are placed at the week's end, then stay as long as they did.
/// The three ways see the same and decide on the same day. None of them sees what is still to come.
namespace kith::matching {

enum class Policy {
    own_authority,  ///< each authority in the homes of its own area, by turn; who is left, in any agency's home
    by_turn,        ///< all homes of the region, child after child
    optimiser,      ///< all homes of the region, all children of the week together
};

/// Children who came together: brothers and sisters, or one child.
struct Arrival {
    Date on;
    std::vector<Child> children;
    std::vector<int> days;  ///< by child: how long they stay once placed, 1 or more
};

struct History {
    std::vector<Home> homes;        ///< with those who lived there before the first day
    std::vector<Arrival> arrivals;  ///< in the order of `on`
};

/// What is measured of a way of matching, in the order of the table.
enum class Measured {
    within_20_miles,
    within_20_minutes,
    siblings_together,
    pairs_together,
    first_choice,
    placed_in_the_week,
    unplanned_moves,
    weekly_cost,
};
inline constexpr std::size_t measured_count = 8;

struct MeasuredTerms {
    Measured measured;
    std::string_view name;
    std::string_view meaning;  ///< what is counted, of whom
    std::string_view unit;     ///< "%", "a year", "£"
    bool more_is_better;
};
std::span<const MeasuredTerms> measured_terms();

/// Which placements are thought to end unplanned in their first year. An assumption, not a finding: no published model
/// was at hand. The chance is `base`, and what is added for each that holds, 0.9 at most.
struct MoveAssumption {
    double base = 0.12;
    double beyond_20_miles = 0.05;
    double school_beyond_45_minutes = 0.04;
    double sibling_apart = 0.05;
    double needs_not_met = 0.15;  ///< times the share of the needs that the home has no skills for
};

/// A mean, and between what 95 of 100 resamplings lie.
struct Estimate {
    double value = 0, low = 0, high = 0;
    bool known = false;  ///< false: nobody could be counted, and the figures mean nothing
};

struct PolicyResult {
    Policy policy;
    int children = 0;
    int never_placed = 0;  ///< still waiting at the end
    std::array<Estimate, measured_count> of;
    std::array<Estimate, measured_count> against_own;  ///< less the same of Policy::own_authority, week by week
};

struct Evaluation {
    int weeks = 0;
    int histories = 0;
    std::vector<PolicyResult> results;
    std::vector<std::string> assumptions;  ///< in sentences
};

struct EvaluateOptions {
    PlanOptions plan = {};
    MoveAssumption moves = {};
    const TravelTimes* travel = nullptr;  ///< none: journeys are estimated
    int warm_up_weeks = 4;                ///< at first, not counted
    int resamplings = 1'000;              ///< of weeks, all histories' together, with replacement (bootstrap)
    std::uint64_t seed = 1;               ///< of the resampling
};

/// Fails: invalid, with the weights' problems, or where a history has no arrivals or homes.
Result<Evaluation> evaluate(std::span<const History> histories, const Weights& weights,
                            const EvaluateOptions& options = {});

std::string_view in_words(Policy policy);
std::string to_text(const Evaluation& evaluation);  ///< a table for reading in a terminal
std::string to_csv(const Evaluation& evaluation);   ///< one row a way and measure, for machines
std::string to_svg(const Evaluation& evaluation);   ///< a chart, with its own title and description

/// A made-up region and its arrivals, the same for the same seed.
struct MadeUpHistory {
    int weeks = 30;
    int authorities = 6;
    int homes = 600;
    int arrivals_a_week = 12;
    double filled = 0.75;  ///< of the places, on the first day
    std::uint64_t seed = 1;
};
History make_up(const MadeUpHistory& size);

}  // namespace kith::matching
