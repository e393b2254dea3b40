#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>

#include "kernel/store/connection.h"

namespace kith {

/// Machinery: connections of one kind, lent to so many at once, first come first served: a crowd of late comers
/// cannot keep the first one waiting.
class Turns {
public:
    explicit Turns(int room) : free_{room} {}

    /// Waits for a turn. Gives false when `patience` ran out.
    bool wait(std::chrono::milliseconds patience);

    /// Ends a turn; the connection is kept for the next if there is one and it is sound.
    void end(std::unique_ptr<Store::Connection> connection);

    /// A connection used before, or none.
    std::unique_ptr<Store::Connection> idle();

private:
    struct Waiter {
        std::condition_variable called;
        bool has_turn = false;
    };

    std::mutex mutex_;
    std::deque<Waiter*> waiting_;                           ///< oldest first
    std::vector<std::unique_ptr<Store::Connection>> idle_;  ///< the last used is taken first: its memory is warm
    int free_;
};

/// Machinery: the connections of a Database.
class Database::Pool {
public:
    using Connection = Store::Connection;

    Pool(std::unique_ptr<Engine> engine, const Options& options);

    /// Makes one connection, so that what is wrong with the address shows when it is opened. It is kept for use.
    Result<void> connect_first();

    struct Lent {
        std::unique_ptr<Connection> connection;
        std::function<void(std::unique_ptr<Connection>)> give_back;
    };
    Result<Lent> lend(Connection::Use use);

    std::shared_ptr<Store::Durability> durability() const { return durability_; }
    const Engine& engine() const { return *engine_; }
    const Options& options() const { return options_; }

private:
    Result<std::unique_ptr<Connection>> begun(Turns& turns, Connection::Use use);

    std::shared_ptr<Engine> engine_;
    std::shared_ptr<Store::Durability> durability_;
    Options options_;
    std::shared_ptr<Turns> views_;
    std::shared_ptr<Turns> transactions_;
};

}  // namespace kith
