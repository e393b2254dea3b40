#include <doctest/doctest.h>

#include "kernel/store/store.h"
#include "kernel/store/testing.h"

namespace kith {

using store_tests::each_engine;
using store_tests::list;
using store_tests::must;
using store_tests::number;

TEST_CASE("What was committed is read; what was not committed is gone") {
    each_engine([](const Database& database) {
        {
            auto change = must(database.write());
            must(change.execute("insert into item(id, name) values($1, $2)", {1, "kept"}));
            must(change.commit());
        }
        {
            auto change = must(database.write());
            must(change.execute("insert into item(id, name) values($1, $2)", {2, "dropped"}));
        }
        CHECK(list(must(database.read()), "select name from item order by id") == "kept");
    });
}

TEST_CASE("A parameter may be used twice and out of order, and is left alone in quoted text") {
    each_engine([](const Database& database) {
        auto change = must(database.write());
        must(change.execute("insert into item(id, name, note) values($2, $1, $1)", {"Ana", 7}));
        must(change.execute("insert into item(id, name) values($1, 'it''s $1') -- $9 is no parameter here", {8}));
        CHECK(list(change, "select name from item where note = name and id = $1", {7}) == "Ana");
        CHECK(list(change, "select name from item where id = 8 /* $2 */") == "it's $1");
    });
}

TEST_CASE("Nothing is written as null and read as null") {
    each_engine([](const Database& database) {
        auto change = must(database.write());
        must(change.execute("insert into item(id, name, note, day) values($1, $2, $3, $4)",
                            {1, "Ana", std::nullopt, std::optional<Date>{}}));
        auto rows = 0;
        must(change.each("select note, day, id from item", {}, [&](const Row& row) {
            ++rows;
            CHECK(row.columns() == 3);
            CHECK(row.null(0));
            CHECK_FALSE(row.maybe_string(0));
            CHECK_FALSE(row.maybe_date(1));
            CHECK(row.maybe_integer(2) == 1);
            CHECK_THROWS_AS(static_cast<void>(row.text(0)), Bug);
        }));
        CHECK(rows == 1);
    });
}

TEST_CASE("A date travels as a date, text as its own bytes, a whole number to its last digit") {
    each_engine([](const Database& database) {
        constexpr std::int64_t most = 9'007'199'254'740'991;
        auto change = must(database.write());
        must(change.execute("insert into item(id, name, day) values($1, $2, $3)",
                            {most, "Łucja O'Neill \xF0\x9F\x8C\xB3", "2024-02-29"_day}));
        must(change.each("select id, name, day from item", {}, [&](const Row& row) {
            CHECK(row.integer(0) == most);
            CHECK(row.text(1) == "Łucja O'Neill \xF0\x9F\x8C\xB3");
            CHECK(row.date(2) == "2024-02-29"_day);
            CHECK(row.text(2) == "2024-02-29");
        }));
    });
}

TEST_CASE("Yes and no are written as 1 and 0 and read as yes and no") {
    each_engine([](const Database& database) {
        auto change = must(database.write());
        must(change.execute("insert into item(id, name) values(1, 'a')", {}));
        must(change.each("select id = 1, id = 2 from item", {}, [](const Row& row) {
            CHECK(row.yes(0));
            CHECK_FALSE(row.yes(1));
        }));
    });
}

TEST_CASE("Sums and counts are whole numbers on every engine") {
    each_engine([](const Database& database) {
        auto change = must(database.write());
        for (const int id : {1, 2, 3}) must(change.execute("insert into item(id, name) values($1, 'a')", {id}));
        CHECK(number(change, "select sum(id) from item") == 6);
        CHECK(number(change, "select count(*) from item") == 3);
    });
}

TEST_CASE("Asking a column for the wrong kind is a bug, on every engine") {
    each_engine([](const Database& database) {
        auto change = must(database.write());
        must(change.execute("insert into item(id, name) values(1, '5')", {}));
        must(change.each("select id, name from item", {}, [](const Row& row) {
            CHECK_THROWS_AS(static_cast<void>(row.text(0)), Bug);
            CHECK_THROWS_AS(static_cast<void>(row.integer(1)), Bug);
            CHECK_THROWS_AS(static_cast<void>(row.integer(2)), Bug);
            CHECK_THROWS_AS(static_cast<void>(row.date(1)), Bug);
        }));
    });
}

TEST_CASE("The number of rows changed is given; a statement that changes none gives 0") {
    each_engine([](const Database& database) {
        auto change = must(database.write());
        CHECK(must(change.execute("insert into item(id, name) values(1, 'a'), (2, 'b')", {})) == 2);
        CHECK(must(change.execute("update item set size = $1 where id > $2", {5, 0})) == 2);
        CHECK(must(change.execute("create table other(id integer)", {})) == 0);
        CHECK(must(change.execute("delete from item where id = $1", {9})) == 0);
        CHECK(must(change.execute("insert into item(id, name) values(1, 'z') on conflict(id) do nothing", {})) == 0);
        CHECK(must(change.execute("insert into item(id, name) values(3, 'c') returning id", {})) == 1);
    });
}

TEST_CASE("A written row may be answered by the statement that wrote it") {
    each_engine([](const Database& database) {
        auto change = must(database.write());
        constexpr auto next =
            "insert into item(id, name) values(1, $1) on conflict(id) do update set size = item.size + 1 "
            "returning size";
        CHECK(list(change, next, {"counter"}) == "0");
        CHECK(list(change, next, {"counter"}) == "1");
        CHECK(list(change, next, {"counter"}) == "2");
    });
}

TEST_CASE("A visitor may ask other questions, even the same one") {
    each_engine([](const Database& database) {
        auto change = must(database.write());
        for (const int id : {1, 2}) must(change.execute("insert into item(id, name) values($1, 'a')", {id}));
        int pairs = 0;
        constexpr auto sql = "select id from item order by id";
        must(change.each(sql, {}, [&](const Row&) { must(change.each(sql, {}, [&](const Row&) { ++pairs; })); }));
        CHECK(pairs == 4);
    });
}

TEST_CASE("A visitor may not write, and nothing else may run while an answer is streamed") {
    each_engine([](const Database& database) {
        auto change = must(database.write());
        must(change.execute("insert into item(id, name) values(1, 'a')", {}));
        const auto write = [&](const Row&) { must(change.execute("delete from item", {})); };
        CHECK_THROWS_AS(static_cast<void>(change.each("select id from item", {}, write)), Bug);
        const auto ask = [&](const Row&) { must(change.each("select 1", {}, [](const Row&) {})); };
        CHECK_THROWS_AS(static_cast<void>(change.stream("select id from item", {}, ask)), Bug);
    });
}

TEST_CASE("first gives the first row or nothing; all gives every row in order") {
    each_engine([](const Database& database) {
        auto change = must(database.write());
        const auto id = [](const Row& row) { return row.integer(0); };
        CHECK_FALSE(must(change.first("select id from item", {}, id)));
        for (const int each : {3, 1, 2}) must(change.execute("insert into item(id, name) values($1, 'a')", {each}));
        CHECK(must(change.first("select id from item order by id", {}, id)) == 1);
        CHECK(must(change.all("select id from item order by id desc", {}, id)) == std::vector<std::int64_t>{3, 2, 1});
    });
}

TEST_CASE("A stream of 100,000 rows gives every row once and in order") {
    each_engine([](const Database& database) {
        const auto view = must(database.read());
        std::int64_t rows = 0;
        std::int64_t in_order = 0;
        must(
            view.stream("with recursive n(i) as (select 1 union all select i + 1 from n where i < $1) "
                        "select i, 'row ' || cast(i as text) from n",
                        {100'000}, [&](const Row& row) {
                            ++rows;
                            if (row.integer(0) == rows && row.text(1) == "row " + std::to_string(rows)) ++in_order;
                        }));
        CHECK(rows == 100'000);
        CHECK(in_order == 100'000);
        CHECK(number(view, "select count(*) from item") == 0);
    });
}

TEST_CASE("A stream left half-way by a failing visitor does no harm to what follows") {
    each_engine([](const Database& database) {
        {
            const auto view = must(database.read());
            const auto stop = [](const Row& row) { check(row.integer(0) < 100, "Stopped half-way."); };
            CHECK_THROWS_AS(
                static_cast<void>(view.stream("with recursive n(i) as (select 1 union all select i + 1 from n "
                                              "where i < 20000) select i from n",
                                              {}, stop)),
                Bug);
        }
        CHECK(number(must(database.read()), "select count(*) from item") == 0);
    });
}

}  // namespace kith
