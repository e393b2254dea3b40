#include "matching/travel.h"

#include <cmath>

#include "kernel/core/text.h"

namespace kith::matching {

namespace {

constexpr double road_for_straight_line = 1.3;
constexpr double metres_a_minute = 40'000.0 / 60.0;
}  // namespace

std::string miles_in_words(int metres) {
    const auto miles = std::lround(metres / metres_in_a_mile);
    return miles < 1 ? "less than a mile" : plural(miles, "mile");
}

Journey journey(const Place& from, const Place& to, const TravelTimes* times) {
    const auto metres = metres_between(from.at, to.at);
    if (times)
        if (const auto known = times->minutes(from.postcode, to.postcode)) return {*known, metres, false};
    return {static_cast<int>(std::lround(metres * road_for_straight_line / metres_a_minute)), metres, true};
}

}  // namespace kith::matching
