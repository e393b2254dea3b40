#pragma once

#include "kernel/record/journal.h"

/// The entries of kinship care.
namespace kith::kinship {

inline constexpr EntryKind arrangement_kind{"kinship.arrangement", "Lives with family or friends"};
inline constexpr EntryKind ended_kind{"kinship.ended", "No longer lives with family or friends"};
inline constexpr EntryKind order_kind{"kinship.order", "Court order that a child lives with family"};
inline constexpr EntryKind ground_kind{"kinship.ground", "Ground of a kinship allowance"};
inline constexpr EntryKind notice_kind{"kinship.notice", "Told of private fostering"};
inline constexpr EntryKind visit_kind{"kinship.visit", "Visit to a child who is fostered privately"};
inline constexpr EntryKind plan_kind{"kinship.plan", "Support plan of a special guardian"};
inline constexpr EntryKind words_kind{"kinship.words", "What a carer says of the support plan"};
inline constexpr EntryKind review_kind{"kinship.review", "Review of a support plan"};
inline constexpr EntryKind asked_kind{"kinship.asked", "A kinship carer asked"};
inline constexpr EntryKind answered_kind{"kinship.answered", "Answer to a kinship carer"};
inline constexpr EntryKind no_kind{"kinship.no", "A kinship carer said no to support"};
inline constexpr EntryKind yes_kind{"kinship.yes", "A kinship carer said yes to support again"};
inline constexpr EntryKind taken_kind{"kinship.taken", "Support taken up by a kinship carer"};
inline constexpr EntryKind offer_kind{"kinship.offer", "What we offer kinship families"};

}  // namespace kith::kinship
