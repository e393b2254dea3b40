#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include <rapidcheck.h>

#include "matching/draw.h"
#include "matching/exact.h"
#include "matching/loose.h"
#include "matching/optimise.h"
#include "matching/solver/flow.h"

using namespace kith;
using namespace kith::matching;

namespace {

struct Drawn {
    bool fairness = false, reserves = false;
};

/// A few children and homes, with everything that can be in a region.
Instance few(std::uint64_t seed, Drawn with = {}) {
    Draw draw{seed};
    auto made = make_up(
        {.children = 3 + draw.below(4), .homes = 4, .candidates = 4, .authorities = 2, .in_sets = 0.7, .seed = seed});
    made.fairness = with.fairness ? 100 : 0;
    if (with.reserves) made.reserve[static_cast<std::size_t>(draw.below(2))] = draw.below(3);
    for (auto& child : made.children) {
        if (draw.chance(0.3)) child.previous = draw.below(4);
        if (draw.chance(0.2)) child.edges.resize(child.edges.size() / 2);
    }
    std::erase_if(made.joints, [&](const auto& joint) {  // a home that was taken out takes its joints along
        return std::ranges::any_of(made.sets[static_cast<std::size_t>(joint.set)].children, [&](int c) {
            const auto& edges = made.children[static_cast<std::size_t>(c)].edges;
            return std::ranges::find(edges, joint.home, &Instance::Edge::home) == edges.end();
        });
    });
    if (draw.chance(0.3)) made.conflicts.emplace_back(0, static_cast<int>(made.children.size()) - 1);
    return made;
}

/// The least that any assignment costs, by trying all.
class ByHand {
public:
    explicit ByHand(const Instance& of) : of_{of}, home_of_(of.children.size(), -1) { go(0); }
    double least = 1e18;

private:
    void go(std::size_t c) {
        if (c == of_.children.size()) {
            if (broken(of_, home_of_).empty()) least = std::min(least, value(of_, home_of_));
            return;
        }
        home_of_[c] = -1;
        go(c + 1);
        for (const auto& edge : of_.children[c].edges) {
            home_of_[c] = edge.home;
            go(c + 1);
        }
        home_of_[c] = -1;
    }
    const Instance& of_;
    std::vector<int> home_of_;
};

}  // namespace

