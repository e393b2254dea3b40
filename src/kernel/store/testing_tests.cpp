// What the tests of the store share.

#include <doctest/doctest.h>
#include <stdlib.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "kernel/store/testing.h"

namespace kith::store_tests {

static int made = 0;  // schemas, by this process
static std::string current_address;

void give_up(const Error& error) {
    FAIL("an error: " << error.what);
    std::abort();  // not reached: FAIL throws
}

Folder::Folder() {
    // On a disk: what is tested here is how it is waited for, and the folder for temporary files may be memory.
    std::string pattern = "/var/tmp/kith-store-XXXXXX";
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::optional<std::string> postgresql() {
    if (const char* address = std::getenv("KITH_TEST_POSTGRESQL")) return address;
    MESSAGE("skipped: KITH_TEST_POSTGRESQL is not set");
    return {};
}

Schema::Schema(std::string server)
    : server_{std::move(server)}, name_{"test_" + std::to_string(::getpid()) + "_" + std::to_string(++made)} {
    must(run("create schema " + name_));
}

Schema::~Schema() { static_cast<void>(run("drop schema " + name_ + " cascade")); }  // the server may be gone by now

std::string Schema::address() const {
    return server_ + (server_.find('?') == std::string::npos ? "?" : "&") + "options=-csearch_path%3D" + name_;
}

Result<void> Schema::run(const std::string& sql) const {
    const auto database = TRY(Database::open(server_));
    auto change = TRY(database.write());
    TRY(change.execute(sql, {}));
    return change.commit();
}

void make_tables(const Database& database) {
    auto change = must(database.write());
    const bool sqlite = database.dialect() == Dialect::sqlite;
    const std::string whole = sqlite ? "integer" : "bigint";
    const std::string day = sqlite ? "text" : "date";
    must(change.execute("create table item(id " + whole + " primary key, name text not null, note text unique, size " +
                            whole + " not null default 0, day " + day + ")" + (sqlite ? " strict" : ""),
                        {}));
    must(change.execute(
        "create table part(id " + whole + " primary key, item " + whole + " not null references item(id))", {}));
    must(change.commit());
}

void each_shared_engine(const Test& test, Database::Options options) {
    SUBCASE("SQLite file") {
        const Folder folder;
        current_address = "sqlite:" + folder.file("test.kith");
        const auto database = must(Database::open(current_address, options));
        make_tables(database);
        test(database);
    }
    SUBCASE("PostgreSQL") {
        if (const auto server = postgresql()) {
            const Schema schema{*server};
            current_address = schema.address();
            const auto database = must(Database::open(current_address, options));
            make_tables(database);
            test(database);
        }
    }
}

void each_engine(const Test& test) {
    SUBCASE("SQLite in memory") {
        const auto database = must(Database::open("sqlite::memory:"));
        make_tables(database);
        test(database);
    }
    each_shared_engine(test);
}

std::string current() { return current_address; }

static std::string shown(const Row& row, int column) {
    if (row.null(column)) return "-";
    try {
        return row.string(column);
    } catch (const Bug&) {
        return std::to_string(row.integer(column));
    }
}

std::string list(const Store& store, std::string_view sql, std::initializer_list<Param> params) {
    std::string answer;
    must(store.each(sql, params, [&](const Row& row) {
        if (!answer.empty()) answer += ";";
        for (int column = 0; column < row.columns(); ++column) answer += (column > 0 ? "," : "") + shown(row, column);
    }));
    return answer;
}

std::int64_t number(const Store& store, std::string_view sql, std::initializer_list<Param> params) {
    const auto found = must(store.first(sql, params, [](const Row& row) { return row.integer(0); }));
    REQUIRE(found.has_value());
    return *found;
}

}  // namespace kith::store_tests
