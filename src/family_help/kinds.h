#pragma once

#include "kernel/record/journal.h"

/// The kinds of entries that the journal of a family has.
namespace kith::family_help {

inline constexpr EntryKind family_kind{"family_help.family", "Family"};

}  // namespace kith::family_help
