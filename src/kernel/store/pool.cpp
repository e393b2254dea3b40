#include "kernel/store/pool.h"

#include <algorithm>

#include "kernel/store/durability.h"

namespace kith {

bool Turns::wait(std::chrono::milliseconds patience) {
    std::unique_lock lock{mutex_};
    if (free_ > 0) {  // never while someone waits: a turn that ends goes to the first who does
        --free_;
        return true;
    }
    Waiter self;
    waiting_.push_back(&self);
    if (self.called.wait_for(lock, patience, [&] { return self.has_turn; })) return true;
    waiting_.erase(std::find(waiting_.begin(), waiting_.end(), &self));
    return false;
}

void Turns::end(std::unique_ptr<Store::Connection> connection) {
    if (connection && !connection->sound()) connection.reset();
    const std::lock_guard lock{mutex_};
    if (connection) idle_.push_back(std::move(connection));
    if (waiting_.empty()) {
        ++free_;
        return;
    }
    waiting_.front()->has_turn = true;
    waiting_.front()->called.notify_one();
    waiting_.pop_front();
}

std::unique_ptr<Store::Connection> Turns::idle() {
    const std::lock_guard lock{mutex_};
    if (idle_.empty()) return nullptr;
    auto found = std::move(idle_.back());
    idle_.pop_back();
    return found;
}

Database::Pool::Pool(std::unique_ptr<Engine> engine, const Options& options)
    : engine_{std::move(engine)}, durability_{std::make_shared<Store::Durability>(engine_)}, options_{options} {
    const auto room = engine_->room();
    views_ = std::make_shared<Turns>(room.views);
    transactions_ = room.transactions > 0 ? std::make_shared<Turns>(room.transactions) : views_;
}

Result<void> Database::Pool::connect_first() {
    const auto use = options_.read_only ? Connection::Use::view : Connection::Use::transaction;
    auto connection = TRY(engine_->connect(use));
    auto& turns = use == Connection::Use::view ? views_ : transactions_;
    check(turns->wait({}), "The first connection found no room.");
    turns->end(std::move(connection));
    return {};
}

Result<std::unique_ptr<Store::Connection>> Database::Pool::begun(Turns& turns, Connection::Use use) {
    auto connection = turns.idle();
    while (connection && !connection->still_holds()) connection = turns.idle();
    if (!connection) connection = TRY(engine_->connect(use));
    TRY(connection->begin(use));
    return connection;
}

Result<Database::Pool::Lent> Database::Pool::lend(Connection::Use use) {
    const auto& turns = use == Connection::Use::view ? views_ : transactions_;
    if (!turns->wait(options_.patience))
        return fail(Fault::unavailable, "Too many people are using the record at this moment. Try again shortly.");
    try {
        auto connection = begun(*turns, use);
        if (connection) return Lent{*std::move(connection), [turns](auto used) { turns->end(std::move(used)); }};
        turns->end(nullptr);
        return tl::unexpected(std::move(connection).error());
    } catch (...) {
        turns->end(nullptr);
        throw;
    }
}

}  // namespace kith
