// An invoice of 6,000 lines checked against as many stays, and the figures of sufficiency over 2,000 requests, from the
// store. Set KITH_TEST_POSTGRESQL for PostgreSQL too.

#include <benchmark/benchmark.h>

#include <cstdlib>

#include "care/file.h"
#include "commissioning/stays.h"
#include "commissioning/sufficiency.h"
#include "homes/file.h"
#include "kernel/record/estimates.h"
#include "kernel/record/migrate.h"
#include "record_for_benchmarks.h"
#include "region/file.h"

namespace {

using namespace kith;
using namespace kith::commissioning;
using namespace kith::benchmarks;

constexpr int lines_there = 6'000, requests_there = 2'000;
constexpr AuthorityId ours{1}, member{2};
constexpr PersonId provider{900'000};
constexpr Date today = "2026-11-20"_day, came = "2026-10-01"_day;

const std::vector<Schema>& schemas() {
    static const std::vector<Schema> all{record_schema(),       people_schema(),       access_schema(),
                                         care::care_schema(),   homes::homes_schema(), region::region_schema(),
                                         commissioning_schema()};
    return all;
}

void add_stay(Change& change, int number) {
    const auto child = Gate::machine(member, PersonId{1'000'000 + number});
    must(change.open(child, {{"benchmark", "Benchmark"}, "A stay and its price."}));
    must(change.enter(child, Person{"2014-02-02"_day, {}, {}, {}, {}, {}, {}}));
    const auto stay = must(change.enter(child, care::Placement{.kind = care::PlaceKind::childrens_home,
                                                               .provider = care::Provider::private_provider,
                                                               .home = "Larkfield House",
                                                               .household = {},
                                                               .postcode = {},
                                                               .urn = "SC100001",
                                                               .starts = came,
                                                               .ends = {},
                                                               .why_ended = {},
                                                               .why = {}}));
    must(change.enter(child, Agreement{stay,
                                       "Bramblewood Homes",
                                       "SC900001",
                                       "FW-1",
                                       HomeKind::childrens_home,
                                       NeedBand::standard,
                                       Money::pounds(5'000),
                                       "",
                                       came,
                                       {}}));
    if (number >= requests_there) return;
    const auto request = must(change.enter(child, region::Request{region::Urgency::planned,
                                                                  today.plus_days(-number % 300),
                                                                  PersonId{1},
                                                                  today,
                                                                  today,
                                                                  HomeKind::foster,
                                                                  region::Lasting::not_known,
                                                                  {},
                                                                  "Patience",
                                                                  {},
                                                                  false,
                                                                  region::OpenTo::everyone,
                                                                  {},
                                                                  {},
                                                                  {}}));
    must(change.enter(
        child, region::Criterion{request, region::CriterionKind::near_school, region::Importance::essential, ""}));
}

struct Made {
    explicit Made(const std::string& address) : database{must(Database::open(address))} {
        must(migrate(database, schemas(), Moment{0}));
        auto founding = must(database.write());
        must(found_authority(founding, ours, "Westmarch Care Co-operative"));
        must(found_authority(founding, member, "Thistleshire"));
        must(founding.commit());
        auto theirs = must(Change::begin(database, member, Author{{}, "Benchmark"}, Moment{0}));
        const auto itself = Gate::machine(member, the_authority);
        must(theirs.open(itself, {{"benchmark", "Benchmark"}, "Belongs."}));
        must(theirs.enter(itself, region::Joined{ours, true, true, true, true, "2025-01-01"_day, {}}));
        for (int i = 0; i < lines_there; ++i) add_stay(theirs, i);
        must(theirs.commit());
        auto change = must(Change::begin(database, ours, Author{{}, "Benchmark"}, Moment{0}));
        const auto us = Gate::machine(ours, the_authority);
        must(change.open(us, {{"benchmark", "Benchmark"}, "A member."}));
        must(change.enter(us, region::Member{member, 10'000, 1, "", "2025-01-01"_day, {}}));
        const auto it = Gate::machine(ours, provider);
        must(change.open(it, {{"benchmark", "Benchmark"}, "A provider."}));
        must(change.enter(it, Organisation{OrganisationKind::company, "Bramblewood Homes", "SC900001", came, {}}));
        must(change.commit());
        must(gather_estimates(database));
        const auto store = must(database.read());
        for (const auto& stay : must(agreed_stays(store, Gate::machine_to<May::see_provider>(ours, provider), today)))
            lines.push_back({FactId{1}, static_cast<int>(lines.size()) + 2, stay.reference, came, came.plus_days(30),
                             31, Money::pence(2'214'286)});
    }
    Database database;
    std::vector<InvoiceLine> lines;
};

Made& made(bool postgresql) {
    static const Scratch scratch;
    if (postgresql) {
        static Made on_server{std::getenv("KITH_TEST_POSTGRESQL")};
        return on_server;
    }
    static Made in_file{"sqlite:" + scratch.path + "/commissioning.kith"};
    return in_file;
}

void check_invoice(benchmark::State& state, bool postgresql) {
    auto& record = made(postgresql);
    for (auto _ : state) {
        const auto store = must(record.database.read());
        const auto leave = Gate::machine_to<May::see_provider>(ours, provider);
        const auto file = must(provider_file(store, leave, today));
        const auto against = must(check_against(store, leave, file, today));
        int agree = 0;
        for (const auto& checked : check_lines(against, record.lines, "B-1")) agree += checked.agrees();
        if (agree != lines_there) state.SkipWithError("every line agrees");
    }
}

void sufficiency(benchmark::State& state, bool postgresql) {
    auto& record = made(postgresql);
    for (auto _ : state) {
        const auto store = must(record.database.read());
        const auto leave = Gate::machine_to_all<May::see_region>(ours);
        const auto from = today.plus_months(-12);
        const auto us = must(us_of(store, ours, today));
        const auto figures = sufficiency_of(us, must(needs_seen(store, leave, from, today)),
                                            must(declines_seen(store, leave, from, today)),
                                            must(places_there(store, leave, today)), from, today);
        if (figures.all.waiting != requests_there) state.SkipWithError("every child waits");
    }
}

void add_benchmarks(const std::string& engine, bool postgresql) {
    using benchmark::RegisterBenchmark;
    RegisterBenchmark((engine + "/check_invoice").c_str(), check_invoice, postgresql)->Unit(benchmark::kMillisecond);
    RegisterBenchmark((engine + "/sufficiency").c_str(), sufficiency, postgresql)->Unit(benchmark::kMillisecond);
}

}  // namespace

int main(int argc, char** argv) {
    add_benchmarks("sqlite", false);
    if (std::getenv("KITH_TEST_POSTGRESQL") != nullptr) add_benchmarks("postgresql", true);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
