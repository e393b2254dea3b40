#pragma once

#include <optional>
#include <string>

#include "kernel/record/facts.h"
#include "protection/codes.h"

/// What is recorded to protect the children of a family. Each struct is one table of facts about the family, as what
/// was said at a meeting stands once; what it means for one child names that child. `Eligible` alone is about a worker.
namespace kith::protection {

/// That a fact which names no child of its own is about this one: a strategy discussion, a conference that was called,
/// what must change, a legal step, an order.
struct AboutChild {
    FactId of;
    PersonId child;

    static constexpr auto table =
        facts_in("protection_about", "Which child it is about", column("of_fact", "Of", &AboutChild::of),
                 column("child", "Child", &AboutChild::child));
};

struct StrategyDiscussion {
    std::optional<FactId> contact;  ///< that led to it; none: the family was worked with already
    Date known;                     ///< when there was reasonable cause to suspect significant harm
    Date on;
    std::string there;  ///< agencies, by code: "la,police,health"
    std::string discussed;
    std::string safety;  ///< what keeps the children safe at once
    AfterStrategy decision;
    std::string reason;
    std::optional<std::string> exception;  ///< why late, or why held without an agency that must be there
    PersonId by;

    static constexpr auto table = facts_in(
        "protection_strategy", "Strategy discussion", column("contact", "Contact", &StrategyDiscussion::contact),
        column("known", "Cause to suspect harm from", &StrategyDiscussion::known),
        column("on_day", "Held", &StrategyDiscussion::on), column("there", "Who was there", &StrategyDiscussion::there),
        column("discussed", "What is known", &StrategyDiscussion::discussed),
        column("safety", "Safe at once by", &StrategyDiscussion::safety),
        column("decision", "Decision", &StrategyDiscussion::decision),
        column("reason", "Why", &StrategyDiscussion::reason),
        column("exception", "Why late or without an agency", &StrategyDiscussion::exception),
        column("by_person", "By", &StrategyDiscussion::by));
};

/// That a strategy discussion answers one more contact than the first that led to it.
struct AlsoAnswers {
    FactId discussion;
    FactId contact;

    static constexpr auto table = facts_in("protection_answers", "Contact that a strategy discussion answers too",
                                           column("discussion", "Strategy discussion", &AlsoAnswers::discussion),
                                           column("contact", "Contact", &AlsoAnswers::contact))
                                      .since(2);
};

/// An enquiry under section 47 about one child.
struct Enquiry {
    FactId discussion;
    PersonId child;
    Date begins;
    PersonId practitioner;  ///< who leads it

    static constexpr auto table = facts_in(
        "protection_enquiry", "Enquiry under section 47",
        column("discussion", "Strategy discussion", &Enquiry::discussion), column("child", "Child", &Enquiry::child),
        column("begins", "Begins", &Enquiry::begins), column("practitioner", "Led by", &Enquiry::practitioner));
};

/// What it found. After a return by the manager there is another; the last that was not returned counts.
struct EnquiryEnd {
    FactId enquiry;
    PersonId child;
    Date on;
    Found found;
    std::string words;                ///< for this child
    std::optional<std::string> said;  ///< what the child said or showed
    PersonId practitioner;

    static constexpr auto table =
        facts_in("protection_enquiry_end", "What the enquiry found", column("enquiry", "Enquiry", &EnquiryEnd::enquiry),
                 column("child", "Child", &EnquiryEnd::child), column("on_day", "Ended", &EnquiryEnd::on),
                 column("found", "Found", &EnquiryEnd::found), column("words", "What was found", &EnquiryEnd::words),
                 column("said", "What the child said", &EnquiryEnd::said),
                 column("practitioner", "Led by", &EnquiryEnd::practitioner));
};

struct SignOff {
    FactId end;
    Date on;
    Answer answer;
    std::optional<std::string> comment;
    PersonId by;

    static constexpr auto table = facts_in(
        "protection_sign_off", "Manager's answer to what was found", column("of_end", "What was found", &SignOff::end),
        column("on_day", "When", &SignOff::on), column("answer", "Answer", &SignOff::answer),
        column("comment", "Comment", &SignOff::comment), column("by_person", "By", &SignOff::by));
};

/// A conference is called, for a day to come.
struct ConferenceCalled {
    ConferenceKind kind;
    Date called;  ///< a transfer-in: when the other area told us
    Date planned;
    PersonId chair;
    PersonId by;

    static constexpr auto table =
        facts_in("protection_conference", "Child protection conference called",
                 column("kind", "Kind", &ConferenceCalled::kind), column("called", "Called", &ConferenceCalled::called),
                 column("planned", "Planned for", &ConferenceCalled::planned),
                 column("chair", "Chair", &ConferenceCalled::chair), column("by_person", "By", &ConferenceCalled::by));
};

/// A conference that was called is moved to another day, or called off. The last change counts.
struct ConferenceChanged {
    FactId conference;
    Date on;
    std::optional<Date> planned;  ///< the new day; none: it is called off
    std::string why;
    PersonId by;

