#include <algorithm>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include "kernel/web/caller.h"
#include "kernel/web/connection.h"
#include "kernel/web/signals.h"

namespace kith {

namespace net = boost::asio;
using boost::system::error_code;
using namespace std::chrono_literals;

class Server::Machinery {
public:
    Machinery(ServerOptions options, Handler handler) : state_{std::move(options), std::move(handler)} {}
    ~Machinery() { stop(); }

    Result<void> open();
    void stop();

    int port() const { return port_; }
    ServerCounts counts() const { return state_.tally.counts(); }

private:
    Result<void> trust_proxies();
    Result<void> read_certificate();
    Result<void> listen();
    void run();
    void accept();
    void sweep();
    void begin_to_drain();
    void end_if_drained();

    ServerState state_;
    net::basic_socket_acceptor<net::ip::tcp, net::io_context::executor_type> acceptor_{state_.io.get_executor()};
    net::steady_timer sweep_{state_.io};
    std::chrono::milliseconds sweep_every_{1000};
    Instant drained_by_ = Instant::max();
    bool accepting_ = false;
    int port_ = 0;
    std::thread reactor_;
    std::once_flag stopped_;
};

// Starting

Result<void> Server::Machinery::open() {
    TRY(trust_proxies());
    TRY(read_certificate());
    TRY(listen());
    const auto& options = state_.options;
    const auto shortest = std::min({options.header_time, options.body_time, options.idle_time, options.drain_time});
    sweep_every_ = std::clamp(shortest / 4, 5ms, 500ms);
    state_.connection_closed = [this] { state_.stopping ? end_if_drained() : accept(); };
    accept();
    sweep();
    reactor_ = std::thread{[this] { run(); }};
    return {};
}

Result<void> Server::Machinery::trust_proxies() {
    for (const auto& proxy : state_.options.trusted_proxies) {
        error_code error;
        state_.trusted.push_back(plain(net::ip::make_address(proxy, error)));
        if (error) return fail(Fault::invalid, fmt::format("The trusted proxy '{}' is not an address.", proxy));
    }
    return {};
}

Result<void> Server::Machinery::read_certificate() {
    const auto& [certificate, key] = std::tie(state_.options.tls_certificate, state_.options.tls_key);
    if (certificate.empty()) return {};
    auto& tls = state_.tls.emplace(net::ssl::context::tls_server);
    SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_options(tls.native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    error_code error;
    tls.use_certificate_chain_file(certificate, error);
    if (error) return fail(Fault::invalid, fmt::format("The certificate '{}' cannot be read.", certificate));
    tls.use_private_key_file(key, net::ssl::context::pem, error);
    if (error || SSL_CTX_check_private_key(tls.native_handle()) != 1)
        return fail(Fault::invalid, fmt::format("The key '{}' cannot be read, or is not the certificate's.", key));
    return {};
}

Result<void> Server::Machinery::listen() {
    const auto& [address, port] = std::tie(state_.options.address, state_.options.port);
    error_code error;
    const auto where = net::ip::make_address(address, error);
    if (error || port < 0 || port > 65535)
        return fail(Fault::invalid, fmt::format("'{}' port {} is no address to listen on.", address, port));
    const net::ip::tcp::endpoint endpoint{where, static_cast<net::ip::port_type>(port)};
    acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(net::socket_base::reuse_address{true}, error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(net::socket_base::max_listen_connections, error);
    if (!error) port_ = acceptor_.local_endpoint(error).port();
    if (error)
        return fail(Fault::unavailable,
                    fmt::format("Cannot listen on {} port {}: {}.", address, port, error.message()));
    return {};
}

// Running

void Server::Machinery::run() {
    while (true) {
        try {
            state_.io.run();
            return;
        } catch (...) {
            // Out of memory, or a log that throws: the connection it happened on is gone, the rest carry on.
        }
    }
}

void Server::Machinery::accept() {
    if (accepting_ || state_.stopping || static_cast<int>(state_.connections.size()) >= state_.options.connection_limit)
        return;
    accepting_ = true;
    acceptor_.async_accept([this](error_code error, Socket socket) {
        accepting_ = false;
        if (error) return;  // out of file descriptors, or stopping: the next sweep tries again
        std::make_shared<Connection>(state_, std::move(socket))->start();
        accept();
    });
}

/// One timer for all connections instead of one each: a request then costs two clock readings and no timer.
void Server::Machinery::sweep() {
    const auto now = std::chrono::steady_clock::now();
    std::vector<std::shared_ptr<Connection>> all;
    all.reserve(state_.connections.size());
    for (auto* connection : state_.connections) all.push_back(connection->shared_from_this());
    for (const auto& connection : all) now < drained_by_ ? connection->look_at_clock(now) : connection->close();
    if (now >= drained_by_) return state_.io.stop();
    accept();
    sweep_.expires_after(sweep_every_);
    sweep_.async_wait([this](error_code error) {
        if (!error) sweep();
    });
}

// Stopping

void Server::Machinery::begin_to_drain() {
    state_.stopping = true;
    drained_by_ = std::chrono::steady_clock::now() + state_.options.drain_time;
    error_code ignored;
    acceptor_.close(ignored);
    std::vector<std::shared_ptr<Connection>> all;
    for (auto* connection : state_.connections) all.push_back(connection->shared_from_this());
    for (const auto& connection : all) connection->drain();
    end_if_drained();
}

void Server::Machinery::end_if_drained() {
    if (state_.connections.empty()) state_.io.stop();
}

void Server::Machinery::stop() {
    std::call_once(stopped_, [this] {
        if (!reactor_.joinable()) return;
        net::post(state_.io, [this] { begin_to_drain(); });
        reactor_.join();
        state_.pool.stop();
        state_.connection_closed = nullptr;
    });
}

Server::Server(std::unique_ptr<Machinery> machinery) : machinery_{std::move(machinery)} {}
Server::Server(Server&&) noexcept = default;
Server::~Server() = default;

Result<Server> Server::start(ServerOptions options, Handler handler) {
    auto machinery = std::make_unique<Machinery>(std::move(options), std::move(handler));
    TRY(machinery->open());
    return Server{std::move(machinery)};
}

int Server::port() const { return machinery_->port(); }
ServerCounts Server::counts() const { return machinery_->counts(); }
void Server::stop() { machinery_->stop(); }

void Server::run_until_signalled() {
    wait_for_signal();
    stop();
}

}  // namespace kith
