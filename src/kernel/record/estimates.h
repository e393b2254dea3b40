#pragma once

#include <string>
#include <vector>

#include "kernel/record/table.h"

namespace kith {

/// Machinery of migrate: what SQLite's planner is told of a new table or index. Without figures it takes an authority
/// for a handful of rows and reads the whole of it for one person. PostgreSQL gathers its own.
void add_estimates(std::vector<std::string>& statements, const TableInfo& table);
void add_index_estimates(std::vector<std::string>& statements, const TableInfo& table, const ColumnInfo& column);

/// Makes the planner read them.
inline constexpr std::string_view estimates_end = "analyze sqlite_schema";

}  // namespace kith
