#pragma once

#include <optional>
#include <string>

#include "family_network/codes.h"
#include "kernel/core/money.h"
#include "kernel/record/facts.h"

/// What is recorded of a child's network and of what it decides. Each struct is one table of facts about the child. Who
/// the coordinator is, the allocation says; that someone takes part is a fact about them too (InNetwork).
namespace kith::family_network {

struct Offer {
    MomentKind moment;
    Date on;
    std::string to_whom;  ///< "Ana's mother and father, in the letter"
    PersonId by;

    static constexpr auto table =
        facts_in("family_network_offer", "Offered to decide together", column("moment", "Moment", &Offer::moment),
                 column("on_day", "Offered on", &Offer::on), column("to_whom", "To whom", &Offer::to_whom),
                 column("by_worker", "By", &Offer::by));
};

struct OfferAnswer {
    FactId offer;
    FamilyAnswer answer;
    Date on;
    std::string words;  ///< the family's own
    PersonId by;

    static constexpr auto table = facts_in(
        "family_network_offer_answer", "Answer to the offer", column("offer", "Offer", &OfferAnswer::offer),
        column("answer", "Answer", &OfferAnswer::answer), column("on_day", "When", &OfferAnswer::on),
        column("words", "In their words", &OfferAnswer::words), column("by_worker", "Written by", &OfferAnswer::by));
};

/// Somebody asks that it is not offered at a moment, as it would not be in the child's best interests.
struct NotOffered {
    MomentKind moment;
    Date on;
    std::string why;
    PersonId by;

    static constexpr auto table =
        facts_in("family_network_not_offered", "Not offered", column("moment", "Moment", &NotOffered::moment),
                 column("on_day", "When", &NotOffered::on), column("why", "Why", &NotOffered::why),
                 column("by_worker", "By", &NotOffered::by));
};

/// A manager's answer to that; it is an exception only if they authorise it.
struct ExceptionAnswer {
    FactId not_offered;
    bool authorised;
    Date on;
    std::string words;
    PersonId by;

    static constexpr auto table =
        facts_in("family_network_exception", "Answer to not offering",
                 column("not_offered", "What", &ExceptionAnswer::not_offered),
                 column("authorised", "Authorised", &ExceptionAnswer::authorised),
                 column("on_day", "When", &ExceptionAnswer::on), column("words", "Why", &ExceptionAnswer::words),
                 column("by_manager", "By", &ExceptionAnswer::by));
};

/// Someone was asked to take part, and what they said; or they said later that they no longer do.
struct AskedToTakePart {
    PersonId person;
    PartAnswer answer;
    Date on;
    std::string words;  ///< theirs; may be empty
    PersonId by;        ///< they themselves, where they left on their own page

    static constexpr auto table =
        facts_in("family_network_asked", "Asked to take part", column("person", "Who", &AskedToTakePart::person),
                 column("answer", "Answer", &AskedToTakePart::answer), column("on_day", "When", &AskedToTakePart::on),
                 column("words", "In their words", &AskedToTakePart::words),
                 column("by_person", "Written by", &AskedToTakePart::by));
};

/// What someone of the network can do. The last is what they say now.
struct WhatTheyCan {
    PersonId person;
    std::string can;    ///< codes of Can: "short_stays,in_touch"; empty: nothing now
    std::string words;  ///< theirs
    Date on;
    PersonId by;  ///< they themselves, where they wrote it on their own page

    static constexpr auto table =
        facts_in("family_network_can", "What they can do", column("person", "Who", &WhatTheyCan::person),
                 column("can", "What", &WhatTheyCan::can), column("words", "In their words", &WhatTheyCan::words),
                 column("on_day", "When", &WhatTheyCan::on), column("by_person", "Written by", &WhatTheyCan::by));
};

/// Someone to whom nothing may be told: it is not safe for the child or another. The reasons stay on the child's
/// record.
struct NotToTell {
    PersonId person;
    std::string why;
    Date starts;
    std::optional<Date> ends;  ///< the last day; none: it is so still
    std::optional<std::string> safe_because;

    static constexpr auto table =
        facts_in("family_network_not_to_tell", "Not safe to tell", column("person", "Who", &NotToTell::person),
                 column("why", "Why it is not safe", &NotToTell::why), column("starts", "From", &NotToTell::starts),
                 column("ends", "Until", &NotToTell::ends),
                 column("safe_because", "Why it is safe again", &NotToTell::safe_because));
};

struct MeetingPlanned {
    Date on;
    std::string place;
    PersonId by;

