#include <doctest/doctest.h>

#include "kernel/access/links.h"
#include "kernel/access/tries.h"
#include "kernel/testing/fresh.h"

namespace kith::access {

using namespace kith::testing;

namespace {

struct Place {
    explicit Place(const Database& database) : authority{database, "2026-11-20"_day} {}

    std::string link(PersonId applicant) {
        auto transaction = must(authority.database().write());
        auto token = must(make_link(transaction, Gate::machine_to<May::record_application>(authority.id(), applicant),
                                    authority.at()));
        must(transaction.commit());
        return token;
    }
    std::optional<Account> opened(std::string_view token) {
        auto transaction = must(authority.database().write());
        auto account = must(account_by_link(transaction, token, authority.at()));
        must(transaction.commit());
        return account;
    }

    TestAuthority authority;
};

}  // namespace

TEST_CASE("a link opens its owner's application; a new one ends the old; what is kept opens nothing") {
    for_each_engine([](const Database& database) {
        Place place{database};
        const auto hazel = place.authority.reader_with(Role::prospective_carer, {}, "Hazel").person;
        const auto token = place.link(hazel);
        CHECK(token.size() == 43);
        REQUIRE(place.opened(token));
        CHECK(place.opened(token)->person == hazel);
        CHECK_FALSE(place.opened(token)->has_password);
        const auto kept = must(place.authority.store().all("select token from access_link", {},
                                                           [](const Row& row) { return row.string(0); }));
        REQUIRE(kept.size() == 1);
        CHECK(kept[0] != token);
        CHECK_FALSE(place.opened(kept[0]));
        CHECK_FALSE(place.opened(""));
        const auto again = place.link(hazel);
        CHECK_FALSE(place.opened(token));
        CHECK(place.opened(again));
    });
}

TEST_CASE("a link ends when it is not used for half a year, and each use puts its end off") {
    for_each_engine([](const Database& database) {
        Place place{database};
        const auto token = place.link(place.authority.reader_with(Role::prospective_carer).person);
        place.authority.move_to("2027-05-18"_day);
        CHECK(place.opened(token));
        place.authority.move_to("2027-11-13"_day);
        CHECK(place.opened(token));
        place.authority.move_to("2028-05-12"_day);
        CHECK_FALSE(place.opened(token));
    });
}

TEST_CASE(
    "a link is for those who apply and nothing else: it is neither made for others nor opens once they are more") {
    for_each_engine([](const Database& database) {
        Place place{database};
        const auto robin = place.authority.reader_with(Role::director).person;
        auto transaction = must(database.write());
        const auto refused = make_link(
            transaction, Gate::machine_to<May::record_application>(place.authority.id(), robin), place.authority.at());
        CHECK(fault_of(refused) == Fault::conflict);
        must(transaction.commit());
        const auto hazel = place.authority.reader_with(Role::prospective_carer).person;
        const auto token = place.link(hazel);
        place.authority.fact(hazel, RoleFact{Role::foster_carer, {}, "2026-11-20"_day, {}});
        CHECK(place.opened(token));  // a carer just approved reads how it ended
        auto reader = place.authority.reader_of(hazel);
        CHECK(reader.granted(May::see_care_as_carer));
        limit_to_link(reader);
        CHECK_FALSE(reader.granted(May::see_care_as_carer));
        CHECK(reader.granted(May::answer_application));
        place.authority.fact(hazel, RoleFact{Role::supervising_social_worker, {}, "2026-11-20"_day, {}});
        CHECK_FALSE(place.opened(token));
    });
}

TEST_CASE("so many tries come from one place in a time and no more; others are not held up by it") {
    Tries tries{2, 1000};
    CHECK(tries.another("192.0.2.1", Moment{0}));
    CHECK(tries.another("192.0.2.1", Moment{500}));
    CHECK_FALSE(tries.another("192.0.2.1", Moment{999}));
    CHECK(tries.another("192.0.2.2", Moment{999}));
    CHECK(tries.another("192.0.2.1", Moment{1000}));
    CHECK_FALSE(tries.another("192.0.2.1", Moment{1001}));
}

TEST_CASE("whoever has all the addresses of a network to choose from is one place") {
    Tries tries{1, 1000};
    CHECK(tries.another("2001:db8::1", Moment{0}));
    CHECK_FALSE(tries.another("2001:db8::ffff", Moment{0}));
    CHECK_FALSE(tries.another("2001:db8:0:0:1::", Moment{0}));
    CHECK(tries.another("2001:db8:0:1::1", Moment{0}));
    CHECK(tries.another("partner: 1", Moment{0}));  // no address
    CHECK(tries.another("partner: 2", Moment{0}));
}

}  // namespace kith::access
