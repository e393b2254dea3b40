#include <doctest/doctest.h>

#include "kernel/duties/duty.h"
#include "kernel/record/verify.h"
#include "kernel/testing/fresh.h"

using namespace kith;
using namespace kith::testing;

static constexpr LocalSpan soon{
    "early-review", "How soon a review is held", "L13", {"The Act", "s. 1", ""}, 20_working_days, 1, 60};

static void set(TestAuthority& authority, int count, Date starts) {
    auto change = authority.change();
    must(set_local_span(change, soon, count, starts, "Agreed by the board"));
    must(change.commit());
}

static LocalSpans spans(const TestAuthority& authority, Known known = Known::now()) {
    return must(local_spans(authority.store(), authority.id(), known));
}

TEST_CASE("a span is as Kith has it until the authority sets it, and a clock that began before keeps its own") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        CHECK(spans(authority).of(soon, "2025-06-02"_day).span == 20_working_days);
        CHECK_FALSE(spans(authority).of(soon, "2025-06-02"_day).own);
        set(authority, 10, "2025-07-01"_day);
        CHECK(spans(authority).of(soon, "2025-06-30"_day).span == 20_working_days);
        CHECK(spans(authority).of(soon, "2025-07-01"_day).span == 10_working_days);
        CHECK(spans(authority).of(soon, "2025-07-01"_day).own);
    });
}

TEST_CASE("a span set again supersedes the one before; what was known then is still known; and the journal holds") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        set(authority, 10, "2025-07-01"_day);
        const auto then = Known::as_of(must(last_entry(authority.store(), authority.id())));
        set(authority, 15, "2025-07-01"_day);
        set(authority, 5, "2026-01-01"_day);
        CHECK(spans(authority).of(soon, "2025-12-31"_day).span == 15_working_days);
        CHECK(spans(authority).of(soon, "2026-01-01"_day).span == 5_working_days);
        CHECK(spans(authority, then).of(soon, "2026-01-01"_day).span == 10_working_days);
        const auto entries =
            must(entries_about(authority.store(), authority.leave(the_authority), Known::now(), /*limit=*/10));
        REQUIRE(entries.size() == 3);
        CHECK(entries[0].what == "How soon a review is held: 5 working days from 1 January 2026");
        CHECK(entries[0].because == "Agreed by the board");
        CHECK(must(verify(authority.store(), authority.id(), kernel_schemas())).findings.empty());
    });
}

TEST_CASE("a span out of its range is refused, and says what it may be") {
    FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    auto change = authority.change();
    const auto refused = set_local_span(change, soon, 61, "2025-07-01"_day, "");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what == "early-review may be 1 to 60 working days, not 61.");
    CHECK(fault_of(set_local_span(change, soon, 0, "2025-07-01"_day, "")) == Fault::invalid);
}

namespace {
struct File {
    LocalSpans local;
};
constinit const Duty<File> reviewed_soon{
    .terms = {"Reviewed soon", "L13", {"The Act", "s. 1", ""}, Role::reviewing_officer},
    .runs =
        [](const File&) {
            return std::vector<Run>{{"2025-06-02"_day}, {"2025-07-01"_day}};
        },
    .once_within = &soon,
    .from_what = "the request",
};
}  // namespace

TEST_CASE("a duty within a local span follows it from its day on, and the reason says whose span it is") {
    const File file{LocalSpans{{{"early-review", 10, "2025-07-01"_day}}}};
    const auto due = occasions(reviewed_soon, file, Calendar::england(), "2025-07-02"_day);
    REQUIRE(due.size() == 2);
    CHECK(due[0].due == "2025-06-30"_day);
    CHECK(due[1].due == "2025-07-15"_day);
    CHECK(reason(due[0], "2025-06-03"_day) ==
          "Due by 30 June 2025: within 20 working days of the request on 2 June 2025.");
    CHECK(reason(due[1], "2025-07-02"_day) ==
          "Due by 15 July 2025: within 10 working days (this authority's own limit) of the request on 1 July 2025.");
}
