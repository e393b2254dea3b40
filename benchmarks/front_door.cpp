// The front door's queue with 3,000 open contacts about 2,400 children of 1,600 households, and 300 worries that nobody
// has tied to a child: what its page reads. Set KITH_TEST_POSTGRESQL for PostgreSQL too.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "front_door/queue.h"
#include "front_door/worries.h"
#include "kernel/access/work.h"
#include "kernel/people/names.h"
#include "kernel/people/person.h"
#include "kernel/record/migrate.h"
#include "record_for_benchmarks.h"

namespace {

using namespace kith;
using namespace kith::benchmarks;
using namespace kith::front_door;

constexpr int open_contacts = 3'000, answered_before = 20'000, children = 2'400, households = 1'600, worries = 300;
constexpr std::size_t on_the_page = 200;
constexpr AuthorityId authority{1};
constexpr Date today = "2026-11-20"_day;

struct Made {
    explicit Made(const std::string& address) : database{must(Database::open(address))} {
        const std::vector<Schema> schemas{record_schema(), people_schema(), access_schema(), front_door_schema()};
        must(migrate(database, schemas, Moment{0}));
        auto founding = must(database.write());
        must(found_authority(founding, authority, "Thistleshire"));
        must(founding.commit());
        auto change = must(Change::begin(database, authority, {{}, "The benchmark"}, Moment{1}));
        for (int i = 0; i < children; ++i) people.push_back(child(change, i));
        for (int i = 0; i < open_contacts; ++i) contact(change, i, today.plus_days(-(i % 30)));
        for (int i = 0; i < answered_before; ++i) {
            const auto on = today.plus_days(-30 - (i % 700));
            const auto id = contact(change, i, on);
            const auto leave = Gate::machine(authority, people[static_cast<std::size_t>(i % children)]);
            must(change.enter(leave, Decision{id, on, Outcome::information, "U1", "2026-11", "Seen", {}, people[0]}));
            must(change.enter(leave, ReferrerTold{id, on, ToldHow::spoken, people[0]}));
        }
        for (int i = 0; i < worries; ++i)
            must(tell_worry(change, {today,
                                     Teller::anonymous,
                                     {},
                                     {},
                                     {},
                                     false,
                                     "A girl at number 5",
                                     "Hungry",
                                     {},
                                     FamilyKnows::not_known,
                                     {},
                                     {}}));
        must(change.commit());
    }

    static PersonId child(Change& change, int i) {
        const auto leave = Gate::machine(authority, PersonId{change.next_id()});
        must(change.open(leave, {{"people.add", "Person added"}, "A child was added"}));
        must(change.enter(leave, Person{}));
        must(change.enter(leave, name_of(NameKind::usual, fmt::format("Child{}", i), "Fernley")));
        must(change.enter(
            leave, Residence{HouseholdId{1'000'000 + (i % households)}, "5 Alder Way", "ZZ99 3AB", false, {}, {}}));
        return leave.about();
    }
    FactId contact(Change& change, int i, Date on) {
        const auto leave = Gate::machine(authority, people[static_cast<std::size_t>(i % children)]);
        must(change.open(leave, {contact_kind, "A worry was told"}));
        return must(change.enter(leave, Contact{on,
                                                Teller::school,
                                                "Ida Larch",
                                                "Larkfield Primary",
                                                "01632 960200",
                                                true,
                                                "She came in hungry three days running.",
                                                {},
                                                FamilyKnows::agrees,
                                                people[0]}));
    }

    Database database;
    std::vector<PersonId> people;
};

const Database& record(bool postgresql) {
    static const Scratch scratch;
    if (postgresql) {
        static const Made on_server{std::getenv("KITH_TEST_POSTGRESQL")};
        return on_server.database;
    }
    static const Made in_file{"sqlite:" + scratch.path + "/front_door.kith"};
    return in_file.database;
}

void queue(benchmark::State& state, bool postgresql) {
    const auto store = must(record(postgresql).read());
    const auto calendar = Calendar::england();
    std::vector<Ask> asks;
    const Reader reader{authority, PersonId{1}, "Wren", {{Role::front_door_worker, {}}}, Moment{2}, today, &asks};
    for (auto _ : state) {
        const auto all = must(waiting(store, reader, Gate::machine_all(authority), calendar));
        std::vector<PersonId> shown;
        for (std::size_t i = 0; i < std::min(on_the_page, all.size()); ++i) shown.push_back(all[i].child);
        const auto names = must(names_in(store, Gate::machine_all(authority), shown));
        const auto told = must(what_was_told(store, Gate::machine_all(authority),
                                             std::span{all}.first(std::min(on_the_page, all.size()))));
        const auto untied =
            must(waiting_worries(store, Gate::machine_to_all<May::record_contact>(authority), calendar, today));
        if (all.size() != open_contacts || untied.size() != worries || names.empty() || told.size() != on_the_page)
            state.SkipWithError("Not everything that waits was found.");
    }
}

}  // namespace

BENCHMARK_CAPTURE(queue, sqlite, false)->Unit(benchmark::kMillisecond);

int main(int count, char** words) {
    if (std::getenv("KITH_TEST_POSTGRESQL"))
        benchmark::RegisterBenchmark("queue/postgresql", queue, true)->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&count, words);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
