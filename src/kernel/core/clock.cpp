#include "kernel/core/clock.h"

#include <chrono>

namespace kith {

static constexpr std::int64_t ms_an_hour = 3'600'000;
static constexpr std::int64_t ms_a_day = 24 * ms_an_hour;

/// A moment taken apart: the day, and milliseconds since its midnight.
struct Reading {
    Date day;
    std::int64_t since_midnight;
};

static Reading read(std::int64_t milliseconds) {
    std::int64_t days = milliseconds / ms_a_day;
    if (milliseconds % ms_a_day < 0) --days;
    return {Date::from_number(static_cast<std::int32_t>(days)), milliseconds - days * ms_a_day};
}

/// The last Sunday of a month of 31 days, as March and October are.
static Date last_sunday(int year, int month) {
    const Date last = *Date::of(1970, month, 31);
    const Date day = last.plus_months((year - 1970) * 12);
    return day.plus_days(-(day.weekday() % 7));
}

static bool is_summer_time(Moment at) {
    const auto [day, since_midnight] = read(at.milliseconds - ms_an_hour);  // the clocks change at 01:00 UTC
    return last_sunday(day.year(), 3) <= day && day < last_sunday(day.year(), 10);
}

static Reading read_in_london(Moment at) { return read(at.milliseconds + (is_summer_time(at) ? ms_an_hour : 0)); }

static std::string digits(std::int64_t number, std::size_t width) {
    std::string text(width, '0');
    for (std::size_t at = width; at > 0; number /= 10) text[--at] = static_cast<char>('0' + number % 10);
    return text;
}

std::string Moment::iso() const {
    const auto [day, ms] = read(milliseconds);
    return day.iso() + "T" + digits(ms / ms_an_hour, 2) + ":" + digits(ms / 60'000 % 60, 2) + ":" +
           digits(ms / 1000 % 60, 2) + "." + digits(ms % 1000, 3) + "Z";
}

Date Moment::day() const { return read_in_london(*this).day; }

std::string Moment::in_words() const {
    const auto [day, ms] = read_in_london(*this);
    const auto hour = ms / ms_an_hour;
    const auto hour_of_twelve = hour % 12 == 0 ? 12 : hour % 12;
    return day.in_words() + " at " + std::to_string(hour_of_twelve) + ":" + digits(ms / 60'000 % 60, 2) +
           (hour < 12 ? "am" : "pm");
}

Clock Clock::real() { return Clock{std::nullopt}; }

Clock Clock::ahead(int days) { return Clock{std::nullopt, days}; }

Clock Clock::fixed(Moment at) { return Clock{at}; }

Clock Clock::fixed(Date today) {
    const Moment noon_utc{today.number() * ms_a_day + 12 * ms_an_hour};
    return fixed(Moment{noon_utc.milliseconds - (is_summer_time(noon_utc) ? ms_an_hour : 0)});
}

Moment Clock::now() const {
    using namespace std::chrono;
    if (fixed_) return *fixed_;
    return Moment{duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count() + days_ahead_ * ms_a_day};
}

}  // namespace kith
