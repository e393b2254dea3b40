// A child's own pages, of a young person who wrote and was answered a hundred times: each as the site answers it, with
// the session found, the gate asked and the look on the audit. Set KITH_TEST_POSTGRESQL for PostgreSQL too.

#include <benchmark/benchmark.h>

#include <cstdlib>

#include <fmt/format.h>

#include "allowances/facts.h"
#include "care/file.h"
#include "kernel/access/accounts.h"
#include "kernel/record/migrate.h"
#include "kernel/site/draft.h"
#include "kernel/site/site.h"
#include "memories/acts.h"
#include "my_pages/file.h"
#include "my_pages/kinds.h"
#include "record_for_benchmarks.h"

namespace kith::my_pages {
Area area();
}

namespace {

using namespace kith;
using namespace kith::benchmarks;
using namespace kith::my_pages;

constexpr int times = 100;
constexpr AuthorityId authority{1};
constexpr Date today = "2026-11-20"_day;
constexpr std::size_t heaviest = 150'000;
constexpr std::string_view words = "I want to stay at the climbing club till nine, as everyone else in my class does.";

struct Made {
    explicit Made(const std::string& address) : database{must(Database::open(address))} {
        const std::vector<Schema> schemas{record_schema(),
                                          people_schema(),
                                          access_schema(),
                                          site_schema(),
                                          care::care_schema(),
                                          memories::memories_schema(),
                                          allowances::allowances_schema(),
                                          my_pages_schema()};
        must(migrate(database, schemas, Moment{0}));
        auto founding = must(database.write());
        must(found_authority(founding, authority, "Thistleshire"));
        must(founding.commit());
        auto change = must(Change::begin(database, authority, {{}, "The benchmark"}, Moment{1}));
        const auto worker = person(change, "Robin", Role::social_worker, {});
        const auto child = person(change, "Kit", Role::child, "2011-02-03"_day);
        life(change, Gate::machine(authority, child), worker);
        must(change.commit());
        auto transaction = must(database.write());
        const auto may = Gate::machine_to_all<May::change_accounts>(authority);
        const auto account = must(access::create_account(transaction, may, {"kit@thistleshire.example", child}));
        token = must(access::open_session(transaction, account, clock.now())).token;
        must(transaction.commit());
        site.emplace(must(Site::open(database, clock, {area()}, {})));
    }

    static PersonId person(Change& change, std::string given, Role role, std::optional<Date> born) {
        const auto leave = Gate::machine(authority, PersonId{change.next_id()});
        must(change.open(leave, {{"people.added", "Person added"}, "Someone was added"}));
        Person made;
        made.born = born;
        must(change.enter(leave, made));
        must(change.enter(leave, name_of(NameKind::usual, std::move(given), "Fernley")));
        must(change.enter(leave, RoleFact{role, {}, "2024-01-08"_day, {}}));
        return leave.about();
    }

    static void life(Change& change, const Leave& kit, PersonId worker) {
        must(change.open(kit, {said_kind, "What Kit wrote"}));
        must(change.enter(kit, Allocation{worker, Role::social_worker, "2024-01-08"_day, {}}));
        must(change.enter(kit, care::PeriodOfCare{"2024-01-08"_day, care::Need::abuse_or_neglect, {}, {}}));
        must(change.enter(kit, care::LegalStatusFact{care::LegalStatus::care_order, "2024-01-08"_day, {}}));
        for (int i = 0; i < times; ++i) {
            const auto on = "2024-02-01"_day.plus_days(10 * i);
            const auto said = must(change.enter(kit, Said{Topic::change, std::string{words}, on}));
            must(change.enter(kit, Answer{said, std::string{words}, on.plus_days(1), worker}));
            must(change.enter(kit, Feeling{Face::good, "", on}));
            must(change.enter(kit, Decided{About::other, std::string{words}, std::string{words}, {}, on, worker}));
            must(change.enter(kit, memories::Memory{on, std::string{words}, worker, Role::social_worker}));
            must(change.enter(kit, care::Visit{on, worker, care::Seen::alone, care::SeenWhere::home, "", "", ""}));
        }
    }

    Database database;
    Clock clock = Clock::fixed(today);
    std::string token;
    std::optional<Site> site;
};

Made& record(bool postgresql) {
    static const Scratch scratch;
    if (postgresql) {
        static Made on_server{std::getenv("KITH_TEST_POSTGRESQL")};
        return on_server;
    }
    static Made in_file{"sqlite:" + scratch.path + "/my_pages.kith"};
    return in_file;
}

void page(benchmark::State& state, bool postgresql, const std::string& address) {
    auto& made = record(postgresql);
    std::size_t bytes = 0;
    for (auto _ : state) {
        Request request;
        request.path = address;
        request.id = "0123456789abcdef";
        request.headers.emplace_back("cookie", "kith_session=" + made.token);
        const auto response = made.site->answer(request);
        bytes = response.body.size();
        if (response.status != 200 || bytes > heaviest) {
            state.SkipWithError("The page was not shown, or is too heavy.");
            return;
        }
    }
    state.counters["bytes"] = static_cast<double>(bytes);
}

void declare(bool postgresql) {
    for (const auto* address : {"/me", "/me/who", "/me/my-plan", "/me/decided", "/me/say", "/me/feeling", "/me/safe",
                                "/me/my-people", "/me/story", "/me/my-money", "/me/rights"})
        benchmark::RegisterBenchmark(fmt::format("{}/{}", address, postgresql ? "postgresql" : "sqlite").c_str(),
                                     [=](benchmark::State& state) { page(state, postgresql, address); })
            ->Unit(benchmark::kMillisecond);
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    declare(false);
    if (std::getenv("KITH_TEST_POSTGRESQL")) declare(true);
    benchmark::RunSpecifiedBenchmarks();
}
