#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "kernel/record/journal.h"

namespace kith {

/// One version of one fact as people read it: each column's words with its value.
struct Version {
    FactId fact;
    EntryNumber entered_by;
    std::optional<EntryNumber> retired_by;
    std::vector<std::pair<std::string, std::string>> cells;
};

/// Every version of a fact about this person, oldest first. Codes are given in their words.
Result<std::vector<Version>> history(const Store& store, const Leave& leave, const TableInfo& table, FactId fact);

/// The table of that name among these schemas; nothing if there is none that holds facts.
const TableInfo* table_named(std::span<const Schema> schemas, std::string_view name);

}  // namespace kith
