#include <doctest/doctest.h>

#include "kernel/site/tab_for_tests.h"

using namespace kith;
using kith::testing::must;
using kith::testing::SignInPlace;
using kith::testing::Tab;

static constexpr auto name = SignInPlace::name;
static constexpr auto password = SignInPlace::password;

/// A password is enough: what these tests are about is not the second step.
static SiteOptions one_step() { return {.second_step = SecondStep::nobody}; }

static void sign_in(Tab& tab) {
    tab.post("/sign-in", {{"name", name}, {"password", password}});
    REQUIRE(tab.last.status == 303);
}

TEST_CASE("A session's cookie is out of reach of scripts and other sites, and behind TLS goes over https alone") {
    SignInPlace place;
    auto plain = place.site(one_step());
    Tab tab{plain};
    sign_in(tab);
    CHECK(tab.set_cookie("kith_session").ends_with("; Path=/; Max-Age=36000; HttpOnly; SameSite=Lax"));
    auto options = one_step();
    options.secure_cookies = true;
    auto behind_tls = place.site(options);
    Tab secure{behind_tls};
    sign_in(secure);
    CHECK(secure.set_cookie("__Host-kith_session").ends_with("; HttpOnly; SameSite=Lax; Secure"));
    CHECK(secure.header("Strict-Transport-Security") == "max-age=31536000");
    CHECK(secure.get("/account").status == 200);
}

TEST_CASE("A session that was there before signing in is never the one after it, and is over") {
    SignInPlace place;
    auto site = place.site(one_step());
    Tab tab{site};
    tab.cookies["kith_session"] = "a-session-that-an-attacker-planted-0123456789";
    sign_in(tab);
    const auto first = tab.cookies["kith_session"];
    CHECK(first != "a-session-that-an-attacker-planted-0123456789");
    Tab attacker{site};
    attacker.cookies["kith_session"] = "a-session-that-an-attacker-planted-0123456789";
    CHECK(attacker.get("/account").status == 303);

    // The same browser signs in once more: the earlier session does not linger.
    tab.post("/sign-in", {{"name", name}, {"password", password}}, "/account");
    CHECK(tab.cookies["kith_session"] != first);
    attacker.cookies["kith_session"] = first;
    CHECK(attacker.get("/account").status == 303);
}

TEST_CASE("After signing in people go to the page they asked for, with its question, and never to another site") {
    SignInPlace place;
    auto site = place.site(one_step());
    Tab tab{site};
    tab.get("/account?from=2026");
    CHECK(tab.leads_to() == "/sign-in?then=%2Faccount%3Ffrom%3D2026");
    tab.post("/sign-in", {{"name", name}, {"password", password}, {"then", "/account?from=2026"}});
    CHECK(tab.leads_to() == "/account?from=2026");
    // Browsers leave out tabs and line ends, and read a backslash as a slash.
    for (const std::string elsewhere :
         {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "/\t/elsewhere.example",
          "/\n/elsewhere.example", "\t//elsewhere.example", "javascript:alert(1)", "elsewhere", "/sign-in?then=/",
          "/sign-out", "/\x01/elsewhere.example"}) {
        INFO(elsewhere);
        Tab fresh{site};
        fresh.post("/sign-in", {{"name", name}, {"password", password}, {"then", elsewhere}});
        CHECK(fresh.leads_to() == "/");
    }
}

TEST_CASE("A session ends after half an hour unused, and ten hours after the sign-in however much it is used") {
    SignInPlace place;
    auto site = place.site(one_step());
    Tab idle{site};
    sign_in(idle);
    Tab busy{site};
    sign_in(busy);
    for (int minutes = 20; minutes < 600; minutes += 20) {
        auto then = place.site(one_step(), minutes * 60);
        busy.go_to(then);
        INFO(minutes);
        CHECK(busy.get("/account").status == 200);
    }
    auto half_an_hour = place.site(one_step(), 30 * 60);
    idle.go_to(half_an_hour);
    CHECK(idle.get("/account").status == 303);
    auto ten_hours = place.site(one_step(), 600 * 60);
    busy.go_to(ten_hours);
    CHECK(busy.get("/account").status == 303);
    sign_in(busy);
    // Those that are over are swept away by whoever signs in next.
    CHECK(must(place.authority.store().first("select count(*) from access_session", {},
                                             [](const Row& row) { return row.integer(0); })) == 1);
}

TEST_CASE("From the fifth wrong password on the account waits, in the same words, and its owner can read of it") {
    SignInPlace place;
    auto site = place.site(one_step());
    Tab tab{site};
    for (int i = 0; i < 5; ++i) {
        CHECK(tab.post("/sign-in", {{"name", name}, {"password", "not this one at all"}}).status == 422);
        CHECK(tab.says("What you entered is not right."));
        CHECK_FALSE(tab.says("not this one at all"));
    }
    CHECK(tab.post("/sign-in", {{"name", name}, {"password", password}}).status == 422);
    CHECK(tab.says("What you entered is not right."));
    auto later = place.site(one_step(), 61);
    tab.go_to(later);
    sign_in(tab);
    tab.get("/account");
    CHECK(tab.says("A wrong password or code was refused"));
}

TEST_CASE("Signing out ends the session for good, and a form of another session signs nobody out") {
    SignInPlace place;
    auto site = place.site(one_step());
    Tab tab{site};
    sign_in(tab);
    Tab stolen{site};
    stolen.cookies = tab.cookies;
    CHECK(tab.send("/sign-out", {}, "not-the-token").status == 403);
    CHECK(tab.post("/sign-out", {}, "/account").status == 303);
    CHECK(tab.cookies.count("kith_session") == 0);
    CHECK(stolen.get("/account").status == 303);
}

TEST_CASE("What is typed to sign in is in no line of the log and in no table") {
    SignInPlace place;
    std::string log;
    auto options = one_step();
    options.log = [&log](std::string_view line) { log += line; };
    auto site = place.site(options);
    Tab tab{site};
    tab.post("/sign-in", {{"name", name}, {"password", "a wrong one, and long"}});
    sign_in(tab);
    CHECK(log.find("wrong one") == std::string::npos);
    CHECK(log.find("bracken") == std::string::npos);
    for (const auto* column : {"password from access_account", "browser from access_session",
                               "what from access_account_event", "token from access_session"})
        must(place.authority.store().each("select " + std::string{column}, {}, [&](const Row& row) {
            CHECK(row.string(0).find("bracken") == std::string::npos);
            CHECK(row.string(0) != tab.cookies["kith_session"]);
        }));
}
