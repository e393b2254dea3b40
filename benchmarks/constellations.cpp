// The figures of constellations over 6,000 homes and 9,000 stays of children, from the store to the page's numbers. Set
// KITH_TEST_POSTGRESQL for PostgreSQL too. Aim: 100 ms.

#include <benchmark/benchmark.h>

#include <cstdlib>

#include "constellations/figures.h"
#include "homes/file.h"
#include "kernel/record/estimates.h"
#include "kernel/record/migrate.h"
#include "record_for_benchmarks.h"

namespace {

using namespace kith;
using namespace kith::constellations;
using namespace kith::benchmarks;

constexpr int homes_there = 6'000, children_there = 9'000, in_each = 10;
constexpr AuthorityId authority{1};
constexpr Date today = "2026-11-20"_day;

const std::vector<Schema>& schemas() {
    static const std::vector<Schema> all{record_schema(),         people_schema(),
                                         access_schema(),         homes::homes_schema(),
                                         constellations_schema(), Schema{"care", {&table_info<care::Placement>()}}};
    return all;
}

Leave of(std::int64_t id) { return Gate::machine(authority, PersonId{id}); }
HouseholdId household(int number) { return HouseholdId{1'000'000 + number}; }

/// Every other group of ten is a constellation: its first home the hub.
void add_home(Change& change, int number) {
    const auto home = of(household(number).number());
    must(change.open(home, {{"benchmark", "Benchmark"}, "A home with its terms."}));
    must(change.enter(home, Home{HomeKind::foster, "The Ashdown family", "2020-01-01"_day, {}}));
    must(change.enter(home, homes::RunBy{care::Provider::own_authority, {}, {}, {}, {}, "2020-01-01"_day}));
    must(change.enter(home, homes::Terms{homes::ApprovedHow::after_panel,
                                         3,
                                         0,
                                         17,
                                         {},
                                         "",
                                         "",
                                         "2020-01-01"_day,
                                         number % 12 == 0 ? std::optional{"2026-03-01"_day} : std::nullopt}));
    if (number / in_each % 2 == 1) return;
    const int hub = number / in_each * in_each;
    if (number != hub) {
        must(change.enter(home, InConstellation{home_of(household(hub)), "2025-01-01"_day, {}}));
        return;
    }
    must(
        change.enter(home, Constellation{"The Larkfield constellation", "Larkfield", 2, "", 10, "2025-01-01"_day, {}}));
    for (int i = 0; i < 30; ++i) {
        const auto first = today.plus_days(-360 + 12 * i);
        const auto ask = must(
            change.enter(home, NightsAsked{first, 2, home_of(household(hub + 1)), "Ana", 1, "", PersonId{1}, first}));
        must(change.enter(home, NightsAnswered{ask, true, "", PersonId{1}, first}));
        must(change.enter(home, NightsStayed{ask, 2, PersonId{1}, first.plus_days(2)}));
    }
}

void add_child(Change& change, int number) {
    const auto child = of(2'000'000 + number);
    must(change.open(child, {{"benchmark", "Benchmark"}, "Where a child lives."}));
    must(change.enter(
        child,
        care::Placement{.kind = care::PlaceKind::foster,
                        .provider = care::Provider::own_authority,
                        .home = "The Ashdown family",
                        .household = household(number % homes_there),
                        .postcode = {},
                        .urn = {},
                        .starts = today.plus_days(-300 - number % 900),
                        .ends = number % 3 == 0 ? std::optional{today.plus_days(-(number % 80))} : std::nullopt,
                        .why_ended = number % 3 == 0 ? std::optional{care::ChangeReason::child_asked} : std::nullopt,
                        .why = {}}));
}

struct Made {
    explicit Made(const std::string& address) : database{must(Database::open(address))} {
        must(migrate(database, schemas(), Moment{0}));
        auto founding = must(database.write());
        must(found_authority(founding, authority, "Thistleshire"));
        must(founding.commit());
        auto change = must(Change::begin(database, authority, Author{{}, "Benchmark"}, Moment{0}));
        for (int i = 0; i < homes_there; ++i) add_home(change, i);
        for (int i = 0; i < children_there; ++i) add_child(change, i);
        must(change.commit());
        must(gather_estimates(database));
    }
    Database database;
};

Made& made(bool postgresql) {
    static const Scratch scratch;
    if (postgresql) {
        static Made on_server{std::getenv("KITH_TEST_POSTGRESQL")};
        return on_server;
    }
    static Made in_file{"sqlite:" + scratch.path + "/constellations.kith"};
    return in_file;
}

void figures(benchmark::State& state, bool postgresql) {
    auto& record = made(postgresql);
    const auto all = Gate::machine_all(authority);
    for (auto _ : state) {
        const auto store = must(record.database.read());
        const auto found =
            figures_of(must(home_lives(store, all)), must(child_stays(store, all, today.plus_months(-12))),
                       must(constellation_files(store, all, today)), today);
        if (found.coverage.of != 5'500 || found.members_kept.of != 3'000 || found.members.ended == 0)
            state.SkipWithError("5,500 homes are approved, 3,000 were members a year ago");
    }
}

void add_benchmarks(const std::string& engine, bool postgresql) {
    benchmark::RegisterBenchmark((engine + "/figures").c_str(), figures, postgresql)->Unit(benchmark::kMillisecond);
}

}  // namespace

int main(int argc, char** argv) {
    add_benchmarks("sqlite", false);
    if (std::getenv("KITH_TEST_POSTGRESQL") != nullptr) add_benchmarks("postgresql", true);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
