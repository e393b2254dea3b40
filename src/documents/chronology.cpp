#include "documents/chronology.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "documents/significance.h"
#include "kernel/core/text.h"
#include "kernel/record/rows.h"
#include "kernel/record/several.h"

namespace kith::documents {

namespace {

/// An entry with the people in whose journals it stands.
struct Stands {
    Entry entry;
    std::vector<PersonId> with;
};

Result<std::vector<Stands>> entries_of(const Store& store, AuthorityId authority, const std::vector<PersonId>& people,
                                       Known known) {
    const auto sql = fmt::format("{}, a.person{} where a.authority = $1 and a.person in ({}) and a.entry <= ${}",
                                 entry_columns, entries_in_journals, places_for_people(), people_at_once + 2);
    const auto newest = known.at ? known.at->number() : std::int64_t{1} << 53;
    std::vector<Stands> found;
    std::unordered_map<EntryNumber, std::size_t> at;
    for (std::size_t from = 0; from < people.size(); from += people_at_once) {
        auto params = params_for_people(authority, people, from);
        params.emplace_back(newest);
        TRY(store.each(sql, params, [&](const Row& row) {
            const auto [place, is_new] = at.emplace(row.id<EntryNumber>(0), found.size());
            if (is_new) found.push_back({read_entry(row), {}});
            found[place->second].with.push_back(row.id<PersonId>(9));
        }));
    }
    return found;
}

/// The entries that also stand with someone of whom this reader may not know: they tell of them.
Result<std::set<EntryNumber>> told_of(const Store& store, AuthorityId authority, const std::vector<PersonId>& people) {
    const auto sql =
        fmt::format("select entry from record_about where authority = $1 and person in ({})", places_for_people());
    std::set<EntryNumber> found;
    for (std::size_t from = 0; from < people.size(); from += people_at_once)
        TRY(store.each(sql, params_for_people(authority, people, from),
                       [&](const Row& row) { found.insert(row.id<EntryNumber>(0)); }));
    return found;
}

/// The families whose entry it is: with which it stands, or, where it stands with a child alone, the child's on the day
/// on which it was recorded.
std::vector<PersonId> families_of(const Stands& stands, const Subject& whose) {
    std::vector<PersonId> families;
    for (const auto family : whose.every_family())
        if (std::ranges::find(stands.with, family) != stands.with.end()) families.push_back(family);
    if (!families.empty()) return families;
    for (const auto child : stands.with)
        if (const auto then = whose.family_then(child, stands.entry.at.day())) families.push_back(*then);
    return families;
}

/// Nobody may read an entry by halves: all with whom it stands must be open to its reader.
bool may_read(const Stands& stands, const Subject& whose) {
    const auto opens = opened_by(stands.entry.kind);
    if (!opens.may) return false;
    const auto open = [&](PersonId one) {
        const auto found = whose.readable.find(one);
        return found != whose.readable.end() && found->second.contains(*opens.may);
    };
    if (!opens.of_family) return std::ranges::all_of(stands.with, open);
    const auto families = families_of(stands, whose);
    return !families.empty() && std::ranges::all_of(families, open);
}

bool any_in(const std::vector<PersonId>& some, const std::vector<PersonId>& others) {
    return std::ranges::any_of(some, [&](PersonId one) { return std::ranges::find(others, one) != others.end(); });
}

/// Of a family a child's chronology has what was so of all of it while the child was of it, and what names the child;
/// never what names others alone. A family's own has nothing of another family alone.
bool concerns(const std::vector<PersonId>& with, const std::vector<PersonId>& named, Date day, const Subject& whose) {
    if (any_in(with, whose.children)) return true;
    if (whose.is_family) return any_in(with, {whose.id});
    if (!named.empty()) return any_in(named, whose.children);
    return std::ranges::any_of(with, [&](PersonId family) { return whose.was_of(family, day); });
}

ChronologyLine line_of(Stands stands, const std::vector<PersonId>& named, const Subject& whose,
                       const DaysOfEntries& days) {
    auto& entry = stands.entry;
    const auto recorded = entry.at.day();
    const auto said = days.find(entry.number);
    // What is planned for later was planned on the day it was recorded.
    const auto day = said == days.end() ? recorded : std::min(said->second, recorded);
    std::vector<PersonId> children;
    for (const auto child : whose.children)
        if (any_in({child}, stands.with) || any_in({child}, named)) children.push_back(child);
    return {.entry = entry.number,
            .day = day,
            .recorded = recorded,
            .kind = std::move(entry.kind),
            .what = std::move(entry.what),
            .by = std::move(entry.by_name),
            .agency = {},
            .children = std::move(children)};
}

void weigh(ChronologyLine& line, const std::unordered_map<std::int64_t, const LineSignificance*>& decided) {
    line.agency = agency_of(line.by);
    line.significance = terms_of(line.kind).significance;
    const auto found = decided.find(line.entry.number());
    if (found == decided.end()) return;
    line.significance = found->second->significance;
    line.reason = found->second->reason;
    line.weighed = true;
}

std::optional<std::int64_t> number_of(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || number < 1) return {};
    return number;
}

}  // namespace

