#include "kernel/record/migrate.h"

#include <algorithm>
#include <cctype>
#include <map>

#include <fmt/format.h>

#include "kernel/record/estimates.h"

namespace kith {

static std::string_view type_name(CellKind kind, Dialect dialect) {
    const bool sqlite = dialect == Dialect::sqlite;
    switch (kind) {
        case CellKind::integer: return sqlite ? "integer" : "bigint";
        case CellKind::text: return "text";
        case CellKind::date: return sqlite ? "text" : "date";
    }
    return "text";
}

static std::string column_ddl(const ColumnInfo& column, Dialect dialect) {
    return fmt::format("{} {}{}", column.name, type_name(column.kind, dialect), column.optional ? "" : " not null");
}

static std::string create_table(const TableInfo& table, int number, Dialect dialect) {
    const auto whole = type_name(CellKind::integer, dialect);
    std::string columns;
    if (table.holds_facts())
        columns = fmt::format("authority {0} not null, fact {0} not null, about {0} not null", whole);
    for (const auto& column : table.columns)
        if (column.since <= number) columns += (columns.empty() ? "" : ", ") + column_ddl(column, dialect);
    if (table.holds_facts()) columns += fmt::format(", entered_by {0} not null, retired_by {0}", whole);
    return fmt::format("create table {} ({}, primary key ({})){}", table.name, columns,
                       table.holds_facts() ? "authority, about, fact, entered_by" : table.keys,
                       dialect == Dialect::sqlite ? " strict, without rowid" : "");
}

static bool has_column(const TableInfo& table, std::string_view name) {
    return std::ranges::find(table.columns, name, &ColumnInfo::name) != table.columns.end();
}

static std::string create_index(const TableInfo& table, const ColumnInfo& column) {
    const bool of_authority = table.holds_facts() || has_column(table, "authority");
    return fmt::format("create index {0}_{1} on {0} ({2}{1}{3}{4})", table.name, column.name,
                       of_authority ? "authority, " : "", column.index_then.empty() ? "" : ", ", column.index_then);
}

// SQLite has no grants, so the file itself refuses: facts are entered once and retired once, and nothing else.
static std::vector<std::string> guards(const TableInfo& table) {
    if (!table.holds_facts() && !table.append_only) return {};
    const auto refuse = "begin select raise(abort, 'The record is never changed, only superseded.'); end";
    std::vector<std::string> made;
    made.push_back(fmt::format("create trigger {0}_kept before delete on {0} {1}", table.name, refuse));
    if (table.append_only) {
        made.push_back(fmt::format("create trigger {0}_fixed before update on {0} {1}", table.name, refuse));
        return made;
    }
    std::string fixed = "authority, fact, about, entered_by";
    for (const auto& column : table.columns) fixed += fmt::format(", {}", column.name);
    made.push_back(fmt::format("create trigger {0}_fixed before update of {1} on {0} {2}", table.name, fixed, refuse));
    made.push_back(
        fmt::format("create trigger {0}_once before update of retired_by on {0} when old.retired_by is not null"
                    " or new.retired_by is null {1}",
                    table.name, refuse));
    return made;
}

static void add_table(std::vector<std::string>& statements, const TableInfo& table, int number, Dialect dialect) {
    if (table.since == number) {
        statements.push_back(create_table(table, number, dialect));
        if (dialect == Dialect::sqlite) add_estimates(statements, table);
    } else if (table.since < number) {
        for (const auto& column : table.columns)
            if (column.since == number)
                statements.push_back(
                    fmt::format("alter table {} add column {}", table.name, column_ddl(column, dialect)));
    }
    for (const auto& column : table.columns)
        if (column.indexed && std::max(column.since, table.since) == number) {
            statements.push_back(create_index(table, column));
            if (dialect == Dialect::sqlite) add_index_estimates(statements, table, column);
        }
    if (dialect != Dialect::sqlite) return;
    const bool grew = table.since < number && std::ranges::count(table.columns, number, &ColumnInfo::since) > 0;
    if (grew && table.holds_facts()) statements.push_back(fmt::format("drop trigger {}_fixed", table.name));
    for (auto& guard : guards(table))
        if (table.since == number || (grew && guard.find("_fixed before") != std::string::npos))
            statements.push_back(std::move(guard));
}

static Result<bool> has_schema_table(const Store& store) {
    const auto sql = store.dialect() == Dialect::sqlite
                         ? "select 1 from sqlite_master where type = 'table' and name = 'record_schema'"
                         : "select 1 from pg_catalog.pg_tables where tablename = 'record_schema'"
                           " and schemaname = any (current_schemas(false))";
    return TRY(store.first(sql, {}, [](const Row&) { return true; })).has_value();
}

Result<std::vector<Migration>> migrations_due(const Store& store, std::span<const Schema> schemas) {
    struct Reached {
        int number;
        std::string version;
    };
    std::map<std::string, Reached, std::less<>> reached;
    if (TRY(has_schema_table(store)))
        TRY(store.each("select area, number, version from record_schema order by area, number", {},
                       [&](const Row& row) {
                           reached[row.string(0)] = {static_cast<int>(row.integer(1)), row.string(2)};
                       }));
    std::vector<Migration> due;
    for (const auto& schema : schemas) {
        const auto at = reached.find(schema.area);
        const int from = at == reached.end() ? 0 : at->second.number;
        if (from > schema.number())
            return fail(Fault::conflict,
                        fmt::format("This record was last changed by Kith {}, which is newer than this one"
                                    " ({}). Install that version, or a later one.",
                                    at->second.version, KITH_VERSION));
        for (int number = from + 1; number <= schema.number(); ++number) {
            Migration migration{std::string{schema.area}, number, {}};
            for (const auto* table : schema.tables) add_table(migration.statements, *table, number, store.dialect());
            if (store.dialect() == Dialect::sqlite) migration.statements.emplace_back(estimates_end);
            due.push_back(std::move(migration));
        }
    }
    return due;
}

Result<int> migrate(const Database& database, std::span<const Schema> schemas, Moment at) {
    int done = 0;
    const auto due = TRY(migrations_due(TRY(database.read()), schemas));
    for (const auto& migration : due) {
        auto transaction = TRY(database.write());
        for (const auto& statement : migration.statements) TRY(transaction.execute(statement, {}));
        TRY(transaction.execute(table_info<SchemaRow>().insert, {migration.area, migration.number, at, KITH_VERSION}));
        TRY(transaction.commit());
        ++done;
    }
    return done;
}

Result<void> grant_to(const Database& database, std::span<const Schema> schemas, std::string_view role) {
    if (database.dialect() != Dialect::postgresql)
        return fail(Fault::invalid, "Only PostgreSQL has roles. An SQLite file guards its facts by itself.");
    if (role.empty() || !std::ranges::all_of(role, [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; }))
        return fail(Fault::invalid, "The role's name may hold letters, digits and underscores only.");
    auto transaction = TRY(database.write());
    for (const auto& schema : schemas)
        for (const auto* table : schema.tables) {
            const bool fixed = table->holds_facts() || table->append_only;
            TRY(transaction.execute(fmt::format("revoke all on {} from {}", table->name, role), {}));
            TRY(transaction.execute(
                fmt::format("grant select, insert{} on {} to {}", fixed ? "" : ", update, delete", table->name, role),
                {}));
            if (table->holds_facts())
                TRY(transaction.execute(fmt::format("grant update (retired_by) on {} to {}", table->name, role), {}));
        }
    return transaction.commit();
}

Result<void> require_current(const Store& store, std::span<const Schema> schemas) {
    const auto due = TRY(migrations_due(store, schemas));
    if (due.empty()) return {};
    return fail(Fault::conflict,
                "This record was made by an older version of Kith. Run 'kith migrate' first; it keeps everything.");
}

}  // namespace kith
