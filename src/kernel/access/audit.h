#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "kernel/access/gate.h"
#include "kernel/record/table.h"

namespace kith {

/// One ask, allowed or not, as it is kept. Numbered from 1 in each authority without gaps, so that one taken away
/// shows.
struct AskRow {
    AuthorityId authority;
    std::int64_t ask;  ///< given when it is written; 0 before
    Moment at;
    PersonId reader;
    std::string name;
    std::string roles;  ///< their codes at the time, parted by spaces
    May may;
    std::optional<PersonId> about;
    std::string purpose;
    bool allowed;
    bool in_emergency;

    static constexpr auto table =
        kept_in("access_ask", "Who asked to see or do what", "authority, ask",
                column("authority", "Authority", &AskRow::authority), column("ask", "Ask", &AskRow::ask),
                column("at", "At", &AskRow::at), column("reader", "Who", &AskRow::reader).indexed("ask"),
                column("name", "Name", &AskRow::name), column("roles", "Roles", &AskRow::roles),
                column("may", "To", &AskRow::may), column("about", "About", &AskRow::about).indexed("ask"),
                column("purpose", "Purpose", &AskRow::purpose), column("allowed", "Allowed", &AskRow::allowed),
                column("in_emergency", "In an emergency", &AskRow::in_emergency))
            .append_only();
};

/// How many asks each authority has had: the one row that is locked to number them.
struct AskHead {
    AuthorityId authority;
    std::int64_t asks;

    static constexpr auto table =
        kept_in("access_ask_head", "Numbers of the asks", "authority",
                column("authority", "Authority", &AskHead::authority), column("asks", "Asks", &AskHead::asks));
};

/// The asks of one request, ready to keep.
std::vector<AskRow> ask_rows(const Reader& reader);

/// Numbers the rows and writes them. The rows may be of several authorities.
Result<void> write_asks(Transaction& transaction, std::vector<AskRow> rows);

/// One line of "who has looked at this record".
struct Look {
    Moment at;
    std::string name;
    std::vector<Role> roles;
    May may;
    std::string purpose;
    bool allowed, in_emergency;
};
/// Newest first, at most `limit`.
Result<std::vector<Look>> who_looked(const Store& store, const Allowed<May::see_who_looked>& about, int limit);

/// A statement to be run with the asks, for what must be kept at every request and is no part of the record: when a
/// session was last used.
struct Statement {
    std::string sql;
    std::vector<Param> params;
};

/// Keeps the asks of many requests at once: those that come while one group is being made durable are the next group,
/// so that under load one fsync serves many. May be used by many threads. Fails closed: what is not on the audit is not
/// answered.
class Audit {
public:
    explicit Audit(const Database& database);
    ~Audit();  ///< what was handed over is written first
    Audit(const Audit&) = delete;
    Audit& operator=(const Audit&) = delete;

    /// Waits until the asks are durable and the statements have been run; at once if there are none of either.
    /// Fails: as the store; the request must then be answered with 503.
    Result<void> keep(std::vector<AskRow> asks, std::vector<Statement> also = {});

private:
    struct Handed {
        std::vector<AskRow> asks;
        std::vector<Statement> also;
        std::optional<Result<void>> answer;
    };

    void run();
    void keep_group(const std::vector<Handed*>& group);
    Result<void> write(const std::vector<Handed*>& group);

    const Database& database_;
    std::mutex mutex_;
    std::condition_variable handed_over_;
    std::condition_variable answered_;
    std::vector<Handed*> waiting_;
    bool ending_ = false;
    std::thread thread_;  ///< last, so that all else is there when it starts
};

}  // namespace kith
