#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "kernel/access/work.h"
#include "kernel/people/person.h"
#include "kernel/record/migrate.h"

/// For the tests of every area: an empty record on each engine, an authority in it, and made-up people.
namespace kith::testing {

/// Ends the test with the error's own sentence.
[[noreturn]] void give_up(const Error& error);

/// The value, or the end of the test.
template <class T>
T must(Result<T> result) {
    if (!result) give_up(result.error());
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

/// The fault of a failure; the end of the test if there is none.
template <class T>
Fault fault_of(const Result<T>& result) {
    if (result) give_up({Fault::invalid, "It succeeded, and should not have.", {}});
    return result.error().fault;
}

/// What each engine is given before a test: the kernel's own tables.
std::vector<Schema> kernel_schemas();

/// Runs the test on an empty record in an SQLite file and, where KITH_TEST_POSTGRESQL gives an address, in a schema of
/// its own on PostgreSQL. `areas` are the schemas of areas beyond the kernel's. Says so where PostgreSQL is skipped.
using Test = std::function<void(const Database&)>;
void for_each_engine(const Test& test);
void for_each_engine(std::span<const Schema> areas, const Test& test);

/// An empty record in an SQLite file, for tests that do not turn on the engine. Deleted with this.
class FreshFile {
public:
    explicit FreshFile(std::span<const Schema> areas = {});
    ~FreshFile();
    FreshFile(const FreshFile&) = delete;
    FreshFile& operator=(const FreshFile&) = delete;

    const Database& database() const { return *database_; }
    std::string path() const { return folder_ + "/test.kith"; }

private:
    std::string folder_;
    std::unique_ptr<Database> database_;
};

/// An authority with nobody on its record yet, on a day that stands still at noon until it is moved.
class TestAuthority {
public:
    TestAuthority(const Database& database, Date today, AuthorityId id = AuthorityId{1},
                  std::string name = "Thistleshire");
    TestAuthority(const TestAuthority&) = delete;
    TestAuthority& operator=(const TestAuthority&) = delete;

    const Database& database() const { return database_; }
    AuthorityId id() const { return id_; }
    Date today() const { return at_.day(); }
    Moment at() const { return at_; }
    void move_to(Date day);
    void move_to(Moment at) { at_ = at; }

    Store store() const { return must(database_.read()); }
    Leave leave(PersonId about) const { return Gate::machine(id_, about); }
    LeaveOfAll leave_of_all() const { return Gate::machine_all(id_); }

    /// A change by nobody in particular; call commit() on it.
    Change change();

    /// Does `write(change)` and commits it; the end of the test if either fails.
    template <class Write>
    auto written(Write write) {
        auto writing = change();
        if constexpr (std::is_void_v<decltype(write(writing))>) {
            write(writing);
            must(writing.commit());
        } else {
            auto made = write(writing);
            must(writing.commit());
            return made;
        }
    }

    /// Someone on the record with this name.
    PersonId person(std::string given, std::string family, std::optional<Date> born = {}, std::optional<Sex> sex = {});

    /// Enters one fact under an entry of its own.
    template <Described T>
    FactId fact(PersonId about, const T& fact) {
        return written([&](Change& writing) {
            must(writing.open(leave(about), {{"test.fact", "Fact"}, std::string{T::table.words} + " recorded."}));
            return must(writing.enter(leave(about), fact));
        });
    }

    /// A new worker or carer who holds this role from long ago, as who they are today. The reader's asks are `asks`.
    Reader reader_with(Role role, std::optional<TeamId> team = {}, std::string given = "Robin");
    Reader reader_of(PersonId person);
    void allocate(PersonId child, const Reader& worker, Role as);

    std::vector<Ask> asks;

private:
    const Database& database_;
    AuthorityId id_;
    Moment at_;
};

}  // namespace kith::testing
