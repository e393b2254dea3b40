#pragma once

#include <string>

#include "kernel/access/work.h"

namespace kith {

using MayRestrict = Allowed<May::restrict_record>;

/// From now on only those close to the person may know of their record. Fails: invalid without a reason; conflict if it
/// is restricted already.
Result<FactId> restrict_record(Change& change, const MayRestrict& person, Date from, std::string why);

/// From `today` on it is as any other record. Fails: not_found if it is not restricted; conflict if that has changed
/// since.
Result<void> lift_restriction(Change& change, const MayRestrict& person, EntryNumber shown_at, Date today,
                              std::string because);

/// Lets someone know of a restricted record by name; what they may do there the grants say as for any other.
/// Fails: invalid without a reason; conflict if they are admitted already.
Result<FactId> admit(Change& change, const MayRestrict& person, PersonId reader, std::string why);
Result<void> end_admission(Change& change, const MayRestrict& person, FactId admission, EntryNumber shown_at,
                           std::string because);

}  // namespace kith
