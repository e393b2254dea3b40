#pragma once

#include <libpq-fe.h>

#include <array>
#include <chrono>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "kernel/store/connection.h"

namespace kith::postgresql {

struct Closer {
    void operator()(PGconn* line) const { PQfinish(line); }
    void operator()(PGresult* answer) const { PQclear(answer); }
};
using Handle = std::unique_ptr<PGconn, Closer>;
using Answer = std::unique_ptr<PGresult, Closer>;

/// Whether a commit of this connection waits for the disk, or leaves that to a later one that does: the log is one, so
/// what waits for its own end waits for all before it.
enum class Commit { waits, does_not_wait };

/// Reaches the server, or says in words why it cannot be reached. Neither ever holds the password.
Result<Handle> connect(const std::string& address, std::chrono::milliseconds patience, Commit commit);

/// "PostgreSQL database kith on localhost". Fails: invalid (not an address).
Result<std::string> describe(const std::string& address);

using Use = Store::Connection::Use;

/// What went wrong, for the person who waits. Throws Bug for what only the code can have got wrong.
Error fault_of(const PGresult* answer, Use use);
Error lost();

/// Whether the server's answer means that it has gone, or is going.
bool is_farewell(const PGresult* answer);

/// Whether tables were changed since the statement was prepared, so that it must be prepared again.
bool is_outdated(const PGresult* answer);

/// The talk over one connection. It is pipelined throughout: what is sent together costs one journey, however many
/// statements it is. A statement is prepared, on the same journey, the first time its text is used.
class Talk {
public:
    explicit Talk(Handle line);

    /// Sends, without waiting, the begin of a view or a transaction.
    void begin(Use use);

    /// Sends, without waiting, a text that is not worth preparing.
    void command(const char* sql);

    /// Sends, without waiting.
    void statement(std::string_view sql, Store::Params params);

    /// Marks that a failure before this does not spoil what comes after; without waiting.
    void mark();

    /// Waits for all that was sent and gives the last answer. Fails with the first failure among them.
    Result<Answer> answer();

    /// As `answer`, for one statement sent after all others were answered or queued: its rows come one by one.
    Result<void> rows(const std::function<void(const PGresult*)>& visit);

    std::size_t unanswered() const { return sent_.size(); }
    bool lost() const { return lost_; }
    void give_up() { lost_ = true; }

    /// Whether the server has, meanwhile, closed the connection. Does not ask it.
    bool has_ended();

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    enum class Kind { command, preparing, statement, mark };
    struct Sent {
        Kind kind;
        std::string sql = {};  ///< of what is being prepared
    };

    const std::string& prepared(std::string_view sql);
    void sent(int went, Kind kind, std::string_view sql = {});
    Sent oldest();
    Answer next(Kind kind);
    void note(const Sent& sent, Answer answer, Answer& failed);
    Result<Answer> outcome(Answer last, Answer failed);

    Handle line_;
    std::deque<Sent> sent_;  ///< what is still to be answered, oldest first
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> known_;  ///< the server's name for each text
    std::int64_t names_ = 0;
    Use use_ = Use::view;
    bool lost_ = false;
};

}  // namespace kith::postgresql
