// How quickly the record takes entries, and finds people: 100,000 people in one authority. Set KITH_TEST_POSTGRESQL for
// PostgreSQL too. Each benchmark checks its answers.

#include <benchmark/benchmark.h>
#include <time.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <random>

#include "kernel/access/work.h"
#include "kernel/people/record_person.h"
#include "kernel/record/migrate.h"
#include "kernel/record/verify.h"
#include "record_for_benchmarks.h"

namespace {

using namespace kith;
using namespace kith::benchmarks;

constexpr int people_kept = 100'000;
constexpr AuthorityId authority{1};
constexpr Moment noon{1'748'862'000'000};

/// A made-up name: many share the common ones, as in England.
class MadeUp {
public:
    std::string family() { return word(1500, 0.9); }
    std::string given() { return word(600, 0.8); }
    Date born() { return Date::from_number(static_cast<std::int32_t>(random_() % 32'000) - 12'000); }
    std::uint32_t any() { return static_cast<std::uint32_t>(random_()); }

private:
    std::string word(double most, double skew) {
        // The r-th most common word is drawn in proportion to about 1 / r.
        const double u = std::uniform_real_distribution<double>{0, 1}(random_);
        auto rank = static_cast<std::uint32_t>(std::pow(most, u * skew + u * u * (1 - skew)));
        static constexpr std::array starts{"Ash", "Brack", "Cor", "Dun", "Elm",  "Fern", "Gor",
                                           "Haw", "Iv",    "Jun", "Kel", "Lark", "Mar",  "Nor"};
        static constexpr std::array middles{"a", "e", "en", "il", "o", "or", "u", "an", "is", "er"};
        static constexpr std::array ends{"by",   "don",   "field", "ley", "low",  "mere",
                                         "ness", "ridge", "sby",   "ton", "wick", "worth"};
        rank = rank * 2'654'435'761u >> 4;
        return std::string{starts[rank % starts.size()]} + middles[rank / 14 % middles.size()] +
               ends[rank / 140 % ends.size()];
    }

    std::mt19937 random_{2025};
};

struct Someone {
    std::string given, family;
    Date born;
};

const std::vector<Schema>& schemas() {
    static const std::vector<Schema> all{record_schema(), people_schema(), access_schema()};
    return all;
}

/// The record, on one engine, for as long as the program runs.
class Town {
public:
    explicit Town(const std::string& address) : database_{must(Database::open(address))} {
        must(migrate(database_, schemas(), noon));
        auto transaction = must(database_.write());
        must(found_authority(transaction, authority, "Thistleshire"));
        must(transaction.commit());
        MadeUp made_up;
        for (int added = 0; added < people_kept; added += 5'000) add(made_up, 5'000);
    }

    const Database& database() const { return database_; }
    const std::vector<Someone>& people() const { return people_; }

private:
    void add(MadeUp& made_up, int count) {
        auto change = must(Change::begin(database_, authority, {{}, "The benchmark"}, noon));
        const auto searched = Searched::told_apart_by_source(Gate::machine_all(authority));
        for (int i = 0; i < count; ++i) {
            Someone someone{made_up.given(), made_up.family(), made_up.born()};
            const auto leave = Gate::machine(authority, PersonId{change.next_id()});
            must(add_person(change, leave, searched, {someone.given, someone.family, someone.born, {}, {}, {}, {}}));
            people_.push_back(std::move(someone));
        }
        must(change.commit());
    }

