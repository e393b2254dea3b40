#pragma once

#include "kernel/record/journal.h"

/// The kinds of entries that documents record. None of them is itself a line of a chronology.
namespace kith::documents {

inline constexpr EntryKind significance_kind{"documents.significance", "Weight of a line"};
inline constexpr EntryKind made_kind{"documents.made", "Document made"};
inline constexpr EntryKind given_kind{"documents.given", "Document given"};

}  // namespace kith::documents
