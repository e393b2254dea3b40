#include <doctest/doctest.h>

#include <thread>

#include "kernel/record/hash.h"
#include "kernel/record/testing.h"

using namespace kith;
using namespace kith::record_tests;

namespace {

/// The area of the tests as its first version had it, and as a later one has it.
struct First {
    std::string words;
    static constexpr auto table = facts_in("test_grown", "Grown", column("words", "Words", &First::words));
};
struct Later {
    std::string words;
    std::optional<std::string> more;
    static constexpr auto table = facts_in("test_grown", "Grown", column("words", "Words", &Later::words),
                                           column("more", "More", &Later::more).since(2).indexed());
};

std::vector<Schema> with(const Schema& last) {
    auto schemas = kernel_schemas();
    schemas.push_back(last);
    return schemas;
}

PersonId ana(TestAuthority& authority) { return authority.person("Ana", "Fernley"); }

}  // namespace

TEST_CASE("Migrating a second time does nothing") {
    for_each_engine(area, [](const Database& database) {
        auto schemas = kernel_schemas();
        schemas.insert(schemas.end(), area.begin(), area.end());
        CHECK(must(migrate(database, schemas, Moment{0})) == 0);
        CHECK(require_current(must(database.read()), schemas).has_value());
    });
}

TEST_CASE(
    "A column added later keeps the rows and the chain of before, and an older program refuses the newer record") {
    for_each_engine([](const Database& database) {
        const auto first = with({"grown", {&table_info<First>()}});
        const auto later = with({"grown", {&table_info<Later>()}});
        CHECK(must(migrate(database, first, Moment{0})) == 1);
        TestAuthority authority{database, "2025-06-02"_day};
        const auto about = ana(authority);
        authority.fact(about, First{"before"});

        CHECK(fault_of(require_current(must(database.read()), later)) == Fault::conflict);
        CHECK(must(migrate(database, later, Moment{0})) == 1);
        CHECK(must(migrate(database, later, Moment{0})) == 0);
        authority.fact(about, Later{"after", "more"});
        const auto kept = must(facts<Later>(authority.store(), authority.leave(about), Known::now()));
        REQUIRE(kept.size() == 2);
        CHECK_FALSE(kept[0].value.more.has_value());
        CHECK(kept[1].value.more == "more");
        CHECK(must(verify(authority.store(), authority.id(), later)).findings.empty());

        CHECK(fault_of(migrations_due(must(database.read()), first)) == Fault::conflict);
        CHECK(fault_of(require_current(must(database.read()), first)) == Fault::conflict);
    });
}

TEST_CASE("A change that is not committed leaves no entry, no fact and no gap") {
    for_each_engine(area, [](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto about = ana(authority);
        const auto leave = authority.leave(about);
        {
            auto change = authority.change();
            must(change.open(leave, {noted, "Never kept"}));
            must(change.enter(leave, Note{"lost", {}, 1, false}));
        }
        authority.fact(about, Note{"kept", {}, 1, false});
        CHECK(must(facts<Note>(authority.store(), leave, Known::now())).size() == 1);
        const auto entries = must(entries_about(authority.store(), leave, Known::now(), 10));
        REQUIRE(entries.size() == 2);
        CHECK(entries[0].number == EntryNumber{2});
        CHECK(entries[1].number == EntryNumber{1});
        CHECK(findings(database, authority.id()).empty());
    });
}

