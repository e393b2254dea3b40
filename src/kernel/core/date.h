#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kith {

/// A calendar day, as a court or a parent would say it. No hour and no time zone.
///
/// Range: 1900-01-01 to 2199-12-31; a Date outside it cannot be made by parsing.
/// Cost:  four bytes, passed by value.
class Date {
public:
    /// The day written as YYYY-MM-DD, or nothing if there is no such day.
    static constexpr std::optional<Date> parse(std::string_view text);

    /// The day as people and the DfE's files write it: D/M/YYYY or DD/MM/YYYY; nothing if there is no such day.
    static constexpr std::optional<Date> parse_british(std::string_view text);

    /// The day of these three numbers, or nothing if there is no such day.
    static constexpr std::optional<Date> of(int year, int month, int day);

    /// The day so many days from 1970-01-01. For storage and for counting only.
    static constexpr Date from_number(std::int32_t days) { return Date{days}; }

    /// Days since 1970-01-01; negative before it.
    constexpr std::int32_t number() const { return days_; }

    constexpr int year() const { return civil().year; }
    constexpr int month() const { return civil().month; }  ///< 1 to 12
    constexpr int day() const { return civil().day; }      ///< 1 to 31

    /// 1 Monday to 7 Sunday.
    constexpr int weekday() const { return (((days_ + 3) % 7) + 7) % 7 + 1; }

    constexpr Date plus_days(int n) const { return Date{days_ + n}; }

    /// The same day of the month `n` months on (or back, if negative), or that month's last day if it is
    /// shorter: 31 January plus one month is 28 or 29 February.
    constexpr Date plus_months(int n) const;

    /// Whole years lived on `today` by someone born on this day; 0 before the first birthday. Born on
    /// 29 February: the birthday in other years is 1 March.
    constexpr int age_on(Date today) const;

    /// The day someone born on this day reaches `age`; 1 March for a 29 February birth in a common year.
    constexpr Date birthday(int age) const;

    std::string iso() const;          ///< "2025-03-31"
    std::string british() const;      ///< "31/03/2025", as the DfE's files write it
    std::string in_words() const;     ///< "31 March 2025", as letters and pages show it
    std::string short_words() const;  ///< "31 Mar 2025", where room is short

    friend constexpr auto operator<=>(Date, Date) = default;
    friend constexpr int operator-(Date a, Date b) { return a.days_ - b.days_; }  ///< days from b to a

private:
    struct Civil {
        int year, month, day;
    };

    constexpr explicit Date(std::int32_t days) : days_{days} {}
    static constexpr bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }
    static constexpr int month_length(int year, int month);
    static constexpr std::int32_t count(int year, int month, int day);
    constexpr Civil civil() const;

    std::int32_t days_;
};

/// A length of time in the unit the law names. Working days are not weeks of five: they skip bank holidays
/// too, so only a Calendar can turn them into a date.
enum class Unit { days, working_days, weeks, months, years };

struct Span {
    int count;
    Unit unit;

    std::string in_words() const;  ///< "20 working days", "1 week"
    friend constexpr bool operator==(Span, Span) = default;
};

// Details below: constexpr, so that a wrong date in the source does not compile.

constexpr int Date::month_length(int year, int month) {
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && leap(year) ? 29 : lengths[static_cast<std::size_t>(month - 1)];
}

constexpr std::int32_t Date::count(int year, int month, int day) {
    const int y = month <= 2 ? year - 1 : year;
    const int era = y / 400;
    const int of_era = y - era * 400;
    const int of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

constexpr Date::Civil Date::civil() const {
    const int shifted = days_ + 719468;
    const int era = shifted / 146097;
    const int of_era = shifted - era * 146097;
    const int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int shifted_month = (5 * of_year + 2) / 153;
    const int day = of_year - (153 * shifted_month + 2) / 5 + 1;
    const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

constexpr std::optional<Date> Date::of(int year, int month, int day) {
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > month_length(year, month)) return {};
    return Date{count(year, month, day)};
}

constexpr std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 10) return {};
    std::array<int, 3> parts{};
    std::size_t part = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 4 || i == 7;
        if (dash != (text[i] == '-')) return {};
        if (dash)
            ++part;
        else if (text[i] < '0' || text[i] > '9')
            return {};
        else
            parts[part] = parts[part] * 10 + (text[i] - '0');
    }
    return of(parts[0], parts[1], parts[2]);
}

constexpr std::optional<Date> Date::parse_british(std::string_view text) {
    std::array<int, 3> parts{};
    std::array<int, 3> digits{};
    std::size_t part = 0;
    for (const char c : text) {
        if (c == '/') {
            if (++part > 2) return {};
        } else if (c < '0' || c > '9') {
            return {};
        } else {
            if (++digits[part] > 4) return {};
            parts[part] = parts[part] * 10 + (c - '0');
        }
    }
    if (part != 2 || digits[0] < 1 || digits[0] > 2 || digits[1] < 1 || digits[1] > 2 || digits[2] != 4) return {};
    return of(parts[2], parts[1], parts[0]);
}

constexpr Date Date::plus_months(int n) const {
    const auto [year, month, day] = civil();
    const int months = year * 12 + (month - 1) + n;
    const int new_year = months / 12;
    const int new_month = months % 12 + 1;
    const int length = month_length(new_year, new_month);
    return Date{count(new_year, new_month, day < length ? day : length)};
}

constexpr Date Date::birthday(int age) const {
    const auto [year, month, day] = civil();
    if (month == 2 && day == 29 && !leap(year + age)) return Date{count(year + age, 3, 1)};
    return Date{count(year + age, month, day)};
}

constexpr int Date::age_on(Date today) const {
    if (today < *this) return 0;
    const int years = today.year() - year();
    return birthday(years) <= today ? years : years - 1;
}

/// A date in source code. "2025-02-30"_day does not compile.
consteval Date operator""_day(const char* text, std::size_t size) {
    const auto date = Date::parse({text, size});
    if (!date) throw "There is no such day.";
    return *date;
}

constexpr Span operator""_days(unsigned long long n) { return {static_cast<int>(n), Unit::days}; }
constexpr Span operator""_working_days(unsigned long long n) { return {static_cast<int>(n), Unit::working_days}; }
constexpr Span operator""_weeks(unsigned long long n) { return {static_cast<int>(n), Unit::weeks}; }
constexpr Span operator""_months(unsigned long long n) { return {static_cast<int>(n), Unit::months}; }
constexpr Span operator""_years(unsigned long long n) { return {static_cast<int>(n), Unit::years}; }

}  // namespace kith
