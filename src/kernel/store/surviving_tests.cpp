// Power cuts, full disks and lost servers: what was kept is there, what was not is gone whole.

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "kernel/store/testing.h"

namespace kith {

using namespace std::chrono_literals;
using store_tests::Folder;
using store_tests::list;
using store_tests::must;
using store_tests::number;

/// Writes an item and its part in one change, for ever, and says each number once it is kept.
[[noreturn]] static void write_for_ever(const std::string& address, int told, std::int64_t from) {
    const auto database = must(Database::open(address));
    for (auto id = from;; ++id) {
        auto change = must(database.write());
        must(change.execute("insert into item(id, name) values($1, 'a')", {id}));
        must(change.execute("insert into part(id, item) values($1, $1)", {id}));
        must(change.commit());
        if (::write(told, &id, sizeof id) != sizeof id) ::_exit(1);
    }
}

/// The last number that the killed writer said was kept.
static std::int64_t last_told(int end) {
    std::int64_t last = 0;
    std::int64_t id = 0;
    while (::read(end, &id, sizeof id) == sizeof id) last = id;
    return last;
}

TEST_CASE("A writer killed at any moment leaves whole changes only, and every change it said was kept") {
    const Folder folder;
    const auto address = "sqlite:" + folder.file("test.kith");
    store_tests::make_tables(must(Database::open(address)));
    std::int64_t from = 1;
    for (int round = 0; round < 12; ++round) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const auto child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) write_for_ever(address, ends[1], from);
        ::close(ends[1]);
        std::this_thread::sleep_for(std::chrono::milliseconds{40 + 7 * round});
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const auto told = last_told(ends[0]);
        ::close(ends[0]);

        const auto database = must(Database::open(address));
        const auto view = must(database.read());
        CHECK(list(view, "pragma integrity_check") == "ok");
        CHECK(number(view, "select count(*) from item") == number(view, "select count(*) from part"));
        const auto kept = number(view, "select coalesce(max(id), 0) from item");
        CHECK(kept >= told);
        CHECK(kept == number(view, "select count(*) from item"));
        from = kept + 1;
    }
    CHECK(from > 12);
}

