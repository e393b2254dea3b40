// What those do who have homes, and what authorities say of who belongs together.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "region/acts.h"

namespace kith::region {

namespace {

/// A home offered twice at one time for one child would be answered twice.
Result<void> not_offered_yet(Change& change, const Leave& home, const DescribedRequest& request, Date today) {
    const auto taken_back = TRY(facts<OfferWithdrawn>(change.store(), home, Known::now()));
    for (const auto& fact : TRY(facts<Offer>(change.store(), home, Known::now()))) {
        const auto& it = fact.value;
        const bool stands = it.valid_until >= today && std::ranges::none_of(taken_back, [&](const auto& one) {
                                return one.value.offer == fact.id;
                            });
        if (it.to == request.number.authority && it.request == request.number.number && stands)
            return fail(Fault::conflict, fmt::format("This home was offered already, on {}.", it.on.in_words()));
    }
    return {};
}

constexpr auto was_chosen = "This home was chosen. Speak to the child's social worker: only they can undo it.";

/// A membership that is entered now has no end yet: one that begins later would run beside it.
bool overlaps(std::optional<Date> ends, Date starts) { return !ends || *ends >= starts; }

}  // namespace

Result<EntryNumber> offer_home(Change& change, const Allowed<May::offer_home>& home, const DescribedRequest& request,
                               const NewOffer& offer, By by) {
    std::optional<Money> weekly;
    if (offer.weekly && !trim(*offer.weekly).empty()) {
        weekly = Money::parse(*offer.weekly);
        if (!weekly || weekly->in_pence() <= 0) return fail_at("weekly", "Enter an amount in pounds, like 1,250.00");
    }
    if (offer.valid_until < by.today) return fail_at("valid_until", "Give today or a day to come");
    if (TRY(facts<Home>(change.store(), home, Known::now())).empty())
        return fail_at("words", "Choose which home is offered: this is a provider, not a home");
    TRY(not_offered_yet(change, home, request, by.today));
    const auto entry =
        TRY(change.open(home, {offer_kind, fmt::format("Offered for request {} of {}",
                                                       reference(request.number.authority, request.number.number),
                                                       request.authority)}));
    TRY(change.enter(home, Offer{request.number.authority, request.number.number, by.today, by.person,
                                 offer.valid_until, weekly, offer.words}));
    return entry;
}

Result<EntryNumber> decline(Change& change, const Allowed<May::offer_home>& home, const DescribedRequest& request,
                            const Declining& why, By by) {
    const auto entry =
        TRY(change.open(home, {declined_kind, fmt::format("Not offered for request {} of {}: {}",
                                                          reference(request.number.authority, request.number.number),
                                                          request.authority, lower(in_words(why.why)))}));
    TRY(change.enter(
        home, Declined{request.number.authority, request.number.number, by.today, by.person, why.why, why.words}));
    return entry;
}

Result<EntryNumber> withdraw_offer(Change& change, const Allowed<May::offer_home>& home, const Fact<Offer>& offer,
                                   const HowAnswered& how, const std::string& why, Date today) {
    if (how.chosen()) return fail(Fault::conflict, was_chosen);
    // What was read before the change began may be old: a place kept meanwhile is on this record, under its lock.
    for (const auto& fact : TRY(facts<Chosen>(change.store(), home, Known::now())))
        if (fact.value.offer == offer.id) return fail(Fault::conflict, was_chosen);
    for (const auto& fact : TRY(facts<OfferWithdrawn>(change.store(), home, Known::now())))
        if (fact.value.offer == offer.id) return fail(Fault::conflict, "The offer was taken back before.");
    const auto entry =
        TRY(change.open(home, {offer_withdrawn_kind, fmt::format("The offer for request {} was taken back",
                                                                 reference(offer.value.to, offer.value.request))}));
    TRY(change.enter(home, OfferWithdrawn{offer.id, today, why}));
    return entry;
}

Result<EntryNumber> add_member(Change& change, const AllowedAll<May::govern_region>& leave, const NewMember& member,
                               const std::string& name) {
    if (member.member == leave.authority()) return fail_at("member", "A co-operative is no member of itself");
    const auto about = Gate::machine(leave.authority(), the_authority);
    for (const auto& fact : TRY(facts<Joined>(change.store(), about, Known::now())))
        if (overlaps(fact.value.ends, member.starts))
            return fail_at("member", "This authority belongs to a co-operative then, and so can be none itself");
    int shares = member.share;
    for (const auto& fact : TRY(facts<Member>(change.store(), about, Known::now()))) {
        if (!overlaps(fact.value.ends, member.starts)) continue;
        if (fact.value.member == member.member)
            return fail(Fault::conflict, fmt::format("{} is a member on that day already, or from a later one.", name));
        shares += fact.value.share;
    }
    if (shares > 10'000)
        return fail_at("share",
                       fmt::format("The shares of all members would be {} hundredths of one per cent: more than "
                                   "the whole, 10,000",
                                   with_commas(shares)));
    const auto entry =
        TRY(change.open(about, {member_kind, fmt::format("{} is a member from {}", name, member.starts.in_words())}));
    TRY(change.enter(about, Member{member.member, member.share, member.votes, member.delegated, member.starts, {}}));
    return entry;
}

Result<EntryNumber> join(Change& change, const AllowedAll<May::govern_region>& leave, const NewJoined& joined,
                         const std::string& name) {
    if (joined.co_operative == leave.authority()) return fail_at("co_operative", "Choose another than your own");
    const auto about = Gate::machine(leave.authority(), the_authority);
    for (const auto& fact : TRY(facts<Member>(change.store(), about, Known::now())))
        if (overlaps(fact.value.ends, joined.starts))
            return fail_at("co_operative", "This authority has members then, and so is a co-operative itself");
    for (const auto& fact : TRY(facts<Joined>(change.store(), about, Known::now())))
        if (overlaps(fact.value.ends, joined.starts))
            return fail(Fault::conflict,
                        "This authority belongs to a co-operative on that day already, or from a later one.");
    const auto entry =
        TRY(change.open(about, {joined_kind, fmt::format("We belong to {} from {}", name, joined.starts.in_words())}));
    TRY(change.enter(about, Joined{joined.co_operative,
                                   joined.show_district,
                                   joined.show_words,
                                   joined.to_providers,
                                   joined.show_name,
                                   joined.starts,
                                   {}}));
    return entry;
}

Result<EntryNumber> leave_circle(Change& change, const AllowedAll<May::govern_region>& leave, const Leaving& leaving) {
    const auto about = Gate::machine(leave.authority(), the_authority);
    const auto shown = change.last_entry();
    const auto what = fmt::format("A membership ends on {}", leaving.last.in_words());
    for (const auto& fact : TRY(facts<Member>(change.store(), about, Known::now())))
        if (fact.value.member == leaving.other && !fact.value.ends) {
            if (leaving.last < fact.value.starts) return fail_at("last", "This is before it begins");
            auto right = fact.value;
            right.ends = leaving.last;
            const auto entry = TRY(change.open(about, {member_kind, what}));
            TRY(change.correct(about, fact.id, shown, right));
            return entry;
        }
    for (const auto& fact : TRY(facts<Joined>(change.store(), about, Known::now())))
        if (fact.value.co_operative == leaving.other && !fact.value.ends) {
            if (leaving.last < fact.value.starts) return fail_at("last", "This is before it begins");
            auto right = fact.value;
            right.ends = leaving.last;
            const auto entry = TRY(change.open(about, {joined_kind, what}));
            TRY(change.correct(about, fact.id, shown, right));
            return entry;
        }
    return fail_at("other", "It is no member without an end");
}

}  // namespace kith::region
