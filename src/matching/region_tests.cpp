#include <doctest/doctest.h>

#include <algorithm>

#include <rapidcheck.h>

#include "matching/draw.h"
#include "matching/region.h"
#include "matching/region_for_tests.h"

using namespace kith;
using namespace kith::matching;
using namespace kith::matching::testing;

static Plan planned(const RegionAsk& ask, const PlanOptions& options = {}) {
    auto found = plan(ask, starting_weights(), here(), options);
    REQUIRE(found);
    return *found;
}

static Home with_places(std::int64_t number, double miles, int places) {
    auto home = ashdowns(number, miles);
    home.terms->places = places;
    return home;
}

static Child alone(std::int64_t number, std::string given, double miles = 0) {
    auto child = ana();
    child.id = child_of(number);
    child.given = std::move(given);
    child.home = miles_east(miles);
    return child;
}

TEST_CASE("Placing one child well does not cost another more: the near home goes to whom it matters most") {
    auto zoe = alone(2, "Zoe");
    zoe.home = miles_east(0);
    const std::vector<Child> children{alone(1, "Ana", 24), zoe};
    const std::vector<Home> homes{with_places(1, 10, 1), with_places(2, 40, 1)};
    const auto found = planned({children, homes});
    CHECK(found.placings[0].home ==
          home_of(2));  // 16 miles for Ana instead of 14; for Zoe it would be 40 instead of 10
    CHECK(found.placings[1].home == home_of(1));
    CHECK(found.placings[0].choice == 2);
    CHECK(found.placings[0].first_choice == home_of(1));
    CHECK(found.placings[0].went_to == std::vector{child_of(2)});
    CHECK(found.placings[0].why_not_first.starts_with("The place at The Ashdown family 1 goes to Zoe, for whom"));
    CHECK(found.placings[1].why_not_first.empty());
    CHECK(found.gap() < 1e-9);
}

