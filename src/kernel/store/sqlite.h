#pragma once

#include <sqlite3.h>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "kernel/core/result.h"

namespace kith::sqlite {

struct Closer {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
};
using Handle = std::unique_ptr<sqlite3, Closer>;

/// A statement ready to run, and whether it is running: a visitor may ask the same question again.
struct Prepared {
    std::unique_ptr<sqlite3_stmt, Closer> handle;
    bool running = false;
};

/// The statements of one connection, by their text.
class Statements {
public:
    explicit Statements(sqlite3* database) : database_{database} {}

    /// A statement that is not running; kept for the next time.
    Result<std::shared_ptr<Prepared>> get(std::string_view sql);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    sqlite3* database_;
    std::unordered_map<std::string, std::shared_ptr<Prepared>, Hash, std::equal_to<>> kept_;
};

/// The same statement with `$1` written `?1`: SQLite takes `$1` for a name and numbers names as they come.
/// Quoted text and comments are left alone.
std::string numbered(std::string_view sql);

/// What went wrong, for the person who waits. Throws Bug for what only the code can have got wrong.
Error fault_of(sqlite3* database, int code);

/// Opens the file, or says in words why it cannot be opened.
struct Opening {
    std::string file;
    bool read_only;
    bool create;
    std::chrono::milliseconds patience;
};
Result<Handle> open(const Opening& opening);

/// Waits until all that any connection of this program has written to the file's write-ahead log is on the disk.
/// `database` is a connection that does nothing else. Gives false if the disk failed.
bool sync_log(sqlite3* database);

/// Runs what takes no parameters and answers nothing.
Result<void> run(sqlite3* database, const char* sql);

}  // namespace kith::sqlite
