#pragma once

#include "matching/rank.h"
#include "region/told.h"
#include "region/told_facts.h"

/// Advice for one child, and what a board decided that it rests on. People decide.
namespace kith::region {

struct Decided {
    matching::Weights weights;
    int reserve = 0;       ///< places of each authority left free for emergencies
    bool starting = true;  ///< no board has decided yet
};

/// The fact's numbers in the order of the terms, as matching reads them, and back.
std::array<int, matching::term_count> numbers_of(const TermWeights& weights);
TermWeights weights_from(const std::array<int, matching::term_count>& numbers, Date starts);

/// What the co-operative's board decided, as it holds on a day; else what Kith starts with.
Result<Decided> decided_in(const Store& store, const Circle& circle, Date today);

struct Advice {
    Decided decided;
    std::vector<matching::Child> children;  ///< the child first, then brothers and sisters to be placed with them
    std::vector<matching::Home> homes;      ///< all that were looked at
    matching::Ranking ranking;
    std::vector<std::string> to_look_at;  ///< what the request asks and no term measures, and why
    matching::Circumstances in;

    const matching::Home* home(matching::RecordId id) const;
};

/// For whoever asks for a home for the child.
Result<Advice> advice_for(const Store& store, const Reader& reader, const Allowed<May::request_home>& leave,
                          const ChildKnown& child, const RequestFile& request, const Telling& telling);

/// For whoever places children across the region: nobody is named. Fails: not_found, if no such request waits.
Result<Advice> advice_described(const Store& store, const AllowedAll<May::propose_match>& leave, RequestNumber number,
                                const Telling& telling);

}  // namespace kith::region
