#pragma once

#include "kernel/record/journal.h"

/// The entries of leaving care.
namespace kith::leaving_care {

inline constexpr EntryKind adviser_kind{"leaving_care.adviser", "Personal adviser"};
inline constexpr EntryKind assessment_kind{"leaving_care.assessment", "Assessment of needs for leaving care"};
inline constexpr EntryKind words_kind{"leaving_care.words", "Written in the pathway plan"};
inline constexpr EntryKind plan_kind{"leaving_care.plan", "Pathway plan made"};
inline constexpr EntryKind review_kind{"leaving_care.review", "Review of the pathway plan"};
inline constexpr EntryKind asked_kind{"leaving_care.review_asked", "Review of the pathway plan asked for"};
inline constexpr EntryKind touch_kind{"leaving_care.in_touch", "In touch with a care leaver"};
inline constexpr EntryKind home_kind{"leaving_care.home", "Home after care"};
inline constexpr EntryKind no_kind{"leaving_care.no", "Said no to staying put or close"};
inline constexpr EntryKind yes_kind{"leaving_care.yes", "Asked again, and said yes"};
inline constexpr EntryKind staying_kind{"leaving_care.staying", "Plan to stay put or close"};
inline constexpr EntryKind offer_kind{"leaving_care.offer", "Support after 21 offered"};
inline constexpr EntryKind person_kind{"leaving_care.person", "Named who loves them"};
inline constexpr EntryKind confirmed_kind{"leaving_care.confirmed", "Asked whether they are there"};
inline constexpr EntryKind people_kind{"leaving_care.people_plan", "Plan for loving relationships"};

}  // namespace kith::leaving_care
