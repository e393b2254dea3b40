#pragma once

#include <optional>
#include <string>
#include <vector>

#include "family_help/plan_codes.h"
#include "kernel/record/facts.h"

/// What is recorded of a family's one plan. Facts about the family.
namespace kith::family_help {

/// What someone of the family wants to be different, in their words.
struct Goal {
    Date on;
    std::string words;
    PersonId whose;   ///< whose words they are: someone of the family, a child too
    std::string why;  ///< why it matters
    PersonId by;      ///< who wrote it down

    static constexpr auto table =
        facts_in("family_help_goal", "Goal of a family", column("on_day", "Agreed", &Goal::on),
                 column("words", "In their words", &Goal::words), column("whose", "Whose words", &Goal::whose),
                 column("why", "Why it matters", &Goal::why), column("by_person", "Written by", &Goal::by));
};

/// One of the children whom a goal is about, and what that child says of it. No row: it is about all of them.
struct GoalFor {
    FactId goal;
    PersonId child;
    std::string said;  ///< may be empty

    static constexpr auto table =
        facts_in("family_help_goal_for", "Child whom a goal is about", column("goal", "Goal", &GoalFor::goal),
                 column("child", "Child", &GoalFor::child), column("said", "What they say", &GoalFor::said));
};

struct GoalEnded {
    FactId goal;
    Date on;
    GoalEnd how;
    std::string words;
    PersonId by;

    static constexpr auto table =
        facts_in("family_help_goal_ended", "End of a goal", column("goal", "Goal", &GoalEnded::goal),
                 column("on_day", "When", &GoalEnded::on), column("how", "How", &GoalEnded::how),
                 column("words", "In words", &GoalEnded::words), column("by_person", "By", &GoalEnded::by));
};

/// Who does what by when, for a goal. Owned by someone on the record, or by someone who is only named.
struct PlanAction {
    FactId goal;
    std::string what;
    std::optional<PersonId> who;
    std::optional<std::string> named;
    std::optional<Date> by_when;
    std::optional<FactId> service;  ///< of the directory
    Date on;
    PersonId by;

    static constexpr auto table = facts_in(
        "family_help_action", "Action of a family's plan", column("goal", "Goal", &PlanAction::goal),
        column("what", "What", &PlanAction::what), column("who", "Who", &PlanAction::who).indexed(),
        column("named", "Who, by name", &PlanAction::named), column("by_when", "By when", &PlanAction::by_when),
        column("service", "With the help of", &PlanAction::service), column("on_day", "Agreed", &PlanAction::on),
        column("by_person", "Written by", &PlanAction::by));
};

/// How an action went on a day. The last says how it stands; all stay.
struct Progress {
    FactId action;
    Date on;
    Standing standing;
    std::optional<std::string> words;
    PersonId by;

    static constexpr auto table =
        facts_in("family_help_progress", "Progress of an action", column("action", "Action", &Progress::action),
                 column("on_day", "When", &Progress::on), column("standing", "How it stands", &Progress::standing),
                 column("words", "In words", &Progress::words), column("by_person", "By", &Progress::by));
};

/// Words of somebody who takes part.
struct PlanWords {
    Date on;
    std::string words;
    PersonId by;

    static constexpr auto table =
        facts_in("family_help_words", "Words about a family's plan", column("on_day", "When", &PlanWords::on),
                 column("words", "Words", &PlanWords::words), column("by_person", "By", &PlanWords::by));
};

/// The family and its team looked at the plan together.
struct PlanReview {
    Date on;
    std::optional<std::string> others;  ///< who was there besides those on the record
    std::string changed;
    std::optional<Date> next_by;
    PersonId by;

    static constexpr auto table = facts_in(
        "family_help_review", "Review of a family's plan", column("on_day", "When", &PlanReview::on),
        column("others", "Who else was there", &PlanReview::others),
        column("changed", "What changed", &PlanReview::changed), column("next_by", "Next by", &PlanReview::next_by),
        column("by_person", "Written by", &PlanReview::by));
};

struct AtReview {
    FactId review;
    PersonId person;

    static constexpr auto table =
        facts_in("family_help_at_review", "Who was at a review", column("review", "Review", &AtReview::review),
                 column("person", "Who", &AtReview::person));
};

}  // namespace kith::family_help