    static constexpr auto table =
        facts_in("protection_conference_change", "Conference moved or called off",
                 column("conference", "Conference", &ConferenceChanged::conference),
                 column("on_day", "When", &ConferenceChanged::on),
                 column("planned", "Now planned for", &ConferenceChanged::planned),
                 column("why", "Why", &ConferenceChanged::why), column("by_person", "By", &ConferenceChanged::by))
            .since(2);
};

struct ConferenceHeld {
    FactId conference;
    Date on;
    std::string there;                   ///< agencies, by code
    std::optional<std::string> without;  ///< why it was held though it was not quorate
    Parents parents;
    Representation representation;
    std::string said_of_it;          ///< what the parents said to the offer, or why there was none
    std::optional<Date> saw_report;  ///< when the family saw the report; none: they did not
    std::optional<std::string> why_late;
    PersonId chair;

    static constexpr auto table = facts_in(
        "protection_held", "Child protection conference", column("conference", "Called", &ConferenceHeld::conference),
        column("on_day", "Held", &ConferenceHeld::on), column("there", "Who was there", &ConferenceHeld::there),
        column("without", "Why without enough agencies", &ConferenceHeld::without),
        column("parents", "Parents", &ConferenceHeld::parents),
        column("representation", "Representation", &ConferenceHeld::representation),
        column("said_of_it", "What they said to it", &ConferenceHeld::said_of_it),
        column("saw_report", "Family saw the report", &ConferenceHeld::saw_report),
        column("why_late", "Why late", &ConferenceHeld::why_late), column("chair", "Chair", &ConferenceHeld::chair));
};

/// What a conference decided for one child, and what the child thinks.
struct ConferenceDecision {
    FactId conference;  ///< that was called
    PersonId child;
    Date on;  ///< the day of the conference: a plan begins or ends on it
    Decided decided;
    std::optional<Category> category;
    std::string views;
    HowHeard how;
    std::optional<std::string> outline;

    static constexpr auto table = facts_in("protection_decision", "Decision of a conference",
                                           column("conference", "Conference", &ConferenceDecision::conference),
                                           column("child", "Child", &ConferenceDecision::child),
                                           column("on_day", "When", &ConferenceDecision::on),
                                           column("decided", "Decision", &ConferenceDecision::decided),
                                           column("category", "Category", &ConferenceDecision::category),
                                           column("views", "What the child thinks", &ConferenceDecision::views),
                                           column("how", "How they were heard", &ConferenceDecision::how),
                                           column("outline", "Outline plan", &ConferenceDecision::outline));
};

/// What an agency thought of that decision; dissent is kept in its words.
struct AgencyView {
    FactId conference;
    PersonId child;
    Agency agency;
    bool agrees;
    std::optional<std::string> words;

    static constexpr auto table =
        facts_in("protection_view", "View of an agency", column("conference", "Conference", &AgencyView::conference),
                 column("child", "Child", &AgencyView::child), column("agency", "Agency", &AgencyView::agency),
                 column("agrees", "Agrees", &AgencyView::agrees), column("words", "What it said", &AgencyView::words));
};

/// A plan ended otherwise than by a conference.
struct PlanEnded {
    PersonId child;
    Date on;
    WhyEnded why;
    std::string words;
    PersonId by;

    static constexpr auto table =
        facts_in("protection_plan_ended", "Child protection plan ended without a conference",
                 column("child", "Child", &PlanEnded::child), column("on_day", "When", &PlanEnded::on),
                 column("why", "Why", &PlanEnded::why), column("words", "What happened", &PlanEnded::words),
                 column("by_person", "By", &PlanEnded::by));
};

/// One thing that must change, by when, and how we will know.
struct MustChange {
    std::string what;
    Date by_when;
    std::string how_we_know;
    Agency owner;
    Date since;

    static constexpr auto table = facts_in(
        "protection_must_change", "What must change", column("what", "What must change", &MustChange::what),
        column("by_when", "By when", &MustChange::by_when),
        column("how_we_know", "How we will know", &MustChange::how_we_know),
        column("owner", "Agency that owns it", &MustChange::owner), column("since", "Since", &MustChange::since));
};

struct HasChanged {
    FactId of;
    Date on;
    std::string how_we_know;

    static constexpr auto table = facts_in(
        "protection_has_changed", "What has changed", column("of_fact", "What had to change", &HasChanged::of),
        column("on_day", "When", &HasChanged::on), column("how_we_know", "How we know", &HasChanged::how_we_know));
};

struct CoreGroup {
    Date on;
    std::string words;
    std::optional<Date> next;
    std::optional<std::string> why_late;
    PersonId by;

