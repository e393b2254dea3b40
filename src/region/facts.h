#pragma once

#include <optional>
#include <string>

#include "kernel/core/money.h"
#include "kernel/people/home.h"
#include "kernel/people/organisation.h"
#include "kernel/record/setting.h"
#include "region/codes.h"

/// What is recorded when several authorities find homes together. Each struct is one table of facts. Numbers of another
/// authority's record are plain numbers here: they name nobody of this one. Where a fact has an `ends`, that is the
/// last day on which it holds.
namespace kith::region {

/// An authority that belongs to the co-operative. On the co-operative's record, about the co-operative itself
/// (`the_authority`).
struct Member {
    AuthorityId member;
    int share;  ///< of the costs, in hundredths of one per cent: 2,500 is a quarter
    int votes;
    std::string delegated;  ///< what it leaves to the co-operative to decide; may be empty
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("region_member", "Member of the co-operative",
                 column("member", "Authority", &Member::member).indexed(), column("share", "Share", &Member::share),
                 column("votes", "Votes", &Member::votes), column("delegated", "Leaves to it", &Member::delegated),
                 column("starts", "From", &Member::starts), column("ends", "Until", &Member::ends));
};

/// That this authority belongs to a co-operative, and what may be shown there of its children. On the member's record,
/// about the authority itself (`the_authority`). Only where both say so is anything read across.
struct Joined {
    AuthorityId co_operative;
    bool show_district;  ///< before a match: the postcode district; else the authority alone
    bool show_words;     ///< before a match: what the child says, where their worker said that it may be shown
    bool to_providers;   ///< requests may be opened to providers, where their worker opens them
    bool show_name;      ///< after a match: who the child is, to the one home that was chosen
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("region_joined", "Belongs to a co-operative",
                 column("co_operative", "Co-operative", &Joined::co_operative).indexed(),
                 column("show_district", "Shows the district", &Joined::show_district),
                 column("show_words", "Shows what the child says", &Joined::show_words),
                 column("to_providers", "Shows requests to providers", &Joined::to_providers),
                 column("show_name", "Names the child to the home that was chosen", &Joined::show_name),
                 column("starts", "From", &Joined::starts), column("ends", "Until", &Joined::ends));
};

/// A home is asked for, for one child. About the child, as are the facts that follow until `Offer`. Its number, with
/// the authority's, is all by which others know it.
struct Request {
    Urgency urgency;
    Date on;
    PersonId by;
    Date needed_by;
    std::optional<Date> full_on;  ///< the day it said all that a request says; of an emergency, when it was completed
    HomeKind kind;
    Lasting lasting;
    std::optional<std::string> district;  ///< near which they should live: "NE4"
    std::string needs;                    ///< what whoever looks after them must know; names nobody
    std::optional<std::string> said;      ///< the child's own words
    bool show_said;                       ///< and they may be shown before a match
    OpenTo open_to;
    std::optional<std::int64_t> set;  ///< brothers and sisters who need a home at the same time share a number
    std::optional<Together> together;
    std::optional<std::string> why_apart;

    static constexpr auto table =
        facts_in("region_request", "Request for a home", column("urgency", "How soon", &Request::urgency),
                 column("on_day", "Asked on", &Request::on), column("by_worker", "By", &Request::by),
                 column("needed_by", "Needed by", &Request::needed_by).indexed(),
                 column("full_on", "Complete on", &Request::full_on), column("kind", "Kind of home", &Request::kind),
                 column("lasting", "For how long", &Request::lasting), column("district", "Near", &Request::district),
                 column("needs", "Needs", &Request::needs), column("said", "In their words", &Request::said),
                 column("show_said", "Their words may be shown", &Request::show_said),
                 column("open_to", "Who may see it", &Request::open_to),
                 column("sibling_set", "Brothers and sisters", &Request::set).indexed(),
                 column("together", "Together or apart", &Request::together),
                 column("why_apart", "Why apart", &Request::why_apart));
};

/// One thing that the home should be or have.
struct Criterion {
    FactId request;
    CriterionKind what;
    Importance importance;
    std::string detail;  ///< "Tigrinya"; may be empty

    static constexpr auto table =
        facts_in("region_criterion", "What the home should be", column("request", "Request", &Criterion::request),
                 column("what", "What", &Criterion::what), column("importance", "How much", &Criterion::importance),
                 column("detail", "Detail", &Criterion::detail));
};

struct RequestEnded {
    FactId request;
    Date on;
    EndedHow how;
    std::optional<WhyUnable> why;  ///< where no home was found
    std::string words;

