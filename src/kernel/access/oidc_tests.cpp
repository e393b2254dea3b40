// Signing in by a real provider: tests/oidc/provider.mjs. The test is the browser.

#include <curl/curl.h>
#include <doctest/doctest.h>

#include "kernel/access/base_encoding.h"
#include "kernel/access/oidc.h"
#include "kernel/access/testing.h"

namespace kith::access {

using access_tests::NodeServer;
using access_tests::ProviderBrowser;

static constexpr std::string_view return_address = "https://kith.example.org/sign-in/return";

/// The query of an address on our site, as the server would hand it over.
static SignInReturn read_return(const std::string& address) {
    CURLU* url = curl_url();
    REQUIRE(curl_url_set(url, CURLUPART_URL, address.c_str(), 0) == CURLUE_OK);
    char* query = nullptr;
    SignInReturn read;
    if (curl_url_get(url, CURLUPART_QUERY, &query, 0) == CURLUE_OK) {
        std::string rest = std::string{query} + '&';
        curl_free(query);
        for (std::size_t end; (end = rest.find('&')) != std::string::npos; rest.erase(0, end + 1)) {
            const auto equals = rest.find('=');
            int size = 0;
            char* value =
                curl_easy_unescape(nullptr, rest.data() + equals + 1, static_cast<int>(end - equals - 1), &size);
            const auto name = rest.substr(0, equals);
            if (name == "code") read.code.assign(value, static_cast<std::size_t>(size));
            if (name == "state") read.state.assign(value, static_cast<std::size_t>(size));
            if (name == "iss") read.issuer.assign(value, static_cast<std::size_t>(size));
            if (name == "error") read.error.assign(value, static_cast<std::size_t>(size));
            curl_free(value);
        }
    }
    curl_url_cleanup(url);
    return read;
}

static NodeServer* provider() {
    static const auto server = NodeServer::start("provider.mjs");
    return server.get();
}

static OidcClient client_of(const std::string& id, Signing algorithm, std::string* log = nullptr) {
    OidcSettings settings;
    settings.issuer = provider()->issuer();
    settings.client_id = id;
    settings.client_secret = "a secret: with/odd+characters & spaces";
    settings.return_address = return_address;
    settings.signed_out_address = "https://kith.example.org/signed-out";
    settings.algorithms = {algorithm};
    settings.user_info = OidcSettings::UserInfo::asked;
    if (log) settings.log = [log](std::string_view line) { *log = line; };
    return OidcClient::with(std::move(settings), Seal::with_keys({Seal::new_key()}).value()).value();
}

static Moment now() { return Clock::real().now(); }

TEST_CASE("someone signs in by a real provider, in each of the three ways of signing, and is who they say") {
    if (!provider()) return;
    const std::pair<const char*, Signing> clients[] = {
        {"kith-rs256", Signing::rs256}, {"kith-ps256", Signing::ps256}, {"kith-es256", Signing::es256}};
    for (const auto& [id, algorithm] : clients) {
        auto client = client_of(id, algorithm);
        const auto begun = client.start("/children/7?tab=plan", now());
        REQUIRE(begun);
        const auto signed_in = client.finish(
            read_return(ProviderBrowser{return_address}.sign_in(begun->address, "ana")), begun->cookie, now());
        REQUIRE_MESSAGE(signed_in, signed_in.error().what);
        CHECK(signed_in->identity.issuer == provider()->issuer());
        CHECK(signed_in->identity.subject == "ana");
        CHECK(signed_in->identity.name == "Ana Fictitious");
        CHECK(signed_in->identity.email == "ana@council.example.org");
        CHECK(signed_in->identity.email_verified);
        CHECK(signed_in->return_to == "/children/7?tab=plan");
        CHECK(begun->cookie.size() < 1024);
    }
}

TEST_CASE("a provider's token signed otherwise than our settings say is refused, though its signature is good") {
    if (!provider()) return;
    std::string log;
    auto client = client_of("kith-es256", Signing::rs256, &log);
    const auto begun = client.start("/", now()).value();
    const auto refused =
        client.finish(read_return(ProviderBrowser{return_address}.sign_in(begun.address, "ana")), begun.cookie, now());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::not_allowed);
    CHECK(log == "ID token: its algorithm is not allowed");
}

