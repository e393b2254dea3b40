#pragma once

#include <span>

#include "kernel/duties/duty.h"
#include "region/file.h"

/// What is due for a child for whom a home is asked.
namespace kith::region {

namespace local {
extern const LocalSpan completed;
extern const LocalSpan offer_answered;
}  // namespace local

extern const Duty<RequestFile> completed;       ///< a request made in an emergency
extern const Duty<RequestFile> home_found;      ///< by the day the request names
extern const Duty<RequestFile> offer_answered;  ///< an offer that waits

std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();

Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today);
Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today);

}  // namespace kith::region
