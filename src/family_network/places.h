#pragma once

#include "family_network/file.h"

/// The mobility map: everywhere the child has lived, and who was in their life there. Those who cared once are easily
/// forgotten; it is where the search for a network begins.
namespace kith::family_network {

struct Place {
    std::string what;  ///< "With the Beech family, foster home"; never an address
    std::optional<Date> from;
    std::optional<Date> until;         ///< the first day elsewhere; none: they live there now
    std::vector<PersonId> people;      ///< who lived there too, or looked after the child
    std::vector<std::string> schools;  ///< by name, those of that time
};

/// The first first.
Result<std::vector<Place>> places_lived(const Store& store, const Leave& child, Date today);

}  // namespace kith::family_network
