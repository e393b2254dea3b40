// What can be wrong with an address, and how it is said.

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "kernel/store/testing.h"

namespace kith {

using namespace std::chrono_literals;
using store_tests::Folder;
using store_tests::list;
using store_tests::must;
using store_tests::number;

static Error failure(const std::string& address, Database::Options options = {.patience = std::chrono::seconds{2}}) {
    const auto opened = Database::open(address, options);
    REQUIRE_FALSE(opened);
    return opened.error();
}

TEST_CASE("An address of neither kind is invalid") {
    for (const auto* address : {"", "mysql://x", "demo.kith", "sqlite", "sqlite:", "postgresql://["})
        CHECK(failure(address).fault == Fault::invalid);
}

TEST_CASE("A file that is no SQLite database is invalid, and stays as it was") {
    const Folder folder;
    const auto file = folder.file("letter.txt");
    const std::string letter(5'000, 'x');
    std::ofstream{file} << letter;
    const auto error = failure("sqlite:" + file);
    CHECK(error.fault == Fault::invalid);
    CHECK(error.what == "The file " + file + " is not a SQLite database.");
    std::string after;
    std::getline(std::ifstream{file}, after);
    CHECK(after == letter);
}

TEST_CASE("A file that is not there is made, or, if asked not to, is told of") {
    const Folder folder;
    const auto file = folder.file("new.kith");
    const auto error = failure("sqlite:" + file, {.create = false});
    CHECK(error.fault == Fault::unavailable);
    CHECK(error.what == "The database file " + file + " cannot be opened: there is no such file.");
    CHECK_FALSE(std::filesystem::exists(file));
    must(Database::open("sqlite:" + file));
    CHECK(std::filesystem::exists(file));
}

TEST_CASE("A file that is made, and the log beside it, can be read by their owner alone") {
    const Folder folder;
    const auto file = folder.file("new.kith");
    const auto database = must(Database::open("sqlite:" + file));
    auto transaction = must(database.write());
    must(transaction.execute("create table note (words text)", {}));
    must(transaction.commit());
    for (const auto* end : {"", "-wal"}) {
        struct stat found {};
        REQUIRE(::stat((file + end).c_str(), &found) == 0);
        CHECK((found.st_mode & 0777) == 0600);
    }
}

TEST_CASE("A folder from nowhere, and a folder in place of a file, are told of") {
    const Folder folder;
    CHECK(failure("sqlite:" + folder.file("no/such/demo.kith")).what.find("there is no such folder.") !=
          std::string::npos);
    CHECK(failure("sqlite:" + folder.path()).what.find("it is a folder.") != std::string::npos);
}

TEST_CASE("A file opened for reading only is read and never written") {
    const Folder folder;
    const auto file = folder.file("test.kith");
    store_tests::make_tables(must(Database::open("sqlite:" + file)));
    const auto database = must(Database::open("sqlite:" + file, {.read_only = true}));
    CHECK(number(must(database.read()), "select count(*) from item") == 0);
    const auto refused = database.write();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::unavailable);
}

/// Runs the test in a child without root's power over files. Gives what it wrote down.
template <class Work>
static std::string as_nobody(Work work) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const auto child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) ::_exit(1);
        const std::string said = work();
        ::_exit(::write(ends[1], said.data(), said.size()) == static_cast<ssize_t>(said.size()) ? 0 : 1);
    }
    ::close(ends[1]);
    std::string said(1'000, ' ');
    const auto size = ::read(ends[0], said.data(), said.size());
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(status == 0);
    said.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    return said;
}

static std::string opened_by_nobody(const std::string& file, Database::Options options) {
    return as_nobody([&]() -> std::string {
        const auto database = Database::open("sqlite:" + file, options);
        if (!database) return database.error().what;
        const auto view = database->read();
        if (!view) return view.error().what;
        return "read: " + list(*view, "select count(*) from item");
    });
}