TEST_CASE("A fact corrected has its versions, and each is what was believed until the next") {
    for_each_engine(area, [](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto leave = authority.leave(ana(authority));
        const auto fact = authority.fact(leave.about(), Note{"first", "2025-01-01"_day, 1, false});
        const auto then = authority.change().last_entry();
        authority.written([&](Change& change) {
            must(change.open(leave, {noted, "Corrected", "It was another day"}));
            must(change.correct(leave, fact, then, Note{"second", "2025-01-02"_day, 1, false}));
        });
        const auto store = authority.store();
        CHECK(must(facts<Note>(store, leave, Known::as_of(then))).front().value.words == "first");
        CHECK(must(facts<Note>(store, leave, Known::now())).front().value.words == "second");
        const auto history = must(versions<Note>(store, leave, fact));
        REQUIRE(history.size() == 2);
        CHECK(history[0].retired_by == history[1].entered_by);
        CHECK_FALSE(history[1].retired_by);
        const auto last = must(entry(store, leave, history[1].entered_by));
        CHECK(last.entry.because == "It was another day");
        REQUIRE(last.rows.size() == 2);
        CHECK(last.rows[0].how == Touched::How::retired);
        CHECK(last.rows[1].how == Touched::How::entered);
        CHECK(last.rows[1].table == "test_note");
        CHECK(last.rows[1].fact == fact);
    });
}

TEST_CASE("An edit of what someone else changed since is refused, and so is one of another person's fact") {
    for_each_engine(area, [](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto leave = authority.leave(ana(authority));
        const auto other = authority.leave(authority.person("Ben", "Marsh"));
        const auto fact = authority.fact(leave.about(), Note{"first", {}, 1, false});
        const auto seen = authority.change().last_entry();
        authority.written([&](Change& change) {
            must(change.open(leave, {noted, "Corrected"}));
            must(change.correct(leave, fact, seen, Note{"second", {}, 1, false}));
        });
        auto change = authority.change();
        must(change.open(leave, {noted, "Too late"}));
        CHECK(fault_of(change.correct(leave, fact, seen, Note{"third", {}, 1, false})) == Fault::conflict);
        CHECK(fault_of(change.retire<Note>(leave, FactId{9999}, seen)) == Fault::not_found);
        must(change.open(other, {noted, "Not theirs"}));
        CHECK(fault_of(change.retire<Note>(other, fact, change.last_entry())) == Fault::not_found);
    });
}

TEST_CASE("A fact is entered only under an entry about its own person") {
    const FreshFile file{area};
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto leave = authority.leave(ana(authority));
    const auto other = authority.leave(authority.person("Ben", "Marsh"));
    auto change = authority.change();
    CHECK_THROWS_AS((void)change.enter(leave, Mark{"no entry"}), Bug);
    must(change.open(leave, {noted, "About Ana"}));
    CHECK_THROWS_AS((void)change.enter(other, Mark{"not hers"}), Bug);
}

TEST_CASE("An entry stands in the journal of everyone it concerns, and in no other") {
    for_each_engine(area, [](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto leave = authority.leave(ana(authority));
        const auto ben = authority.leave(authority.person("Ben", "Marsh"));
        const auto carla = authority.leave(authority.person("Carla", "Thorne"));
        const auto number = authority.written([&](Change& change) {
            const auto opened = must(change.open(leave, {noted, "Ana and Ben met"}));
            must(change.also_about(ben.about()));
            return opened;
        });
        const auto store = authority.store();
        CHECK(must(entry(store, leave, number)).entry.what == "Ana and Ben met");
        CHECK(must(entry(store, ben, number)).entry.about == leave.about());
        CHECK(fault_of(entry(store, carla, number)) == Fault::not_found);
        CHECK(must(entries_about(store, ben, Known::now(), 10)).size() == 2);
        CHECK(must(entries_about(store, ben, Known::as_of(EntryNumber{2}), 10)).size() == 1);
        CHECK(must(entries_about(store, ben, Known::now(), 10, number)).size() == 1);
        CHECK(findings(database, authority.id()).empty());
    });
}

