// Signing in by a service that misbehaves: tests/oidc/hostile.mjs.

#include <doctest/doctest.h>

#include <thread>

#include "kernel/access/fetch.h"
#include "kernel/access/oidc.h"
#include "kernel/access/testing.h"

namespace kith::access {

using access_tests::NodeServer;

static NodeServer* hostile() {
    static const auto server = NodeServer::start("hostile.mjs");
    return server.get();
}

/// One sign-in by a service of this behaviour, and what the operator's log says of it.
struct Attempt {
    explicit Attempt(const std::string& behaviour) : issuer{hostile()->issuer() + '/' + behaviour} {}

    OidcClient& client() {
        if (!made) {
            OidcSettings settings;
            settings.issuer = issuer;
            settings.client_id = "kith";
            settings.client_secret = "secret";
            settings.return_address = "https://kith.example.org/sign-in/return";
            settings.user_info = OidcSettings::UserInfo::asked;
            settings.log = [this](std::string_view line) { log = line; };
            made = std::make_unique<OidcClient>(
                OidcClient::with(std::move(settings), Seal::with_keys({Seal::new_key()}).value()).value());
        }
        return *made;
    }

    static std::string asked(const std::string& address, const std::string& name) {
        const auto at = address.find('&' + name + '=') + name.size() + 2;
        return address.substr(at, address.find('&', at) - at);
    }

    Result<SignedIn> sign_in(Moment now = Clock::real().now()) {
        const auto begun = client().start("/children/7", now);
        if (!begun) return tl::unexpected(begun.error());
        const auto code = asked(begun->address, "nonce");
        return client().finish({code, asked(begun->address, "state"), {}, {}}, begun->cookie, now);
    }