bool Asking::takes(const ChronologyLine& line) const {
    if ((from && line.day < *from) || (to && line.day > *to)) return false;
    if (agency && line.agency != *agency) return false;
    if (line.significance > least) return false;
    // What is the whole family's is each child's.
    return children.empty() || line.children.empty() || std::ranges::any_of(line.children, [&](PersonId child) {
               return std::ranges::find(children, child) != children.end();
           });
}

std::string Asking::in_code() const {
    std::vector<std::string> parts;
    if (from) parts.push_back("from=" + from->iso());
    if (to) parts.push_back("to=" + to->iso());
    for (const auto child : children) parts.push_back(fmt::format("children={}", child.number()));
    if (agency) parts.push_back(fmt::format("agency={}", code(*agency)));
    if (least != Significance::ordinary) parts.push_back(fmt::format("least={}", code(least)));
    return join(parts, "&");
}

Asking asking_of(std::string_view text) {
    Asking asking;
    for (const auto part : split(text, '&')) {
        const auto equals = std::min(part.find('='), part.size());
        const auto name = part.substr(0, equals), value = part.substr(std::min(equals + 1, part.size()));
        if (name == "from") asking.from = Date::parse(value);
        if (name == "to") asking.to = Date::parse(value);
        if (name == "agency") asking.agency = from_code<Agency>(value);
        if (name == "least") asking.least = from_code<Significance>(value).value_or(asking.least);
        if (const auto child = number_of(value); name == "children" && child) asking.children.emplace_back(*child);
    }
    return asking;
}

Result<std::vector<ChronologyLine>> chronology(const Store& store, const Leave& subject, const Subject& whose,
                                               Known known, std::span<const Schema> schemas) {
    const auto people = whose.journals();
    const auto days = TRY(days_of_entries(store, subject.authority(), people, known, schemas));
    const auto hidden = TRY(told_of(store, subject.authority(), whose.kept_from));
    const auto weights = TRY(facts<LineSignificance>(store, subject, known));
    std::unordered_map<std::int64_t, const LineSignificance*> decided;
    for (const auto& one : weights) decided[one.value.line] = &one.value;
    const auto named = TRY(children_named(store, subject.authority(), people, known, schemas));
    static const std::vector<PersonId> nobody;
    std::vector<ChronologyLine> lines;
    for (auto& stands : TRY(entries_of(store, subject.authority(), people, known))) {
        const auto found = named.find(stands.entry.number);
        const auto& names = found == named.end() ? nobody : found->second;
        if (!may_read(stands, whose) || hidden.contains(stands.entry.number) || any_in(names, whose.kept_from))
            continue;
        const auto with = stands.with;
        auto line = line_of(std::move(stands), names, whose, days);
        if (!concerns(with, names, line.day, whose)) continue;
        weigh(line, decided);
        lines.push_back(std::move(line));
    }
    std::ranges::sort(lines, {}, [](const ChronologyLine& line) { return std::pair{line.day, line.entry}; });
    return lines;
}

}  // namespace kith::documents
