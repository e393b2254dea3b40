#include "kernel/record/history.h"

#include "kernel/record/facts.h"

namespace kith {

static void say(Version& version, const ColumnInfo& column, const Row& row, int at) {
    switch (column.refers) {
        case Refers::to_nothing: version.said.push_back({std::string{column.words}, column.shown(row, at)}); break;
        case Refers::to_a_person: version.said.push_back({std::string{column.words}, {}, row.id<PersonId>(at)}); break;
        case Refers::to_a_record: break;
    }
}

Result<std::vector<Version>> history(const Store& store, const Leave& leave, const TableInfo& table, FactId fact) {
    std::vector<Version> versions;
    TRY(each_version(store, leave, table, fact, [&](const Row& row) {
        Version version{row.id<FactId>(0), row.id<EntryNumber>(2), row.maybe_id<EntryNumber>(3), {}};
        for (int at = 4; const auto& column : table.columns) {
            if (!row.null(at)) say(version, column, row, at);
            ++at;
        }
        versions.push_back(std::move(version));
    }));
    return versions;
}

const TableInfo* table_named(std::span<const Schema> schemas, std::string_view name) {
    for (const auto& schema : schemas)
        for (const auto* table : schema.tables)
            if (table->holds_facts() && table->name == name) return table;
    return nullptr;
}

}  // namespace kith