TEST_CASE(
    "A full disk (here: SQLite's own limit of pages, in its place) is told of, nothing is half kept, and room helps") {
    const Folder folder;
    const auto database = must(Database::open("sqlite:" + folder.file("test.kith")));
    store_tests::make_tables(database);
    const std::string page(4'000, 'x');
    const auto fill = [&]() -> Result<void> {
        auto change = TRY(database.write());
        for (int id = 1; id <= 100; ++id) TRY(change.execute("insert into item(id, name) values($1, $2)", {id, page}));
        return change.commit();
    };
    list(must(database.write()), "pragma max_page_count = 20");
    const auto full = fill();
    REQUIRE_FALSE(full);
    CHECK(full.error().fault == Fault::unavailable);
    CHECK(full.error().what == "The disk that holds the record is full. Nothing was saved; make room, then try again.");
    CHECK(number(must(database.read()), "select count(*) from item") == 0);
    list(must(database.write()), "pragma max_page_count = 1000000");
    must(fill());
    CHECK(number(must(database.read()), "select count(*) from item") == 100);
    CHECK(list(must(database.read()), "pragma integrity_check") == "ok");
}

TEST_CASE("A damaged file is told of, not misread") {
    const Folder folder;
    const auto file = folder.file("test.kith");
    {
        const auto database = must(Database::open("sqlite:" + file));
        store_tests::make_tables(database);
        auto change = must(database.write());
        for (int id = 1; id <= 500; ++id)
            must(change.execute("insert into item(id, name) values($1, $2)", {id, std::string(200, 'x')}));
        must(change.commit());
    }
    {
        std::fstream damaged{file, std::ios::in | std::ios::out | std::ios::binary};
        for (int page = 2; page < 20; ++page) {
            damaged.seekp(4'096 * page);
            damaged << std::string(4'096, '\x5a');
        }
    }
    const auto database = must(Database::open("sqlite:" + file));
    const auto answer = must(database.read()).each("select name from item order by id", {}, [](const Row&) {});
    REQUIRE_FALSE(answer);
    CHECK(answer.error().fault == Fault::unavailable);
    CHECK(answer.error().what.find("is damaged") != std::string::npos);
}

/// A PostgreSQL server of the test's own, so that stopping it disturbs no other test.
class Server {
public:
    explicit Server(std::string control) : control_{std::move(control)} {
        std::array<char, 200> line{};
        auto* made = ::popen((control_ + " --make").c_str(), "r");
        REQUIRE(made != nullptr);
        if (std::fgets(line.data(), static_cast<int>(line.size()), made)) folder_ = line.data();
        ::pclose(made);
        while (!folder_.empty() && folder_.back() == '\n') folder_.pop_back();
        REQUIRE_FALSE(folder_.empty());
        std::getline(std::ifstream{folder_ + "/address"}, address_);
    }
    ~Server() { run("--remove"); }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    int run(const std::string& order) const { return std::system((control_ + " " + order + " " + folder_).c_str()); }
    const std::string& address() const { return address_; }

private:
    std::string control_;
    std::string folder_;
    std::string address_;
};

/// None, and it is said, where there is no PostgreSQL to make one.
static std::unique_ptr<Server> own_server() {
    if (!store_tests::postgresql()) return {};
    const char* control = std::getenv("KITH_TEST_POSTGRESQL_CONTROL");
    if (control) return std::make_unique<Server>(control);
    MESSAGE("skipped: KITH_TEST_POSTGRESQL_CONTROL is not set");
    return {};
}

TEST_CASE("A server that stops in the middle of a change loses the whole change, and work goes on once it is back") {
    const auto own = own_server();
    if (!own) return;
    const auto& server = *own;
    const auto database = must(Database::open(server.address(), {.patience = 3s}));
    store_tests::make_tables(database);
    {
        auto change = must(database.write());
        must(change.execute("insert into item(id, name) values(1, 'kept')", {}));
        must(change.commit());
    }
    {
        auto change = must(database.write());
        const auto view = must(database.read());
        must(change.execute("insert into item(id, name) values(2, 'lost')", {}));
        CHECK(number(view, "select count(*) from item") == 1);
        REQUIRE(server.run("--stop") == 0);

        const auto next = change.execute("insert into item(id, name) values(3, 'lost')", {});
        REQUIRE_FALSE(next);
        CHECK(next.error().fault == Fault::unavailable);
        CHECK(next.error().what == "The connection to the database server was lost. Nothing was saved; try again.");
        CHECK_FALSE(change.commit());
        CHECK_FALSE(view.each("select 1", {}, [](const Row&) { FAIL("a row"); }));
    }
    const auto away = database.read();
    REQUIRE_FALSE(away);
    CHECK(away.error().what ==
          "The database server on localhost cannot be reached. Check that it runs, and its address.");

    REQUIRE(server.run("--start") == 0);
    CHECK(list(must(database.read()), "select id, name from item") == "1,kept");
    auto change = must(database.write());
    must(change.execute("insert into item(id, name) values(4, 'after')", {}));
    must(change.commit());
    CHECK(number(must(database.read()), "select count(*) from item") == 2);
}

TEST_CASE("A server that loses its power while many write keeps every change it said was kept") {
    const auto own = own_server();
    if (!own) return;
    const auto& server = *own;
    const auto database = must(Database::open(server.address(), {.patience = 3s}));
    store_tests::make_tables(database);
    std::vector<std::vector<std::int64_t>> told(6);
    std::vector<std::thread> writers;
    for (std::size_t writer = 0; writer < told.size(); ++writer)
        writers.emplace_back([&, writer] {
            for (auto id = static_cast<std::int64_t>(writer) * 1'000'000;; ++id) {
                auto change = database.write();
                if (!change || !change->execute("insert into item(id, name) values($1, 'a')", {id})) return;
                if (!change->commit()) return;
                told[writer].push_back(id);
            }
        });
    std::this_thread::sleep_for(400ms);
    REQUIRE(server.run("--stop") == 0);
    for (auto& writer : writers) writer.join();
    REQUIRE(server.run("--start") == 0);
    const auto view = must(database.read());
    for (const auto& of_writer : told) {
        REQUIRE_FALSE(of_writer.empty());
        CHECK(number(view, "select count(*) from item where id between $1 and $2",
                     {of_writer.front(), of_writer.back()}) == static_cast<std::int64_t>(of_writer.size()));
    }
}

TEST_CASE("A connection that the server closed while it rested is replaced without a word") {
    const auto server = store_tests::postgresql();
    if (!server) return;
    const store_tests::Schema schema{*server};
    const auto database = must(Database::open(schema.address()));
    store_tests::make_tables(database);
    const auto number_of_connection = number(must(database.read()), "select pg_backend_pid()");
    {
        const auto other = must(Database::open(*server));
        CHECK(list(must(other.read()), "select cast(pg_terminate_backend(cast($1 as integer), 5000) as integer)",
                   {number_of_connection}) == "1");
    }
    CHECK(number(must(database.read()), "select count(*) from item") == 0);
    CHECK(number(must(database.read()), "select pg_backend_pid()") != number_of_connection);
}

TEST_CASE("A connection lost in the middle of a stream fails the whole view; the next view works") {
    const auto server = store_tests::postgresql();
    if (!server) return;
    const store_tests::Schema schema{*server};
    const auto database = must(Database::open(schema.address()));
    const auto other = must(Database::open(*server));
    {
        const auto view = must(database.read());
        const auto process = number(view, "select pg_backend_pid()");
        std::int64_t rows = 0;
        const auto end_it = [&](const Row&) {
            if (++rows == 10)
                list(must(other.read()), "select cast(pg_terminate_backend(cast($1 as integer), 5000) as integer)",
                     {process});
        };
        const auto answer = view.stream("select i from generate_series(1, 3000000) as n(i)", {}, end_it);
        REQUIRE_FALSE(answer);
        CHECK(answer.error().fault == Fault::unavailable);
        CHECK(rows < 3'000'000);
    }
    CHECK(number(must(database.read()), "select 1") == 1);
}

}  // namespace kith
