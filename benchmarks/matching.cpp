// One child's homes among 6,000, in order and with their reasons; and a region's plan: 5,000 children, a fifth of them
// in sibling sets, 6,000 homes, 50 candidates each. Each run checks that nothing is broken and how near the bound it
// is.
//
//   bench_matching --write FILE            writes the region's instance, for another program to be run on
//   bench_matching --solve FILE            solves an instance of that form: value, bound and gap

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstring>
#include <fstream>
#include <sstream>

#include "matching/evaluate.h"
#include "matching/rank.h"

namespace {

using namespace kith;
using namespace kith::matching;

const History& region() {
    static const auto made =
        make_up(MadeUpHistory{.weeks = 10, .authorities = 12, .homes = 6'000, .arrivals_a_week = 50, .filled = 0.4});
    return made;
}

/// A busy machine is not the optimiser's fault.
constexpr Effort patient{.seconds = 3'600};

void rank_one_child(benchmark::State& state) {
    const auto& child = region().arrivals[7].children;
    const Circumstances in{.today = child[0].needed_from};
    std::size_t homes = 0;
    for (auto _ : state) {
        const auto found = rank(std::span{child}.first(1), region().homes, starting_weights(), in);
        if (!found || found->homes.empty() || found->homes.size() + found->excluded.size() != 6'000)
            state.SkipWithError("every home is offered or excluded");
        else
            homes = found->homes.size();
    }
    state.counters["offered"] = static_cast<double>(homes);
}
BENCHMARK(rank_one_child)->Unit(benchmark::kMillisecond);

/// A week's children, 30 or so, from what is known of them to a plan in words.
void plan_a_week(benchmark::State& state) {
    std::vector<Child> children;
    std::vector<SiblingSet> sets;
    for (int i = 0; i < 50; ++i) {
        for (auto child : region().arrivals[static_cast<std::size_t>(i)].children) {
            if (region().arrivals[static_cast<std::size_t>(i)].children.size() > 1) child.set = i;
            children.push_back(child);
        }
        if (children.back().set == i) sets.push_back({i, Keep::together_if_it_can_be, ""});
    }
    const Circumstances in{.today = "2026-01-12"_day};
    for (auto _ : state) {
        const auto found = plan({children, region().homes, sets}, starting_weights(), in);
        if (!found || found->gap() > 0.02) state.SkipWithError("a plan within 2% of its bound");
    }
    state.counters["children"] = static_cast<double>(children.size());
}
BENCHMARK(plan_a_week)->Unit(benchmark::kMillisecond);

void plan_the_region(benchmark::State& state) {
    const auto instance = make_up(MadeUp{.seed = static_cast<std::uint64_t>(state.range(0))});
    Solution found;
    for (auto _ : state) {
        found = optimise(instance, patient);
        if (found.cut_short || !broken(instance, found.home_of).empty() || found.value > found.bound * 1.005)
            state.SkipWithError("nothing broken, and within 0.5% of the bound");
    }
    state.counters["gap_%"] = 100 * (found.value - found.bound) / found.bound;
    state.counters["by_turn_%"] = 100 * (greedy(instance).value - found.bound) / found.bound;
}
BENCHMARK(plan_the_region)->Arg(1)->Arg(2)->Arg(3)->Unit(benchmark::kSecond)->Iterations(1);

/// Places nearly all taken: 4,200 homes for the same children.
void plan_a_full_region(benchmark::State& state) {
    const auto instance = make_up(MadeUp{.homes = 4'200});
    Solution found;
    for (auto _ : state) {
        found = optimise(instance, patient);
        if (!broken(instance, found.home_of).empty()) state.SkipWithError("nothing broken");
    }
    state.counters["gap_%"] = 100 * (found.value - found.bound) / found.bound;
}
BENCHMARK(plan_a_full_region)->Unit(benchmark::kSecond)->Iterations(1);

int write(const char* file) {
    std::ofstream{file} << to_text(make_up(MadeUp{}));
    return 0;
}

int solve(const char* file) {
    std::ifstream in{file};
    std::stringstream text;
    text << in.rdbuf();
    const auto instance = instance_from_text(text.str());
    if (!instance) return std::fprintf(stderr, "%s: %s\n", file, instance.error().what.c_str()), 2;
    const auto found = optimise(*instance);
    std::printf("value %.1f, bound %.1f, gap %.3f%%, by turn %.1f\n", found.value, found.bound,
                100 * (found.value - found.bound) / found.bound, greedy(*instance).value);
    return broken(*instance, found.home_of).empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 3 && std::strcmp(argv[1], "--write") == 0) return write(argv[2]);
    if (argc == 3 && std::strcmp(argv[1], "--solve") == 0) return solve(argv[2]);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
