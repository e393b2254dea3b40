#include <doctest/doctest.h>

#include "kernel/record/testing.h"

using namespace kith;
using namespace kith::record_tests;

namespace {

/// A record of five entries: Ana (1), Ben (2), a note about Ana (3), its correction (4), a mark about Ben (5).
class Damaged {
public:
    explicit Damaged(const Database& database)
        : authority{database, "2025-06-02"_day}, ana_{authority.person("Ana", "Fernley")} {
        ben_ = authority.person("Ben", "Marsh");
        const auto leave = authority.leave(ana_);
        const auto fact = authority.fact(ana_, Note{"first", "2025-01-01"_day, 1, false});
        authority.written([&](Change& change) {
            must(change.open(leave, {noted, "Corrected"}));
            must(change.correct(leave, fact, EntryNumber{3}, Note{"second", "2025-01-02"_day, 1, false}));
        });
        authority.fact(*ben_, Mark{"last"});
        REQUIRE(findings(database, authority.id()).empty());
        if (database.dialect() == Dialect::sqlite) drop_guards();
    }

    std::string after(std::initializer_list<std::string_view> damage) {
        auto transaction = must(authority.database().write());
        for (const auto sql : damage) REQUIRE(must(transaction.execute(sql, {})) > 0);
        must(transaction.commit());
        return findings(authority.database(), authority.id());
    }

private:
    void drop_guards() {
        const auto names = must(authority.store().all("select name from sqlite_master where type = 'trigger'", {},
                                                      [](const Row& row) { return row.string(0); }));
        auto transaction = must(authority.database().write());
        for (const auto& name : names) must(transaction.execute("drop trigger " + name, {}));
        must(transaction.commit());
    }

    TestAuthority authority;
    PersonId ana_;
    std::optional<PersonId> ben_;
};

void finds(std::initializer_list<std::string_view> damage, std::initializer_list<std::string_view> expected) {
    for_each_engine(area, [&](const Database& database) {
        const auto found = Damaged{database}.after(damage);
        CAPTURE(found);
        for (const auto sentence : expected) CHECK(found.find(sentence) != std::string::npos);
    });
}

}  // namespace

TEST_CASE("verify names an entry whose words were altered") {
    finds({"update record_entry set what = 'Another thing' where entry = 3"}, {"entry 3 was altered"});
}

TEST_CASE("verify names an entry whose author or hour was altered") {
    finds({"update record_entry set by_name = 'Nobody' where entry = 2"}, {"entry 2 was altered"});
    finds({"update record_entry set at = at + 1 where entry = 2"}, {"entry 2 was altered"});
}

TEST_CASE("verify names an entry altered with a new hash of its own, by the entry after it") {
    finds({"update record_entry set what = 'Another thing', hash = 'made up' where entry = 3"},
          {"entry 3 was altered", "entry 4 was altered"});
}

TEST_CASE("verify names a row whose content was altered") {
    finds({"update test_note set words = 'third' where entered_by = 4"},
          {"test_note", "as entered by entry 4 was altered"});
    finds({"update test_note set on_day = null where entered_by = 4"},
          {"test_note", "as entered by entry 4 was altered"});
    finds({"update people_name set family = 'Else' where entered_by = 1"},
          {"people_name", "as entered by entry 1 was altered"});
}

TEST_CASE("verify names a row that was deleted") {
    finds({"delete from test_mark"}, {"test_mark", "as entered by entry 5 is missing"});
}

TEST_CASE("verify names a row put in from outside") {
    finds({"insert into test_mark (authority, fact, about, words, entered_by) values (1, 500, 1, 'planted', 5)"},
          {"test_mark 500 as entered by entry 5 was put in from outside"});
}

TEST_CASE("verify names a row moved to someone else") {
    finds({"update test_mark set about = 1"}, {"test_mark", "as entered by entry 5 was altered"});
}

TEST_CASE("verify names a row that was retired, or is held true again, without an entry") {
    finds({"update test_mark set retired_by = 5"}, {"was marked as retired by entry 5, which did not retire it"});
    finds({"update test_note set retired_by = null where entered_by = 3"},
          {"was retired by entry 4, and no longer says so"});
}

