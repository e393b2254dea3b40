#include "kernel/access/audit.h"

#include <map>

#include "kernel/core/text.h"

namespace kith {

std::vector<AskRow> ask_rows(const Reader& reader) {
    std::vector<std::string_view> roles;
    for (const auto& word : words_of<Role>)
        if (reader.holds(word.value)) roles.push_back(word.code);
    std::vector<AskRow> rows;
    for (const auto& ask : *reader.asks)
        rows.push_back({reader.authority, 0, reader.at, reader.person, reader.name, join(roles, " "), ask.may,
                        ask.about, ask.purpose, ask.allowed, ask.in_emergency});
    return rows;
}

/// Takes `count` numbers of the authority; gives the last of them.
static Result<std::int64_t> take_numbers(Transaction& transaction, AuthorityId authority, std::int64_t count) {
    const auto last = TRY(transaction.first(
        "insert into access_ask_head (authority, asks) values ($1, $2)"
        " on conflict (authority) do update set asks = access_ask_head.asks + excluded.asks returning asks",
        {authority, count}, [](const Row& row) { return row.integer(0); }));
    check(last.has_value(), "The asks were given no numbers.");
    return *last;
}

Result<void> write_asks(Transaction& transaction, std::vector<AskRow> rows) {
    std::map<AuthorityId, std::int64_t>
        next;  // in the order of authorities, so that no two writers wait for each other
    for (const auto& row : rows) ++next[row.authority];
    for (auto& [authority, count] : next) count = TRY(take_numbers(transaction, authority, count)) - count + 1;
    for (auto& row : rows) {
        row.ask = next.at(row.authority)++;
        std::vector<Param> params;
        add_values(params, row);
        TRY(transaction.queue(table_info<AskRow>().insert, params));
    }
    return {};
}

Result<std::vector<Look>> who_looked(const Store& store, const Allowed<May::see_who_looked>& about, int limit) {
    return store.all(table_info<AskRow>().select + " where authority = $1 and about = $2 order by ask desc limit $3",
                     {about.authority(), about.about(), limit}, [](const Row& row) {
                         const auto ask = read_values<AskRow>(row, 0);
                         std::vector<Role> roles;
                         for (const auto word : split(ask.roles, ' '))
                             if (const auto role = from_code<Role>(word)) roles.push_back(*role);
                         return Look{ask.at, ask.name, roles, ask.may, ask.purpose, ask.allowed, ask.in_emergency};
                     });
}

Audit::Audit(const Database& database) : database_{database}, thread_{[this] { run(); }} {}

Audit::~Audit() {
    {
        const std::lock_guard lock{mutex_};
        ending_ = true;
    }
    handed_over_.notify_one();
    thread_.join();
}

Result<void> Audit::keep(std::vector<AskRow> asks, std::vector<Statement> also) {
    if (asks.empty() && also.empty()) return {};
    Handed handed{std::move(asks), std::move(also), {}};
    std::unique_lock lock{mutex_};
    check(!ending_, "An ask came after the audit had ended.");
    waiting_.push_back(&handed);
    handed_over_.notify_one();
    answered_.wait(lock, [&] { return handed.answer.has_value(); });
    return std::move(*handed.answer);
}

void Audit::run() {
    std::unique_lock lock{mutex_};
    while (true) {
        handed_over_.wait(lock, [&] { return ending_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        std::vector<Handed*> group;
        group.swap(waiting_);
        lock.unlock();
        keep_group(group);
        lock.lock();
        answered_.notify_all();
    }
}

void Audit::keep_group(const std::vector<Handed*>& group) {
    const auto answer = write(group);
    const bool one_spoilt_it = !answer && answer.error().fault != Fault::unavailable && group.size() > 1;
    std::vector<Result<void>> answers(group.size(), answer);
    if (one_spoilt_it)
        for (std::size_t i = 0; i < group.size(); ++i) answers[i] = write({group[i]});
    const std::lock_guard lock{mutex_};
    for (std::size_t i = 0; i < group.size(); ++i) group[i]->answer = std::move(answers[i]);
}

Result<void> Audit::write(const std::vector<Handed*>& group) {
    try {
        auto transaction = TRY(database_.write());
        std::vector<AskRow> asks;
        for (const auto* handed : group) {
            asks.insert(asks.end(), handed->asks.begin(), handed->asks.end());
            for (const auto& statement : handed->also) TRY(transaction.execute(statement.sql, statement.params));
        }
        TRY(write_asks(transaction, std::move(asks)));
        return transaction.commit();
    } catch (const Bug& bug) {
        return fail(Fault::conflict, "The audit could not be written: " + bug.what);
    } catch (const std::exception&) {
        return fail(Fault::unavailable, "The audit could not be written.");
    }
}

}  // namespace kith
