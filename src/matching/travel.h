#pragma once

#include <string>

#include "kernel/core/travel_times.h"
#include "matching/model.h"

/// How far it is, offline: by points, and by a table of travel times where one was loaded.
namespace kith::matching {

inline constexpr double metres_in_a_mile = 1609.344;
inline constexpr int twenty_miles = 32'187;  ///< metres: the distance of the DfE's statistics

/// "less than a mile", "1 mile", "12 miles".
std::string miles_in_words(int metres);

/// How long a journey takes.
struct Journey {
    int minutes;
    int metres;      ///< straight line
    bool estimated;  ///< no table knows it: 1.3 times the straight line, at 40 kilometres an hour
};

/// `times` may be null.
Journey journey(const Place& from, const Place& to, const TravelTimes* times);

}  // namespace kith::matching
