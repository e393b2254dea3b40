#pragma once

#include <optional>
#include <string>

#include "kernel/record/facts.h"
#include "recruitment/words.h"

/// What is recorded from the first enquiry to the application. Each struct is one table of facts about the applicant.
namespace kith::recruitment {

/// Someone asked about fostering, or was asked whether they would.
struct Enquiry {
    Date on;
    Source source;
    Route route;
    std::optional<std::string> hub;  ///< the regional hub or office that took it; none: our own
    ReachBy reach_by;
    std::optional<std::string> telephone;
    std::optional<std::string> email;
    std::optional<std::string> words;    ///< in their own words
    std::optional<PersonId> child;       ///< the child they know
    std::optional<std::string> to_them;  ///< what they are to that child: "Her form tutor"

    static constexpr auto table = facts_in(
        "recruitment_enquiry", "Enquiry", column("on_day", "When", &Enquiry::on),
        column("source", "How they heard of us", &Enquiry::source), column("route", "For whom", &Enquiry::route),
        column("hub", "Hub or office", &Enquiry::hub), column("reach_by", "How to reach them", &Enquiry::reach_by),
        column("telephone", "Telephone", &Enquiry::telephone), column("email", "Email", &Enquiry::email),
        column("words", "In their words", &Enquiry::words), column("child", "The child they know", &Enquiry::child),
        column("to_them", "What they are to the child", &Enquiry::to_them));
};

/// They say which child they know, in words: fostering searches no children, so that whoever works with the child says
/// whether it is one, and nobody learns by asking who is looked after.
struct ChildSaid {
    std::string name;
    std::optional<Date> born;
    std::string to_them;
    Date on;

    static constexpr auto table =
        facts_in("recruitment_child_said", "The child they say they know", column("name", "Name", &ChildSaid::name),
                 column("born", "Date of birth", &ChildSaid::born),
                 column("to_them", "What they are to the child", &ChildSaid::to_them),
                 column("on_day", "When", &ChildSaid::on))
            .since(2);
};

/// What whoever works with a child of that name answered.
struct ChildAnswered {
    FactId said;
    bool it_is;
    Date on;
    PersonId by;
    std::optional<std::string> words;

    static constexpr auto table =
        facts_in("recruitment_child_answered", "Whether it is that child", column("said", "Of", &ChildAnswered::said),
                 column("it_is", "It is", &ChildAnswered::it_is), column("on_day", "When", &ChildAnswered::on),
                 column("by_person", "By whom", &ChildAnswered::by), column("words", "In words", &ChildAnswered::words))
            .since(2);
};

/// Who walks with them: a worker by name, and a carer who has been through it.
struct Supporter {
    PersonId worker;
    std::optional<PersonId> buddy;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("recruitment_supporter", "Supporter", column("worker", "Supporter", &Supporter::worker).indexed(),
                 column("buddy", "Buddy carer", &Supporter::buddy), column("starts", "From", &Supporter::starts),
                 column("ends", "Until", &Supporter::ends));
};

/// One word between us: the log that shows whether they were left without any.
struct Contact {
    Date on;
    ContactHow how;
    PersonId by;
    std::string words;

    static constexpr auto table = facts_in(
        "recruitment_contact", "Contact", column("on_day", "When", &Contact::on), column("how", "How", &Contact::how),
        column("by_person", "By whom", &Contact::by), column("words", "What was said", &Contact::words));
};

/// The first visit at home, at whose end they are asked to apply or told why not yet.
struct Visit {
    Date on;
    PersonId by;
    bool invited;  ///< to apply
    std::string words;

    static constexpr auto table =
        facts_in("recruitment_visit", "First visit", column("on_day", "When", &Visit::on),
                 column("by_person", "By whom", &Visit::by), column("invited", "Asked to apply", &Visit::invited),
                 column("words", "What was talked about", &Visit::words));
};

struct Application {
    Date on;
    bool fostered_lately;  ///< with another service within the last 12 months, which may give one reference for two
    std::optional<std::string> last_service;
    bool may_ask;  ///< they agree to the checks being made

    static constexpr auto table =
        facts_in("recruitment_application", "Application", column("on_day", "When", &Application::on),
                 column("fostered_lately", "Fostered in the last 12 months", &Application::fostered_lately),
                 column("last_service", "With which service", &Application::last_service),
                 column("may_ask", "Agrees to the checks", &Application::may_ask));
};

struct HouseholdMember {
    std::string name;
    HouseholdTie tie;
    std::optional<Date> born;
    std::optional<Date> joined = {};  ///< of who moved in after the approval: the day on which we heard of it

    static constexpr auto table = facts_in(
        "recruitment_household", "Household member", column("name", "Name", &HouseholdMember::name),
        column("tie", "Is their", &HouseholdMember::tie), column("born", "Date of birth", &HouseholdMember::born),
        column("joined", "Heard of on", &HouseholdMember::joined).since(2));
};

struct Referee {
    std::string name;
    std::string knows_them;  ///< "Worked together for ten years"
    std::string reach;       ///< a telephone number or an address

    static constexpr auto table = facts_in("recruitment_referee", "Referee", column("name", "Name", &Referee::name),
                                           column("knows_them", "How they know each other", &Referee::knows_them),
                                           column("reach", "How to reach them", &Referee::reach));
};

struct DroppedOut {
    Date on;
    DropReason reason;
    bool by_us;  ///< we ended it; else they did
    std::optional<std::string> words;

    static constexpr auto table =
        facts_in("recruitment_dropped_out", "Left", column("on_day", "When", &DroppedOut::on),
                 column("reason", "Why", &DroppedOut::reason), column("by_us", "Ended by us", &DroppedOut::by_us),
                 column("words", "In words", &DroppedOut::words));
};

struct CameBack {
    Date on;
    std::optional<std::string> words;

    static constexpr auto table =
        facts_in("recruitment_came_back", "Came back", column("on_day", "When", &CameBack::on),
                 column("words", "In words", &CameBack::words));
};

}  // namespace kith::recruitment
