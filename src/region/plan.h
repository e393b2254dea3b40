#pragma once

#include "region/acts.h"
#include "region/advice.h"

/// The region's plan, and what is kept of it.
namespace kith::region {

struct Planned {
    Circle circle;
    Decided decided;
    ToldRegion told;
    std::vector<matching::Advised> previous;  ///< the plan that was kept
    std::optional<Date> kept_on = {};
    matching::Plan plan = {};

    /// Short words that are the same for the same advice, and for no other.
    std::string mark() const;
    const matching::Child* child(matching::RecordId id) const;
    std::string home(std::optional<matching::RecordId> id) const;
};

/// All who wait and all places, planned together. Fails: not_found, if this is no co-operative's record.
Result<Planned> plan_of(const Store& store, const AllowedAll<May::propose_match>& leave, const Telling& telling);

/// Keeps what is advised, in place of what was kept before, so that tomorrow's advice holds to it unless something else
/// is clearly better.
Result<EntryNumber> keep(Change& change, const AllowedAll<May::propose_match>& leave, const Planned& planned,
                         Date today);

/// The board decides how much each term counts. Fails: invalid, with what stands against the numbers.
Result<EntryNumber> decide_weights(Change& change, const AllowedAll<May::govern_region>& leave,
                                   const TermWeights& weights);

}  // namespace kith::region
