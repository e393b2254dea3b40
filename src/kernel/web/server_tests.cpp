#include <doctest/doctest.h>

#include <thread>
#include <vector>

#include "kernel/web/client_for_tests.h"
#include "kernel/web/http.h"

using namespace kith;
using namespace kith::testing;
using namespace std::chrono_literals;

static std::string get(std::string_view path) {
    return "GET " + std::string{path} + " HTTP/1.1\r\nHost: kith.example\r\n\r\n";
}

static std::string post(std::string_view path, std::string_view body) {
    return "POST " + std::string{path} +
           " HTTP/1.1\r\nHost: kith.example\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           std::string{body};
}

TEST_CASE("a request is answered with its length, the date and an id of 16 hex digits, and the connection stays open") {
    TestServer server;
    RawClient client{server.port()};
    const auto first = client.ask(get("/"));
    CHECK(first.status == 200);
    CHECK(first.body == "hello");
    CHECK(first.header("content-length") == "5");
    CHECK(first.header("date").ends_with(" GMT"));
    CHECK(first.header("date").size() == 29);
    CHECK(first.header("x-request-id").size() == 16);
    CHECK(first.header("x-request-id").find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(first.header("x-kith-route").empty());
    CHECK(first.header("connection").empty());
    const auto second = client.ask(get("/"));
    CHECK(second.status == 200);
    CHECK(second.header("x-request-id") != first.header("x-request-id"));
    CHECK(server->counts().connections_total == 1);
}

TEST_CASE("three pipelined requests are answered in order, though the first is the slowest") {
    TestServer server;
    RawClient client{server.port()};
    REQUIRE(client.say(get("/slow") + post("/echo", "second") + post("/echo", "third")));
    CHECK(client.hear().body == "hello");
    CHECK(client.hear().body == "second");
    CHECK(client.hear().body == "third");
}

TEST_CASE("HEAD is answered with the headers of GET and no body") {
    TestServer server;
    RawClient client{server.port()};
    REQUIRE(client.say("HEAD / HTTP/1.1\r\nHost: kith.example\r\n\r\n" + get("/")));
    const auto head = client.hear(Expecting::no_body);
    CHECK(head.status == 200);
    CHECK(head.header("content-length") == "5");
    CHECK(client.hear().body == "hello");
}

TEST_CASE("a body may come in chunks, byte by byte, and its trailers are not taken for headers") {
    TestServer server{[](const Request& request) {
        return Response::text(request.body + "|" + std::string{request.header("x-late")});
    }};
    RawClient client{server.port()};
    const std::string request =
        "POST /echo HTTP/1.1\r\nHost: k\r\nTransfer-Encoding: chunked\r\n\r\n"
        "5;note=\"x\"\r\nhello\r\n6\r\n world\r\n0\r\nX-Late: 1\r\n\r\n";
    for (const char byte : request) REQUIRE(client.say({&byte, 1}));
    CHECK(client.hear().body == "hello world|");
    CHECK(client.ask(get("/")).status == 200);
}

TEST_CASE("a client that expects 100-continue is told to go on, once, and then answered") {
    TestServer server;
    RawClient client{server.port()};
    REQUIRE(client.say("POST /echo HTTP/1.1\r\nHost: k\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n"));
    CHECK(client.hear(Expecting::no_body).status == 100);
    REQUIRE(client.say("he"));
    std::this_thread::sleep_for(20ms);
    REQUIRE(client.say("llo"));
    const auto heard = client.hear();
    CHECK(heard.status == 200);
    CHECK(heard.body == "hello");
}

TEST_CASE("a client that expects 100-continue for too much is refused before it sends") {
    TestServer server{ServerOptions{.body_limit = 100}};
    RawClient client{server.port()};
    const auto heard =
        client.ask("POST /echo HTTP/1.1\r\nHost: k\r\nContent-Length: 101\r\nExpect: 100-continue\r\n\r\n");
    CHECK(heard.status == 413);
}

TEST_CASE("an expectation we do not know is answered 417") {
    TestServer server;
    CHECK(RawClient{server.port()}.ask("GET / HTTP/1.1\r\nHost: k\r\nExpect: tea\r\n\r\n").status == 417);
}

TEST_CASE("HTTP/1.0 closes unless asked to stay") {
    TestServer server;
    RawClient leaves{server.port()};
    CHECK(leaves.ask("GET / HTTP/1.0\r\n\r\n").header("connection") == "close");
    CHECK(leaves.closed());
    RawClient stays{server.port()};
    CHECK(stays.ask("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").header("connection") == "keep-alive");
    CHECK(stays.ask(get("/")).status == 200);
}

TEST_CASE("Connection: close is honoured") {
    TestServer server;
    RawClient client{server.port()};
    const auto heard = client.ask("GET / HTTP/1.1\r\nHost: k\r\nConnection: close\r\n\r\n");
    CHECK(heard.header("connection") == "close");
    CHECK(client.closed());
}

TEST_CASE("what a handler throws becomes a 500 that names the request, and its text stays out of page and log") {
    TestServer server;
    RawClient client{server.port()};
    const auto heard = client.ask(get("/throw"));
    CHECK(heard.status == 500);
    CHECK(heard.body.find(heard.header("x-request-id")) != std::string::npos);
    CHECK(heard.body.find("Marigold") == std::string::npos);
    REQUIRE(soon([&] { return server.log().size() == 1; }));
    CHECK(server.log()[0].find("\"fault\":\"std::runtime_error\"") != std::string::npos);
    CHECK(server.log()[0].find("Marigold") == std::string::npos);
    CHECK(client.ask(get("/bug")).status == 500);
    REQUIRE(soon([&] { return server.log().size() == 2; }));
    CHECK(server.log()[1].find("\"fault\":\"a sentence about a bug\"") != std::string::npos);
    CHECK(client.ask(get("/")).status == 200);
}

TEST_CASE("a header with a line break in it is a bug of the handler, not a second header") {
    TestServer server{[](const Request& request) { return Response::redirect(request.asked("to").value_or("/")); }};
    RawClient client{server.port()};
    CHECK(client.ask(get("/?to=/next")).header("location") == "/next");
    const auto heard = client.ask(get("/?to=/next%0d%0aSet-Cookie:%20a=b"));
    CHECK(heard.status == 500);
    CHECK(heard.header("set-cookie").empty());
    CHECK(heard.header("location").empty());
}

TEST_CASE("a handler cannot set the headers that belong to the server") {
    TestServer server{[](const Request&) {
        return Response::text("hello")
            .with("Content-Length", "1")
            .with("Transfer-Encoding", "chunked")
            .with("connection", "x");
    }};
    RawClient client{server.port()};
    const auto heard = client.ask(get("/"));
    CHECK(heard.headers.count("content-length") == 1);
    CHECK(heard.body == "hello");
    CHECK(heard.header("transfer-encoding").empty());
    CHECK(heard.header("connection").empty());
}

TEST_CASE("204 and 304 carry neither body nor length") {
    TestServer server{[](const Request& request) { return Response::text("x", request.path == "/204" ? 204 : 304); }};
    RawClient client{server.port()};
    for (const int status : {204, 304}) {
        const auto heard = client.ask(get("/" + std::to_string(status)));
        CHECK(heard.status == status);
        CHECK(heard.header("content-length").empty());
    }
}

TEST_CASE("a shared body is sent whole, not copied, and still there afterwards") {
    const auto asset = std::make_shared<const std::string>(5'000'000, 'a');
    TestServer server{[&](const Request&) {
        Response response;
        response.shared_body = asset;
        return response;
    }};
    RawClient client{server.port()};
    CHECK(client.ask(get("/")).body == *asset);
    CHECK(client.ask(get("/")).body == *asset);
    CHECK(soon([&] { return asset.use_count() == 1; }));
}

TEST_CASE("two hundred connections at once are all answered") {
    TestServer server;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 200; ++i) clients.push_back(std::make_unique<RawClient>(server.port()));
    for (auto& client : clients) REQUIRE(client->say(get("/")));
    for (auto& client : clients) CHECK(client->hear().body == "hello");
    CHECK(server->counts().connections_open == 200);
    CHECK(soon([&] { return server->counts().requests_total == 200; }));
    clients.clear();
    CHECK(soon([&] { return server->counts().connections_open == 0; }));
}

