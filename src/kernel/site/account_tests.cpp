#include <doctest/doctest.h>

#include "kernel/access/base_encoding.h"
#include "kernel/site/tab_for_tests.h"

using namespace kith;
using kith::testing::must;
using kith::testing::SignInPlace;
using kith::testing::Tab;

static constexpr auto name = SignInPlace::name;
static constexpr auto password = SignInPlace::password;
static constexpr auto another = "juniper saddle ninety";

static SiteOptions one_step() { return {.second_step = SecondStep::nobody}; }

/// As in a browser that nobody is signed in by.
static void sign_in(Tab& tab, const char* with = password) {
    tab.cookies.erase("kith_session");
    tab.post("/sign-in", {{"name", name}, {"password", with}});
    REQUIRE(tab.last.status == 303);
}

/// The secret on the page for setting up, as a telephone would keep it.
static std::string secret_of(const Tab& tab) {
    const auto secret = access::from_base32(tab.between("id=\"key\">", "<"));
    REQUIRE(secret);
    return *secret;
}

static std::string code_of(const std::string& secret, Moment at) {
    return access::totp_code(secret, access::totp_step(at));
}

/// Sets up a second step as its owner would, and gives its secret.
static std::string set_up(Tab& tab, Moment at) {
    tab.get("/account/second-step");
    const auto secret = secret_of(tab);
    tab.send("/account/second-step", {{"key", tab.hidden("key")}, {"code", code_of(secret, at)}}, tab.hidden("csrf"));
    REQUIRE(tab.last.status == 200);
    REQUIRE(tab.says("Your second step is set up"));
    return secret;
}

static std::string first_recovery_code(const Tab& tab) { return tab.between("id=\"recovery-codes\"><li>", "<"); }

TEST_CASE("One's own account says who one is, with which role, and where one is signed in") {
    SignInPlace place;
    auto site = place.site(one_step());
    Tab tab{site};
    CHECK(tab.get("/account").status == 303);
    sign_in(tab);
    tab.get("/account");
    CHECK(tab.last.status == 200);
    for (const auto* said : {"Robin", name, "Thistleshire", "Social worker", "Firefox on Linux (this one), by password",
                             "Signed in", "Not set up: whoever learns your password can sign in as you"}) {
        INFO(said);
        CHECK(tab.says(said));
    }
    CHECK_FALSE(tab.says("Sign out everywhere else"));
    CHECK(tab.says("href=\"/account\""));
}

TEST_CASE("Sign out everywhere else ends the other sessions and keeps this one") {
    SignInPlace place;
    auto site = place.site(one_step());
    Tab here{site};
    Tab there{site};
    sign_in(here);
    sign_in(there);
    here.post("/account/sessions/end", {}, "/account");
    CHECK(here.get(here.leads_to()).status == 200);
    CHECK(here.says("Signed out of 1 other browser"));
    CHECK(there.get("/account").status == 303);
}

TEST_CASE("A new password wants the old one and is not an easy one; with it every other session ends") {
    SignInPlace place;
    auto site = place.site(one_step());
    Tab tab{site};
    Tab there{site};
    sign_in(tab);
    sign_in(there);
    const auto refused = [&](const char* old_one, const char* new_one, std::string_view why) {
        INFO(why);
        CHECK(tab.post("/account/password", {{"old_password", old_one}, {"password", new_one}}).status == 422);
        CHECK(tab.says(why));
        CHECK_FALSE(tab.says(another));
    };
    refused("not the old one", another, "What you entered is not right.");
    refused(password, "short", "Use 12 characters or more.");
    refused(password, "password1234", "one of the first that attackers try");
    refused(password, "robin@thistleshire.example", "Do not use your sign-in name");
    refused(password, password, "This is the password you have now");
    const auto before = tab.cookies["kith_session"];
    CHECK(there.get("/account").status == 200);
    tab.post("/account/password", {{"old_password", password}, {"password", another}});
    CHECK(tab.cookies["kith_session"] != before);
    CHECK(tab.get(tab.leads_to()).status == 200);
    CHECK(tab.says("Your password was changed"));
    CHECK(tab.says("The password was changed"));
    CHECK(there.get("/account").status == 303);
    CHECK(there.post("/sign-in", {{"name", name}, {"password", password}}).status == 422);
    sign_in(there, another);
}

