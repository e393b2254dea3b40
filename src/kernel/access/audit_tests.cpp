#include <doctest/doctest.h>

#include <thread>

#include "kernel/access/audit.h"
#include "kernel/access/emergency.h"
#include "kernel/testing/fresh.h"

using namespace kith;
using namespace kith::testing;

static constexpr TeamId team{7};
static constexpr std::int64_t hour = 3'600'000;

TEST_CASE("An emergency opening shows the record for four hours, and the journal says who and why") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley");
        const auto robin = authority.reader_with(Role::social_worker, team);
        CHECK(fault_of(decide<May::see_care>(authority.store(), robin, ana)) == Fault::not_allowed);

        auto change = authority.change();
        const auto allowed = must(decide<May::break_glass>(change.store(), robin, ana));
        CHECK(fault_of(break_glass(change, robin, allowed, " just because ")) == Fault::invalid);
        const auto opening = must(break_glass(change, robin, allowed, "Police found her alone"));
        CHECK(must(break_glass(change, robin, allowed, "Opened a second time")) == opening);
        must(change.commit());

        authority.asks.clear();
        CHECK(decide<May::see_care>(authority.store(), robin, ana).has_value());
        CHECK(decide<May::see_person>(authority.store(), robin, ana).has_value());
        CHECK(fault_of(decide<May::record_visit>(authority.store(), robin, ana)) == Fault::not_allowed);
        CHECK(authority.asks[0] == Ask{May::see_care, ana, "", true, true});
        CHECK(must(Gate::among(authority.store(), robin, May::see_care, {ana})) == std::vector{ana});

        const auto entries = must(entries_about(authority.store(), authority.leave(ana), Known::now(), 1));
        CHECK(entries.front().what == "Robin Ashdown opened this record in an emergency, until 2 June 2025 at 4:00pm.");
        CHECK(entries.front().because == "Police found her alone");

        authority.move_to(Moment{robin.at.milliseconds + 4 * hour - 1});
        CHECK(decide<May::see_care>(authority.store(), authority.reader_of(robin.person), ana).has_value());
        authority.move_to(Moment{robin.at.milliseconds + 4 * hour});
        CHECK(fault_of(decide<May::see_care>(authority.store(), authority.reader_of(robin.person), ana)) ==
              Fault::not_allowed);
    });
}

TEST_CASE("An emergency opening waits until the opener's own manager, or the director, has answered for it") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley");
        const auto robin = authority.reader_with(Role::social_worker, team);
        const auto manager = authority.reader_with(Role::manager, team, "Marsh");
        const auto other = authority.reader_with(Role::manager, TeamId{8}, "Bracken");
        const auto director = authority.reader_with(Role::director, {}, "Thorne");
        const auto open_as = [&](const Reader& reader) {
            return authority.written([&](Change& change) {
                return must(break_glass(change, reader, must(decide<May::break_glass>(change.store(), reader, ana)),
                                        "She was in danger"));
            });
        };
        const auto opening = open_as(robin);
        const auto by_manager = open_as(manager);
        const auto waiting = [&](const Reader& reader) {
            std::vector<FactId> ids;
            for (const auto& fact : must(emergencies_unanswered(authority.store(), authority.leave_of_all(), reader)))
                ids.push_back(fact.id);
            return ids;
        };
        CHECK(waiting(manager) == std::vector{opening});
        CHECK(waiting(other).empty());
        CHECK(waiting(director) == std::vector{opening, by_manager});

        const auto answer = [&](const Reader& reader, FactId which) {
            auto change = authority.change();
            const auto allowed = must(decide<May::see_break_glass>(change.store(), reader, ana));
            const auto answered = answer_for(change, reader, allowed, which, change.last_entry(), "Rightly opened");
            if (answered) must(change.commit());
            return answered;
        };
        CHECK(fault_of(answer(other, opening)) == Fault::not_allowed);
        CHECK(fault_of(answer(manager, by_manager)) == Fault::not_allowed);
        CHECK(fault_of(answer(manager, FactId{9999})) == Fault::not_found);
        CHECK(answer(manager, opening).has_value());
        CHECK(waiting(manager).empty());
        CHECK(waiting(director) == std::vector{by_manager});
    });
}