TEST_CASE("above the limit of connections a client waits, and is served when another leaves") {
    TestServer server{ServerOptions{.connection_limit = 1}};
    auto first = std::make_unique<RawClient>(server.port());
    CHECK(first->ask(get("/")).status == 200);
    RawClient second{server.port()};
    REQUIRE(second.say(get("/")));
    std::this_thread::sleep_for(50ms);
    CHECK(server->counts().connections_total == 1);
    first.reset();
    CHECK(second.hear().status == 200);
}

TEST_CASE("an IPv6 address can be listened on") {
    TestServer server{ServerOptions{.address = "::1"}};
    RawClient client{server.port(), "::1"};
    REQUIRE(client.connected());
    CHECK(client.ask(get("/peer")).body == "::1");
}

TEST_CASE("a port that is taken, or an address that is none, is a sentence and no exception") {
    TestServer server;
    const auto taken = Server::start({.port = server.port()}, [](const Request&) { return Response{}; });
    REQUIRE_FALSE(taken);
    CHECK(taken.error().fault == Fault::unavailable);
    CHECK(taken.error().what.find(std::to_string(server.port())) != std::string::npos);
    CHECK_FALSE(Server::start({.address = "kith"}, [](const Request&) { return Response{}; }));
    CHECK_FALSE(
        Server::start({.port = 0, .trusted_proxies = {"the proxy"}}, [](const Request&) { return Response{}; }));
}