    std::string issuer;
    std::string log;
    std::unique_ptr<OidcClient> made;
};

TEST_CASE("the service of these tests signs people in when it behaves, so that each refusal is for its own reason") {
    if (!hostile()) return;
    Attempt good{"good"};
    const auto signed_in = good.sign_in();
    REQUIRE(signed_in);
    CHECK(signed_in->identity.subject == "ana-7");
    CHECK(signed_in->identity.issuer == good.issuer);
    CHECK(signed_in->return_to == "/children/7");
    CHECK(good.log.empty());
}

TEST_CASE("an ID token that is unsigned, forged, or of another audience, issuer, time or sign-in lets nobody in") {
    if (!hostile()) return;
    const std::pair<const char*, const char*> cases[] = {
        {"none", "ID token: its algorithm is not allowed"},
        {"shared-secret", "ID token: its algorithm is not allowed"},
        {"forged", "ID token: its signature does not hold"},
        {"audience", "ID token: it is for another audience"},
        {"nonce", "ID token: its nonce is of another sign-in"},
        {"expired", "ID token: it has expired"},
        {"issuer", "ID token: it is from another issuer"},
        {"unknown-key", "ID token: its key is not among the service's keys"},
        {"someone-else", "user information: it is of someone else"},
    };
    for (const auto& [behaviour, line] : cases) {
        CAPTURE(line);
        Attempt attempt{behaviour};
        const auto refused = attempt.sign_in();
        REQUIRE_FALSE(refused);
        CHECK(refused.error().fault == Fault::not_allowed);
        CHECK(refused.error().what == "Your sign-in could not be completed. Start again, or ask your administrator.");
        CHECK(attempt.log == line);
    }
}

TEST_CASE("a service that names another issuer, an unsafe address, redirects, or fails is not used") {
    if (!hostile()) return;
    const std::pair<const char*, const char*> cases[] = {
        {"other-issuer", "discovery: the service names another issuer than the settings do"},
        {"plain-elsewhere", "discovery: an address is missing or not https"},
        {"redirecting", "discovery: no configuration could be read"},
        {"endless", "discovery: no configuration could be read"},
        {"failing", "token: no answer"},
    };
    for (const auto& [behaviour, line] : cases) {
        CAPTURE(line);
        Attempt attempt{behaviour};
        const auto refused = attempt.sign_in();
        REQUIRE_FALSE(refused);
        CHECK(refused.error().fault == Fault::unavailable);
        CHECK(refused.error().what ==
              "Your organisation's sign-in service did not answer. Try again in a few minutes.");
        CHECK(attempt.log == line);
    }
}

static int key_calls(const std::string& issuer) {
    const auto answer = fetch({.address = issuer + "/key-calls", .transport = Transport::https_or_loopback}).value();
    return answer.body.at(answer.body.find(':') + 1) - '0';
}

TEST_CASE("a service that changes its key is followed by one fetch of its keys") {
    if (!hostile()) return;
    Attempt rotated{"rotated"};
    CHECK(rotated.sign_in());
    CHECK(rotated.sign_in());
    CHECK(key_calls(rotated.issuer) == 2);
}

TEST_CASE("tokens with unknown keys make us fetch the keys once a minute, and no more") {
    if (!hostile()) return;
    Attempt unknown{"unknown-key"};
    const auto now = Clock::real().now();
    const int before = key_calls(unknown.issuer);
    for (int i = 0; i < 5; ++i) CHECK_FALSE(unknown.sign_in(now));
    CHECK(key_calls(unknown.issuer) - before == 2);
    CHECK_FALSE(unknown.sign_in(Moment{now.milliseconds + 59'999}));
    CHECK(key_calls(unknown.issuer) - before == 2);
    CHECK_FALSE(unknown.sign_in(Moment{now.milliseconds + 60'000}));
    CHECK(key_calls(unknown.issuer) - before == 3);
}

TEST_CASE("signing in by many threads at once fetches the service's keys once") {
    if (!hostile()) return;
    Attempt shared{"shared"};
    shared.client();
    std::vector<std::thread> people;
    std::atomic<int> let_in{0};
    for (int i = 0; i < 8; ++i) people.emplace_back([&] { let_in += shared.sign_in().has_value(); });
    for (auto& one : people) one.join();
    CHECK(let_in == 8);
    CHECK(key_calls(shared.issuer) == 1);
}

TEST_CASE("a call to a service that never answers ends after its seconds") {
    if (!hostile()) return;
    const auto before = Clock::real().now();
    const auto answer =
        fetch({.address = hostile()->issuer() + "/silent/", .transport = Transport::https_or_loopback, .seconds = 1});
    const auto took = Clock::real().now().milliseconds - before.milliseconds;
    REQUIRE_FALSE(answer);
    CHECK(answer.error().fault == Fault::unavailable);
    CHECK(took >= 900);
    CHECK(took < 5'000);
}

TEST_CASE("a redirect comes back as an answer and is not followed") {
    if (!hostile()) return;
    const auto answer =
        fetch({.address = hostile()->issuer() + "/redirecting/keys", .transport = Transport::https_or_loopback});
    REQUIRE(answer);
    CHECK(answer->status == 302);
    CHECK(answer->body.empty());
}

TEST_CASE("only https is called, or plain HTTP to this very machine where that is allowed") {
    for (const auto* address : {"https://login.example.org/x", "HTTPS://login.example.org:8443"})
        CHECK(may_call(address, Transport::https));
    for (const auto* address : {"http://127.0.0.1:8080/x", "http://localhost", "http://[::1]:80/"}) {
        CHECK(may_call(address, Transport::https_or_loopback));
        CHECK_FALSE(may_call(address, Transport::https));
    }
    for (const auto* address :
         {"http://login.example.org", "http://127.0.0.1.example.org", "http://127.0.0.1@example.org/",
          "https://user:word@login.example.org", "file:///etc/passwd", "gopher://127.0.0.1/", "ftp://127.0.0.1/",
          "127.0.0.1", "https://", "", "https:// x"}) {
        CAPTURE(std::string{address});
        CHECK_FALSE(may_call(address, Transport::https_or_loopback));
        CHECK_FALSE(fetch({.address = address, .transport = Transport::https_or_loopback}));
    }
}

}  // namespace kith::access
