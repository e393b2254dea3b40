// A chronology over 4,000 entries of a family of six, read from the store, and documents made of it. Set
// KITH_TEST_POSTGRESQL for PostgreSQL too.

#include <benchmark/benchmark.h>

#include <cstdlib>

#include <fmt/format.h>

#include "care/file.h"
#include "documents/making.h"
#include "kernel/people/family.h"
#include "kernel/record/migrate.h"
#include "record_for_benchmarks.h"

namespace {

using namespace kith;
using namespace kith::benchmarks;

constexpr int children = 6, entries = 4'000;
constexpr AuthorityId authority{1};
constexpr Date today = "2026-11-20"_day;
constexpr Moment now{today.number() * std::int64_t{86'400'000}};
constexpr PersonId family{7'000'001};

std::vector<Schema> schemas() {
    return {record_schema(), people_schema(), access_schema(), care::care_schema(), documents::documents_schema()};
}

/// The family, its social worker, and fifteen years of visits, moves and reviews.
struct Made {
    explicit Made(const std::string& address) : database{must(Database::open(address))} {
        must(migrate(database, schemas(), Moment{0}));
        auto founding = must(database.write());
        must(found_authority(founding, authority, "Thistleshire"));
        must(founding.commit());
        auto change = must(Change::begin(database, authority, {{}, "Robin Ashdown, social worker"}, now));
        worker = PersonId{change.next_id()};
        enter(change, worker, Person{});
        enter(change, worker, RoleFact{Role::social_worker, TeamId{1}, "2010-01-01"_day, {}});
        enter(change, worker, name_of(NameKind::usual, "Robin", "Ashdown"));
        enter(change, family, Family{"The Fernley family", "2012-01-01"_day});
        for (int i = 0; i < children; ++i) add_child(change, i);
        for (int i = 0; i < entries; ++i) add_entry(change, i);
        must(change.commit());
    }

    template <class T>
    void enter(Change& change, PersonId about, const T& fact) {
        const auto leave = Gate::machine(authority, about);
        must(change.open(leave, {{"people.details", "Details"}, "Recorded"}));
        must(change.enter(leave, fact));
    }
    void add_child(Change& change, int nth) {
        const PersonId child{change.next_id()};
        all.push_back(child);
        Person person;
        person.born = "2012-03-04"_day.plus_months(10 * nth);
        enter(change, child, person);
        enter(change, child, name_of(NameKind::usual, fmt::format("Child {}", nth), "Fernley"));
        enter(change, child, InFamily{family, "2012-01-01"_day, {}});
        enter(change, child, Allocation{worker, Role::social_worker, "2012-01-01"_day, {}});
    }
    void add_entry(Change& change, int nth) {
        const auto leave = Gate::machine(authority, all[static_cast<std::size_t>(nth % children)]);
        const auto on = today.plus_days(-5'000 + nth);
        must(change.open(leave, {{nth % 10 == 0 ? "care.move" : "care.visit", "Visit"},
                                 fmt::format("Visit {}: seen alone at home, all well, and what was agreed", nth)}));
        must(change.enter(leave, care::Visit{on, worker, care::Seen::alone, care::SeenWhere::home, "I like it here.",
                                             "Write to the school.", "All well."}));
    }

    Database database;
    PersonId worker{1};
    std::vector<PersonId> all;
};

const Made& record(bool postgresql) {
    static const Scratch scratch;
    if (postgresql) {
        static const Made on_server{std::getenv("KITH_TEST_POSTGRESQL")};
        return on_server;
    }
    static const Made in_file{"sqlite:" + scratch.path + "/documents.kith"};
    return in_file;
}

/// All that a page or a document does: the gate asked, the entries and their days read, weighed and put in order.
void read_chronology(benchmark::State& state, bool postgresql) {
    const auto& made = record(postgresql);
    const auto store = must(made.database.read());
    std::vector<Ask> asks;
    const auto by = must(reader_of(store, authority, made.worker, now, asks));
    const auto all = schemas();
    for (auto _ : state) {
        asks.clear();  // each request has its own
        const auto leave = must(decide<May::see_family>(store, by, family));
        const auto whose = must(documents::subject_of(store, by, leave));
        const auto lines = must(documents::chronology(store, leave, whose, Known::now(), all));
        if (lines.size() < entries) state.SkipWithError("Not every entry is a line.");
        benchmark::DoNotOptimize(lines.back().day);
    }
}

/// A whole chronology of 4,000 lines as an OpenDocument text, with all that it takes to keep it.
void make(benchmark::State& state, bool postgresql, documents::DocumentKind kind) {
    const auto& made = record(postgresql);
    const auto store = must(made.database.read());
    std::vector<Ask> asks;
    const auto by = must(reader_of(store, authority, made.worker, now, asks));
    const auto all = schemas();
    const documents::Making making{store, by, all, "Thistleshire"};
    for (auto _ : state) {
        asks.clear();  // each request has its own
        const auto leave = must(decide<May::record_family>(store, by, family));
        const auto whose = must(documents::subject_of(store, by, leave.implies<May::see_family>()));
        const auto fact = must(documents::make_document(making, leave, whose, {.kind = kind}, {}));
        if (fact.fingerprint.size() != 64) state.SkipWithError("The document has no fingerprint.");
        benchmark::DoNotOptimize(fact.known);
    }
}

void declare(bool postgresql) {
    const std::string on = postgresql ? "postgresql" : "sqlite";
    using documents::DocumentKind;
    const auto add = [&](const std::string& name, auto run) {
        benchmark::RegisterBenchmark((name + "/" + on).c_str(), run)->Unit(benchmark::kMillisecond);
    };
    add("chronology of 4,000 entries", [=](benchmark::State& state) { read_chronology(state, postgresql); });
    add("document of 4,000 lines", [=](benchmark::State& state) { make(state, postgresql, DocumentKind::chronology); });
    add("statement to the court",
        [=](benchmark::State& state) { make(state, postgresql, DocumentKind::court_statement); });
}

}  // namespace

int main(int argc, char** argv) {
    declare(false);
    if (std::getenv("KITH_TEST_POSTGRESQL")) declare(true);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
