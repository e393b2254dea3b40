#pragma once

#include "family_help/assessment_file.h"
#include "family_help/plan_shown.h"

/// What the record knows already, shown beside an assessment with its source and its age, so that it is not asked.
namespace kith::family_help {

/// "5 months ago", "3 days ago", "today"
std::string age_of(Date day, Date today);

/// Of each child whom the reader may know: who is around them, what was told at the front door, and, for whoever may
/// read the child's care, school and health.
Result<Html> known_already(const Context& context, const WhoTheyAre& who);

}  // namespace kith::family_help