TEST_CASE("verify names entries that were swapped") {
    finds({"update record_entry set entry = 99 where entry = 3", "update record_entry set entry = 3 where entry = 4",
           "update record_entry set entry = 4 where entry = 99"},
          {"entry 3 was altered", "entry 4 was altered"});
}

TEST_CASE("verify names an entry that is missing") {
    finds({"delete from record_entry where entry = 2"},
          {"entry 2 is missing", "entry 3 was altered, or is not in its place"});
}

TEST_CASE("verify finds that entries were taken from the end, with all their rows") {
    finds({"delete from record_entry where entry = 5", "delete from record_about where entry = 5",
           "delete from test_mark"},
          {"head says that the journal ends at entry 5"});
}

TEST_CASE("verify finds an entry hidden from a timeline, or planted in one") {
    finds({"delete from record_about where entry = 3"}, {"entry 3 is missing from the timeline of person 1"});
    finds({"insert into record_about (authority, person, entry) values (1, 1, 5)"},
          {"entry 5 was put in the timeline of person 1, whom it does not concern"});
}

TEST_CASE("SQLite's own guards refuse to change or delete what was recorded, and to retire twice or take it back") {
    const FreshFile file{area};
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto about = authority.person("Ana", "Fernley");
    const auto leave = authority.leave(about);
    const auto fact = authority.fact(about, Note{"first", {}, 1, false});
    authority.written([&](Change& change) {
        must(change.open(leave, {noted, "Retired"}));
        must(change.retire<Note>(leave, fact, EntryNumber{2}));
    });
    for (const auto* sql :
         {"delete from test_note", "update test_note set words = 'x'", "update test_note set about = 2",
          "update test_note set retired_by = null", "update test_note set retired_by = 4", "delete from record_entry",
          "update record_entry set what = 'x'", "delete from record_about", "update record_about set person = 9"}) {
        CAPTURE(sql);
        auto transaction = must(file.database().write());
        CHECK_THROWS_AS((void)transaction.execute(sql, {}), Bug);
    }
    CHECK(findings(file.database(), authority.id()).empty());
}

TEST_CASE("PostgreSQL's grants let the server enter and retire, and neither change nor delete") {
    for_each_engine(area, [](const Database& database) {
        auto schemas = kernel_schemas();
        schemas.insert(schemas.end(), area.begin(), area.end());
        if (database.dialect() == Dialect::sqlite) {
            CHECK(fault_of(grant_to(database, schemas, "kith_server")) == Fault::invalid);
            return;
        }
        TestAuthority authority{database, "2025-06-02"_day};
        authority.fact(authority.person("Ana", "Fernley"), Note{"first", {}, 1, false});
        const auto run = [&](std::string_view sql, bool as_server) {
            auto transaction = must(database.write());
            if (as_server) must(transaction.execute("set local role kith_test_server", {}));
            must(transaction.execute(sql, {}));
            must(transaction.commit());
        };
        const auto refused = [&](std::string_view sql) {
            auto transaction = must(database.write());
            must(transaction.execute("set local role kith_test_server", {}));
            try {
                return !transaction.execute(sql, {}).has_value();
            } catch (const Bug&) {
                return true;
            }
        };
        run("create role kith_test_server", false);
        CHECK(fault_of(grant_to(database, schemas, "kith; drop table x")) == Fault::invalid);
        must(grant_to(database, schemas, "kith_test_server"));
        const auto schema = must(
            authority.store().first("select current_schema()::text", {}, [](const Row& row) { return row.string(0); }));
        run("grant usage on schema " + *schema + " to kith_test_server", false);

        for (const auto* sql :
             {"delete from test_note", "update test_note set words = 'x'", "update test_note set entered_by = 9",
              "delete from record_entry", "update record_entry set what = 'x'", "truncate test_note"}) {
            CAPTURE(sql);
            CHECK(refused(sql));
        }
        run("update record_head set entries = entries", true);
        run("update test_note set retired_by = 2", true);
        run("insert into test_mark (authority, fact, about, words, entered_by) values (1, 500, 1, 'x', 2)", true);
        run("drop owned by kith_test_server", false);
        run("drop role kith_test_server", false);
    });
}
