// What commit() promises: when it has answered well, the change is on the disk; those who wait, wait together.

#include "kernel/store/durability.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <atomic>
#include <thread>

#include "kernel/store/testing.h"

namespace kith {

namespace {

using namespace std::chrono_literals;
using store_tests::must;

/// A disk that is slow, and fails when it is told to.
class SlowDisk final : public Engine {
public:
    Dialect dialect() const override { return Dialect::sqlite; }
    std::string describe() const override { return "a slow disk"; }
    Result<std::unique_ptr<Store::Connection>> connect(Store::Connection::Use) override {
        return fail(Fault::unavailable, "There is none.");
    }
    Room room() const override { return {.views = 1, .transactions = 1}; }

    Result<void> make_durable() override {
        CHECK(++inside == 1);
        ++syncs;
        while (held) std::this_thread::yield();
        std::this_thread::sleep_for(2ms);
        --inside;
        if (failing) return fail(Fault::unavailable, "It failed.");
        return {};
    }

    std::atomic<int> inside = 0, syncs = 0;
    std::atomic<bool> held = false, failing = false;
};

/// SQLite's own files, with a note of whether the write-ahead log has been written since it was last synced.
class WatchedLog {
public:
    WatchedLog() {
        real() = sqlite3_vfs_find(nullptr);
        watching() = *real();
        watching().zName = "watching";
        watching().xOpen = open;
        sqlite3_vfs_register(&watching(), 1);
    }
    ~WatchedLog() { sqlite3_vfs_unregister(&watching()); }
    WatchedLog(const WatchedLog&) = delete;
    WatchedLog& operator=(const WatchedLog&) = delete;

    void fail(bool now) { failing() = now; }
    bool all_synced() const { return !unsynced(); }
    int syncs() const { return count(); }

private:
    static sqlite3_vfs*& real() {
        static sqlite3_vfs* vfs = nullptr;
        return vfs;
    }
    static sqlite3_vfs& watching() {
        static sqlite3_vfs vfs{};
        return vfs;
    }
    static sqlite3_io_methods& methods() {
        static sqlite3_io_methods all{};
        return all;
    }
    static const sqlite3_io_methods*& beneath() {
        static const sqlite3_io_methods* all = nullptr;
        return all;
    }
    static std::atomic<bool>& unsynced() {
        static std::atomic<bool> is = false;
        return is;
    }
    static std::atomic<bool>& failing() {
        static std::atomic<bool> is = false;
        return is;
    }
    static std::atomic<int>& count() {
        static std::atomic<int> is = 0;
        return is;
    }

    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
        const int code = real()->xOpen(real(), name, file, flags, out);
        if (code != SQLITE_OK || (flags & SQLITE_OPEN_WAL) == 0) return code;
        beneath() = file->pMethods;
        methods() = *file->pMethods;
        methods().xWrite = [](sqlite3_file* log, const void* bytes, int size, sqlite3_int64 at) {
            unsynced() = true;
            return beneath()->xWrite(log, bytes, size, at);
        };
        methods().xSync = [](sqlite3_file* log, int how) {
            if (failing()) return SQLITE_IOERR_FSYNC;
            unsynced() = false;
            ++count();
            return beneath()->xSync(log, how);
        };
        file->pMethods = &methods();
        return code;
    }
};

}  // namespace

TEST_CASE("Those who commit while the disk is busy wait for one sync together") {
    const auto disk = std::make_shared<SlowDisk>();
    Store::Durability durability{disk};
    disk->held = true;
    std::vector<std::thread> waiting;
    waiting.emplace_back([&] { CHECK(durability.wait()); });
    while (disk->syncs == 0) std::this_thread::yield();
    std::atomic<int> asking = 0;
    for (int i = 0; i < 20; ++i)
        waiting.emplace_back([&] {
            ++asking;
            CHECK(durability.wait());
        });
    while (asking < 20) std::this_thread::yield();
    std::this_thread::sleep_for(20ms);
    CHECK(disk->syncs == 1);  // none of the twenty is answered by the sync that began before they came
    disk->held = false;
    for (auto& one : waiting) one.join();
    CHECK(disk->syncs == 2);
}

TEST_CASE("A sync that fails is told to all who waited for it, and to nobody else") {
    const auto disk = std::make_shared<SlowDisk>();
    Store::Durability durability{disk};
    disk->failing = true;
    std::atomic<int> told = 0;
    std::vector<std::thread> waiting;
    for (int i = 0; i < 8; ++i)
        waiting.emplace_back([&] {
            const auto answer = durability.wait();
            if (!answer && answer.error().fault == Fault::unavailable &&
                answer.error().what.find("may or may not have been saved") != std::string::npos)
                ++told;
        });
    for (auto& one : waiting) one.join();
    CHECK(told == 8);
    disk->failing = false;
    CHECK(durability.wait());
}

TEST_CASE("On SQLite the log is synced after the last write of every commit that was answered") {
    const WatchedLog log;
    const store_tests::Folder folder;
    const auto database = must(Database::open("sqlite:" + folder.file("test.kith")));
    store_tests::make_tables(database);
    CHECK(log.all_synced());
    for (int id = 1; id <= 50; ++id) {
        const auto before = log.syncs();
        auto change = must(database.write());
        must(change.execute("insert into item(id, name) values($1, 'a')", {id}));
        must(change.commit());
        CHECK(log.all_synced());
        CHECK(log.syncs() > before);
    }
}

TEST_CASE(
    "On SQLite, once the disk has failed a sync, nothing more is said to be saved until the file is opened anew") {
    WatchedLog log;
    const store_tests::Folder folder;
    const auto address = "sqlite:" + folder.file("test.kith");
    const auto add = [](const Database& to, int id) -> Result<void> {
        auto change = TRY(to.write());
        TRY(change.execute("insert into item(id, name) values($1, 'a')", {id}));
        return change.commit();
    };
    {
        const auto database = must(Database::open(address));
        store_tests::make_tables(database);
        log.fail(true);
        const auto lost = add(database, 1);
        log.fail(false);
        REQUIRE_FALSE(lost);
        CHECK(lost.error().fault == Fault::unavailable);
        CHECK(lost.error().what.find("may or may not have been saved") != std::string::npos);
        CHECK_FALSE(add(database, 2));  // though this sync would have gone well
    }
    must(add(must(Database::open(address)), 3));
}

}  // namespace kith
