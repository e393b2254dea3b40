#pragma once

#include <vector>

#include "kernel/people/person.h"

namespace kith {

/// The others who live on a day in the household in which this person lives then; none if no home is known. Who they
/// are by name belongs to this person's record; their own records are not opened by this.
Result<std::vector<PersonId>> lives_with(const Store& store, const Leave& leave, Date on);

}  // namespace kith
