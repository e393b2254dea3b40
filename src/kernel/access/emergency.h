#pragma once

#include "kernel/access/work.h"

namespace kith {

/// How long a record stays open after an emergency opening.
inline constexpr std::int64_t emergency_hours = 4;

/// Opens a record in an emergency: the reader sees it for four hours, the journal of the person says so and why, and it
/// waits on the managers' list until one has answered for it. Opening again while one runs gives the one that runs.
/// Fails: invalid if `why` has fewer than three words.
Result<FactId> break_glass(Change& change, const Reader& reader, const Allowed<May::break_glass>& about,
                           std::string why);

/// A manager of the one who opened it, or the director, says what they found.
/// Fails: invalid without a finding; not_found; not_allowed for one's own opening, or another team's worker; conflict
/// if another has answered since.
Result<void> answer_for(Change& change, const Reader& manager, const Allowed<May::see_break_glass>& about,
                        FactId emergency, EntryNumber shown_at, std::string finding);

}  // namespace kith