TEST_CASE("a return with another state, without our cookie, with another's cookie, or too late is refused") {
    if (!provider()) return;
    auto client = client_of("kith-rs256", Signing::rs256);
    const auto begun = client.start("/", now()).value();
    const auto other = client.start("/", now()).value();
    const auto returned = read_return(ProviderBrowser{return_address}.sign_in(begun.address, "ana"));
    auto wrong_state = returned;
    wrong_state.state.back() = wrong_state.state.back() == 'A' ? 'Q' : 'A';
    auto no_state = returned;
    no_state.state.clear();
    const auto fault = [&](const SignInReturn& what, const std::string& cookie, Moment at) {
        const auto outcome = client.finish(what, cookie, at);
        return outcome ? std::nullopt : std::optional{outcome.error().fault};
    };
    CHECK(fault(wrong_state, begun.cookie, now()) == Fault::invalid);
    CHECK(fault(no_state, begun.cookie, now()) == Fault::invalid);
    CHECK(fault(returned, "", now()) == Fault::invalid);
    CHECK(fault(returned, other.cookie, now()) == Fault::invalid);
    CHECK(fault(returned, begun.cookie, Moment{now().milliseconds + 600'000}) == Fault::invalid);
    // None of these spent the code: the right return still lets Ana in.
    CHECK_FALSE(fault(returned, begun.cookie, now()));
}

TEST_CASE("a code that was used once is refused, though state and cookie are right") {
    if (!provider()) return;
    std::string log;
    auto client = client_of("kith-rs256", Signing::rs256, &log);
    const auto begun = client.start("/", now()).value();
    const auto returned = read_return(ProviderBrowser{return_address}.sign_in(begun.address, "ana"));
    REQUIRE(client.finish(returned, begun.cookie, now()));
    const auto again = client.finish(returned, begun.cookie, now());
    REQUIRE_FALSE(again);
    CHECK(again.error().fault == Fault::not_allowed);
    CHECK(log == "token: the service answered invalid_grant");
}

TEST_CASE("a code stolen from another's return is refused, because it goes with the other's verifier") {
    if (!provider()) return;
    std::string log;
    auto client = client_of("kith-rs256", Signing::rs256, &log);
    const auto anas = client.start("/", now()).value();
    const auto thiefs = client.start("/", now()).value();
    auto returned = read_return(ProviderBrowser{return_address}.sign_in(thiefs.address, "thief"));
    returned.code = read_return(ProviderBrowser{return_address}.sign_in(anas.address, "ana")).code;
    const auto refused = client.finish(returned, thiefs.cookie, now());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::not_allowed);
    CHECK(log == "token: the service answered invalid_grant");
}

TEST_CASE("a return that does not name the provider, or names another, is refused: it says it always does") {
    if (!provider()) return;
    auto client = client_of("kith-rs256", Signing::rs256);
    const auto begun = client.start("/", now()).value();
    auto returned = read_return(ProviderBrowser{return_address}.sign_in(begun.address, "ana"));
    for (const auto* issuer : {"", "https://login.example.org"}) {
        returned.issuer = issuer;
        const auto refused = client.finish(returned, begun.cookie, now());
        REQUIRE_FALSE(refused);
        CHECK(refused.error().fault == Fault::not_allowed);
    }
}

TEST_CASE("someone who turns back at the provider is told so") {
    if (!provider()) return;
    auto client = client_of("kith-rs256", Signing::rs256);
    const auto begun = client.start("/", now()).value();
    auto returned = read_return(ProviderBrowser{return_address}.sign_in(begun.address, "ana"));
    returned.code.clear();
    returned.error = "access_denied";
    const auto refused = client.finish(returned, begun.cookie, now());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::not_allowed);
    CHECK(refused.error().what == "Your organisation's sign-in service did not let you in, or you turned back.");
}

TEST_CASE("signing out goes by the provider, which knows our client and where to send people after") {
    if (!provider()) return;
    auto client = client_of("kith-rs256", Signing::rs256);
    const auto begun = client.start("/", now()).value();
    ProviderBrowser browser{return_address};
    const auto signed_in = client.finish(read_return(browser.sign_in(begun.address, "ana")), begun.cookie, now());
    REQUIRE(signed_in);
    const auto address = client.sign_out_address(signed_in->id_token, now()).value();
    REQUIRE(address);
    CHECK(address->starts_with(provider()->issuer() + "/session/end?client_id=kith-rs256&id_token_hint="));
    CHECK(browser.visit(*address, "").empty());
    CHECK(browser.page().find("Do you want to sign-out from") != std::string::npos);
}

TEST_CASE("after signing in people go to a path on our own site, and nowhere else") {
    if (!provider()) return;
    auto client = client_of("kith-rs256", Signing::rs256);
    const auto seal_of = [&](const char* path) {
        const auto begun = client.start(path, now()).value();
        return client
            .finish(read_return(ProviderBrowser{return_address}.sign_in(begun.address, "ana")), begun.cookie, now())
            .value()
            .return_to;
    };
    CHECK(seal_of("/children/7") == "/children/7");
    for (const auto* path : {"https://elsewhere.example.org/", "//elsewhere.example.org", "/\\elsewhere.example.org",
                             "", "children", "/children\nSet-Cookie: a=b"})
        CHECK(seal_of(path) == "/");
}

TEST_CASE("settings that cannot be right are refused with a sentence for the administrator") {
    const auto refused = [](const std::function<void(OidcSettings&)>& change) {
        OidcSettings settings;
        settings.issuer = "https://login.example.org";
        settings.client_id = "kith";
        settings.client_secret = "secret";
        settings.return_address = return_address;
        change(settings);
        const auto made = OidcClient::with(std::move(settings), Seal::with_keys({Seal::new_key()}).value());
        return made ? std::string{} : made.error().what;
    };
    CHECK(refused([](OidcSettings&) {}).empty());
    CHECK(refused([](OidcSettings& s) { s.issuer = "http://login.example.org"; }) ==
          "The issuer of the sign-in service must be an https address without a query.");
    CHECK_FALSE(refused([](OidcSettings& s) { s.issuer = "https://login.example.org?a=b"; }).empty());
    CHECK_FALSE(refused([](OidcSettings& s) { s.client_id.clear(); }).empty());
    CHECK_FALSE(refused([](OidcSettings& s) { s.client_secret.clear(); }).empty());
    CHECK_FALSE(refused([](OidcSettings& s) { s.return_address = "/sign-in/return"; }).empty());
    CHECK_FALSE(refused([](OidcSettings& s) { s.algorithms.clear(); }).empty());
    CHECK_FALSE(refused([](OidcSettings& s) { s.skew_seconds = 301; }).empty());
}

}  // namespace kith::access
