#include "own_records/reading.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "documents/significance.h"
#include "kernel/access/gate.h"
#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/record/history.h"
#include "kernel/record/several.h"

namespace kith::own_records {

namespace {

constexpr int every_entry = 1'000'000;

/// Whose journal is read: the person's; and that of each family for the days on which they were helped as one of it.
struct Journal {
    PersonId about;
    Date from = Date::from_number(-25'000);
    std::optional<Date> to = {};

    bool holds(Date day) const { return from <= day && (!to || day <= *to); }
};

/// What only helps the program to find: nobody wrote it.
bool is_for_the_machine(const ColumnInfo& column) {
    constexpr std::array names{"fingerprint", "media_type", "size", "width", "height", "scan"};
    constexpr std::array endings{"_fold", "_sound", "_end"};
    return std::ranges::find(names, column.name) != names.end() ||
           std::ranges::any_of(endings, [&](std::string_view ending) { return column.name.ends_with(ending); });
}

/// One answer of a form, until the names of people are known.
struct Part {
    std::string label, value;
    std::optional<PersonId> names = {};
    std::optional<FactId> photo = {};
    std::string look_at = {};
};

class Reading {
public:
    Reading(const Store& store, const Leave& person, Known known) : store_{store}, person_{person}, known_{known} {}

    Result<OwnRecord> read(std::span<const Schema> schemas) {
        TRY(find_journals());
        TRY(read_entries());
        for (const auto* table : tables_of(schemas)) TRY(read_parts(*table));
        TRY(read_who_else());
        TRY(find_others());
        return put_together();
    }

private:
    /// By name, whatever order the areas are in: a part keeps its number in later versions of the program.
    static std::vector<const TableInfo*> tables_of(std::span<const Schema> schemas) {
        std::vector<const TableInfo*> tables;
        for (const auto& schema : schemas)
            if (schema.area != "own_records")
                for (const auto* table : schema.tables)
                    if (table->holds_facts()) tables.push_back(table);
        std::ranges::sort(tables, {}, &TableInfo::name);
        return tables;
    }

    std::int64_t newest() const { return known_.at ? known_.at->number() : std::int64_t{1} << 53; }

    Result<void> find_journals() {
        journals_.push_back({person_.about()});
        for (const auto& fact : TRY(facts<InFamily>(store_, person_, known_)))
            journals_.push_back({fact.value.family, fact.value.starts, fact.value.ends});
        return {};
    }

    Result<void> read_entries() {
        for (const auto& journal : journals_) {
            const auto leave = Gate::machine(person_.authority(), journal.about);
            for (auto& entry : TRY(entries_about(store_, leave, known_, every_entry)))
                if (journal.holds(entry.at.day())) entries_.emplace(entry.number, std::move(entry));
        }
        return {};
    }

    Result<void> read_parts(const TableInfo& table) {
        const auto sql =
            table.select + " where authority = $1 and about = $2 and entered_by <= $3 order by entered_by, fact";
        for (const auto& journal : journals_)
            TRY(store_.each(sql, {person_.authority(), journal.about, newest()},
                            [&](const Row& row) { read_part(table, row); }));
        return {};
    }

    void read_part(const TableInfo& table, const Row& row) {
        const auto entry = row.id<EntryNumber>(2);
        if (!entries_.contains(entry)) return;
        auto& parts = parts_[entry];
        const bool memory = table.name == "memories_memory";
        std::string look_at;
        if (memory && !row.null(3)) look_at = "It was taken away again: it may be another child’s.";
        for (int at = 4; const auto& column : table.columns) {
            if (memory && column.name == "media_type" && !row.null(at))
                parts.push_back({"Photo", "A photo", {}, row.id<FactId>(0), look_at});
            if (!row.null(at) && !is_for_the_machine(column)) {
                if (column.refers == Refers::to_nothing)
                    parts.push_back({std::string{column.words}, column.shown(row, at), {}, {}, look_at});
                if (column.refers == Refers::to_a_person) {
                    parts.push_back({std::string{column.words}, {}, row.id<PersonId>(at), {}, look_at});
                    mentioned_.insert(row.id<PersonId>(at));
                }
            }
            ++at;
        }
    }

    /// In whose record an entry stands besides, and who is tied to the person.
    Result<void> read_who_else() {
        TRY(
            store_.each("select other.entry, other.person from record_about mine join record_about other on "
                        "other.authority = mine.authority and other.entry = mine.entry where mine.authority = $1 and "
                        "mine.person = $2 and other.person <> $2 and mine.entry <= $3",
                        {person_.authority(), person_.about(), newest()}, [&](const Row& row) {
                            stands_too_[row.id<EntryNumber>(0)].push_back(row.id<PersonId>(1));
                            mentioned_.insert(row.id<PersonId>(1));
                        }));
        for (const auto& one : TRY(related(store_, person_, known_))) mentioned_.insert(one.id);
        for (const auto& fact : TRY(facts<CaredForBy>(store_, person_, known_))) mentioned_.insert(fact.value.carer);
        for (const auto& [number, entry] : entries_)
            if (entry.by) mentioned_.insert(*entry.by);
        mentioned_.erase(person_.about());
        return {};
    }

