#pragma once

#include <optional>
#include <string>

#include "family_help/assessment_codes.h"
#include "kernel/record/facts.h"

/// What is recorded of an assessment: one, whether it is made for Family Help or under section 17. Facts about the
/// family.
namespace kith::family_help {

struct Assessment {
    Date referred;                  ///< its clock runs from here (A03)
    Date started;                   ///< when someone began it
    PersonId by;                    ///< who makes it
    std::optional<Date> sent;       ///< to the manager; none: being made, or returned for a change
    std::optional<Date> completed;  ///< when the manager authorised it

    static constexpr auto table =
        facts_in("family_help_assessment", "Assessment", column("referred", "Asked for on", &Assessment::referred),
                 column("started", "Started", &Assessment::started), column("by_person", "By", &Assessment::by),
                 column("sent", "Sent to the manager", &Assessment::sent),
                 column("completed", "Completed", &Assessment::completed));
};

/// One of the children whom it is about.
struct AssessedChild {
    FactId assessment;
    PersonId child;
    std::optional<bool> in_need;  ///< none: not decided yet

    static constexpr auto table = facts_in(
        "family_help_assessed_child", "Assessed child", column("assessment", "Assessment", &AssessedChild::assessment),
        column("child", "Child", &AssessedChild::child).indexed(),
        column("in_need", "In need (Children Act 1989, s. 17)", &AssessedChild::in_need));
};

/// One section's words, apart for each child where it is about one.
struct AssessmentPart {
    FactId assessment;
    Section section;
    std::optional<PersonId> child;
    std::string words;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("family_help_assessment_part", "Part of an assessment",
                 column("assessment", "Assessment", &AssessmentPart::assessment),
                 column("section", "Section", &AssessmentPart::section),
                 column("child", "Child", &AssessmentPart::child), column("words", "Words", &AssessmentPart::words),
                 column("on_day", "Written", &AssessmentPart::on), column("by_person", "By", &AssessmentPart::by));
};

/// Whether a child was seen for it, and what the child said: their own words.
struct ChildSeen {
    FactId assessment;
    PersonId child;
    Seen seen;
    std::optional<Date> on;            ///< none: not seen
    std::optional<std::string> words;  ///< what the child said; where not seen, why

    static constexpr auto table = facts_in(
        "family_help_child_seen", "Child seen for an assessment",
        column("assessment", "Assessment", &ChildSeen::assessment), column("child", "Child", &ChildSeen::child),
        column("seen", "Seen", &ChildSeen::seen), column("on_day", "When", &ChildSeen::on),
        column("words", "Their words, or why not", &ChildSeen::words));
};

/// One factor found at the end, of one child.
struct FoundFactor {
    FactId assessment;
    PersonId child;
    Factor factor;

    static constexpr auto table =
        facts_in("family_help_factor", "Factor found by an assessment",
                 column("assessment", "Assessment", &FoundFactor::assessment),
                 column("child", "Child", &FoundFactor::child), column("factor", "Factor", &FoundFactor::factor));
};

/// What the manager answered to an assessment that was sent: every answer stands.
struct AssessmentAnswer {
    FactId assessment;
    bool authorised;  ///< else returned for a change
    std::string words;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("family_help_assessment_answer", "Answer to an assessment",
                 column("assessment", "Assessment", &AssessmentAnswer::assessment),
                 column("authorised", "Authorised", &AssessmentAnswer::authorised),
                 column("words", "In words", &AssessmentAnswer::words), column("on_day", "When", &AssessmentAnswer::on),
                 column("by_person", "By", &AssessmentAnswer::by));
};

}  // namespace kith::family_help
