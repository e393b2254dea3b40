#include <doctest/doctest.h>

#include <algorithm>

#include "homes/home_for_tests.h"
#include "homes/rules.h"

using namespace kith;
using namespace kith::homes;
using namespace kith::testing;

static constexpr auto today = "2026-06-01"_day;

TEST_CASE("The homes of one worker are read as they are among all, however many there are, and no other is read") {
    const auto areas = schemas();
    for_each_engine(areas, [](const Database& database) {
        TestAuthority authority{database, today};
        std::vector<PersonId> wanted;
        for (int i = 0; i < 60; ++i) {
            FosterFamily family{authority, HouseholdId{9'000'100 + i}};
            family.authority.fact(
                family.home, HomeVisit{VisitKind::supervision, today.plus_days(-i), family.carer, "Well", "Well", ""});
            if (i % 2 == 0) wanted.push_back(family.home);
            if (i == 4) family.child("Ana", "2015-02-02"_day, "2026-02-01"_day);
        }
        const auto store = authority.store();
        const auto all = must(home_files(store, authority.leave_of_all(), today, Depth::for_rules));
        const auto some = must(home_files_of(store, authority.leave_of_all(), wanted, today, Depth::for_rules));
        REQUIRE(some.size() == wanted.size());
        for (const auto& file : some) {
            const auto same = std::ranges::find(all, file.home, &HomeFile::home);
            REQUIRE(same != all.end());
            CHECK(file.visits.size() == 1);
            CHECK(file.carers.size() == 1);
            CHECK(file.terms.front().id == same->terms.front().id);
            CHECK(file.visits.front().id == same->visits.front().id);
            CHECK(file.occupants.size() == same->occupants.size());
            CHECK(open_due(file, Calendar::england(), today).size() ==
                  open_due(*same, Calendar::england(), today).size());
            CHECK(std::ranges::find(wanted, file.home) != wanted.end());
        }
        CHECK(must(home_files_of(store, authority.leave_of_all(), {}, today, Depth::for_rules)).empty());
    });
}
