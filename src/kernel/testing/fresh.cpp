#include "kernel/testing/fresh.h"

#include <doctest/doctest.h>
#include <stdlib.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>

namespace kith::testing {

void give_up(const Error& error) {
    FAIL("an error: " << error.what);
    std::abort();  // not reached: FAIL throws
}

std::vector<Schema> kernel_schemas() { return {record_schema(), people_schema(), access_schema()}; }

static void make_tables(const Database& database, std::span<const Schema> areas) {
    auto schemas = kernel_schemas();
    schemas.insert(schemas.end(), areas.begin(), areas.end());
    must(migrate(database, schemas, Moment{0}));
}

FreshFile::FreshFile(std::span<const Schema> areas) {
    std::string pattern = std::filesystem::temp_directory_path() / "kith-test-XXXXXX";
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    folder_ = pattern;
    database_ = std::make_unique<Database>(must(Database::open("sqlite:" + path())));
    make_tables(*database_, areas);
}

FreshFile::~FreshFile() {
    database_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

namespace {

/// A schema of its own on a PostgreSQL server, gone when the test is.
class FreshServerSchema {
public:
    explicit FreshServerSchema(std::string address) : address_{std::move(address)}, name_{new_name()} {
        run("create schema " + name_);
    }
    ~FreshServerSchema() {
        try {
            run("drop schema " + name_ + " cascade");
        } catch (...) {
            MESSAGE("the schema " << name_ << " could not be dropped");
        }
    }
    FreshServerSchema(const FreshServerSchema&) = delete;
    FreshServerSchema& operator=(const FreshServerSchema&) = delete;

    std::string address() const {
        return address_ + (address_.find('?') == std::string::npos ? "?" : "&") + "options=-csearch_path%3D" + name_;
    }

private:
    static std::string new_name() {
        static std::atomic<int> count{0};
        return "kith_test_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
    }

    void run(const std::string& sql) {
        const auto database = must(Database::open(address_));
        auto transaction = must(database.write());
        must(transaction.execute(sql, {}));
        must(transaction.commit());
    }

    std::string address_;
    std::string name_;
};

}  // namespace

void for_each_engine(const Test& test) { for_each_engine({}, test); }

void for_each_engine(std::span<const Schema> areas, const Test& test) {
    SUBCASE("SQLite file") {
        const FreshFile file{areas};
        test(file.database());
    }
    SUBCASE("PostgreSQL") {
        if (const char* address = std::getenv("KITH_TEST_POSTGRESQL")) {
            const FreshServerSchema schema{address};
            const auto database = must(Database::open(schema.address()));
            make_tables(database, areas);
            test(database);
        } else {
            MESSAGE("skipped: KITH_TEST_POSTGRESQL is not set");
        }
    }
}

TestAuthority::TestAuthority(const Database& database, Date today, AuthorityId id, std::string name)
    : database_{database}, id_{id}, at_{Clock::fixed(today).now()} {
    auto transaction = must(database_.write());
    must(found_authority(transaction, id, name));
    must(transaction.commit());
}

void TestAuthority::move_to(Date day) { at_ = Clock::fixed(day).now(); }

Change TestAuthority::change() { return must(Change::begin(database_, id_, {{}, "the test"}, at_)); }

PersonId TestAuthority::person(std::string given, std::string family, std::optional<Date> born,
                               std::optional<Sex> sex) {
    return written([&](Change& writing) {
        const PersonId id{writing.next_id()};
        must(writing.open(leave(id), {{"test.person", "Person"}, given + " was added."}));
        must(writing.enter(leave(id), Person{born, {}, {}, sex, {}, {}, {}}));
        must(writing.enter(leave(id), name_of(NameKind::usual, given, family)));
        return id;
    });
}

Reader TestAuthority::reader_with(Role role, std::optional<TeamId> team, std::string given) {
    const auto id = person(std::move(given), "Ashdown");
    fact(id, RoleFact{role, team, "2000-01-01"_day, {}});
    return reader_of(id);
}

Reader TestAuthority::reader_of(PersonId person) { return must(kith::reader_of(store(), id_, person, at_, asks)); }

void TestAuthority::allocate(PersonId child, const Reader& worker, Role as) {
    fact(child, Allocation{worker.person, as, "2000-01-01"_day, {}});
}

}  // namespace kith::testing
