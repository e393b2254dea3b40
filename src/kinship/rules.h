#pragma once

#include <span>
#include <vector>

#include "kernel/duties/duty.h"
#include "kernel/entitlements/entitlement.h"
#include "kinship/file.h"

/// What follows from a child's file and a day. Pure functions; nothing here is stored.
namespace kith::kinship {

namespace local {
extern const LocalSpan answered, allowance_settled, support_planned;
}  // namespace local

extern const Duty<KinshipFile> private_told, private_first_visit, private_visited, support_planned, plan_spoken_of,
    plan_reviewed, carer_answered, allowance_settled;
extern const Entitlement<KinshipFile> training, peer_group, legal_advice;

const Entitlement<KinshipFile>& entitlement_to(Support what);

std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();
std::span<const LawToDo> to_do();

std::vector<Due> all_due(const KinshipFile& file, const Calendar& calendar, Date today);
/// What is open, the first due first.
std::vector<Due> open_due(const KinshipFile& file, const Calendar& calendar, Date today);

/// The first day on which the authority knew of this private fostering; the day it began, where nobody wrote down who
/// told.
Date known_since(const KinshipFile& file, const Arrangement& arrangement);

Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today);
Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today);

}  // namespace kith::kinship
