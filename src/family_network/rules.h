#pragma once

#include <span>
#include <vector>

#include "family_network/file.h"
#include "kernel/duties/duty.h"
#include "kernel/entitlements/entitlement.h"

/// What follows from a child's network and a day. Pure functions; nothing here is stored.
namespace kith::family_network {

namespace local {
extern const LocalSpan offered, exception_answered, coordinator_named, meeting_held, plan_written, plan_answered,
    help_decided;
}

/// Each moment starts the clock of an offer, and stops that of the moment before.
extern const Duty<NetworkFile> offered, exception_answered, coordinator_named, meeting_held, plan_written,
    plan_answered, help_decided, plan_reviewed;
/// On at each moment without asking; a "no" is in the family's own words, and wears out.
extern const Entitlement<NetworkFile> family_decides;

std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();
std::span<const LawToDo> to_do();

std::vector<Due> all_due(const NetworkFile& file, const Calendar& calendar, Date today);
/// What is open, the first due first.
std::vector<Due> open_due(const NetworkFile& file, const Calendar& calendar, Date today);

Standing decides_standing(const NetworkFile& file, Date today, const Calendar& calendar);
/// The last moment that no offer and no authorised exception has answered; none if all are.
std::optional<KeyMoment> moment_to_offer(const NetworkFile& file);

/// What a plan is given: by the week, and once.
struct Given {
    Money weekly = Money::pence(0), once = Money::pence(0);
};
Given given_to(const NetworkFile& file, FactId plan);

Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today);
Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today);

}  // namespace kith::family_network
