// The record's own past, for evaluation.
#include "region/advice_for_tests.h"
#include "region/told_history.h"

using namespace kith;
using namespace kith::region;
using namespace kith::region::advice_tests;
using namespace kith::testing;

TEST_CASE("The history of a co-operative has each stay in a home that somebody was matched to, by the day it began") {
    on_each_engine([](AdviceTown& town) {
        const auto brother = placed_in(town.region.thistle, town.region.oakleys);
        const auto sister = placed_in(town.region.thistle, town.region.oakleys);
        town.region.thistle.fact(brother, Relationship{sister, Tie::sibling, false, {}, {}});
        const auto goes_to = [&](PersonId child, std::string name, std::optional<std::string> postcode) {
            care::School school{std::move(name), "2025-09-01"_day, {}};
            school.postcode = std::move(postcode);
            town.region.thistle.fact(child, std::move(school));
        };
        goes_to(brother, "Alderbank School", "NE4 2BB");
        goes_to(sister, "ALDERBANK school", {});  // found by its name
        const auto told = must(told_history(
            town.region.river.store(), Gate::machine_to_all<May::see_region>(town.region.river.id()), town.telling()));
        REQUIRE(told.history.arrivals.size() == 2);  // Ana in January; the two together in February
        CHECK(told.history.arrivals.front().on == "2026-01-05"_day);
        CHECK(told.history.arrivals.back().children.size() == 2);
        CHECK(told.members == 2);
        for (const auto& child : told.history.arrivals.back().children) {
            REQUIRE(child.school);
            CHECK(child.school->at.postcode == "NE4 2BB");
            CHECK(child.school->name == "school");  // an evaluation names no school
        }
        CHECK(told.without_school == 1);
        CHECK(told.assumptions.size() >= 5);
    });
}
