#pragma once

#include "family_help/rules.h"

/// Families that are helped, for lists: the families page, My day and what is counted.
namespace kith::family_help {

/// Every family that was ever helped and about whom the reader may do this, each with its file. Cost: a pass of each
/// table, whatever their number.
Result<std::vector<FamilyFile>> families_of(const Store& store, const Reader& reader, const LeaveOfAll& leave, May may);

/// Whether the worker leads this family's help on a day, or supervises who does.
bool is_of(const FamilyFile& file, PersonId worker, Date today);

}  // namespace kith::family_help
