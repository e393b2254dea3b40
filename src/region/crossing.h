#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "homes/placing.h"
#include "kernel/core/postcodes.h"
#include "region/circle.h"
#include "region/file.h"

/// The one place at which anything crosses the border of an authority. Each function takes the reader's leave in their
/// own authority, sees that both sides say they belong together, reads the other record itself, and gives back less
/// than it read. What is given out is on the child's record before it leaves here.
namespace kith::region {

struct RequestNumber {
    AuthorityId authority;
    std::int64_t number;
};

/// One line of the board.
struct ListedRequest {
    RequestNumber number;
    std::string authority;
    Urgency urgency;
    HomeKind kind;
    Lasting lasting;
    std::optional<int> age;  ///< whole years
    std::optional<std::string> district;
    Date on, needed_by;
    int children;  ///< in the set of brothers and sisters, this child included
    std::optional<Together> together;
    bool unmet;
    int offers;                            ///< that stand today
    std::optional<std::string> band = {};  ///< of ages, where the child's record is restricted
};

/// A child as those see them who may have a home: before a match. It has no name, no day of birth, no address, no
/// school and no number of a person: tests.cpp holds the list of what it has.
struct DescribedRequest {
    RequestNumber number;
    std::string authority;
    Urgency urgency;
    HomeKind kind;
    Lasting lasting;
    std::optional<int> age;
    std::optional<Sex> sex;  ///< some homes are approved for one sex alone
    std::string needs;
    struct Line {
        CriterionKind what;
        Importance importance;
        std::string detail;
    };
    std::vector<Line> criteria;
    std::optional<std::string> district;
    Date on, needed_by;
    std::vector<int> ages_of_siblings;  ///< who need a home at the same time
    std::optional<Together> together;
    std::optional<std::string> said;
    bool complete;                   ///< an emergency request may not be yet
    std::optional<WhyUnable> unmet;  ///< why no home was found so far
    /// Of ages: "11 to 15". Where the child's record is restricted this and the kind of home and the district are all
    /// that is told of them, whoever asks, from the day it is restricted.
    std::optional<std::string> band = {};
};

/// After a match, to the one home that was chosen.
struct NamedRequest {
    RequestNumber number;
    std::string authority;
    std::string name;
    std::optional<Date> born;
    std::string social_worker;
    std::string school;  ///< empty: none on the record
    std::string why;     ///< why this home
};

/// Who looks, and for whom.
struct Viewer {
    AuthorityId authority;
    std::string name;                            ///< "Dana Oakes, placements officer"
    std::string organisation;                    ///< the authority, the co-operative or the provider
    std::optional<Fact<Organisation>> provider;  ///< they work for it, and see what is opened to its kind
    bool is_provider = false;
};
Result<Viewer> viewer_of(const Store& store, const Reader& reader, const Circle& circle);

/// Whose records are restricted on a day: of them less is told than of others.
Result<std::set<PersonId>> restricted_on(const Store& store, AuthorityId authority, Date day);

/// Whether a request is open to this viewer: in a circle, by what the child's authority lets be shown.
bool open_to(const Request& request, const Sharing& sharing, const Viewer& viewer);

/// Every request that waits for a home and is open to this reader, those with the least time left first. Cost: four
/// questions for each member.
Result<std::vector<ListedRequest>> board(const Store& store, const AllowedAll<May::see_requests>& leave,
                                         const Reader& reader);

/// One request. Who looked is on the child's record first, once a day.
/// Fails: not_found, if there is none, it is over, or it is not open to this reader.
Result<DescribedRequest> described(const Database& database, const Store& store,
                                   const AllowedAll<May::see_requests>& leave, const Reader& reader,
                                   RequestNumber number);

/// The same for whoever offers or declines, who must have it before them; nothing is told of twice.
Result<DescribedRequest> described_for_offer(const Database& database, const Store& store,
                                             const Allowed<May::offer_home>& home, const Reader& reader,
                                             RequestNumber number);

/// How the child's authority answered an offer of this home.
struct HowAnswered {
    std::optional<OfferAnswered> answer;
    bool over = false;  ///< the request is: another home was found, or none is needed
    bool chosen() const { return answer && answer->answer == Answer::chosen; }
};
Result<HowAnswered> how_answered(const Store& store, const Circle& circle, const Allowed<May::offer_home>& home,
                                 const Fact<Offer>& offer);

/// Who the child is, for the home that was chosen; nothing where it was not, or the child's authority tells it in
/// another way, or the child's stay there is over. Who was told is on the child's record first, once a day.
Result<std::optional<NamedRequest>> named(const Database& database, const Store& store,
                                          const Allowed<May::offer_home>& home, const Reader& reader,
                                          const Fact<Offer>& offer);

/// How an offer stands, whatever was answered.
enum class OfferStands { yes, withdrawn, expired };

/// An offer as the child's authority sees it.
struct OfferSeen {
    AuthorityId from;
    std::string from_name;  ///< the authority, or the provider
    FactId offer;
    PersonId home;  ///< its number on the record of whoever offers
    std::string home_name;
    HomeKind kind;
    std::string ages;  ///< "5 to 17"
    std::string room;  ///< "1 of 3 places filled, 2 vacant"
    std::string rating;
    std::optional<std::string> postcode;
    std::optional<care::Provider> provider;
    std::optional<std::string> urn;
    std::vector<homes::Objection> against;      ///< what stands against placing this child there, on `needed`
    care::Basis basis = care::Basis::ordinary;  ///< on which the child may live there
    Date needed;                                ///< the day from which the home is needed, today or later
    std::optional<Money> weekly;
    std::string words;
    std::string by;
    Date on, valid_until;
    OfferStands stands = OfferStands::yes;
};

/// Every offer for one request, the first made first.
Result<std::vector<OfferSeen>> offers_for(const Store& store, const Allowed<May::see_care>& child,
                                          const RequestFile& request, Date today);

/// The same offer as of another day, such as that of a move: what stands against it may be more, or less.
Result<OfferSeen> as_of(const Store& store, const Allowed<May::request_home>& child, const RequestFile& request,
                        OfferSeen offer, Date day);

/// Adds to what stands against each offer what the child's own record says: with whom, and where, they must not live.
Result<void> add_kept_apart(const Store& store, const Reader& reader, const Allowed<May::see_care>& child,
                            const Postcodes& postcodes, std::vector<OfferSeen>& offers);

/// Those who looked and have no home for this child, and why.
struct DeclineSeen {
    std::string from_name;
    Date on;
    WhyDeclined why;
    std::string words;
};
Result<std::vector<DeclineSeen>> declines_for(const Store& store, const Allowed<May::see_care>& child,
                                              const RequestFile& request, Date today);

/// For duties: the days of the offers that stand and that nobody answered, put into each of these files of one
/// authority.
Result<void> add_offers(const Store& store, const LeaveOfAll& leave, std::vector<RequestFile*> files, Date today);

/// Keeps a place in the home that was chosen, on the record of whoever offered it, in an entry of its own.
/// Fails: conflict, if the offer was taken back meanwhile, or no place is left there.
Result<void> keep_place(const Database& database, const Allowed<May::request_home>& child, const OfferSeen& offer,
                        const Reader& reader, const std::string& authority);
/// The place is free again: the child does not go there.
Result<void> release_place(const Database& database, const Allowed<May::request_home>& child, AuthorityId from,
                           std::int64_t offer, const Reader& reader, const std::string& why);

/// Places kept in this authority's homes for children of others are free again where the stay ended on the child's own
/// record: found by the request's number, with no name. Nothing is written where none ended. Whoever opens My day or
/// the board of homes brings it about, so that no one has to type it.
Result<void> free_ended_stays(const Database& database, const Store& store, const Reader& reader);

/// The same within a change of the home's own record: a child who comes to live there fills the place by being there.
Result<void> free_kept_place(Change& change, const Leave& home, FactId offer, const std::string& why);

}  // namespace kith::region
