// A letter's way: written by one party, read by the worker, and with the other, or put by until it is wished for.
#include <algorithm>

#include <fmt/format.h>

#include "adoption/acts_shared.h"
#include "kernel/core/text.h"
#include "kernel/people/person.h"
#include "kernel/record/several.h"

namespace kith::adoption {

namespace {

tl::unexpected<Error> no_letter() { return fail(Fault::not_found, "There is no such letter."); }

Result<const Fact<Party>*> me_in(const AdoptionFile& file, By by) {
    const auto* me = file.party_of(by.reader.person);
    if (!me) return fail(Fault::not_found, "There is no such plan of contact.");
    return me;
}

/// With what the picture says of itself. Turned by a quarter, it is as wide as it was high.
void add_picture(Letter& letter, const PictureToSend& it) {
    constexpr int first_quarter_turn = 5;
    auto shown = std::pair{it.photo.width, it.photo.height};
    if (it.photo.orientation >= first_quarter_turn) std::swap(shown.first, shown.second);
    letter.type = std::string{it.type};
    letter.size = static_cast<std::int64_t>(it.photo.bytes.size());
    letter.width = shown.first, letter.height = shown.second;
    letter.fingerprint = fingerprint_of(it.photo.bytes);
    letter.scan = as_recorded(it.scan);
}

/// What is still found in the words that go on.
Result<void> may_go_on(const Change& change, const AdoptionFile& file, const NewDecision& typed) {
    if (typed.words.empty()) return wrong_at("words", "Enter what is passed on");
    if (!typed.why_left.empty()) return {};
    const auto known = TRY(known_details(change.store(), change.authority(), file));
    const auto left = identifying_details(typed.words, known);
    if (left.empty()) return {};
    return wrong_at("words", fmt::format("Take this out, or say below why it may stay. {}",
                                         join(said_of(typed.words, left), "; ")));
}

Result<void> may_be_decided(const Change& change, const AdoptionFile& file, const Letter& letter,
                            const NewDecision& typed) {
    if (typed.outcome == Outcome::sent_back) {
        if (typed.to_sender.empty()) return wrong_at("to_sender", "Say kindly what should be different");
        return {};
    }
    if (typed.outcome == Outcome::passed_on && file.stop_of(letter.to))
        return wrong_at("outcome",
                        fmt::format("{} wants no letters now. Keep it until it is wished for", file.called(letter.to)));
    if (letter.type && !typed.picture) return wrong_at("picture", "Say whether the picture goes on too");
    return may_go_on(change, file, typed);
}

}  // namespace

Result<KnownDetails> known_details(const Store& store, AuthorityId authority, const AdoptionFile& file) {
    KnownDetails known;
    std::vector<PersonId> people{file.of().child};
    known.agreed(file.child());
    for (const auto& party : file.parties) {
        people.push_back(party.value.person);
        if (party.value.second) people.push_back(*party.value.second);
        known.agreed(party.value.called);
    }
    // The machine compares; what it knows of those people is shown to nobody.
    const auto all = Gate::machine_all(authority);
    TRY(each_fact_of<Name>(store, all, people, [&](const Fact<Name>& fact) { known.name(fact.value.whole()); }));
    TRY(each_fact_of<Residence>(store, all, people,
                                [&](const Fact<Residence>& fact) { known.place(fact.value.lines); }));
    return known;
}

Result<PictureToSend> picture_to_send(std::string_view bytes, Scanned scan) {
    const auto type = TRY(accepted(pictures_taken, bytes, scan));
    return PictureToSend{TRY(memories::picture_alone(bytes)), type, scan};
}

Result<EntryNumber> write_letter(Change& change, const Exchange& plan, const NewLetter& typed,
                                 const std::optional<PictureToSend>& picture, By by) {
    const auto file = TRY(file_in(change, plan));
    const auto* me = TRY(me_in(file, by));
    if (!file.writes_with(me->id, typed.to)) return wrong_at("to", "Choose whom it is for");
    if (file.stop_of(me->id)) return fail(Fault::conflict, "You stopped letters. Say first that you want them again.");
    if (file.eighteenth && by.today >= *file.eighteenth)
        return fail(Fault::conflict,
                    "The child is grown up: letters between you are theirs to decide. Ask your worker.");
    const auto entry =
        TRY(change.open(plan, {letter_kind, fmt::format("A letter{} came in", picture ? " with a picture" : "")}));
    Letter letter{.from = me->id, .to = typed.to, .on = by.today, .by = by.reader.person, .words = typed.words};
    if (picture) add_picture(letter, *picture);
    const auto id = TRY(enter_closed(change, plan, letter));
    if (picture) TRY(keep_picture(change, plan, id, picture->photo.bytes));
    return entry;
}

Result<EntryNumber> read_letter(Change& change, const Moderate& plan, FactId id, const NewDecision& typed, By by) {
    const auto file = TRY(file_in(change, plan));
    const auto* letter = file.letter(id);
    if (!letter) return no_letter();
    if (file.decision(id)) return fail(Fault::conflict, "Somebody has read this letter and decided already.");
    TRY(may_be_decided(change, file, letter->value, typed));
    const bool back = typed.outcome == Outcome::sent_back;
    const auto entry = TRY(change.open(
        plan, {read_kind, back                             ? "A letter was read and sent back to be changed"
                          : typed.outcome == Outcome::held ? "A letter was read and put by until it is wished for"
                                                           : "A letter was read and passed on"}));
    TRY(enter_closed(change, plan,
                     Decision{id, typed.outcome, !back && typed.picture.value_or(false), by.today, by.reader.person,
                              back ? "" : typed.words, back ? "" : typed.why_left, typed.to_sender}));
    if (typed.outcome == Outcome::held) TRY(enter_closed(change, plan, Kept{id, by.today, by.reader.person, {}}));
    return entry;
}

Result<EntryNumber> put_by(Change& change, const Exchange& plan, FactId id, const NewWords& typed, By by) {
    const auto file = TRY(file_in(change, plan));
    const auto* me = TRY(me_in(file, by));
    const auto* letter = file.letter(id);
    const auto* read = file.decision(id);
    if (!letter || letter->value.to != me->id || !read || read->value.outcome == Outcome::sent_back) return no_letter();
    if (file.kept_back(id)) return fail(Fault::conflict, "It is put by already.");
    const auto entry = TRY(change.open(plan, {kept_kind, "A letter was put by until it is wished for"}));
    TRY(enter_closed(change, plan, Kept{id, by.today, by.reader.person, {}, typed.words}));
    return entry;
}

Result<EntryNumber> wished_for(Change& change, const Leave& plan, const AdoptionFile& file, FactId id,
                               const NewWords& typed, By by) {
    const auto* letter = file.letter(id);
    const auto* kept = file.kept_back(id);
    if (!letter || !kept) return no_letter();
    if (file.stop_of(letter->value.to))
        return fail(Fault::conflict, "They want no letters now. It stays put by until they say otherwise.");
    const auto entry = TRY(change.open(plan, {wished_kind, "A letter that was put by is wished for"}));
    auto wished = kept->value;
    wished.wished = by.today;
    TRY(change.correct(plan, kept->id, change.last_entry(), wished));
    TRY(keep_words(change, plan, kept->id, "wish", typed.words));
    return entry;
}

Result<EntryNumber> wish(Change& change, const Exchange& plan, FactId id, const NewWords& typed, By by) {
    const auto file = TRY(file_in(change, plan));
    const auto* me = TRY(me_in(file, by));
    const auto* letter = file.letter(id);
    if (!letter || letter->value.to != me->id) return no_letter();
    return wished_for(change, plan, file, id, typed, by);
}

Result<EntryNumber> stop_letters(Change& change, const Leave& plan, const AdoptionFile& file, FactId party,
                                 const NewWords& typed, By by) {
    TRY(party_in(file, party));
    if (file.stop_of(party)) return fail(Fault::conflict, "Letters are stopped already.");
    const auto entry = TRY(change.open(plan, {stop_kind, "Somebody of the plan wants no letters now"}));
    TRY(enter_closed(change, plan, Stop{party, by.today, by.reader.person, {}, typed.words}));
    return entry;
}

Result<EntryNumber> letters_again(Change& change, const Leave& plan, const AdoptionFile& file, FactId party, By by) {
    const auto* stop = file.stop_of(party);
    if (!stop) return fail(Fault::conflict, "Letters are not stopped. There is nothing to change.");
    const auto entry = TRY(change.open(plan, {again_kind, "Somebody of the plan wants letters again"}));
    auto taken_back = stop->value;
    taken_back.withdrawn = by.today;
    TRY(change.correct(plan, stop->id, change.last_entry(), taken_back));
    return entry;
}

Result<EntryNumber> stop(Change& change, const Exchange& plan, const NewWords& typed, By by) {
    const auto file = TRY(file_in(change, plan));
    return stop_letters(change, plan, file, TRY(me_in(file, by))->id, typed, by);
}
Result<EntryNumber> again(Change& change, const Exchange& plan, By by) {
    const auto file = TRY(file_in(change, plan));
    return letters_again(change, plan, file, TRY(me_in(file, by))->id, by);
}

}  // namespace kith::adoption
