#pragma once

#include <unordered_map>
#include <vector>

#include "kernel/people/person.h"
#include "kernel/record/several.h"

namespace kith {

using NamesById = std::unordered_map<PersonId, std::string>;

/// The names by which a person's record shows others (workers, relatives), as name_used chooses them; "Name not known"
/// for one who has none; a home by its own name. Who they are by name belongs to the record of the leave: no leave of
/// theirs is asked. Cost: one look-up for every 25.
Result<NamesById> names_in(const Store& store, const Leave& record, const std::vector<PersonId>& people);

/// The same for lists of many people's records.
Result<NamesById> names_in(const Store& store, const LeaveOfAll& records, const std::vector<PersonId>& people);

}  // namespace kith