TEST_CASE("Every ask is kept, the refused ones too, numbered without gaps, and the person can be shown who looked") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley");
        const auto robin = authority.reader_with(Role::social_worker);
        const auto marsh = authority.reader_with(Role::social_worker, {}, "Marsh");
        authority.allocate(ana, robin, Role::social_worker);
        Audit audit{database};
        const auto ask = [&](const Reader& reader, std::string purpose) {
            authority.asks.clear();
            (void)decide<May::see_care>(authority.store(), reader, ana, purpose);
            must(audit.keep(ask_rows(reader)));
        };
        ask(robin, "a visit");
        ask(marsh, "");
        must(audit.keep({}));

        const auto store = authority.store();
        const auto looks = must(who_looked(store, Gate::machine_to<May::see_who_looked>(authority.id(), ana), 10));
        REQUIRE(looks.size() == 2);
        CHECK(looks[0].name == "Marsh Ashdown");
        CHECK_FALSE(looks[0].allowed);
        CHECK(looks[1].name == "Robin Ashdown");
        CHECK(looks[1].roles == std::vector{Role::social_worker});
        CHECK(looks[1].purpose == "a visit");
        CHECK(looks[1].allowed);
        CHECK(looks[1].at == authority.at());
        CHECK(must(who_looked(store, Gate::machine_to<May::see_who_looked>(authority.id(), ana), 1)).size() == 1);
        const auto numbers = must(store.all("select ask from access_ask where authority = $1 order by ask",
                                            {authority.id()}, [](const Row& row) { return row.integer(0); }));
        CHECK(numbers == std::vector<std::int64_t>{1, 2});
    });
}

TEST_CASE("One ask made in several places of a page is one line of the audit") {
    const FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto ana = authority.person("Ana", "Fernley");
    const auto director = authority.reader_with(Role::director);
    for (int i = 0; i < 3; ++i) must(decide<May::see_care>(authority.store(), director, ana, "page"));
    CHECK(authority.asks.size() == 1);
}

TEST_CASE("Many requests at once are all on the audit, each number once") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley");
        const AskRow row{authority.id(), 0,    authority.at(), ana, "Robin", "director", May::see_care, ana, "",
                         true,           false};
        {
            Audit audit{database};
            std::vector<std::thread> requests;
            std::atomic<int> kept{0};
            for (int i = 0; i < 8; ++i)
                requests.emplace_back([&] {
                    for (int n = 0; n < 20; ++n) kept += audit.keep({row, row}).has_value() ? 2 : 0;
                });
            for (auto& request : requests) request.join();
            CHECK(kept == 320);
        }
        const auto found = must(authority.store().first(
            "select count(*), count(distinct ask), max(ask) from access_ask", {}, [](const Row& r) {
                return std::array{r.integer(0), r.integer(1), r.integer(2)};
            }));
        CHECK(*found == std::array<std::int64_t, 3>{320, 320, 320});
    });
}

TEST_CASE("What cannot be put on the audit fails, and spoils nobody else's") {
    const FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto ana = authority.person("Ana", "Fernley");
    const AskRow row{authority.id(), 0, authority.at(), ana, "Robin", "", May::see_care, ana, "", true, false};
    Audit audit{file.database()};
    const Statement spoilt{"insert into record_authority (authority, name) values ($1, $2)", {authority.id(), "Twice"}};
    CHECK_FALSE(audit.keep({row}, {spoilt}).has_value());
    CHECK(audit.keep({row}).has_value());
    const auto count =
        must(authority.store().first("select count(*) from access_ask", {}, [](const Row& r) { return r.integer(0); }));
    CHECK(count == 1);

    auto read_only = must(Database::open("sqlite:" + file.path(), {.read_only = true}));
    Audit cannot_write{read_only};
    CHECK(fault_of(cannot_write.keep({row})) == Fault::unavailable);
}

TEST_CASE("No program can change or take away an ask") {
    const FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto ana = authority.person("Ana", "Fernley");
    Audit audit{file.database()};
    must(audit.keep({{authority.id(), 0, authority.at(), ana, "Robin", "", May::see_care, ana, "", true, false}}));
    for (const auto* sql : {"delete from access_ask", "update access_ask set name = 'Nobody'"}) {
        auto transaction = must(file.database().write());
        CHECK_THROWS_AS((void)transaction.execute(sql, {}), Bug);
    }
}
