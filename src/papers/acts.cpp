#include "papers/acts.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::papers {

static Result<const Conference*> open_conference(const PapersFile& file) {
    const auto* open = file.open();
    if (!open)
        return fail(Fault::not_found,
                    "No conference about this family is called. Once one is, its papers can be written.");
    return open;
}

// ---- Parts -------------------------------------------------------------------------------------------------------

static Wrong missing_from(const NewPart& typed) {
    if (typed.then != Then::submit) return {};
    if (typed.know.empty()) return wrong("know", "Enter what you know, or that you know nothing of the family");
    if (typed.worries.empty()) return wrong("worries", "Enter what worries you, or that nothing does");
    if (typed.working.empty()) return wrong("working", "Enter what is working, or that you have not seen anything yet");
    if (typed.will_do.empty()) return wrong("will_do", "Enter what you will do, or why you will do nothing");
    return {};
}

Result<EntryNumber> write_part(Change& change, const Allowed<May::write_part>& family, const PapersFile& file,
                               const NewPart& typed, By by) {
    const auto* conference = TRY(open_conference(file));
    const auto* writer = file.writer(by.person);
    if (!writer)
        return fail(Fault::not_allowed, "A part is written by those who work with a child of the family today.");
    const auto* before = file.part_of(conference->id, by.person);
    const bool was_submitted = before && before->value.submitted;
    auto checked = typed;
    if (was_submitted) checked.then = Then::submit;
    if (const auto bad = missing_from(checked)) return fail_at(bad->name, bad->message);
    Part part{conference->id, writer->as,    writer->agency, typed.know, typed.worries,
              typed.working,  typed.will_do, by.today,       {},         by.person};
    if (checked.then == Then::submit) part.submitted = was_submitted ? before->value.submitted : by.today;
    const auto* done = was_submitted ? "changed" : part.submitted ? "submitted" : "written, and not submitted yet";
    const auto entry = TRY(change.open(family, {part_kind, fmt::format("{}: their part of the conference report {}",
                                                                       in_words(writer->agency), done)}));
    if (before)
        TRY(change.correct(family, before->id, by.shown_at, part));
    else
        TRY(change.enter(family, part));
    return entry;
}

// ---- Sharing -----------------------------------------------------------------------------------------------------

bool may_be_given(const PapersFile& file, const Conference& conference, PersonId person) {
    const auto* writer = file.writer(person);
    const auto must = file.must_read(conference);
    return file.takes_part(person) || (writer && of_another_agency(writer->as)) ||
           std::ranges::find(must, person) != must.end() ||
           std::ranges::find(conference.children, person) != conference.children.end();
}

/// Whether they have a page of their own to read it on.
static bool has_a_page(const PapersFile& file, PersonId person) {
    return file.takes_part(person) || file.writer(person);
}

static std::string whose(const Part& part) { return fmt::format("{}'s part", in_words(part.agency)); }

static Result<const Fact<Part>*> part_to_share(const PapersFile& file, const Conference& conference, FactId id,
                                               std::string_view question) {
    const auto* part = file.part(id);
    if (!part || part->value.conference != conference.id || !part->value.submitted)
        return fail_at(question, "Choose parts that their authors have submitted for this conference");
    return part;
}

static Result<void> may_share(const PapersFile& file, const Fact<Part>& part, const NewShare& typed,
                              const std::vector<std::string>& kept, By by) {
    if (part.entered_by > by.shown_at)
        return fail(Fault::conflict,
                    whose(part.value) + " was changed since you opened this page. Read it again, then share it.");
    if (hold_any(part.value, kept))
        return fail_at("parts", whose(part.value) +
                                    " holds an address that is kept safe from them. Ask its author to take it out, "
                                    "or withhold the part.");
    const auto* before = file.share_of(part.id, typed.with);
    if (before && before->value.withheld && !typed.why_now)
        return fail_at("why_now", whose(part.value) +
                                      " was withheld from them. Enter why it is safe now, or leave it "
                                      "out.");
    return {};
}

template <class T>
static Result<void> enter_or_correct(Change& change, const Leave& family, const Fact<T>* before, const T& fact, By by) {
    if (before) return change.correct(family, before->id, by.shown_at, fact);
    TRY(change.enter(family, fact));
    return {};
}

Result<EntryNumber> share(Change& change, const Allowed<May::record_protection>& family, const PapersFile& file,
                          const NewShare& typed, const std::vector<std::string>& kept, By by) {
    const auto* conference = TRY(open_conference(file));
    if (!may_be_given(file, *conference, typed.with))
        return fail_at("with", "Choose somebody of the family, or of an agency that works with it");
    if (typed.how == How::page && !has_a_page(file, typed.with))
        return fail_at("how", file.name(typed.with) +
                                  " has no page of their own. Choose how they get it: on paper, or read aloud to them");
    if (typed.parts.empty()) return fail_at("parts", "Choose at least one part");
    std::vector<const Fact<Part>*> parts;
    for (const auto one : typed.parts) {
        parts.push_back(TRY(part_to_share(file, *conference, FactId{one.number()}, "parts")));
        TRY(may_share(file, *parts.back(), typed, kept, by));
    }
    const auto entry = TRY(change.open(
        family, {share_kind, fmt::format("The conference report was shared with {}: {}", file.name(typed.with),
                                         plural(static_cast<std::int64_t>(parts.size()), "part"))}));
    for (const auto* part : parts)
        TRY(enter_or_correct(change, family, file.share_of(part->id, typed.with),
                             Share{conference->id,
                                   part->id,
                                   typed.with,
                                   part->entered_by.number(),
                                   typed.how,
                                   {},
                                   typed.why_now,
                                   by.today,
                                   by.person},
                             by));
    return entry;
}

