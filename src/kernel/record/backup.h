#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/clock.h"
#include "kernel/record/table.h"
#include "kernel/store/store.h"

namespace kith {

/// A backup is one text file that any engine's record can be restored from, made of lines of JSON:
///
///   {"kith_backup":1,"kith":"0.1.0","made":"2026-03-02T02:00:00.000Z","schemas":{"record":1,"people":1}}
///   {"table":"people_person","columns":["authority","fact","about","born","entered_by","retired_by"]}
///   [1,7,7,"2012-05-09",3,null]
///   {"end":"people_person","rows":1}
///   {"tables":1,"rows":1,"blake2b_256":"..."}
///
/// Dates are text, moments are milliseconds, yes and no are 1 and 0, as in the store. The last line holds the BLAKE2b
/// of every byte before it, as `head -n -1 FILE | b2sum -l 256` gives it. The file holds the record whole: keep it as
/// safe.

struct BackupContent {
    Moment made;
    std::vector<std::string_view> left_out;  ///< names of tables not worth carrying away: sessions
};

struct BackupCounts {
    std::int64_t tables = 0;
    std::int64_t rows = 0;
    std::string checksum;
};

/// Where the text goes: called with some kilobytes at a time, in order.
using BackupSink = std::function<Result<void>(std::string_view)>;
/// Where it comes from: fills the buffer as far as it can and gives how much; 0 at the end.
using BackupSource = std::function<Result<std::size_t>(std::span<char>)>;
/// Called now and then with the rows done.
using BackupProgress = std::function<void(std::int64_t)>;

/// Writes all of the record as of one moment. Cost: one pass over each table; memory for one row and 64 kilobytes.
/// Requires: the store is current (require_current). Fails: as the store and the sink.
Result<BackupCounts> backup(const Store& store, std::span<const Schema> schemas, const BackupContent& content,
                            const BackupSink& out, const BackupProgress& progress = {});

/// Brings a backup into an empty record of either engine, whose tables it makes first. All or nothing: a file that is
/// cut, altered or no backup leaves no row behind. A backup by an older version is brought up to this one. Cost: one
/// pass; memory for one line and what the engine holds of one transaction. Fails: invalid, saying which line is wrong
/// and how; conflict if the record is not empty or the backup is of a newer version of Kith; as the store and the
/// source.
Result<BackupCounts> restore(const Database& database, std::span<const Schema> schemas, Moment at,
                             const BackupSource& in, const BackupProgress& progress = {});

/// Machinery: the table of schema numbers is written by the migration, and never carried.
inline constexpr std::string_view schema_numbers_table = "record_schema";

/// Machinery: a table as a backup holds it, with the columns that every fact has.
struct BackupColumn {
    std::string_view name;
    CellKind kind;
    bool optional;
};
std::vector<BackupColumn> backup_columns(const TableInfo& table);

}  // namespace kith
