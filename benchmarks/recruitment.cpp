// The recruiter's board over 5,000 enquiries, read from the store and worked out; and the list of all who are on the
// way. Set KITH_TEST_POSTGRESQL for PostgreSQL too.

#include <benchmark/benchmark.h>

#include <cstdlib>

#include "care/file.h"
#include "demo/telling_recruitment.h"
#include "homes/file.h"
#include "kernel/access/work.h"
#include "kernel/record/migrate.h"
#include "record_for_benchmarks.h"
#include "recruitment/board.h"
#include "recruitment/next.h"

namespace {

using namespace kith;
using namespace kith::benchmarks;

constexpr int enquiries = 5'000;
constexpr AuthorityId authority{1};
constexpr Date today = "2026-11-20"_day;

struct Made {
    explicit Made(const std::string& address) : database{must(Database::open(address))} {
        const std::vector<Schema> schemas{record_schema(),       people_schema(),
                                          access_schema(),       care::care_schema(),
                                          homes::homes_schema(), recruitment::recruitment_schema()};
        must(migrate(database, schemas, Moment{0}));
        auto founding = must(database.write());
        must(found_authority(founding, authority, "Thistleshire"));
        must(founding.commit());
        constexpr int in_care = 6'491;  // as many children as bring 5,000 enquiries in two years
        demo::Made made;
        must(demo::tell_recruitment(database, {.today = today}, authority, {"Thistleshire", in_care}, {},
                                    demo::Random{1}, made));
    }
    Database database;
};

const Database& record(bool postgresql) {
    static const Scratch scratch;
    if (postgresql) {
        static const Made on_server{std::getenv("KITH_TEST_POSTGRESQL")};
        return on_server.database;
    }
    static const Made in_file{"sqlite:" + scratch.path + "/recruitment.kith"};
    return in_file.database;
}

void board(benchmark::State& state, bool postgresql) {
    const auto store = must(record(postgresql).read());
    for (auto _ : state) {
        const auto everyone = must(recruitment::everyone_who_enquired(store, Gate::machine_all(authority)));
        const auto board = recruitment::board_of(everyone, {today.plus_months(-24), today});
        if (everyone.size() != enquiries || board.funnel.front().second != enquiries)
            state.SkipWithError("Not everyone was counted.");
        benchmark::DoNotOptimize(board.reasons.size());
    }
}

void list_of_those_on_the_way(benchmark::State& state, bool postgresql) {
    const auto store = must(record(postgresql).read());
    for (auto _ : state) {
        std::vector<PersonId> going_on;
        for (const auto& file : must(recruitment::everyone_who_enquired(store, Gate::machine_all(authority))))
            if (!recruitment::over(recruitment::stage_of(file, today))) going_on.push_back(file.person);
        std::size_t on_us = 0;
        for (const auto& file : must(recruitment::application_files(store, Gate::machine_all(authority), going_on)))
            on_us += recruitment::next_of(file, Calendar::england(), today).on == recruitment::Waits::us;
        if (going_on.empty() || on_us == 0) state.SkipWithError("Nobody is on the way.");
        state.counters["people"] = static_cast<double>(going_on.size());
    }
}

}  // namespace

BENCHMARK_CAPTURE(board, sqlite, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(list_of_those_on_the_way, sqlite, false)->Unit(benchmark::kMillisecond);

int main(int count, char** words) {
    if (std::getenv("KITH_TEST_POSTGRESQL")) {
        benchmark::RegisterBenchmark("board/postgresql", board, true)->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark("list_of_those_on_the_way/postgresql", list_of_those_on_the_way, true)
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&count, words);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