TEST_CASE("A file that may only be read is told of when opened for writing, and can be opened for reading") {
    const Folder folder;
    const auto file = folder.file("test.kith");
    store_tests::make_tables(must(Database::open("sqlite:" + file)));
    ::chmod(file.c_str(), 0444);
    ::chmod(folder.path().c_str(), 0555);
    CHECK(opened_by_nobody(file, {}) ==
          "The database file " + file + " cannot be opened: this account may read it but not write to it.");
    CHECK(opened_by_nobody(file, {.read_only = true}) == "read: 0");
}

TEST_CASE("A folder that may not be written to, and a file that may not be read, are told of") {
    const Folder folder;
    ::chmod(folder.path().c_str(), 0555);
    CHECK(opened_by_nobody(folder.file("new.kith"), {}).find("it cannot be made in that folder by this account.") !=
          std::string::npos);
    ::chmod(folder.path().c_str(), 0755);
    const auto file = folder.file("test.kith");
    store_tests::make_tables(must(Database::open("sqlite:" + file)));
    ::chmod(file.c_str(), 0600);
    if (::geteuid() == 0) CHECK(opened_by_nobody(file, {}).find("this account may not read it.") != std::string::npos);
}

TEST_CASE("A database describes itself without its secrets") {
    CHECK(must(Database::open("sqlite::memory:")).describe() == "SQLite in memory");
    const Folder folder;
    const auto file = folder.file("demo.kith");
    CHECK(must(Database::open("sqlite:" + file)).describe() == "SQLite file " + file);
    if (const auto server = store_tests::postgresql())
        CHECK(must(Database::open(*server)).describe() == "PostgreSQL database kith_test on localhost");
}

TEST_CASE("A server that cannot be reached is told of within the patience given, without the password") {
    for (const auto* address :
         {"postgresql://kith:pa55word@localhost:1/kith", "postgresql://kith:pa55word@no-such-host.invalid/kith",
          "postgresql://kith:pa55word@/kith?host=/no/such/folder"}) {
        const auto error = failure(address);
        CHECK(error.fault == Fault::unavailable);
        CHECK(error.what.find("cannot be reached") != std::string::npos);
        CHECK(error.what.find("pa55word") == std::string::npos);
    }
}

TEST_CASE("An address with a mistake in it is not quoted, for it may hold a password") {
    CHECK(failure("postgresql://kith:pa55word@host/name?nonsense=pa55word").what.find("pa55word") == std::string::npos);
    CHECK(failure("postgresql://kith:pa55word@[host/name").what.find("pa55word") == std::string::npos);
}

/// The server's address with another user, or database.
static std::string changed(std::string address, const std::string& from, const std::string& to) {
    const auto at = address.find(from);
    REQUIRE(at != std::string::npos);
    return address.replace(at, from.size(), to);
}

TEST_CASE("A wrong password, a missing one and a missing database are each told of") {
    const auto server = store_tests::postgresql();
    if (!server) return;
    {
        auto change = must(must(Database::open(*server)).write());
        must(change.execute("drop role if exists ana", {}));
        must(change.execute("create role ana login password 'right'", {}));
        must(change.commit());
    }
    must(Database::open(changed(*server, "kith@", "ana:right@")));
    for (const auto* user : {"ana:pa55word@", "ana@", "nobody_here:pa55word@"}) {
        const auto error = failure(changed(*server, "kith@", user));
        CHECK(error.fault == Fault::unavailable);
        CHECK(error.what == "The database server on localhost refused the user name or password of the address.");
    }
    const auto missing = failure(changed(*server, "kith_test", "no_such"));
    CHECK(missing.what == "There is no database called no_such on localhost.");
}

TEST_CASE("A server that has no room for another connection says so") {
    const auto server = store_tests::postgresql();
    if (!server) return;
    {
        auto change = must(must(Database::open(*server)).write());
        must(change.execute("drop role if exists ben", {}));
        must(change.execute("create role ben login password 'right' connection limit 1", {}));
        must(change.commit());
    }
    const auto database = must(Database::open(changed(*server, "kith@", "ben:right@"), {.patience = 2s}));
    const auto first = must(database.read());
    const auto second = database.read();
    REQUIRE_FALSE(second);
    CHECK(second.error().fault == Fault::unavailable);
    CHECK(second.error().what == "The database server on localhost has too many connections. Try again shortly.");
}

}  // namespace kith
