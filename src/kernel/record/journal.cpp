#include "kernel/record/journal.h"

#include <charconv>

#include "kernel/core/text.h"
#include "kernel/record/migrate.h"
#include "kernel/record/rows.h"
#include "kernel/record/setting.h"

namespace kith {

Entry read_entry(const Row& row) {
    return {row.id<EntryNumber>(0), Moment{row.integer(1)}, row.maybe_id<PersonId>(2),
            row.string(3),          row.string(4),          row.id<PersonId>(5),
            row.string(6),          row.string(7),          row.string(8)};
}

Result<std::vector<Entry>> entries_about(const Store& store, const Leave& leave, Known known, int limit,
                                         std::optional<EntryNumber> before, std::string_view kind) {
    constexpr std::int64_t end = std::int64_t{1} << 53;
    const auto newest = known.at ? known.at->number() : end;
    const auto below = before ? before->number() : end;
    return store.all(std::string{entry_columns} + std::string{entries_in_journals} +
                         " where a.authority = $1 and a.person = $2 and a.entry <= $3 and a.entry < $4"
                         " and ($6 = '' or e.kind = $6) order by a.entry desc limit $5",
                     {leave.authority(), leave.about(), newest, below, limit, kind}, read_entry);
}

static std::vector<Touched> read_manifest(std::string_view manifest) {
    std::vector<Touched> rows;
    while (!manifest.empty()) {
        const auto line = manifest.substr(0, manifest.find('\n'));
        manifest.remove_prefix(std::min(manifest.size(), line.size() + 1));
        if (line.empty() || line.front() == '@') continue;
        const auto space = line.find(' ');
        std::int64_t fact = 0;
        std::from_chars(line.data() + space + 1, line.data() + line.size(), fact);
        rows.push_back({std::string{line.substr(1, space - 1)}, FactId{fact},
                        line.front() == '+' ? Touched::How::entered : Touched::How::retired});
    }
    return rows;
}

Result<EntryWithRows> entry(const Store& store, const Leave& leave, EntryNumber number) {
    auto found = TRY(store.first(std::string{entry_columns} + ", e.manifest" + std::string{entries_in_journals} +
                                     " where a.authority = $1 and a.person = $2 and a.entry = $3",
                                 {leave.authority(), leave.about(), number}, [](const Row& row) {
                                     return EntryWithRows{read_entry(row), read_manifest(row.text(9))};
                                 }));
    if (!found) return fail(Fault::not_found, "There is no such entry in this record.");
    return std::move(*found);
}

Result<std::optional<EntryNumber>> last_entry_by(const Store& store, AuthorityId authority, Date day) {
    // The day ends at midnight in London, which is at most an hour from midnight UTC: look up to two hours past it,
    // newest first, and take the first entry that London still dates on or before the day.
    const Moment limit{(static_cast<std::int64_t>(day.number()) + 1) * 86'400'000 + 7'200'000};
    std::optional<EntryNumber> last;
    TRY(store.each(
        "select entry, at from record_entry where authority = $1 and at < $2 and at >= $3 order by entry desc",
        {authority, limit, limit.milliseconds - 4 * 3'600'000}, [&](const Row& row) {
            if (!last && Moment{row.integer(1)}.day() <= day) last = row.id<EntryNumber>(0);
        }));
    if (last) return last;
    return store.first("select entry from record_entry where authority = $1 and at < $2 order by entry desc limit 1",
                       {authority, limit.milliseconds - 4 * 3'600'000},
                       [](const Row& row) { return row.id<EntryNumber>(0); });
}

Result<EntryNumber> last_entry(const Store& store, AuthorityId authority) {
    const auto number = TRY(store.first("select entries from record_head where authority = $1", {authority},
                                        [](const Row& row) { return row.id<EntryNumber>(0); }));
    return number.value_or(EntryNumber{0});
}

Result<std::vector<Authority>> authorities(const Store& store) {
    return store.all("select authority, name from record_authority order by name", {}, [](const Row& row) {
        return Authority{row.id<AuthorityId>(0), row.string(1)};
    });
}

Result<std::optional<Authority>> authority_named(const Store& store, std::string_view name) {
    for (auto& authority : TRY(authorities(store)))
        if (lower(authority.name) == lower(trim(name))) return authority;
    return std::nullopt;
}

Schema record_schema() {
    return {"record",
            {&table_info<SchemaRow>(), &table_info<AuthorityRow>(), &table_info<HeadRow>(), &table_info<EntryRow>(),
             &table_info<AboutRow>(), &table_info<Setting>()}};
}

}  // namespace kith
