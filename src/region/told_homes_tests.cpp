// What matching is told of homes, and what of those who live there it never is.
#include "region/advice_for_tests.h"

using namespace kith;
using namespace kith::region;
using namespace kith::region::advice_tests;
using namespace kith::testing;

TEST_CASE("Every home of the circle is told with its terms, its record's area and who runs it") {
    on_each_engine([](AdviceTown& town) {
        const auto homes = town.homes();
        CHECK(homes.size() == 3);
        const auto& ashdowns = home_in(homes, AuthorityId{2}, town.region.ashdowns);
        CHECK(ashdowns.kind == matching::KindOfHome::family);
        CHECK(ashdowns.area == AuthorityId{2});
        CHECK(ashdowns.in_house);
        REQUIRE(ashdowns.terms);
        CHECK(ashdowns.terms->from_age == 4);
        CHECK(ashdowns.terms->places == 2);
        const auto& fern = home_in(homes, AuthorityId{3}, town.region.fern_house);
        CHECK(fern.kind == matching::KindOfHome::childrens_home);
        CHECK_FALSE(fern.in_house);
        CHECK(fern.registered);
    });
}

TEST_CASE("What nobody recorded of a home is not known, and is not guessed") {
    on_each_engine([](AdviceTown& town) {
        const auto homes = town.homes();
        const auto& home = home_in(homes, AuthorityId{2}, town.region.ashdowns);
        CHECK_FALSE(home.at);
        CHECK_FALSE(home.skills);
        CHECK_FALSE(home.languages);
        CHECK_FALSE(home.practices);
        CHECK_FALSE(home.offer);
        CHECK_FALSE(home.price);
    });
}

TEST_CASE("A home is where its carers live, and nowhere if their address is kept safe") {
    on_each_engine([](AdviceTown& town) {
        lives_in(town.region.sedge, town.region.ashdowns, "NE4 2BB", false);
        lives_in(town.region.thistle, town.region.oakleys, "NE4 2BB", true);
        const auto homes = town.homes();
        const auto& ashdowns = home_in(homes, AuthorityId{2}, town.region.ashdowns);
        REQUIRE(ashdowns.at);
        CHECK(ashdowns.at->at == matching::Point{421'000, 566'000});
        REQUIRE(ashdowns.languages);
        CHECK(ashdowns.languages->front() == "tigrinya");
        CHECK_FALSE(home_in(homes, AuthorityId{1}, town.region.oakleys).at);
    });
}

TEST_CASE("Of a child who lives in a home of another record matching is told that there is one, and nothing else") {
    on_each_engine([](AdviceTown& town) {
        const auto child = placed_in(town.region.sedge, town.region.ashdowns);
        const auto homes = town.homes();
        const auto& home = home_in(homes, AuthorityId{2}, town.region.ashdowns);
        REQUIRE(home.residents.size() == 1);
        const auto& resident = home.residents.front();
        CHECK(resident.given == "another child");
        CHECK_FALSE(resident.born);
        CHECK_FALSE(resident.sex);
        CHECK(resident.child.record != child);
        CHECK(resident.risks.empty());
    });
}

TEST_CASE("Why a place cannot be used stays on the record of the home: an allegation is never told") {
    on_each_engine([](AdviceTown& town) {
        town.region.sedge.fact(
            town.region.ashdowns,
            homes::NotAvailable{homes::WhyNot::allegation, 1, "Something was alleged", test_day, {}});
        const auto homes = town.homes();
        const auto& home = home_in(homes, AuthorityId{2}, town.region.ashdowns);
        REQUIRE(home.reductions.size() == 1);
        CHECK(home.reductions.front().why == "not available");
        CHECK(home.reductions.front().places == 1);
    });
}

TEST_CASE("What a home can offer is said in ticks, and then it is known: also that it cannot") {
    on_each_engine([](AdviceTown& town) {
        const auto manager = town.region.sedge.reader_with(Role::fostering_manager, {}, "Fay").person;
        const auto at_home = town.as(town.region.sedge, manager);
        const auto address = fmt::format("/homes/{}/can-offer", town.region.ashdowns.number());
        CHECK(at_home.get(address).status == 200);
        CHECK(at_home
                  .post(address, {{"health", "autism"},
                                  {"skills", "trauma"},
                                  {"features", "garden"},
                                  {"length", "long"},
                                  {"siblings", "yes"}})
                  .status == 303);
        const auto homes = town.homes();
        const auto& home = home_in(homes, AuthorityId{2}, town.region.ashdowns);
        REQUIRE(home.skills);
        CHECK(home.skills->has(matching::Need::autism));
        CHECK(home.skills->has(matching::Need::trauma));
        CHECK_FALSE(home.skills->has(matching::Need::epilepsy));
        CHECK(home.features.has(matching::Feature::garden));
        CHECK(home.not_features.has(matching::Feature::pets));
        REQUIRE(home.offer);
        CHECK(home.offer->length == matching::Length::long_term);
        CHECK(home.offer->emergencies == false);
    });
}

TEST_CASE("What a home can offer is not said over what another said meanwhile: both are shown") {
    on_each_engine([](AdviceTown& town) {
        const auto manager = town.region.sedge.reader_with(Role::fostering_manager, {}, "Fay").person;
        const auto at_home = town.as(town.region.sedge, manager);
        const auto address = fmt::format("/homes/{}/can-offer", town.region.ashdowns.number());
        const auto seen = std::to_string(must(last_entry(town.region.sedge.store(), AuthorityId{2})).number());
        CHECK(at_home.post(address, {{"features", "garden"}, {"shown_at", seen}}).status == 303);
        const auto late = at_home.post(address, {{"features", "pets"}, {"shown_at", seen}});
        CHECK(late.status == 409);
        const auto homes = town.homes();
        CHECK(home_in(homes, AuthorityId{2}, town.region.ashdowns).features.has(matching::Feature::garden));
    });
}
