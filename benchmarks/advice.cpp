// Advice from the store, on the small demonstration region: one child's homes in order, and the region's plan, as the
// pages ask for them. The record is made once, which takes a minute or two.

#include <benchmark/benchmark.h>

#include "demo/region.h"
#include "kernel/record/migrate.h"
#include "record_for_benchmarks.h"
#include "region/plan.h"

namespace {

using namespace kith;
using namespace kith::benchmarks;
using namespace kith::region;

constexpr Date today = "2026-11-20"_day;
constexpr Moment at_noon{std::int64_t{today.number()} * 86'400'000 + 43'200'000};

struct Made {
    explicit Made(const std::string& address) : database{must(Database::open(address))} {
        std::vector<Schema> schemas{record_schema(), people_schema(), access_schema()};
        for (auto& area : demo::schemas_told_of()) schemas.push_back(std::move(area));
        must(migrate(database, schemas, Moment{0}));
        const auto made =
            must(demo::make_region(database, {.scale = demo::Scale::small, .today = today}, [](const std::string&) {}));
        co_operative = AuthorityId{made.authorities};
        const auto store = must(database.read());
        const auto region = must(told_region(store, leave(), {today, postcodes}));
        if (region.children.empty()) std::exit(1);
        number = {region.children.front().id.authority, region.children.front().id.record.number()};
        const auto found = must(store.first("select about from region_request where authority = $1 and fact = $2",
                                            {number.authority, FactId{number.number}},
                                            [](const Row& row) { return row.id<PersonId>(0); }));
        child = *found;
    }
    AllowedAll<May::propose_match> leave() const { return Gate::machine_to_all<May::propose_match>(co_operative); }

    Database database;
    Postcodes postcodes = demo::invented_postcodes();
    AuthorityId co_operative{1};
    RequestNumber number{AuthorityId{1}, 0};
    PersonId child{1};
};

const Made& record() {
    static const Scratch scratch;
    static const Made made{"sqlite:" + scratch.path + "/advice.kith"};
    return made;
}

void homes_for_one_child(benchmark::State& state) {
    const auto& made = record();
    const auto store = must(made.database.read());
    std::vector<Ask> asks;
    const auto leave = Gate::machine_to<May::request_home>(made.number.authority, made.child);
    const auto reader = must(reader_of(store, made.number.authority, made.child, at_noon, asks));
    for (auto _ : state) {
        const auto all = must(requests_of(store, leave, Known::now()));
        const auto known = must(child_known(store, leave));
        const auto advice = must(advice_for(store, reader, leave, known, *request_numbered(all, made.number.number),
                                            {today, made.postcodes}));
        if (advice.ranking.homes.size() + advice.ranking.excluded.size() == 0) state.SkipWithError("No home was told.");
        state.counters["homes"] = static_cast<double>(advice.homes.size());
    }
}

void plan_of_the_region(benchmark::State& state) {
    const auto& made = record();
    const auto store = must(made.database.read());
    for (auto _ : state) {
        const auto planned = must(plan_of(store, made.leave(), {today, made.postcodes}));
        if (planned.plan.placings.empty()) state.SkipWithError("Nobody waits.");
        state.counters["requests"] = static_cast<double>(planned.plan.placings.size());
    }
}

}  // namespace

BENCHMARK(homes_for_one_child)->Unit(benchmark::kMillisecond);
BENCHMARK(plan_of_the_region)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
