#pragma once

#include <string>
#include <vector>

#include "kernel/record/table.h"
#include "kernel/store/store.h"

namespace kith {

/// Machinery of migrate: what SQLite's planner is told of a new table or index. Without figures it takes an authority
/// for a handful of rows and reads the whole of it for one person. PostgreSQL gathers its own.
void add_estimates(std::vector<std::string>& statements, const TableInfo& table);
void add_index_estimates(std::vector<std::string>& statements, const TableInfo& table, const ColumnInfo& column);

/// Makes the planner read them.
inline constexpr std::string_view estimates_end = "analyze sqlite_schema";

/// To be called after much was written at once: PostgreSQL gathers its figures now. Left to itself it does so after a
/// minute or more, and until then takes four times as long for a page. Cost: some seconds at most. Fails: as the store.
Result<void> gather_estimates(const Database& database);

}  // namespace kith