TEST_CASE("What was known on a day is told by London's clock") {
    for_each_engine(area, [](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto about = ana(authority);
        // 23:30 UTC on 2 June is half past midnight on 3 June in London.
        authority.move_to(Moment{Clock::fixed("2025-06-02"_day).now().milliseconds + (12 * 60 + 30) * 60'000});
        authority.fact(about, Mark{"night"});
        const auto last = [&](Date day) { return must(last_entry_by(authority.store(), authority.id(), day)); };
        CHECK_FALSE(last("2025-06-01"_day));
        CHECK(last("2025-06-02"_day) == EntryNumber{1});
        CHECK(last("2025-06-03"_day) == EntryNumber{2});
        CHECK(last("2026-01-01"_day) == EntryNumber{2});
    });
}

TEST_CASE("Two writers of one authority leave no gap and one chain") {
    for_each_engine(area, [](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto leave = authority.leave(ana(authority));
        std::atomic<int> kept{0};
        const auto write = [&] {
            for (int i = 0; i < 20; ++i) {
                auto change = Change::begin(database, authority.id(), {{}, "A writer"}, authority.at());
                const bool good = change && change->open(leave, {noted, "Noted"}) && change->enter(leave, Mark{"x"}) &&
                                  change->commit();
                kept += good ? 1 : 0;
            }
        };
        std::thread other{write};
        write();
        other.join();
        CHECK(kept == 40);
        const auto verified = must(verify(authority.store(), authority.id(), area));
        CHECK(verified.entries == 41);
        CHECK(findings(database, authority.id()).empty());
    });
}

TEST_CASE("Authorities keep apart journals, and a name or number is used once") {
    for_each_engine(area, [](const Database& database) {
        TestAuthority here{database, "2025-06-02"_day};
        TestAuthority there{database, "2025-06-02"_day, AuthorityId{2}, "Brackenshire"};
        here.fact(ana(here), Mark{"here"});
        there.fact(ana(there), Mark{"there"});
        CHECK(must(entries_about(here.store(), here.leave(PersonId{1}), Known::now(), 10)).size() == 2);
        CHECK(must(authorities(here.store())).size() == 2);
        CHECK(must(authority_named(here.store(), " brackenSHIRE "))->id == AuthorityId{2});
        CHECK(fault_of(Change::begin(database, AuthorityId{3}, {{}, "x"}, here.at())) == Fault::not_found);
        auto transaction = must(database.write());
        CHECK(fault_of(found_authority(transaction, AuthorityId{4}, " brackenSHIRE ")) == Fault::conflict);
        CHECK(fault_of(found_authority(transaction, AuthorityId{4}, " ")) == Fault::invalid);
        CHECK(fault_of(found_authority(transaction, AuthorityId{4}, std::string(200, 'x'))) == Fault::invalid);
        CHECK(fault_of(found_authority(transaction, AuthorityId{2}, "Another")) == Fault::conflict);
    });
}

TEST_CASE("A hash tells one sequence of fields from every other") {
    CHECK(Hash{}.add("ab").add("c").hex(16) != Hash{}.add("a").add("bc").hex(16));
    CHECK(Hash{}.add("a").add("").hex(16) != Hash{}.add("a").hex(16));
    // BLAKE2b-256 of nothing, by RFC 7693's parameters (b2sum -l 256 of an empty file).
    CHECK(Hash{}.hex(32) == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
}

TEST_CASE("SQLite reads the facts of one person by their key, and never the whole authority, from the first row on") {
    const FreshFile file{area};
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto store = authority.store();
    const auto plan = [&](const std::string& sql, std::initializer_list<Param> params) {
        std::string text;
        must(store.each("explain query plan " + sql, params, [&](const Row& row) { text += row.string(3) + "\n"; }));
        return text;
    };
    auto schemas = kernel_schemas();
    schemas.insert(schemas.end(), area.begin(), area.end());
    for (const auto& schema : schemas)
        for (const auto* table : schema.tables) {
            if (!table->holds_facts()) continue;
            CAPTURE(table->name);
            const auto of_one =
                table->select + " where authority = $1 and about = $2 and retired_by is null" + table->order;
            CHECK(plan(of_one, {1, 1}).find("authority=? AND about=?") != std::string::npos);
            for (const auto& column : table->columns) {
                if (!column.indexed) continue;
                CAPTURE(column.name);
                const auto by_value = table->select + " where authority = $1 and " + std::string{column.name} + " = $2";
                CHECK(plan(by_value, {1, 1}).find("authority=? AND " + std::string{column.name} + "=?") !=
                      std::string::npos);
            }
        }
}
