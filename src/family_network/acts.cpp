// The offer, its answer and its exception; who coordinates.
#include <algorithm>

#include <fmt/format.h>

#include "family_network/acts_shared.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"

namespace kith::family_network {

static std::string said(FamilyAnswer answer) {
    return answer == FamilyAnswer::accepted ? "said yes to deciding together" : "said no to deciding together";
}

Result<EntryNumber> offer(Change& change, const Record& child, const NetworkFile& file, const NewOffer& typed, By by) {
    if (typed.answer && typed.words.empty())
        return wrong_at("words", "Write what they said, in their own words. A few are enough");
    const auto entry = TRY(change.open(
        child, {offer_kind, fmt::format("The family of {} was offered to decide together: {}{}", file.given,
                                        lower(in_words(typed.moment)),
                                        typed.answer ? fmt::format(". They {}", said(*typed.answer)) : "")}));
    const auto id = TRY(change.enter(child, Offer{typed.moment, typed.on, typed.to_whom, by.reader.person}));
    if (typed.answer) TRY(change.enter(child, OfferAnswer{id, *typed.answer, typed.on, typed.words, by.reader.person}));
    return entry;
}

Result<EntryNumber> answer_offer(Change& change, const Record& child, const NetworkFile& file, FactId offered_as,
                                 const NewAnswer& typed, By by) {
    const auto at = std::ranges::find(file.offers, offered_as, &Fact<Offer>::id);
    if (at == file.offers.end()) return fail(Fault::not_found, "No offer of that number was made.");
    if (const auto* before = file.answer_to(offered_as))
        return fail(Fault::conflict, fmt::format("They answered on {}. If they have changed their mind, record a new "
                                                 "offer with what they say now.",
                                                 before->value.on.in_words()));
    if (typed.on < at->value.on)
        return wrong_at("on", fmt::format("Enter {} or a later day: it was offered then", at->value.on.in_words()));
    const auto entry =
        TRY(change.open(child, {answer_kind, fmt::format("The family of {} {}", file.given, said(typed.answer))}));
    TRY(change.enter(child, OfferAnswer{offered_as, typed.answer, typed.on, typed.words, by.reader.person}));
    return entry;
}

Result<EntryNumber> do_not_offer(Change& change, const Record& child, const NetworkFile& file,
                                 const NewNotOffered& typed, By by) {
    const auto entry = TRY(
        change.open(child, {not_offered_kind, fmt::format("Asked not to offer the family of {} to decide together: {}",
                                                          file.given, lower(in_words(typed.moment)))}));
    TRY(change.enter(child, NotOffered{typed.moment, typed.on, typed.why, by.reader.person}));
    return entry;
}

Result<EntryNumber> answer_exception(Change& change, const Decide& child, const NetworkFile& file, FactId what,
                                     const NewException& typed, By by) {
    const auto at = std::ranges::find(file.not_offered, what, &Fact<NotOffered>::id);
    if (at == file.not_offered.end()) return fail(Fault::not_found, "Nothing of that number was asked for.");
    if (at->value.by == by.reader.person)
        return fail(Fault::conflict, "You asked for it yourself. Somebody else decides whether it is an exception.");
    if (file.exception_to(what)) return fail(Fault::conflict, "This is answered already. Nothing was changed.");
    const auto entry = TRY(change.open(
        child,
        {exception_kind,
         typed.authorised
             ? fmt::format("Authorised: the family of {} is not offered to decide together", file.given)
             : fmt::format("Not authorised: the family of {} is to be offered to decide together", file.given)}));
    TRY(change.enter(child, ExceptionAnswer{what, typed.authorised, by.today, typed.words, by.reader.person}));
    return entry;
}

Result<EntryNumber> name_coordinator(Change& change, const Decide& child, const NetworkFile& file, PersonId worker,
                                     By by) {
    const auto roles = TRY(roles_of(change.store(), change.authority(), worker, by.today));
    if (std::ranges::find(roles, Role::network_coordinator, &HeldRole::role) == roles.end())
        return wrong_at("worker", "Choose someone who is a family network coordinator today");
    if (file.coordinator(by.today) == worker)
        return fail(Fault::conflict, "They are the coordinator already. Nothing was changed.");
    const auto names = TRY(names_in(change.store(), static_cast<const Leave&>(child), {worker}));
    const auto entry =
        TRY(change.open(child, {coordinator_kind, fmt::format("{} brings the network of {} together from {}",
                                                              names.at(worker), file.given, by.today.in_words())}));
    for (const auto& fact : file.care.allocations) {
        if (fact.value.as != Role::network_coordinator || (fact.value.ends && *fact.value.ends < by.today)) continue;
        auto ended = fact.value;
        ended.ends = by.today.plus_days(-1);
        if (ended.starts >= by.today)
            TRY(change.retire<Allocation>(child, fact.id, change.last_entry()));
        else
            TRY(change.correct(child, fact.id, change.last_entry(), ended));
    }
    TRY(change.enter(child, Allocation{worker, Role::network_coordinator, by.today, {}}));
    return entry;
}

}  // namespace kith::family_network
