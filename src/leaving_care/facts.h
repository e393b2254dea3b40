#pragma once

#include <optional>
#include <string>

#include "kernel/record/facts.h"
#include "leaving_care/codes.h"

/// What is recorded of leaving care. Each struct is one table of facts about the young person. Who the personal adviser
/// is, the allocation says; what the young person is in law is worked out from the days of care.
namespace kith::leaving_care {

struct Assessment {
    Date on;
    std::string needs;
    std::string their_view;  ///< in the young person's words
    PersonId by;

    static constexpr auto table = facts_in(
        "leaving_assessment", "Assessment of needs", column("on_day", "Finished on", &Assessment::on),
        column("needs", "What they need", &Assessment::needs),
        column("their_view", "Their view", &Assessment::their_view), column("by_worker", "By", &Assessment::by));
};

/// One voice in one part of the pathway plan. There is one fact for each, whose earlier words stay readable.
struct PlanWords {
    Section section;
    Voice voice;
    std::string words;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("leaving_plan_words", "In the pathway plan", column("section", "Part", &PlanWords::section),
                 column("voice", "Whose words", &PlanWords::voice), column("words", "Words", &PlanWords::words),
                 column("on_day", "Written on", &PlanWords::on), column("by_person", "By", &PlanWords::by));
};

/// The plan is made: the two of them went through it.
struct PlanMade {
    Date on;
    std::string their_view;  ///< what the young person says of it
    PersonId by;

    static constexpr auto table = facts_in(
        "leaving_plan_made", "Pathway plan made", column("on_day", "On", &PlanMade::on),
        column("their_view", "What they say of it", &PlanMade::their_view), column("by_worker", "By", &PlanMade::by));
};

struct Review {
    Date on;
    std::string their_view;
    std::string decisions;
    PersonId by;

    static constexpr auto table =
        facts_in("leaving_review", "Review of the pathway plan", column("on_day", "Held on", &Review::on),
                 column("their_view", "Their view", &Review::their_view),
                 column("decisions", "What was decided", &Review::decisions), column("by_worker", "By", &Review::by));
};

/// The young person, or their adviser, wants a review sooner.
struct ReviewAsked {
    Date on;
    std::string why;
    PersonId by;

    static constexpr auto table =
        facts_in("leaving_review_asked", "Review asked for", column("on_day", "Asked on", &ReviewAsked::on),
                 column("why", "Why", &ReviewAsked::why), column("by_person", "By", &ReviewAsked::by));
};

struct InTouch {
    Date on;
    Reached how;
    std::string said;  ///< by the young person; may be empty
    std::string next;  ///< what happens next; may be empty
    PersonId by;

    static constexpr auto table =
        facts_in("leaving_in_touch", "In touch", column("on_day", "When", &InTouch::on),
                 column("how", "How", &InTouch::how), column("said", "What they said", &InTouch::said),
                 column("next", "What happens next", &InTouch::next), column("by_worker", "By", &InTouch::by));
};

/// Where someone lives after care; until the next.
struct Lives {
    Date starts;
    HomeKind kind;
    std::string where;  ///< "A flat in Fenmarch", "The Beech family"; may be empty
    PersonId by;

    static constexpr auto table =
        facts_in("leaving_home", "Home after care", column("starts", "From", &Lives::starts),
                 column("kind", "Kind of home", &Lives::kind), column("place", "Where", &Lives::where),
                 column("by_worker", "By", &Lives::by));
};

/// A "no" to something that is on by default, by the young person alone and in their own words.
struct SaidNo {
    Offer offer;
    Date on;
    std::string in_their_words;
    std::optional<Date> withdrawn;

    static constexpr auto table = facts_in("leaving_said_no", "Said no to", column("offer", "What", &SaidNo::offer),
                                           column("on_day", "When", &SaidNo::on),
                                           column("in_their_words", "In their words", &SaidNo::in_their_words),
                                           column("withdrawn", "Changed their mind on", &SaidNo::withdrawn));
};

/// What is planned, or given, so that the young person stays put or stays close.
struct StayingPlan {
    Offer offer;
    Date on;
    std::string plan;
    PersonId by;

    static constexpr auto table =
        facts_in("leaving_staying_plan", "Plan to stay", column("offer", "What", &StayingPlan::offer),
                 column("on_day", "On", &StayingPlan::on), column("plan", "Plan", &StayingPlan::plan),
                 column("by_worker", "By", &StayingPlan::by));
};

/// Support after 21, offered each year.
struct YearlyOffer {
    Date on;
    Wish answer;
    std::string said;  ///< in the young person's words; may be empty
    PersonId by;

    static constexpr auto table =
        facts_in("leaving_yearly_offer", "Support offered", column("on_day", "Offered on", &YearlyOffer::on),
                 column("answer", "Answer", &YearlyOffer::answer), column("said", "What they said", &YearlyOffer::said),
                 column("by_worker", "By", &YearlyOffer::by));
};

/// Someone who loves the young person, as the young person sees it. They name and rate; nobody does it for them.
struct LovingPerson {
    std::string name;
    std::string who;  ///< "my nan", "my old teacher"
    Closeness closeness;
    Often often;
    bool would_call;  ///< the young person would call them if everything went wrong
    Date on;
    std::optional<Date> ends;  ///< the day the young person took them off

    static constexpr auto table = facts_in(
        "leaving_loving_person", "Someone who matters", column("name", "Name", &LovingPerson::name),
        column("who", "Who they are", &LovingPerson::who), column("closeness", "How close", &LovingPerson::closeness),
        column("often", "How often", &LovingPerson::often),
        column("would_call", "Would call them in a crisis", &LovingPerson::would_call),
        column("on_day", "Said on", &LovingPerson::on), column("ends", "Taken off on", &LovingPerson::ends));

    /// Whether it is one that nobody should leave care without. Source: local practice, after the Review's mission.
    bool counts() const { return !ends && would_call && closeness != Closeness::a_bit; }
};

/// That person was asked.
struct Confirmed {
    FactId person;
    Confirmation answer;
    Date on;
    std::string said;  ///< in their words; may be empty
    PersonId by;

    static constexpr auto table = facts_in(
        "leaving_confirmed", "Asked whether they are there", column("loving_person", "Who", &Confirmed::person),
        column("answer", "Answer", &Confirmed::answer), column("on_day", "When", &Confirmed::on),
        column("said", "What they said", &Confirmed::said), column("by_worker", "By", &Confirmed::by));
};

/// What is done, by whom and by when, where a young person has fewer than two loving relationships. The manager's act:
/// there is no tick in its place.
struct PeoplePlan {
    Date on;
    std::string plan;
    PersonId owner;
    Date by_day;
    PersonId by;

    static constexpr auto table =
        facts_in("leaving_people_plan", "Plan for loving relationships", column("on_day", "Made on", &PeoplePlan::on),
                 column("plan", "What is done", &PeoplePlan::plan), column("owner", "Who does it", &PeoplePlan::owner),
                 column("by_day", "By", &PeoplePlan::by_day), column("by_manager", "Decided by", &PeoplePlan::by));
};

}  // namespace kith::leaving_care