TEST_CASE("Brothers and sisters go together where it can be, though each has a nearer home alone") {
    const auto children = ana_and_ben();
    const std::vector<SiblingSet> sets{{1, Keep::together_if_it_can_be, ""}};
    std::vector<Home> homes{with_places(1, 1, 1), with_places(2, 2, 1), with_places(3, 8, 2)};
    auto found = planned({children, homes, sets});
    CHECK(found.placings[0].home == home_of(3));
    CHECK(found.placings[1].home == home_of(3));
    CHECK(found.sets[0].together);
    CHECK(found.placings[0].why_not_first ==
          "Ana stays with Ben; The Ashdown family 1 is not the best home for them together");
    homes[2].terms->places = 1;
    found = planned({children, homes, sets});
    CHECK_FALSE(found.sets[0].together);
    CHECK(found.sets[0].pairs_apart == 1);
    CHECK(found.sets[0].price == 5'000);
    CHECK(found.sets[0].words ==
          "Ana at The Ashdown family 1; Ben at The Ashdown family 2. No home that may be offered has room for all of "
          "them");
}

TEST_CASE("What a person decided about brothers and sisters holds") {
    const auto children = ana_and_ben();
    std::vector<SiblingSet> sets{{1, Keep::together, "they have never been apart"}};
    const std::vector<Home> apart_only{with_places(1, 1, 1), with_places(2, 2, 1)};
    auto found = planned({children, apart_only, sets});
    CHECK_FALSE(found.placings[0].home);
    CHECK_FALSE(found.placings[1].home);
    sets[0] = {1, Keep::apart, "assessed"};
    const std::vector<Home> both{with_places(1, 1, 2), with_places(2, 9, 1)};
    found = planned({children, both, sets});
    CHECK(found.placings[0].home != found.placings[1].home);
    CHECK(found.sets[0].price == 0);
    CHECK(found.sets[0].words.ends_with("They live apart by decision: assessed"));
}

TEST_CASE("A reserve is left free for emergencies, and an emergency may take it") {
    std::vector<Child> children{alone(1, "Ana"), alone(2, "Zoe")};
    const std::vector<Home> homes{with_places(1, 1, 1), with_places(2, 9, 1)};
    const std::vector<Reserve> reserves{{thistleshire, 1}};
    auto found = planned({children, homes, {}, reserves});
    CHECK(std::ranges::count_if(found.placings, [](const auto& one) { return one.home.has_value(); }) == 1);
    CHECK(found.reserves[0].held == 1);
    children[1].kind = RequestKind::emergency;
    found = planned({children, homes, {}, reserves});
    CHECK(found.placings[0].home);
    CHECK(found.placings[1].home);
}

TEST_CASE("Two who wait and must not live together do not") {
    std::vector<Child> children{alone(1, "Ana"), alone(2, "Zoe")};
    children[0].risks = {{child_of(2), true, "they have hurt each other"}};
    const std::vector<Home> homes{with_places(1, 1, 2), with_places(2, 30, 1)};
    const auto found = planned({children, homes});
    CHECK(found.placings[0].home);
    CHECK(found.placings[1].home);
    CHECK(found.placings[0].home != found.placings[1].home);
}

TEST_CASE("A place held for a child goes to that child or to nobody") {
    std::vector<Child> children{alone(1, "Ana"), alone(2, "Zoe")};
    auto held = with_places(1, 1, 1);
    held.reductions = {{1, today, {}, "held", child_of(2)}};
    const std::vector<Home> homes{held, with_places(2, 30, 1)};
    const auto found = planned({children, homes});
    CHECK(found.placings[0].home == home_of(2));
    CHECK(found.placings[1].home == home_of(1));
}

TEST_CASE("Four brothers and sisters may live where four unrelated children could not") {
    std::vector<Child> children;
    for (int i = 1; i <= 4; ++i) children.push_back(alone(i, "Child " + std::to_string(i)));
    const std::vector<Home> homes{with_places(1, 1, 4)};
    auto found = planned({children, homes});
    CHECK(std::ranges::count_if(found.placings, [](const auto& one) { return one.home.has_value(); }) == 3);
    for (auto& child : children) {
        child.set = 1;
        for (const auto& other : children)
            if (other.id != child.id) child.siblings.push_back({other.id, other.given, true, false, ""});
    }
    const std::vector<SiblingSet> sets{{1, Keep::together_if_it_can_be, ""}};
    found = planned({children, homes, sets});
    CHECK(std::ranges::count_if(found.placings, [](const auto& one) { return one.home.has_value(); }) == 4);
}

TEST_CASE("Who has no home in the plan is told why") {
    const std::vector<Child> children{alone(1, "Ana")};
    auto home = with_places(1, 1, 1);
    home.terms->to_age = 5;
    const std::vector<Home> homes{home};
    const auto found = planned({children, homes});
    CHECK_FALSE(found.placings[0].home);
    CHECK(found.placings[0].why_not_first == "No home may be offered: see what stands against each");
}

TEST_CASE("A plan is refused where a child is of a set that is not given") {
    const auto children = ana_and_ben();
    const std::vector<Home> homes{ashdowns()};
    CHECK(plan({children, homes}, starting_weights(), here()).error().fault == Fault::invalid);
}

namespace {

struct Town {
    std::vector<Child> children;
    std::vector<Home> homes;
    std::vector<SiblingSet> sets;
    RegionAsk ask() const { return {children, homes, sets}; }
};

Child some_child(Draw& draw, int number) {
    auto child = alone(number, "Child " + std::to_string(number), draw.unit() * 40);
    child.born = today.plus_days(-draw.below(17 * 365));
    child.sex = draw.chance(0.5) ? Sex::female : Sex::male;
    if (draw.chance(0.1)) child.kind = RequestKind::emergency;
    if (draw.chance(0.2)) child.risks = {{child_of(1 + draw.below(30)), true, "a danger"}};
    if (draw.chance(0.1)) child.keep_away_from = {{miles_east(draw.unit() * 40).at, 5'000, "", "a danger"}};
    return child;
}

Home some_home(Draw& draw, int number) {
    auto home = with_places(number, draw.unit() * 40, 1 + draw.below(4));
    home.terms->from_age = draw.below(10);
    home.terms->to_age = home.terms->from_age + 4 + draw.below(9);
    if (draw.chance(0.3)) home.residents = {resident(500 + number, "Gil", "2015-01-01"_day)};
    if (draw.chance(0.2)) home.reductions = {{1, today, {}, "a rest", {}}};
    if (draw.chance(0.1)) home.terms->only = Sex::female;
    return home;
}

Town town(std::uint64_t seed) {
    Draw draw{seed};
    Town made;
    for (int i = 1; i <= 20; ++i) made.children.push_back(some_child(draw, i));
    for (int i = 1; i <= 18; ++i) made.homes.push_back(some_home(draw, i));
    for (int s = 1; s <= 3; ++s) {
        made.sets.push_back({s, s == 3 ? Keep::together : Keep::together_if_it_can_be, ""});
        for (std::size_t i = 0; i < 2 + static_cast<std::size_t>(s) % 2; ++i) {
            auto& child = made.children[static_cast<std::size_t>(s) * 4 + i];
            child.set = s;
            child.risks.clear();
        }
    }
    for (auto& child : made.children)
        for (const auto& other : made.children)
            if (child.set && child.set == other.set && child.id != other.id)
                child.siblings.push_back({other.id, other.given, true, false, ""});
    return made;
}

/// Checks each home of a plan against the rules, with all who are to live there.
void breaks_nothing(const Town& town, const Plan& plan) {
    for (const auto& home : town.homes) {
        std::vector<Child> there;
        for (std::size_t c = 0; c < town.children.size(); ++c)
            if (plan.placings[c].home == home.id) there.push_back(town.children[c]);
        if (there.empty()) continue;
        for (const auto& child : there) RC_ASSERT(can_be_offered(std::span{&child, 1}, home, here()));
        if (std::ranges::none_of(there, [](const auto& c) { return c.kind == RequestKind::emergency; })) {
            std::string words;
            for (const auto& one : check(there, home, here()).excludes) words += one.words + ". ";
            RC_ASSERT(words == "");
        }
        RC_ASSERT(static_cast<int>(there.size()) <= places_free(home, there, today));
    }
}

}  // namespace

static const PlanOptions quick{.effort = {.rounds = 100}};

TEST_CASE("Whatever the region, a plan breaks no rule, and the order in which it is asked changes nothing") {
    CHECK(rc::check("a town", [](std::uint16_t seed) {
        auto made = town(seed);
        const auto first = plan(made.ask(), starting_weights(), here(), quick);
        RC_ASSERT(first.has_value());
        breaks_nothing(made, *first);
        RC_ASSERT(first->bound <= first->value + 1e-6);
        Draw draw{seed};
        for (std::size_t i = made.children.size(); i > 1; --i)
            std::swap(made.children[i - 1], made.children[static_cast<std::size_t>(draw.below(static_cast<int>(i)))]);
        std::ranges::reverse(made.homes);
        const auto again = plan(made.ask(), starting_weights(), here(), quick);
        RC_ASSERT(again.has_value());
        for (std::size_t c = 0; c < made.children.size(); ++c) {
            const auto same = std::ranges::find(first->placings, made.children[c].id, &Placing::child);
            RC_ASSERT(again->placings[c].home == same->home);
            RC_ASSERT(again->placings[c].why_not_first == same->why_not_first);
        }
    }));
}

TEST_CASE("A home better on a term falls no lower when the term counts for more") {
    CHECK(rc::check("monotone", [](std::uint16_t seed, std::uint8_t which) {
        const auto made = town(seed);
        const auto term = static_cast<Term>(which % (term_count - 1));
        auto weights = starting_weights();
        const std::vector<Child> child{made.children[0]};
        const auto before = rank(child, made.homes, weights, here());
        weights[term] = std::min(100, weights[term] + 1 + which % 40);
        const auto after = rank(child, made.homes, weights, here());
        RC_ASSERT(before.has_value() && after.has_value());
        const auto value = [&](const RankedHome& home) { return home.terms[static_cast<std::size_t>(term)].value; };
        for (const auto& a : before->homes)
            for (const auto& b : before->homes) {
                if (a.place >= b.place || value(a) < value(b)) continue;
                const auto now = [&](const RankedHome& home) {
                    return std::ranges::find(after->homes, home.home, &RankedHome::home)->place;
                };
                RC_ASSERT(now(a) < now(b));
            }
    }));
}

TEST_CASE("The order of one child's homes does not depend on the order in which they are given") {
    CHECK(rc::check("permutations", [](std::uint16_t seed) {
        auto made = town(seed);
        const std::vector<Child> child{made.children[0]};
        const auto before = rank(child, made.homes, starting_weights(), here());
        std::ranges::reverse(made.homes);
        const auto after = rank(child, made.homes, starting_weights(), here());
        RC_ASSERT(before->homes.size() == after->homes.size());
        for (std::size_t i = 0; i < before->homes.size(); ++i) RC_ASSERT(before->homes[i].home == after->homes[i].home);
        RC_ASSERT(before->homes.size() + before->excluded.size() == made.homes.size());
    }));
}

TEST_CASE("Of two children alike for one place, it goes to who must move sooner") {
    std::vector<Child> children{alone(1, "Ana"), alone(2, "Zoe")};
    const std::vector<Home> homes{with_places(1, 1, 1)};
    children[0].needed_by = today.plus_days(5);
    children[1].needed_by = today.plus_days(1);
    CHECK(planned({children, homes}).placings[1].home);
    children[1].needed_by = today.plus_days(30);
    CHECK(planned({children, homes}).placings[0].home);
}

TEST_CASE("What the plan is made from can be written for another optimiser, and solved to the same") {
    const auto made = town(3);
    const auto instance = instance_of(made.ask(), starting_weights(), here());
    REQUIRE(instance);
    const auto read = instance_from_text(to_text(*instance));
    REQUIRE(read);
    const auto found = plan(made.ask(), starting_weights(), here());
    REQUIRE(found);
    CHECK(optimise(*read).value == doctest::Approx(found->value));
}
