#pragma once

#include <optional>
#include <span>
#include <vector>

#include "care/file.h"
#include "kernel/duties/duty.h"
#include "kernel/entitlements/entitlement.h"

/// The rules of care: what follows from a child's file and a day. Pure functions; nothing here is stored.
namespace kith::care {

/// Every duty owed to a child who is looked after, in the order that lists show them.
std::span<const Duty<CareFile>* const> duties();
/// What is the same whoever the child is, for `kith law`, pages and stories. In the order of `duties`.
std::span<const DutyTerms* const> terms();
/// What the law leaves to the authority to say, with what Kith says until it does.
std::span<const LocalSpan* const> spans();
/// What is on by default and may be refused.
std::span<const Entitlement<CareFile>* const> entitlements();
/// What the law asks and this version does not yet follow, with what people must do themselves meanwhile.
std::span<const LawToDo> to_do();

/// Every occasion so far of every duty to this child, and the next of each; by duty, then oldest first.
/// Cost: some tens of microseconds for fifteen years in care.
std::vector<Due> all_due(const CareFile& file, const Calendar& calendar, Date today);

/// Those that can still be done and are not: what is late and what comes next. The first due comes first.
std::vector<Due> open_due(const CareFile& file, const Calendar& calendar, Date today);

/// The first day on which something open is due, which is past if it is late; none if nothing is due.
std::optional<Date> next_due(const CareFile& file, const Calendar& calendar, Date today);

// The duties by name, for figures and tests. Each stands under the words of its law in the file of its noun.

extern const Duty<CareFile> care_plan_made, care_plan_for_court, care_plan_on_remand, placement_plan_made,
    detention_plan_made, placement_notified, key_stage_four_approved;
extern const Duty<CareFile> first_health_assessment, health_review, strengths_and_difficulties, dental_check,
    immunisations;
extern const Duty<CareFile> first_education_plan, education_plan_each_term, school_place_found;
extern const Duty<CareFile> reviewing_officer_named, review_of_the_case, review_brought_forward,
    review_decisions_shared, review_record_written, review_record_sent;
extern const Duty<CareFile> visit_to_the_child, visit_asked_for, return_interview_held;
extern const Duty<CareFile> temporary_approval_ends, emergency_placement_ends, parents_assessed, parents_decided,
    secure_order, not_allowed_under_sixteen, registered_accommodation, temporary_move_ends;
extern const Duty<CareFile> short_break_visit, short_break_review, short_break_stay_ends, short_break_days_end;
extern const Duty<CareFile> visit_before_adoption, review_before_adoption, review_awaiting_adopters;
extern const Entitlement<CareFile> independent_advocate, independent_visitor;

}  // namespace kith::care
