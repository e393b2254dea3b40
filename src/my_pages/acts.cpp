// What the child does on pages of their own.
#include "my_pages/acts.h"

#include <fmt/format.h>

#include "care/facts.h"
#include "kernel/core/text.h"

namespace kith::my_pages {

Result<EntryNumber> say(Change& change, const Mine& me, const MyFile& file, const NewSaid& typed, By by) {
    const auto entry =
        TRY(change.open(me, {said_kind, fmt::format("{} wrote: {}", file.given, lower(in_words(typed.topic)))}));
    TRY(change.enter(me, Said{typed.topic, typed.words, by.today}));
    // A child who asks to be visited starts the clock of the visit too.
    if (typed.topic == Topic::visit)
        TRY(change.enter(me, care::VisitAsked{by.today, "the child",
                                              typed.words.empty() ? "Asked on pages of their own." : typed.words}));
    return entry;
}

Result<EntryNumber> feel(Change& change, const Mine& me, const MyFile& file, const NewFeeling& typed, By by) {
    const auto entry =
        TRY(change.open(me, {feeling_kind, fmt::format("{} feels: {}", file.given, lower(in_words(typed.face)))}));
    TRY(change.enter(me, Feeling{typed.face, typed.words, by.today}));
    return entry;
}

Result<EntryNumber> say_not_safe(Change& change, const Mine& me, const MyFile& file, const std::string& words, By by) {
    const auto entry = TRY(change.open(
        me, {not_safe_kind, fmt::format("{} says: I do not feel safe, {}", file.given, change.at().in_words())}));
    TRY(change.enter(me, NotSafe{change.at(), by.today, words}));
    return entry;
}

static Result<const Fact<MyPerson>*> named(const MyFile& file, FactId id) {
    const auto* found = file.person(id);
    if (!found || found->value.ends) return fail(Fault::not_found, "You named nobody of that number.");
    return found;
}

Result<EntryNumber> name_person(Change& change, const Mine& me, const MyFile& file, const NewPerson& typed, By by) {
    const auto entry = TRY(change.open(me, {person_kind, fmt::format("{} named someone who matters", file.given)}));
    TRY(change.enter(me, MyPerson{typed.name, typed.who, typed.often, by.today, {}}));
    return entry;
}

Result<EntryNumber> change_person(Change& change, const Mine& me, const MyFile& file, FactId id, const NewPerson& typed,
                                  By by) {
    TRY(named(file, id));
    const auto entry =
        TRY(change.open(me, {person_kind, fmt::format("{} said anew how often to see someone", file.given)}));
    TRY(change.correct(me, id, by.shown_at, MyPerson{typed.name, typed.who, typed.often, by.today, {}}));
    return entry;
}

Result<EntryNumber> take_person_off(Change& change, const Mine& me, const MyFile& file, FactId id, By by) {
    auto gone = TRY(named(file, id))->value;
    gone.ends = by.today;
    const auto entry = TRY(change.open(me, {person_kind, fmt::format("{} took someone off their list", file.given)}));
    TRY(change.correct(me, id, change.last_entry(), gone));
    return entry;
}

Result<EntryNumber> write_story(Change& change, const Mine& me, const MyFile& file, std::optional<FactId> memory,
                                const NewWords& typed, By by) {
    const auto entry = TRY(change.open(me, {story_kind, fmt::format("{} wrote in their story", file.given)}));
    TRY(change.enter(me, StoryWords{memory, typed.words, by.today}));
    return entry;
}

Result<EntryNumber> choose_reading(Change& change, const Mine& me, const MyFile& file, Reading reading, By by) {
    const auto entry = TRY(change.open(
        me, {reading_kind, fmt::format("{} chose how their pages speak: {}", file.given, lower(in_words(reading)))}));
    const HowIRead now{reading, by.today};
    if (file.readings.empty())
        TRY(change.enter(me, now));
    else
        TRY(change.correct(me, file.readings.back().id, change.last_entry(), now));
    return entry;
}

}  // namespace kith::my_pages
