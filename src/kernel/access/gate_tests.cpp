#include <doctest/doctest.h>

#include "kernel/testing/fresh.h"

using namespace kith;
using namespace kith::testing;

TEST_CASE("A social worker may see the care of a child they work with, and of no other") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley", "2014-02-03"_day);
        const auto ben = authority.person("Ben", "Marsh", "2015-02-03"_day);
        const auto robin = authority.reader_with(Role::social_worker);
        authority.allocate(ana, robin, Role::social_worker);

        const auto store = authority.store();
        const auto allowed = decide<May::see_care>(store, robin, ana, "visit");
        REQUIRE(allowed.has_value());
        CHECK(allowed->about() == ana);
        CHECK(fault_of(decide<May::see_care>(store, robin, ben)) == Fault::not_allowed);
        CHECK(fault_of(decide<May::see_care>(store, robin, PersonId{999})) == Fault::not_found);

        REQUIRE(authority.asks.size() == 3);
        CHECK(authority.asks[0] == Ask{May::see_care, ana, "visit", true, false});
        CHECK(authority.asks[1] == Ask{May::see_care, ben, "", false, false});
        CHECK(must(Gate::among(store, robin, May::see_care, {ben, ana})) == std::vector{ana});
    });
}

TEST_CASE("A social worker may see who matters to a child they work with") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley", "2014-02-03"_day);
        const auto fern = authority.person("Fern", "Marsh", "1950-02-03"_day, Sex::female);
        const auto robin = authority.reader_with(Role::social_worker);
        authority.allocate(ana, robin, Role::social_worker);
        CHECK(fault_of(decide<May::see_person>(authority.store(), robin, fern)) == Fault::not_allowed);

        authority.fact(ana, Relationship{fern, Tie::grandparent, false, {}, {}});
        const auto store = authority.store();
        CHECK(decide<May::see_person>(store, robin, fern).has_value());
        CHECK(fault_of(decide<May::see_care>(store, robin, fern)) == Fault::not_allowed);

        const auto of_ana = must(related(store, authority.leave(ana), Known::now()));
        REQUIRE(of_ana.size() == 1);
        CHECK(of_ana[0].name == "Fern Marsh");
        CHECK(in_words(of_ana[0].tie, of_ana[0].sex) == "grandmother");
        const auto of_fern = must(related(store, authority.leave(fern), Known::now()));
        REQUIRE(of_fern.size() == 1);
        CHECK(of_fern[0].tie == Tie::grandchild);
        CHECK(of_fern[0].recorded_about == ana);
    });
}
