// What statements can fail with, and that both engines fail alike.

#include <doctest/doctest.h>

#include "kernel/store/testing.h"

namespace kith {

using store_tests::each_engine;
using store_tests::list;
using store_tests::must;
using store_tests::number;

static void add(Transaction& change, std::int64_t id, const char* note) {
    must(change.execute("insert into item(id, name, note) values($1, 'Ana', $2)", {id, note}));
}

TEST_CASE("What must be the only one of its kind is refused twice: a conflict") {
    each_engine([](const Database& database) {
        auto change = must(database.write());
        add(change, 1, "x");
        const auto again = change.execute("insert into item(id, name, note) values(2, 'Ben', 'x')", {});
        REQUIRE_FALSE(again);
        CHECK(again.error().fault == Fault::conflict);
        CHECK(again.error().what == "This is already recorded, so it was not recorded twice.");
    });
}

TEST_CASE("A part of something that is not there is a conflict, and so is removing what has parts") {
    each_engine([](const Database& database) {
        {
            auto change = must(database.write());
            const auto orphan = change.execute("insert into part(id, item) values(1, 99)", {});
            REQUIRE_FALSE(orphan);
            CHECK(orphan.error().fault == Fault::conflict);
        }
        auto change = must(database.write());
        add(change, 1, "x");
        must(change.execute("insert into part(id, item) values(1, 1)", {}));
        const auto removed = change.execute("delete from item where id = 1", {});
        REQUIRE_FALSE(removed);
        CHECK(removed.error().fault == Fault::conflict);
    });
}

TEST_CASE("After a failure nothing more of the change is done, and none of it can be kept") {
    each_engine([](const Database& database) {
        {
            auto change = must(database.write());
            add(change, 1, "x");
            CHECK_FALSE(change.execute("insert into item(id, name) values(1, 'again')", {}));
            const auto next = change.execute("insert into item(id, name) values(2, 'next')", {});
            REQUIRE_FALSE(next);
            CHECK(next.error().fault == Fault::conflict);
            CHECK_FALSE(change.each("select 1", {}, [](const Row&) { FAIL("a row"); }));
            const auto kept = change.commit();
            REQUIRE_FALSE(kept);
            CHECK(kept.error().fault == Fault::conflict);
        }
        CHECK(number(must(database.read()), "select count(*) from item") == 0);
    });
}

TEST_CASE("A queued statement that fails is told of by the next call, and by commit") {
    each_engine([](const Database& database) {
        for (const bool asks_first : {true, false}) {
            auto change = must(database.write());
            static_cast<void>(change.queue("insert into item(id, name) values($1, 'a')", {1}));
            static_cast<void>(change.queue("insert into item(id, name) values($1, 'a')", {1}));
            static_cast<void>(change.queue("insert into item(id, name) values($1, 'a')", {2}));
            if (asks_first) {
                const auto asked = change.each("select 1", {}, [](const Row&) { FAIL("a row"); });
                REQUIRE_FALSE(asked);
                CHECK(asked.error().fault == Fault::conflict);
            }
            const auto kept = change.commit();
            REQUIRE_FALSE(kept);
            CHECK(kept.error().fault == Fault::conflict);
        }
        CHECK(number(must(database.read()), "select count(*) from item") == 0);
    });
}

TEST_CASE("A queue of any length is kept whole and in order") {
    each_engine([](const Database& database) {
        constexpr int many = 5'000;
        auto change = must(database.write());
        for (int id = 1; id <= many; ++id) {
            must(change.queue("insert into item(id, name) values($1, 'a')", {id}));
            must(change.queue("update item set size = size + id where id = $1", {id}));
        }
        CHECK(number(change, "select count(*) from item where size = id") == many);
        must(change.queue("delete from item where id > $1", {10}));
        must(change.commit());
        CHECK(number(must(database.read()), "select sum(id) from item") == 55);
    });
}

TEST_CASE("A statement that the engine cannot read is a bug that carries the engine's own words") {
    each_engine([](const Database& database) {
        for (const auto* sql : {"selekt 1", "select nothing_of_this_name from item", "select 1; select 2",
                                "insert into item(id, name) values(1, null)", "select \"text\" from item"}) {
            CAPTURE(sql);
            auto change = must(database.write());
            CHECK_THROWS_AS(static_cast<void>(change.execute(sql, {})), Bug);
        }
        auto change = must(database.write());
        try {
            static_cast<void>(change.execute("select nothing_of_this_name from item", {}));
        } catch (const Bug& bug) {
            CHECK(bug.what.find("nothing_of_this_name") != std::string::npos);
        }
    });
}

TEST_CASE("Too few or too many values for a statement is a bug") {
    each_engine([](const Database& database) {
        for (const auto& given : {std::vector<Param>{1}, std::vector<Param>{1, 2, 3}}) {
            auto change = must(database.write());
            const auto run = [&] { return change.execute("update item set size = $1 where id = $2", given); };
            CHECK_THROWS_AS(static_cast<void>(run()), Bug);
        }
    });
}

TEST_CASE("After a bug in one change the next change works") {
    each_engine([](const Database& database) {
        {
            auto change = must(database.write());
            add(change, 1, "x");
            CHECK_THROWS_AS(static_cast<void>(change.execute("selekt", {})), Bug);
        }
        auto change = must(database.write());
        add(change, 2, "y");
        must(change.commit());
        CHECK(list(must(database.read()), "select id from item") == "2");
    });
}

TEST_CASE("A view cannot write") {
    each_engine([](const Database& database) {
        const auto view = must(database.read());
        const auto sql = "insert into item(id, name) values(1, 'a') returning id";
        CHECK_THROWS_AS(static_cast<void>(view.each(sql, {}, [](const Row&) {})), Bug);
    });
}

TEST_CASE("Text that not every engine can keep is refused as invalid, not cut short") {
    each_engine([](const Database& database) {
        using namespace std::string_view_literals;
        for (const auto text : {"zero\0byte"sv, "\xC3"sv, "\xED\xA0\x80"sv, "\xF5\x80\x80\x80"sv, "\xC0\xAF"sv}) {
            auto change = must(database.write());
            const auto answer = change.execute("insert into item(id, name) values(1, $1)", {text});
            REQUIRE_FALSE(answer);
            CHECK(answer.error().fault == Fault::invalid);
        }
    });
}

TEST_CASE("A view or a change that has ended cannot be used: a bug, not a crash") {
    each_engine([](const Database& database) {
        auto change = must(database.write());
        must(change.commit());
        CHECK_THROWS_AS(static_cast<void>(change.commit()), Bug);
        CHECK_THROWS_AS(static_cast<void>(change.each("select 1", {}, [](const Row&) {})), Bug);
    });
}

TEST_CASE("A thousand different texts on one connection are all run, though not all kept prepared") {
    each_engine([](const Database& database) {
        auto change = must(database.write());
        for (int i = 0; i < 1'200; ++i) CHECK(number(change, "select cast(" + std::to_string(i) + " as integer)") == i);
    });
}

TEST_CASE("Tables changed under a prepared statement do not spoil the connection") {
    each_engine([](const Database& database) {
        CHECK(list(must(database.read()), "select * from part") == "");
        {
            auto change = must(database.write());
            must(change.execute("alter table part add column note text", {}));
            must(change.execute("insert into item(id, name) values(1, 'a')", {}));
            must(change.execute("insert into part(id, item, note) values(1, 1, 'new')", {}));
            must(change.commit());
        }
        const auto answer = must(database.read()).each("select * from part", {}, [](const Row&) {});
        if (!answer) {  // PostgreSQL tells once; SQLite prepares anew by itself
            CHECK(answer.error().fault == Fault::unavailable);
            CHECK(database.dialect() == Dialect::postgresql);
        }
        CHECK(list(must(database.read()), "select * from part") == "1,1,new");
    });
}

}  // namespace kith
