#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "kernel/duties/duty.h"
#include "serious_incidents/file.h"

/// What is owed after a serious incident, and what its steps may not contradict.
namespace kith::serious_incidents {

extern const Duty<OneIncident> incident_notified;
extern const Duty<OneIncident> rapid_review_sent;
extern const Duty<OneIncident> local_review_published;

std::span<const DutyTerms* const> terms();

/// Every duty of one incident so far, done or open, in the order of A18 to A20.
std::vector<Due> all_due(const OneIncident& incident, const Calendar& calendar, Date today);
/// What is open of it and due first; none: nothing has a day.
std::optional<Due> next_due(const OneIncident& incident, const Calendar& calendar, Date today);

/// What comes next, which may have no day of its own.
enum class NextStep { notify, rapid_review, decide, publish, nothing };
NextStep next_step(const OneIncident& incident);
std::string_view words_for(NextStep step);

// ---- What the steps may not contradict: the question, and what is wrong; nothing if it fits ------------------------

using Wrong = std::optional<Error::Field>;

/// `born`: of the person, if it is known.
Wrong contradicts(const Incident& typed, std::optional<Date> born);
Wrong contradicts(const OneIncident& incident, const Notified& typed, const Calendar& calendar, Date today);
Wrong contradicts(const OneIncident& incident, const RapidReview& typed, const Calendar& calendar, Date today);
Wrong contradicts(const OneIncident& incident, const Decision& typed, const Calendar& calendar, Date today);
Wrong contradicts(const OneIncident& incident, const Published& typed, const Calendar& calendar, Date today);

/// Whether the steps of an incident stand in an order in which they can have happened; if not, a sentence about the two
/// that do not.
std::optional<std::string> out_of_order(const OneIncident& incident);
/// Whether a rapid review stands that was never notified, or a publication that was never decided: what a step stands
/// on is withdrawn after it.
bool stands_on_nothing(const OneIncident& incident);

/// What is due to one person, for the pages that show the duties of every area.
Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today);

}  // namespace kith::serious_incidents
