#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kernel/core/result.h"
#include "matching/model.h"
#include "matching/optimise.h"
#include "matching/rules.h"
#include "matching/terms.h"

/// All who wait in a region and all its places, together: a plan in which placing one child well does not cost three
/// others. Advice, with its bound and, for each child, why not the first choice. A person decides each placement.
namespace kith::matching {

/// So many places of an area to be left free for emergencies.
struct Reserve {
    AuthorityId area;
    int places;
};

/// What an earlier plan advised.
struct Advised {
    RecordId child;
    RecordId home;
    friend bool operator==(const Advised&, const Advised&) = default;
};

struct RegionAsk {
    std::span<const Child> children;
    std::span<const Home> homes;
    std::span<const SiblingSet> sets = {};
    std::span<const Reserve> reserves = {};
    std::span<const Advised> previous = {};
};

/// What a plan weighs beside the terms. A board's to decide, like the weights.
struct PlanOptions {
    int candidates = 50;  ///< homes looked at for each child, the best
    /// Of each two brothers or sisters placed apart, in shortfall. The dearer, the more are together and the further
    /// from home; docs/decisions/0012 has figures.
    std::int64_t apart_price = 5'000;
    /// Of a child placed alone where brothers and sisters could live together: those who come later may need it.
    std::int64_t room_price = 600;
    std::int64_t keep_bonus = 100;  ///< off the shortfall, where a child is advised what they were advised before
    int fairness = 50;              ///< thousandths of the children whose number multiplies the worst-served mean
    Effort effort = {};
};

/// What the plan says for one child.
struct Placing {
    RecordId child;
    std::optional<RecordId> home;  ///< none: no home for them in this plan
    std::int64_t shortfall;        ///< 0 (nothing could be better) to 10,000; of no home, more
    int choice;                    ///< 1: their first choice; 0: none
    std::optional<RecordId> first_choice;
    std::vector<RecordId> went_to;  ///< who has the places of the first choice instead
    std::string why_not_first;      ///< empty where they have it
    bool as_before;                 ///< the earlier plan advised the same
};

struct SetPlaced {
    int number;
    bool together;
    int pairs_apart;
    std::int64_t price;  ///< what the plan counts for them
    std::string words;   ///< "Ana and Ben apart from Cal: ..."
};

struct Held {
    AuthorityId area;
    int asked;
    int held;
};

struct AuthorityServed {
    AuthorityId authority;
    int children;
    int placed;
    int first_choice;
    double mean_shortfall;
};

struct Plan {
    std::vector<Placing> placings;  ///< in the order of the children asked about
    std::vector<SetPlaced> sets;
    std::vector<Held> reserves;
    std::vector<AuthorityServed> authorities;
    double value;    ///< what the plan falls short by: shortfalls, prices of brothers and sisters apart, fairness
    double bound;    ///< no plan, of these candidates, falls short by less
    bool cut_short;  ///< the deadline ended the search: another run may differ

    /// How much better a plan could be at most, as a share of the bound.
    double gap() const { return bound > 0 ? (value - bound) / bound : 0; }
};

/// Fails: invalid, with the weights' problems, or where a set names a child that is not asked about.
/// Cost: 5,000 children and 6,000 homes some 5 s on one core.
Result<Plan> plan(const RegionAsk& ask, const Weights& weights, const Circumstances& circumstances,
                  const PlanOptions& options = {});

/// The numbers that the plan is made from, for whoever wants to run another optimiser on them.
Result<Instance> instance_of(const RegionAsk& ask, const Weights& weights, const Circumstances& circumstances,
                             const PlanOptions& options = {});

/// What a home falls short of the best that a home could be for this child: 10,000 less the weighed mean of the terms
/// in hundredths of a per cent. Range: 0 to 10,000.
std::int64_t shortfall(const Child& child, const Home& home, const Weights& weights,
                       const Circumstances& circumstances);

}  // namespace kith::matching