TEST_CASE("A password that an administrator made is changed before anything else") {
    SignInPlace place{Role::foster_carer, access::Lasts::until_first_sign_in};
    auto site = place.site();
    Tab tab{site};
    tab.post("/sign-in", {{"name", name}, {"password", password}, {"then", "/account"}});
    CHECK(tab.leads_to() == "/account/password");
    for (const auto* address : {"/", "/account", "/account/second-step"}) {
        INFO(address);
        CHECK(tab.get(address).status == 303);
        CHECK(tab.leads_to() == "/account/password");
    }
    CHECK(tab.post("/account/sessions/end", {}, "/account/password").status == 403);
    auto json = tab.request(Method::get, "/account");
    json.headers.emplace_back("accept", "application/json");
    CHECK(tab.ask(json).status == 403);
    tab.get("/account/password");
    CHECK(tab.says("Someone else made your password and knows it."));
    tab.post("/account/password", {{"old_password", password}, {"password", another}});
    CHECK(tab.get("/account").status == 200);
    sign_in(tab, another);
    CHECK(tab.leads_to() == "/");
}

TEST_CASE("Whose role asks for a second step is led to it, and afterwards goes on; a foster carer is not asked") {
    SignInPlace place;
    auto site = place.site();
    Tab tab{site};
    sign_in(tab);
    CHECK(tab.leads_to() == "/account/second-step");
    CHECK(tab.get("/account").status == 303);
    CHECK(tab.leads_to() == "/account/second-step");
    tab.get("/account/second-step");
    CHECK(tab.says("asks for more than a password"));
    set_up(tab, place.later(0));
    CHECK(tab.get("/account").status == 200);
    CHECK_FALSE(tab.says("/account/second-step/remove"));
    CHECK(tab.get("/account/second-step/remove").status == 403);

    SignInPlace carers{Role::foster_carer};
    auto their_site = carers.site();
    Tab carer{their_site};
    sign_in(carer);
    CHECK(carer.leads_to() == "/");
    auto strict = carers.site({.second_step = SecondStep::everyone});
    carer.go_to(strict);
    sign_in(carer);
    CHECK(carer.leads_to() == "/account/second-step");
}

TEST_CASE("A second step counts once its code was shown, and from then on the password alone lets nobody in") {
    SignInPlace place;
    auto site = place.site(one_step());
    Tab tab{site};
    sign_in(tab);
    Tab there{site};
    sign_in(there);
    tab.get("/account/second-step");
    CHECK(tab.says("<svg class=\"kith-qr\""));
    const auto key = tab.hidden("key");
    const auto secret = secret_of(tab);
    tab.send("/account/second-step", {{"key", key}, {"code", "000000"}}, tab.hidden("csrf"));
    CHECK(tab.last.status == 422);
    CHECK(tab.says("This is not the code that your app shows now."));
    CHECK(secret_of(tab) == secret);
    sign_in(there);
    CHECK(there.leads_to() == "/");

    tab.send("/account/second-step", {{"key", tab.hidden("key")}, {"code", code_of(secret, place.later(0))}},
             tab.hidden("csrf"));
    REQUIRE(tab.last.status == 200);
    const auto recovery = first_recovery_code(tab);
    CHECK(recovery.size() == 19);
    CHECK(tab.header("Cache-Control") == "no-store");
    CHECK(there.get("/account").status == 303);
    tab.get("/account");
    CHECK_FALSE(tab.says(recovery));
    CHECK(tab.says("10 not yet used"));

    auto later = place.site(one_step(), 60);
    there.cookies.clear();
    there.go_to(later);
    there.post("/sign-in", {{"name", name}, {"password", password}, {"then", "/account"}});
    CHECK(there.leads_to() == "/sign-in/code?then=%2Faccount");
    CHECK(there.cookies.count("kith_session") == 0);
    CHECK(there.post("/sign-in/code", {{"code", "000000"}}).status == 422);
    there.post("/sign-in/code", {{"code", code_of(secret, place.later(60))}, {"then", "/account"}});
    CHECK(there.leads_to() == "/account");
    CHECK(there.get("/account").status == 200);

    sign_in(there);
    there.post("/sign-in/code", {{"code", recovery}});
    CHECK(there.leads_to() == "/");
    there.get("/account");
    CHECK(there.says("9 not yet used"));
    CHECK(there.says("A recovery code was used up"));
    sign_in(there);
    CHECK(there.post("/sign-in/code", {{"code", recovery}}).status == 422);
}

