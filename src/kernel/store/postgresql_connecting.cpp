#include <poll.h>

#include <algorithm>

#include "kernel/store/postgresql.h"

namespace kith::postgresql {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

struct SettingsCloser {
    void operator()(PQconninfoOption* settings) const { PQconninfoFree(settings); }
};
using Settings = std::unique_ptr<PQconninfoOption, SettingsCloser>;

std::string setting(const Settings& settings, std::string_view name) {
    for (const auto* each = settings.get(); each && each->keyword; ++each)
        if (name == each->keyword && each->val) return each->val;
    return {};
}

struct Place {
    std::string database;
    std::string server;
};

Result<Place> place(const std::string& address) {
    const Settings given{PQconninfoParse(address.c_str(), nullptr)};
    // The parser's own message is not passed on: it quotes the address, and with it the password.
    if (!given) return fail(Fault::invalid, "The database address is not written as postgresql://user@host/name");
    const Settings usual{PQconndefaults()};
    const auto either = [&](std::string_view name) {
        auto value = setting(given, name);
        return value.empty() ? setting(usual, name) : value;
    };
    auto host = either("host");
    if (host.empty() || host.front() == '/' || host.front() == '@') host = "this machine";
    auto database = either("dbname");
    return Place{database.empty() ? either("user") : database, host};
}

/// Waits until the server can be read from or written to, as libpq asks. Gives false when time ran out.
bool wait_for(const PGconn* line, PostgresPollingStatusType wish, steady_clock::time_point deadline) {
    const auto left = std::chrono::duration_cast<milliseconds>(deadline - steady_clock::now()).count();
    if (left <= 0) return false;
    pollfd socket{PQsocket(line), static_cast<short>(wish == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
    ::poll(&socket, 1, static_cast<int>(std::min<std::int64_t>(left, 60'000)));  // an early end only asks once more
    return true;
}

/// The SQLSTATE that refused the connection, if it came as far as the server. Before there is a result, libpq gives
/// it only as text, so it was asked to say nothing else.
std::string refusal(const PGconn* line) {
    std::string_view message = PQerrorMessage(line);
    while (message.ends_with('\n')) message.remove_suffix(1);
    const auto before = message.rfind(":  ");
    return before == std::string_view::npos ? std::string{} : std::string{message.substr(before + 3)};
}

std::string why(const PGconn* line, const Place& place) {
    const auto state = refusal(line);
    if (state == "28P01" || state == "28000" || PQconnectionNeedsPassword(line))
        return "The database server on " + place.server + " refused the user name or password of the address.";
    if (state == "3D000") return "There is no database called " + place.database + " on " + place.server + ".";
    if (state == "42501") return "This user may not open the database " + place.database + " on " + place.server + ".";
    if (state == "53300")
        return "The database server on " + place.server + " has too many connections. Try again shortly.";
    if (state == "57P03")
        return "The database server on " + place.server + " is starting or stopping. Try again shortly.";
    return "The database server on " + place.server + " cannot be reached. Check that it runs, and its address.";
}

Handle start(const std::string& address, milliseconds patience) {
    const auto seconds = std::to_string(std::max<std::int64_t>(2, patience.count() / 2000));
    const auto unanswered = std::to_string(patience.count());
    // Before the address: what it may change. After it: what this code relies on.
    const std::array names{
        "fallback_application_name", "keepalives_idle", "keepalives_interval", "keepalives_count",
        "tcp_user_timeout",          "dbname",          "client_encoding",     static_cast<const char*>(nullptr)};
    const std::array values{"kith",
                            seconds.c_str(),
                            seconds.c_str(),
                            "2",
                            unanswered.c_str(),
                            address.c_str(),
                            "UTF8",
                            static_cast<const char*>(nullptr)};
    static_assert(names.size() == values.size());
    Handle line{PQconnectStartParams(names.data(), values.data(), 1)};
    if (!line) throw std::bad_alloc{};
    return line;
}

/// Notices are for a person at a console; what matters comes as an error.
void ignore_notice(void*, const PGresult*) {}

Result<void> set_up(PGconn* line, milliseconds patience, const Place& place, Commit commit) {
    auto sql =
        "set datestyle = 'ISO'; set standard_conforming_strings = on; set timezone = 'UTC'; "
        "set lock_timeout = " +
        std::to_string(std::max<std::int64_t>(1, patience.count()));
    if (commit == Commit::does_not_wait) sql += "; set synchronous_commit = off";
    const Answer answer{PQexec(line, sql.c_str())};
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) return fail(Fault::unavailable, why(line, place));
    check(PQenterPipelineMode(line) == 1, "The connection did not enter pipeline mode.");
    return {};
}

}  // namespace

Result<Handle> connect(const std::string& address, milliseconds patience, Commit commit) {
    const auto to = TRY(place(address));
    const auto deadline = steady_clock::now() + patience;
    auto line = start(address, patience);
    PQsetErrorVerbosity(line.get(), PQERRORS_SQLSTATE);
    PQsetNoticeReceiver(line.get(), ignore_notice, nullptr);
    auto wish = PQstatus(line.get()) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
    while (wish != PGRES_POLLING_OK && wish != PGRES_POLLING_FAILED) {
        if (!wait_for(line.get(), wish, deadline))
            return fail(Fault::unavailable, "The database server on " + to.server + " did not answer in time.");
        wish = PQconnectPoll(line.get());
    }
    if (wish == PGRES_POLLING_FAILED) return fail(Fault::unavailable, why(line.get(), to));
    TRY(set_up(line.get(), patience, to, commit));
    return line;
}

Result<std::string> describe(const std::string& address) {
    const auto to = TRY(place(address));
    return "PostgreSQL database " + to.database + " on " + to.server;
}

}  // namespace kith::postgresql
