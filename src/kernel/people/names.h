#pragma once

#include <unordered_map>
#include <vector>

#include "kernel/people/person.h"

namespace kith {

using NamesById = std::unordered_map<PersonId, std::string>;

/// The names by which a person's record shows others (workers, relatives), as name_used chooses them; "Name not known"
/// for one who has none. Who they are by name belongs to the record of the leave: no leave of theirs is asked. Cost:
/// one look-up for every 25.
Result<NamesById> names_in(const Store& store, const Leave& record, const std::vector<PersonId>& people);

/// The same for lists of many people's records.
Result<NamesById> names_in(const Store& store, const LeaveOfAll& records, const std::vector<PersonId>& people);

/// Machinery: "$2, $3, ..." up to 25 places, and the parameters of some of the people from `from` on, the last repeated
/// to fill them.
inline constexpr std::size_t people_at_once = 25;
std::string places_for_people();
std::vector<Param> params_for_people(AuthorityId authority, const std::vector<PersonId>& people, std::size_t from);

}  // namespace kith
