#pragma once

#include <optional>
#include <string>

#include "kernel/core/money.h"
#include "kernel/record/facts.h"
#include "leaving_care/codes.h"
#include "safety_net/codes.h"

/// What is recorded of money and home. Each struct is one table of facts about the young person, but for the local
/// offer, which is about the authority.
namespace kith::safety_net {

/// One payment out of the setting-up-home allowance. The allowance is not recorded: it follows from the day.
struct GrantPaid {
    Date on;
    Money amount = Money::pence(0);
    Item item;
    std::optional<std::string> words;
    PersonId by;

    static constexpr auto table =
        facts_in("safety_grant_paid", "Paid to set up home", column("on_day", "On", &GrantPaid::on),
                 column("amount", "Amount", &GrantPaid::amount), column("item", "For", &GrantPaid::item),
                 column("words", "In words", &GrantPaid::words), column("by_worker", "By", &GrantPaid::by));
};

/// A course or an apprenticeship begins, for which a bursary is owed once.
struct Begun {
    Beginning what;
    Date starts;
    std::string place;  ///< "Fenmarch University", "Larch Joinery"
    PersonId by;

    static constexpr auto table =
        facts_in("safety_begun", "Course or apprenticeship begun", column("what", "What", &Begun::what),
                 column("starts", "From", &Begun::starts), column("place", "Where", &Begun::place),
                 column("by_worker", "By", &Begun::by));
};

struct BursaryPaid {
    FactId begun;
    Date on;
    Money amount = Money::pence(0);
    PersonId by;

    static constexpr auto table =
        facts_in("safety_bursary", "Bursary paid", column("begun", "For", &BursaryPaid::begun).indexed(),
                 column("on_day", "On", &BursaryPaid::on), column("amount", "Amount", &BursaryPaid::amount),
                 column("by_worker", "By", &BursaryPaid::by));
};

/// The authority stands in for the parent whom a landlord would ask.
struct Guarantor {
    std::string landlord;
    Money rent = Money::pence(0);  ///< a month
    Date starts;
    Date ends;  ///< the last day
    PersonId by;

    static constexpr auto table =
        facts_in("safety_guarantor", "Rent guaranteed", column("landlord", "To", &Guarantor::landlord),
                 column("rent", "Rent a month", &Guarantor::rent), column("starts", "From", &Guarantor::starts),
                 column("ends", "Until", &Guarantor::ends), column("by_manager", "By", &Guarantor::by));
};

struct HousingDecision {
    Date on;  ///< the day the young person was told
    HousingOutcome outcome;
    std::string council;
    std::string words;
    PersonId by;

    static constexpr auto table =
        facts_in("safety_housing", "Housing decision", column("on_day", "Told on", &HousingDecision::on),
                 column("outcome", "Decision", &HousingDecision::outcome),
                 column("council", "Who decided", &HousingDecision::council),
                 column("words", "In words", &HousingDecision::words), column("by_worker", "By", &HousingDecision::by));
};

/// A review of a refusal was asked for.
struct Challenged {
    FactId decision;
    Date on;
    std::string words;
    PersonId by;

    static constexpr auto table =
        facts_in("safety_challenged", "Refusal challenged",
                 column("decision", "Which", &Challenged::decision).indexed(), column("on_day", "On", &Challenged::on),
                 column("words", "In words", &Challenged::words), column("by_worker", "By", &Challenged::by));
};

/// One thing that the authority offers to care-experienced people. About the authority.
struct LocalOffer {
    leaving_care::Section section;
    std::string title;
    std::string words;  ///< what it is
    std::string how;    ///< how to get it
    int from_age = 16;
    int to_age = 25;  ///< the last age at which it is offered
    Date looked;      ///< the day somebody last said that this is right

    static constexpr auto table = facts_in(
        "safety_local_offer", "In the local offer", column("section", "Part", &LocalOffer::section),
        column("title", "What", &LocalOffer::title), column("words", "In words", &LocalOffer::words),
        column("how", "How to get it", &LocalOffer::how), column("from_age", "From age", &LocalOffer::from_age),
        column("to_age", "To age", &LocalOffer::to_age), column("looked", "Last looked at", &LocalOffer::looked));
};

}  // namespace kith::safety_net