TEST_CASE("X-Forwarded-For is believed from trusted proxies alone, and only its part that they wrote") {
    const std::string asks =
        "GET /peer HTTP/1.1\r\nHost: k\r\nX-Forwarded-For: 192.0.2.7, 198.51.100.4\r\n"
        "X-Forwarded-For: 10.0.0.9\r\n\r\n";
    TestServer plain;
    CHECK(RawClient{plain.port()}.ask(asks).body == "127.0.0.1");
    TestServer behind{ServerOptions{.trusted_proxies = {"127.0.0.1"}}};
    CHECK(RawClient{behind.port()}.ask(asks).body == "10.0.0.9");
    TestServer behind_two{ServerOptions{.trusted_proxies = {"127.0.0.1", "10.0.0.9"}}};
    CHECK(RawClient{behind_two.port()}.ask(asks).body == "198.51.100.4");
    const std::string nonsense = "GET /peer HTTP/1.1\r\nHost: k\r\nX-Forwarded-For: 192.0.2.7, me\r\n\r\n";
    CHECK(RawClient{behind.port()}.ask(nonsense).body == "127.0.0.1");
}

TEST_CASE("the log has one line of JSON for each request, with the route and never the path or the query") {
    TestServer server;
    RawClient client{server.port()};
    const auto heard = client.ask(get("/children/Marigold?name=Testerton"));
    REQUIRE(soon([&] { return server.log().size() == 1; }));
    const auto line = server.log()[0];
    CHECK(line.starts_with("{\"time\":\"20"));
    CHECK(line.find("\"request\":\"" + heard.header("x-request-id") +
                    "\",\"method\":\"GET\",\"route\":\"/{anything}\",\"status\":200,\"ms\":") != std::string::npos);
    CHECK(line.find("\"bytes\":") != std::string::npos);
    CHECK(line.ends_with("}"));
    CHECK(line.find("Marigold") == std::string::npos);
    CHECK(line.find("Testerton") == std::string::npos);
    CHECK(line.find("127.0.0.1") == std::string::npos);
}
