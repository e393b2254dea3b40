// Whether duties must be stored, or can be worked out each time they are shown: every duty of children with long
// histories, and what is open for a whole authority. Each benchmark knows its answer and fails without it.

#include <benchmark/benchmark.h>

#include <vector>

#include "care/child_for_tests.h"
#include "care/rules.h"

using namespace kith;
using namespace kith::care;

static const Date today = "2025-03-31"_day;

/// Fifteen years in care: three homes, 130 visits, 30 reviews and a health assessment a year. No two children on the
/// same days.
static CareFile fifteen_years(int number) {
    const Date since = "2010-02-01"_day.plus_days(number % 50);
    ChildForTests child{since.plus_months(-20)};
    child.file.child = PersonId{number + 1};
    child.comes_into_care(since, LegalStatus::interim_care_order)
        .is_under(LegalStatus::care_order, since.plus_days(180));
    child.moves_to("The Fernleys", since).moves_to("The Ashdowns", since.plus_days(400));
    child.moves_to("The Ashdowns", since.plus_days(900), PlaceKind::foster_long_term);
    for (int visit = 0; visit < 130; ++visit) child.visited(since.plus_days(6 + visit * 42));
    for (int review = 0; review < 30; ++review) child.reviewed(since.plus_days(25 + review * 182));
    for (int year = 0; year < 15; ++year)
        child.checked(HealthKind::review_assessment, since.plus_days(20 + year * 360));
    return std::move(child.file);
}

static std::vector<CareFile> children(int count) {
    std::vector<CareFile> files;
    files.reserve(static_cast<std::size_t>(count));
    for (int number = 0; number < count; ++number) files.push_back(fifteen_years(number));
    return files;
}

static void every_duty_of_every_child(benchmark::State& state) {
    const auto files = children(static_cast<int>(state.range(0)));
    std::size_t owed = 0;
    for (auto _ : state) {
        owed = 0;
        for (const auto& file : files) owed += all_due(file, Calendar::england(), today).size();
        if (owed < files.size() * 200) state.SkipWithError("too few occasions for fifteen years");
    }
    state.counters["occasions"] = static_cast<double>(owed);
    state.counters["duties/s"] = benchmark::Counter(static_cast<double>(files.size() * duties().size()),
                                                    benchmark::Counter::kIsIterationInvariantRate);
    state.counters["occasions/s"] =
        benchmark::Counter(static_cast<double>(owed), benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(every_duty_of_every_child)->Arg(10'000)->Unit(benchmark::kMillisecond);

static void what_is_open_for_an_authority(benchmark::State& state) {
    const auto files = children(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        std::size_t open = 0;
        for (const auto& file : files) open += open_due(file, Calendar::england(), today).size();
        if (open < files.size()) state.SkipWithError("every child in care has something due");
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(what_is_open_for_an_authority)->Arg(5'000)->Unit(benchmark::kMillisecond);

static void next_due_of_one_child(benchmark::State& state) {
    const auto file = fifteen_years(7);
    for (auto _ : state) {
        const auto next = next_due(file, Calendar::england(), today);
        if (!next) state.SkipWithError("nothing due");
        benchmark::DoNotOptimize(next);
    }
}
BENCHMARK(next_due_of_one_child)->Unit(benchmark::kMicrosecond);

BENCHMARK_MAIN();