    static constexpr auto table =
        facts_in("protection_core_group", "Core group", column("on_day", "When", &CoreGroup::on),
                 column("words", "What has changed and what is next", &CoreGroup::words),
                 column("next_day", "Next", &CoreGroup::next), column("why_late", "Why late", &CoreGroup::why_late),
                 column("by_person", "By", &CoreGroup::by));
};

/// An agency was at a core group, and what it brought.
struct CoreGroupAgency {
    FactId group;
    Agency agency;
    std::string brought;

    static constexpr auto table = facts_in("protection_core_agency", "Who was at a core group",
                                           column("core_group", "Core group", &CoreGroupAgency::group),
                                           column("agency", "Agency", &CoreGroupAgency::agency),
                                           column("brought", "What it brought", &CoreGroupAgency::brought));
};

struct Visit {
    Date on;
    Where where;
    std::optional<std::string> noticed;
    std::optional<std::string> not_seen;  ///< who was not seen, and why
    PersonId by;

    static constexpr auto table = facts_in(
        "protection_visit", "Visit under a child protection plan", column("on_day", "When", &Visit::on),
        column("place", "Where", &Visit::where), column("noticed", "What was noticed", &Visit::noticed),
        column("not_seen", "Who was not seen, and why", &Visit::not_seen), column("by_person", "By", &Visit::by));
};

/// A child who was seen, with their own words.
struct VisitChild {
    FactId visit;
    PersonId child;
    bool alone;
    std::string said;

    static constexpr auto table =
        facts_in("protection_visit_child", "Child seen", column("visit", "Visit", &VisitChild::visit),
                 column("child", "Child", &VisitChild::child), column("alone", "Seen alone", &VisitChild::alone),
                 column("said", "Their words", &VisitChild::said));
};

/// A step towards the court, or away from it.
struct LegalStep {
    LegalKind kind;
    Date on;
    std::string words;
    PersonId by;
    std::optional<Date> until = {};  ///< where the court gave longer: the last day of the time it gave

    static constexpr auto table =
        facts_in("protection_legal", "Legal step", column("kind", "Step", &LegalStep::kind),
                 column("on_day", "When", &LegalStep::on), column("words", "What was decided", &LegalStep::words),
                 column("by_person", "By", &LegalStep::by),
                 column("until_day", "The court's last day", &LegalStep::until).since(3));
};

struct SafetyOrder {
    OrderKind kind;
    Date starts;  ///< of a child assessment order: the date stated in it, by which the assessment begins
    Date ends;    ///< the last day
    std::string why;
    PersonId by;

    static constexpr auto table =
        facts_in("protection_order", "Emergency order", column("kind", "Order", &SafetyOrder::kind),
                 column("starts", "From", &SafetyOrder::starts), column("ends", "Until", &SafetyOrder::ends),
                 column("why", "Why", &SafetyOrder::why), column("by_person", "By", &SafetyOrder::by));
};

/// What was decided to follow an order in an emergency: it ends by itself, but what then keeps the child safe does not.
struct AfterOrder {
    FactId order;
    Date on;  ///< when it was decided
    std::string words;
    PersonId by;

    static constexpr auto table =
        facts_in("protection_after_order", "What follows an emergency order",
                 column("order_fact", "Order", &AfterOrder::order), column("on_day", "Decided", &AfterOrder::on),
                 column("words", "What follows", &AfterOrder::words), column("by_person", "By", &AfterOrder::by))
            .since(2);
};

/// A child on a plan moves to or from another area: one of the two told the other.
struct MoveOfPlan {
    PersonId child;
    Direction direction;
    Date told;           ///< when one area told the other
    std::string area;    ///< the other
    std::string safety;  ///< what protects the child until the other's conference: the temporary plan
    PersonId by;

    static constexpr auto table =
        facts_in("protection_move", "Child on a plan moves area", column("child", "Child", &MoveOfPlan::child),
                 column("direction", "Which way", &MoveOfPlan::direction), column("told", "Told", &MoveOfPlan::told),
                 column("area", "Other area", &MoveOfPlan::area),
                 column("safety", "What protects the child meanwhile", &MoveOfPlan::safety),
                 column("by_person", "By", &MoveOfPlan::by))
            .since(2);
};

/// The other area has held its conference and answers for the child: only then does our plan end.
struct MoveTaken {
    FactId move;
    Date on;
    std::string who;  ///< who there said so, and how

    static constexpr auto table =
        facts_in("protection_move_taken", "Other area has taken the plan over",
                 column("of_move", "Move", &MoveTaken::move), column("on_day", "When", &MoveTaken::on),
                 column("who", "Who said so", &MoveTaken::who))
            .since(2);
};

/// Someone may lead enquiries under section 47. A fact about the worker.
struct Eligible {
    Ground ground;
    Date starts;
    std::optional<Date> ends;
    std::string evidence;

    static constexpr auto table =
        facts_in("protection_practitioner", "May lead enquiries", column("ground", "On what ground", &Eligible::ground),
                 column("starts", "From", &Eligible::starts), column("ends", "Until", &Eligible::ends),
                 column("evidence", "Evidence", &Eligible::evidence));
};

}  // namespace kith::protection
