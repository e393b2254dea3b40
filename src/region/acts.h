#pragma once

#include "region/crossing.h"
#include "region/forms.h"

/// What people do about requests and offers. Each opens its own entries in the change it is given and leaves the commit
/// to the caller. Refusals are Fault::invalid with the question they belong to, or Fault::conflict.
namespace kith::region {

inline constexpr EntryKind request_kind{"region.request", "Home asked for"};
inline constexpr EntryKind changed_kind{"region.request_changed", "Request for a home changed"};
inline constexpr EntryKind ended_kind{"region.request_ended", "Request for a home ended"};
inline constexpr EntryKind answered_kind{"region.offer_answered", "Offer of a home answered"};
inline constexpr EntryKind shown_kind{"region.shown", "Shown outside the authority"};
inline constexpr EntryKind offer_kind{"region.offer", "Home offered"};
inline constexpr EntryKind offer_withdrawn_kind{"region.offer_withdrawn", "Offer of a home taken back"};
inline constexpr EntryKind declined_kind{"region.declined", "Home not offered"};
inline constexpr EntryKind chosen_kind{"region.chosen", "Home chosen"};
inline constexpr EntryKind member_kind{"region.member", "Member of the co-operative"};
inline constexpr EntryKind joined_kind{"region.joined", "Belongs to a co-operative"};

/// A brother or sister for whom a home is asked at the same time.
struct SiblingAsked {
    Allowed<May::request_home> leave;
    ChildKnown known;
};

/// Who does it, and when.
struct By {
    PersonId person;
    Date today;
};

/// Asks for a home: a request, its criteria, and that it was put before the circle. Each brother or sister has a
/// request of their own, of the same set. Fails: conflict, if one runs already; invalid, with words that would tell who
/// the child is.
Result<EntryNumber> ask(Change& change, const ChildKnown& child, const Allowed<May::request_home>& leave,
                        const NewRequest& asked, const std::vector<SiblingAsked>& siblings, const Circle& circle,
                        By by);

Result<EntryNumber> ask_tonight(Change& change, const ChildKnown& child, const Allowed<May::request_home>& leave,
                                const Tonight& asked, const Circle& circle, By by);

/// Says anew what is asked for; an emergency request is complete from then on. Fails: conflict, if somebody changed it
/// since the writer saw it, or it is over.
Result<EntryNumber> change_request(Change& change, const ChildKnown& child, const Allowed<May::request_home>& leave,
                                   const RequestFile& request, const NewRequest& asked, By by, EntryNumber shown_at);

Result<EntryNumber> end_request(Change& change, const Allowed<May::request_home>& leave, FactId request,
                                const Ending& ending, Date today);

/// Fails: conflict, if another home was chosen meanwhile, the request is over, or the offer stands no longer.
Result<EntryNumber> answer_offer(Change& change, const ChildKnown& child, const Allowed<May::request_home>& leave,
                                 FactId request, const OfferSeen& offer, const Answering& answer, By by);

/// The home that was chosen is not to be after all: the request waits again.
Result<EntryNumber> choose_again(Change& change, const Allowed<May::request_home>& leave, FactId request,
                                 const ChoosingAgain& why, By by);

/// The child goes to live in the home that was chosen, by the acts of care; the request has found its home.
Result<EntryNumber> move_in(Change& change, const ChildKnown& child, const Allowed<May::request_home>& leave,
                            const Allowed<May::record_placement>& placing, const RequestFile& request,
                            const OfferSeen& home, const MovingIn& move, EntryNumber shown_at);

Result<EntryNumber> offer_home(Change& change, const Allowed<May::offer_home>& home, const DescribedRequest& request,
                               const NewOffer& offer, By by);
Result<EntryNumber> decline(Change& change, const Allowed<May::offer_home>& home, const DescribedRequest& request,
                            const Declining& why, By by);
/// Fails: conflict, if the home was chosen, or the offer was taken back before.
Result<EntryNumber> withdraw_offer(Change& change, const Allowed<May::offer_home>& home, const Fact<Offer>& offer,
                                   const HowAnswered& how, const std::string& why, Date today);

/// On the co-operative's record. Fails: conflict, if it is a member then already.
Result<EntryNumber> add_member(Change& change, const AllowedAll<May::govern_region>& leave, const NewMember& member,
                               const std::string& name);
/// On the member's record.
Result<EntryNumber> join(Change& change, const AllowedAll<May::govern_region>& leave, const NewJoined& joined,
                         const std::string& name);
/// The last day on which it belongs, said on either side.
Result<EntryNumber> leave_circle(Change& change, const AllowedAll<May::govern_region>& leave, const Leaving& leaving);

}  // namespace kith::region
