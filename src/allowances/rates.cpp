#include "allowances/rates.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "allowances/law.h"

namespace kith::allowances {

// Pounds a week, for a child of 0 to 2, 3 and 4, 5 to 10, 11 to 15, 16 and 17. The first row of a year is London, the
// second the South East, the third the rest of England.
static constexpr std::array years{
    YearOfRates{
        2022, &law::minimum_2022, {{159, 162, 181, 206, 240}, {152, 157, 173, 198, 231}, {137, 141, 156, 177, 207}}},
    YearOfRates{
        2023, &law::minimum_2023, {{179, 182, 203, 232, 270}, {171, 177, 195, 223, 260}, {154, 159, 175, 199, 233}}},
    YearOfRates{
        2024, &law::minimum_2024, {{191, 195, 217, 248, 289}, {183, 189, 208, 238, 278}, {165, 170, 187, 213, 249}}},
    YearOfRates{
        2025, &law::minimum_2025, {{198, 201, 225, 257, 299}, {189, 196, 216, 247, 288}, {170, 176, 194, 220, 258}}},
    // TODO(law): 2026 to 2027, which had not been found when this was written. Until then 2025 to 2026 holds.
};

std::span<const YearOfRates> national_minimum() { return years; }

Date year_start(Date day) {
    const auto sixth = *Date::of(day.year(), 4, 6);
    return day < sixth ? *Date::of(day.year() - 1, 4, 6) : sixth;
}

std::string year_in_words(Date day) {
    const int first = year_start(day).year();
    return fmt::format("{} to {}", first, first + 1);
}

// The first age of each band, and the age at which the last one ends.
static constexpr std::array first_ages{0, 3, 5, 11, 16};
static constexpr int grown_up = 18;

std::optional<AgeBand> band_of(int age) {
    if (age < 0 || age >= grown_up) return {};
    const auto at = std::ranges::upper_bound(first_ages, age);
    return static_cast<AgeBand>(at - first_ages.begin() - 1);
}

std::optional<Date> next_band(Date born, Date day) {
    for (const int age : first_ages)
        if (age > 0 && born.birthday(age) > day) return born.birthday(age);
    return born.birthday(grown_up) > day ? std::optional{born.birthday(grown_up)} : std::nullopt;
}

Rates::Rates(std::vector<OwnRate> own) : own_{std::move(own)} { std::ranges::stable_sort(own_, {}, &OwnRate::starts); }

std::optional<Rate> Rates::on(RateArea area, AgeBand band, Date day) const {
    const auto after = std::ranges::find_if(years, [&](const YearOfRates& year) { return year.starts() > day; });
    if (after == years.begin()) return {};
    const auto* year = &*std::prev(after);
    Rate rate{year->minimum(area, band), year->minimum(area, band), year, year->starts() == year_start(day)};
    const OwnRate* own = nullptr;
    for (const auto& set : own_)
        if (set.area == area && set.band == band && set.starts <= day) own = &set;
    if (own && (year_start(own->starts) == year_start(day) || own->weekly >= rate.minimum)) {
        rate.weekly = own->weekly;
        rate.own = own;
    }
    return rate;
}

Date Rates::next_change(RateArea area, AgeBand band, Date day) const {
    auto next = *Date::of(year_start(day).year() + 1, 4, 6);
    for (const auto& set : own_)
        if (set.area == area && set.band == band && set.starts > day) next = std::min(next, set.starts);
    return next;
}

}  // namespace kith::allowances
