#pragma once

#include "kernel/record/journal.h"

/// The entries of own records.
namespace kith::own_records {

inline constexpr EntryKind asked_kind{"own_records.asked", "Own records asked for"};
inline constexpr EntryKind identity_kind{"own_records.identity", "Made sure who asked for the records"};
inline constexpr EntryKind searched_kind{"own_records.searched", "Looked for a person’s records"};
inline constexpr EntryKind longer_kind{"own_records.longer", "Told that records take longer"};
inline constexpr EntryKind company_kind{"own_records.company", "Someone to read the records with"};
inline constexpr EntryKind decided_kind{"own_records.decided", "Decided what of the records is shown"};
inline constexpr EntryKind ready_kind{"own_records.ready", "Records prepared"};
inline constexpr EntryKind back_kind{"own_records.sent_back", "Prepared records sent back"};
inline constexpr EntryKind given_kind{"own_records.given", "Own records given"};
inline constexpr EntryKind words_kind{"own_records.words", "Own words beside the record"};
inline constexpr EntryKind answered_kind{"own_records.answered", "Answered about the record"};
inline constexpr EntryKind withdrawn_kind{"own_records.withdrawn", "Request for own records taken back"};

}  // namespace kith::own_records
