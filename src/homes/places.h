#pragma once

#include <string>
#include <vector>

#include "care/occupants.h"
#include "homes/file.h"

/// Places, day by day: filled, vacant, or not available and why. Derived from the terms, the children's placements and
/// what was said of rests and the like; nobody keeps a count.
namespace kith::homes {

/// How a home's places stand on one day. They add up: filled + not_available + vacant = places, but where more children
/// live there than the terms allow; then nothing is vacant.
struct Places {
    int places = 0;
    int filled = 0;
    int not_available = 0;
    int vacant = 0;
    std::optional<WhyNot> why;  ///< of the places that are not available, the first reason
};

/// What availability reads of a home.
struct PlacesFile {
    PersonId home;
    Home is;
    std::vector<Terms> terms;
    std::vector<NotAvailable> not_available;
    std::vector<care::Occupant> occupants;
    std::vector<Stop> stops = {};
};

/// Each day from `from` on, `days` of them. Cost: in proportion to the days and the facts.
std::vector<Places> places_by_day(const PlacesFile& file, Date from, int days);

/// How they stand on one day, from a whole file.
Places places_on(const HomeFile& file, Date day);

/// Every home that is open on a day of that time, by one pass over each table; in the order of homes.
Result<std::vector<PlacesFile>> places_files(const Store& store, const LeaveOfAll& leave, Date from, int days);

}  // namespace kith::homes
