#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kernel/record/journal.h"

namespace kith {

/// What one column of a fact says, as people read it. `person`: whom it names; then the value is for the page to give,
/// as whoever may read the fact may not always read about them.
struct Said {
    std::string words;
    std::string value;
    std::optional<PersonId> person = {};
};

/// One version of one fact as people read it. What only ties it to another fact is left out.
struct Version {
    FactId fact;
    EntryNumber entered_by;
    std::optional<EntryNumber> retired_by;
    std::vector<Said> said;
};

/// Every version of a fact about this person, oldest first. Codes are given in their words.
Result<std::vector<Version>> history(const Store& store, const Leave& leave, const TableInfo& table, FactId fact);

/// The table of that name among these schemas; nothing if there is none that holds facts.
const TableInfo* table_named(std::span<const Schema> schemas, std::string_view name);

}  // namespace kith
