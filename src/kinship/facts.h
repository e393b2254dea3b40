#pragma once

#include <optional>
#include <string>

#include "allowances/codes.h"
#include "kernel/record/facts.h"
#include "kinship/codes.h"

/// What is recorded of kinship care. Each struct is one table of facts about the child, but `OfferWords`, which is
/// about the authority. What a carer is owed is worked out from these, and never recorded.
namespace kith::kinship {

/// How a child lives with family or friends, with whom, from when. A change of kind is a new one, from its day on.
struct Arrangement {
    Living living;
    PersonId carer;
    std::optional<PersonId> also;  ///< who cares for the child beside them
    allowances::RateArea area;     ///< of the carer's home
    Date starts;
    std::optional<Date> ends;  ///< the last day
    std::string why_ended;     ///< empty while it lasts, and where another followed
    PersonId by;

    bool on(Date day) const { return starts <= day && (!ends || day <= *ends); }
    bool is_carer(PersonId person) const { return carer == person || also == person; }

    static constexpr auto table = facts_in(
        "kinship_arrangement", "Lives with family or friends", column("living", "How", &Arrangement::living),
        column("carer", "Carer", &Arrangement::carer).indexed(), column("also", "And", &Arrangement::also),
        column("area", "Area of the carer's home", &Arrangement::area), column("starts", "From", &Arrangement::starts),
        column("ends", "Until", &Arrangement::ends), column("why_ended", "Why it ended", &Arrangement::why_ended),
        column("by_worker", "By", &Arrangement::by));
};

/// How far the court has come with the order that the child lives with this carer. The last one counts.
struct Order {
    Stage stage;
    Proceedings proceedings;
    bool names_parent;  ///< it says that the child lives with a birth parent too
    Date on;
    PersonId by;

    static constexpr auto table = facts_in("kinship_order", "Court order", column("stage", "How far", &Order::stage),
                                           column("proceedings", "Proceedings", &Order::proceedings),
                                           column("names_parent", "Names a birth parent too", &Order::names_parent),
                                           column("on_day", "On", &Order::on), column("by_worker", "By", &Order::by));
};

/// Whether one of the grounds of the allowance is there, and what shows it. The last one of each counts.
struct GroundFound {
    Ground ground;
    bool there;
    std::string shown_by;
    Date on;
    PersonId by;

    static constexpr auto table = facts_in(
        "kinship_ground", "Ground of the allowance", column("ground", "Ground", &GroundFound::ground),
        column("there", "Is there", &GroundFound::there), column("shown_by", "What shows it", &GroundFound::shown_by),
        column("on_day", "Found on", &GroundFound::on), column("by_worker", "By", &GroundFound::by));
};

/// The authority was told that a child is, or will be, fostered privately.
struct PrivateNotice {
    Date on;
    ToldBy by_whom;
    std::string said;
    PersonId by;

    static constexpr auto table = facts_in(
        "kinship_private_notice", "Told of private fostering", column("on_day", "Told on", &PrivateNotice::on),
        column("by_whom", "By whom", &PrivateNotice::by_whom), column("said", "What they said", &PrivateNotice::said),
        column("by_worker", "Written down by", &PrivateNotice::by));
};

/// A visit to a child who is fostered privately, with its report.
struct PrivateVisit {
    Date on;
    bool alone;              ///< the child was spoken to alone
    std::string child_said;  ///< in the child's words
    std::string report;
    PersonId by;

    static constexpr auto table =
        facts_in("kinship_private_visit", "Visit to a child who is fostered privately",
                 column("on_day", "When", &PrivateVisit::on), column("alone", "Seen alone", &PrivateVisit::alone),
                 column("child_said", "What the child said", &PrivateVisit::child_said),
                 column("report", "Report", &PrivateVisit::report), column("by_worker", "By", &PrivateVisit::by));
};

/// What is given to child and carer, by whom, for how long.
struct SupportPlan {
    Date on;
    std::string plan;
    PersonId by;

    static constexpr auto table =
        facts_in("kinship_support_plan", "Support plan", column("on_day", "Sent on", &SupportPlan::on),
                 column("plan", "Plan", &SupportPlan::plan), column("by_worker", "By", &SupportPlan::by));
};

/// What the carer says of a plan.
struct PlanWords {
    FactId plan;
    std::string words;
    Date on;
    PersonId carer;

    static constexpr auto table =
        facts_in("kinship_plan_words", "What the carer says of the plan", column("plan", "Plan", &PlanWords::plan),
                 column("words", "Words", &PlanWords::words), column("on_day", "On", &PlanWords::on),
                 column("carer", "Carer", &PlanWords::carer));
};

struct PlanReview {
    Date on;
    std::string carer_said;
    std::string decided;
    PersonId by;

    static constexpr auto table = facts_in(
        "kinship_plan_review", "Review of the support plan", column("on_day", "On", &PlanReview::on),
        column("carer_said", "What the carer said", &PlanReview::carer_said),
        column("decided", "What was decided", &PlanReview::decided), column("by_worker", "By", &PlanReview::by));
};

/// What a carer asks of the authority, in their words.
struct CarerAsked {
    Wish what;
    std::string words;
    Date on;
    PersonId carer;

    static constexpr auto table =
        facts_in("kinship_asked", "A kinship carer asked", column("what", "For", &CarerAsked::what),
                 column("words", "In their words", &CarerAsked::words), column("on_day", "On", &CarerAsked::on),
                 column("carer", "Carer", &CarerAsked::carer));
};

struct CarerAnswered {
    FactId asked;
    std::string words;
    Date on;
    PersonId by;

    static constexpr auto table = facts_in(
        "kinship_answered", "Answer to a kinship carer", column("asked", "What was asked", &CarerAnswered::asked),
        column("words", "Answer", &CarerAnswered::words), column("on_day", "On", &CarerAnswered::on),
        column("by_worker", "By", &CarerAnswered::by));
};

/// A "no" to something that is on by default, by the carer alone and in their own words.
struct SaidNo {
    Support what;
    Date on;
    std::string in_their_words;
    std::optional<Date> withdrawn;
    PersonId carer;

    static constexpr auto table = facts_in(
        "kinship_said_no", "Said no to", column("what", "What", &SaidNo::what), column("on_day", "On", &SaidNo::on),
        column("in_their_words", "In their words", &SaidNo::in_their_words),
        column("withdrawn", "Changed their mind on", &SaidNo::withdrawn), column("carer", "Carer", &SaidNo::carer));
};

/// The carer took part, or was advised.
struct Taken {
    Support what;
    Date on;
    std::string about;  ///< "Evening on children and loss"
    PersonId by;

    static constexpr auto table = facts_in(
        "kinship_taken", "Support taken up", column("what", "What", &Taken::what), column("on_day", "On", &Taken::on),
        column("subject", "About", &Taken::about), column("by_worker", "Written down by", &Taken::by));
};

/// What the authority offers, in one part. About the authority; the last of each part counts.
struct OfferWords {
    OfferPart part;
    std::string words;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("kinship_offer", "What we offer kinship families", column("part", "Part", &OfferWords::part),
                 column("words", "Words", &OfferWords::words), column("on_day", "From", &OfferWords::on),
                 column("by_worker", "By", &OfferWords::by));
};

}  // namespace kith::kinship
