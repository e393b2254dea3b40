#pragma once

#include <span>
#include <vector>

#include "kernel/duties/duty.h"
#include "kernel/entitlements/entitlement.h"
#include "leaving_care/file.h"

/// What follows from a young person's file and a day. Pure functions; nothing here is stored.
namespace kith::leaving_care {

namespace local {
extern const LocalSpan plan_made, adviser_named, review_asked, in_touch, staying_planned, people_planned;
/// The birthday until which one stays put, or close: 23 unless the authority says otherwise. The law's own: 21 and 25.
extern const LocalSpan stay_put_until, stay_close_until;
}  // namespace local

extern const Duty<LeavingFile> needs_assessed, adviser_named, plan_made, plan_reviewed, reviewed_after_move,
    reviewed_when_asked, visited_after_move, visited_on, kept_in_touch, offered_yearly, staying_planned, people_planned,
    people_plan_kept;
extern const Entitlement<LeavingFile> staying_put, staying_close;

std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();
std::span<const LawToDo> to_do();

std::vector<Due> all_due(const LeavingFile& file, const Calendar& calendar, Date today);
/// What is open, the first due first.
std::vector<Due> open_due(const LeavingFile& file, const Calendar& calendar, Date today);

Standing staying_standing(const LeavingFile& file, Offer offer, Date today, const Calendar& calendar);
/// The birthday until which it lasts for this young person; none where their day of birth is not known.
std::optional<Date> stays_until(const LeavingFile& file, Offer offer);
/// With foster carers on the day before they turn 18, and nowhere else since.
bool may_stay_put(const LeavingFile& file);

/// Each day on which they left care or moved home since, oldest first.
std::vector<Date> moves(const LeavingFile& file);
/// They left care with fewer than two loving relationships that those people confirm, and nothing has changed that.
bool needs_people_plan(const LeavingFile& file);
inline constexpr int loving_relationships_needed = 2;

Result<std::vector<Due>> duties_of_person(const Store& store, const Leave& person, Known known,
                                          const Calendar& calendar, Date today);
Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today);

}  // namespace kith::leaving_care
