#include <doctest/doctest.h>

#include "kernel/access/account_log.h"
#include "kernel/access/sessions.h"
#include "kernel/access/totp.h"
#include "kernel/testing/fresh.h"

using namespace kith;
using namespace kith::testing;
using namespace kith::access;

static constexpr std::string_view password = "thistle bracken fernley lane";
static constexpr std::string_view robin = "robin@thistleshire.example";
static constexpr std::int64_t minute = 60'000;

static MayChangeAccounts may(const TestAuthority& authority) {
    return Gate::machine_to_all<May::change_accounts>(authority.id());
}

static Account made(TestAuthority& authority) {
    const auto person = authority.person("Robin", "Ashdown");
    auto transaction = must(authority.database().write());
    const auto account = must(create_account(transaction, may(authority), {" Robin@Thistleshire.Example", person}));
    must(reset_password(transaction, may(authority), {robin, password}, authority.at()));
    must(transaction.commit());
    return account;
}

static bool lets_in(const TestAuthority& authority, std::string_view typed, std::int64_t later = 0) {
    return check_password(authority.database(), robin, typed, Moment{authority.at().milliseconds + later}).has_value();
}

TEST_CASE("A password lets its owner in, and nothing tells a wrong name from a wrong password") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto account = made(authority);
        CHECK(account.sign_in_name == robin);
        const auto in = must(check_password(database, "ROBIN@thistleshire.example ", password, authority.at()));
        CHECK(in.person == account.person);
        CHECK(in.authority == authority.id());
        CHECK_FALSE(in.has_second_factor);
        const auto wrong = check_password(database, robin, "thistle bracken fernley road", authority.at());
        const auto nobody = check_password(database, "nobody@thistleshire.example", password, authority.at());
        REQUIRE(fault_of(wrong) == Fault::not_allowed);
        REQUIRE(fault_of(nobody) == Fault::not_allowed);
        CHECK(wrong.error().what == nobody.error().what);
    });
}

TEST_CASE("A name that is taken, and a password that is too easy, are refused") {
    const FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto account = made(authority);
    auto transaction = must(file.database().write());
    CHECK(fault_of(create_account(transaction, may(authority), {std::string{robin}, account.person})) ==
          Fault::conflict);
    CHECK(fault_of(create_account(transaction, may(authority), {"  ", account.person})) == Fault::invalid);
    const auto easy = reset_password(transaction, may(authority), {robin, "password"}, authority.at());
    REQUIRE(fault_of(easy) == Fault::invalid);
    CHECK(easy.error().fields.front().name == "password");
    CHECK(fault_of(reset_password(transaction, may(authority), {"nobody", password}, authority.at())) ==
          Fault::not_found);
}

TEST_CASE("Another authority's administrator finds no account here") {
    const FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    made(authority);
    const auto theirs = Gate::machine_to_all<May::change_accounts>(AuthorityId{2});
    auto transaction = must(file.database().write());
    CHECK(fault_of(reset_password(transaction, theirs, {robin, password}, authority.at())) == Fault::not_found);
    CHECK(fault_of(close_account(transaction, theirs, robin, authority.at())) == Fault::not_found);
    CHECK(fault_of(take_second_factor_away(transaction, theirs, robin, authority.at())) == Fault::not_found);
}

TEST_CASE("The wait after wrong tries begins with the fifth and doubles to an hour") {
    CHECK(wait_after(4) == 0);
    CHECK(wait_after(5) == 1 * minute);
    CHECK(wait_after(6) == 2 * minute);
    CHECK(wait_after(10) == 32 * minute);
    CHECK(wait_after(11) == 60 * minute);
    CHECK(wait_after(1000) == 60 * minute);
}

TEST_CASE("While an account waits no password is right, and afterwards the right one is") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        made(authority);
        for (int i = 0; i < 5; ++i) CHECK_FALSE(lets_in(authority, "a wrong one, and long"));
        CHECK_FALSE(lets_in(authority, password));
        CHECK_FALSE(lets_in(authority, password, minute - 1));
        CHECK_FALSE(lets_in(authority, "a wrong one, and long", minute));
        CHECK_FALSE(lets_in(authority, password, 3 * minute - 1));
        CHECK(lets_in(authority, password, 3 * minute));
        for (int i = 0; i < 4; ++i) CHECK_FALSE(lets_in(authority, "a wrong one, and long", 3 * minute));
        CHECK(lets_in(authority, password, 3 * minute));
    });
}

