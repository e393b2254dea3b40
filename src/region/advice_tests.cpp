// The pages of advice: for whoever asks, and for whoever places across the region.
#include "region/advice_for_tests.h"

using namespace kith;
using namespace kith::region;
using namespace kith::region::advice_tests;
using namespace kith::testing;

TEST_CASE("Advice excludes a home for its terms and says what one change would open it") {
    on_each_engine([](AdviceTown& town) {
        const auto sedges = town.region.sedge.id();
        register_home(town.region.sedge, HouseholdId{9'000'077}, "The Rowan family");
        const auto advice = town.advice();
        CHECK(advice.ranking.homes.size() == 3);  // three families; the children's home is not what is asked for
        REQUIRE(advice.ranking.excluded.size() == 1);
        CHECK(advice.ranking.excluded.front().home == matching::RecordId{AuthorityId{3}, town.region.fern_house});
        CHECK(std::ranges::any_of(advice.ranking.homes, [&](const auto& one) { return one.home.authority == sedges; }));
    });
}

TEST_CASE("The page of advice gives reasons in words, compares two homes, and shows no score") {
    on_each_engine([](AdviceTown& town) {
        lives_in(town.region.sedge, town.region.ashdowns, "NE4 2BB", false);
        const auto worker = town.as(town.region.thistle, town.region.worker.person);
        const auto address = child_address(
            town.region.ana, fmt::format("/{}/advice", town.region.requests(town.region.ana)[0].number()));
        const auto page = worker.get(address);
        REQUIRE(page.status == 200);
        CHECK(page_says(page, "The Ashdown family"));
        CHECK(page_says(page, "Children already there: No other child lives there"));
        CHECK(page_says(page, "Not known:"));
        CHECK(page_says(page, "cannot be offered, and why"));
        CHECK_FALSE(page_says(page, "score:"));
        const auto compared =
            worker.get(address + fmt::format("?compare=2-{}&compare=1-{}", town.region.ashdowns.number(),
                                             town.region.oakleys.number()));
        CHECK(page_says(compared, "Side by side"));
        const auto one = worker.get(address + fmt::format("?compare=2-{}", town.region.ashdowns.number()));
        CHECK(page_says(one, "Tick two or three homes"));
    });
}

TEST_CASE(
    "The placements officer reads the same advice without a name, and that they looked is on the child's record") {
    on_each_engine([](AdviceTown& town) {
        placed_in(town.region.sedge, town.region.ashdowns);
        const auto officer = town.as(town.region.river, town.officer);
        const auto page = officer.get(request_address(town.number).address() + "/advice");
        REQUIRE(page.status == 200);
        CHECK(page_says(page, "The Ashdown family"));
        for (const auto* word : {"Ana", "Fernley", "Larkfield", "NE4 1AA", "Zebedee", "Quillfeather", "2015"})
            CHECK_FALSE(page_says(page, word));
        const auto requests = town.region.requests(town.region.ana);
        CHECK(std::ranges::any_of(requests.front().disclosures,
                                  [](const auto& fact) { return fact.value.shown == Shown::described; }));
    });
}

TEST_CASE("A request that does not wait any more has no advice") {
    on_each_engine([](AdviceTown& town) {
        const auto officer = town.as(town.region.river, town.officer);
        CHECK(officer.get("/region/requests/1/999999/advice").status == 404);
    });
}

TEST_CASE("The officer's advice does not say in which home a brother lives, though the plan brings them together") {
    on_each_engine([](AdviceTown& town) {
        const auto brother = placed_in(town.region.thistle, town.region.oakleys);
        town.region.thistle.fact(brother, Relationship{town.region.ana, Tie::sibling, false, {}, {}});
        CHECK(town.told().children.front().siblings.size() == 1);
        const auto described =
            must(advice_described(town.region.river.store(), town.to_propose(), town.number, town.telling()));
        CHECK(described.children.front().siblings.empty());
        const auto page =
            town.as(town.region.river, town.officer).get(request_address(town.number).address() + "/advice");
        CHECK_FALSE(page_says(page, "brother"));
    });
}
