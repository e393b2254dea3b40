// The places of 6,000 homes over 90 days, from the store to every day of every home; and what stands against placing
// one child in each of them. Set KITH_TEST_POSTGRESQL for PostgreSQL too.

#include <benchmark/benchmark.h>

#include <cstdlib>

#include "homes/places.h"
#include "homes/placing.h"
#include "kernel/record/estimates.h"
#include "kernel/record/migrate.h"
#include "record_for_benchmarks.h"

namespace {

using namespace kith;
using namespace kith::homes;
using namespace kith::benchmarks;

constexpr int homes_there = 6'000, children_there = 9'000, days = 90;
constexpr AuthorityId authority{1};
constexpr Date today = "2026-11-20"_day;

const std::vector<Schema>& schemas() {
    static const std::vector<Schema> all{record_schema(), people_schema(), access_schema(), homes_schema(),
                                         Schema{"care", {&table_info<care::Placement>()}}};
    return all;
}

Leave of(std::int64_t id) { return Gate::machine(authority, PersonId{id}); }
HouseholdId household(int number) { return HouseholdId{1'000'000 + number}; }

void add_home(Change& change, int number) {
    const auto home = of(household(number).number());
    must(change.open(home, {{"benchmark", "Benchmark"}, "A home with its terms."}));
    must(change.enter(home, Home{HomeKind::foster, "The Ashdown family", "2020-01-01"_day, {}}));
    must(change.enter(home, RunBy{care::Provider::own_authority, {}, {}, {}, {}, "2020-01-01"_day}));
    must(change.enter(home, Terms{ApprovedHow::after_panel, 1 + number % 3, 0, 17, {}, "", "", "2020-01-01"_day, {}}));
    if (number % 4 == 0)
        must(change.enter(home, NotAvailable{WhyNot::resting, 1, "", today, today.plus_days(10 + number % 60)}));
}

void add_child(Change& change, int number) {
    const auto child = of(2'000'000 + number);
    must(change.open(child, {{"benchmark", "Benchmark"}, "Where a child lives."}));
    must(change.enter(
        child, care::Placement{.kind = care::PlaceKind::foster,
                               .provider = care::Provider::own_authority,
                               .home = "The Ashdown family",
                               .household = household(number % homes_there),
                               .postcode = {},
                               .urn = {},
                               .starts = today.plus_days(-30 - number % 900),
                               .ends = number % 3 == 0 ? std::optional{today.plus_days(number % 80)} : std::nullopt,
                               .why_ended = {},
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
    static Made in_file{"sqlite:" + scratch.path + "/homes.kith"};
    return in_file;
}

/// What the page of homes reads and works out: each day of each home.
void availability(benchmark::State& state, bool postgresql) {
    auto& record = made(postgresql);
    for (auto _ : state) {
        const auto store = must(record.database.read());
        int filled = 0, vacant = 0;
        const auto all = must(places_files(store, Gate::machine_all(authority), today, days));
        for (const auto& file : all)
            for (const auto& day : places_by_day(file, today, days)) filled += day.filled, vacant += day.vacant;
        if (all.size() != homes_there || filled < vacant)
            state.SkipWithError("every home, and more filled than vacant");
    }
}

/// Which homes could take one child today.
void homes_for_a_child(benchmark::State& state, bool postgresql) {
    auto& record = made(postgresql);
    const ChildToPlace child{PersonId{1}, "Ana", "2015-02-02"_day};
    for (auto _ : state) {
        const auto store = must(record.database.read());
        int could = 0;
        for (const auto& home : must(home_files(store, Gate::machine_all(authority), today, Depth::for_placing)))
            could += !forbidden(objections(home, child, today, care::Basis::ordinary));
        if (could == 0 || could == homes_there) state.SkipWithError("some could, and some could not");
    }
}

void add_benchmarks(const std::string& engine, bool postgresql) {
    using benchmark::RegisterBenchmark;
    RegisterBenchmark((engine + "/availability").c_str(), availability, postgresql)->Unit(benchmark::kMillisecond);
    RegisterBenchmark((engine + "/homes_for_a_child").c_str(), homes_for_a_child, postgresql)
        ->Unit(benchmark::kMillisecond);
}

}  // namespace

int main(int argc, char** argv) {
    add_benchmarks("sqlite", false);
    if (std::getenv("KITH_TEST_POSTGRESQL") != nullptr) add_benchmarks("postgresql", true);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
