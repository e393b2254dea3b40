#include "adoption/mailbox.h"

#include <algorithm>

#include "adoption/sealed.h"

namespace kith::adoption {

namespace {

tl::unexpected<Error> no_party() { return fail(Fault::not_found, "There is no such plan of contact."); }

/// It was passed on to whom it is for, and does not wait to be wished for.
bool reached(const AdoptionFile& file, const Fact<Letter>& letter) {
    const auto* read = file.decision(letter.id);
    return read && read->value.outcome != Outcome::sent_back && !file.kept_back(letter.id);
}

Mailbox::Became became(const AdoptionFile& file, const Fact<Letter>& letter) {
    const auto* read = file.decision(letter.id);
    if (!read) return Mailbox::Became::waits;
    if (read->value.outcome == Outcome::sent_back) return Mailbox::Became::sent_back;
    return file.kept_back(letter.id) ? Mailbox::Became::kept : Mailbox::Became::passed_on;
}

/// That a letter which had been passed on is put by again is the readers' own matter: the writer learns that it was
/// passed on, and no more.
Mailbox::Became became_to_sender(const AdoptionFile& file, const Fact<Letter>& letter) {
    const auto found = became(file, letter);
    const auto* read = file.decision(letter.id);
    const bool put_by_later = found == Mailbox::Became::kept && read->value.outcome == Outcome::passed_on;
    return put_by_later ? Mailbox::Became::passed_on : found;
}

void add_letters(Mailbox& box, const AdoptionFile& file) {
    for (auto letter = file.letters.rbegin(); letter != file.letters.rend(); ++letter) {
        const auto* read = file.decision(letter->id);
        const auto& it = letter->value;
        if (it.from == box.me) {
            const bool changed = read && read->value.outcome != Outcome::sent_back &&
                                 (read->value.words != it.words || (it.type && !read->value.picture));
            box.sent.push_back({letter->id, file.called(it.to), it.on, it.words, it.type.has_value(),
                                became_to_sender(file, *letter), changed, read ? read->value.to_sender : ""});
        }
        if (it.to != box.me || !read || read->value.outcome == Outcome::sent_back) continue;
        if (reached(file, *letter))
            box.received.push_back({letter->id, file.called(it.from), read->value.on, read->value.words,
                                    it.type.has_value() && read->value.picture});
        else
            box.waiting.push_back({letter->id, file.called(it.from), read->value.on});
    }
}

void add_others(Mailbox& box, const AdoptionFile& file) {
    for (const auto& party : file.parties) {
        if (!file.writes_with(box.me, party.id)) continue;
        Mailbox::Other other{party.id, party.value.called, {}, {}};
        if (const auto* stop = file.stop_of(party.id)) other.stopped = stop->value.on;
        for (const auto& term : file.terms)
            if (term.value.party == party.id && !term.value.ends) other.does.push_back(said_in_words(term.value));
        box.others.push_back(std::move(other));
    }
}

}  // namespace

Result<Mailbox> mailbox(const Store& store, const Allowed<May::exchange_letters>& plan, const Reader& reader,
                        const Calendar& calendar) {
    const auto file = TRY(details::whole(store, plan));
    const auto* me = file.party_of(reader.person);
    if (!me) return no_party();
    Mailbox box{.plan = file.plan,
                .child = file.child(),
                .called = me->value.called,
                .me = me->id,
                .side = me->value.side,
                .mine = {},
                .next = next_of(file, me->id, reader.today),
                .stopped = {},
                .others = {},
                .received = {},
                .waiting = {},
                .sent = {}};
    for (const auto& term : file.terms)
        if (term.value.party == me->id && !term.value.ends) box.mine.push_back(said_in_words(term.value));
    if (const auto* stop = file.stop_of(me->id))
        box.stopped = {stop->value.on, stop->value.in_their_words,
                       calendar.within(file.local.of(local::asked_again, stop->value.on).span, stop->value.on)};
    add_others(box, file);
    add_letters(box, file);
    return box;
}

Result<Picture> picture_for(const Store& store, const Allowed<May::exchange_letters>& plan, const Reader& reader,
                            FactId id) {
    const auto file = TRY(details::whole(store, plan));
    const auto* me = file.party_of(reader.person);
    const auto* letter = file.letter(id);
    const auto none = [] { return fail(Fault::not_found, "There is no such picture."); };
    if (!me || !letter || !letter->value.type) return none();
    const bool mine = letter->value.from == me->id;
    const bool for_me = letter->value.to == me->id && reached(file, *letter) && file.decision(id)->value.picture;
    if (!mine && !for_me) return none();
    return Picture{*letter->value.type, TRY(picture_of(store, plan, id, *letter->value.fingerprint))};
}

Result<std::vector<PersonId>> plans_of_reader(const Store& store, const Reader& reader) {
    return store.all(
        "select distinct plan from access_in_letters where authority = $1 and about = $2 and retired_by is "
        "null and starts <= $3 and (ends is null or ends >= $3) order by plan",
        {reader.authority, reader.person, reader.today}, [](const Row& row) { return row.id<PersonId>(0); });
}

}  // namespace kith::adoption
