#pragma once

#include "kernel/record/journal.h"

/// The entries of advocacy.
namespace kith::advocacy {

inline constexpr EntryKind allocated_kind{"advocacy.advocate", "Advocate or visitor"};
inline constexpr EntryKind contact_kind{"advocacy.contact", "Advocate and child in touch"};
inline constexpr EntryKind no_kind{"advocacy.no", "Said no"};
inline constexpr EntryKind yes_kind{"advocacy.yes", "Asked again, and said yes"};
inline constexpr EntryKind way_kind{"advocacy.way", "How the advocate works with the child"};
inline constexpr EntryKind issue_kind{"advocacy.issue", "Raised by the advocate"};
inline constexpr EntryKind answer_kind{"advocacy.answer", "Answer to the advocate"};
inline constexpr EntryKind escalated_kind{"advocacy.escalated", "Taken further by the advocate"};
inline constexpr EntryKind told_kind{"advocacy.told_back", "Told back to the child"};
inline constexpr EntryKind shared_kind{"advocacy.shared", "Shared with the advocate"};
inline constexpr EntryKind visit_kind{"advocacy.visit", "Visit of the independent visitor"};
inline constexpr EntryKind room_kind{"advocacy.room", "How many children an advocate works with"};
inline constexpr EntryKind model_kind{"advocacy.model", "Who watches over the case from outside"};

}  // namespace kith::advocacy
