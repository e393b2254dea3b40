#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "commissioning/sufficiency.h"

/// What the next twelve months may ask for, from how many homes were asked for in the years before: pure.
///
/// The method is the mean of the past years, five at most, each of twelve months to today. What is likely is the mean
/// more or less 1.64 standard deviations of a count that varies as counts do (Poisson), or more if the years varied
/// more, with what the mean itself may be wrong by: nine years in ten, if the next is like those before. No trend is
/// drawn on: with so few years it would be mostly chance. What may change need (a new law, a new member, a home that
/// closes) is not in it.
namespace kith::commissioning {

inline constexpr int most_years = 5;

/// One row: how many were asked for in each year, the oldest first, and what follows from it.
struct Expected {
    std::vector<int> years;
    double mean = 0;
    int low = 0, high = 0;  ///< likely, both included

    /// From one year nothing is known of how much years differ.
    bool known() const { return years.size() > 1; }
};
Expected expected_of(std::vector<int> years);

struct Forecast {
    std::vector<Date> from;  ///< the first day of each whole year there is, the oldest first
    Expected all;
    std::map<std::string, Expected> by_area;
    std::map<HomeKind, Expected> by_kind;
    std::map<AgeGroup, Expected> by_age;  ///< of the child when the home was asked for
    /// The same method a year ago, held against what came since: none with fewer than three years.
    struct Tried {
        Expected then;
        int came;
        bool held() const { return then.low <= came && came <= then.high; }
    };
    std::optional<Tried> tried;
};

/// Only whole years in which every member that has asked for homes was asking count: a record that begins halfway would
/// look like a rise. Cost: in proportion to the needs.
Forecast forecast_of(const Us& us, const std::vector<NeedSeen>& needs, Date today);

}  // namespace kith::commissioning
