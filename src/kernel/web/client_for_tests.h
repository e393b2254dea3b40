#pragma once

// For the tests of this folder: a client that says exactly the bytes it is told to, and believes nothing.

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/web/http.h"

namespace kith::testing {

/// One answer, read strictly.
struct Heard {
    int status = 0;  ///< 0: the connection ended, or nothing came, before a whole answer
    std::multimap<std::string, std::string> headers;  ///< names in lower case
    std::string body;

    std::string header(std::string_view name) const;  ///< empty if absent
};

enum class Expecting { body, no_body };

/// A TCP connection to this machine. Calls wait at most five seconds.
class RawClient {
public:
    explicit RawClient(int port, const char* address = "127.0.0.1");
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    bool connected() const { return socket_ >= 0; }
    bool say(std::string_view bytes);  ///< false if the other side has closed
    Heard hear(Expecting expecting = Expecting::body);
    Heard ask(std::string_view bytes) { return say(bytes), hear(); }
    std::string hear_some(std::size_t bytes);  ///< exactly so many, or fewer if the connection ends
    bool closed();                             ///< waits for the end: true if it comes, and comes without a reset

private:
    bool fill();

    int socket_ = -1;
    bool reset_ = false;
    std::string buffer_;
};

/// A server on a free port that answers: / with "hello", /echo with the body, /slow after 300 ms, /throw and /bug by
/// failing, /peer with the caller, /long with 100 kB of text. Its log lines are kept.
class TestServer {
public:
    explicit TestServer(ServerOptions options = {});
    explicit TestServer(Handler handler, ServerOptions options = {});

    int port() const { return server_.port(); }
    Server& operator*() { return server_; }
    Server* operator->() { return &server_; }
    std::vector<std::string> log() const;

private:
    struct Lines;
    std::shared_ptr<Lines> lines_;
    Server server_;
};

/// Waits until it holds, at most five seconds.
bool soon(const std::function<bool()>& holds);

}  // namespace kith::testing
