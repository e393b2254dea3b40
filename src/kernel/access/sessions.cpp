#include "kernel/access/sessions.h"

#include "kernel/access/random.h"

namespace kith::access {

static constexpr std::int64_t minute = 60'000;

static Session session_of(SessionRow row) {
    return {std::move(row.token),
            std::move(row.sign_in_name),
            row.authority,
            row.person,
            row.created,
            row.seen,
            std::move(row.csrf),
            row.by.value_or(SignedInBy::password),
            row.owed,
            row.browser.value_or("")};
}

Result<OpenedSession> open_session(Transaction& transaction, const Account& account, Moment at, const SignIn& how) {
    auto token = random_token();
    SessionRow row{
        fingerprint(token), account.sign_in_name, account.authority, account.person, at, at, random_token(), how.by,
        how.owed,           how.browser};
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

Result<std::vector<Session>> sessions_of(const Store& store, std::string_view sign_in_name, Moment at,
                                         SessionLimits limits) {
    return store.all(table_info<SessionRow>().select +
                         " where sign_in_name = $1 and seen > $2 and created > $3 order by seen desc, created desc",
                     {sign_in_name_of(sign_in_name), at.milliseconds - limits.idle_minutes * minute,
                      at.milliseconds - limits.most_minutes * minute},
                     [](const Row& found) { return session_of(read_values<SessionRow>(found, 0)); });
}

std::string browser_words(std::string_view user_agent) {
    // In this order: what each browser says of itself holds the names of those it descends from.
    static constexpr std::pair<std::string_view, std::string_view> browsers[] = {
        {"Edg/", "Edge"},        {"EdgA/", "Edge"},     {"OPR/", "Opera"},    {"SamsungBrowser/", "Samsung Internet"},
        {"Firefox/", "Firefox"}, {"FxiOS/", "Firefox"}, {"CriOS/", "Chrome"}, {"Chrome/", "Chrome"},
        {"Safari/", "Safari"}};
    static constexpr std::pair<std::string_view, std::string_view> systems[] = {
        {"Android", "Android"}, {"iPhone", "an iPhone"}, {"iPad", "an iPad"}, {"CrOS", "ChromeOS"},
        {"Windows", "Windows"}, {"Mac OS X", "a Mac"},   {"Linux", "Linux"}};
    const auto known = [&](const auto& names) {
        for (const auto& [mark, words] : names)
            if (user_agent.find(mark) != std::string_view::npos) return std::string{words};
        return std::string{};
    };
    const auto browser = known(browsers);
    const auto system = known(systems);
    if (browser.empty() || system.empty()) return browser + system;
    return browser + " on " + system;
}

std::optional<Statement> touch(const Session& session, Moment at) {
    if (at.milliseconds - session.seen.milliseconds < minute) return {};
    return Statement{"update access_session set seen = $1 where token = $2 and seen < $1", {at, session.fingerprint}};
}

Result<void> settle(Transaction& transaction, const Session& session) {
    TRY(transaction.execute("update access_session set owed = null where token = $1", {session.fingerprint}));
    return {};
}

Result<void> close_session(Transaction& transaction, std::string_view token) {
    TRY(transaction.execute("delete from access_session where token = $1", {fingerprint(token)}));
    return {};
}

Result<std::int64_t> close_other_sessions(Transaction& transaction, const Session& kept) {
    return transaction.execute("delete from access_session where sign_in_name = $1 and token <> $2",
                               {kept.sign_in_name, kept.fingerprint});
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
