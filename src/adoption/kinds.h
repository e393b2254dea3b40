#pragma once

#include "kernel/record/journal.h"

/// The entries of adoption: in the journal of a plan, but `party_kind`, which stands in that of the person.
namespace kith::adoption {

inline constexpr EntryKind plan_kind{"adoption.plan", "Plan of contact after adoption"};
inline constexpr EntryKind party_kind{"adoption.party", "Takes part in contact after adoption"};
inline constexpr EntryKind term_kind{"adoption.term", "What a plan of contact says"};
inline constexpr EntryKind letter_kind{"adoption.letter", "A letter came in"};
inline constexpr EntryKind read_kind{"adoption.read", "A letter was read before it is passed on"};
inline constexpr EntryKind kept_kind{"adoption.kept", "A letter is kept for the child"};
inline constexpr EntryKind wished_kind{"adoption.wished", "A letter that was kept is wished for"};
inline constexpr EntryKind stop_kind{"adoption.stop", "Letters stopped"};
inline constexpr EntryKind again_kind{"adoption.again", "Letters wanted again"};
inline constexpr EntryKind told_kind{"adoption.told", "Others told of a stop"};
inline constexpr EntryKind met_kind{"adoption.met", "A meeting"};
inline constexpr EntryKind support_asked_kind{"adoption.support_asked", "Adoption support asked for"};
inline constexpr EntryKind support_kind{"adoption.support", "Adoption support assessed and planned"};
inline constexpr EntryKind support_review_kind{"adoption.support_review", "Adoption support reviewed"};

}  // namespace kith::adoption
