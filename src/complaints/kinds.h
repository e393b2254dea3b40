#pragma once

#include "kernel/record/journal.h"

/// The entries of complaints.
namespace kith::complaints {

inline constexpr EntryKind complaint_kind{"complaints.complaint", "Complaint"};
inline constexpr EntryKind given_kind{"complaints.given", "Complaint given to somebody to answer"};
inline constexpr EntryKind longer_kind{"complaints.longer", "Told that a complaint takes longer"};
inline constexpr EntryKind answer_kind{"complaints.answer", "Complaint answered"};
inline constexpr EntryKind further_kind{"complaints.further", "Complaint taken further"};
inline constexpr EntryKind investigator_kind{"complaints.investigator", "Complaint looked into from outside"};
inline constexpr EntryKind panel_kind{"complaints.panel", "Panel about a complaint"};
inline constexpr EntryKind report_kind{"complaints.report", "Report of the panel"};
inline constexpr EntryKind remedy_kind{"complaints.remedy", "What was promised after a complaint is done"};
inline constexpr EntryKind withdrawn_kind{"complaints.withdrawn", "Complaint taken back"};

}  // namespace kith::complaints
