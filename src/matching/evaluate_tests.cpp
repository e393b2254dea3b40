#include <doctest/doctest.h>

#include <algorithm>

#include "matching/evaluate.h"
#include "matching/region_for_tests.h"

using namespace kith;
using namespace kith::matching;
using namespace kith::matching::testing;

static const Evaluation& of_a_region() {
    static const auto found = [] {
        const std::vector histories{
            make_up(MadeUpHistory{.weeks = 14, .authorities = 3, .homes = 90, .arrivals_a_week = 4})};
        EvaluateOptions options{.warm_up_weeks = 2, .resamplings = 200};
        options.plan.effort.rounds = 200;
        return evaluate(histories, starting_weights(), options);
    }();
    REQUIRE(found);
    return *found;
}

TEST_CASE("The same children come to each way of matching, and each measure lies within its interval") {
    const auto& found = of_a_region();
    REQUIRE(found.results.size() == 3);
    CHECK(found.weeks == 12);
    for (const auto& result : found.results) {
        CHECK(result.children == found.results[0].children);
        for (const auto& estimate : result.of) {
            CHECK(estimate.low <= estimate.value);
            CHECK(estimate.value <= estimate.high);
        }
    }
    for (const auto& none : found.results[0].against_own) {
        CHECK(none.value == 0);
        CHECK(none.low == 0);
        CHECK(none.high == 0);
    }
}

TEST_CASE("Brothers and sisters whom their own area can only part are together where a region shares its homes") {
    auto one = ashdowns(1), other = ashdowns(2), both = ashdowns(3);
    one.terms->places = other.terms->places = 1;
    both.id = home_of(3, brackenford);
    both.area = brackenford;
    const History history{{one, other, both}, {{today, ana_and_ben(), {30, 30}}}};
    const auto found = evaluate(std::span{&history, 1}, starting_weights(), {.warm_up_weeks = 0, .resamplings = 10});
    REQUIRE(found);
    std::vector<double> together;
    for (const auto& result : found->results)
        together.push_back(result.of[static_cast<std::size_t>(Measured::pairs_together)].value);
    CHECK(together == std::vector<double>{0, 1, 1});
}

TEST_CASE(
    "A way of matching never puts a child in a home of another area where each authority is for itself but an "
    "agency's") {
    auto home = ashdowns();
    home.area = brackenford;
    home.id = home_of(1, brackenford);
    const auto child = ana();
    History history{{home}, {{today, {child}, {30}}}};
    const auto placed = [&] {
        const auto found =
            evaluate(std::span{&history, 1}, starting_weights(), {.warm_up_weeks = 0, .resamplings = 10});
        REQUIRE(found);
        std::vector<int> waiting;
        for (const auto& result : found->results) waiting.push_back(result.never_placed);
        return waiting;
    };
    CHECK(placed() == std::vector{1, 0, 0});
    history.homes[0].in_house = false;
    CHECK(placed() == std::vector{0, 0, 0});
}

TEST_CASE("The chance of an unplanned move is the declared assumption") {
    auto child = ana();
    child.needs = NeedSet{Need::trauma, Need::baby};
    auto home = ashdowns(1, 30);
    home.skills = NeedSet{Need::baby};
    const History history{{home}, {{today, {child}, {30}}}};
    const auto found = evaluate(std::span{&history, 1}, starting_weights(), {.warm_up_weeks = 0, .resamplings = 10});
    REQUIRE(found);
    const auto& moves = found->results[0].of[static_cast<std::size_t>(Measured::unplanned_moves)];
    CHECK(moves.value == doctest::Approx(0.12 + 0.05 + 0.15 / 2));
}

TEST_CASE("An evaluation is a table to read, rows for machines and a chart") {
    const auto& found = of_a_region();
    const auto text = to_text(found);
    CHECK(text.find("Families of brothers and sisters whole (%)") != std::string::npos);
    CHECK(text.find("an assumption, not a finding") != std::string::npos);
    const auto csv = to_csv(found);
    CHECK(std::ranges::count(csv, '\n') == 1 + 3 * static_cast<int>(measured_count));
    const auto svg = to_svg(found);
    CHECK(svg.starts_with("<svg "));
    CHECK(svg.ends_with("</svg>\n"));
    CHECK(svg.find("style=") == std::string::npos);
    CHECK(svg.find("<script") == std::string::npos);
}

TEST_CASE("What no home of a history tells is not known, and is never told as nothing") {
    const History history{{ashdowns(1, 30)}, {{today, {ana()}, {30}}}};
    const auto found = evaluate(std::span{&history, 1}, starting_weights(), {.warm_up_weeks = 0, .resamplings = 10});
    REQUIRE(found);
    CHECK_FALSE(found->results[0].of[static_cast<std::size_t>(Measured::weekly_cost)].known);
    CHECK(to_text(*found).find("£0") == std::string::npos);
    CHECK(to_text(*found).find("not known") != std::string::npos);
    CHECK(to_csv(*found).find("Mean cost a week,£,,,,,,") != std::string::npos);
    CHECK(to_svg(*found).find("not known") != std::string::npos);
}

TEST_CASE("The same history gives the same table") {
    const std::vector histories{
        make_up(MadeUpHistory{.weeks = 6, .authorities = 2, .homes = 40, .arrivals_a_week = 3})};
    EvaluateOptions options{.warm_up_weeks = 1, .resamplings = 50};
    options.plan.effort.rounds = 100;
    const auto first = evaluate(histories, starting_weights(), options);
    const auto second = evaluate(histories, starting_weights(), options);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(to_csv(*first) == to_csv(*second));
}

TEST_CASE("A history without children or homes is refused") {
    CHECK(evaluate({}, starting_weights()).error().fault == Fault::invalid);
    const History none;
    CHECK(evaluate(std::span{&none, 1}, starting_weights()).error().what ==
          "A history needs homes, and children who came.");
}
