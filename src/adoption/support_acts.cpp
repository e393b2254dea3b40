// Support after the adoption: asked for, assessed and planned, reviewed; and asked for again.
#include <algorithm>

#include <fmt/format.h>

#include "adoption/acts_shared.h"

namespace kith::adoption {

namespace {

Result<EntryNumber> support_was_asked(Change& change, const Leave& plan, const SupportAsked& asked) {
    const auto entry =
        TRY(change.open(plan, {support_asked_kind, fmt::format("Support was asked for on {}", asked.on.in_words())}));
    TRY(enter_closed(change, plan, asked));
    return entry;
}

Result<void> not_before(Date on, Date first, std::string_view what) {
    if (on >= first) return {};
    return wrong_at("on", fmt::format("Enter {} or a later day: {} then", first.in_words(), what));
}

}  // namespace

Result<EntryNumber> ask_support(Change& change, const Record& plan, const NewSupportAsked& typed, By by) {
    TRY(file_in(change, plan));
    return support_was_asked(change, plan, {typed.on, by.reader.person, typed.who, typed.what});
}

Result<EntryNumber> ask_my_support(Change& change, const Exchange& plan, const NewWords& typed, By by) {
    const auto file = TRY(file_in(change, plan));
    const auto* me = file.party_of(by.reader.person);
    if (!me) return fail(Fault::not_found, "There is no such plan of contact.");
    return support_was_asked(change, plan, {by.today, by.reader.person, me->value.called, typed.words});
}

Result<EntryNumber> plan_support(Change& change, const Record& plan, FactId asked, const NewSupportPlan& typed, By by) {
    const auto file = TRY(file_in(change, plan));
    const auto which = std::ranges::find(file.support_asked, asked, &Fact<SupportAsked>::id);
    if (which == file.support_asked.end()) return fail(Fault::not_found, "Nobody asked for this support.");
    if (std::ranges::any_of(file.support_plans, [&](const auto& fact) { return fact.value.asked == asked; }))
        return fail(Fault::conflict, "This was assessed already. If more is asked for, write that down first.");
    TRY(not_before(typed.on, which->value.on, "it was asked for"));
    const auto entry = TRY(change.open(plan, {support_kind, "Support after adoption was assessed and planned"}));
    TRY(enter_closed(change, plan,
                     SupportPlan{asked, typed.on, by.reader.person, typed.needs, typed.their_view, typed.given}));
    return entry;
}

Result<EntryNumber> review_support(Change& change, const Record& plan, FactId support, const NewSupportReview& typed,
                                   By by) {
    const auto file = TRY(file_in(change, plan));
    const auto which = std::ranges::find(file.support_plans, support, &Fact<SupportPlan>::id);
    if (which == file.support_plans.end()) return fail(Fault::not_found, "There is no such support plan.");
    TRY(not_before(typed.on, which->value.on, "it was planned"));
    const auto entry = TRY(change.open(plan, {support_review_kind, "Support after adoption was reviewed"}));
    TRY(enter_closed(
        change, plan,
        SupportReview{support, typed.on, typed.goes_on, by.reader.person, typed.their_view, typed.decided}));
    return entry;
}

}  // namespace kith::adoption
