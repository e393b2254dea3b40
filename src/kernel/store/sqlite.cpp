#include "kernel/store/sqlite.h"

#include "kernel/store/connection.h"

namespace kith {

namespace {

using sqlite::fault_of;
using sqlite::Prepared;

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_{statement} {}

    int columns() const override { return sqlite3_column_count(statement_); }
    bool null(int column) const override { return type(column) == SQLITE_NULL; }

    std::int64_t integer(int column) const override {
        check(type(column) == SQLITE_INTEGER, "A column read as a whole number holds something else, or nothing.");
        return sqlite3_column_int64(statement_, column);
    }

    std::string_view text(int column) const override {
        check(type(column) == SQLITE_TEXT, "A column read as text holds something else, or nothing.");
        const auto* first = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        return {first, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }

private:
    int type(int column) const {
        check(column >= 0 && column < columns(), "A column was asked for that the answer does not have.");
        return sqlite3_column_type(statement_, column);
    }

    sqlite3_stmt* statement_;
};

/// One run of a statement. However it ends, the statement is free again.
class Run {
public:
    Run(std::shared_ptr<Prepared> prepared, Store::Params params) : prepared_{std::move(prepared)} {
        check(sqlite3_bind_parameter_count(statement()) == static_cast<int>(params.size()),
              "A statement was given more or fewer values than it asks for.");
        prepared_->running = true;
        for (std::size_t i = 0; i < params.size(); ++i) bind(static_cast<int>(i + 1), params[i]);
    }
    ~Run() {
        sqlite3_reset(statement());
        sqlite3_clear_bindings(statement());  // the values belong to the caller, and are gone after this
        prepared_->running = false;
    }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    sqlite3_stmt* statement() const { return prepared_->handle.get(); }

    /// SQLITE_ROW while there are rows, then SQLITE_DONE; else what went wrong.
    int step() { return sqlite3_step(statement()); }

private:
    void bind(int number, const Param& param) {
        if (const auto* integer = param.integer()) {
            sqlite3_bind_int64(statement(), number, *integer);
        } else if (const auto* text = param.text()) {
            sqlite3_bind_text64(statement(), number, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
        }
    }

    std::shared_ptr<Prepared> prepared_;
};

class SqliteConnection final : public Store::Connection {
public:
    explicit SqliteConnection(sqlite::Handle database) : database_{std::move(database)}, statements_{database_.get()} {}

    Dialect dialect() const override { return Dialect::sqlite; }
    bool sound() const noexcept override { return sound_; }
    bool still_holds() noexcept override { return true; }

private:
    Result<void> begin_now() override { return finish_run(use() == Use::view ? "begin deferred" : "begin immediate"); }

    Result<void> each_now(std::string_view sql, Store::Params params, const Store::Visit& visit, Hold) override {
        Run run{TRY(statements_.get(sql)), params};
        check(use() == Use::transaction || sqlite3_stmt_readonly(run.statement()) != 0, "A view was asked to write.");
        const SqliteRow row{run.statement()};
        int code = run.step();
        for (; code == SQLITE_ROW; code = run.step()) visit(row);
        return ended(code);
    }

    Result<std::int64_t> execute_now(std::string_view sql, Store::Params params) override {
        Run run{TRY(statements_.get(sql)), params};
        const auto before = sqlite3_total_changes64(database_.get());
        int code = run.step();
        while (code == SQLITE_ROW) code = run.step();
        TRY(ended(code));
        // changes() keeps the figure of an earlier statement when this one, such as `create table`, counts none.
        if (sqlite3_total_changes64(database_.get()) == before) return 0;
        return sqlite3_changes64(database_.get());
    }

    Result<void> queue_now(std::string_view sql, Store::Params params) override {
        TRY(execute_now(sql, params));
        return {};
    }

    Result<void> commit_now() override { return finish_run("commit"); }

    void end_now() noexcept override {
        if (sqlite3_get_autocommit(database_.get()) != 0) return;
        try {
            sound_ = sound_ && finish_run("rollback").has_value();
        } catch (...) {
            sound_ = false;
        }
    }

    Result<void> finish_run(std::string_view sql) {
        Run run{TRY(statements_.get(sql)), {}};
        return ended(run.step());
    }

    Result<void> ended(int code) {
        if (code == SQLITE_DONE) return {};
        const int kind = code & 0xff;
        if (kind == SQLITE_IOERR || kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB) sound_ = false;
        return tl::unexpected(fault_of(database_.get(), code));
    }

    sqlite::Handle database_;
    sqlite::Statements statements_;
    bool sound_ = true;
};

class SqliteEngine final : public Engine {
public:
    SqliteEngine(std::string file, const Database::Options& options) : file_{std::move(file)}, options_{options} {}

    Dialect dialect() const override { return Dialect::sqlite; }
    std::string describe() const override { return in_memory() ? "SQLite in memory" : "SQLite file " + file_; }

    Result<std::unique_ptr<Store::Connection>> connect(Store::Connection::Use) override {
        return std::make_unique<SqliteConnection>(TRY(opened()));
    }

    // After a failed sync the system may have thrown away what it could not write, so a later one that succeeds proves
    // nothing: nothing more is said to be saved until the file is opened anew.
    Result<void> make_durable() override {
        if (in_memory()) return {};
        if (!log_) log_ = TRY(opened());
        disk_failed_ = disk_failed_ || !sqlite::sync_log(log_.get());
        if (disk_failed_) return fail(Fault::unavailable, "The disk that holds the record failed.");
        return {};
    }

    Room room() const override {
        if (in_memory()) return {.views = 1, .transactions = 0};
        return {.views = std::max(1, options_.connections - 1), .transactions = 1};
    }

private:
    bool in_memory() const { return file_ == ":memory:"; }

    Result<sqlite::Handle> opened() const {
        return sqlite::open(
            {.file = file_, .read_only = options_.read_only, .create = options_.create, .patience = options_.patience});
    }

    std::string file_;
    Database::Options options_;
    sqlite::Handle log_;  ///< only to sync the log
    bool disk_failed_ = false;
};

}  // namespace

Result<std::unique_ptr<Engine>> sqlite_engine(std::string_view file, const Database::Options& options) {
    if (file.empty()) return fail(Fault::invalid, "The address of the database names no file: write sqlite:FILE");
    return std::make_unique<SqliteEngine>(std::string{file}, options);
}

}  // namespace kith
