// A return of a million episodes, read into typed rows with every check; and one of 40,000 recorded: rows a second on
// one core. The benchmark knows how many rows must be accepted, noted and refused, and fails otherwise.

#include <benchmark/benchmark.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>

#include "kernel/record/migrate.h"
#include "record_for_benchmarks.h"
#include "returns/ssda903_import.h"

using namespace kith;
using namespace kith::benchmarks;
using namespace kith::returns;

static constexpr int episodes_of_a_child = 4;

/// A made-up return: `episodes` rows of a quarter as many children; one day in a thousand is 31 February.
struct MadeUpReturn {
    std::string header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    std::string episodes =
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    std::int64_t refused = 0;

    explicit MadeUpReturn(int rows) {
        for (int i = 0; i < rows / episodes_of_a_child; ++i) add_child(i);
    }

private:
    void add_child(int i) {
        // Not in the order of the identifiers, as in real files.
        const auto child = std::to_string(100'000 + static_cast<std::int64_t>(i) * 7'919 % 900'000'000);
        header += child + (i % 2 ? ",1,12/0" : ",2,27/0") + std::to_string(1 + i % 9) + "/2010,WBRI,A123456789012,,\n";
        auto day = "2023-04-01"_day.plus_days(i % 90);
        for (int e = 0; e < episodes_of_a_child; ++e) {
            const auto end = day.plus_days(20 + static_cast<int>(random_() % 40));
            add_episode(child, day, end, e + 1 == episodes_of_a_child);
            day = end;
        }
    }

    void add_episode(const std::string& child, Date start, Date end, bool last) {
        static constexpr std::array places{"U1", "U4", "U6", "K2", "P1", "R3", "A5", "H5"};
        static constexpr std::array needs{"N1", "N2", "N3", "N4", "N5"};
        const bool slip = random_() % 1'000 == 0;
        refused += slip;
        episodes += child + ',' + (slip ? "31/02/2024" : start.british()) + ",P,C2," + needs[random_() % needs.size()] +
                    ',' + places[random_() % places.size()] + ",PR4," + (last ? ",,," : end.british() + ",X1,CARPL,") +
                    "LS12 4AB,BD" + std::to_string(random_() % 99) + " 7XY,SC" +
                    std::to_string(400'000 + random_() % 99'999) + '\n';
    }

    std::minstd_rand random_{2024};
};

static void read_a_return(benchmark::State& state) {
    const auto rows = static_cast<int>(state.range(0));
    const MadeUpReturn made_up{rows};
    const std::array files{NamedBytes{"header.csv", made_up.header}, NamedBytes{"episodes.csv", made_up.episodes}};
    for (auto _ : state) {
        const auto collection = read_files(files, {.today = "2025-06-30"_day, .year = {}});
        const auto& count = collection.summary.of(returns::Table::episodes);
        if (count.read != rows || count.refused != made_up.refused || count.accepted != rows - made_up.refused ||
            collection.year != 2024)
            state.SkipWithError("not the rows that were written");
    }
    state.SetItemsProcessed(state.iterations() * (rows + rows / episodes_of_a_child));  // rows of both tables
    state.SetBytesProcessed(state.iterations() *
                            static_cast<std::int64_t>(made_up.header.size() + made_up.episodes.size()));
}
BENCHMARK(read_a_return)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

/// The same kind of return, written to an SQLite file as facts of its children.
static void record_a_return(benchmark::State& state) {
    const auto rows = static_cast<int>(state.range(0));
    const MadeUpReturn made_up{rows};
    const std::array files{NamedBytes{"header.csv", made_up.header}, NamedBytes{"episodes.csv", made_up.episodes}};
    const auto collection = read_files(files, {.today = "2025-06-30"_day, .year = {}});
    const std::vector schemas{record_schema(), people_schema(), access_schema(), care::care_schema(), returns_schema()};
    std::int64_t facts = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const Scratch scratch;
        const auto database = must(Database::open("sqlite:" + scratch.path + "/record.kith"));
        must(migrate(database, schemas, Moment{0}));
        auto transaction = must(database.write());
        must(found_authority(transaction, AuthorityId{1}, "Thistleshire"));
        must(transaction.commit());
        state.ResumeTiming();
        const auto done = must(import_collection(database, AuthorityId{1}, collection, Moment{1'750'000'000'000}));
        if (done.children != rows / episodes_of_a_child || done.new_children != done.children || done.facts < rows)
            state.SkipWithError("not what was read was recorded");
        facts += done.facts;
    }
    state.SetItemsProcessed(state.iterations() * rows);
    state.counters["facts/s"] = benchmark::Counter(static_cast<double>(facts), benchmark::Counter::kIsRate);
}
BENCHMARK(record_a_return)->Arg(40'000)->Iterations(1)->UseRealTime()->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
