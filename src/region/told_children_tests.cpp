// What matching is told of children, by their own record and for the co-operative.
#include "region/advice_for_tests.h"

using namespace kith;
using namespace kith::region;
using namespace kith::region::advice_tests;
using namespace kith::testing;

TEST_CASE("Every line of a request means something to matching, or says why a person has to look") {
    for (const auto& word : words_of<CriterionKind>) {
        const auto all = criteria_meant();
        const auto at = std::ranges::find(all, word.value, &CriterionMeans::kind);
        REQUIRE(at != all.end());
        const bool told = at->term || at->need || at->not_this || word.value == CriterionKind::away_from_area;
        CHECK((told || !at->not_told.empty()));
    }
}

TEST_CASE("A child is told from the request and the file: age, sex, kind, where from, what matters") {
    on_each_engine([](AdviceTown& town) {
        const auto advice = town.advice();
        REQUIRE(advice.children.size() == 1);
        const auto& child = advice.children.front();
        CHECK(child.given == "Ana");
        CHECK(child.born == "2015-02-02"_day);
        CHECK(child.sex == matching::Sex::female);
        CHECK(child.kinds == std::vector{matching::KindOfHome::family});
        CHECK(child.intention == matching::Length::long_term);
        REQUIRE(child.home);
        CHECK(child.home->at == matching::Point{420'000, 565'000});
        CHECK_FALSE(child.school);  // the record has the name of the school and not where it is
        CHECK(advice.to_look_at.size() >= 1);
    });
}

TEST_CASE("A child who must be away from where they lived is not offered homes there, and near is not better") {
    const kith::region::Request request{.urgency = Urgency::planned,
                                        .on = test_day,
                                        .by = PersonId{1},
                                        .needed_by = test_day,
                                        .full_on = test_day,
                                        .kind = HomeKind::foster,
                                        .lasting = Lasting::not_known,
                                        .district = {},
                                        .needs = "",
                                        .said = {},
                                        .show_said = false,
                                        .open_to = OpenTo::members,
                                        .set = {},
                                        .together = {},
                                        .why_apart = {}};
    const std::vector lines{Criterion{FactId{1}, CriterionKind::away_from_area, Importance::essential, ""},
                            Criterion{FactId{1}, CriterionKind::no_animals, Importance::wanted, ""}};
    ChildFacts facts;
    facts.given = "Ana";
    facts.from = matching::Place{{420'000, 565'000}, "NE4 1AA"};
    const auto child = told_child(request, lines, facts, test_day);
    CHECK_FALSE(child.home);
    REQUIRE(child.keep_away_from.size() == 1);
    CHECK(child.keep_away_from.front().district == "NE4");
    REQUIRE(child.wishes.size() == 1);
    CHECK(child.wishes.front().feature == matching::Feature::pets);
    CHECK_FALSE(child.wishes.front().wanted);
    CHECK_FALSE(child.intention);
}

TEST_CASE("For the co-operative a child is a request: no name, no number of the child, no exact address") {
    on_each_engine([](AdviceTown& town) {
        const auto told = town.told();
        REQUIRE(told.children.size() == 1);
        const auto& child = told.children.front();
        CHECK(child.given == fmt::format("Request 1-{}", town.number.number));
        CHECK(child.id.record.number() == town.number.number);
        REQUIRE(child.home);
        CHECK(child.home->postcode == "NE4");
        CHECK(child.home->at != matching::Point{420'000, 565'000});
        CHECK(child.people.empty());
    });
}

TEST_CASE("A member that does not show districts does not show them to the plan") {
    const auto areas = schemas();
    const FreshFile record{areas};
    TestRegionOfTwo region{record.database(), false};
    region.river.fact(the_authority, Member{AuthorityId{1}, 5'000, 1, "", "2026-01-01"_day, {}});
    region.thistle.fact(the_authority, TestRegionOfTwo::lets(false));
    region.ask_for(region.ana);
    const auto postcodes = Postcodes::of({{"NE4 1AA", {420'000, 565'000}}});
    const auto told = must(told_region(
        region.river.store(), Gate::machine_to_all<May::propose_match>(region.river.id()), {test_day, postcodes}));
    REQUIRE(told.children.size() == 1);
    CHECK_FALSE(told.children.front().home);
}

TEST_CASE("A brother who lives in a home is found there by the plan, without a number of his") {
    on_each_engine([](AdviceTown& town) {
        const auto brother = placed_in(town.region.thistle, town.region.oakleys);
        town.region.thistle.fact(brother, Relationship{town.region.ana, Tie::sibling, false, {}, {}});
        const auto told = town.told();
        const auto& child = told.children.front();
        REQUIRE(child.siblings.size() == 1);
        CHECK(child.siblings.front().child.record != brother);
        CHECK(child.siblings.front().given == "a brother or sister");
        const auto& home = home_in(told.homes, AuthorityId{1}, town.region.oakleys);
        REQUIRE(home.residents.size() == 1);
        CHECK(home.residents.front().child == child.siblings.front().child);
    });
}

TEST_CASE("The co-operative is not told of a disability or a language that the request does not ask for") {
    on_each_engine([](AdviceTown& town) {
        town.region.thistle.fact(town.region.ana, DisabilityFact{Disability::autism, ""});
        town.region.thistle.fact(town.region.ana, Language{"Tigrinya", true, false});
        const auto told = town.told();
        CHECK(told.children.front().needs.empty());
        CHECK_FALSE(told.children.front().speaks);
        CHECK(told.children.front().stayed_at.empty());
        CHECK(town.advice().children.front().needs.has(matching::Need::autism));
    });
}