    /// Whoever is a person, and is not there because it is their work.
    Result<void> find_others() {
        const std::vector<PersonId> all{mentioned_.begin(), mentioned_.end()};
        std::set<PersonId> people, at_work;
        TRY(each_fact_of<Person>(store_, Gate::machine_all(person_.authority()), all,
                                 [&](const Fact<Person>& fact) { people.insert(fact.about); }));
        TRY(store_.each("select about, role from access_role where authority = $1 and retired_by is null",
                        {person_.authority()}, [&](const Row& row) {
                            if (const auto role = from_code<Role>(row.text(1)); role && is_staff(*role))
                                at_work.insert(row.id<PersonId>(0));
                        }));
        auto names = TRY(names_in(store_, person_, [&] {
            auto with_self = all;
            with_self.push_back(person_.about());
            return with_self;
        }()));
        const auto own = names.at(person_.about());
        const auto own_given = own.substr(0, own.find(' '));
        for (const auto one : all) {
            if (!people.contains(one) || at_work.contains(one)) continue;
            const auto& name = names.at(one);
            Other other{one, name, {name}};
            const auto given = name.substr(0, name.find(' '));
            if (given != name && given != own_given && given != "Name") other.looked_for.push_back(given);
            others_.emplace(one, std::move(other));
        }
        names_ = std::move(names);
        return {};
    }

    void mark(Line& line, std::optional<PersonId> names, const Entry& entry) const {
        std::set<PersonId> found;
        if (names && others_.contains(*names)) found.insert(*names);
        if (entry.by && others_.contains(*entry.by)) found.insert(*entry.by);
        for (const auto& [id, other] : others_)
            if (found_in(line.words, other.looked_for)) found.insert(id);
        if (const auto too = stands_too_.find(entry.number); line.part == 0 && too != stands_too_.end())
            for (const auto id : too->second)
                if (others_.contains(id)) found.insert(id);
        line.others.assign(found.begin(), found.end());
    }

    Line line_of(const Entry& entry, int part, std::string label, std::string words) const {
        Line line{.entry = entry.number,
                  .part = part,
                  .day = entry.at.day(),
                  .kind = entry.kind,
                  .label = std::move(label),
                  .words = std::move(words),
                  .by = entry.by_name};
        line.office = documents::terms_of(entry.kind).significance == documents::Significance::housekeeping;
        if (entry.kind.starts_with("adoption."))
            line.look_at = "It is of an adoption, whose record has a law of its own.";
        return line;
    }

    OwnRecord put_together() {
        OwnRecord record;
        for (const auto& [number, entry] : entries_) {
            auto first = line_of(entry, 0, "", entry.what + (entry.because.empty() ? "" : " Why: " + entry.because));
            mark(first, {}, entry);
            record.lines.push_back(std::move(first));
            for (int part = 1; auto& one : parts_[number]) {
                auto line = line_of(entry, part++, one.label, one.names ? names_.at(*one.names) : one.value);
                if (one.names == person_.about() || line.words.empty()) continue;
                if (!one.look_at.empty()) line.look_at = one.look_at;
                line.photo = one.photo;
                mark(line, one.names, entry);
                record.lines.push_back(std::move(line));
            }
        }
        for (const auto& line : record.lines)
            for (const auto id : line.others) {
                record.others.emplace(id, others_.at(id));
                ++record.lines_of_other[id];
            }
        return record;
    }

    const Store& store_;
    const Leave& person_;
    Known known_;
    std::vector<Journal> journals_;
    std::map<EntryNumber, Entry> entries_;
    std::unordered_map<EntryNumber, std::vector<Part>> parts_;
    std::unordered_map<EntryNumber, std::vector<PersonId>> stands_too_;
    std::set<PersonId> mentioned_;
    std::map<PersonId, Other> others_;
    NamesById names_;
};

bool is_of_a_word(char c) { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

/// "Ben’s": the apostrophe ends the name, though its bytes are beyond ASCII.
bool ends_there(std::string_view rest) { return rest.empty() || rest.starts_with("’") || !is_of_a_word(rest.front()); }

}  // namespace

std::optional<std::pair<std::size_t, std::size_t>> found_in(std::string_view words,
                                                            const std::vector<std::string>& names, std::size_t from) {
    std::optional<std::pair<std::size_t, std::size_t>> first;
    for (const auto& name : names) {
        if (name.empty()) continue;
        for (auto at = words.find(name, from); at != std::string_view::npos; at = words.find(name, at + 1)) {
            const bool begins = at == 0 || !is_of_a_word(words[at - 1]) || words.substr(0, at).ends_with("“") ||
                                words.substr(0, at).ends_with("‘");
            if (!begins || !ends_there(words.substr(at + name.size()))) continue;
            // The longer name wins where both begin at one place.
            if (!first || at < first->first || (at == first->first && name.size() > first->second))
                first = std::pair{at, name.size()};
            break;
        }
    }
    return first;
}

Result<OwnRecord> own_record(const Store& store, const Leave& person, Known known, std::span<const Schema> schemas) {
    return Reading{store, person, known}.read(schemas);
}

}  // namespace kith::own_records
