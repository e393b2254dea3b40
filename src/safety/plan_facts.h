#pragma once

#include <optional>
#include <string>

#include "kernel/record/facts.h"
#include "safety/codes.h"

/// What is recorded to keep one child safe outside the home. Each struct is one table of facts about the child's
/// family, with the child it is about. The source of harm is a context; there is no column in which a parent could be
/// one.
namespace kith::safety {

/// A Child Community Safety Plan.
struct CommunityPlan {
    PersonId child;
    Date on;
    std::string harms;  ///< codes of Harm
    std::string outside;
    std::string says;
    std::string wants;
    std::string trusted;
    std::string carers_do;
    std::string carers_want;
    Date review_by;
    PersonId by;

    static constexpr auto table = facts_in(
        "safety_plan", "Child Community Safety Plan", column("child", "Child", &CommunityPlan::child).indexed(),
        column("on_day", "Made on", &CommunityPlan::on), column("harms", "Harm", &CommunityPlan::harms),
        column("outside", "What happens outside the home", &CommunityPlan::outside),
        column("says", "What the child says", &CommunityPlan::says),
        column("wants", "What the child wants", &CommunityPlan::wants),
        column("trusted", "Adults the child trusts", &CommunityPlan::trusted),
        column("carers_do", "What parents and carers do to keep them safe", &CommunityPlan::carers_do),
        column("carers_want", "Support that parents and carers want", &CommunityPlan::carers_want),
        column("review_by", "Review by", &CommunityPlan::review_by), column("by_person", "By", &CommunityPlan::by));
};

struct PlanReviewed {
    FactId plan;
    Date on;
    std::string changed;
    std::string says;
    std::string there;
    Date next_by;
    PersonId by;

    static constexpr auto table = facts_in(
        "safety_plan_review", "Review of a Child Community Safety Plan", column("plan", "Plan", &PlanReviewed::plan),
        column("on_day", "When", &PlanReviewed::on), column("changed", "What has changed", &PlanReviewed::changed),
        column("says", "What the child says", &PlanReviewed::says),
        column("there", "Who was there", &PlanReviewed::there), column("next_by", "Next by", &PlanReviewed::next_by),
        column("by_person", "By", &PlanReviewed::by));
};

struct PlanEnded {
    FactId plan;
    Date on;
    WhyEnded why;
    std::string words;
    PersonId by;

    static constexpr auto table =
        facts_in("safety_plan_ended", "Child Community Safety Plan ended", column("plan", "Plan", &PlanEnded::plan),
                 column("on_day", "When", &PlanEnded::on), column("why", "Why", &PlanEnded::why),
                 column("words", "What carries on", &PlanEnded::words), column("by_person", "By", &PlanEnded::by));
};

/// A child referred to the National Referral Mechanism as one who may be a victim of modern slavery.
struct Referred {
    PersonId child;
    Date on;
    Responder responder;
    std::optional<std::string> reference;
    PersonId by;

    static constexpr auto table =
        facts_in("safety_referred", "Referred to the National Referral Mechanism",
                 column("child", "Child", &Referred::child).indexed(), column("on_day", "When", &Referred::on),
                 column("responder", "Who referred", &Referred::responder),
                 column("reference", "Reference", &Referred::reference), column("by_person", "By", &Referred::by));
};

struct GroundsDecided {
    FactId referral;
    Stage stage;
    Grounds grounds;
    Date on;
    DecidedBy decided_by;
    PersonId by;

    static constexpr auto table = facts_in(
        "safety_grounds", "Decision of the National Referral Mechanism",
        column("referral", "Referral", &GroundsDecided::referral), column("stage", "Which", &GroundsDecided::stage),
        column("grounds", "Decision", &GroundsDecided::grounds), column("on_day", "When", &GroundsDecided::on),
        column("decided_by", "Decided by", &GroundsDecided::decided_by),
        column("by_person", "Written down by", &GroundsDecided::by));
};

}  // namespace kith::safety
