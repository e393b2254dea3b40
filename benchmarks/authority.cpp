// A whole authority with 5,000 children in care, and about as many who have left: what is due for all of them, worked
// out from the store, and how its record is made and verified. Set KITH_TEST_POSTGRESQL for PostgreSQL too.

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>

#include "care/rules.h"
#include "demo/region.h"
#include "kernel/access/work.h"
#include "kernel/record/migrate.h"
#include "kernel/record/verify.h"
#include "record_for_benchmarks.h"

namespace {

using namespace kith;
using namespace kith::benchmarks;

constexpr int in_care = 5'000;
constexpr AuthorityId authority{1};
constexpr Date today = "2026-11-20"_day;

const std::vector<Schema>& schemas() {
    static const auto all = [] {
        std::vector<Schema> made{record_schema(), people_schema(), access_schema()};
        for (auto& area : demo::schemas_told_of()) made.push_back(std::move(area));
        return made;
    }();
    return all;
}

/// The record on one engine, made by the generator of the demonstration, for as long as the program runs.
struct Made {
    explicit Made(const std::string& address) : database{must(Database::open(address))} {
        must(migrate(database, schemas(), Moment{0}));
        made = must(demo::make_region(
            database, {.today = today, .authorities = std::vector<demo::Size>{{"Thistleshire", in_care}}},
            [](const std::string&) {}));
    }
    Database database;
    demo::Made made;
};

const Made& made(bool postgresql) {
    static const Scratch scratch;
    if (postgresql) {
        static const Made on_server{std::getenv("KITH_TEST_POSTGRESQL")};
        return on_server;
    }
    static const Made in_file{"sqlite:" + scratch.path + "/authority.kith"};
    return in_file;
}

void make_the_record(benchmark::State& state, bool postgresql) {
    for (auto _ : state) state.SetIterationTime(made(postgresql).made.seconds);
    state.counters["facts"] = static_cast<double>(made(postgresql).made.facts);
    state.counters["facts/s"] = static_cast<double>(made(postgresql).made.facts) / made(postgresql).made.seconds;
}

void read_every_file(benchmark::State& state, bool postgresql) {
    for (auto _ : state) {
        const auto store = must(made(postgresql).database.read());
        const auto files = must(care::care_files(store, Gate::machine_all(authority), today));
        if (files.size() < in_care) state.SkipWithError("fewer children than are in care");
    }
}

void what_is_open_from_the_store(benchmark::State& state, bool postgresql) {
    std::size_t open = 0;
    for (auto _ : state) {
        open = 0;
        const auto store = must(made(postgresql).database.read());
        for (const auto& file : must(care::care_files(store, Gate::machine_all(authority), today)))
            open += care::open_due(file, Calendar::england(), today).size();
        if (open < in_care) state.SkipWithError("every child in care has something due");
    }
    state.counters["open"] = static_cast<double>(open);
}

void verify_all(benchmark::State& state, bool postgresql) {
    std::int64_t looked_at = 0;
    for (auto _ : state) {
        const auto verified = must(verify(must(made(postgresql).database.read()), authority, schemas()));
        if (!verified.findings.empty()) state.SkipWithError("the record is not as its journal says");
        looked_at += verified.entries + verified.rows;
    }
    state.SetItemsProcessed(looked_at);
}

void add_benchmarks(const std::string& engine, bool postgresql) {
    using benchmark::RegisterBenchmark;
    const auto add = [&](const std::string& name, auto work) {
        return RegisterBenchmark((engine + "/" + name).c_str(), work, postgresql)->Unit(benchmark::kMillisecond);
    };
    add("make", make_the_record)->Iterations(1)->UseManualTime();
    add("read_every_file", read_every_file)->UseRealTime();
    add("what_is_open", what_is_open_from_the_store)->UseRealTime();
    add("verify", verify_all)->Iterations(1)->UseRealTime();
}

}  // namespace

int main(int argc, char** argv) {
    add_benchmarks("sqlite", false);
    if (std::getenv("KITH_TEST_POSTGRESQL") != nullptr) add_benchmarks("postgresql", true);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
