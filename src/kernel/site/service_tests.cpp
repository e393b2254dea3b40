// Signing in by the organisation's own service, from our page by a real provider (tests/oidc/provider.mjs) and back.
// The test is the browser on both sides; the site is the one that people use.
#include <doctest/doctest.h>

#include "kernel/access/testing.h"
#include "kernel/site/tab_for_tests.h"

using namespace kith;
using access_tests::NodeServer;
using access_tests::ProviderBrowser;
using kith::testing::must;
using kith::testing::SignInPlace;
using kith::testing::Tab;

static constexpr std::string_view host = "https://kith.example.org";
static constexpr std::string_view return_address = "https://kith.example.org/sign-in/return";

static NodeServer* provider() {
    static const auto server = NodeServer::start("provider.mjs");
    return server.get();
}

static SiteOptions by(const std::string& issuer, std::string* log = nullptr) {
    access::OidcSettings settings;
    settings.issuer = issuer;
    settings.client_id = "kith-rs256";
    settings.client_secret = "a secret: with/odd+characters & spaces";
    settings.return_address = return_address;
    settings.signed_out_address = "https://kith.example.org/signed-out";
    if (log) settings.log = [log](std::string_view line) { *log += line; };
    SiteOptions options;
    options.oidc = settings;
    return options;
}

/// A site whose clock is the world's, as the provider's is; Robin is linked to the provider's "robin".
struct Linked {
    SignInPlace place;
    std::string issuer, log;
    Site site;
    Tab tab{site};

    explicit Linked(std::string its_issuer)
        : issuer{std::move(its_issuer)},
          site{must(Site::open(place.file.database(), Clock::real(), {}, by(issuer, &log)))} {
        place.change([&](Transaction& transaction, const access::MayChangeAccounts& may) {
            must(access::link_oidc(transaction, may, {SignInPlace::name, issuer, "robin"}, place.authority.at()));
        });
    }

    /// To the provider, and there as `who`: the address on our site to which the provider sends them back.
    std::string at_provider_as(const std::string& who, const std::string& then = "") {
        tab.get("/sign-in/service" + then);
        REQUIRE(tab.last.status == 303);
        const auto back = ProviderBrowser{return_address}.sign_in(tab.leads_to(), who);
        REQUIRE(back.starts_with(host));
        return back.substr(host.size());
    }
    bool is_signed_in() { return tab.get("/account").status == 200; }
    bool was_told(int status, std::string_view words) {
        INFO(tab.last.status, " ", log);
        return tab.last.status == status && tab.says("You are not signed in") && tab.says(words) &&
               tab.says("Go to the sign-in page");
    }
};

TEST_CASE("By the organisation's service one is signed in as the linked account, and comes where one was going") {
    if (!provider()) return;
    Linked linked{provider()->issuer()};
    auto& tab = linked.tab;
    tab.get("/sign-in?then=%2Faccount");
    CHECK(tab.says("/sign-in/service?then=%2Faccount"));
    const auto back = linked.at_provider_as("robin", "?then=%2Faccount");
    CHECK(tab.set_cookie("kith_oidc").ends_with("; HttpOnly; SameSite=Lax"));
    tab.get(back);
    INFO(tab.last.body, linked.log);
    CHECK(tab.leads_to() == "/account");
    CHECK(tab.cookies.count("kith_oidc") == 0);
    CHECK(tab.set_cookie("kith_session").ends_with("; HttpOnly; SameSite=Lax"));
    // The service looks after the second step, which the role asks of those who use a password.
    CHECK(linked.is_signed_in());
    CHECK(tab.says("by your organisation&#39;s service"));
    CHECK(tab.says("Signed in by the organisation&#39;s service"));
}

TEST_CASE("Whom no account is linked to, and whose account is closed, are told so and not let in") {
    if (!provider()) return;
    Linked linked{provider()->issuer()};
    linked.tab.get(linked.at_provider_as("stranger"));
    CHECK(linked.was_told(403, "no open account here is linked"));
    CHECK(linked.tab.says("what the service calls you: stranger"));
    CHECK(linked.tab.cookies.count("kith_oidc") == 0);
    CHECK_FALSE(linked.is_signed_in());
    linked.place.change([&](Transaction& transaction, const access::MayChangeAccounts& may) {
        must(access::close_account(transaction, may, SignInPlace::name, linked.place.authority.at()));
    });
    linked.tab.get(linked.at_provider_as("robin"));
    CHECK(linked.was_told(403, "no open account here is linked"));
    CHECK_FALSE(linked.is_signed_in());
}

