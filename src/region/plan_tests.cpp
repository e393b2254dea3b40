// The plan of the region, and how much each term counts in it.
#include "region/advice_for_tests.h"

using namespace kith;
using namespace kith::region;
using namespace kith::region::advice_tests;
using namespace kith::testing;

TEST_CASE("The plan advises a home for whoever waits; once kept, tomorrow's plan says that it is as before") {
    on_each_engine([](AdviceTown& town) {
        const auto first = town.planned();
        REQUIRE(first.plan.placings.size() == 1);
        REQUIRE(first.plan.placings.front().home);
        CHECK_FALSE(first.plan.placings.front().as_before);
        const auto officer = town.as(town.region.river, town.officer);
        const auto page = officer.get("/region/plan");
        REQUIRE(page.status == 200);
        CHECK(page_says(page, "How good this plan is"));
        CHECK_FALSE(page_says(page, "Ana"));
        const auto stale = officer.post("/region/plan", {{"plan", "as it was yesterday"}});
        CHECK(stale.status == 409);
        CHECK(page_says(stale, "The plan has changed since you read it"));
        CHECK_FALSE(town.planned().kept_on);
        CHECK(officer.post("/region/plan", {{"plan", first.mark()}}).status == 303);
        const auto second = town.planned();
        CHECK(second.kept_on == test_day);
        CHECK(second.plan.placings.front().home == first.plan.placings.front().home);
        CHECK(second.plan.placings.front().as_before);
        CHECK(officer.post("/region/plan", {{"plan", second.mark()}}).status == 303);
        CHECK(town.planned().previous.size() == 1);  // one plan is kept, the last
    });
}

TEST_CASE("The board decides how much each term counts; a term that the law names cannot be left out") {
    on_each_engine([](AdviceTown& town) {
        auto fields = Fields{{"starts", "01/06/2026"}, {"reserve", "1"}};
        const auto& starting = matching::starting_weights();
        for (const auto& term : matching::terms())
            fields.emplace_back(std::string{term.code}, std::to_string(starting[term.term]));
        auto without_school = fields;
        for (auto& [name, value] : without_school)
            if (name == "school") value = "0";
        const auto member = town.as(town.region.river, town.board);
        CHECK(member.get("/region/weights").status == 200);
        CHECK(member.post("/region/weights", without_school).status == 422);
        for (auto& [name, value] : fields)
            if (name == "language") value = "55";
        CHECK(member.post("/region/weights", fields).status == 303);
        const auto decided = must(decided_in(town.region.river.store(), town.region.circle(), test_day));
        CHECK_FALSE(decided.starting);
        CHECK(decided.weights[matching::Term::language] == 55);
        CHECK(decided.reserve == 1);
        CHECK(decided.weights.from == test_day);
        CHECK(town.planned().plan.reserves.size() == 2);
    });
}

TEST_CASE("The numbers of a decision and those that matching reads are in one order") {
    std::array<int, matching::term_count> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = static_cast<int>(i) + 1;
    const auto fact = weights_from(numbers, test_day);
    CHECK(numbers_of(fact) == numbers);
    CHECK(fact.distance == static_cast<int>(matching::Term::distance) + 1);
    CHECK(fact.children_there == static_cast<int>(matching::Term::children_there) + 1);
    CHECK(fact.cost == static_cast<int>(matching::Term::cost) + 1);
}