    static constexpr auto table =
        facts_in("region_request_ended", "End of a request", column("request", "Request", &RequestEnded::request),
                 column("on_day", "When", &RequestEnded::on), column("how", "How", &RequestEnded::how),
                 column("why", "Why", &RequestEnded::why), column("words", "In words", &RequestEnded::words));
};

/// What the child's authority answers to an offer.
struct OfferAnswered {
    FactId request;
    AuthorityId from;    ///< on whose record the offer is
    std::int64_t offer;  ///< its number there
    std::string home;    ///< by its name on that day
    Date on;
    PersonId by;
    Answer answer;
    std::optional<WhyNotChosen> why_not;
    std::string words;  ///< why this home, or more of why not; the child may read it

    static constexpr auto table =
        facts_in("region_offer_answered", "Answer to an offer", column("request", "Request", &OfferAnswered::request),
                 column("from_authority", "From", &OfferAnswered::from).indexed("offer"),
                 column("offer", "Offer", &OfferAnswered::offer), column("home", "Home", &OfferAnswered::home),
                 column("on_day", "When", &OfferAnswered::on), column("by_worker", "By", &OfferAnswered::by),
                 column("answer", "Answer", &OfferAnswered::answer),
                 column("why_not", "Why not", &OfferAnswered::why_not), column("words", "Why", &OfferAnswered::words));
};

/// The child moved into a home of another record, which knows the stay by the request's number alone. When the
/// placement ends the place that is kept there is free again.
struct StayElsewhere {
    FactId request;
    FactId placement;   ///< of care: from when, until when
    AuthorityId at;     ///< on whose record the home is
    std::int64_t home;  ///< its number there

    static constexpr auto table = facts_in(
        "region_stay", "Lives in a home of another record", column("request", "Request", &StayElsewhere::request),
        column("placement", "Placement", &StayElsewhere::placement),
        column("at_authority", "Record", &StayElsewhere::at).indexed(), column("home", "Home", &StayElsewhere::home));
};

/// Something of the child was shown outside their authority. Whoever may see the child's care reads them all.
struct Disclosure {
    FactId request;
    Date on;
    Shown shown;
    std::string to_name;          ///< "Dana Oakes, placements officer"; empty: to the organisation
    std::string to_organisation;  ///< "Rivermouth Care Co-operative"

    static constexpr auto table = facts_in(
        "region_disclosure", "Shown outside the authority", column("request", "Request", &Disclosure::request),
        column("on_day", "When", &Disclosure::on), column("shown", "What", &Disclosure::shown),
        column("to_name", "Who", &Disclosure::to_name), column("to_organisation", "Of", &Disclosure::to_organisation));
};

/// A home is offered for a child of whom only the request is known. On the record of whoever offers, about the home.
struct Offer {
    AuthorityId to;        ///< whose request
    std::int64_t request;  ///< its number there
    Date on;
    PersonId by;
    Date valid_until;             ///< the last day on which it stands
    std::optional<Money> weekly;  ///< what a provider asks for a week
    std::string words;            ///< why this home for this child

    static constexpr auto table =
        facts_in("region_offer", "Offer of a home", column("to_authority", "To", &Offer::to).indexed("request"),
                 column("request", "Request", &Offer::request), column("on_day", "When", &Offer::on),
                 column("by_worker", "By", &Offer::by), column("valid_until", "Stands until", &Offer::valid_until),
                 column("weekly", "Price for a week", &Offer::weekly), column("words", "Why", &Offer::words));
};

struct OfferWithdrawn {
    FactId offer;
    Date on;
    std::string why;

    static constexpr auto table =
        facts_in("region_offer_withdrawn", "Offer taken back", column("offer", "Offer", &OfferWithdrawn::offer),
                 column("on_day", "When", &OfferWithdrawn::on), column("why", "Why", &OfferWithdrawn::why));
};

/// A home, or a provider for all of its homes, was not offered. On the same record, about the home or the provider.
struct Declined {
    AuthorityId to;
    std::int64_t request;
    Date on;
    PersonId by;
    WhyDeclined why;
    std::string words;

    static constexpr auto table =
        facts_in("region_declined", "Home not offered", column("to_authority", "To", &Declined::to).indexed("request"),
                 column("request", "Request", &Declined::request), column("on_day", "When", &Declined::on),
                 column("by_worker", "By", &Declined::by), column("why", "Why", &Declined::why),
                 column("words", "In words", &Declined::words));
};

/// The home was chosen: a place in it is kept for the child. On the record of whoever offers, about the home; the place
/// itself is kept by a fact of homes, "not available".
struct Chosen {
    FactId offer;
    Date on;
    std::string by;  ///< "Robin Ashdown, social worker, Thistleshire"
    FactId kept;     ///< the place that is kept

    static constexpr auto table = facts_in("region_chosen", "Home chosen", column("offer", "Offer", &Chosen::offer),
                                           column("on_day", "When", &Chosen::on), column("by_whom", "By", &Chosen::by),
                                           column("kept", "Place kept", &Chosen::kept));
};

}  // namespace kith::region
