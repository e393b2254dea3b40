#pragma once

// Inside kernel/web only: sees Boost.

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include "kernel/web/answer.h"
#include "kernel/web/http.h"
#include "kernel/web/parser.h"
#include "kernel/web/tally.h"
#include "kernel/web/worker_pool.h"

namespace kith {

class Connection;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;
using Instant = std::chrono::steady_clock::time_point;

/// What every connection of one server shares. One thread, the reactor, reads and writes all sockets, so nothing here
/// but `handler`, `tally` and `pool` may be touched by another.
struct ServerState {
    ServerState(ServerOptions given, Handler by);

    ServerOptions options;
    Handler handler;
    std::vector<boost::asio::ip::address> trusted;
    std::optional<boost::asio::ssl::context> tls;
    Tally tally;
    bool stopping = false;
    std::unordered_set<Connection*> connections;
    std::function<void()> connection_closed;
    boost::asio::io_context io{1};
    WorkerPool pool;  ///< last, so that its threads end before what they use
};

/// One client: reads a request, has a worker answer it, writes the answer, and begins again. Answers keep the order of
/// pipelined requests because the next is not read before the last is answered. Lives as long as something is pending.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(ServerState& state, Socket socket);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void start();

    /// Called now and then: acts if the time for what the client is doing is over.
    void look_at_clock(Instant now);

    /// The server stops: closes if nothing has been asked.
    void drain();

    void close();

private:
    using error_code = boost::system::error_code;
    enum class Phase { handshake, idle, header, body, answering, writing, lingering };
    enum class Afterwards { keep_open, close };

    void enter(Phase phase);
    std::chrono::milliseconds time_for(Phase phase) const;

    void shake_hands();
    void next_request();
    void read();
    void on_read(error_code error, std::size_t bytes);
    void parse();
    bool parse_header();
    void parse_body();
    void say_continue();

    // In answering.cpp
    void dispatch();
    static void work(std::shared_ptr<Connection> self);
    void refuse(int status, Afterwards afterwards);
    void write();
    void write_more();
    void on_written(error_code error, std::size_t bytes);
    void record();
    void part();
    void linger();
    void discard();

    ServerState& state_;
    Socket socket_;
    std::unique_ptr<boost::asio::ssl::stream<Socket&>> tls_;
    boost::asio::ip::address peer_;
    Phase phase_ = Phase::idle;
    Instant deadline_ = Instant::max();
    bool continued_ = false;  ///< "100 Continue" was said for this request
    bool late_ = false;       ///< the pending read was cut short because its time was over

    boost::beast::flat_buffer buffer_;
    HeaderScan scan_;
    std::optional<RequestParser> parser_;
    Answer answer_;
    Afterwards afterwards_ = Afterwards::close;
    Instant asked_at_;         ///< when the whole request was here
    std::size_t written_ = 0;  ///< bytes of the answer sent so far
    std::size_t discarded_ = 0;
};

}  // namespace kith
