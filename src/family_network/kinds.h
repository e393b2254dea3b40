#pragma once

#include "kernel/record/journal.h"

/// The entries of family networks.
namespace kith::family_network {

inline constexpr EntryKind offer_kind{"family_network.offer", "Offered to decide together"};
inline constexpr EntryKind answer_kind{"family_network.answer", "The family's answer to the offer"};
inline constexpr EntryKind not_offered_kind{"family_network.not_offered", "Not offered to decide together"};
inline constexpr EntryKind exception_kind{"family_network.exception", "A manager answered that it is not offered"};
inline constexpr EntryKind coordinator_kind{"family_network.coordinator", "Family network coordinator"};
inline constexpr EntryKind asked_kind{"family_network.asked", "Asked to take part in a child's network"};
inline constexpr EntryKind can_kind{"family_network.can", "What someone of the network can do"};
inline constexpr EntryKind not_told_kind{"family_network.not_told", "Not safe to tell"};
inline constexpr EntryKind meeting_kind{"family_network.meeting", "Family meeting planned"};
inline constexpr EntryKind held_kind{"family_network.held", "Family meeting held"};
inline constexpr EntryKind plan_kind{"family_network.plan", "Family Network Plan"};
inline constexpr EntryKind part_kind{"family_network.part", "Part in the family's plan"};
inline constexpr EntryKind help_kind{"family_network.help", "Help that the family's plan needs"};
inline constexpr EntryKind help_decided_kind{"family_network.help_decided", "Decided on help for the family's plan"};
inline constexpr EntryKind plan_answer_kind{"family_network.plan_answer", "Answer to the family's plan"};
inline constexpr EntryKind review_kind{"family_network.review", "Family Network Plan reviewed"};

}  // namespace kith::family_network
