#include "kernel/store/postgresql.h"

#include <charconv>
#include <utility>

#include "kernel/store/connection.h"

namespace kith {

namespace {

using postgresql::Answer;
using postgresql::Talk;

// The types of columns, by PostgreSQL's own fixed numbers (pg_type).
enum : Oid {
    oid_boolean = 16,
    oid_bytes = 17,
    oid_bigint = 20,
    oid_smallint = 21,
    oid_integer = 23,
    oid_real = 700,
    oid_double = 701,
    oid_numeric = 1700,  // what sum() of a bigint gives
};

class PostgresqlRow final : public Row {
public:
    PostgresqlRow(const PGresult* answer, int row) : answer_{answer}, row_{row} {}

    int columns() const override { return PQnfields(answer_); }

    bool null(int column) const override {
        check(column >= 0 && column < columns(), "A column was asked for that the answer does not have.");
        return PQgetisnull(answer_, row_, column) == 1;
    }

    std::int64_t integer(int column) const override {
        check(!null(column) && is_integer(column), "A column read as a whole number holds something else, or nothing.");
        const auto digits = value(column);
        if (PQftype(answer_, column) == oid_boolean) return digits == "t" ? 1 : 0;
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        check(error == std::errc{} && end == digits.data() + digits.size(), "A number read as whole is not.");
        return number;
    }

    std::string_view text(int column) const override {
        check(!null(column) && is_text(column), "A column read as text holds something else, or nothing.");
        return value(column);
    }

private:
    std::string_view value(int column) const {
        return {PQgetvalue(answer_, row_, column), static_cast<std::size_t>(PQgetlength(answer_, row_, column))};
    }

    bool is_integer(int column) const {
        switch (PQftype(answer_, column)) {
            case oid_boolean:
            case oid_bigint:
            case oid_smallint:
            case oid_integer:
            case oid_numeric: return true;
            default: return false;
        }
    }

    bool is_text(int column) const {
        const auto type = PQftype(answer_, column);
        return !is_integer(column) && type != oid_bytes && type != oid_real && type != oid_double;
    }

    const PGresult* answer_;
    int row_;
};

std::int64_t rows_changed(const PGresult* answer) {
    const std::string_view digits = PQcmdTuples(const_cast<PGresult*>(answer));  // libpq only reads it
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;  // none for what changes no rows, such as `create table`
}

class PostgresqlConnection final : public Store::Connection {
public:
    explicit PostgresqlConnection(postgresql::Handle line) : talk_{std::move(line)} {}

    Dialect dialect() const override { return Dialect::postgresql; }
    bool sound() const noexcept override { return !talk_.lost(); }

    bool still_holds() noexcept override {
        try {
            if (talk_.unanswered() > 0 && !talk_.answer()) return false;  // the rollback that ended the last view
            return !talk_.has_ended();
        } catch (...) {
            return false;
        }
    }

private:
    /// Begins with the first statement, on the same journey.
    Result<void> begin_now() override { return {}; }

    void begin_if_needed() {
        if (begun_) return;
        begun_ = true;
        talk_.begin(use());
    }

    Result<void> each_now(std::string_view sql, Store::Params params, const Store::Visit& visit, Hold hold) override {
        begin_if_needed();
        talk_.statement(sql, params);
        if (hold == Hold::row) return talk_.rows([&](const PGresult* answer) { visit(PostgresqlRow{answer, 0}); });
        const auto answer = TRY(talk_.answer());
        const int rows = PQntuples(answer.get());
        for (int row = 0; row < rows; ++row) visit(PostgresqlRow{answer.get(), row});
        return {};
    }

    Result<std::int64_t> execute_now(std::string_view sql, Store::Params params) override {
        begin_if_needed();
        talk_.statement(sql, params);
        return rows_changed(TRY(talk_.answer()).get());
    }

    Result<void> queue_now(std::string_view sql, Store::Params params) override {
        begin_if_needed();
        talk_.statement(sql, params);
        // A long queue is answered now and then: a failure shows before much more is sent, and memory stays bounded.
        constexpr std::size_t most = 1'000;
        if (talk_.unanswered() >= most) TRY(talk_.answer());
        return {};
    }

    Result<void> commit_now() override {
        if (!begun_) return {};
        talk_.command("commit");
        const auto answer = talk_.answer();
        if (!answer && talk_.lost())
            return fail(Fault::unavailable,
                        "The connection to the database server was lost while saving. It may or may not have been "
                        "saved: look before you try again.");
        if (!answer) return tl::unexpected(answer.error());
        begun_ = false;
        check(std::string_view{PQcmdStatus(answer->get())} == "COMMIT", "A change was not kept after all.");
        return {};
    }

    /// Sends the end without waiting: its answer is read before the next view begins.
    void end_now() noexcept override {
        if (!std::exchange(begun_, false) || talk_.lost()) return;
        try {
            if (talk_.unanswered() > 0) talk_.mark();
            talk_.command("rollback");
            talk_.mark();
        } catch (...) {
            talk_.give_up();
        }
    }

    Talk talk_;
    bool begun_ = false;
};

class PostgresqlEngine final : public Engine {
public:
    PostgresqlEngine(std::string address, std::string description, const Database::Options& options)
        : address_{std::move(address)}, description_{std::move(description)}, options_{options} {}

    Dialect dialect() const override { return Dialect::postgresql; }
    std::string describe() const override { return description_; }

    Result<std::unique_ptr<Store::Connection>> connect(Store::Connection::Use) override {
        return std::make_unique<PostgresqlConnection>(
            TRY(postgresql::connect(address_, options_.patience, postgresql::Commit::does_not_wait)));
    }

    // A commit that waits for the disk waits for all that stands before it in the server's log. The message is there to
    // have something to commit; nobody reads it.
    Result<void> make_durable() override {
        if (log_ && log_->has_ended()) log_.reset();
        if (!log_) log_.emplace(TRY(postgresql::connect(address_, options_.patience, postgresql::Commit::waits)));
        log_->command("select pg_logical_emit_message(true, 'kith', '')");
        const auto kept = log_->answer();
        if (!kept) log_.reset();
        return kept ? Result<void>{} : tl::unexpected(kept.error());
    }

    Room room() const override { return {.views = options_.connections, .transactions = 0}; }

private:
    std::string address_;
    std::string description_;
    Database::Options options_;
    std::optional<Talk> log_;  ///< only to wait for the disk
};

}  // namespace

Result<std::unique_ptr<Engine>> postgresql_engine(std::string_view address, const Database::Options& options) {
    std::string text{address};
    auto description = TRY(postgresql::describe(text));
    return std::make_unique<PostgresqlEngine>(std::move(text), std::move(description), options);
}

}  // namespace kith
