// The board over 2,000 open requests of twelve members, among 6,000 that ended, as a placements officer sees it. Set
// KITH_TEST_POSTGRESQL for PostgreSQL too.

#include <benchmark/benchmark.h>

#include <cstdlib>

#include "care/file.h"
#include "homes/file.h"
#include "kernel/access/work.h"
#include "kernel/record/migrate.h"
#include "record_for_benchmarks.h"
#include "region/crossing.h"

namespace {

using namespace kith;
using namespace kith::benchmarks;
using namespace kith::region;

constexpr int members = 12, open_requests = 2'000, ended_requests = 6'000;
constexpr AuthorityId co_operative{13};
constexpr Date today = "2026-11-20"_day;
constexpr Moment at_noon{std::int64_t{today.number()} * 86'400'000 + 43'200'000};

Request request_of(int i) {
    return {.urgency = i % 40 == 0 ? Urgency::emergency : Urgency::planned,
            .on = today.plus_days(-i % 30),
            .by = PersonId{1},
            .needed_by = today.plus_days(i % 60 - 5),
            .full_on = today,
            .kind = i % 5 == 0 ? HomeKind::childrens_home : HomeKind::foster,
            .lasting = Lasting::long_term,
            .district = "ZZ12",
            .needs = "Needs calm evenings, help with reading, and somebody who plays outdoors.",
            .said = {},
            .show_said = false,
            .open_to = i % 2 == 0 ? OpenTo::everyone : OpenTo::members,
            .set = {},
            .together = {},
            .why_apart = {}};
}

struct Made {
    explicit Made(const std::string& address) : database{must(Database::open(address))} {
        const std::vector<Schema> schemas{record_schema(),     people_schema(),       access_schema(),
                                          care::care_schema(), homes::homes_schema(), region_schema()};
        must(migrate(database, schemas, Moment{0}));
        auto founding = must(database.write());
        for (int id = 1; id <= members; ++id)
            must(found_authority(founding, AuthorityId{id}, "Member " + std::to_string(id)));
        must(found_authority(founding, co_operative, "Rivermouth Care Co-operative"));
        must(founding.commit());
        for (int id = 1; id <= members; ++id) member(AuthorityId{id});
        officer = own_people();
    }

    void member(AuthorityId id) {
        auto change = must(Change::begin(database, id, {{}, "Benchmark"}, Moment{1}));
        const auto about = Gate::machine(id, the_authority);
        must(change.open(about, {{"b", "B"}, "b"}));
        must(change.enter(about, Joined{co_operative, true, true, true, true, "2026-01-01"_day, {}}));
        for (int i = static_cast<int>(id.number()) - 1; i < open_requests + ended_requests; i += members) {
            const auto child = Gate::machine(id, PersonId{change.next_id()});
            must(change.open(child, {{"b", "B"}, "b"}));
            must(change.enter(child, Person{today.plus_months(-12 * (i % 17) - 3), {}, {}, Sex::female, {}, {}, {}}));
            const auto request = must(change.enter(child, request_of(i)));
            if (i >= open_requests) must(change.enter(child, RequestEnded{request, today, EndedHow::matched, {}, ""}));
        }
        must(change.commit());
    }

    PersonId own_people() {
        auto change = must(Change::begin(database, co_operative, {{}, "Benchmark"}, Moment{1}));
        const auto about = Gate::machine(co_operative, the_authority);
        must(change.open(about, {{"b", "B"}, "b"}));
        for (int id = 1; id <= members; ++id)
            must(change.enter(about, Member{AuthorityId{id}, 800, 1, "", "2026-01-01"_day, {}}));
        const auto person = Gate::machine(co_operative, PersonId{change.next_id()});
        must(change.open(person, {{"b", "B"}, "b"}));
        must(change.enter(person, Person{{}, {}, {}, {}, {}, {}, {}}));
        must(change.enter(person, kith::name_of(NameKind::usual, "Dana", "Oakes")));
        must(change.enter(person, RoleFact{Role::placements_officer, {}, "2026-01-01"_day, {}}));
        must(change.commit());
        return person.about();
    }

    Database database;
    PersonId officer{1};
};

const Made& record(bool postgresql) {
    static const Scratch scratch;
    if (postgresql) {
        static const Made on_server{std::getenv("KITH_TEST_POSTGRESQL")};
        return on_server;
    }
    static const Made in_file{"sqlite:" + scratch.path + "/region.kith"};
    return in_file;
}

void board_of_the_region(benchmark::State& state, bool postgresql) {
    const auto& made = record(postgresql);
    const auto store = must(made.database.read());
    std::vector<Ask> asks;
    const auto reader = must(reader_of(store, co_operative, made.officer, at_noon, asks));
    for (auto _ : state) {
        const auto all = must(board(store, Gate::machine_to_all<May::see_requests>(co_operative), reader));
        if (all.size() != open_requests || all.front().needed_by > all.back().needed_by)
            state.SkipWithError("Not every open request is on the board, the first due first.");
        benchmark::DoNotOptimize(all.front().offers);
    }
}

}  // namespace

BENCHMARK_CAPTURE(board_of_the_region, sqlite, false)->Unit(benchmark::kMillisecond);

int main(int count, char** words) {
    if (std::getenv("KITH_TEST_POSTGRESQL"))
        benchmark::RegisterBenchmark("board_of_the_region/postgresql", board_of_the_region, true)
            ->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&count, words);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
