#include "own_records/covering.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "documents/significance.h"
#include "kernel/core/csv.h"
#include "kernel/core/text.h"
#include "own_records/law.h"

namespace kith::own_records {

static constexpr std::array all_reasons{
    ReasonTerms{
        Reason::somebody_else, "about somebody else",
        "It is about somebody else. They did not agree that you read it, or could not be asked, and it would not "
        "be fair to them.",
        law::somebody_else},
    ReasonTerms{Reason::serious_harm, "could do serious harm",
                "Reading it would be likely to do serious harm to your health or somebody else’s.", law::serious_harm},
    ReasonTerms{Reason::legal_advice, "advice from a lawyer", "It is what a lawyer advised the council.",
                law::legal_advice},
    ReasonTerms{Reason::court, "kept by a court", "A court keeps it. You can ask the court for it, and we help you.",
                law::court},
    ReasonTerms{Reason::adoption, "of an adoption",
                "It is of an adoption. The adoption agency gives it to you, with somebody to talk to.", law::adoption},
    ReasonTerms{Reason::crime, "could hinder stopping a crime", "Showing it would hinder finding or stopping a crime.",
                law::crime}};

std::span<const ReasonTerms> reasons() { return all_reasons; }
const ReasonTerms& terms_of(Reason reason) { return *std::ranges::find(all_reasons, reason, &ReasonTerms::reason); }

std::string covered_words(Reason reason) { return fmt::format("[covered: {}]", terms_of(reason).shown); }

Decisions::Decisions(const RecordsFile& file, FactId request) {
    for (const auto& fact : file.lines)
        if (fact.value.request == request) lines_.insert_or_assign({fact.value.entry, fact.value.part}, fact.value);
    for (const auto& fact : file.others)
        if (fact.value.request == request) others_.insert_or_assign(fact.value.other, fact.value);
}

const LineDecided* Decisions::of(const Line& line) const& {
    const auto found = lines_.find({line.entry.number(), line.part});
    return found == lines_.end() ? nullptr : &found->second;
}
const OtherDecided* Decisions::of(PersonId other) const& {
    const auto found = others_.find(other);
    return found == others_.end() ? nullptr : &found->second;
}

bool Decisions::is_open(const Line& line) const {
    if (of(line)) return false;
    return !line.look_at.empty() || std::ranges::any_of(line.others, [&](PersonId other) { return !of(other); });
}

namespace {

void note_reason(GivenLine& given, Reason reason) {
    if (std::ranges::find(given.reasons, reason) == given.reasons.end()) given.reasons.push_back(reason);
}

/// Every place where one of these names stands.
void cover(std::string& text, const std::vector<std::string>& names, GivenLine& given) {
    const auto in_its_place = covered_words(Reason::somebody_else);
    std::size_t from = 0;
    while (const auto found = found_in(text, names, from)) {
        text.replace(found->first, found->second, in_its_place);
        from = found->first + in_its_place.size();
        note_reason(given, Reason::somebody_else);
    }
}

void cover_words(GivenLine& given, const LineDecided& decided) {
    const auto in_its_place = covered_words(*decided.reason);
    note_reason(given, *decided.reason);
    if (decided.words.empty()) {
        given.words = in_its_place;
        given.photo = 0;
        return;
    }
    for (auto at = given.words.find(decided.words); at != std::string::npos;
         at = given.words.find(decided.words, at + in_its_place.size()))
        given.words.replace(at, decided.words.size(), in_its_place);
}

std::int64_t number_in(std::string_view text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

GivenLine as_given(const Line& line, const OwnRecord& record, const Decisions& decisions, int number,
                   const std::map<std::string, std::string>& kinds) {
    const auto terms = documents::terms_of(line.kind);
    const auto kind = kinds.find(line.kind);
    GivenLine given{.number = number,
                    .entry = line.entry.number(),
                    .day = line.day,
                    .heading = !terms.plain.empty()  ? std::string{terms.plain}
                               : kind == kinds.end() ? std::string{"Written down"}
                                                     : kind->second,
                    .label = line.label,
                    .words = line.words,
                    .by = line.by,
                    .office = line.office,
                    .photo = line.photo ? line.photo->number() : 0};
    const auto* decided = decisions.of(line);
    // Words that are covered in a line are found as they were written, so they go before the names.
    if (decided && decided->choice == Choice::cover) cover_words(given, *decided);
    // Who is covered is covered everywhere, but in a line that somebody decided to show as it is.
    if (decided && decided->choice == Choice::show) return given;
    for (const auto& [id, other] : record.others) {
        const auto* of_other = decisions.of(id);
        if (!of_other || of_other->choice != Choice::cover) continue;
        cover(given.words, other.looked_for, given);
        cover(given.by, other.looked_for, given);
    }
    return given;
}

std::vector<GivenLine> all_given(const OwnRecord& record, const Decisions& decisions,
                                 const std::map<std::string, std::string>& kinds) {
    std::vector<GivenLine> lines;
    lines.reserve(record.lines.size());
    for (int number = 1; const auto& line : record.lines)
        lines.push_back(as_given(line, record, decisions, number++, kinds));
    return lines;
}

std::map<std::string, std::string> words_of_kinds(std::span<const EntryKind> kinds) {
    std::map<std::string, std::string> words;
    for (const auto& kind : kinds) words.emplace(kind.code, kind.words);
    return words;
}

std::string file_of(const std::vector<GivenLine>& lines) {
    CsvWriter csv{CsvFor::machines};
    csv.row(std::vector<std::string_view>{"number", "entry", "day", "heading", "label", "words", "by", "office",
                                          "covered", "photo"});
    for (const auto& line : lines) {
        std::vector<std::string> why;
        for (const auto reason : line.reasons) why.emplace_back(code(reason));
        csv.row(std::vector<std::string>{std::to_string(line.number), std::to_string(line.entry), line.day.iso(),
                                         line.heading, line.label, line.words, line.by, line.office ? "yes" : "no",
                                         join(why, " "), std::to_string(line.photo)});
    }
    return csv.take();
}

std::vector<GivenLine> lines_in(std::string_view file) {
    std::vector<GivenLine> lines;
    CsvReader csv{file};
    CsvRow row;
    csv.next(row);  // the headings
    while (csv.next(row)) {
        const auto& cells = row.cells;
        const auto day = cells.size() == 10 ? Date::parse(cells[2]) : std::nullopt;
        if (!day) continue;
        GivenLine line{.number = static_cast<int>(number_in(cells[0])),
                       .entry = number_in(cells[1]),
                       .day = *day,
                       .heading = std::string{cells[3]},
                       .label = std::string{cells[4]},
                       .words = std::string{cells[5]},
                       .by = std::string{cells[6]},
                       .office = cells[7] == "yes",
                       .photo = number_in(cells[9])};
        for (const auto one : split(cells[8], ' '))
            if (const auto reason = from_code<Reason>(one)) line.reasons.push_back(*reason);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace kith::own_records
