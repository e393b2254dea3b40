#include <doctest/doctest.h>

#include <atomic>
#include <csignal>
#include <future>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "kernel/web/client_for_tests.h"
#include "kernel/web/http.h"

using namespace kith;
using namespace kith::testing;
using namespace std::chrono_literals;

static std::string get(std::string_view path) { return "GET " + std::string{path} + " HTTP/1.1\r\nHost: k\r\n\r\n"; }

static ServerOptions hurried() { return {.header_time = 100ms, .body_time = 200ms, .idle_time = 150ms}; }

using Since = std::chrono::steady_clock;

TEST_CASE("a header of 64 KB is answered 431, in one line or in many, ended or not") {
    TestServer server;
    for (const auto& header : {"X: " + std::string(65'536, 'x') + "\r\n\r\n", "X: " + std::string(65'536, 'x')}) {
        RawClient client{server.port()};
        CHECK(client.ask("GET / HTTP/1.1\r\nHost: k\r\n" + header).status == 431);
        CHECK(client.closed());
    }
    std::string many;
    for (int i = 0; i < 8'000; ++i) many += "X: y\r\n";
    CHECK(RawClient{server.port()}.ask("GET / HTTP/1.1\r\nHost: k\r\n" + many + "\r\n").status == 431);
    CHECK(RawClient{server.port()}.ask("GET /" + std::string(65'536, 'a') + " HTTP/1.1\r\n").status == 431);
}

TEST_CASE("a header just under the limit is read") {
    TestServer server{ServerOptions{.header_limit = 1000}};
    const std::string start = "GET / HTTP/1.1\r\nHost: k\r\nX: ";
    CHECK(RawClient{server.port()}.ask(start + std::string(1000 - start.size() - 4, 'x') + "\r\n\r\n").status == 200);
    CHECK(RawClient{server.port()}.ask(start + std::string(1000 - start.size() - 3, 'x') + "\r\n\r\n").status == 431);
}

TEST_CASE("a body over the limit is answered 413, and the answer arrives though the client is still sending") {
    TestServer server;
    RawClient client{server.port()};
    REQUIRE(client.say("POST /echo HTTP/1.1\r\nHost: k\r\nContent-Length: 2097152\r\n\r\n"));
    for (int i = 0; i < 32; ++i) CHECK(client.say(std::string(65'536, 'x')));
    const auto heard = client.hear();
    CHECK(heard.status == 413);
    CHECK(heard.header("connection") == "close");
    CHECK(client.closed());
}

TEST_CASE("a chunked body is held to the same limit, and so is what stands around the chunks") {
    TestServer server{ServerOptions{.header_limit = 1000, .body_limit = 100}};
    const std::string start = "POST /echo HTTP/1.1\r\nHost: k\r\nTransfer-Encoding: chunked\r\n\r\n";
    const std::string fifty = "32\r\n" + std::string(50, 'x') + "\r\n";
    CHECK(RawClient{server.port()}.ask(start + fifty + fifty + "0\r\n\r\n").status == 200);
    CHECK(RawClient{server.port()}.ask(start + fifty + fifty + "1\r\nx\r\n0\r\n\r\n").status == 413);
    CHECK(RawClient{server.port()}.ask(start + "5;" + std::string(2000, 'x')).status == 431);
    CHECK(RawClient{server.port()}.ask(start + "0\r\nX: " + std::string(2000, 'x')).status == 431);
}

TEST_CASE("an address that takes files takes more than the others, and each is held to its own limit") {
    TestServer server{ServerOptions{.body_limit_of = [](Method method, std::string_view path) {
        return method == Method::post && path == "/echo" ? std::size_t{100} : std::size_t{10};
    }}};
    const auto ask = [&](std::string_view path, std::string_view framing, const std::string& body) {
        return RawClient{server.port()}
            .ask(fmt::format("POST {} HTTP/1.1\r\nHost: k\r\n{}\r\n\r\n{}", path, framing, body))
            .status;
    };
    const std::string fifty(50, 'x');
    CHECK(ask("/echo", "Content-Length: 100", fifty + fifty) == 200);
    CHECK(ask("/echo", "Content-Length: 101", fifty + fifty + "x") == 413);
    CHECK(ask("/other", "Content-Length: 11", "12345678901") == 413);
    CHECK(ask("/other", "Transfer-Encoding: chunked", "b\r\n12345678901\r\n0\r\n\r\n") == 413);
    CHECK(ask("/echo", "Transfer-Encoding: chunked", "32\r\n" + fifty + "\r\n0\r\n\r\n") == 200);
    CHECK(ask("/echo", "Content-Length: 18446744073709551615", "x") == 413);
}

TEST_CASE("a client that sends its header a little at a time is answered 408 when the time for a header is over") {
    TestServer server{hurried()};
    RawClient client{server.port()};
    const auto began = Since::now();
    CHECK(client.say("GET / HTTP/1.1\r\nHost: k\r\n"));
    for (int i = 0; i < 4; ++i) {
        std::this_thread::sleep_for(25ms);
        client.say("X: y\r\n");
    }
    CHECK(client.hear().status == 408);
    CHECK(client.closed());
    CHECK(Since::now() - began < 2s);
}

TEST_CASE("a client that sends its body too slowly is answered 408") {
    TestServer server{hurried()};
    RawClient client{server.port()};
    CHECK(client.ask("POST /echo HTTP/1.1\r\nHost: k\r\nContent-Length: 5\r\n\r\nhe").status == 408);
    CHECK(client.closed());
}

TEST_CASE("a connection that asks nothing, at first or any more, is closed without a word") {
    TestServer server{hurried()};
    RawClient silent{server.port()};
    CHECK(silent.hear_some(1).empty());
    CHECK(silent.closed());
    RawClient done{server.port()};
    CHECK(done.ask(get("/")).status == 200);
    CHECK(done.hear_some(1).empty());
    CHECK(done.closed());
}

TEST_CASE("a handler may take longer than every time set for the client") {
    TestServer server{hurried()};
    RawClient client{server.port()};
    CHECK(client.ask(get("/slow")).status == 200);
}

TEST_CASE("a client that does not take its answer loses the connection") {
    auto options = hurried();
    TestServer server{
        [](const Request&) { return Response::text(std::string(50'000'000, 'x')).with("x-kith-plain", "1"); }, options};
    RawClient client{server.port()};
    REQUIRE(client.say(get("/")));
    CHECK(soon([&] { return server->counts().connections_total == 1; }));
    CHECK(soon([&] { return server->counts().connections_open == 0; }));
}

TEST_CASE("when the queue is full a request is told to come back, and its connection stays") {
    TestServer server{ServerOptions{.workers = 1, .queue_limit = 1}};
    RawClient first{server.port()}, second{server.port()}, third{server.port()};
    REQUIRE(first.say(get("/slow")));
    std::this_thread::sleep_for(50ms);  // the worker has the first
    REQUIRE(second.say(get("/slow")));
    REQUIRE(soon([&] { return server->counts().requests_in_flight == 2; }));
    const auto refused = third.ask(get("/"));
    CHECK(refused.status == 503);
    CHECK(refused.header("retry-after") == "1");
    CHECK(server->counts().refused_total == 1);
    CHECK(first.hear().status == 200);
    CHECK(second.hear().status == 200);
    CHECK(third.ask(get("/")).status == 200);
}

TEST_CASE("stopping lets a slow request finish, closes idle connections and refuses new ones") {
    TestServer server;
    RawClient idle{server.port()}, busy{server.port()};
    CHECK(idle.ask(get("/")).status == 200);
    REQUIRE(busy.say(get("/slow") + get("/")));
    REQUIRE(soon([&] { return server->counts().requests_in_flight == 1; }));
    auto stopping = std::async(std::launch::async, [&] { server->stop(); });
    CHECK(idle.closed());
    CHECK_FALSE(RawClient{server.port()}.connected());
    const auto heard = busy.hear();
    CHECK(heard.status == 200);
    CHECK(heard.header("connection") == "close");
    CHECK(busy.hear().status == 0);  // the pipelined one was not begun
    stopping.get();
    CHECK(server->counts().requests_total == 2);
    server->stop();
}

TEST_CASE("stopping cuts off what is not done after the drain time") {
    TestServer server{ServerOptions{.drain_time = 50ms}};
    RawClient client{server.port()};
    REQUIRE(client.say(get("/slow")));
    REQUIRE(soon([&] { return server->counts().requests_in_flight == 1; }));
    auto stopping = std::async(std::launch::async, [&] { server->stop(); });
    CHECK(client.hear().status == 0);
    stopping.get();
}

TEST_CASE("a server under load can be stopped, and every request is answered whole or not at all") {
    TestServer server{ServerOptions{.workers = 2}};
    std::atomic<bool> broken = false;
    std::atomic<int> answered = 0;
    std::vector<std::thread> clients;
    for (int i = 0; i < 8; ++i)
        clients.emplace_back([&] {
            RawClient client{server.port()};
            while (client.connected() && client.say(get("/long"))) {
                const auto heard = client.hear();
                if (heard.status == 0) return;
                if (heard.status != 200 || heard.body.size() != 100'000) broken = true;
                ++answered;
            }
        });
    CHECK(soon([&] { return answered > 50; }));
    server->stop();
    for (auto& client : clients) client.join();
    CHECK_FALSE(broken);
    CHECK(server->counts().requests_in_flight == 0);
    CHECK(server->counts().connections_open == 0);
}

TEST_CASE("SIGTERM stops a server that runs until signalled") {
    TestServer server;
    auto running = std::async(std::launch::async, [&] { server->run_until_signalled(); });
    RawClient client{server.port()};
    REQUIRE(client.ask(get("/")).status == 200);
    std::this_thread::sleep_for(50ms);
    std::raise(SIGTERM);
    REQUIRE(running.wait_for(5s) == std::future_status::ready);
    CHECK_FALSE(RawClient{server.port()}.connected());
}
