#include "kernel/record/estimates.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith {

// The figures are of a table in a record of some ten authorities: rows in all, then rows alike in the first column of
// the key, in the first two, and so on. Only their order of size matters, so they are right for a small record as well.
static constexpr std::int64_t rows_in_all = 1'000'000;
static constexpr std::int64_t rows_of_an_authority = 100'000;
static constexpr std::int64_t rows_of_a_person = 5;
static constexpr std::int64_t rows_of_a_value = 50;

static std::string estimate(const TableInfo& table, std::string_view index, const std::string& figures) {
    return fmt::format("insert into sqlite_stat1 (tbl, idx, stat) values ('{}', '{}', '{} {}')", table.name, index,
                       rows_in_all, figures);
}

void add_estimates(std::vector<std::string>& statements, const TableInfo& table) {
    // The table of figures exists once anything has been analysed; an empty table takes no time and adds none.
    statements.push_back(fmt::format("analyze {}", table.name));
    if (table.holds_facts()) {
        const auto of_fact = fmt::format("{} {} 2 1", rows_of_an_authority, rows_of_a_person);
        statements.push_back(estimate(table, table.name, of_fact));
        return;
    }
    const auto keys = split(table.keys, ',');
    std::string figures;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const bool last = i + 1 == keys.size();
        const auto rows = last ? 1 : trim(keys[i]) == "authority" ? rows_of_an_authority : rows_of_a_value;
        figures += fmt::format("{}{}", figures.empty() ? "" : " ", rows);
    }
    statements.push_back(estimate(table, table.name, figures));
}

void add_index_estimates(std::vector<std::string>& statements, const TableInfo& table, const ColumnInfo& column) {
    const bool of_authority =
        table.holds_facts() || std::ranges::find(table.columns, "authority", &ColumnInfo::name) != table.columns.end();
    std::string figures = of_authority ? fmt::format("{} ", rows_of_an_authority) : std::string{};
    figures += std::to_string(rows_of_a_value);
    if (!column.index_then.empty()) figures += fmt::format(" {}", rows_of_a_person);
    statements.push_back(estimate(table, fmt::format("{}_{}", table.name, column.name), figures));
}

Result<void> gather_estimates(const Database& database) {
    if (database.dialect() == Dialect::sqlite) return {};
    auto transaction = TRY(database.write());
    TRY(transaction.execute("analyze", {}));
    return transaction.commit();
}

}  // namespace kith
