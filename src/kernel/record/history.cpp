#include "kernel/record/history.h"

#include "kernel/record/facts.h"

namespace kith {

Result<std::vector<Version>> history(const Store& store, const Leave& leave, const TableInfo& table, FactId fact) {
    std::vector<Version> versions;
    TRY(each_version(store, leave, table, fact, [&](const Row& row) {
        Version version{row.id<FactId>(0), row.id<EntryNumber>(2), row.maybe_id<EntryNumber>(3), {}};
        int at = 4;
        for (const auto& column : table.columns) {
            version.cells.emplace_back(column.words, row.null(at) ? std::string{} : column.shown(row, at));
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
