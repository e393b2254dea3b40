#include "kernel/record/backup.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/json.h"
#include "kernel/record/hash.h"

namespace kith {

std::vector<BackupColumn> backup_columns(const TableInfo& table) {
    std::vector<BackupColumn> columns;
    if (table.holds_facts())
        columns = {{"authority", CellKind::integer, false},
                   {"fact", CellKind::integer, false},
                   {"about", CellKind::integer, false}};
    for (const auto& column : table.columns) columns.push_back({column.name, column.kind, column.optional});
    if (table.holds_facts()) {
        columns.push_back({"entered_by", CellKind::integer, false});
        columns.push_back({"retired_by", CellKind::integer, true});
    }
    return columns;
}

namespace {

/// The text on its way out, gathered so that the sink is not called for each row.
class Outgoing {
public:
    explicit Outgoing(const BackupSink& sink) : sink_{sink} {}

    Result<void> line(JsonWriter& json) {
        text_ += json.take();
        text_ += '\n';
        return text_.size() < enough ? Result<void>{} : flush();
    }

    Result<void> flush() {
        digest_.add(text_);
        TRY(sink_(text_));
        text_.clear();
        return {};
    }

    /// Ends the file with a line that is not in the checksum, as it holds it.
    Result<std::string> end(std::int64_t tables, std::int64_t rows) {
        TRY(flush());
        auto checksum = digest_.hex();
        JsonWriter json;
        json.object([&] {
            json.member("tables", tables);
            json.member("rows", rows);
            json.member("blake2b_256", checksum);
        });
        TRY(sink_(json.take() + "\n"));
        return checksum;
    }

private:
    static constexpr std::size_t enough = 64 * 1024;
    const BackupSink& sink_;
    Digest digest_;
    std::string text_;
};

class BackingUp {
public:
    BackingUp(const Store& store, const BackupContent& content, const BackupSink& out, const BackupProgress& progress)
        : store_{store}, content_{content}, out_{out}, progress_{progress} {}

    Result<BackupCounts> run(std::span<const Schema> schemas) {
        TRY(head(schemas));
        for (const auto& schema : schemas)
            for (const auto* one : schema.tables)
                if (one->name != schema_numbers_table &&
                    std::ranges::find(content_.left_out, one->name) == content_.left_out.end())
                    TRY(table(*one));
        counts_.checksum = TRY(out_.end(counts_.tables, counts_.rows));
        return counts_;
    }

private:
    Result<void> head(std::span<const Schema> schemas) {
        json_.object([&] {
            json_.member("kith_backup", 1);
            json_.member("kith", KITH_VERSION);
            json_.member("made", content_.made.iso());
            json_.key("schemas");
            json_.object([&] {
                for (const auto& schema : schemas) json_.member(schema.area, schema.number());
            });
        });
        return out_.line(json_);
    }

    Result<void> table(const TableInfo& table) {
        const auto columns = backup_columns(table);
        std::string names;
        json_.object([&] {
            json_.member("table", table.name);
            json_.key("columns");
            json_.array([&] {
                for (const auto& column : columns) {
                    json_.value(column.name);
                    names += fmt::format("{}{}", names.empty() ? "" : ", ", column.name);
                }
            });
        });
        TRY(out_.line(json_));
        const auto rows = TRY(rows_of(table, columns, names));
        json_.object([&] {
            json_.member("end", table.name);
            json_.member("rows", rows);
        });
        ++counts_.tables;
        return out_.line(json_);
    }

    Result<std::int64_t> rows_of(const TableInfo& table, std::span<const BackupColumn> columns,
                                 std::string_view names) {
        const auto before = counts_.rows;
        Result<void> written;  // the sink's first failure: a visit cannot stop the answer, but need not go on writing
        const auto keys = table.holds_facts() ? std::string_view{"authority, fact, entered_by"} : table.keys;
        TRY(store_.stream(fmt::format("select {} from {} order by {}", names, table.name, keys), {},
                          [&](const Row& row) {
                              if (!written) return;
                              written = one_row(row, columns);
                              if (++counts_.rows % 4096 == 0 && progress_) progress_(counts_.rows);
                          }));
        TRY(std::move(written));
        return counts_.rows - before;
    }

    Result<void> one_row(const Row& row, std::span<const BackupColumn> columns) {
        json_.array([&] {
            for (std::size_t i = 0; i < columns.size(); ++i) {
                const int at = static_cast<int>(i);
                if (row.null(at))
                    json_.value(nullptr);
                else if (columns[i].kind == CellKind::integer)
                    json_.value(row.integer(at));
                else
                    json_.value(row.text(at));
            }
        });
        return out_.line(json_);
    }

    const Store& store_;
    const BackupContent& content_;
    Outgoing out_;
    const BackupProgress& progress_;
    JsonWriter json_;
    BackupCounts counts_;
};

}  // namespace

Result<BackupCounts> backup(const Store& store, std::span<const Schema> schemas, const BackupContent& content,
                            const BackupSink& out, const BackupProgress& progress) {
    return BackingUp{store, content, out, progress}.run(schemas);
}

}  // namespace kith
