#include "kernel/core/date.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <chrono>

using namespace kith;

static constexpr Date first = "1900-01-01"_day;
static constexpr Date last = "2199-12-31"_day;

static rc::Gen<Date> any_day() {
    return rc::gen::map(rc::gen::inRange(first.number(), last.number() + 1), &Date::from_number);
}

static std::chrono::year_month_day by_the_library(Date day) {
    return std::chrono::sys_days{std::chrono::days{day.number()}};
}

TEST_CASE("a day is written for the record, for the DfE's files, for letters and for narrow columns") {
    constexpr Date day = "2025-03-05"_day;
    CHECK(day.iso() == "2025-03-05");
    CHECK(day.british() == "05/03/2025");
    CHECK(day.in_words() == "5 March 2025");
    CHECK(day.short_words() == "5 Mar 2025");
    CHECK("2024-12-31"_day.short_words() == "31 Dec 2024");
}

TEST_CASE("every day from 1900 to 2199 has the number, the year, the month, the day and the weekday of the calendar") {
    int wrong = 0;
    for (Date day = first; day <= last; day = day.plus_days(1)) {
        const auto expected = by_the_library(day);
        const auto weekday = std::chrono::weekday{std::chrono::sys_days{expected}}.iso_encoding();
        const bool same = day.year() == static_cast<int>(expected.year()) &&
                          static_cast<unsigned>(day.month()) == static_cast<unsigned>(expected.month()) &&
                          static_cast<unsigned>(day.day()) == static_cast<unsigned>(expected.day()) &&
                          static_cast<unsigned>(day.weekday()) == weekday &&
                          Date::of(day.year(), day.month(), day.day()) == day;
        if (!same) ++wrong;
    }
    CHECK(wrong == 0);
    CHECK(last - first + 1 == 109'573);
}

TEST_CASE("what a day is written as, in either order, reads back as the same day") {
    CHECK(rc::check([] {
        const Date day = *any_day();
        RC_ASSERT(Date::parse(day.iso()) == day);
        RC_ASSERT(Date::parse_british(day.british()) == day);
    }));
}

TEST_CASE("a day that does not exist cannot be read") {
    for (const auto* text : {"2025-02-29", "2100-02-29", "2025-04-31", "2025-00-10", "2025-13-01", "2025-01-00",
                             "2025-01-32", "1899-12-31", "2200-01-01", "0000-00-00"})
        CHECK_MESSAGE(!Date::parse(text), text);
    CHECK(Date::parse("2024-02-29"));
    CHECK(Date::parse("2000-02-29"));
}

TEST_CASE("a day is read whole or not at all") {
    for (const auto* text : {"", "2025", "2025-3-05", "2025-03-5", "2025/03/05", "2025-03-05 ", " 2025-03-05",
                             "2025-03-05T", "20250305", "2025-0a-05", "+025-03-05", "2025-03-\xD9\xA5"})
        CHECK_MESSAGE(!Date::parse(text), text);
    for (const auto* text :
         {"", "/", "//", "1/2", "1/2/3/4", "05-03-2025", "2025/03/05", "1/2/25", "001/2/2025", "1/002/2025",
          "1/2/02025", "1//2025", "/2/2025", "1/2/", "31/02/2025", "29/02/2025", "a/2/2025", "1/2/2025 "})
        CHECK_MESSAGE(!Date::parse_british(text), text);
    CHECK(Date::parse_british("5/3/2025") == "2025-03-05"_day);
    CHECK(Date::parse_british("05/03/2025") == "2025-03-05"_day);
}

TEST_CASE("months added to a day clamp to the end of a shorter month, and never pass into the next") {
    CHECK("2025-01-31"_day.plus_months(1) == "2025-02-28"_day);
    CHECK("2024-01-31"_day.plus_months(1) == "2024-02-29"_day);
    CHECK("2024-02-29"_day.plus_months(12) == "2025-02-28"_day);
    CHECK("2025-03-31"_day.plus_months(-1) == "2025-02-28"_day);
    CHECK("2025-01-15"_day.plus_months(-1) == "2024-12-15"_day);
    CHECK("2025-12-15"_day.plus_months(1) == "2026-01-15"_day);
    CHECK(rc::check([] {
        const Date day = *any_day();
        const int months = *rc::gen::inRange(-600, 601);
        const Date moved = day.plus_months(months);
        const int month_count = (moved.year() - day.year()) * 12 + moved.month() - day.month();
        RC_ASSERT(month_count == months);
        const bool last_of_month = moved.plus_days(1).day() == 1;
        RC_ASSERT(moved.day() == day.day() || (moved.day() < day.day() && last_of_month));
    }));
}

TEST_CASE("a child turns 18 on the birthday, not the day before") {
    constexpr Date born = "2007-06-15"_day;
    CHECK(born.birthday(18) == "2025-06-15"_day);
    CHECK(born.age_on("2025-06-14"_day) == 17);
    CHECK(born.age_on("2025-06-15"_day) == 18);
    CHECK(born.age_on("2007-06-15"_day) == 0);
    CHECK(born.age_on("2007-06-14"_day) == 0);
}

TEST_CASE("someone born on 29 February has their birthday on 1 March in other years") {
    constexpr Date born = "2008-02-29"_day;
    CHECK(born.birthday(16) == "2024-02-29"_day);
    CHECK(born.birthday(18) == "2026-03-01"_day);
    CHECK(born.age_on("2026-02-28"_day) == 17);
    CHECK(born.age_on("2026-03-01"_day) == 18);
    CHECK(born.age_on("2024-02-28"_day) == 15);
    CHECK(born.age_on("2024-02-29"_day) == 16);
}

TEST_CASE("an age begins on its birthday and lasts until the day before the next") {
    CHECK(rc::check([] {
        const Date born = *any_day();
        const int age = *rc::gen::inRange(0, 100);
        RC_ASSERT(born.age_on(born.birthday(age)) == age);
        RC_ASSERT(born.age_on(born.birthday(age + 1).plus_days(-1)) == age);
    }));
    CHECK(rc::check("and so for those born on 29 February", [] {
        const int year = *rc::gen::suchThat(rc::gen::map(rc::gen::inRange(475, 550), [](int n) { return n * 4; }),
                                            [](int y) { return Date::of(y, 2, 29).has_value(); });
        const Date born = *Date::of(year, 2, 29);
        const int age = *rc::gen::inRange(0, 100);
        RC_ASSERT(born.age_on(born.birthday(age)) == age);
        RC_ASSERT(born.age_on(born.birthday(age).plus_days(-1)) == (age == 0 ? 0 : age - 1));
    }));
}

TEST_CASE("a span says its unit, in the singular for one") {
    CHECK((20_working_days).in_words() == "20 working days");
    CHECK((1_working_days).in_words() == "1 working day");
    CHECK((1_days).in_words() == "1 day");
    CHECK((2_weeks).in_words() == "2 weeks");
    CHECK((1_weeks).in_words() == "1 week");
    CHECK((6_months).in_words() == "6 months");
    CHECK((1_years).in_words() == "1 year");
    CHECK((0_days).in_words() == "0 days");
}
