#include "kernel/core/clock.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace kith;

static constexpr std::int64_t ms_an_hour = 3'600'000;

static Moment at_utc(Date day, std::int64_t hour, std::int64_t minute = 0) {
    return Moment{day.number() * 24 * ms_an_hour + hour * ms_an_hour + minute * 60'000};
}

TEST_CASE("a moment is written in UTC to the millisecond") {
    CHECK(Moment{0}.iso() == "1970-01-01T00:00:00.000Z");
    CHECK(Moment{1'743'408'309'123}.iso() == "2025-03-31T08:05:09.123Z");
    CHECK(Moment{-1}.iso() == "1969-12-31T23:59:59.999Z");
}

TEST_CASE("people read a moment in London time") {
    CHECK(Moment{1'743'408'309'123}.in_words() == "31 March 2025 at 9:05am");
    CHECK(at_utc("2025-01-05"_day, 13, 30).in_words() == "5 January 2025 at 1:30pm");
    CHECK(at_utc("2025-01-05"_day, 12).in_words() == "5 January 2025 at 12:00pm");
    CHECK(at_utc("2025-01-05"_day, 0).in_words() == "5 January 2025 at 12:00am");
}

TEST_CASE("in summer the day in London begins an hour before the day in UTC") {
    CHECK(at_utc("2025-07-01"_day, 22, 59).day() == "2025-07-01"_day);
    CHECK(at_utc("2025-07-01"_day, 23).day() == "2025-07-02"_day);
    CHECK(at_utc("2025-01-01"_day, 23, 59).day() == "2025-01-01"_day);
}

TEST_CASE("summer time starts on the last Sunday of March at 01:00 UTC") {
    CHECK(at_utc("2025-03-30"_day, 0, 59).in_words() == "30 March 2025 at 12:59am");
    CHECK(at_utc("2025-03-30"_day, 1).in_words() == "30 March 2025 at 2:00am");
    CHECK(at_utc("2024-03-31"_day, 1).in_words() == "31 March 2024 at 2:00am");
}

TEST_CASE("summer time ends on the last Sunday of October at 01:00 UTC") {
    CHECK(at_utc("2025-10-26"_day, 0, 59).in_words() == "26 October 2025 at 1:59am");
    CHECK(at_utc("2025-10-26"_day, 1).in_words() == "26 October 2025 at 1:00am");
}

TEST_CASE("a fixed clock says noon in London, in summer and in winter") {
    CHECK(Clock::fixed("2025-07-01"_day).now().in_words() == "1 July 2025 at 12:00pm");
    CHECK(Clock::fixed("2025-01-01"_day).now().in_words() == "1 January 2025 at 12:00pm");
    CHECK(rc::check([] {
        const Date day = Date::from_number(*rc::gen::inRange("1900-01-01"_day.number(), "2199-12-31"_day.number()));
        RC_ASSERT(Clock::fixed(day).today() == day);
    }));
}

TEST_CASE("a clock fixed before 1970 stays fixed") { CHECK(Clock::fixed(Moment{-5}).now() == Moment{-5}); }

TEST_CASE("the real clock goes forward and is past the day this was written") {
    const auto clock = Clock::real();
    const auto earlier = clock.now();
    CHECK(earlier <= clock.now());
    CHECK(clock.today() >= "2025-01-01"_day);
}

TEST_CASE("a clock that runs ahead is whole days later, and goes on") {
    const auto before = Clock::real().now();
    const auto ahead = Clock::ahead(28).now();
    const auto after = Clock::real().now();
    constexpr std::int64_t days = std::int64_t{28} * 24 * 3'600'000;
    CHECK(ahead.milliseconds - days >= before.milliseconds);
    CHECK(ahead.milliseconds - days <= after.milliseconds);
}
