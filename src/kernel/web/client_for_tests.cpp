#include "kernel/web/client_for_tests.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "kernel/core/text.h"

namespace kith::testing {

using namespace std::chrono_literals;

std::string Heard::header(std::string_view name) const {
    const auto found = headers.find(std::string{name});
    return found == headers.end() ? std::string{} : found->second;
}

/// True if connected.
static bool connect_to(int socket, int port, const char* text) {
    const auto network_port = htons(static_cast<std::uint16_t>(port));
    if (std::string_view{text}.find(':') == std::string_view::npos) {
        sockaddr_in where{};
        where.sin_family = AF_INET;
        where.sin_port = network_port;
        inet_pton(AF_INET, text, &where.sin_addr);
        return ::connect(socket, reinterpret_cast<const sockaddr*>(&where), sizeof where) == 0;
    }
    sockaddr_in6 where{};
    where.sin6_family = AF_INET6;
    where.sin6_port = network_port;
    inet_pton(AF_INET6, text, &where.sin6_addr);
    return ::connect(socket, reinterpret_cast<const sockaddr*>(&where), sizeof where) == 0;
}

RawClient::RawClient(int port, const char* address) {
    const bool is_v6 = std::string_view{address}.find(':') != std::string_view::npos;
    socket_ = ::socket(is_v6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience{.tv_sec = 5, .tv_usec = 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (connect_to(socket_, port, address)) return;
    ::close(socket_);
    socket_ = -1;
}

RawClient::~RawClient() {
    if (socket_ >= 0) ::close(socket_);
}

bool RawClient::say(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawClient::fill() {
    char part[16 * 1024];
    const auto got = ::recv(socket_, part, sizeof part, 0);
    if (got < 0 && errno == ECONNRESET) reset_ = true;
    if (got <= 0) return false;
    buffer_.append(part, static_cast<std::size_t>(got));
    return true;
}

/// Status and headers of a head that ends in an empty line.
static Heard read_head(std::string_view head) {
    Heard heard;
    const auto lines = split(head, '\n');
    if (!lines[0].starts_with("HTTP/1.1 ")) throw std::runtime_error{"no status line: " + std::string{lines[0]}};
    std::from_chars(lines[0].data() + 9, lines[0].data() + 12, heard.status);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto line = trim(lines[i]);
        if (line.empty()) continue;
        const auto colon = line.find(": ");
        if (colon == line.npos) throw std::runtime_error{"no header: " + std::string{line}};
        heard.headers.emplace(lower(line.substr(0, colon)), line.substr(colon + 2));
    }
    return heard;
}

Heard RawClient::hear(Expecting expecting) {
    while (buffer_.find("\r\n\r\n") == buffer_.npos)
        if (!fill()) return {};
    const auto end = buffer_.find("\r\n\r\n") + 4;
    auto heard = read_head(std::string_view{buffer_}.substr(0, end));
    buffer_.erase(0, end);
    std::size_t length = 0;
    const auto text = heard.header("content-length");
    std::from_chars(text.data(), text.data() + text.size(), length);
    if (expecting == Expecting::body) heard.body = hear_some(length);
    if (expecting == Expecting::body && heard.body.size() < length) return {};
    return heard;
}

std::string RawClient::hear_some(std::size_t bytes) {
    while (buffer_.size() < bytes && fill()) {
    }
    auto some = buffer_.substr(0, bytes);
    buffer_.erase(0, some.size());
    return some;
}

bool RawClient::closed() {
    errno = 0;
    while (fill()) errno = 0;
    return !reset_ && errno == 0;
}

struct TestServer::Lines {
    std::mutex mutex;
    std::vector<std::string> all;
};

static Response answer_as_told(const Request& request) {
    if (request.path == "/slow") std::this_thread::sleep_for(300ms);
    if (request.path == "/throw") throw std::runtime_error{"the name Marigold Testerton is in this text"};
    if (request.path == "/bug") check(false, "a sentence about a bug");
    if (request.path == "/echo") return Response::text(request.body);
    if (request.path == "/peer") return Response::text(request.peer);
    if (request.path == "/long") return Response::text(std::string(100'000, 'x'));
    return Response::text("hello").with("x-kith-route", "/{anything}");
}

TestServer::TestServer(ServerOptions options) : TestServer{answer_as_told, std::move(options)} {}

TestServer::TestServer(Handler handler, ServerOptions options)
    : lines_{std::make_shared<Lines>()}, server_{[&] {
          options.port = 0;
          options.log = [lines = lines_](std::string_view line) {
              const std::lock_guard lock{lines->mutex};
              lines->all.emplace_back(line);
          };
          auto started = Server::start(std::move(options), std::move(handler));
          if (!started) throw std::runtime_error{started.error().what};
          return *std::move(started);
      }()} {}

std::vector<std::string> TestServer::log() const {
    const std::lock_guard lock{lines_->mutex};
    return lines_->all;
}

bool soon(const std::function<bool()>& holds) {
    for (int i = 0; i < 1000; ++i) {
        if (holds()) return true;
        std::this_thread::sleep_for(5ms);
    }
    return false;
}

}  // namespace kith::testing
