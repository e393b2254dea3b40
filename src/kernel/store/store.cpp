#include "kernel/store/store.h"

#include "kernel/store/durability.h"
#include "kernel/store/pool.h"

namespace kith {

using Use = Store::Connection::Use;
using Hold = Store::Connection::Hold;

Store::Store(std::unique_ptr<Connection> connection, std::function<void(std::unique_ptr<Connection>)> give_back)
    : connection_{std::move(connection)}, give_back_{std::move(give_back)} {}

Store::Store(Store&&) noexcept = default;

Store::~Store() { finish(); }

void Store::finish() noexcept {
    if (!connection_) return;
    connection_->end();
    give_back_(std::move(connection_));
}

Store::Connection& Store::connection() const {
    check(connection_ != nullptr, "A view was used after it had ended.");
    return *connection_;
}

Result<void> Store::each(std::string_view sql, Params params, const Visit& visit) const {
    return connection().each(sql, params, visit, Hold::answer);
}

Result<void> Store::stream(std::string_view sql, Params params, const Visit& visit) const {
    return connection().each(sql, params, visit, Hold::row);
}

Dialect Store::dialect() const { return connection().dialect(); }

Result<std::int64_t> Transaction::execute(std::string_view sql, Params params) {
    return connection().execute(sql, params);
}

Result<void> Transaction::queue(std::string_view sql, Params params) { return connection().queue(sql, params); }

Transaction::Transaction(std::unique_ptr<Connection> connection,
                         std::function<void(std::unique_ptr<Connection>)> give_back,
                         std::shared_ptr<Durability> durability)
    : Store{std::move(connection), std::move(give_back)}, durability_{std::move(durability)} {}

Result<void> Transaction::commit() {
    const auto kept = connection().commit();
    finish();  // at once, not when this goes out of scope: others wait for the turn
    return kept ? durability_->wait() : kept;
}

Database::Database(std::shared_ptr<Pool> pool) : pool_{std::move(pool)} {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(std::string_view address, Options options) {
    check(options.connections > 0, "A database needs at least one connection.");
    const auto starts = [&](std::string_view scheme) { return address.substr(0, scheme.size()) == scheme; };
    if (!starts("sqlite:") && !starts("postgresql://") && !starts("postgres://"))
        return fail(Fault::invalid, "The address of a database starts with sqlite: or postgresql://");

    auto engine =
        starts("sqlite:") ? TRY(sqlite_engine(address.substr(7), options)) : TRY(postgresql_engine(address, options));
    Database database{std::make_shared<Pool>(std::move(engine), options)};
    TRY(database.pool_->connect_first());
    return database;
}

Result<Store> Database::read() const {
    auto lent = TRY(pool_->lend(Use::view));
    return Store{std::move(lent.connection), std::move(lent.give_back)};
}

Result<Transaction> Database::write() const {
    if (pool_->options().read_only)
        return fail(Fault::unavailable, "The record is open for reading only, so nothing can be saved.");
    auto lent = TRY(pool_->lend(Use::transaction));
    return Transaction{std::move(lent.connection), std::move(lent.give_back), pool_->durability()};
}

Dialect Database::dialect() const { return pool_->engine().dialect(); }

std::string Database::describe() const { return pool_->engine().describe(); }

}  // namespace kith
