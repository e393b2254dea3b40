#pragma once

#include <functional>
#include <vector>

#include "care/facts.h"

/// Who lives in a household that takes children in: read from the children's placements, and so never kept apart.
namespace kith::care {

struct Occupant {
    PersonId child;
    HouseholdId household;
    PlaceKind kind;
    bool to_eighteen;
    Date starts;
    std::optional<Date> ends;  ///< the day they left

    bool there(Date day) const { return starts <= day && (!ends || day < *ends); }
};

/// The children who live or lived with this household, the first to come first.
Result<std::vector<Occupant>> occupants(const Store& store, AuthorityId authority, HouseholdId household);

/// Those who live or lived with any household on `from` or later, in the order of households.
Result<void> each_occupant(const Store& store, const LeaveOfAll& leave, Date from,
                           const std::function<void(const Occupant&)>& visit);

/// As `each_occupant`, of the households of these homes alone.
Result<void> each_occupant_of(const Store& store, const LeaveOfAll& leave, const std::vector<PersonId>& homes,
                              Date from, const std::function<void(const Occupant&)>& visit);

}  // namespace kith::care