    static constexpr auto table =
        facts_in("family_network_meeting", "Family meeting planned", column("on_day", "For", &MeetingPlanned::on),
                 column("place", "Where", &MeetingPlanned::place), column("by_worker", "By", &MeetingPlanned::by));
};

struct MeetingHeld {
    FactId meeting;
    Date on;
    bool private_time;    ///< the family had time of its own, without any worker
    std::string why_not;  ///< empty where they had
    PersonId by;

    static constexpr auto table =
        facts_in("family_network_held", "Family meeting held", column("meeting", "Meeting", &MeetingHeld::meeting),
                 column("on_day", "When", &MeetingHeld::on),
                 column("private_time", "Had time of their own", &MeetingHeld::private_time),
                 column("why_not", "Why not", &MeetingHeld::why_not), column("by_worker", "By", &MeetingHeld::by));
};

struct Came {
    FactId held;
    PersonId person;

    static constexpr auto table =
        facts_in("family_network_came", "Came to the meeting", column("held", "Meeting", &Came::held),
                 column("person", "Who", &Came::person));
};

/// What the family decided, in its own words.
struct NetworkPlan {
    FactId held;  ///< the meeting at which it was made
    Date on;
    std::string words;
    std::string contingency;  ///< what happens if it does not work, and who says so
    Date review_on;
    PersonId by;

    static constexpr auto table = facts_in(
        "family_network_plan", "Family Network Plan", column("held", "Meeting", &NetworkPlan::held),
        column("on_day", "Made on", &NetworkPlan::on), column("words", "In the family's words", &NetworkPlan::words),
        column("contingency", "If it does not work", &NetworkPlan::contingency),
        column("review_on", "Looked at again", &NetworkPlan::review_on), column("by_worker", "By", &NetworkPlan::by));
};

/// What one of the network does in a plan.
struct PlanPart {
    FactId plan;
    PersonId person;
    Can what;
    std::string words;
    PersonId by;

    static constexpr auto table =
        facts_in("family_network_part", "Part in the plan", column("plan", "Plan", &PlanPart::plan),
                 column("person", "Who", &PlanPart::person), column("what", "What", &PlanPart::what),
                 column("words", "How", &PlanPart::words), column("by_worker", "By", &PlanPart::by));
};

/// Money or things that the plan needs.
struct HelpAsked {
    FactId plan;
    std::string what_for;
    Money weekly, once;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("family_network_help", "Help the plan needs", column("plan", "Plan", &HelpAsked::plan),
                 column("what_for", "For what", &HelpAsked::what_for), column("weekly", "A week", &HelpAsked::weekly),
                 column("once", "Once", &HelpAsked::once), column("on_day", "Asked on", &HelpAsked::on),
                 column("by_worker", "By", &HelpAsked::by));
};

/// The manager's answer to it.
struct HelpDecided {
    FactId help;
    MoneyAnswer answer;
    Money weekly, once;  ///< what is given
    std::string why;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("family_network_help_decided", "Decided on help", column("help", "What", &HelpDecided::help),
                 column("answer", "Answer", &HelpDecided::answer), column("weekly", "A week", &HelpDecided::weekly),
                 column("once", "Once", &HelpDecided::once), column("why", "Why", &HelpDecided::why),
                 column("on_day", "When", &HelpDecided::on), column("by_manager", "By", &HelpDecided::by));
};

struct PlanAnswer {
    FactId plan;
    PlanAnswered answer;
    std::string why;  ///< to the family
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("family_network_plan_answer", "Answer to the family's plan", column("plan", "Plan", &PlanAnswer::plan),
                 column("answer", "Answer", &PlanAnswer::answer), column("why", "Why", &PlanAnswer::why),
                 column("on_day", "When", &PlanAnswer::on), column("by_worker", "By", &PlanAnswer::by));
};

struct PlanReview {
    FactId plan;
    Date on;
    std::string words;  ///< the family's own, on how it goes
    std::string decided;
    std::optional<Date> next;  ///< none: the plan is no longer needed, and ends

    static constexpr auto table = facts_in(
        "family_network_review", "Family Network Plan reviewed", column("plan", "Plan", &PlanReview::plan),
        column("on_day", "When", &PlanReview::on), column("words", "In the family's words", &PlanReview::words),
        column("decided", "Decided", &PlanReview::decided), column("next_day", "Looked at again", &PlanReview::next));
};

}  // namespace kith::family_network
