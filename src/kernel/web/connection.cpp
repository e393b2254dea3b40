#include "kernel/web/connection.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <random>
#include <utility>

#include <fmt/format.h>
#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>

#include "kernel/core/text.h"

namespace kith {

namespace net = boost::asio;
namespace http = boost::beast::http;
using namespace std::chrono_literals;

static constexpr std::size_t read_size = 16 * 1024;

/// 16 hex digits that no other request of this or, but for odds of 1 in 2^64, another run has.
static std::string next_id() {
    static const auto seed = (std::uint64_t{std::random_device{}()} << 32) | std::random_device{}();
    static std::atomic<std::uint64_t> count{0};
    auto x = seed + ++count * 0x9E3779B97F4A7C15u;  // splitmix64: one to one, so no number comes twice
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    return fmt::format("{:016x}", x ^ (x >> 31));
}

ServerState::ServerState(ServerOptions given, Handler by)
    : options{std::move(given)}, handler{std::move(by)}, pool{options.workers, options.queue_limit} {}

Connection::Connection(ServerState& state, Socket socket) : state_{state}, socket_{std::move(socket)} {
    if (state_.tls) tls_ = std::make_unique<net::ssl::stream<Socket&>>(socket_, *state_.tls);
    state_.connections.insert(this);
    state_.tally.connection_opened();
}

Connection::~Connection() {
    state_.connections.erase(this);
    state_.tally.connection_closed();
    if (state_.connection_closed) state_.connection_closed();
}

void Connection::start() {
    error_code error;
    const auto from = socket_.remote_endpoint(error);
    if (error) return;  // gone already
    peer_ = from.address();
    socket_.set_option(net::ip::tcp::no_delay{true}, error);
    if (tls_) return shake_hands();
    next_request();
    deadline_ = std::min(deadline_, std::chrono::steady_clock::now() + state_.options.header_time);
}

void Connection::shake_hands() {
    enter(Phase::handshake);
    tls_->async_handshake(net::ssl::stream_base::server, [self = shared_from_this()](error_code error) {
        if (!error) self->next_request();
    });
}

std::chrono::milliseconds Connection::time_for(Phase phase) const {
    switch (phase) {
        case Phase::handshake:
        case Phase::header: return state_.options.header_time;
        case Phase::idle: return state_.options.idle_time;
        case Phase::body:
        case Phase::writing: return state_.options.body_time;
        case Phase::lingering: return state_.stopping ? 500ms : 2000ms;
        case Phase::answering: break;
    }
    return std::chrono::milliseconds::max();
}

void Connection::enter(Phase phase) {
    phase_ = phase;
    deadline_ = phase == Phase::answering ? Instant::max() : std::chrono::steady_clock::now() + time_for(phase);
}

void Connection::look_at_clock(Instant now) {
    if (now < deadline_) return;
    if (phase_ != Phase::header && phase_ != Phase::body) return close();
    late_ = true;
    error_code ignored;
    socket_.cancel(ignored);
}

void Connection::drain() {
    if (phase_ == Phase::idle || phase_ == Phase::handshake) close();
}

void Connection::close() {
    error_code ignored;
    socket_.close(ignored);
}

// Reading

void Connection::next_request() {
    if (state_.stopping) return close();
    scan_ = {};
    continued_ = false;
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(std::min<std::size_t>(state_.options.header_limit, UINT32_MAX)));
    parser_->body_limit(boost::none);  // until the address is known, before any of the body is read
    parser_->request.id = next_id();
    if (buffer_.size() == 0) {
        if (buffer_.capacity() > 4 * read_size) buffer_ = {};
        enter(Phase::idle);
        return read();
    }
    enter(Phase::header);
    parse();
}

void Connection::read() {
    auto then = [self = shared_from_this()](error_code error, std::size_t bytes) { self->on_read(error, bytes); };
    const auto space = buffer_.prepare(read_size);
    if (tls_)
        tls_->async_read_some(space, std::move(then));
    else
        socket_.async_read_some(space, std::move(then));
}

void Connection::on_read(error_code error, std::size_t bytes) {
    if (late_ && socket_.is_open()) return refuse(408, Afterwards::close);
    if (error) return close();
    buffer_.commit(bytes);
    if (phase_ == Phase::idle) enter(Phase::header);
    parse();
}

void Connection::parse() {
    if (phase_ == Phase::header && !parse_header()) return;
    parse_body();
}

static std::string_view text_of(const boost::beast::flat_buffer& buffer) {
    return {static_cast<const char*>(buffer.data().data()), buffer.size()};
}

/// Whether a first line that Beast found no version in asks for one of the shape "HTTP/2.0".
static bool asks_for_other_version(std::string_view received) {
    const auto line = received.substr(0, received.find("\r\n"));
    if (line.size() < 8) return false;
    const auto version = line.substr(line.size() - 8);
    return version.starts_with("HTTP/") && is_digit(version[5]) && version[6] == '.' && is_digit(version[7]) &&
           version != "HTTP/1.0" && version != "HTTP/1.1";
}

static int status_for(const boost::system::error_code& error, std::string_view received) {
    if (error == http::error::header_limit) return 431;
    if (error == http::error::body_limit) return 413;
    if (error == http::error::bad_version && asks_for_other_version(received)) return 505;
    return 400;
}

/// True: the header is read and acceptable. False: more must come, or the request was refused.
bool Connection::parse_header() {
    while (text_of(buffer_).starts_with("\r\n")) {  // RFC 9112, 2.2: some clients send one too many
        buffer_.consume(2);
        scan_ = {};
    }
    switch (scan_.look(text_of(buffer_), state_.options.header_limit)) {
        case HeaderScan::Found::nothing_yet: return read(), false;
        case HeaderScan::Found::bare_line_feed: return refuse(400, Afterwards::close), false;
        case HeaderScan::Found::too_long: return refuse(431, Afterwards::close), false;
        case HeaderScan::Found::end: break;
    }
    error_code error;
    const auto used = parser_->put(buffer_.data(), error);
    if (error) return refuse(status_for(error, text_of(buffer_)), Afterwards::close), false;
    buffer_.consume(used);
    if (const auto status = parser_->objection()) return refuse(*status, Afterwards::close), false;
    const auto limit = state_.options.body_limit_of
                           ? state_.options.body_limit_of(parser_->request.method, parser_->request.path)
                           : state_.options.body_limit;
    if (parser_->content_length().value_or(0) > limit) return refuse(413, Afterwards::close), false;
    parser_->body_limit(limit);
    parser_->eager(true);
    if (!parser_->is_done()) enter(Phase::body);
    return true;
}

void Connection::parse_body() {
    if (parser_->is_done()) return dispatch();
    if (buffer_.size() == 0) return parser_->expects_continue() && !continued_ ? say_continue() : read();
    error_code error;
    const auto used = parser_->put(buffer_.data(), error);
    buffer_.consume(used);
    if (error && error != http::error::need_more) return refuse(status_for(error, {}), Afterwards::close);
    if (parser_->is_done()) return dispatch();
    // Beast sets no bound to what surrounds a chunk: its extensions and the trailers.
    if (buffer_.size() > state_.options.header_limit) return refuse(431, Afterwards::close);
    read();
}

void Connection::say_continue() {
    static constexpr std::string_view line = "HTTP/1.1 100 Continue\r\n\r\n";
    continued_ = true;
    auto then = [self = shared_from_this()](error_code error, std::size_t) { error ? self->close() : self->read(); };
    if (tls_)
        net::async_write(*tls_, net::buffer(line), std::move(then));
    else
        net::async_write(socket_, net::buffer(line), std::move(then));
}

}  // namespace kith
