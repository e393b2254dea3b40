#include "kernel/access/sessions.h"

#include "kernel/access/random.h"

namespace kith::access {

static constexpr std::int64_t minute = 60'000;

static Session session_of(SessionRow row) {
    return {std::move(row.token), std::move(row.sign_in_name), row.authority, row.person, row.created, row.seen,
            std::move(row.csrf)};
}

Result<OpenedSession> open_session(Transaction& transaction, const Account& account, Moment at) {
    auto token = random_token();
    SessionRow row{fingerprint(token), account.sign_in_name, account.authority, account.person, at, at, random_token()};
    std::vector<Param> params;
    add_values(params, row);
    TRY(transaction.execute(table_info<SessionRow>().insert, params));
    return OpenedSession{std::move(token), session_of(std::move(row))};
}

Result<std::optional<Session>> find_session(const Store& store, std::string_view token, Moment at,
                                            SessionLimits limits) {
    auto row = TRY(
        store.first(table_info<SessionRow>().select +
                        " where token = $1 and seen > $2 and created > $3 and exists (select 1 from access_account a"
                        " where a.sign_in_name = access_session.sign_in_name and a.closed is null)",
                    {fingerprint(token), at.milliseconds - limits.idle_minutes * minute,
                     at.milliseconds - limits.most_minutes * minute},
                    [](const Row& found) { return read_values<SessionRow>(found, 0); }));
    if (!row) return std::nullopt;
    return session_of(std::move(*row));
}

std::optional<Statement> touch(const Session& session, Moment at) {
    if (at.milliseconds - session.seen.milliseconds < minute) return {};
    return Statement{"update access_session set seen = $1 where token = $2 and seen < $1", {at, session.fingerprint}};
}

Result<void> close_session(Transaction& transaction, std::string_view token) {
    TRY(transaction.execute("delete from access_session where token = $1", {fingerprint(token)}));
    return {};
}

Result<void> close_all_sessions(Transaction& transaction, std::string_view sign_in_name) {
    TRY(transaction.execute("delete from access_session where sign_in_name = $1", {sign_in_name_of(sign_in_name)}));
    return {};
}

Result<std::int64_t> sweep_sessions(Transaction& transaction, Moment at, SessionLimits limits) {
    return transaction.execute(
        "delete from access_session where seen <= $1 or created <= $2",
        {at.milliseconds - limits.idle_minutes * minute, at.milliseconds - limits.most_minutes * minute});
}

}  // namespace kith::access