TEST_CASE("A closed account lets nobody in, by password, by service or by a session it had") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto account = made(authority);
        auto transaction = must(database.write());
        must(link_oidc(transaction, may(authority), {robin, "https://sign-in.example", "s-1"}, authority.at()));
        const auto opened = must(open_session(transaction, account, authority.at()));
        must(transaction.commit());
        CHECK(must(account_by_oidc(authority.store(), "https://sign-in.example", "s-1"))->sign_in_name == robin);
        CHECK_FALSE(must(account_by_oidc(authority.store(), "https://other.example", "s-1")));

        auto closing = must(database.write());
        must(close_account(closing, may(authority), robin, authority.at()));
        must(closing.commit());
        CHECK_FALSE(lets_in(authority, password));
        CHECK_FALSE(must(account_by_oidc(authority.store(), "https://sign-in.example", "s-1")));
        CHECK_FALSE(must(find_session(authority.store(), opened.token, authority.at())));
        const auto seen = must(accounts(authority.store(), Gate::machine_to_all<May::see_accounts>(authority.id())));
        REQUIRE(seen.size() == 1);
        CHECK(seen[0].closed == authority.at());
    });
}

TEST_CASE("The second step takes a code once, a recovery code once, and counts wrong ones with the password's") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        auto account = made(authority);
        const auto seal = must(Seal::with_keys({Seal::new_key()}));
        const auto secret = new_totp_secret();
        const auto codes = new_recovery_codes();
        const auto at = authority.at();
        const auto code_at = [&](Moment moment) { return totp_code(secret, totp_step(moment)); };
        auto transaction = must(database.write());
        CHECK(fault_of(set_second_factor(transaction, seal, account, secret, "x", codes, at)) == Fault::invalid);
        must(set_second_factor(transaction, seal, account, secret, code_at(at), codes, at));
        must(transaction.commit());

        account = must(check_password(database, robin, password, at));
        CHECK(account.has_second_factor);
        CHECK(fault_of(check_second_factor(database, seal, account, code_at(at), at)) == Fault::not_allowed);
        const Moment later{at.milliseconds + 60'000};
        CHECK(check_second_factor(database, seal, account, code_at(later), later).has_value());
        CHECK(fault_of(check_second_factor(database, seal, account, code_at(later), later)) == Fault::not_allowed);
        CHECK(check_second_factor(database, seal, account, codes.shown[3], later).has_value());
        CHECK(fault_of(check_second_factor(database, seal, account, codes.shown[3], later)) == Fault::not_allowed);

        // One wrong step is counted already; the password being right does not begin the count anew.
        CHECK(lets_in(authority, password));
        for (int i = 0; i < 3; ++i) CHECK_FALSE(check_second_factor(database, seal, account, "abc", later).has_value());
        CHECK(fault_of(check_second_factor(database, seal, account, codes.shown[4], later)) == Fault::not_allowed);
    });
}

TEST_CASE("A session lasts while it is used, and no longer than the limits") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto account = made(authority);
        auto transaction = must(database.write());
        const auto opened = must(open_session(transaction, account, authority.at()));
        must(transaction.commit());
        Audit audit{database};
        const auto found = [&](std::int64_t minutes) {
            return must(
                find_session(authority.store(), opened.token, Moment{authority.at().milliseconds + minutes * minute}));
        };
        CHECK(found(0)->csrf_secret == opened.session.csrf_secret);
        CHECK(found(29).has_value());
        CHECK_FALSE(found(30).has_value());
        CHECK_FALSE(must(find_session(authority.store(), opened.session.fingerprint, authority.at())).has_value());

        std::int64_t now = 0;
        for (; now < 600 && found(now); now += 20)
            if (const auto touched = touch(*found(now), Moment{authority.at().milliseconds + now * minute}))
                must(audit.keep({}, {*touched}));
        CHECK(now == 600);
        CHECK(found(599).has_value());
        CHECK_FALSE(found(600).has_value());
        CHECK_FALSE(touch(opened.session, Moment{authority.at().milliseconds + minute - 1}));
    });
}

