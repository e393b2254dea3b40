#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kernel/core/result.h"
#include "matching/model.h"

/// How far it is, offline: by points, and by a table of travel times where one was loaded.
namespace kith::matching {

inline constexpr double metres_in_a_mile = 1609.344;
inline constexpr int twenty_miles = 32'187;  ///< metres: the distance of the DfE's statistics

/// Straight line. Units: metres, to the nearest.
int metres_between(Point a, Point b);

/// "less than a mile", "1 mile", "12 miles".
std::string miles_in_words(int metres);

/// The first half of a postcode, without spaces, in capitals: "NE4" of "ne4 5pl". A half alone is itself.
std::string postcode_district(std::string_view postcode);

/// Something wrong with a row of a table, in words for whoever made it.
struct RowProblem {
    int line;
    std::string what;
};

/// Minutes from door to door between postcodes, as loaded from a CSV file with the columns origin, destination and
/// minutes. An origin or destination is a whole postcode or a district. A pair holds in both directions unless the
/// other direction has a row of its own.
class TravelTimes {
public:
    struct Read;

    /// Reads what can be read; each row that cannot be is a problem and is left out. Fails: invalid, when the columns
    /// are not those three.
    static Result<Read> read(std::string_view csv);

    /// The whole postcodes' row, else that of a postcode and a district, else the districts'; none: no row.
    std::optional<int> minutes(std::string_view from, std::string_view to) const;

    std::size_t size() const { return minutes_.size(); }

private:
    std::optional<int> exact(std::uint32_t from, std::uint32_t to) const;
    std::optional<std::uint32_t> number_of(const std::string& postcode) const;

    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::unordered_map<std::uint64_t, int> minutes_;
};

struct TravelTimes::Read {
    TravelTimes times;
    std::vector<RowProblem> problems;
};

/// How long a journey takes.
struct Journey {
    int minutes;
    int metres;      ///< straight line
    bool estimated;  ///< no table knows it: 1.3 times the straight line, at 40 kilometres an hour
};

/// `times` may be null.
Journey journey(const Place& from, const Place& to, const TravelTimes* times);

}  // namespace kith::matching