TEST_CASE("The second step is replaced or removed, and recovery codes made anew, only with the password") {
    SignInPlace place{Role::foster_carer};
    auto site = place.site();
    Tab tab{site};
    sign_in(tab);
    const auto first = set_up(tab, place.later(0));
    const auto old_code = first_recovery_code(tab);
    for (const auto* address : {"/account/recovery-codes", "/account/second-step/remove"})
        CHECK(tab.post(address, {{"password", "not the password"}}).status == 422);
    tab.get("/account/second-step");
    const auto second = secret_of(tab);
    CHECK(second != first);
    const Fields typed{{"key", tab.hidden("key")}, {"code", code_of(second, place.later(0))}};
    CHECK(tab.send("/account/second-step", typed, tab.hidden("csrf")).status == 422);
    auto with_password = typed;
    with_password.emplace_back("password", password);
    CHECK(tab.send("/account/second-step", with_password, tab.hidden("csrf")).status == 200);

    CHECK(tab.post("/account/recovery-codes", {{"password", password}}).status == 200);
    const auto new_code = first_recovery_code(tab);
    Tab there{site};
    sign_in(there);
    CHECK(there.post("/sign-in/code", {{"code", code_of(first, place.later(0))}}).status == 422);
    CHECK(there.post("/sign-in/code", {{"code", old_code}}).status == 422);
    there.post("/sign-in/code", {{"code", new_code}});
    CHECK(there.get("/account").status == 200);

    CHECK(tab.post("/account/second-step/remove", {{"password", password}}).status == 303);
    CHECK(tab.get("/account").status == 200);
    CHECK(there.get("/account").status == 303);
    sign_in(there);
    CHECK(there.leads_to() == "/");
}

TEST_CASE("A key for a second step is good for half an hour, for one account, and only if it was made here") {
    SignInPlace place;
    const auto other = place.authority.reader_with(Role::social_worker, {}, "Rowan");
    place.account("rowan@thistleshire.example", other.person, access::Lasts::until_changed);
    auto site = place.site(one_step());
    Tab robin{site};
    sign_in(robin);
    Tab rowan{site};
    rowan.post("/sign-in", {{"name", "rowan@thistleshire.example"}, {"password", password}});
    rowan.get("/account/second-step");
    const auto key = rowan.hidden("key");
    const auto secret = secret_of(rowan);
    const auto refused = [&](Tab& tab, const std::string& with, Moment at) {
        tab.get("/account/second-step");
        tab.send("/account/second-step", {{"key", with}, {"code", code_of(secret, at)}}, tab.hidden("csrf"));
        return tab.last.status == 422 && tab.says("That took too long.");
    };
    CHECK(refused(robin, key, place.later(0)));
    CHECK(refused(rowan, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", place.later(0)));
    auto keep_alive = place.site(one_step(), 1200);
    rowan.go_to(keep_alive);
    rowan.get("/account");
    auto half_an_hour = place.site(one_step(), 1800);
    rowan.go_to(half_an_hour);
    CHECK(refused(rowan, key, place.later(1800)));
}

TEST_CASE("An administrator who takes a lost telephone's step away ends its sessions, and a new one is owed") {
    SignInPlace place;
    auto site = place.site();
    Tab tab{site};
    sign_in(tab);
    set_up(tab, place.later(0));
    place.change([&](Transaction& transaction, const access::MayChangeAccounts& may) {
        must(access::take_second_factor_away(transaction, may, name, place.later(1)));
    });
    CHECK(tab.get("/account").status == 303);
    sign_in(tab);
    CHECK(tab.leads_to() == "/account/second-step");
}

TEST_CASE("In the demonstration nobody has a password to change or a second step to set up") {
    SignInPlace place;
    const auto reader = place.authority.reader_with(Role::auditor, {}, "Rowan");
    place.change([&](Transaction& transaction, const access::MayChangeAccounts& may) {
        must(access::create_account(transaction, may, {"rowan@thistleshire.example", reader.person}));
    });
    auto site = place.site({.demo = true});
    Tab tab{site};
    tab.post("/sign-in/as", {{"who", "rowan@thistleshire.example"}}, "/sign-in");
    CHECK(tab.get("/account").status == 200);
    CHECK(tab.says("None: you sign in without one here"));
    CHECK(tab.get("/account/password").status == 404);
    CHECK(tab.get("/account/second-step").status == 404);
}