TEST_CASE("A return with a wrong state, without our cookie, or used before lets nobody in") {
    if (!provider()) return;
    Linked linked{provider()->issuer()};
    auto& tab = linked.tab;
    auto back = linked.at_provider_as("robin");
    const auto cookie = tab.cookies["kith_oidc"];
    auto wrong = back;
    wrong.replace(wrong.find("state=") + 6, 4, "AAAA");
    tab.get(wrong);
    CHECK(linked.was_told(422, "begun in another window"));
    CHECK(tab.cookies.count("kith_oidc") == 0);

    Tab other{linked.site};
    CHECK(other.get(back).status == 422);
    CHECK(other.cookies.count("kith_session") == 0);

    tab.cookies["kith_oidc"] = cookie;
    tab.get(back);
    CHECK(tab.last.status == 303);
    CHECK(linked.is_signed_in());
    Tab replaying{linked.site};
    CHECK(replaying.get(back).status == 422);
    replaying.cookies["kith_oidc"] = cookie;
    CHECK(replaying.get(back).status == 403);
    CHECK(replaying.says("could not be completed"));
    CHECK(replaying.cookies.count("kith_session") == 0);
}

TEST_CASE("Someone who turns back at the service, or whom it sends back with an error, is told so") {
    if (!provider()) return;
    Linked linked{provider()->issuer()};
    auto& tab = linked.tab;
    tab.get("/sign-in/service");
    const auto back = ProviderBrowser{return_address}.turn_back(tab.leads_to());
    REQUIRE(back.starts_with(host));
    tab.get(back.substr(host.size()));
    CHECK(linked.was_told(403, "did not let you in, or you turned back"));

    auto failed = linked.at_provider_as("robin");
    const auto code = failed.find("code=");
    failed.replace(code, failed.find('&', code) - code, "error=server_error&error_description=<b>look</b>");
    tab.get(failed);
    CHECK(linked.was_told(403, "could not be completed"));
    CHECK_FALSE(tab.says("look"));
    CHECK(linked.log.find("server_error") != std::string::npos);
}

TEST_CASE("While the service is down people are told, at the start and on the way back, and can sign in otherwise") {
    Linked nobody_there{"http://127.0.0.1:9"};
    nobody_there.tab.get("/sign-in/service");
    CHECK(nobody_there.was_told(503, "did not answer"));
    CHECK(nobody_there.tab.header("Retry-After") == "60");
    CHECK(nobody_there.tab.get("/sign-in").status == 200);
    CHECK(nobody_there.tab.get("/sign-in/signed-out").status == 200);
    auto short_lived = NodeServer::start("provider.mjs");
    if (!short_lived) return;
    Linked linked{short_lived->issuer()};
    const auto back = linked.at_provider_as("robin");
    short_lived.reset();
    linked.tab.get(back);
    CHECK(linked.was_told(503, "did not answer"));
    CHECK_FALSE(linked.is_signed_in());
}

TEST_CASE("Signing out of Kith says that the service may still know one, and leads there") {
    if (!provider()) return;
    Linked linked{provider()->issuer()};
    auto& tab = linked.tab;
    tab.get(linked.at_provider_as("robin"));
    tab.post("/sign-out", {}, "/account");
    CHECK(tab.leads_to() == "/sign-in/signed-out");
    tab.get("/sign-in/signed-out");
    CHECK(tab.says("You are signed out of Kith"));
    tab.get("/sign-in/out-of-service");
    CHECK(tab.leads_to().starts_with(linked.issuer + "/session/end?client_id=kith-rs256"));
}

TEST_CASE("Where no service is set up its addresses say so") {
    SignInPlace place;
    auto site = place.site();
    Tab tab{site};
    CHECK(tab.get("/sign-in/service").status == 404);
    CHECK(tab.get("/sign-in/return?code=a&state=b").status == 404);
    CHECK_FALSE(Tab{site}.get("/sign-in").body.empty());
}
