#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kernel/core/result.h"

namespace kith {

enum class Method { get, head, post };

/// What a browser or another system asked. Plain values: no handler sees the HTTP library.
struct Request {
    Method method = Method::get;
    std::string path =
        {};  ///< percent-decoded, without the query: "/children/12". UTF-8, no control characters, no "." or
             ///< ".." segment; a path that cannot be read so, or hides a "/" in %2F, was answered 400
    std::string query = {};                                         ///< as sent, without the "?"
    std::vector<std::pair<std::string, std::string>> headers = {};  ///< names in lower case, in the order sent
    std::string body = {};
    std::string peer = {};  ///< the caller's address; the nearest trusted proxy's X-Forwarded-For if one is configured
    std::string id = {};    ///< 16 hex digits, ours; also sent back as X-Request-Id and written in the log

    /// The value of a header, name in lower case; empty if absent.
    std::string_view header(std::string_view name) const;
    /// The value of a cookie; empty if absent.
    std::string_view cookie(std::string_view name) const;
    /// The first value of a name in the query, decoded; nothing if absent. A "%" that no two hex digits follow
    /// stands for itself. The server has answered 400 to a query or form that holds NUL or is not UTF-8.
    std::optional<std::string> asked(std::string_view name) const;
    /// Name and value pairs of an application/x-www-form-urlencoded body, decoded, in the order sent.
    /// Of a multipart/form-data body those of its parts that are no files (see multipart.h). Empty for another type.
    std::vector<std::pair<std::string, std::string>> fields() const;
};

struct Response {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::string body = {};
    std::shared_ptr<const std::string> shared_body = {};  ///< used instead of `body` if set: an asset, never copied

    static Response html(std::string body, int status = 200);
    static Response json(std::string body, int status = 200);
    static Response text(std::string body, int status = 200);
    static Response redirect(std::string_view to);                  ///< 303 See Other
    Response& with(std::string_view name, std::string_view value);  ///< adds a header
};

// Two headers are for the server itself and never leave it: `x-kith-route`, the pattern that answered, for the log
// (the Router sets it), and `x-kith-plain`, which forbids compression (see compress.h). Content-Length, Connection,
// Transfer-Encoding, Date and X-Request-Id are the server's own; a handler's are ignored. A header whose name or
// value could not stand on one line is a bug of the handler: 500.

/// Answers one request. Called on a worker thread, many at once. What it throws becomes a 500 with the request id.
using Handler = std::function<Response(const Request&)>;

struct ServerOptions {
    std::string address = "127.0.0.1";
    int port = 8080;                       ///< 0: any free port, see Server::port()
    int workers = 4;                       ///< threads that run handlers
    std::size_t header_limit = 16 * 1024;  ///< bytes; more is answered 431
    std::size_t body_limit =
        1024 * 1024;  ///< bytes; more is answered 413, after which the connection lingers and closes
    /// The limit of one address, where it is another: asked once the header is read. Called on the thread that serves
    /// every connection: must be quick. Nothing: `body_limit` for all.
    std::function<std::size_t(Method method, std::string_view path)> body_limit_of = {};
    std::chrono::milliseconds header_time{10'000};  ///< to receive a whole header; slower is closed
    std::chrono::milliseconds body_time{30'000};  ///< to receive a whole body; also to take each next part of an answer
    std::chrono::milliseconds idle_time{60'000};  ///< between requests on a kept-alive connection
    std::chrono::milliseconds drain_time{20'000};  ///< how long stop() lets requests in flight finish
    int connection_limit = 10'000;                 ///< more wait unaccepted
    int queue_limit = 1'000;           ///< requests waiting for a worker; more are answered 503 with Retry-After
    std::string tls_certificate = {};  ///< PEM file; empty: plain HTTP
    std::string tls_key = {};
    std::vector<std::string> trusted_proxies = {};  ///< addresses whose X-Forwarded-For is believed
    /// One line of JSON for each finished request, without personal data; nothing by default. Called on the thread
    /// that serves every connection: must be quick.
    std::function<void(std::string_view line)> log = {};
};

/// What the server counted since it started, for /metrics.
struct ServerCounts {
    std::int64_t connections_open = 0, connections_total = 0;
    std::int64_t requests_total = 0;        ///< answered, refused ones included
    std::int64_t requests_in_flight = 0;    ///< waiting for a worker or with one
    std::int64_t refused_total = 0;         ///< answered without a handler: malformed, too large, too slow, queue full
    std::int64_t by_status[6] = {};         ///< [2]: 200 to 299, and so on
    std::int64_t latency_buckets[12] = {};  ///< cumulative counts up to each of ServerCounts::bounds
    double latency_seconds_sum = 0;         ///< from the whole request read to the whole answer written
    static constexpr double bounds[12] = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};
};

/// An HTTP/1.1 server: keep-alive, pipelining, limits on header, body and time, strict parsing (RFC 9112).
/// Security headers, sessions and pages are the handler's business.
class Server {
public:
    /// Listens at once. Fails: unavailable, with a sentence, if the port is taken or the certificate unreadable.
    static Result<Server> start(ServerOptions options, Handler handler);

    Server(Server&&) noexcept;
    ~Server();  ///< stops

    int port() const;
    ServerCounts counts() const;

    /// Stops accepting, lets requests in flight finish (at most drain_time), then closes. Safe to call twice; not from
    /// a handler. A handler still running after drain_time has lost its connection, but is waited for.
    void stop();

    /// Blocks until SIGINT or SIGTERM arrives, then stops gracefully.
    void run_until_signalled();

    class Machinery;

private:
    explicit Server(std::unique_ptr<Machinery> machinery);
    std::unique_ptr<Machinery> machinery_;
};

}  // namespace kith
