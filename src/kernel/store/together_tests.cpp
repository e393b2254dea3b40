// Many at once: who waits for whom, and what each may see.

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "kernel/store/testing.h"

namespace kith {

using namespace std::chrono_literals;
using store_tests::each_engine;
using store_tests::each_shared_engine;
using store_tests::list;
using store_tests::must;
using store_tests::number;

static Result<void> add(const Database& database, std::int64_t id) {
    auto change = TRY(database.write());
    TRY(change.execute("insert into item(id, name) values($1, 'a')", {id}));
    return change.commit();
}

TEST_CASE("A view shows one moment, whatever is written meanwhile; the next view shows the change") {
    each_shared_engine([](const Database& database) {
        must(add(database, 1));
        const auto view = must(database.read());
        CHECK(number(view, "select count(*) from item") == 1);
        must(add(database, 2));
        CHECK(number(view, "select count(*) from item") == 1);
        CHECK(list(view, "select id from item") == "1");
        CHECK(number(must(database.read()), "select count(*) from item") == 2);
    });
}

TEST_CASE("What is written and not committed is seen by nobody else") {
    each_shared_engine([](const Database& database) {
        auto change = must(database.write());
        must(change.execute("insert into item(id, name) values(1, 'a')", {}));
        CHECK(number(must(database.read()), "select count(*) from item") == 0);
        CHECK(number(change, "select count(*) from item") == 1);
    });
}

TEST_CASE("On SQLite writers have their turn in the order they came") {
    const store_tests::Folder folder;
    const auto database = must(Database::open("sqlite:" + folder.file("test.kith")));
    store_tests::make_tables(database);
    std::vector<int> order;
    std::vector<std::thread> writers;
    {
        const auto first = must(database.write());
        for (int number = 1; number <= 6; ++number) {
            writers.emplace_back([&, number] {
                const auto change = must(database.write());
                order.push_back(number);  // one writer at a time, so no lock
            });
            std::this_thread::sleep_for(30ms);  // long enough for it to join the queue
        }
    }
    for (auto& writer : writers) writer.join();
    CHECK(order == std::vector<int>{1, 2, 3, 4, 5, 6});
}

TEST_CASE("On SQLite two who write all the time share the turns evenly") {
    const store_tests::Folder folder;
    const auto database = must(Database::open("sqlite:" + folder.file("test.kith")));
    store_tests::make_tables(database);
    std::atomic<int> present = 0;
    std::atomic<int> next = 0;
    int shares[2] = {0, 0};
    const auto work = [&](int& share) {
        ++present;
        while (present < 2) std::this_thread::yield();
        while (next < 200) {
            must(add(database, ++next));
            ++share;
        }
    };
    std::thread other{[&] { work(shares[0]); }};
    work(shares[1]);
    other.join();
    CHECK(shares[0] > 80);
    CHECK(shares[1] > 80);
}

TEST_CASE("Eight threads read and write at once, and every change is there once") {
    each_engine([](const Database& database) {
        constexpr int threads = 8;
        constexpr int changes = 40;
        std::atomic<int> torn = 0;
        std::vector<std::thread> workers;
        for (int worker = 0; worker < threads; ++worker)
            workers.emplace_back([&, worker] {
                for (int i = 0; i < changes; ++i) {
                    {
                        auto change = must(database.write());
                        const int id = worker * changes + i;
                        must(change.queue("insert into item(id, name) values($1, 'a')", {id}));
                        must(change.queue("insert into part(id, item) values($1, $1)", {id}));
                        must(change.commit());
                    }
                    const auto view = must(database.read());
                    const auto items = number(view, "select count(*) from item");
                    if (number(view, "select count(*) from part") != items) ++torn;
                }
            });
        for (auto& worker : workers) worker.join();
        CHECK(torn == 0);
        CHECK(number(must(database.read()), "select count(*) from part") == threads * changes);
    });
}

TEST_CASE("Who waits too long for a connection is told so, and the next who asks is served") {
    each_shared_engine(
        [](const Database& database) {
            {
                std::vector<Store> held;
                held.push_back(must(database.read()));
                if (database.dialect() == Dialect::postgresql) held.push_back(must(database.read()));
                const auto began = std::chrono::steady_clock::now();
                const auto refused = database.read();
                REQUIRE_FALSE(refused);
                CHECK(refused.error().fault == Fault::unavailable);
                CHECK(refused.error().what ==
                      "Too many people are using the record at this moment. Try again shortly.");
                CHECK(std::chrono::steady_clock::now() - began >= 100ms);
                CHECK(std::chrono::steady_clock::now() - began < 5s);
            }
            CHECK(number(must(database.read()), "select count(*) from item") == 0);
        },
        {.connections = 2, .patience = 100ms});
}

TEST_CASE("A lock held too long by another program is told of in words") {
    each_shared_engine(
        [](const Database& database) {
            must(add(database, 1));
            // A second Database is another program to the engine: they share no turns.
            const auto address = store_tests::current();
            const auto other = must(Database::open(address, {.patience = 100ms}));
            auto holds = must(database.write());
            must(holds.execute("update item set size = 1 where id = 1", {}));
            const auto waits = [&]() -> Result<void> {
                auto change = TRY(other.write());
                TRY(change.execute("update item set size = 2 where id = 1", {}));
                return change.commit();
            }();
            REQUIRE_FALSE(waits);
            CHECK(waits.error().fault == Fault::unavailable);
            CHECK(waits.error().what.find("locked by other work for too long") != std::string::npos);
        },
        {.patience = 5s});
}

TEST_CASE("Two changes that wait for each other end: one is kept, the other is told to try again") {
    const auto server = store_tests::postgresql();
    if (!server) return;
    const store_tests::Schema schema{*server};
    const auto database = must(Database::open(schema.address()));
    store_tests::make_tables(database);
    must(add(database, 1));
    must(add(database, 2));
    std::atomic<int> first_locks = 0;
    std::atomic<int> kept = 0;
    std::atomic<int> told = 0;
    const auto work = [&](int first, int second) {
        auto change = must(database.write());
        must(change.execute("update item set size = size + 1 where id = $1", {first}));
        ++first_locks;
        while (first_locks < 2) std::this_thread::sleep_for(1ms);
        const auto met = change.execute("update item set size = size + 1 where id = $1", {second});
        if (met && change.commit()) ++kept;
        if (!met && met.error().fault == Fault::unavailable) ++told;
    };
    std::thread other{[&] { work(2, 1); }};
    work(1, 2);
    other.join();
    CHECK(kept == 1);
    CHECK(told == 1);
    CHECK(number(must(database.read()), "select sum(size) from item") == 2);
}

}  // namespace kith
