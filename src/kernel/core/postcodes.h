#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/csv.h"
#include "kernel/core/result.h"

namespace kith {

/// A place on the British National Grid. Units: metres. Range: easting 0 to 700,000, northing 0 to 1,300,000.
struct GridPoint {
    int easting;
    int northing;
    friend constexpr bool operator==(GridPoint, GridPoint) = default;
};

/// Where postcodes are, from a file that the organisation loads: Kith asks no service on the net where a child lives.
/// The Office for National Statistics publishes such files (ONS Postcode Directory, National Statistics Postcode
/// Lookup).
class Postcodes {
public:
    struct Row {
        std::string_view postcode;
        GridPoint at;
    };
    struct Read;

    Postcodes() = default;  ///< knows no place

    /// The first row names the columns, in any order and case: postcode (or pcds, pcd, pcd7, pcd8), easting (oseast1m,
    /// east1m) and northing (osnrth1m, north1m); others are passed over. Rows that have no place (both cells empty, as
    /// for postcodes not yet put on the grid) are left out without a word; rows that cannot be right are told, the
    /// first hundred of them. Of a postcode told twice the last holds.
    /// Fails: invalid, if the columns are not there. Cost: about 0.5 s for the 2.7 million of the United Kingdom; 16
    /// bytes each are kept.
    static Result<Read> read(std::string_view csv);

    static Postcodes of(const std::vector<Row>& rows);

    /// Spaces and case do not matter. None: not known, or no postcode at all. Cost: under a microsecond.
    std::optional<GridPoint> find(std::string_view postcode) const;

    /// The middle of a district ("NE4") or of that in which a postcode lies: the mean of its postcodes.
    std::optional<GridPoint> middle_of_district(std::string_view postcode) const;

    std::size_t size() const { return places_.size(); }

private:
    struct Place {
        std::uint64_t postcode;  ///< as a number in which all of one district lie together
        GridPoint at;
    };
    void settle();

    std::vector<Place> places_;  ///< in the order of their numbers
};

struct Postcodes::Read {
    Postcodes postcodes;
    std::vector<CsvProblem> problems;
    std::int64_t refused = 0;  ///< rows left out because of a problem; more than are told, if there are many
};

/// As the crow flies. Units: metres, to the nearest.
int metres_between(GridPoint a, GridPoint b);

}  // namespace kith
