// Which children an entry about a family names: read from the tables, not asked of anybody again.
#include <algorithm>

#include <fmt/format.h>

#include "documents/chronology.h"
#include "kernel/record/several.h"

namespace kith::documents {

static bool names_a_child(const TableInfo& table) {
    return table.holds_facts() && std::ranges::any_of(table.columns, [](const auto& column) {
               return column.name == "child" && column.kind == CellKind::integer;
           });
}

Result<NamedByEntries> children_named(const Store& store, AuthorityId authority, const std::vector<PersonId>& people,
                                      Known known, std::span<const Schema> schemas) {
    NamedByEntries found;
    const auto newest = known.at ? known.at->number() : std::int64_t{1} << 53;
    for (const auto& schema : schemas)
        for (const auto* table : schema.tables) {
            if (!names_a_child(*table)) continue;
            const auto sql = fmt::format(
                "select entered_by, child from {} where authority = $1 and about in ({}) and entered_by <= ${}"
                " and child is not null order by about, entered_by, child",
                table->name, places_for_people(), people_at_once + 2);
            for (std::size_t from = 0; from < people.size(); from += people_at_once) {
                auto params = params_for_people(authority, people, from);
                params.emplace_back(newest);
                TRY(store.each(sql, params, [&](const Row& row) {
                    auto& named = found[row.id<EntryNumber>(0)];
                    const auto child = row.id<PersonId>(1);
                    if (std::ranges::find(named, child) == named.end()) named.push_back(child);
                }));
            }
        }
    return found;
}

}  // namespace kith::documents
