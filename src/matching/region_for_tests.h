#pragma once

#include "matching/rank.h"

/// A child, a few homes and the country they stand in, all plainly invented, for the tests to change.
namespace kith::matching::testing {

inline constexpr AuthorityId thistleshire{1}, brackenford{2};
inline constexpr Date today = "2026-06-01"_day;

constexpr RecordId child_of(std::int64_t number, AuthorityId authority = thistleshire) {
    return {authority, PersonId{number}};
}
constexpr RecordId home_of(std::int64_t number, AuthorityId authority = thistleshire) {
    return {authority, PersonId{1'000 + number}};
}

/// So many miles east of the middle of the country.
inline Place miles_east(double miles, std::string postcode = "") {
    return {{400'000 + static_cast<int>(miles * metres_in_a_mile), 500'000}, std::move(postcode)};
}

/// Ana is 10, comes from the middle of the country, and nothing else is known of her.
inline Child ana() {
    return {.id = child_of(1),
            .given = "Ana",
            .born = "2016-02-02"_day,
            .sex = Sex::female,
            .needed_from = today,
            .needed_by = today.plus_days(7),
            .home = miles_east(0)};
}

inline Child ben() {
    auto child = ana();
    child.id = child_of(2);
    child.given = "Ben";
    child.born = "2014-05-05"_day;
    child.sex = Sex::male;
    return child;
}

/// Ana and Ben, brother and sister.
inline std::vector<Child> ana_and_ben() {
    auto first = ana(), second = ben();
    first.siblings = {{second.id, "Ben", true, false, ""}};
    second.siblings = {{first.id, "Ana", true, false, ""}};
    first.set = second.set = 1;
    return {first, second};
}

/// A foster family so many miles east, approved for two children of any age, with nobody there.
inline Home ashdowns(std::int64_t number = 1, double miles = 5) {
    return {.id = home_of(number),
            .name = "The Ashdown family " + std::to_string(number),
            .area = thistleshire,
            .at = miles_east(miles),
            .terms = Terms{.places = 2}};
}

inline Resident resident(std::int64_t number, std::string given, Date born) {
    return {.child = child_of(number), .given = std::move(given), .born = born, .sex = Sex::male};
}

inline Circumstances here() { return {.today = today}; }

inline std::vector<Rule> excluded_by(const Child& child, const Home& home) {
    std::vector<Rule> found;
    for (const auto& one : check(std::span{&child, 1}, home, here()).excludes) found.push_back(one.rule);
    return found;
}

}  // namespace kith::matching::testing
