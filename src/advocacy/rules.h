#pragma once

#include <span>
#include <vector>

#include "advocacy/file.h"
#include "kernel/duties/duty.h"
#include "kernel/entitlements/entitlement.h"

/// What follows from a child's file and a day. Pure functions; nothing here is stored.
namespace kith::advocacy {

namespace local {
extern const LocalSpan contact, urgent_contact, answered, answered_at_once, told_back;
}

/// The advocate is in touch after a moment; the clock of one stops when the next moment starts another. A "no" in the
/// child's own words from the moment on answers it too.
extern const Duty<AdvocacyFile> in_touch, in_touch_at_once;
extern const Duty<AdvocacyFile> issue_answered, urgent_issue_answered, director_answers, told_back;
extern const Entitlement<AdvocacyFile> advocate_for_each, visitor_for_each;

std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();
std::span<const LawToDo> to_do();

std::vector<Due> all_due(const AdvocacyFile& file, const Calendar& calendar, Date today);
/// The first thing that the advocate owes now; none if nothing waits.
std::optional<Due> advocates_next(const AdvocacyFile& file, const Calendar& calendar, Date today);

/// How the offer of an advocate stands: a "no" holds for six months and never past the next moment.
Standing offer_standing(const AdvocacyFile& file, Date today, const Calendar& calendar);
Standing visitor_standing(const AdvocacyFile& file, Date today, const Calendar& calendar);
/// Said no, and it holds today.
bool has_said_no(const Standing& standing);

/// By when this issue is answered by whoever it lies with: the team, or the director it was taken to. None if it is
/// answered, over, or lies outside the authority.
std::optional<Occasion> answer_due(const AdvocacyFile& file, FactId issue, const Calendar& calendar, Date today);
/// Whether the last who was asked has answered.
bool is_answered(const AdvocacyFile& file, const Fact<Issue>& issue);
/// Who answers it now. Source: local practice.
bool lies_with_director(const AdvocacyFile& file, FactId issue);

Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today);
Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today);

}  // namespace kith::advocacy
