#include <doctest/doctest.h>

#include <openssl/ssl.h>

#include <unistd.h>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "kernel/web/client_for_tests.h"
#include "kernel/web/http.h"

using namespace kith;
using namespace kith::testing;
using namespace std::chrono_literals;

/// A certificate of this test's own, in a folder that goes when it ends.
struct Certificate {
    Certificate() {
        std::filesystem::create_directories(folder);
        const auto command =
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=kith.example"
            " -keyout " +
            key() + " -out " + file() + " 2>/dev/null";
        REQUIRE(std::system(command.c_str()) == 0);
    }
    ~Certificate() { std::filesystem::remove_all(folder); }
    std::string file() const { return (folder / "certificate.pem").string(); }
    std::string key() const { return (folder / "key.pem").string(); }
    ServerOptions options() const { return {.header_time = 200ms, .tls_certificate = file(), .tls_key = key()}; }

    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("kith-tls-" + std::to_string(::getpid()));
};

/// A TLS client on OpenSSL's own sockets.
class TlsClient {
public:
    TlsClient(int port, int newest_version) : context_{SSL_CTX_new(TLS_client_method())} {
        SSL_CTX_set_security_level(context_, 0);  // or this client would itself refuse to offer TLS 1.1
        SSL_CTX_set_min_proto_version(context_, TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context_, newest_version);
        channel_ = BIO_new_ssl_connect(context_);
        BIO_set_conn_hostname(channel_, ("127.0.0.1:" + std::to_string(port)).c_str());
        shaken_ = BIO_do_connect(channel_) == 1 && BIO_do_handshake(channel_) == 1;
    }
    ~TlsClient() {
        BIO_free_all(channel_);
        SSL_CTX_free(context_);
    }
    TlsClient(const TlsClient&) = delete;
    TlsClient& operator=(const TlsClient&) = delete;

    bool shaken() const { return shaken_; }
    std::string version() const {
        SSL* tls = nullptr;
        BIO_get_ssl(channel_, &tls);
        return SSL_get_version(tls);
    }
    /// All that the server says until it closes.
    std::string ask(const std::string& bytes) {
        BIO_write(channel_, bytes.data(), static_cast<int>(bytes.size()));
        std::string all;
        char part[4096];
        for (int got; (got = BIO_read(channel_, part, sizeof part)) > 0;)
            all.append(part, static_cast<std::size_t>(got));
        return all;
    }

private:
    SSL_CTX* context_;
    BIO* channel_ = nullptr;
    bool shaken_ = false;
};

TEST_CASE("TLS 1.2 and 1.3 are spoken, TLS 1.1 is not") {
    const Certificate certificate;
    TestServer server{certificate.options()};
    const std::string asks =
        "GET / HTTP/1.1\r\nHost: k\r\n\r\nGET /long HTTP/1.1\r\nHost: k\r\nConnection: close\r\n\r\n";
    for (const auto& [version, name] : {std::pair{TLS1_2_VERSION, "TLSv1.2"}, {TLS1_3_VERSION, "TLSv1.3"}}) {
        TlsClient client{server.port(), version};
        REQUIRE(client.shaken());
        CHECK(client.version() == name);
        const auto all = client.ask(asks);
        CHECK(all.starts_with("HTTP/1.1 200 OK\r\n"));
        CHECK(all.find("\r\n\r\nhelloHTTP/1.1 200 OK\r\n") != std::string::npos);
        CHECK(all.ends_with(std::string(100'000, 'x')));
    }
    CHECK_FALSE(TlsClient{server.port(), TLS1_1_VERSION}.shaken());
}

TEST_CASE("over TLS too a body over the limit is answered 413") {
    const Certificate certificate;
    auto options = certificate.options();
    options.body_limit = 1000;
    TestServer server{options};
    TlsClient client{server.port(), TLS1_3_VERSION};
    const auto all =
        client.ask("POST /echo HTTP/1.1\r\nHost: k\r\nContent-Length: 100000\r\n\r\n" + std::string(100'000, 'x'));
    CHECK(all.starts_with("HTTP/1.1 413 "));
}

TEST_CASE("a client that starts a TLS handshake and does not go on is dropped, and so is one that speaks plain HTTP") {
    const Certificate certificate;
    TestServer server{certificate.options()};
    RawClient silent{server.port()};
    CHECK(silent.hear_some(1).empty());
    RawClient plain{server.port()};
    CHECK(plain.say("GET / HTTP/1.1\r\nHost: k\r\n\r\n"));
    plain.hear_some(1);
    CHECK(soon([&] { return server->counts().connections_open == 0; }));
    CHECK(server->counts().requests_total == 0);
}

TEST_CASE("a certificate that cannot be read, or a key that is not its own, is a sentence when the server starts") {
    const Certificate certificate;
    const auto hello = [](const Request&) { return Response::text("hello"); };
    const auto missing =
        Server::start({.port = 0, .tls_certificate = "/nowhere.pem", .tls_key = certificate.key()}, hello);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().what == "The certificate '/nowhere.pem' cannot be read.");
    const auto no_key =
        Server::start({.port = 0, .tls_certificate = certificate.file(), .tls_key = certificate.file()}, hello);
    REQUIRE_FALSE(no_key);
    CHECK(no_key.error().fault == Fault::invalid);
}
