#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <thread>

#include "kernel/store/sqlite.h"

namespace kith::sqlite {

namespace {

bool in_memory(const Opening& opening) { return opening.file == ":memory:"; }

auto cannot(const Opening& opening, std::string_view why) {
    return fail(Fault::unavailable, "The database file " + opening.file + " cannot be opened: " + std::string{why});
}

/// The address by which SQLite reads a file on which it can make no locks or lists beside it.
std::string immutable_address(const std::string& file) {
    std::string address = "file:";
    for (const char c : file) {
        if (c == '%' || c == '?' || c == '#') {
            address += c == '%' ? "%25" : c == '?' ? "%3f" : "%23";
        } else {
            address += c;
        }
    }
    return address + "?immutable=1";
}

Result<Handle> opened(const Opening& opening, const std::string& name, int flags) {
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Handle handle{raw};
    if (!handle) throw std::bad_alloc{};
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_timeout(raw, static_cast<int>(opening.patience.count()));
    if (code == SQLITE_OK) return handle;
    const auto folder = std::filesystem::path{opening.file}.parent_path();
    std::error_code ignored;
    if (std::filesystem::is_directory(opening.file, ignored)) return cannot(opening, "it is a folder.");
    if (!folder.empty() && !std::filesystem::is_directory(folder, ignored))
        return cannot(opening, "there is no such folder.");
    if (!std::filesystem::exists(opening.file, ignored))
        return cannot(opening, opening.create && !opening.read_only
                                   ? "it cannot be made in that folder by this account."
                                   : "there is no such file.");
    return cannot(opening, "this account may not read it.");
}

/// Makes an empty file that its owner alone may read; SQLite gives its log the same rights. It would make one that
/// everyone on the machine may read.
void make_private(const std::string& file) {
    const int made = ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (made >= 0) ::close(made);  // what went wrong, if anything, SQLite's own opening finds out
}

/// Reads from the file for the first time: only now does SQLite look at what is in it.
int first_look(sqlite3* database) {
    return sqlite3_exec(database, "select count(*) from sqlite_schema", nullptr, nullptr, nullptr);
}

/// The write-ahead log lets readers and the writer work at the same time. It is a property of the file. Two who make
/// the file at one moment can meet here before SQLite's own waiting works.
Result<void> use_write_ahead_log(sqlite3* database, const Opening& opening) {
    const auto deadline = std::chrono::steady_clock::now() + opening.patience;
    int code = sqlite3_exec(database, "pragma journal_mode = wal", nullptr, nullptr, nullptr);
    while ((code & 0xff) == SQLITE_BUSY && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
        code = sqlite3_exec(database, "pragma journal_mode = wal", nullptr, nullptr, nullptr);
    }
    if (code != SQLITE_OK) return tl::unexpected(fault_of(database, code));
    return {};
}

Result<void> set_up(sqlite3* database, const Opening& opening) {
    // "name" is a column, never text, and a schema may not be edited by hand: as strict as PostgreSQL.
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    TRY(run(database, "pragma foreign_keys = on"));
    // A commit is on the disk once sync_log has answered: many commits share one wait. The log is also synced before
    // each checkpoint, so a power cut never damages the file.
    TRY(run(database, "pragma synchronous = normal"));
    TRY(run(database, "pragma trusted_schema = off"));
    TRY(run(database, "pragma temp_store = memory"));
    // 16 MiB for each connection: selects by key took a fifth less time than with 2 MiB, 64 MiB gained no more. A
    // memory map did no better, and would turn a failing disk into a signal that ends the program.
    TRY(run(database, "pragma cache_size = -16384"));
    TRY(run(database, "pragma mmap_size = 0"));
    if (in_memory(opening)) return {};
    TRY(run(database, "pragma journal_size_limit = 67108864"));
    if (!opening.read_only) TRY(use_write_ahead_log(database, opening));
    return {};
}

/// A log beside the file that still holds changes the file itself does not.
bool has_log(const std::string& file) {
    struct stat found {};
    return ::stat((file + "-wal").c_str(), &found) == 0 && found.st_size > 0;
}

}  // namespace

Result<void> run(sqlite3* database, const char* sql) {
    const int code = sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return tl::unexpected(fault_of(database, code));
    return {};
}

bool sync_log(sqlite3* database) {
    sqlite3_file* log = nullptr;
    if (sqlite3_file_control(database, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) != SQLITE_OK || !log ||
        !log->pMethods)
        return false;
    return log->pMethods->xSync(log, SQLITE_SYNC_NORMAL) == SQLITE_OK;
}

Result<Handle> open(const Opening& opening) {
    const int reading = opening.read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const int making = opening.create && !opening.read_only ? SQLITE_OPEN_CREATE : 0;
    if (making != 0 && !in_memory(opening)) make_private(opening.file);
    auto handle = TRY(opened(opening, opening.file, reading | making));
    if (!opening.read_only && sqlite3_db_readonly(handle.get(), "main") == 1)
        return cannot(opening, "this account may read it but not write to it.");
    int code = first_look(handle.get());
    if (code != SQLITE_OK && opening.read_only && !has_log(opening.file)) {
        // A folder that cannot be written to has no place for the log's list of readers; without a log none is needed.
        handle = TRY(opened(opening, immutable_address(opening.file), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI));
        code = first_look(handle.get());
    }
    if (code == SQLITE_NOTADB) return fail(Fault::invalid, "The file " + opening.file + " is not a SQLite database.");
    if (code != SQLITE_OK) return tl::unexpected(fault_of(handle.get(), code));
    TRY(set_up(handle.get(), opening));
    return handle;
}

}  // namespace kith::sqlite
