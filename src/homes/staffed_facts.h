#pragma once

#include <optional>
#include <string>

#include "kernel/record/facts.h"

/// What is recorded of children's homes alone, beside visits and reviews. Each struct is one table of facts about the
/// home.
namespace kith::homes {

/// A physical intervention or other measure of control, discipline or restraint was used. What is asked is what the law
/// asks of the record. Children's Homes (England) Regulations 2015, reg. 35(3)(a).
struct Restraint {
    PersonId child;
    Date on;
    std::string used_by;   ///< and who else was there
    std::string led_to;    ///< the child's behaviour, and what was tried first
    std::string measure;   ///< what, when in the day, where, for how long, with what effect
    std::string injuries;  ///< and what was done about them; empty: nobody was hurt
    Date recorded;

    static constexpr auto table =
        facts_in("homes_restraint", "Restraint", column("child", "Child", &Restraint::child),
                 column("on_day", "When", &Restraint::on), column("used_by", "Who used it", &Restraint::used_by),
                 column("led_to", "What led to it", &Restraint::led_to),
                 column("measure", "What was done", &Restraint::measure),
                 column("injuries", "Injuries and treatment", &Restraint::injuries),
                 column("recorded", "Recorded on", &Restraint::recorded))
            .since(3);
};

/// The registered person, or whom they authorised, spoke to whoever used it and signed the record. Reg. 35(3)(b).
struct RestraintSigned {
    FactId restraint;
    Date on;
    std::string by;

    static constexpr auto table =
        facts_in("homes_restraint_signed", "Restraint: record signed",
                 column("restraint", "Which", &RestraintSigned::restraint),
                 column("on_day", "When", &RestraintSigned::on), column("signed_by", "By", &RestraintSigned::by))
            .since(3);
};

/// They spoke to the child about it, and the record says so. Reg. 35(3)(c).
struct RestraintTalked {
    FactId restraint;
    Date on;
    std::string child_says;

    static constexpr auto table = facts_in("homes_restraint_talked", "Restraint: child spoken to",
                                           column("restraint", "Which", &RestraintTalked::restraint),
                                           column("on_day", "When", &RestraintTalked::on),
                                           column("child_says", "What the child says", &RestraintTalked::child_says))
                                      .since(3);
};

/// The statement of purpose was looked at, and changed or left. Reg. 16(3).
struct PurposeReview {
    Date on;
    bool changed;
    std::string words;  ///< what changed; empty: nothing

    static constexpr auto table =
        facts_in("homes_purpose_review", "Statement of purpose reviewed", column("on_day", "When", &PurposeReview::on),
                 column("changed", "Changed", &PurposeReview::changed),
                 column("words", "What changed", &PurposeReview::words))
            .since(3);
};

/// Ofsted was sent the changed statement. Reg. 16(3)(b).
struct PurposeSent {
    FactId review;
    Date on;

    static constexpr auto table =
        facts_in("homes_purpose_sent", "Statement of purpose sent to Ofsted",
                 column("review", "Which change", &PurposeSent::review), column("on_day", "When", &PurposeSent::on))
            .since(3);
};

}  // namespace kith::homes
