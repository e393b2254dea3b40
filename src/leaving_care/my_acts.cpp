// What the young person does, and what both sides' acts share.
#include <fmt/format.h>

#include "kernel/core/text.h"
#include "leaving_care/acts_shared.h"

namespace kith::leaving_care {

Result<void> not_before_fifteen(const LeavingFile& file, std::string_view question, Date day) {
    const auto first = file.birthday(15);
    if (!first || day >= *first) return {};
    return wrong_at(question, fmt::format("Enter {} or a later day: they turned 15 then", first->in_words()));
}

Result<const Fact<LovingPerson>*> named_by(const LeavingFile& file, FactId id) {
    const auto* found = file.loving(id);
    if (!found || found->value.ends) return fail(Fault::not_found, "Nobody of that number was named.");
    return found;
}

Result<EntryNumber> write_words(Change& change, const Leave& person, const LeavingFile& file, const PlanWords& words,
                                EntryNumber shown_at) {
    const auto entry =
        TRY(change.open(person, {words_kind, fmt::format("{} in the pathway plan of {}: “{}”", in_words(words.voice),
                                                         file.given, in_words(words.section))}));
    if (const auto* before = file.words_of(words.section, words.voice)) {
        TRY(change.correct(person, before->id, shown_at, words));
        return entry;
    }
    TRY(change.enter(person, words));
    return entry;
}

Result<EntryNumber> ask_for_review(Change& change, const Leave& person, const LeavingFile& file, const std::string& why,
                                   By by) {
    if (file.made.empty()) return fail(Fault::conflict, "There is no plan yet. It is made first.");
    const auto entry = TRY(
        change.open(person, {asked_kind, fmt::format("A review of the pathway plan of {} was asked for", file.given)}));
    TRY(change.enter(person, ReviewAsked{by.today, why, by.reader.person}));
    return entry;
}

Result<EntryNumber> write_mine(Change& change, const Mine& me, const LeavingFile& file, Section section,
                               const NewWords& typed, By by) {
    return write_words(change, me, file,
                       PlanWords{section, Voice::young_person, typed.words, by.today, by.reader.person}, by.shown_at);
}

Result<EntryNumber> ask_my_review(Change& change, const Mine& me, const LeavingFile& file, const NewWords& typed,
                                  By by) {
    return ask_for_review(change, me, file, typed.words, by);
}

static LovingPerson person_of(const NewPerson& typed, Date on) {
    return {typed.name, typed.who, typed.closeness, typed.often, typed.would_call, on, {}};
}

Result<EntryNumber> name_person(Change& change, const Mine& me, const LeavingFile& file, const NewPerson& typed,
                                By by) {
    const auto entry =
        TRY(change.open(me, {person_kind, fmt::format("{} named someone who matters to them", file.given)}));
    TRY(change.enter(me, person_of(typed, by.today)));
    return entry;
}

Result<EntryNumber> rate_person(Change& change, const Mine& me, const LeavingFile& file, FactId id,
                                const NewPerson& typed, By by) {
    const auto* before = TRY(named_by(file, id));
    const auto entry =
        TRY(change.open(me, {person_kind, fmt::format("{} said anew how close someone is to them", file.given)}));
    TRY(change.correct(me, id, by.shown_at, person_of(typed, before->value.on)));
    return entry;
}

Result<EntryNumber> take_off(Change& change, const Mine& me, const LeavingFile& file, FactId id, By by) {
    auto gone = TRY(named_by(file, id))->value;
    gone.ends = by.today;
    const auto entry =
        TRY(change.open(me, {person_kind, fmt::format("{} took someone off who mattered to them", file.given)}));
    TRY(change.correct(me, id, change.last_entry(), gone));
    return entry;
}

Result<EntryNumber> say_no(Change& change, const Mine& me, const LeavingFile& file, Offer offer, const NewWords& typed,
                           By by) {
    if (offer == Offer::staying_put ? !may_stay_put(file) : !file.status.owed_a_plan())
        return fail(Fault::conflict, "It is not offered to you now. Ask your adviser, if you think it should be.");
    // One "no" at a time: a later one takes the place of the earlier, whose words stay readable.
    const auto entry = TRY(change.open(
        me, {no_kind, fmt::format("{} said no to {} on {}", file.given, lower(in_words(offer)), by.today.in_words())}));
    const SaidNo no{offer, by.today, typed.words, {}};
    if (const auto* before = file.last_no(offer))
        TRY(change.correct(me, before->id, change.last_entry(), no));
    else
        TRY(change.enter(me, no));
    return entry;
}

Result<EntryNumber> say_yes(Change& change, const Mine& me, const LeavingFile& file, Offer offer, By by) {
    const auto* before = file.last_no(offer);
    if (!before) return fail(Fault::conflict, "You have not said no. There is nothing to change.");
    const auto entry =
        TRY(change.open(me, {yes_kind, fmt::format("{} says yes to {} again", file.given, lower(in_words(offer)))}));
    auto taken_back = before->value;
    taken_back.withdrawn = by.today;
    TRY(change.correct(me, before->id, change.last_entry(), taken_back));
    return entry;
}

}  // namespace kith::leaving_care
