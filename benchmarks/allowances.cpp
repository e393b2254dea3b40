// A payment run for 6,000 placements in 4,000 homes, from the store to its files, on a record that has paid for a year
// of fortnights before it. Set KITH_TEST_POSTGRESQL for PostgreSQL too.

#include <benchmark/benchmark.h>

#include <cstdlib>

#include "allowances/acts.h"
#include "kernel/access/work.h"
#include "kernel/people/record_person.h"
#include "kernel/record/estimates.h"
#include "kernel/record/migrate.h"
#include "record_for_benchmarks.h"

namespace {

using namespace kith;
using namespace kith::allowances;
using namespace kith::benchmarks;

constexpr std::size_t homes = 4'000, labels = 7;
constexpr int placements = 6'000, past_runs = 26;
constexpr AuthorityId authority{1};
constexpr Date first_day = "2025-04-06"_day;  // of the year of allowances

/// The tables that a run reads: all of the kernel's, those of allowances, and the placements of care.
const std::vector<Schema>& schemas() {
    static const std::vector<Schema> all{record_schema(), people_schema(), access_schema(), allowances_schema(),
                                         Schema{"care", {&table_info<care::Placement>()}}};
    return all;
}

Leave of(PersonId id) { return Gate::machine(authority, id); }

Change change_on(const Database& database, Date day) {
    return must(Change::begin(database, authority, Author{{}, "Benchmark"}, Moment{day.number() * 86'400'000LL}));
}

void add_home(Change& change, PersonId id) {
    must(change.open(of(id), {{"benchmark", "Benchmark"}, "A home with its terms."}));
    must(change.enter(of(id), Home{HomeKind::foster, "The Ashdown family", first_day, {}}));
    must(change.enter(
        of(id),
        PayTerms{static_cast<RateArea>(id.number() % 3), "Hazel Ashdown", "200415", "12345678", {}, first_day, {}}));
    must(change.enter(of(id), Fee{Money::pounds(70), FeeFor::each_child, "Level 2", first_day, {}}));
}

void add_child(Change& change, PersonId id, PersonId home, int number) {
    must(change.open(of(id), {{"benchmark", "Benchmark"}, "A child and where they live."}));
    must(change.enter(of(id), Person{.born = "2010-01-01"_day.plus_days(number % 5'000),
                                     .expected = {},
                                     .died = {},
                                     .sex = {},
                                     .gender = {},
                                     .ethnicity = {},
                                     .religion = {}}));
    must(change.enter(of(id), name_of(NameKind::usual, "Ana", "Fernley")));
    must(change.enter(of(id), care::Placement{.kind = care::PlaceKind::foster,
                                              .provider = care::Provider::own_authority,
                                              .home = "The Ashdown family",
                                              .household = household_of(home),
                                              .postcode = {},
                                              .urn = {},
                                              .starts = first_day.plus_days(number % 14),
                                              .ends = {},
                                              .why_ended = {},
                                              .why = {}}));
}

Days fortnight(int number) {
    const auto from = first_day.plus_days(14 * number);
    return {from, from.plus_days(14)};
}

/// One run as a payments officer makes it. Gives its total.
Money make(const Database& database, int number) {
    const auto days = fortnight(number);
    const auto store = must(database.read());
    const auto leave = Gate::machine_to_all<May::run_payments>(authority);
    const auto all = must(rules(store, authority, days.last()));
    const auto worked_out = work_out(must(payment_files(store, leave, days.last())), all, days);
    auto change = change_on(database, days.last());
    must(make_run(change, all, leave, worked_out, days.until, days.last()));
    must(change.commit());
    return worked_out.total;
}

struct Made {
    explicit Made(const std::string& address) : database{must(Database::open(address))} {
        must(migrate(database, schemas(), Moment{0}));
        auto transaction = must(database.write());
        must(found_authority(transaction, authority, "Thistleshire"));
        must(transaction.commit());
        auto change = change_on(database, first_day);
        std::vector<PersonId> all;
        for (std::size_t i = 0; i < homes; ++i) {
            all.emplace_back(change.next_id());
            add_home(change, all.back());
        }
        for (int i = 0; i < placements; ++i)
            add_child(change, PersonId{change.next_id()}, all[static_cast<std::size_t>(i) % homes], i);
        must(change.commit());
        must(gather_estimates(database));
        for (; runs < past_runs; ++runs) make(database, runs);
    }
    Database database;
    int runs = 0;
};

Made& made(bool postgresql) {
    static const Scratch scratch;
    if (postgresql) {
        static Made on_server{std::getenv("KITH_TEST_POSTGRESQL")};
        return on_server;
    }
    static Made in_file{"sqlite:" + scratch.path + "/allowances.kith"};
    return in_file;
}

/// What the page shows before anything is paid.
void worked_out(benchmark::State& state, bool postgresql) {
    auto& record = made(postgresql);
    const auto days = fortnight(record.runs);
    for (auto _ : state) {
        const auto store = must(record.database.read());
        const auto all = must(rules(store, authority, days.last()));
        const auto run = work_out(must(payment_files(store, Gate::machine_all(authority), days.last())), all, days);
        if (run.payable != static_cast<int>(homes)) state.SkipWithError("every home is paid");
    }
}

/// Worked out, recorded durably, and its three files written from what was recorded.
void whole_run(benchmark::State& state, bool postgresql) {
    auto& record = made(postgresql);
    const auto leave = Gate::machine_all(authority);
    const HowWePay how{
        .name = "Thistleshire Council", .sort_code = "601613", .account = "87654321", .user_number = "123456"};
    for (auto _ : state) {
        const auto total = make(record.database, record.runs++);
        const auto store = must(record.database.read());
        const auto run = *must(rules(store, authority, first_day)).last_run();
        const auto paid = must(homes_of_run(store, leave, run));
        const auto bacs = must(bacs_file(run, paid, how, Calendar::england()));
        const auto csv = payments_csv(run, paid) + lines_csv(run, paid, {});
        auto sum = Money::pence(0);
        for (const auto& home : paid) sum = sum + home.total;
        if (sum != total || paid.size() != homes) state.SkipWithError("what was worked out is what was recorded");
        if (bacs.size() != labels * 82 + (homes + 1) * 102 || csv.empty())
            state.SkipWithError("a credit for each home, a contra, and the labels");
    }
}

void add_benchmarks(const std::string& engine, bool postgresql) {
    using benchmark::RegisterBenchmark;
    RegisterBenchmark((engine + "/worked_out").c_str(), worked_out, postgresql)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
    RegisterBenchmark((engine + "/whole_run").c_str(), whole_run, postgresql)
        ->Unit(benchmark::kMillisecond)
        ->Iterations(3)
        ->UseRealTime();
}

}  // namespace

int main(int argc, char** argv) {
    add_benchmarks("sqlite", false);
    if (std::getenv("KITH_TEST_POSTGRESQL") != nullptr) add_benchmarks("postgresql", true);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
