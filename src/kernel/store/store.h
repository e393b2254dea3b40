#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/result.h"
#include "kernel/store/value.h"

namespace kith {

enum class Dialect { sqlite, postgresql };

/// One consistent view of the database, on one connection: everything read through it is as of one moment, that of
/// its first question.
/// One portable SQL text serves both engines: `$1` parameters, used in any order and any number of times;
/// no engine's own functions. A statement is prepared once per connection and cached by its text.
/// Not for use by two threads at once.
///
/// Fails, everywhere: unavailable (locked too long, unreachable, lost, full, read-only), with a sentence that says
/// which and what to do; conflict (a unique or foreign key); invalid (text that is not well-formed UTF-8, or holds a
/// zero byte). After a failure every later call, commit included, fails with the same error. A statement the engine
/// cannot read, or a value against `not null` or `check`, is a bug (check).
class Store {
public:
    using Params = std::span<const Param>;
    using Visit = std::function<void(const Row&)>;

    Store(Store&&) noexcept;
    Store& operator=(Store&&) = delete;
    ~Store();  ///< ends the view and gives the connection back; what was written and not committed is undone

    /// Calls `visit` for each row, in the order of the answer. The whole answer may be held in memory. `visit` may ask
    /// other questions, but not write.
    Result<void> each(std::string_view sql, Params params, const Visit& visit) const;
    Result<void> each(std::string_view sql, std::initializer_list<Param> params, const Visit& visit) const {
        return each(sql, Params{params.begin(), params.size()}, visit);
    }

    /// As `each`, but holds one row at a time however long the answer. No other statement may run meanwhile.
    Result<void> stream(std::string_view sql, Params params, const Visit& visit) const;
    Result<void> stream(std::string_view sql, std::initializer_list<Param> params, const Visit& visit) const {
        return stream(sql, Params{params.begin(), params.size()}, visit);
    }

    /// All rows, each made into a T by `make(row)`.
    template <class Make>
    auto all(std::string_view sql, std::initializer_list<Param> params, Make make) const
        -> Result<std::vector<decltype(make(std::declval<const Row&>()))>> {
        std::vector<decltype(make(std::declval<const Row&>()))> found;
        TRY(each(sql, params, [&](const Row& row) { found.push_back(make(row)); }));
        return found;
    }

    /// The first row made into a T, or nothing.
    template <class Make>
    auto first(std::string_view sql, std::initializer_list<Param> params, Make make) const
        -> Result<std::optional<decltype(make(std::declval<const Row&>()))>> {
        std::optional<decltype(make(std::declval<const Row&>()))> found;
        TRY(each(sql, params, [&](const Row& row) {
            if (!found) found.emplace(make(row));
        }));
        return found;
    }

    Dialect dialect() const;

    class Connection;  ///< machinery: one per engine
    class Durability;  ///< machinery: those who commit at once wait for the disk together

protected:
    Store(std::unique_ptr<Connection> connection, std::function<void(std::unique_ptr<Connection>)> give_back);
    friend class Database;

    Connection& connection() const;
    void finish() noexcept;

private:
    std::unique_ptr<Connection> connection_;  ///< none once finished
    std::function<void(std::unique_ptr<Connection>)> give_back_;
};

/// A view that can also write. Nothing is kept until commit() has answered; the destructor undoes. It ends with
/// commit(): to use it afterwards is a bug.
/// On SQLite writers take turns, first come first served; on PostgreSQL they run side by side and meet only
/// at the rows they lock, and each statement sees what others had committed when it began.
class Transaction : public Store {
public:
    /// Runs one statement. Gives the number of rows it changed.
    Result<std::int64_t> execute(std::string_view sql, Params params);
    Result<std::int64_t> execute(std::string_view sql, std::initializer_list<Param> params) {
        return execute(sql, Params{params.begin(), params.size()});
    }

    /// As `execute`, but may be sent together with those before and after it (libpq's pipeline mode; at once on
    /// SQLite). Its failure shows at the next call of anything else, commit included.
    Result<void> queue(std::string_view sql, Params params);
    Result<void> queue(std::string_view sql, std::initializer_list<Param> params) {
        return queue(sql, Params{params.begin(), params.size()});
    }

    /// Keeps all that was written: when this has answered well it survives a power cut. If the server or the disk is
    /// lost during it, the error says that nobody knows whether it was kept. Others see the change, and may have their
    /// turn, while this still waits for the disk; those who wait at one moment share one wait.
    Result<void> commit();

private:
    Transaction(std::unique_ptr<Connection> connection, std::function<void(std::unique_ptr<Connection>)> give_back,
                std::shared_ptr<Durability> durability);
    friend class Database;

    std::shared_ptr<Durability> durability_;
};

/// The database that holds the record: one SQLite file, or a PostgreSQL server. Opened once; may be used
/// by many threads at once.
class Database {
public:
    struct Options {
        int connections = 8;                         ///< how many at most are open at once
        std::chrono::milliseconds patience{10'000};  ///< how long to wait for a connection, a lock or a server
        bool read_only = false;                      ///< write() fails; SQLite: the file itself is never written to
        bool create = true;                          ///< SQLite: makes the file if there is none
    };

    /// `address`: "sqlite:FILE", "sqlite::memory:" (one connection, for tests), or "postgresql://user@host/name".
    /// Fails: invalid (an address of neither kind; a file that is no SQLite database), unavailable (cannot be reached).
    /// Neither the error nor describe() ever contains the password of the address.
    static Result<Database> open(std::string_view address, Options options);
    static Result<Database> open(std::string_view address) { return open(address, Options{}); }

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    Result<Store> read() const;
    Result<Transaction> write() const;

    Dialect dialect() const;
    std::string describe() const;  ///< "SQLite file demo.kith", "PostgreSQL database kith on localhost"

    class Pool;  ///< machinery

private:
    explicit Database(std::shared_ptr<Pool> pool);
    std::shared_ptr<Pool> pool_;
};

}  // namespace kith
