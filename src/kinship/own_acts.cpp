// What carers do themselves.
#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kinship/acts.h"

namespace kith::kinship {

// A foster carer of the child who is not this arrangement's carer reaches the child too; these words are not theirs.
static Result<void> is_their_carer(const KinshipFile& file, By by) {
    const auto* now = file.on(by.today);
    if (now && now->value.is_carer(by.reader.person)) return {};
    return fail(Fault::not_allowed, "Only the child’s own carer can say this.");
}

Result<EntryNumber> ask_for(Change& change, const Own& child, const KinshipFile& file, const NewWish& typed, By by) {
    TRY(is_their_carer(file, by));
    const auto entry = TRY(change.open(
        child, {asked_kind, fmt::format("The carer of {} asked: {}", file.given, lower(in_words(typed.what)))}));
    TRY(change.enter(child, CarerAsked{typed.what, typed.words, by.today, by.reader.person}));
    return entry;
}

Result<EntryNumber> say_no(Change& change, const Own& child, const KinshipFile& file, Support what,
                           const NewWords& typed, By by) {
    TRY(is_their_carer(file, by));
    // One "no" at a time: a later one takes the place of the earlier, whose words stay readable.
    const auto entry = TRY(
        change.open(child, {no_kind, fmt::format("The carer of {} said no to {}", file.given, lower(in_words(what)))}));
    const SaidNo no{what, by.today, typed.words, {}, by.reader.person};
    if (const auto* before = file.last_no(what))
        TRY(change.correct(child, before->id, change.last_entry(), no));
    else
        TRY(change.enter(child, no));
    return entry;
}

Result<EntryNumber> say_yes(Change& change, const Own& child, const KinshipFile& file, Support what, By by) {
    TRY(is_their_carer(file, by));
    const auto* before = file.last_no(what);
    if (!before) return fail(Fault::conflict, "You have not said no. There is nothing to change.");
    const auto entry = TRY(change.open(
        child, {yes_kind, fmt::format("The carer of {} says yes to {} again", file.given, lower(in_words(what)))}));
    auto taken_back = before->value;
    taken_back.withdrawn = by.today;
    TRY(change.correct(child, before->id, change.last_entry(), taken_back));
    return entry;
}

Result<EntryNumber> say_of_plan(Change& change, const Own& child, const KinshipFile& file, const NewWords& typed,
                                By by) {
    TRY(is_their_carer(file, by));
    if (file.plans.empty()) return fail(Fault::conflict, "There is no plan yet. You have your say when there is.");
    const auto& plan = file.plans.back();
    if (file.words_on(plan.id)) return fail(Fault::conflict, "You have said what you think of it. Ask for more below.");
    const auto entry =
        TRY(change.open(child, {words_kind, fmt::format("What the carer of {} says of the support plan", file.given)}));
    TRY(change.enter(child, PlanWords{plan.id, typed.words, by.today, by.reader.person}));
    return entry;
}

}  // namespace kith::kinship
