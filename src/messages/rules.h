#pragma once

#include <span>
#include <vector>

#include "kernel/duties/duty.h"
#include "messages/thread.h"

/// What is owed to those who write.
namespace kith::messages {

namespace local {
extern const LocalSpan answered;
}

extern const Duty<Thread> answered_about_child;
extern const Duty<Thread> answered_about_home;

std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();

/// The answer that is due now; none if nobody waits.
std::optional<Occasion> answer_due(const Thread& thread, AboutWhat what, const Calendar& calendar, Date today);

/// What falls due to a child, and what is open for many.
Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today);
Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today);

}  // namespace kith::messages