TEST_CASE("The plan of a few is the best there is, as trying every assignment shows") {
    CHECK(rc::check("as by hand", [](std::uint16_t seed) {
        const auto instance = few(seed);
        RC_ASSERT(problems(instance).empty());
        const auto found = optimise(instance, {.rounds = 1'500});
        const ByHand exact{instance};
        RC_ASSERT(broken(instance, found.home_of).empty());
        RC_ASSERT(found.value == value(instance, found.home_of));
        RC_ASSERT(found.bound <= exact.least + 1e-6);
        RC_ASSERT(std::abs(found.value - exact.least) < 1e-6);
    }));
}

TEST_CASE("A plan of six that the search alone misses is found, and proven") {
    const auto instance = few(3'566);
    const auto found = optimise(instance, {.rounds = 1'500});
    CHECK(found.value == ByHand{instance}.least);
    CHECK(found.bound == found.value);
}

TEST_CASE("With fairness and reserves too the plan of a few is the best there is, and no worse than a desk's") {
    CHECK(rc::check("between bound and desk", [](std::uint16_t seed) {
        const auto instance = few(seed, {.fairness = true, .reserves = true});
        const auto found = optimise(instance, {.rounds = 300});
        const ByHand exact{instance};
        RC_ASSERT(broken(instance, found.home_of).empty());
        RC_ASSERT(found.bound <= exact.least + 1e-6);
        RC_ASSERT(std::abs(found.value - exact.least) < 1e-6);
        RC_ASSERT(found.value <= greedy(instance).value + 1e-6);
    }));
}

TEST_CASE("Out of steps, the best so far is kept and nothing is claimed") {
    const auto instance = few(3'566);
    const auto desk = greedy(instance).home_of;
    const auto some = exact(instance, desk, 3);
    CHECK_FALSE(some.proven);
    CHECK(value(instance, some.home_of) <= value(instance, desk));
    const auto all = exact(instance, desk);
    CHECK(all.proven);
    CHECK(value(instance, all.home_of) == ByHand{instance}.least);
}

TEST_CASE("In a larger region nothing is broken, the same comes out each time, and a desk does no better") {
    CHECK(rc::check("a town", [](std::uint8_t seed) {
        auto instance = make_up({.children = 60, .homes = 55, .candidates = 10, .authorities = 3, .seed = seed});
        instance.reserve = {2, 0, 1};
        const auto found = optimise(instance, {.rounds = 300});
        RC_ASSERT(broken(instance, found.home_of).empty());
        RC_ASSERT(found.bound <= found.value + 1e-6);
        RC_ASSERT_FALSE(found.cut_short);
        RC_ASSERT(optimise(instance, {.rounds = 300}).home_of == found.home_of);
        const auto desk = greedy(instance);
        RC_ASSERT(broken(instance, desk.home_of).empty());
        RC_ASSERT(found.value <= desk.value);
        RC_ASSERT(found.bound <= desk.value);
    }));
}

TEST_CASE("Brothers and sisters are together where it can be, and the dearer it is to part them the fewer are parted") {
    const auto apart = [](std::int64_t price) {
        auto instance = make_up({.children = 200, .homes = 220, .candidates = 20, .authorities = 2, .in_sets = 0.5});
        instance.apart_price = price;
        const auto found = optimise(instance, {.rounds = 200});
        int pairs = 0;
        for (const auto& set : instance.sets)
            if (set.keep != Keep::apart) pairs += pairs_apart(instance, set, found.home_of);
        return pairs;
    };
    const std::vector pairs{apart(0), apart(1'000), apart(3'000), apart(20'000)};
    CHECK(std::ranges::is_sorted(pairs, std::greater{}));
    CHECK(pairs.front() > pairs.back());
}

TEST_CASE("A decision that brothers and sisters stay together, or apart, holds whatever it costs") {
    CHECK(rc::check("decided", [](std::uint8_t seed) {
        auto instance =
            make_up({.children = 60, .homes = 40, .candidates = 8, .authorities = 2, .in_sets = 0.6, .seed = seed});
        for (std::size_t s = 0; s < instance.sets.size(); ++s)
            instance.sets[s].keep = s % 2 == 0 ? Keep::together : Keep::apart;
        const auto found = optimise(instance, {.rounds = 100});
        RC_ASSERT(broken(instance, found.home_of).empty());
        for (const auto& set : instance.sets) {
            const int pairs = static_cast<int>(set.children.size() * (set.children.size() - 1) / 2);
            const int parted = pairs_apart(instance, set, found.home_of);
            const bool none = std::ranges::all_of(
                set.children, [&](int c) { return found.home_of[static_cast<std::size_t>(c)] < 0; });
            RC_ASSERT((set.keep == Keep::together ? parted == 0 || none : parted == pairs));
        }
    }));
}

TEST_CASE("What was advised before is advised again where another home would be no better by more than the bonus") {
    auto instance = make_up({.children = 150, .homes = 160, .candidates = 15, .authorities = 2, .seed = 4});
    const auto first = optimise(instance, {.rounds = 200});
    for (std::size_t c = 0; c < instance.children.size(); ++c) {
        instance.children[c].previous = first.home_of[c];
        for (auto& edge : instance.children[c].edges) edge.cost += edge.home % 3;  // the world moves a little
    }
    const auto second = optimise(instance, {.rounds = 200});
    int moved = 0;
    for (std::size_t c = 0; c < instance.children.size(); ++c) moved += first.home_of[c] != second.home_of[c];
    CHECK(moved <= 3);
    CHECK(second.value <= value(instance, first.home_of));
}

TEST_CASE("Fairness never leaves the worst-served authority worse off than without it") {
    const auto worst = [](int fairness) {
        auto instance = make_up({.children = 300, .homes = 260, .candidates = 20, .authorities = 6, .seed = 7});
        instance.fairness = fairness;
        const auto found = optimise(instance, {.rounds = 200});
        instance.fairness = 0;
        const auto without = value(instance, found.home_of);
        instance.fairness = 1'000;
        return (value(instance, found.home_of) - without) / static_cast<double>(instance.children.size());
    };
    CHECK(worst(500) <= worst(0) + 1e-9);
    CHECK(worst(500) < worst(0));
}

TEST_CASE("The deadline ends the search with a plan that breaks nothing, and says so") {
    auto instance = make_up({.children = 400, .homes = 420, .candidates = 30, .authorities = 3, .seed = 2});
    const auto found = optimise(instance, {.rounds = 1'000'000, .seconds = 0});
    CHECK(found.cut_short);
    CHECK(broken(instance, found.home_of).empty());
    CHECK(found.bound <= found.value);
}

TEST_CASE("Children moved by chains cost what the network simplex says they must") {
    CHECK(rc::check("chains", [](std::uint8_t seed) {
        auto instance =
            make_up({.children = 60, .homes = 70, .candidates = 10, .authorities = 2, .in_sets = 0, .seed = seed});
        instance.conflicts.clear();
        Problem problem{instance};
        const auto relaxed = relax(
            problem, [](const void*) { return false; }, nullptr);
        std::vector<int> places, held(instance.homes.size(), 0);
        for (const auto& home : instance.homes) places.push_back(home.places);
        Loose loose{problem, relaxed, places, held};
        loose.settle();
        std::vector<int> home_of(instance.children.size(), -1);
        loose.write(home_of);
        const auto before = home_of;
        Draw draw{seed};
        const auto mark = loose.mark();
        for (int i = 0; i < 6; ++i)
            if (const int home = draw.below(70); loose.places(home) > 0) loose.take(home, 1);
        loose.undo(mark);
        loose.write(home_of);
        RC_ASSERT(home_of == before);
        for (int h = 0; h < 70; ++h) RC_ASSERT(loose.places(h) == places[static_cast<std::size_t>(h)]);
    }));
}

TEST_CASE("Nobody waits for an optimiser in an empty region") {
    Instance none;
    const auto found = optimise(none);
    CHECK(found.home_of.empty());
    CHECK(found.value == 0);
}
