// The list of families with 2,000 that are helped: what its page reads. Set KITH_TEST_POSTGRESQL for PostgreSQL too.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "family_help/list.h"
#include "kernel/access/work.h"
#include "kernel/people/family.h"
#include "kernel/people/names.h"
#include "kernel/people/person.h"
#include "kernel/record/migrate.h"
#include "record_for_benchmarks.h"

namespace {

using namespace kith;
using namespace kith::benchmarks;
using namespace kith::family_help;

constexpr int families = 2'000, leads = 150;
constexpr std::size_t on_the_page = 100;
constexpr AuthorityId authority{1};
constexpr Date today = "2026-11-20"_day;

struct Made {
    explicit Made(const std::string& address) : database{must(Database::open(address))} {
        const std::vector<Schema> schemas{record_schema(), people_schema(), access_schema(), family_help_schema()};
        must(migrate(database, schemas, Moment{0}));
        auto founding = must(database.write());
        must(found_authority(founding, authority, "Thistleshire"));
        must(founding.commit());
        auto change = must(Change::begin(database, authority, {{}, "The benchmark"}, Moment{1}));
        std::vector<PersonId> workers;
        for (int i = 0; i < leads; ++i) workers.push_back(person(change, fmt::format("Worker{}", i)));
        for (int i = 0; i < families; ++i) family(change, i, workers[static_cast<std::size_t>(i % leads)]);
        must(change.commit());
    }

    static PersonId person(Change& change, std::string given) {
        const auto leave = Gate::machine(authority, PersonId{change.next_id()});
        must(change.open(leave, {{"people.add", "Person added"}, "Someone was added"}));
        must(change.enter(leave, Person{}));
        must(change.enter(leave, name_of(NameKind::usual, std::move(given), "Fernley")));
        return leave.about();
    }
    static void family(Change& change, int i, PersonId lead) {
        const auto from = today.plus_days(-(i % 200) - 1);
        const auto child = person(change, fmt::format("Child{}", i));
        const auto leave = Gate::machine(authority, PersonId{change.next_id()});
        must(change.enter(Gate::machine(authority, child), InFamily{leave.about(), from, {}}));
        must(change.open(leave, {{"family_help.begun", "Family Help begun"}, "Help began"}));
        must(change.enter(leave, Family{fmt::format("Family {}", i), from}));
        const auto episode = must(change.enter(
            leave, HelpBegun{from, from, FactId{1}, child, i % 3 == 0 ? Intensity::in_need : Intensity::early_help,
                             "F1", "2026-11", lead}));
        must(change.enter(leave, Lead{episode, lead, Discipline::family_support, {}, from, {}, {}}));
        must(
            change.enter(leave, Consent{{}, "Ida Fernley", "help", "", ConsentHow::spoken, from, from.plus_days(365)}));
    }

    Database database;
};

const Database& record(bool postgresql) {
    static const Scratch scratch;
    if (postgresql) {
        static const Made on_server{std::getenv("KITH_TEST_POSTGRESQL")};
        return on_server.database;
    }
    static const Made in_file{"sqlite:" + scratch.path + "/family_help.kith"};
    return in_file.database;
}

void list(benchmark::State& state, bool postgresql) {
    const auto store = must(record(postgresql).read());
    const auto calendar = Calendar::england();
    std::vector<Ask> asks;
    const Reader reader{authority, PersonId{1}, "Dale", {{Role::director, {}}}, Moment{2}, today, &asks};
    for (auto _ : state) {
        const auto all = must(families_of(store, reader, Gate::machine_all(authority), May::see_family));
        std::size_t due = 0;
        std::vector<PersonId> people;
        for (const auto& file : all) {
            due += open_due(file, calendar, today).size();
            if (people.size() < on_the_page) people.push_back(file.lead(today)->value.worker);
        }
        const auto names = must(names_in(store, Gate::machine_all(authority), people));
        if (all.size() != families || due == 0 || names.empty()) state.SkipWithError("Not every family was found.");
    }
}

}  // namespace

BENCHMARK_CAPTURE(list, sqlite, false)->Unit(benchmark::kMillisecond);

int main(int count, char** words) {
    if (std::getenv("KITH_TEST_POSTGRESQL"))
        benchmark::RegisterBenchmark("list/postgresql", list, true)->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&count, words);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
