#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "kernel/core/date.h"
#include "kernel/record/backup_lines.h"
#include "kernel/record/migrate.h"

namespace kith {

namespace {

namespace json = boost::json;

/// The table whose rows are being read, and how one of them is written.
struct Reading {
    const TableInfo* table;
    std::vector<BackupColumn> columns;
    std::string insert;
    std::int64_t rows = 0;
};

std::string_view text_of(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains({name.data(), name.size()});
    if (value == nullptr || !value->is_string()) return {};
    return {value->get_string().data(), value->get_string().size()};
}

std::optional<std::int64_t> number_of(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains({name.data(), name.size()});
    if (value == nullptr || !value->is_int64()) return {};
    return value->get_int64();
}

/// A cell as a parameter; nothing if the column cannot hold it.
std::optional<Param> cell(const json::value& value, const BackupColumn& column) {
    if (value.is_null()) return column.optional ? std::optional{Param{}} : std::nullopt;
    if (column.kind == CellKind::integer)
        return value.is_int64() ? std::optional{Param{value.get_int64()}} : std::nullopt;
    if (!value.is_string()) return {};
    const std::string_view text{value.get_string().data(), value.get_string().size()};
    if (column.kind == CellKind::date && !Date::parse(text)) return {};
    return Param{text};
}

class Restoring {
public:
    Restoring(Transaction& transaction, std::span<const Schema> schemas, const BackupSource& in,
              const BackupProgress& progress)
        : transaction_{transaction}, schemas_{schemas}, lines_{in}, progress_{progress} {}

    /// Reads the file to its end and writes its rows; does not commit.
    Result<BackupCounts> run() {
        TRY(read_head());
        while (!finished_) {
            const auto line = TRY(lines_.next());
            if (!line) return damaged_backup(lines_.number() + 1, "is missing: the file was cut short.");
            TRY(read_line(*line));
        }
        if (TRY(lines_.next())) return damaged_backup(lines_.number(), "comes after the end of the backup.");
        return counts_;
    }

private:
    /// `memory` must outlive the answer.
    Result<json::value> parsed(std::string_view line, json::monotonic_resource& memory) const {
        boost::system::error_code error;
        auto value = json::parse({line.data(), line.size()}, error, &memory);
        if (error) return damaged_backup(lines_.number(), "is not readable.");
        return value;
    }

    Result<void> read_head() {
        const auto line = TRY(lines_.next());
        if (!line) return fail(Fault::invalid, "The file is empty. Nothing was restored.");
        json::monotonic_resource memory;
        const auto value = parsed(*line, memory);
        if (!value || !value->is_object() || number_of(value->get_object(), "kith_backup") != 1)
            return fail(Fault::invalid, "This file is not a backup made by Kith. Nothing was restored.");
        const auto& head = value->get_object();
        const auto* numbers = head.if_contains("schemas");
        if (numbers == nullptr || !numbers->is_object())
            return damaged_backup(1, "does not say what it was made from.");
        for (const auto& [area, number] : numbers->get_object())
            TRY(accept({area.data(), area.size()}, number, text_of(head, "kith")));
        lines_.count_in();
        return {};
    }

    Result<void> accept(std::string_view area, const json::value& number, std::string_view version) {
        const auto here = std::ranges::find(schemas_, area, &Schema::area);
        if (!number.is_int64()) return damaged_backup(1, "does not say what it was made from.");
        if (here == schemas_.end() || here->number() < number.get_int64())
            return fail(Fault::conflict,
                        fmt::format("This backup was made by Kith {}, which is newer than this one ({})."
                                    " Install that version, or a later one. Nothing was restored.",
                                    version, KITH_VERSION));
        return {};
    }

    Result<void> read_line(std::string_view line) {
        std::array<unsigned char, 8192> room;  // enough for most rows, so that reading one asks for no memory
        json::monotonic_resource memory{room.data(), room.size()};
        const auto value = TRY(parsed(line, memory));
        if (value.is_array()) {
            TRY(read_row(value.get_array()));
        } else if (value.is_object()) {
            const auto& object = value.get_object();
            if (object.contains("blake2b_256")) return read_end(object);
            TRY(object.contains("table") ? begin_table(object) : end_table(object));
        } else {
            return damaged_backup(lines_.number(), "is neither a row nor the start or end of a table.");
        }
        lines_.count_in();
        return {};
    }

    const TableInfo* table_named(std::string_view name) const {
        for (const auto& schema : schemas_)
            for (const auto* table : schema.tables)
                if (table->name == name && name != schema_numbers_table) return table;
        return nullptr;
    }

