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
    std::optional<std::string> extended = {};  ///< why an approval for the time being was extended beyond 16 weeks

    static constexpr auto table = facts_in(
        "homes_terms", "Terms of approval", column("how", "How", &Terms::how),
        column("places", "Places", &Terms::places), column("from_age", "From the age of", &Terms::from_age),
        column("to_age", "To the age of", &Terms::to_age), column("only_for", "Only for", &Terms::only_for),
        column("words", "What else they say", &Terms::words), column("decided_by", "Decided by", &Terms::decided_by),
        column("starts", "From", &Terms::starts), column("ends", "Until", &Terms::ends),
        column("extended_because", "Extended because", &Terms::extended).since(3));
};

/// Leave to go over the usual limit of three children. Children Act 1989, Schedule 7, para. 4: given by the authority
/// in whose area the home is, naming the children.
struct Exemption {
    int places;            ///< how many children in all, 4 to 12
    std::string children;  ///< who, by name, where they are not on the record one by one
    std::string why;
    std::string given_by;
    Date starts;
    std::optional<Date> ends;
    std::optional<PersonId> carer = {};  ///< whom it exempts; none: said before carers were named

    static constexpr auto table =
        facts_in("homes_exemption", "Exemption from the usual limit", column("places", "Children", &Exemption::places),
                 column("children", "Which children", &Exemption::children), column("why", "Why", &Exemption::why),
                 column("given_by", "Given by", &Exemption::given_by), column("starts", "From", &Exemption::starts),
                 column("ends", "Until", &Exemption::ends), column("carer", "Carer", &Exemption::carer).since(3));
};

/// A child whom an exemption names.
struct ExemptedChild {
    FactId exemption;
    PersonId child;

    static constexpr auto table = facts_in("homes_exempted_child", "Child named in an exemption",
                                           column("exemption", "Exemption", &ExemptedChild::exemption),
                                           column("child", "Child", &ExemptedChild::child))
                                      .since(3);
};

/// Someone decided what becomes of the record of carers whose approval ended so long ago that it need not be kept any
/// more. Nothing is erased by it. Fostering Services Regulations 2011, reg. 32.
struct RetentionDecision {
    Date on;
    Keeping keeping;
    std::optional<Date> until;  ///< kept until this day, and decided again then
    std::string why;
    PersonId by;

    static constexpr auto table =
        facts_in("homes_retention", "How long the record is kept", column("on_day", "When", &RetentionDecision::on),
                 column("keeping", "What", &RetentionDecision::keeping),
                 column("until_day", "Until", &RetentionDecision::until), column("why", "Why", &RetentionDecision::why),
                 column("by_person", "By", &RetentionDecision::by))
            .since(3);
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

/// The carers were given notice in writing that it is proposed to end their approval, with the reasons. Fostering
/// Services Regulations 2011, reg. 28.
struct EndingNotice {
    Date on;
    std::string why;  ///< the carers read it

    static constexpr auto table =
        facts_in("homes_ending_notice", "Notice that approval may end", column("on_day", "When", &EndingNotice::on),
                 column("why", "Why", &EndingNotice::why))
            .since(3);
};

/// Approval goes on after all.
struct NoticeDropped {
    FactId notice;
    Date on;
    std::string why;

    static constexpr auto table =
        facts_in("homes_notice_dropped", "Approval goes on after notice",
                 column("notice", "Which notice", &NoticeDropped::notice), column("on_day", "When", &NoticeDropped::on),
                 column("why", "Why", &NoticeDropped::why))
            .since(3);
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
