#include "kernel/core/calendar.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "kernel/core/holidays.h"

using namespace kith;

/// Easter Sunday: the Gregorian reckoning, as the Calendar (New Style) Act 1750 gives it, in Gauss's arithmetic.
static Date easter(int year) {
    const int golden = year % 19;
    const int century = year / 100;
    const int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    const int full_moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
    const int weekday = (year + year / 4 + full_moon + 2 - century + century / 4) % 7;
    const int after = full_moon - weekday;
    const int month = 3 + (after + 40) / 44;
    return *Date::of(year, month, after + 28 - 31 * (month / 4));
}

static Date first_monday(int year, int month) {
    const Date day = *Date::of(year, month, 1);
    return day.plus_days((8 - day.weekday()) % 7);
}

static Date last_monday(int year, int month) {
    const Date last = Date::of(year, month, 1)->plus_months(1).plus_days(-1);
    return last.plus_days(1 - last.weekday());
}

/// What the 1971 Act and the yearly proclamations give when nothing out of the ordinary is proclaimed.
static std::vector<Date> by_the_rule(int year) {
    std::vector<Date> days{easter(year).plus_days(-2), easter(year).plus_days(1), first_monday(year, 5),
                           last_monday(year, 5), last_monday(year, 8)};
    for (Date day : {*Date::of(year, 1, 1), *Date::of(year, 12, 25), *Date::of(year, 12, 26)}) {
        while (day.weekday() > 5 || std::ranges::count(days, day) > 0) day = day.plus_days(1);
        days.push_back(day);
    }
    return days;
}

struct Exception {
    Date not_on;
    Date but_on;
};

/// Proclaimed out of the ordinary. A day not moved from anywhere is moved from itself.
static constexpr Exception exceptions[]{
    {"2020-05-04"_day, "2020-05-08"_day},  // 75 years since VE Day
    {"2022-05-30"_day, "2022-06-02"_day},  // spring holiday, moved for the Platinum Jubilee
    {"2022-06-03"_day, "2022-06-03"_day},  // the Platinum Jubilee
    {"2022-09-19"_day, "2022-09-19"_day},  // the state funeral of Queen Elizabeth II
    {"2023-05-08"_day, "2023-05-08"_day},  // the Coronation of King Charles III
};

static const Calendar& england() { return Calendar::england(); }