    Result<void> begin_table(const json::object& object) {
        if (reading_) return damaged_backup(lines_.number(), "begins a table before the last has ended.");
        const auto* table = table_named(text_of(object, "table"));
        const auto* names = object.if_contains("columns");
        if (table == nullptr || names == nullptr || !names->is_array())
            return damaged_backup(lines_.number(), "begins a table that this version of Kith does not have.");
        if (std::ranges::find(seen_, table) != seen_.end())
            return damaged_backup(lines_.number(), "begins a table a second time.");
        seen_.push_back(table);
        auto columns = columns_named(*table, names->get_array());
        if (!columns)
            return damaged_backup(lines_.number(),
                                  "names columns that the table does not have, or leaves out one it needs.");
        reading_ = Reading{table, std::move(*columns), ""};
        reading_->insert = insert_into(*reading_);
        return {};
    }

    static std::optional<std::vector<BackupColumn>> columns_named(const TableInfo& table, const json::array& names) {
        auto known = backup_columns(table);
        std::vector<BackupColumn> chosen;
        for (const auto& name : names) {
            if (!name.is_string()) return {};
            const std::string_view wanted{name.get_string().data(), name.get_string().size()};
            const auto at = std::ranges::find(known, wanted, &BackupColumn::name);
            if (at == known.end()) return {};
            chosen.push_back(*at);
            known.erase(at);
        }
        if (!std::ranges::all_of(known, &BackupColumn::optional)) return {};
        return chosen;
    }

    static std::string insert_into(const Reading& reading) {
        std::string names;
        std::string places;
        for (std::size_t i = 0; i < reading.columns.size(); ++i) {
            names += fmt::format("{}{}", i == 0 ? "" : ", ", reading.columns[i].name);
            places += fmt::format("{}${}", i == 0 ? "" : ", ", i + 1);
        }
        return fmt::format("insert into {} ({}) values ({})", reading.table->name, names, places);
    }

    Result<void> read_row(const json::array& row) {
        if (!reading_) return damaged_backup(lines_.number(), "is a row outside any table.");
        if (row.size() != reading_->columns.size())
            return damaged_backup(lines_.number(), "has too few or too many values.");
        params_.clear();
        for (std::size_t i = 0; i < row.size(); ++i) {
            auto param = cell(row[i], reading_->columns[i]);
            if (!param)
                return damaged_backup(lines_.number(),
                                      fmt::format("has a value that {} cannot hold.", reading_->columns[i].name));
            params_.push_back(std::move(*param));
        }
        TRY(transaction_.queue(reading_->insert, params_));
        ++reading_->rows;
        if (++counts_.rows % 4096 == 0 && progress_) progress_(counts_.rows);
        return {};
    }

    Result<void> end_table(const json::object& object) {
        if (!reading_ || text_of(object, "end") != reading_->table->name || number_of(object, "rows") != reading_->rows)
            return damaged_backup(lines_.number(),
                                  "ends a table otherwise than it was read: rows are missing or were added.");
        reading_.reset();
        ++counts_.tables;
        return {};
    }

    Result<void> read_end(const json::object& object) {
        counts_.checksum = lines_.checksum();
        if (reading_ || number_of(object, "tables") != counts_.tables || number_of(object, "rows") != counts_.rows)
            return damaged_backup(lines_.number(), "does not count what was read: rows are missing or were added.");
        if (text_of(object, "blake2b_256") != counts_.checksum)
            return damaged_backup(lines_.number(), "holds a checksum that is not of this file: it was altered.");
        finished_ = true;
        return {};
    }

    Transaction& transaction_;
    std::span<const Schema> schemas_;
    BackupLines lines_;
    const BackupProgress& progress_;
    std::optional<Reading> reading_;
    std::vector<const TableInfo*> seen_;
    std::vector<Param> params_;
    BackupCounts counts_;
    bool finished_ = false;
};

Result<void> require_empty(const Store& store, std::span<const Schema> schemas) {
    for (const auto& schema : schemas)
        for (const auto* table : schema.tables) {
            if (table->name == schema_numbers_table) continue;
            const auto row = TRY(
                store.first(fmt::format("select 1 from {} limit 1", table->name), {}, [](const Row&) { return 1; }));
            if (row)
                return fail(Fault::conflict,
                            "This record is not empty. A backup is restored only into an empty one: give"
                            " another file or database.");
        }
    return {};
}

}  // namespace

Result<BackupCounts> restore(const Database& database, std::span<const Schema> schemas, Moment at,
                             const BackupSource& in, const BackupProgress& progress) {
    TRY(migrate(database, schemas, at));
    auto transaction = TRY(database.write());
    TRY(require_empty(transaction, schemas));
    auto counts = TRY(Restoring(transaction, schemas, in, progress).run());
    TRY(transaction.commit());
    return counts;
}

}  // namespace kith
