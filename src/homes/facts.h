#pragma once

#include <optional>
#include <string>

#include "care/codes.h"
#include "homes/codes.h"
#include "kernel/people/home.h"

/// What is recorded about a home as a place for children. Each struct is one table of facts about the home. Of two that
/// begin on different days the later holds from its day on.
namespace kith::homes {

/// Who runs it.
struct RunBy {
    care::Provider provider;
    std::optional<std::string> agency;    ///< the fostering agency or company, where it is not the authority
    std::optional<std::string> urn;       ///< Ofsted's number of the home, or of the agency
    std::optional<std::string> manager;   ///< the registered manager
    std::optional<std::string> postcode;  ///< of a home with staff; a family's is where they live
    Date starts;

    static constexpr auto table = facts_in(
        "homes_run_by", "Who runs it", column("provider", "Provider", &RunBy::provider),
        column("agency", "Agency or company", &RunBy::agency), column("urn", "Ofsted number", &RunBy::urn).indexed(),
        column("manager", "Registered manager", &RunBy::manager), column("postcode", "Postcode", &RunBy::postcode),
        column("starts", "From", &RunBy::starts));
};

/// The terms of approval or registration: whom the home may take. Fostering Services Regulations 2011, reg. 27(5).
struct Terms {
    ApprovedHow how;
    int places;                        ///< 1 to 60
    int from_age;                      ///< whole years, 0 to 17
    int to_age;                        ///< 0 to 20: a young person may stay put
    std::optional<PersonId> only_for;  ///< a child the carers know, and that child's brothers and sisters; none: any
    std::string words;                 ///< anything else that the terms say; may be empty
    std::string decided_by;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table = facts_in(
        "homes_terms", "Terms of approval", column("how", "How", &Terms::how),
        column("places", "Places", &Terms::places), column("from_age", "From the age of", &Terms::from_age),
        column("to_age", "To the age of", &Terms::to_age), column("only_for", "Only for", &Terms::only_for),
        column("words", "What else they say", &Terms::words), column("decided_by", "Decided by", &Terms::decided_by),
        column("starts", "From", &Terms::starts), column("ends", "Until", &Terms::ends));
};

/// Leave to go over the usual limit of three children. Children Act 1989, Schedule 7, para. 4: given by the authority
/// in whose area the home is, naming the children.
struct Exemption {
    int places;            ///< how many children in all, 4 to 12
    std::string children;  ///< who, by name
    std::string why;
    std::string given_by;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("homes_exemption", "Exemption from the usual limit", column("places", "Children", &Exemption::places),
                 column("children", "Which children", &Exemption::children), column("why", "Why", &Exemption::why),
                 column("given_by", "Given by", &Exemption::given_by), column("starts", "From", &Exemption::starts),
                 column("ends", "Until", &Exemption::ends));
};

/// Places that cannot be used for a while.
struct NotAvailable {
    WhyNot why;
    int places;  ///< how many; all of them where it is as many as the terms have
    std::string words;
    Date starts;
    std::optional<Date> ends;  ///< the last day; none: not known yet

    static constexpr auto table =
        facts_in("homes_not_available", "Not available", column("why", "Why", &NotAvailable::why),
                 column("places", "Places", &NotAvailable::places), column("words", "More", &NotAvailable::words),
                 column("starts", "From", &NotAvailable::starts), column("ends", "Until", &NotAvailable::ends));
};

/// Approval ends, or a home with staff closes, by somebody's decision. For carers it takes notice of the proposal and
/// 28 days in which they may answer. Fostering Services Regulations 2011, reg. 28.
struct Ending {
    Date on;  ///< the first day without approval
    std::string why;
    std::string decided_by;
    std::optional<Date> proposed;      ///< when the carers were given notice; a home with staff has none
    std::optional<Answered> answered;  ///< what they answered

    static constexpr auto table =
        facts_in("homes_ending", "End of approval", column("on_day", "From", &Ending::on),
                 column("why", "Why", &Ending::why), column("decided_by", "Decided by", &Ending::decided_by),
                 column("proposed", "Notice given on", &Ending::proposed),
                 column("answered", "What the carers answered", &Ending::answered))
            .since(2);
};

struct Inspection {
    Rating rating;
    Date on;

    static constexpr auto table =
        facts_in("homes_inspection", "Ofsted inspection", column("rating", "Rating", &Inspection::rating),
                 column("on_day", "When", &Inspection::on));
};

/// Why a child was placed in a home though something was against it that the law does not forbid. About the child.
struct PlacedDespite {
    HouseholdId home;
    Date on;
    std::string against;  ///< what stood against it
    std::string why;      ///< the child may read it

    static constexpr auto table = facts_in(
        "homes_placed_despite", "Placed despite a reason against it", column("home", "Home", &PlacedDespite::home),
        column("on_day", "When", &PlacedDespite::on), column("against", "Against", &PlacedDespite::against),
        column("why", "Why all the same", &PlacedDespite::why));
};

}  // namespace kith::homes
