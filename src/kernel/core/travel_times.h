#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kernel/core/result.h"

namespace kith {

/// The first half of a postcode, without spaces, in capitals: "NE4" of "ne4 5pl". A half alone is itself.
std::string postcode_district(std::string_view postcode);

/// Minutes from door to door between postcodes, as loaded from a CSV file with the columns origin, destination and
/// minutes. An origin or destination is a whole postcode or a district. A pair holds in both directions unless the
/// other direction has a row of its own.
class TravelTimes {
public:
    /// Something wrong with a row, in words for whoever made the table.
    struct Problem {
        int line;
        std::string what;
    };
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
    std::vector<Problem> problems;
};

}  // namespace kith
