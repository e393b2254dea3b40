// The second half of a connection: from the whole request to the answer written, and the parting.

#include <array>
#include <string_view>
#include <utility>

#include <boost/asio/post.hpp>

#include "kernel/web/caller.h"
#include "kernel/web/connection.h"
#include "kernel/web/target.h"

namespace kith {

namespace net = boost::asio;

// After the last answer the client may still be sending. Closing at once would reset the connection and could take the
// answer with it, so what comes is read and thrown away: for the time of Phase::lingering, and this much.
static constexpr std::size_t linger_bytes = 16 * 1024 * 1024;

static bool is_undecodable_form(const Request& request) {
    return request.header("content-type").starts_with("application/x-www-form-urlencoded") &&
           !pairs_decode(request.body);
}

void Connection::dispatch() {
    enter(Phase::answering);
    asked_at_ = std::chrono::steady_clock::now();
    auto& request = parser_->request;
    request.peer = caller(peer_, request, state_.trusted).to_string();
    const auto afterwards = parser_->keep_alive() ? Afterwards::keep_open : Afterwards::close;
    if (is_undecodable_form(request)) return refuse(400, afterwards);
    state_.tally.request_started();
    if (state_.pool.add([self = shared_from_this()]() mutable { work(std::move(self)); })) {
        afterwards_ = afterwards;
        return;
    }
    state_.tally.request_finished();
    refuse(503, afterwards);
}

/// On a worker's thread. Until it hands the connection back, the reactor touches neither request nor answer.
void Connection::work(std::shared_ptr<Connection> self) {
    auto& state = self->state_;
    self->answer_ = answer(state.handler, self->parser_->request);
    net::post(state.io, [self = std::move(self)] {
        self->state_.tally.request_finished();
        self->write();
    });
}

void Connection::refuse(int status, Afterwards afterwards) {
    if (phase_ != Phase::answering) asked_at_ = std::chrono::steady_clock::now();
    late_ = false;
    state_.tally.refused();
    answer_ = refusal(status, parser_->request);
    afterwards_ = afterwards;
    write();
}

void Connection::write() {
    if (state_.stopping) afterwards_ = Afterwards::close;
    if (afterwards_ == Afterwards::close)
        answer_.head += "Connection: close\r\n";
    else if (parser_->is_http_1_0())
        answer_.head += "Connection: keep-alive\r\n";
    answer_.head += "\r\n";
    written_ = 0;
    write_more();
}

void Connection::write_more() {
    enter(Phase::writing);  // each part sent earns the time for the next
    const std::string_view head = answer_.head, payload = answer_.payload();
    const auto from_head = std::min(written_, head.size());
    const auto from_payload = written_ - from_head;
    const std::array buffers{net::buffer(head.substr(from_head)), net::buffer(payload.substr(from_payload))};
    auto then = [self = shared_from_this()](error_code error, std::size_t bytes) { self->on_written(error, bytes); };
    if (tls_)
        tls_->async_write_some(buffers, std::move(then));
    else
        socket_.async_write_some(buffers, std::move(then));
}

void Connection::on_written(error_code error, std::size_t bytes) {
    written_ += bytes;
    if (error) {
        record();
        return close();
    }
    if (written_ < answer_.head.size() + answer_.payload().size()) return write_more();
    record();
    answer_ = {};
    if (afterwards_ == Afterwards::close) return part();
    next_request();
}

void Connection::record() {
    const auto took = std::chrono::steady_clock::now() - asked_at_;
    state_.tally.answered(answer_.status, took);
    if (!state_.options.log) return;
    const auto milliseconds = std::chrono::duration<double, std::milli>(took).count();
    state_.options.log(log_line(answer_, parser_->request, milliseconds, written_));
}

void Connection::part() {
    enter(Phase::lingering);
    if (!tls_) return linger();
    // Says close_notify at once, then waits for the client's, or fails because the client is still sending.
    tls_->async_shutdown([self = shared_from_this()](error_code) { self->linger(); });
}

void Connection::linger() {
    error_code error;
    socket_.shutdown(net::ip::tcp::socket::shutdown_send, error);
    if (error) return close();
    discard();
}

void Connection::discard() {
    buffer_.clear();
    socket_.async_read_some(buffer_.prepare(16 * 1024),
                            [self = shared_from_this()](error_code error, std::size_t bytes) {
                                self->discarded_ += bytes;
                                if (error || self->discarded_ > linger_bytes) return self->close();
                                self->discard();
                            });
}

}  // namespace kith
