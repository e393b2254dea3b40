#pragma once

#include "kernel/record/journal.h"
#include "warnings/rules.h"

/// What saving the forms records. The journal's sentence says only that it is about a warning: more people read the
/// journal than may see one.
namespace kith::warnings {

using MayRecord = Allowed<May::record_warning>;

inline constexpr EntryKind warning_kind{"warnings.warning", "Warning"};
inline constexpr EntryKind looked_kind{"warnings.looked_again", "Warning looked at again"};
inline constexpr EntryKind ended_kind{"warnings.ended", "Warning ended"};
inline constexpr EntryKind told_kind{"warnings.told", "Told of a warning"};

/// Fails: invalid, with the question that contradicts the record.
Result<EntryNumber> warn(Change& change, const MayRecord& person, const WarningsFile& file, const NewWarning& typed,
                         PersonId by, Date today);
/// Both texts stay. Fails: as warn(); conflict if it was changed since the writer saw it, or has ended.
Result<EntryNumber> correct_warning(Change& change, const MayRecord& person, const WarningsFile& file,
                                    const Fact<Warning>& warning, const NewWarning& typed, const std::string& because,
                                    EntryNumber shown_at);

/// Fails: conflict if the warning has ended; invalid for a day that cannot be.
Result<EntryNumber> look_again(Change& change, const MayRecord& person, const WarningsFile& file,
                               const LookedAgain& look);
Result<EntryNumber> end_warning(Change& change, const MayRecord& person, const WarningsFile& file, const Ended& end);
Result<EntryNumber> tell_of(Change& change, const MayRecord& person, const WarningsFile& file, const Told& told);

}  // namespace kith::warnings
