#pragma once

#include "kernel/store/store.h"

namespace kith {

/// Machinery: one open connection to an engine, and the rules that hold on every engine alike. After a statement
/// has failed, all that follow it in the same view fail with the same error: PostgreSQL would refuse them, SQLite
/// would not, and half a change must be kept on neither.
class Store::Connection {
public:
    enum class Use { view, transaction };
    enum class Hold { answer, row };  ///< how much of an answer may be in memory at once

    virtual ~Connection() = default;
    virtual Dialect dialect() const = 0;

    Result<void> begin(Use use);
    Result<void> each(std::string_view sql, Params params, const Visit& visit, Hold hold);
    Result<std::int64_t> execute(std::string_view sql, Params params);
    Result<void> queue(std::string_view sql, Params params);

    /// Keeps all that was written, for others to see; it is on the disk once Engine::make_durable has answered.
    Result<void> commit();

    /// Undoes what was not committed and makes ready for the next view.
    void end() noexcept;

    /// Whether it can be used again after what happened to it.
    virtual bool sound() const noexcept = 0;

    /// Whether it still holds after a time of rest, as far as can be known without asking the server.
    virtual bool still_holds() noexcept = 0;

protected:
    Use use() const { return use_; }

private:
    virtual Result<void> begin_now() = 0;
    virtual Result<void> each_now(std::string_view sql, Params params, const Visit& visit, Hold hold) = 0;
    virtual Result<std::int64_t> execute_now(std::string_view sql, Params params) = 0;
    virtual Result<void> queue_now(std::string_view sql, Params params) = 0;
    virtual Result<void> commit_now() = 0;
    virtual void end_now() noexcept = 0;

    Result<void> before(Params params) const;
    template <class T>
    Result<T> noting_failure(Result<T> answer);

    Use use_ = Use::view;
    std::optional<Error> failed_;
    int visiting_ = 0;
    bool streaming_ = false;
};

/// Machinery: what an address leads to, before there is a connection.
class Engine {
public:
    virtual ~Engine() = default;
    virtual Dialect dialect() const = 0;
    virtual std::string describe() const = 0;

    /// May be called by several threads at once.
    virtual Result<std::unique_ptr<Store::Connection>> connect(Store::Connection::Use use) = 0;

    /// Waits until all that was committed before is on the disk. Called by one thread at a time.
    virtual Result<void> make_durable() = 0;

    /// How many connections may be lent at once for views and, apart from them, for transactions.
    struct Room {
        int views;
        int transactions;  ///< 0: transactions share the room of the views
    };
    virtual Room room() const = 0;
};

Result<std::unique_ptr<Engine>> sqlite_engine(std::string_view file, const Database::Options& options);
Result<std::unique_ptr<Engine>> postgresql_engine(std::string_view address, const Database::Options& options);

/// Whether text can be kept by every engine alike: well-formed UTF-8 without a zero byte.
bool keepable(std::string_view text);

}  // namespace kith