Result<EntryNumber> withhold(Change& change, const Allowed<May::record_protection>& family, const PapersFile& file,
                             const NewWithholding& typed, By by) {
    const auto* conference = TRY(open_conference(file));
    const auto* part = TRY(part_to_share(file, *conference, typed.part, "part"));
    if (!may_be_given(file, *conference, typed.from))
        return fail_at("from", "Choose somebody of the family, or of an agency that works with it");
    if (part->value.by == typed.from) return fail_at("from", "They wrote it themselves");
    const auto* before = file.share_of(part->id, typed.from);
    Share share{conference->id, part->id, typed.from, 0, {}, typed.why, {}, by.today, by.person};
    if (before) share.version = before->value.version, share.how = before->value.how;
    const auto entry = TRY(change.open(
        family, {withheld_kind, fmt::format("{} is withheld from {}", whose(part->value), file.name(typed.from))}));
    TRY(enter_or_correct(change, family, before, share, by));
    return entry;
}

// ---- The family --------------------------------------------------------------------------------------------------

Result<EntryNumber> say(Change& change, const Allowed<May::see_papers>& family, const PapersFile& file,
                        const NewWords& typed, By by) {
    const auto* conference = TRY(open_conference(file));
    if (!file.takes_part(by.person))
        return fail(Fault::not_allowed, "This page is for those of the family. Write your agency's part instead.");
    auto part = typed.says == Says::wrong ? typed.part : std::nullopt;
    if (part) {
        const auto* share = file.share_of(*part, by.person);
        if (!share || share->value.withheld || share->value.conference != conference->id)
            return fail_at("part", "Choose one of the parts that you have read");
    }
    const auto entry = TRY(change.open(
        family, {words_kind, typed.says == Says::know ? "One of the family wrote for the conference"
                                                      : "One of the family says what is wrong in the report"}));
    TRY(change.enter(family, FamilyWords{conference->id, typed.says, part, typed.words, by.today, by.person}));
    return entry;
}

Result<EntryNumber> answer_words(Change& change, const Allowed<May::record_protection>& family, const PapersFile& file,
                                 const NewAnswer& typed, By by) {
    const auto said = std::ranges::find(file.words, typed.of, &Fact<FamilyWords>::id);
    if (said == file.words.end() || (file.chosen && said->value.conference != *file.chosen))
        return fail_at("of", "Choose what one of the family said");
    const auto entry =
        TRY(change.open(family, {answer_kind, "What one of the family said of the report was answered"}));
    TRY(change.enter(family, WordsAnswer{typed.of, typed.words, by.today, by.person}));
    return entry;
}

Result<EntryNumber> offer_representation(Change& change, const Allowed<May::record_protection>& family,
                                         const PapersFile& file, const NewOffer& typed, By by) {
    const auto* conference = TRY(open_conference(file));
    if (!file.takes_part(typed.to)) return fail_at("to", "Choose somebody of the family who takes part");
    const auto entry = TRY(
        change.open(family, {offer_kind, fmt::format("Somebody to represent {} was offered", file.name(typed.to))}));
    TRY(change.enter(family, Offer{conference->id, typed.to, typed.who, typed.reach, by.today, by.person}));
    return entry;
}

// ---- What was made and given ---------------------------------------------------------------------------------------

std::vector<PersonId> may_get(const PapersFile& file, const Conference& conference, const MadeDocument& made) {
    if (made.for_child) return {*made.for_child};
    if (made.for_reader) return {*made.for_reader};
    std::vector<PersonId> people{conference.called.chair};
    const auto add = [&](PersonId person) {
        if (std::ranges::find(people, person) == people.end()) people.push_back(person);
    };
    const bool whole_report = made.which == Which::report;
    for (const auto& one : file.writers)
        if (!whole_report || !of_another_agency(one.as)) add(one.person);
    if (whole_report) return people;
    for (const auto one : file.must_read(conference)) add(one);
    for (const auto& one : file.who.take_part) add(one.person);
    return people;
}

Result<EntryNumber> give(Change& change, const Allowed<May::record_protection>& family, const PapersFile& file,
                         const Conference& conference, const MadeDocument& made, const NewGiven& typed,
                         const Reader& by) {
    const auto people = may_get(file, conference, made);
    if (typed.to && std::ranges::find(people, *typed.to) == people.end())
        return fail_at("to", "Choose somebody whom this version is for, or make the one for them");
    const auto what = fmt::format("{}, {}", in_words(made.which), conference.day().in_words());
    const auto entry = TRY(change.open(
        family, {given_kind, typed.to ? fmt::format("{}: given to {}", what, file.name(*typed.to)) : what + ": made"}));
    TRY(change.enter(family, DocumentGiven{conference.id, made.which, made.for_child, made.for_reader, typed.to,
                                           typed.to ? std::optional{typed.how} : std::nullopt, made.known,
                                           made.fingerprint, by.at, by.person, by.author().name}));
    return entry;
}

}  // namespace kith::papers
