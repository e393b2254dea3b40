#pragma once

#include <span>

#include "kernel/record/table.h"
#include "kernel/store/store.h"

namespace kith {

/// Which schema number each area of this store has reached, and by which version of Kith.
struct SchemaRow {
    std::string area;
    std::int64_t number;
    Moment at;
    std::string version;

    static constexpr auto table =
        kept_in("record_schema", "Schema numbers", "area, number", column("area", "Area", &SchemaRow::area),
                column("number", "Number", &SchemaRow::number), column("at", "At", &SchemaRow::at),
                column("version", "Kith version", &SchemaRow::version));
};

struct Migration {
    std::string area;
    int number;
    std::vector<std::string> statements;
};

/// What must still be done to bring the store to the tables declared here; empty when nothing.
/// Fails: conflict if the store is newer than this binary, saying which version wrote it.
Result<std::vector<Migration>> migrations_due(const Store& store, std::span<const Schema> schemas);

/// Does it, each number in a transaction of its own. Gives how many were done. Safe to run again.
/// On SQLite, guards are made so that facts cannot be changed or deleted by any program.
Result<int> migrate(const Database& database, std::span<const Schema> schemas, Moment at);

/// PostgreSQL: the grants by which `role` can serve the record but never change or delete a fact.
/// Fails: invalid on SQLite, or if the role's name is not a plain name.
Result<void> grant_to(const Database& database, std::span<const Schema> schemas, std::string_view role);

/// Fails: conflict, saying to run `kith migrate`, unless nothing is due.
Result<void> require_current(const Store& store, std::span<const Schema> schemas);

}  // namespace kith