TEST_CASE("the holidays of 2015 to 2030 are those of the rule, but for the days proclaimed out of the ordinary") {
    std::vector<Date> expected;
    for (int year = 2015; year <= 2030; ++year) {
        const auto days = by_the_rule(year);
        expected.insert(expected.end(), days.begin(), days.end());
    }
    for (const auto& [not_on, but_on] : exceptions) {
        std::erase(expected, not_on);
        expected.push_back(but_on);
    }
    std::ranges::sort(expected);
    const auto holidays = england_and_wales_holidays();
    CHECK(std::ranges::is_sorted(holidays));
    REQUIRE(holidays.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK(holidays[i].iso() == expected[i].iso());
}

TEST_CASE("the calendar of England knows 2015 to 2030") {
    CHECK(england().first_year() == 2015);
    CHECK(england().last_year() == 2030);
    CHECK(Calendar{{}}.first_year() == 0);
}

TEST_CASE("a working day is Monday to Friday and no bank holiday") {
    CHECK(england().is_working_day("2025-04-17"_day));
    CHECK_FALSE(england().is_working_day("2025-04-18"_day));  // Good Friday
    CHECK_FALSE(england().is_working_day("2025-04-19"_day));
    CHECK_FALSE(england().is_working_day("2025-04-20"_day));
    CHECK_FALSE(england().is_working_day("2025-04-21"_day));  // Easter Monday
    CHECK(england().is_working_day("2025-04-22"_day));
}

TEST_CASE("holidays that were moved or added are kept on the day that was proclaimed") {
    CHECK(england().is_working_day("2020-05-04"_day));
    CHECK_FALSE(england().is_working_day("2020-05-08"_day));
    CHECK(england().is_working_day("2022-05-30"_day));
    CHECK_FALSE(england().is_working_day("2022-06-02"_day));
    CHECK_FALSE(england().is_working_day("2022-06-03"_day));
    CHECK_FALSE(england().is_working_day("2022-09-19"_day));
    CHECK_FALSE(england().is_working_day("2023-05-08"_day));
    CHECK_FALSE(england().is_working_day("2021-12-28"_day));  // Boxing Day 2021 was a Sunday
    CHECK_FALSE(england().is_working_day("2022-01-03"_day));  // New Year's Day 2022 was a Saturday
}

TEST_CASE("the day of the trigger does not count: 1 working day from a Friday is Monday") {
    CHECK(england().within(1_working_days, "2025-03-07"_day) == "2025-03-10"_day);
    CHECK(england().within(1_working_days, "2025-03-08"_day) == "2025-03-10"_day);
    CHECK(england().within(1_working_days, "2025-03-09"_day) == "2025-03-10"_day);
    CHECK(england().within(0_working_days, "2025-03-08"_day) == "2025-03-08"_day);
}

TEST_CASE("20 working days from 1 April 2025 is 1 May: Easter is not counted") {
    CHECK(england().within(20_working_days, "2025-04-01"_day) == "2025-05-01"_day);
}

TEST_CASE("45 working days over the summer of 2022 skip both Jubilee days") {
    CHECK(england().within(45_working_days, "2022-05-27"_day) == "2022-08-02"_day);
}

TEST_CASE("10 working days over Christmas 2021 skip four substitute days and weekends") {
    CHECK(england().within(10_working_days, "2021-12-22"_day) == "2022-01-10"_day);
}

TEST_CASE("days, weeks, months and years are of the calendar, and may end on any day") {
    CHECK(england().within(3_days, "2025-04-17"_day) == "2025-04-20"_day);
    CHECK(england().within(6_weeks, "2025-04-01"_day) == "2025-05-13"_day);
    CHECK(england().within(3_months, "2025-11-30"_day) == "2026-02-28"_day);
    CHECK(england().within(1_years, "2024-02-29"_day) == "2025-02-28"_day);
}

TEST_CASE("a negative span goes back") {
    CHECK(england().within({-1, Unit::working_days}, "2025-03-10"_day) == "2025-03-07"_day);
    CHECK(england().within({-1, Unit::working_days}, "2025-03-09"_day) == "2025-03-07"_day);
    CHECK(england().within({-2, Unit::working_days}, "2025-04-22"_day) == "2025-04-16"_day);
    CHECK(england().within({-5, Unit::days}, "2025-04-22"_day) == "2025-04-17"_day);
}

TEST_CASE("working days between two days leave out the first and count the last") {
    CHECK(england().working_days_between("2025-03-07"_day, "2025-03-07"_day) == 0);
    CHECK(england().working_days_between("2025-03-07"_day, "2025-03-10"_day) == 1);
    CHECK(england().working_days_between("2025-03-10"_day, "2025-03-07"_day) == -1);
    CHECK(england().working_days_between("2025-04-17"_day, "2025-04-22"_day) == 1);
    CHECK(england().working_days_between("2024-12-31"_day, "2025-12-31"_day) == 253);
}

TEST_CASE("counting forward and counting between undo each other, and a due day is a working day") {
    CHECK(rc::check([] {
        const Date from = Date::from_number(*rc::gen::inRange("1950-01-01"_day.number(), "2150-01-01"_day.number()));
        const int count = *rc::gen::inRange(1, 2'000);
        const Date due = england().within({count, Unit::working_days}, from);
        RC_ASSERT(england().is_working_day(due));
        RC_ASSERT(england().working_days_between(from, due) == count);
        const Date back = england().within({-count, Unit::working_days}, from);
        RC_ASSERT(england().is_working_day(back));
        RC_ASSERT(england().working_days_between(back.plus_days(-1), from.plus_days(-1)) == count);
    }));
}

TEST_CASE("the quick count is the slow count, day by day") {
    CHECK(rc::check([] {
        const Date from = Date::from_number(*rc::gen::inRange("2014-06-01"_day.number(), "2031-06-01"_day.number()));
        const Date to = from.plus_days(*rc::gen::inRange(0, 800));
        int counted = 0;
        for (Date day = from; day < to;) counted += england().is_working_day(day = day.plus_days(1)) ? 1 : 0;
        RC_ASSERT(england().working_days_between(from, to) == counted);
        RC_ASSERT(england().working_days_between(to, from) == -counted);
    }));
}

TEST_CASE("outside the years known only weekends are skipped, and the count stops at the ends of 1900 to 2199") {
    CHECK(england().is_working_day("2031-12-25"_day));
    CHECK(england().within(1_working_days, "2014-12-24"_day) == "2014-12-25"_day);
    CHECK(england().within(10_working_days, "2199-12-30"_day) == "2199-12-31"_day);
    CHECK(england().within({-10, Unit::working_days}, "1900-01-03"_day) == "1900-01-01"_day);
    CHECK(england().is_working_day("2199-12-31"_day.plus_days(1)));
    CHECK(england().working_days_between("2199-12-30"_day, "2199-12-31"_day.plus_days(30)) == 1);
}

TEST_CASE("an authority may add its own holidays, in either way of writing a day") {
    const auto more = england().with("# closed by the council\n2031-01-01 New Year\r\n\n 25/12/2031\tChristmas\n");
    REQUIRE(more);
    CHECK_FALSE(more->is_working_day("2031-01-01"_day));
    CHECK_FALSE(more->is_working_day("2031-12-25"_day));
    CHECK_FALSE(more->is_working_day("2025-04-18"_day));
    CHECK(more->last_year() == 2031);
    CHECK(england().is_working_day("2031-01-01"_day));
}

TEST_CASE("a line that is not a day is named, and nothing is added") {
    const auto wrong = england().with("2031-01-01\n2031-02-30 a day that is not\n");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().fault == Fault::invalid);
    CHECK(
        wrong.error().what ==
        "Line 2 of the holidays does not start with a day: \"2031-02-30 a day that is not\". Write it as 2031-05-05 or "
        "05/05/2031.");
}
