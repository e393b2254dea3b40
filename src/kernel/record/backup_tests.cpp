#include "kernel/record/backup.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "kernel/record/verify.h"
#include "kernel/testing/fresh.h"

namespace kith {

using namespace testing;

static constexpr std::string_view sessions[] = {"test_session"};

/// What passes: it is left out of every backup.
struct TestSession {
    std::string token;
    static constexpr auto table =
        kept_in("test_session", "Sessions", "token", column("token", "Token", &TestSession::token));
};

/// Housekeeping that must come along: an account, a draft.
struct TestDraft {
    AuthorityId authority;
    std::string form;
    std::string fields;
    std::optional<Date> kept;
    static constexpr auto table =
        kept_in("test_draft", "Drafts", "authority, form", column("authority", "Authority", &TestDraft::authority),
                column("form", "Form", &TestDraft::form), column("fields", "Words", &TestDraft::fields),
                column("kept", "Kept", &TestDraft::kept));
};

static Schema test_schema() { return {"test", {&table_info<TestSession>(), &table_info<TestDraft>()}}; }

static std::vector<Schema> schemas() {
    auto all = kernel_schemas();
    all.push_back(test_schema());
    return all;
}

static void put(const Database& database, const std::string& token, const std::string& words) {
    auto transaction = must(database.write());
    must(transaction.execute(table_info<TestSession>().insert, {token}));
    must(
        transaction.execute(table_info<TestDraft>().insert, {AuthorityId{1}, "record-visit", words, "2025-03-31"_day}));
    must(transaction.execute(table_info<TestDraft>().insert, {AuthorityId{1}, "record-review", "", Param{}}));
    must(transaction.commit());
}

static constexpr auto awkward = "\"quotes\", a\nnew line,\ttab, back\\slash, <b>, Siân Müller-O’Neill, 🧒";

/// A record with corrections, words of every sort, and dates that are and are not there.
static void fill(const Database& database) {
    TestAuthority authority{database, "2025-04-01"_day};
    const auto ana = authority.person("Ana", "Thistlewood", "2012-05-09"_day);
    authority.person("Ünal", "O’Hedgerow");
    const auto role = authority.fact(ana, RoleFact{Role::foster_carer, {}, "2020-02-29"_day, {}});
    authority.written([&](Change& change) {
        must(change.open(authority.leave(ana), {{"test.fact", "Fact"}, "Put right.", awkward}));
        must(change.correct(authority.leave(ana), role, change.last_entry(),
                            RoleFact{Role::foster_carer, {}, "2020-03-01"_day, "2024-01-01"_day}));
    });
    put(database, "a fingerprint", awkward);
}

static std::string backed_up(const Database& database, std::span<const std::string_view> left_out = sessions) {
    std::string text;
    const BackupContent content{Moment{1'740'880'800'000}, {left_out.begin(), left_out.end()}};
    const auto sink = [&](std::string_view part) {
        text += part;
        return Result<void>{};
    };
    must(backup(must(database.read()), schemas(), content, sink));
    return text;
}

/// Hands the text out in parts of `part` bytes, as a slow disk would.
static Result<BackupCounts> restored(const Database& database, std::string_view text, std::size_t part = 1000) {
    return restore(database, schemas(), Moment{0}, [&](std::span<char> into) -> Result<std::size_t> {
        const auto size = std::min({part, into.size(), text.size()});
        std::memcpy(into.data(), text.data(), size);
        text.remove_prefix(size);
        return size;
    });
}

static std::int64_t count(const Database& database, const std::string& table) {
    return *must(must(database.read()).first("select count(*) from " + table, {}, [](const Row& row) {
        return row.integer(0);
    }));
}

static std::int64_t everything(const Database& database) {
    std::int64_t rows = 0;
    for (const auto& schema : schemas())
        for (const auto* table : schema.tables)
            if (table->name != schema_numbers_table) rows += count(database, std::string{table->name});
    return rows;
}

/// Runs the test on two empty records, of each pair of engines there is.
template <class Test>
static void each_pair(Test test) {
    const std::vector<Schema> own{test_schema()};
    for_each_engine(
        own, [&](const Database& one) { for_each_engine(own, [&](const Database& other) { test(one, other); }); });
}

TEST_CASE("a backup restores to the same record on either engine, from either engine, without the sessions") {
    each_pair([](const Database& from, const Database& to) {
        fill(from);
        const auto text = backed_up(from);
        const auto counts = must(restored(to, text));
        CHECK(counts.rows == everything(from) - 1);
        CHECK(count(to, "test_session") == 0);
        CHECK(backed_up(to) == text);
        const auto verified = must(verify(must(to.read()), AuthorityId{1}, schemas()));
        CHECK(verified.findings.empty());
        CHECK(verified.entries == 4);
        const auto words = must(to.read()).first("select fields from test_draft where form = $1", {"record-visit"},
                                                 [](const Row& row) { return row.string(0); });
        CHECK(must(words) == awkward);
        TestAuthority{to, "2025-04-02"_day, AuthorityId{2}, "Mossborough"}.person("Bram", "Fernley");
    });
}

TEST_CASE("a backup is restored only into an empty record") {
    const std::vector<Schema> own{test_schema()};
    for_each_engine(own, [](const Database& database) {
        fill(database);
        const auto text = backed_up(database);
        const auto rows = everything(database);
        const auto again = restored(database, text);
        REQUIRE_FALSE(again);
        CHECK(again.error().fault == Fault::conflict);
        CHECK(everything(database) == rows);
    });
}

TEST_CASE("a backup cut at any line leaves an empty record, and says that it was cut") {
    const std::vector<Schema> own{test_schema()};
    const FreshFile from{own};
    fill(from.database());
    const auto text = backed_up(from.database());
    for_each_engine(own, [&](const Database& to) {
        for (std::size_t end = text.find('\n'); end + 1 < text.size(); end = text.find('\n', end + 1)) {
            for (const std::size_t length : {end, end + 1}) {
                const auto cut = restored(to, std::string_view{text}.substr(0, length));
                REQUIRE_FALSE(cut);
                CHECK(cut.error().fault == Fault::invalid);
                CHECK(cut.error().what.find("cut short") != std::string::npos);
            }
        }
        CHECK(everything(to) == 0);
        must(restored(to, text));
    });
}

TEST_CASE("a backup with a changed byte, a line taken out or a line twice leaves an empty record") {
    const std::vector<Schema> own{test_schema()};
    const FreshFile from{own};
    fill(from.database());
    const auto text = backed_up(from.database());
    const FreshFile to{own};
    CHECK(rc::check("any byte", [&] {
        auto altered = text;
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        altered[at] = *rc::gen::suchThat(rc::gen::inRange<char>(' ', '~'), [&](char c) { return c != text[at]; });
        RC_ASSERT_FALSE(restored(to.database(), altered).has_value());
    }));
    for (std::size_t from_line = 0; from_line < text.size(); from_line = text.find('\n', from_line) + 1) {
        const auto line = text.substr(from_line, text.find('\n', from_line) + 1 - from_line);
        CHECK_FALSE(restored(to.database(), text.substr(0, from_line) + text.substr(from_line + line.size())));
        CHECK_FALSE(restored(to.database(), text.substr(0, from_line) + line + text.substr(from_line)));
    }
    CHECK(everything(to.database()) == 0);
}

TEST_CASE("a backup by a newer version, and a file that is no backup, are told apart and refused") {
    const std::vector<Schema> own{test_schema()};
    const FreshFile to{own};
    const auto newer = restored(
        to.database(), R"({"kith_backup":1,"kith":"9.0.0","made":"2040-01-01T00:00:00.000Z","schemas":{"record":99}})"
                       "\n");
    REQUIRE_FALSE(newer);
    CHECK(newer.error().fault == Fault::conflict);
    CHECK(newer.error().what.find("9.0.0") != std::string::npos);
    CHECK(fault_of(restored(to.database(), "")) == Fault::invalid);
    CHECK(fault_of(restored(to.database(), "CHILD,SEX,DOB\n1,1,01/02/2012\n")) == Fault::invalid);
    CHECK(fault_of(restored(to.database(), std::string(1000, '[') + "\n")) == Fault::invalid);
}

TEST_CASE("the checksum of a backup is what b2sum -l 256 gives for all lines but the last") {
    const std::vector<Schema> own{test_schema()};
    const FreshFile from{own};
    fill(from.database());
    const auto text = backed_up(from.database());
    const auto last = text.rfind('\n', text.size() - 2) + 1;
    const auto file = from.path() + ".backup";
    auto* out = std::fopen(file.c_str(), "wb");
    REQUIRE(out != nullptr);
    std::fwrite(text.data(), 1, last, out);
    std::fclose(out);
    auto* sum = ::popen(("b2sum -l 256 " + file).c_str(), "r");
    REQUIRE(sum != nullptr);
    char digits[65] = {};
    CHECK(std::fread(digits, 1, 64, sum) == 64);
    ::pclose(sum);
    CHECK(text.find(digits, last) != std::string::npos);
}

TEST_CASE("what the disk refuses while a backup is written, or while it is read, is the backup's own failure") {
    const std::vector<Schema> own{test_schema()};
    const FreshFile from{own};
    fill(from.database());
    const auto full =
        backup(must(from.database().read()), schemas(), {Moment{0}, {}},
               [](std::string_view) -> Result<void> { return fail(Fault::unavailable, "The disk is full."); });
    REQUIRE_FALSE(full);
    CHECK(full.error().what == "The disk is full.");
    const FreshFile to{own};
    const auto unread = restore(to.database(), schemas(), Moment{0}, [](std::span<char>) -> Result<std::size_t> {
        return fail(Fault::unavailable, "The disk is gone.");
    });
    REQUIRE_FALSE(unread);
    CHECK(unread.error().what == "The disk is gone.");
}

}  // namespace kith
