#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kernel/web/client_for_tests.h"
#include "kernel/web/http.h"

using namespace kith;
using namespace kith::testing;
using namespace std::string_view_literals;

static constexpr const char* fine = "GET / HTTP/1.1\r\nHost: k\r\n\r\n";

/// What the server says to these bytes, and checks that it then ends the connection, so that whatever follows cannot be
/// taken for another request, and without a reset, so that the answer arrives.
static int refusal_of(std::string_view bytes) {
    TestServer server;
    RawClient client{server.port()};
    client.say(bytes);
    client.say(fine);  // what a smuggler would want answered
    const auto heard = client.hear();
    CHECK(heard.header("connection") == "close");
    CHECK(heard.header("x-request-id").size() == 16);
    CHECK(client.hear_some(1).empty());
    return heard.status;
}

TEST_CASE("a request with both Content-Length and Transfer-Encoding is refused, in either order") {
    CHECK(refusal_of(
              "POST /echo HTTP/1.1\r\nHost: k\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") ==
          400);
    CHECK(refusal_of(
              "POST /echo HTTP/1.1\r\nHost: k\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n") ==
          400);
    CHECK(refusal_of(
              "POST /echo HTTP/1.1\r\nHost: k\r\nTransfer-Encoding: xchunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n") ==
          400);
}

TEST_CASE("two Content-Lengths that differ, or one that is no number, are refused") {
    CHECK(refusal_of("POST /echo HTTP/1.1\r\nHost: k\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!") == 400);
    CHECK(refusal_of("POST /echo HTTP/1.1\r\nHost: k\r\nContent-Length: 5, 6\r\n\r\nhello!") == 400);
    for (const char* length : {"+5", "-5", "0x5", "5 5", "", "18446744073709551616", "five"})
        CHECK_MESSAGE(refusal_of("POST /echo HTTP/1.1\r\nHost: k\r\nContent-Length: " + std::string{length} +
                                 "\r\n\r\nhello") == 400,
                      length);
}

TEST_CASE("white space before the colon of a header, or a header name that is none, is refused") {
    CHECK(refusal_of("GET / HTTP/1.1\r\nHost : k\r\n\r\n") == 400);
    CHECK(refusal_of("POST / HTTP/1.1\r\nHost: k\r\nContent-Length : 5\r\n\r\nhello") == 400);
    CHECK(refusal_of("GET / HTTP/1.1\r\nHost: k\r\n: x\r\n\r\n") == 400);
    CHECK(refusal_of("GET / HTTP/1.1\r\nHost: k\r\nno colon\r\n\r\n") == 400);
    CHECK(refusal_of("GET / HTTP/1.1\r\n Host: k\r\n\r\n") == 400);
}

TEST_CASE("a line that ends in a bare line feed is refused at once, wherever it is") {
    CHECK(refusal_of("GET / HTTP/1.1\nHost: k\n\n") == 400);
    CHECK(refusal_of("GET / HTTP/1.1\r\nHost: k\nX: y\r\n\r\n") == 400);
    CHECK(refusal_of("GET / HTTP/1.1\r\nHost: k\r\n\n") == 400);
    CHECK(refusal_of("POST /echo HTTP/1.1\r\nHost: k\r\nTransfer-Encoding: chunked\r\n\r\n5\nhello\r\n0\r\n\r\n") ==
          400);
}

TEST_CASE("a bare carriage return or NUL in a header is refused") {
    CHECK(refusal_of("GET / HTTP/1.1\r\nHost: k\r\nX: a\rb\r\n\r\n") == 400);
    CHECK(refusal_of("GET / HTTP/1.1\r\nHost: k\r\nX: a\0b\r\n\r\n"sv) == 400);
}

TEST_CASE("a transfer coding we do not know is 501, never a request without a body") {
    for (const char* coding : {"xchunked", "gzip", "gzip, chunked", "identity", "chunked, gzip"})
        CHECK_MESSAGE(refusal_of("POST /echo HTTP/1.1\r\nHost: k\r\nTransfer-Encoding: " + std::string{coding} +
                                 "\r\n\r\n0\r\n\r\n") == 501,
                      coding);
}

TEST_CASE("a Transfer-Encoding twice, or in HTTP/1.0, is refused") {
    CHECK(refusal_of("POST /echo HTTP/1.1\r\nHost: k\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: "
                     "chunked\r\n\r\n0\r\n\r\n") == 400);
    CHECK(refusal_of("POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") == 400);
}

TEST_CASE("a malformed chunk is refused") {
    for (const char* chunks : {"x\r\n", "5\r\nhelloX", "-1\r\n\r\n", "5 5\r\nhello\r\n", "ffffffffffffffffff\r\n"})
        CHECK_MESSAGE(refusal_of("POST /echo HTTP/1.1\r\nHost: k\r\nTransfer-Encoding: chunked\r\n\r\n" +
                                 std::string{chunks}) >= 400,
                      chunks);
}

