// Is a picture quick enough to draw for every page, with Graphviz asked each time? (Yes: so nothing is kept.)
#include <benchmark/benchmark.h>

#include <string>

#include "kernel/people/ecomap.h"
#include "kernel/people/family_list.h"
#include "kernel/people/genogram.h"

using namespace kith;
using namespace kith::picture;

/// Three generations of couples, each with children, and a carer, `people` in all: as a large sibling group brings.
static PictureOf family(int people) {
    PictureOf picture{.subject = PersonId{people}, .on = Date::from_number(20178)};
    const int elders = std::max(2, people / 5) / 2 * 2;
    const int parents = std::max(2, people / 3) / 2 * 2;
    for (int i = 1; i <= people; ++i)
        picture.people.push_back({.id = PersonId{i},
                                  .name = "Person Number-" + std::to_string(i),
                                  .shown = i % 2 == 0 ? Shown::female : Shown::male,
                                  .age = i <= elders             ? 70
                                         : i <= elders + parents ? 40
                                                                 : 10 + i % 7,
                                  .rating = i % 6,
                                  .link = "/people/" + std::to_string(i)});
    const auto tie = [&](int from, int to, TieKind kind) {
        picture.ties.push_back({.from = PersonId{from}, .to = PersonId{to}, .kind = kind});
    };
    for (int i = 1; i < elders + parents; i += 2)
        tie(i, i + 1, i % 3 == 0 ? TieKind::former_partner : TieKind::partner);
    const auto couple_of = [&](int child, int first, int count) {
        const int couple = first + (child * 7 + child % 5) % (count / 2) * 2;
        tie(couple, child, TieKind::parent);
        tie(couple + 1, child, TieKind::parent);
    };
    for (int i = elders + 1; i <= elders + parents; ++i)
        if ((i + 1) % 3 > 0) couple_of(i, 1, elders);
    for (int i = elders + parents + 1; i <= people; ++i) couple_of(i, elders + 1, parents);
    return picture;
}

static void genogram_drawn(benchmark::State& state) {
    const auto picture = family(static_cast<int>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(genogram(picture));
}
BENCHMARK(genogram_drawn)->Arg(5)->Arg(15)->Arg(40)->Arg(150)->Unit(benchmark::kMicrosecond);

/// Kin, rows, Graphviz and lanes, without the drawing.
static void genogram_planned(benchmark::State& state) {
    const auto picture = family(static_cast<int>(state.range(0)));
    const Known known{picture};
    for (auto _ : state) benchmark::DoNotOptimize(plan_genogram(known));
}
BENCHMARK(genogram_planned)->Arg(15)->Arg(40)->Unit(benchmark::kMicrosecond);

static void ecomap_drawn(benchmark::State& state) {
    const auto picture = family(static_cast<int>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(ecomap(picture));
}
BENCHMARK(ecomap_drawn)->Arg(15)->Arg(40)->Unit(benchmark::kMicrosecond);

static void listed(benchmark::State& state) {
    const auto picture = family(static_cast<int>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(family_as_list(picture));
}
BENCHMARK(listed)->Arg(15)->Arg(40)->Unit(benchmark::kMicrosecond);

BENCHMARK_MAIN();
