#pragma once

#include <functional>
#include <string>

#include "kernel/store/store.h"

namespace kith::store_tests {

/// The value, or the end of the test with the error's own sentence.
[[noreturn]] void give_up(const Error& error);
template <class T>
T must(Result<T> result) {
    if (!result) give_up(result.error());
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

/// A folder that is deleted with all that is in it.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string file(const std::string& name) const { return path_ + "/" + name; }
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

/// The address of the PostgreSQL given to the tests; says "skipped" and gives nothing where there is none.
std::optional<std::string> postgresql();

/// A corner of the PostgreSQL server for one test, so that tests may run side by side. Dropped at the end.
class Schema {
public:
    explicit Schema(std::string server);
    ~Schema();
    Schema(const Schema&) = delete;
    Schema& operator=(const Schema&) = delete;
    std::string address() const;

private:
    Result<void> run(const std::string& sql) const;

    std::string server_;
    std::string name_;
};

/// Makes the tests' tables: item(id, name, note, size, day) and part(id, item), a part of an item.
void make_tables(const Database& database);

/// Runs the test on an empty SQLite file, on SQLite in memory, and on PostgreSQL where there is one.
using Test = std::function<void(const Database&)>;
void each_engine(const Test& test);

/// As each_engine without SQLite in memory, where views and transactions wait for each other.
void each_shared_engine(const Test& test, Database::Options options = {});

/// The address of the database that the running test was given by each_shared_engine.
std::string current();

/// The answer in one line: columns by commas, rows by semicolons, nothing as "-".
std::string list(const Store& store, std::string_view sql, std::initializer_list<Param> params = {});

/// The whole number that is the only answer.
std::int64_t number(const Store& store, std::string_view sql, std::initializer_list<Param> params = {});

}  // namespace kith::store_tests
