#include "own_records/acts.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/kept_file.h"
#include "own_records/law.h"

namespace kith::own_records {

namespace {

Result<const Fact<Request>*> open_request(const RecordsFile& file) {
    if (const auto* request = file.open()) return request;
    return fail(Fault::conflict,
                "Nobody’s request is open: the records are opened only for a person who asks for them.");
}

/// While the second person has it, it does not change under their eyes.
Result<const Fact<Request>*> being_prepared(const RecordsFile& file) {
    const auto* request = TRY(open_request(file));
    if (file.ready_for(request->id))
        return fail(Fault::conflict, "It is prepared, and a second person looks at it. They can send it back.");
    return request;
}

Result<EntryNumber> enter_request(Change& change, const Leave& person, const RecordsFile& file, Request request) {
    if (file.open())
        return fail(Fault::conflict, "These records were asked for already, and the answer is on its way.");
    const auto entry = TRY(change.open(
        person, {asked_kind, fmt::format("{} asked for their records on {}", file.given, request.on.in_words())}));
    TRY(change.enter(person, request));
    return entry;
}

template <class T>
Result<EntryNumber> entered(Change& change, const Leave& person, const EntryKind& kind, std::string what,
                            const T& fact) {
    const auto entry = TRY(change.open(person, {kind, std::move(what)}));
    TRY(change.enter(person, fact));
    return entry;
}

}  // namespace

Result<EntryNumber> ask_for_mine(Change& change, const Mine& me, const RecordsFile& file, const NewRequest& typed,
                                 By by) {
    return enter_request(change, me, file,
                         {by.today, typed.what.value_or(""), typed.format, typed.company, by.reader.person});
}

Result<EntryNumber> ask_by_letter(Change& change, const Prepare& person, const RecordsFile& file,
                                  const NewLetter& typed, By by) {
    return enter_request(change, person, file,
                         {typed.on, typed.what.value_or(""), typed.format, typed.company, by.reader.person});
}

Result<EntryNumber> take_back(Change& change, const Mine& me, const RecordsFile& file, By by) {
    const auto* request = TRY(open_request(file));
    return entered(change, me, withdrawn_kind, fmt::format("{} took back the request for their records", file.given),
                   TakenBack{request->id, by.today});
}

Result<EntryNumber> write_beside(Change& change, const Mine& me, const RecordsFile& file, FactId given,
                                 const GivenLine& line, const NewOwnWords& typed, By by) {
    if (!file.given_as(given)) return fail(Fault::not_found, "No such records were given to you.");
    if (typed.says == Says::look_again && line.reasons.empty())
        return fail_at("says", "Nothing is covered here. Choose another, or write beside a line with covered words");
    // The words themselves are in the entry: they stand beside the record wherever it is read.
    const auto what = typed.says == Says::comment ? "wrote"
                      : typed.says == Says::wrong ? "says it is wrong"
                                                  : "asks to look again at what is covered";
    return entered(change, me, words_kind,
                   fmt::format("About entry {} of {}, {} {}: “{}”", line.entry, line.day.in_words(), file.given, what,
                               typed.words),
                   OwnWords{given, line.number, line.entry, typed.says, typed.words, by.today});
}

Result<EntryNumber> know_who(Change& change, const Prepare& person, const RecordsFile& file, const NewIdentity& typed,
                             By by) {
    const auto* request = TRY(open_request(file));
    return entered(change, person, identity_kind,
                   fmt::format("Who asked is known: {}",
                               lower(in_words(typed.how).substr(0, 1)) + std::string{in_words(typed.how).substr(1)}),
                   IdentityCheck{request->id, typed.how, by.today, by.reader.person});
}

Result<EntryNumber> searched(Change& change, const Prepare& person, const RecordsFile& file, const NewSearch& typed,
                             By by) {
    const auto* request = TRY(open_request(file));
    return entered(
        change, person, searched_kind,
        fmt::format("Looked for the records of {} in: {}. {}", file.given, in_words(typed.place),
                    in_words(typed.outcome)),
        Search{request->id, typed.place, typed.outcome, typed.note.value_or(""), by.today, by.reader.person});
}

Result<EntryNumber> take_longer(Change& change, const Prepare& person, const RecordsFile& file, const NewWhy& typed,
                                By by) {
    const auto* request = TRY(open_request(file));
    if (file.longer_for(request->id))
        return fail(Fault::conflict, "They were told already. It can be extended once, to three months in all.");
    if (by.today > request->value.on.plus_months(1))
        return fail(Fault::conflict,
                    "The first month is over. Two months more can only be taken if the person is told within it.");
    return entered(change, person, longer_kind,
                   fmt::format("{} was told that the records take two months more: {}", file.given, typed.why),
                   Longer{request->id, typed.why, by.today, by.reader.person});
}

Result<EntryNumber> give_company(Change& change, const Prepare& person, const RecordsFile& file,
                                 const NewCompany& typed, By by) {
    const auto* request = TRY(open_request(file));
    const Company company{request->id, typed.who, by.today, by.reader.person};
    const auto entry =
        TRY(change.open(person, {company_kind, fmt::format("Someone reads the records with {}", file.given)}));
    TRY(change.also_about(typed.who));
    if (const auto* before = file.company_for(request->id))
        TRY(change.correct(person, before->id, change.last_entry(), company));
    else
        TRY(change.enter(person, company));
    return entry;
}

Result<EntryNumber> decide_other(Change& change, const Prepare& person, const RecordsFile& file, const Other& other,
                                 const NewOther& typed, By by) {
    const auto* request = TRY(being_prepared(file));
    const OtherDecided decided{request->id, other.person, typed.choice, typed.why, by.today, by.reader.person};
    // No name: the entry stands in the person's own journal, which they are given.
    const auto entry = TRY(change.open(person, {decided_kind, "Decided whether somebody else’s name is shown"}));
    const auto before = std::ranges::find_if(file.others, [&](const auto& fact) {
        return fact.value.request == request->id && fact.value.other == other.person;
    });
    if (before == file.others.end())
        TRY(change.enter(person, decided));
    else
        TRY(change.correct(person, before->id, change.last_entry(), decided));
    return entry;
}

static Result<void> fits(const Line& line, const NewLine& typed) {
    if (typed.choice == Choice::show) return {};
    if (!typed.reason) return fail_at("reason", "Choose a reason: nothing is covered without one of these");
    if (!typed.why)
        return fail_at("why", "Write why, for the second person: what it is about, and for whom it is kept back");
    if (typed.words && line.words.find(*typed.words) == std::string::npos)
        return fail_at("words", "Copy the words as they stand in the line, or leave this empty to cover all of it");
    return {};
}

Result<EntryNumber> decide_line(Change& change, const Prepare& person, const RecordsFile& file, const Line& line,
                                const NewLine& typed, By by) {
    const auto* request = TRY(being_prepared(file));
    TRY(fits(line, typed));
    const bool cover = typed.choice == Choice::cover;
    const LineDecided decided{request->id,
                              line.entry.number(),
                              line.part,
                              typed.choice,
                              cover ? typed.reason : std::nullopt,
                              cover ? typed.words.value_or("") : "",
                              typed.why.value_or(""),
                              by.today,
                              by.reader.person};
    const auto entry = TRY(
        change.open(person, {decided_kind, fmt::format("Decided whether a line of {} is shown", line.day.in_words())}));
    const auto before = std::ranges::find_if(file.lines, [&](const auto& fact) {
        return fact.value.request == request->id && fact.value.entry == decided.entry &&
               fact.value.part == decided.part;
    });
    if (before == file.lines.end())
        TRY(change.enter(person, decided));
    else
        TRY(change.correct(person, before->id, change.last_entry(), decided));
    return entry;
}

Result<EntryNumber> prepared(Change& change, const Prepare& person, const RecordsFile& file, const OwnRecord& record,
                             EntryNumber known, By by) {
    const auto* request = TRY(being_prepared(file));
    const auto missing = [](const char* what) { return fail(Fault::conflict, what); };
    if (!file.identity_known(request->id)) return missing("First record how we know who asked.");
    if (std::ranges::none_of(file.searches, [&](const auto& fact) { return fact.value.request == request->id; }))
        return missing("First record where the records were looked for.");
    if (request->value.company && !file.company_for(request->id))
        return missing("They want somebody to read it with. First say who that is.");
    const Decisions decisions{file, request->id};
    const auto open = std::ranges::count_if(record.lines, [&](const Line& line) { return decisions.is_open(line); });
    if (open > 0)
        return fail(Fault::conflict, fmt::format("{} not decided yet: each is shown, or covered with a reason.",
                                                 open == 1 ? "One line is" : fmt::format("{} lines are", open)));
    return entered(change, person, ready_kind, fmt::format("The records of {} are prepared", file.given),
                   Ready{request->id, known.number(), by.today, by.reader.person});
}

Result<EntryNumber> answer(Change& change, const Prepare& person, const RecordsFile& file, FactId words,
                           const NewAnswer& typed, By by) {
    if (!file.own_words(words)) return fail(Fault::not_found, "Nothing of that number was written beside the record.");
    if (file.answer_to(words)) return fail(Fault::conflict, "It was answered already.");
    return entered(change, person, answered_kind, fmt::format("{} was answered: {}", file.given, typed.words),
                   Answer{words, typed.words, by.today, by.reader.person});
}

static Result<const Fact<Ready>*> prepared_one(const RecordsFile& file) {
    const auto* request = TRY(open_request(file));
    if (const auto* ready = file.ready_for(request->id)) return ready;
    return fail(Fault::conflict, "Nothing is prepared to look at.");
}

Result<EntryNumber> send_back(Change& change, const Release& person, const RecordsFile& file, const NewWhy& typed,
                              By by) {
    const auto* ready = TRY(prepared_one(file));
    return entered(change, person, back_kind, "The prepared records went back to the officer",
                   SentBack{ready->value.request, typed.why, by.today, by.reader.person});
}

Result<EntryNumber> release(Change& change, const Release& person, const RecordsFile& file,
                            const std::vector<GivenLine>& lines, By by) {
    const auto* ready = TRY(prepared_one(file));
    if (file.prepared_by(ready->value.request, by.reader.person) || file.person == by.reader.person)
        return fail(Fault::not_allowed, "A second person looks at it: not whoever prepared it, or whose record it is.");
    const auto bytes = file_of(lines);
    const auto covered = std::ranges::count_if(lines, [](const GivenLine& line) { return !line.reasons.empty(); });
    const auto entry = TRY(change.open(person, {given_kind, fmt::format("{} was given their records", file.given)}));
    const auto fact = TRY(change.enter(
        person, Released{ready->value.request, by.today, ready->value.known, static_cast<int>(lines.size()),
                         static_cast<int>(covered), fingerprint_of(bytes), by.reader.person}));
    TRY(keep_bytes(change, table_info<GivenBytes>(), fact, bytes));
    return entry;
}

Result<std::vector<GivenLine>> lines_given(const Store& store, const Leave& person, const Fact<Released>& given) {
    return lines_in(TRY(bytes_kept(store, person, table_info<GivenBytes>(), given.id, given.value.fingerprint)));
}

}  // namespace kith::own_records
