#pragma once

#include <set>

#include "kernel/core/calendar.h"
#include "safety/file.h"
#include "safety/law.h"

/// What follows from what is recorded of safety outside the home. Pure functions.
namespace kith::safety {

/// By when a plan is to be reviewed: what its last review said, else what it says itself.
Date review_due(const FamilySafety& file, const Fact<CommunityPlan>& plan);

/// The children of the family who are found in a context now and have no plan.
std::vector<PersonId> without_plan(const FamilySafety& file);

/// The factors that the children in need census counts for these harms, each once: "11A".
std::vector<std::string> factors_of(std::string_view harms);

/// How a referral to the National Referral Mechanism stands, with the days that it took or has taken.
struct ReferralStands {
    Date reasonable_due;                  ///< five working days after the referral
    bool reasonable_late;                 ///< on the day it was decided, or today
    std::optional<int> to_reasonable;     ///< working days; none: not decided
    std::optional<Date> conclusive_from;  ///< 30 days after a positive decision on reasonable grounds
    std::optional<int> to_conclusive;     ///< days from the referral
    bool open;
};
ReferralStands stands(const FamilySafety& file, const Fact<Referred>& referral, const Calendar& calendar, Date today);

/// Who shares what: contexts in which two children or more are found, or a child who is found in another as well.
struct Together {
    struct Tie {
        std::size_t context, child;
        Strength strength;
    };
    std::vector<std::pair<PersonId, std::string>> contexts, children;
    std::vector<Tie> ties;
};
/// `files` hold those links alone of which the reader may know.
Together together(const std::vector<ContextFile>& files, const NamesById& names);

/// Whether someone typed the address of something online: what harms is not to be led to from here.
bool holds_web_address(std::string_view words);

}  // namespace kith::safety