    Database database_;
    std::vector<Someone> people_;
};

const Town& town(bool postgresql) {
    static const Scratch scratch;
    if (postgresql) {
        static const Town on_server{std::getenv("KITH_TEST_POSTGRESQL")};
        return on_server;
    }
    static const Town in_file{"sqlite:" + scratch.path + "/town.kith"};
    return in_file;
}

/// One slip of the hand: a letter left out, doubled, changed, or swapped with the next; never the first.
std::string slipped(std::string word, MadeUp& chance) {
    if (word.size() < 4) return word;
    const auto at = 1 + chance.any() % (word.size() - 2);
    switch (chance.any() % 4) {
        case 0: return word.erase(at, 1);
        case 1: return word.insert(at, 1, word[at]);
        case 2: word[at] = static_cast<char>('a' + chance.any() % 26); return word;
        default: std::swap(word[at], word[at + 1]); return word;
    }
}

enum class Typed { right, right_without_day, misspelt, misspelt_without_day, family_only };

std::string typed(const Someone& someone, Typed how, MadeUp& chance) {
    switch (how) {
        case Typed::right: return someone.given + " " + someone.family + " " + someone.born.british();
        case Typed::right_without_day: return someone.given + " " + someone.family;
        case Typed::misspelt:
            return someone.given + " " + slipped(someone.family, chance) + " " + someone.born.british();
        case Typed::misspelt_without_day: return slipped(someone.given, chance) + " " + someone.family;
        case Typed::family_only: return someone.family;
    }
    return {};
}

/// CPU time of this thread: what a search costs, however busy the machine is.
double milliseconds_used() {
    timespec used{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

double at_percent(std::vector<double> times, std::size_t percent) {
    std::ranges::sort(times);
    return times[times.size() * percent / 100];
}

/// Times each search alone; says the middle one, the 99th of a hundred, by the clock and in CPU time (of this side
/// alone), and how often the one meant was on the first page, or at least someone of exactly their name: the common
/// names are shared by more people than a page shows.
void search(benchmark::State& state, bool postgresql, Typed how) {
    const auto& here = town(postgresql);
    MadeUp chance;
    std::vector<double> times, used;
    std::int64_t found = 0, namesakes = 0;
    const auto store = must(here.database().read());
    for (auto _ : state) {
        const auto& someone = here.people()[chance.any() % here.people().size()];
        const auto wanted = wanted_from(typed(someone, how, chance));
        const auto before = std::chrono::steady_clock::now();
        const auto used_before = milliseconds_used();
        const auto searched = must(search_people(store, Gate::machine_all(authority), wanted, 20));
        used.push_back(milliseconds_used() - used_before);
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - before).count());
        const auto name = someone.given + " " + someone.family;
        const auto namesake = [&](const Hit& hit) { return hit.name == name; };
        const auto meant = [&](const Hit& hit) { return namesake(hit) && hit.born == someone.born; };
        found += std::ranges::any_of(searched.hits(), meant) ? 1 : 0;
        namesakes += std::ranges::any_of(searched.hits(), namesake) ? 1 : 0;
    }
    const auto share = [&](std::int64_t count) {
        return static_cast<double>(count) / static_cast<double>(times.size());
    };
    state.counters["p50_ms"] = at_percent(times, 50);
    state.counters["p99_ms"] = at_percent(times, 99);
    state.counters["p50_cpu_ms"] = at_percent(used, 50);
    state.counters["p99_cpu_ms"] = at_percent(used, 99);
    state.counters["found"] = share(found);
    state.counters["name_found"] = share(namesakes);
    const bool day_given = how == Typed::right || how == Typed::misspelt;
    if (day_given && share(found) < 0.95) state.SkipWithError("fewer than 95 of 100 people were found");
}

void enter_language(Change& change, const Leave& leave) {
    must(change.open(leave, {{"bench.entry", "Entry"}, "A sentence of the journal, of the usual length."}));
    must(change.enter(leave, Language{"Portuguese", true, false}));
}

/// One entry with one fact, committed and durable, again and again by each writer.
void append_one_by_one(benchmark::State& state, bool postgresql) {
    const auto& here = town(postgresql);
    const auto leave = Gate::machine(authority, PersonId{1});
    for (auto _ : state) {
        auto change = must(Change::begin(here.database(), authority, {{}, "The benchmark"}, noon));
        enter_language(change, leave);
        must(change.commit());
    }
    state.SetItemsProcessed(state.iterations());
}

/// A thousand entries in one change, as an import writes.
void append_a_thousand(benchmark::State& state, bool postgresql) {
    const auto& here = town(postgresql);
    const auto leave = Gate::machine(authority, PersonId{2});
    for (auto _ : state) {
        auto change = must(Change::begin(here.database(), authority, {{}, "The benchmark"}, noon));
        for (int i = 0; i < 1000; ++i) enter_language(change, leave);
        must(change.commit());
    }
    state.SetItemsProcessed(state.iterations() * 1000);
}

void verify_all(benchmark::State& state, bool postgresql) {
    const auto& here = town(postgresql);
    std::int64_t looked_at = 0;
    for (auto _ : state) {
        const auto verified = must(verify(must(here.database().read()), authority, schemas()));
        if (!verified.findings.empty()) state.SkipWithError("the record is not as its journal says");
        looked_at += verified.entries + verified.rows;
    }
    state.SetItemsProcessed(looked_at);
}

void add_benchmarks(const std::string& engine, bool postgresql) {
    using benchmark::RegisterBenchmark;
    const auto add = [&](const std::string& name, auto... how) {
        return RegisterBenchmark((engine + "/" + name).c_str(), how...)->Unit(benchmark::kMillisecond)->UseRealTime();
    };
    add("search/right", search, postgresql, Typed::right)->Iterations(2000);
    add("search/right_without_day", search, postgresql, Typed::right_without_day)->Iterations(2000);
    add("search/misspelt", search, postgresql, Typed::misspelt)->Iterations(2000);
    add("search/misspelt_without_day", search, postgresql, Typed::misspelt_without_day)->Iterations(2000);
    add("search/family_only", search, postgresql, Typed::family_only)->Iterations(2000);
    add("append/one_by_one", append_one_by_one, postgresql)->Iterations(1000);
    add("append/sixteen_at_once", append_one_by_one, postgresql)->Iterations(300)->Threads(16);
    add("append/a_thousand_at_once", append_a_thousand, postgresql)->Iterations(20);
    add("verify", verify_all, postgresql)->Iterations(1);
}

}  // namespace

int main(int argc, char** argv) {
    add_benchmarks("sqlite", false);
    if (std::getenv("KITH_TEST_POSTGRESQL") != nullptr) add_benchmarks("postgresql", true);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
