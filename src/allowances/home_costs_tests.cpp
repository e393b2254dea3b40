// What an authority's own home costs it follows from its terms, its area and its fees.
#include <doctest/doctest.h>

#include "allowances/home_costs.h"
#include "allowances/town_for_tests.h"

using namespace kith;
using namespace kith::allowances;
using namespace kith::allowances::testing;
using kith::testing::for_each_engine;
using kith::testing::must;

TEST_CASE("A home costs the allowance of its area and every fee that runs; a home without terms is not there") {
    const auto areas = schemas();
    for_each_engine(areas, [](const Database& database) {
        Town town{database};
        const auto costs = [&](Date day) {
            return must(
                weekly_costs(town.authority.store(), town.authority.leave_of_all(), AgeBand::eleven_to_fifteen, day));
        };
        CHECK(costs("2026-01-10"_day).empty());
        town.authority.fact(town.ashdown,
                            PayTerms{RateArea::rest, "Hazel Ashdown", {}, {}, {}, "2026-01-05"_day, "2026-02-01"_day});
        const auto rate = Rates{}.on(RateArea::rest, AgeBand::eleven_to_fifteen, "2026-01-10"_day)->weekly;
        CHECK(costs("2026-01-10"_day).at(town.ashdown) == rate);
        CHECK(costs("2026-01-10"_day).size() == 1);
        town.authority.fact(town.ashdown, Fee{Money::pounds(200), FeeFor::always, "Level 2", "2026-01-12"_day, {}});
        CHECK(costs("2026-01-11"_day).at(town.ashdown) == rate);
        CHECK(costs("2026-01-12"_day).at(town.ashdown) == rate + Money::pounds(200));
        CHECK(costs("2026-02-02"_day).empty());
    });
}