TEST_CASE("HTTP/1.1 without a Host, with two, or with one that is no host, is refused") {
    CHECK(refusal_of("GET / HTTP/1.1\r\n\r\n") == 400);
    CHECK(refusal_of("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") == 400);
    CHECK(refusal_of("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n") == 400);
    CHECK(refusal_of("GET / HTTP/1.1\r\nHost: user@a\r\n\r\n") == 400);
}

TEST_CASE("a method we know is 405 and one we do not is 501") {
    for (const char* method : {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT"})
        CHECK_MESSAGE(refusal_of(std::string{method} + " / HTTP/1.1\r\nHost: k\r\n\r\n") == 405, method);
    CHECK(refusal_of("OPTIONS * HTTP/1.1\r\nHost: k\r\n\r\n") == 405);
    CHECK(refusal_of("CONNECT kith.example:443 HTTP/1.1\r\nHost: k\r\n\r\n") == 405);
    CHECK(refusal_of("BREW / HTTP/1.1\r\nHost: k\r\n\r\n") == 501);
    CHECK(refusal_of("get / HTTP/1.1\r\nHost: k\r\n\r\n") == 501);
}

TEST_CASE("another version of HTTP is 505, and what is no version 400") {
    CHECK(refusal_of("GET / HTTP/2.0\r\nHost: k\r\n\r\n") == 505);
    CHECK(refusal_of("PRI * HTTP/2.0\r\n\r\n") == 505);
    CHECK(refusal_of("GET / HTTP/0.9\r\nHost: k\r\n\r\n") == 505);
    CHECK(refusal_of("GET /\r\nHost: k\r\n\r\n") == 400);
    CHECK(refusal_of("GET / HTTP/11\r\nHost: k\r\n\r\n") == 400);
    CHECK(refusal_of("GET / http/1.1\r\nHost: k\r\n\r\n") == 400);
    CHECK(refusal_of("GET  / HTTP/1.1\r\nHost: k\r\n\r\n") == 400);
    CHECK(refusal_of("\x16\x03\x01\r\n\r\n") == 400);
}

TEST_CASE("a path that climbs, hides a slash or cannot be decoded is refused") {
    for (const char* path : {"/../etc", "/a/..",      "/a/../b", "/%2e%2e/etc", "/.%2E", "/./a",    "/a%2fb",
                             "/%",      "/%4",        "/%zz",    "/%00",        "/%0a",  "/%7f",    "/%ff",
                             "/%c0%af", "/%ed%a0%80", "/a#b",    "a",           "*",     "http://", "ftp://k/"})
        CHECK_MESSAGE(refusal_of("GET " + std::string{path} + " HTTP/1.1\r\nHost: k\r\n\r\n") == 400, path);
}

TEST_CASE("NUL, or what is not UTF-8, is refused in a query and in a form") {
    CHECK(refusal_of("GET /?a=%00 HTTP/1.1\r\nHost: k\r\n\r\n") == 400);
    CHECK(refusal_of("GET /?%ff=a HTTP/1.1\r\nHost: k\r\n\r\n") == 400);
    TestServer server;
    RawClient client{server.port()};
    const std::string form =
        "POST /echo HTTP/1.1\r\nHost: k\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
        "5\r\n\r\n";
    CHECK(client.ask(form + "a=%00").status == 400);
    CHECK(client.ask(form + "a=%ff").status == 400);
    CHECK(client.ask(form + "a=%20").status == 200);
}

TEST_CASE("an absolute target is read, and its host takes the place of the header's") {
    TestServer server{[](const Request& request) {
        return Response::text(request.path + "?" + request.query + " at " + std::string{request.header("host")});
    }};
    RawClient client{server.port()};
    CHECK(client.ask("GET http://kith.example:80/a%20b?c=d HTTP/1.1\r\nHost: other\r\n\r\n").body ==
          "/a b?c=d at kith.example:80");
    CHECK(client.ask("GET HTTPS://kith.example HTTP/1.1\r\nHost: other\r\n\r\n").body == "/? at kith.example");
    CHECK(client.ask("GET http://kith.example?q HTTP/1.1\r\nHost: other\r\n\r\n").body == "/?q at kith.example");
    CHECK(client.ask("GET http://user@kith.example/ HTTP/1.1\r\nHost: other\r\n\r\n").status == 400);
}

TEST_CASE("an empty line or two before a request is forgiven") {
    TestServer server;
    RawClient client{server.port()};
    CHECK(client.ask(std::string{"\r\n\r\n"} + fine).status == 200);
}

TEST_CASE("a refused request is counted, and logged without method or route") {
    TestServer server;
    RawClient client{server.port()};
    client.ask("BREW /Marigold HTTP/1.1\r\nHost: k\r\n\r\n");
    REQUIRE(soon([&] { return server.log().size() == 1; }));
    CHECK(server.log()[0].find("\"method\":\"\",\"route\":\"\",\"status\":501,") != std::string::npos);
    CHECK(server.log()[0].find("Marigold") == std::string::npos);
    CHECK(server->counts().refused_total == 1);
    CHECK(server->counts().by_status[5] == 1);
}