TEST_CASE("Signing out ends one session, a new password ends all, and the sweep takes what is over") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto account = made(authority);
        const auto open = [&] {
            auto transaction = must(database.write());
            const auto opened = must(open_session(transaction, account, authority.at()));
            must(transaction.commit());
            return opened.token;
        };
        const auto here = [&](const std::string& token) {
            return must(find_session(authority.store(), token, authority.at())).has_value();
        };
        const auto a = open();
        const auto b = open();
        auto transaction = must(database.write());
        must(close_session(transaction, a));
        must(transaction.commit());
        CHECK_FALSE(here(a));
        CHECK(here(b));
        CHECK(fault_of(change_password(database, robin, "not the old one", "juniper saddle ninety", authority.at())) ==
              Fault::not_allowed);
        must(change_password(database, robin, password, "juniper saddle ninety", authority.at()));
        CHECK_FALSE(here(b));
        CHECK(lets_in(authority, "juniper saddle ninety"));
        CHECK_FALSE(lets_in(authority, password));
        const auto c = open();
        auto sweeping = must(database.write());
        CHECK(must(sweep_sessions(sweeping, Moment{authority.at().milliseconds + 29 * minute})) == 0);
        CHECK(must(sweep_sessions(sweeping, Moment{authority.at().milliseconds + 30 * minute})) == 1);
    });
}

TEST_CASE("A browser is named as its owner knows it, whatever else it says of itself") {
    CHECK(browser_words("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0") ==
          "Firefox on Windows");
    CHECK(browser_words("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                        "Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0") == "Edge on Windows");
    CHECK(browser_words("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                        "Version/17.5 Safari/605.1.15") == "Safari on a Mac");
    CHECK(browser_words("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
                        "Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1") == "Chrome on an iPhone");
    CHECK(browser_words("Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) "
                        "SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36") == "Samsung Internet on Android");
    CHECK(browser_words("<script>alert(1)</script>").empty());
    CHECK(browser_words("").empty());
}

TEST_CASE("What happened to an account is told the newest first, and no more of it than was asked for") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto account = made(authority);
        CHECK_FALSE(lets_in(authority, "a wrong one, and long", 1000));
        must(change_password(database, robin, password, "juniper saddle ninety",
                             Moment{authority.at().milliseconds + 2000}));
        std::vector<AccountEvent> seen;
        for (const auto& event : must(what_happened(authority.store(), account, 10))) seen.push_back(event.what);
        CHECK(seen == std::vector{AccountEvent::password_changed, AccountEvent::refused, AccountEvent::password_given});
        CHECK(must(what_happened(authority.store(), account, 1)).size() == 1);
    });
}

TEST_CASE("A password that was made for someone is to be changed, and is not once they have changed it") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        made(authority);
        const auto at = authority.at();
        CHECK(must(check_password(database, robin, password, at)).password_to_change);
        CHECK(fault_of(change_password(database, robin, password, std::string{password}, at)) == Fault::invalid);
        must(change_password(database, robin, password, "juniper saddle ninety", at));
        CHECK_FALSE(must(check_password(database, robin, "juniper saddle ninety", at)).password_to_change);
    });
}

TEST_CASE("Confirming the password begins the count anew, so that mending one's account does not lock it") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        auto account = made(authority);
        const auto seal = must(Seal::with_keys({Seal::new_key()}));
        const auto secret = new_totp_secret();
        auto transaction = must(database.write());
        must(set_second_factor(transaction, seal, account, secret, totp_code(secret, totp_step(authority.at())),
                               new_recovery_codes(), authority.at()));
        must(transaction.commit());
        for (int i = 0; i < 10; ++i) CHECK(confirm_password(database, account, password, authority.at()).has_value());
        CHECK(lets_in(authority, password));
    });
}
