// What the store costs, on SQLite and, where KITH_TEST_POSTGRESQL is set, on PostgreSQL. Each benchmark checks that it
// read or wrote what it should have.

#include "kernel/store/store.h"
#include "record_for_benchmarks.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>

namespace {

using namespace kith;
using namespace kith::benchmarks;

constexpr int rows_kept = 100'000;
constexpr int rows_of_a_list = 50;

/// A table of 100,000 cases of ten authorities, on one engine, for as long as the program runs.
class Cases {
public:
    explicit Cases(const std::string& address) : database_{must(Database::open(address))} {
        const bool sqlite = database_.dialect() == Dialect::sqlite;
        auto change = must(database_.write());
        must(change.execute("drop table if exists bench_case", {}));
        const std::string whole = sqlite ? "integer" : "bigint";
        must(change.execute("create table bench_case(authority " + whole + " not null, id " + whole +
                                " not null, family text not null, given text not null, note text not null, age " +
                                whole + " not null, primary key(authority, id))" + (sqlite ? " strict" : ""),
                            {}));
        for (int id = 0; id < rows_kept; ++id) insert(change, id);
        must(change.commit());
    }

    static void insert(Transaction& change, std::int64_t id) {
        must(change.queue(
            "insert into bench_case(authority, id, family, given, note, age) values($1, $2, $3, $4, $5, $6)",
            {id % 10, id, "Family", "Given", "A note of some forty characters in length.", id % 18}));
    }

    const Database& database() const { return database_; }
    std::int64_t fresh() { return next_++; }

private:
    Database database_;
    std::int64_t next_ = rows_kept;
};

enum class Which { sqlite, postgresql };

Cases* cases(Which which) {
    if (which == Which::postgresql) {
        static const char* address = std::getenv("KITH_TEST_POSTGRESQL");
        if (!address) return nullptr;
        static Cases made{address};
        return &made;
    }
    static const Scratch scratch;
    static Cases made{"sqlite:" + scratch.path + "/bench.kith"};
    return &made;
}

template <class Work>
void run(benchmark::State& state, Which which, Work work) {
    auto* made = cases(which);
    if (!made) {
        state.SkipWithError("skipped: KITH_TEST_POSTGRESQL is not set");
        return;
    }
    for (auto _ : state)
        if (!work(*made)) {
            state.SkipWithError("The answer was wrong.");
            return;
        }
}

std::int64_t some_id() {
    static std::int64_t last = 1;
    last = (last * 48'271) % 2'147'483'647;
    return last % rows_kept;
}

bool read_by_key(const Store& view, std::int64_t id) {
    const auto age = must(view.first("select family, given, note, age from bench_case where authority = $1 and id = $2",
                                     {id % 10, id}, [](const Row& row) { return row.integer(3); }));
    return age == id % 18;
}

void view_and_select_by_key(benchmark::State& state, Which which) {
    run(state, which, [](Cases& of) { return read_by_key(must(of.database().read()), some_id()); });
}

void ten_selects_by_key_in_one_view(benchmark::State& state, Which which) {
    run(state, which, [](Cases& of) {
        const auto view = must(of.database().read());
        int right = 0;
        for (int i = 0; i < 10; ++i) right += read_by_key(view, some_id()) ? 1 : 0;
        return right == 10;
    });
}

void view_and_list_of_50(benchmark::State& state, Which which) {
    run(state, which, [](Cases& of) {
        const auto id = some_id() % (rows_kept / 2);
        std::int64_t rows = 0;
        std::size_t letters = 0;
        must(must(of.database().read())
                 .each("select id, family, given, note, age from bench_case where authority = $1 and id > $2 "
                       "order by id limit $3",
                       {id % 10, id, rows_of_a_list}, [&](const Row& row) {
                           rows += row.integer(0) > id ? 1 : 0;
                           letters += row.text(1).size() + row.text(2).size() + row.text(3).size();
                       }));
        return rows == rows_of_a_list && letters > 0;
    });
}

void durable_commit_of_1_row(benchmark::State& state, Which which) {
    run(state, which, [](Cases& of) {
        auto change = must(of.database().write());
        Cases::insert(change, of.fresh());
        return change.commit().has_value();
    });
}

void durable_commit_of_10_rows(benchmark::State& state, Which which) {
    run(state, which, [](Cases& of) {
        auto change = must(of.database().write());
        for (int i = 0; i < 10; ++i) Cases::insert(change, of.fresh());
        return change.commit().has_value();
    });
}

void stream_of_100000_rows(benchmark::State& state, Which which) {
    run(state, which, [](Cases& of) {
        std::int64_t rows = 0;
        std::int64_t ages = 0;
        must(must(of.database().read())
                 .stream("select id, family, age from bench_case where id < $1", {rows_kept}, [&](const Row& row) {
                     ++rows;
                     ages += row.integer(2);
                 }));
        return rows == rows_kept && ages > rows_kept;
    });
}

#define ON_BOTH(work)                                                              \
    BENCHMARK_CAPTURE(work, sqlite, Which::sqlite)->Unit(benchmark::kMicrosecond); \
    BENCHMARK_CAPTURE(work, postgresql, Which::postgresql)->Unit(benchmark::kMicrosecond)

ON_BOTH(view_and_select_by_key);
ON_BOTH(ten_selects_by_key_in_one_view);
ON_BOTH(view_and_list_of_50);
ON_BOTH(durable_commit_of_1_row);
ON_BOTH(durable_commit_of_10_rows);
ON_BOTH(stream_of_100000_rows);

}  // namespace

BENCHMARK_MAIN();
