#pragma once

#include <span>
#include <vector>

#include "fostering/delegation.h"
#include "kernel/duties/duty.h"

/// What fostering owes, each a declaration under its law.
namespace kith::fostering {

namespace local {
extern const LocalSpan carer_answered;
extern const LocalSpan incident_read;
extern const LocalSpan ofsted_told;
}  // namespace local

extern const Duty<DelegationFile> carer_answered;
extern const Duty<DelegationFile> arrangement_looked_at_again;
extern const Duty<DelegationFile> parents_agreed;
extern const Duty<DelegationFile> incident_read_by_worker;
extern const Duty<DelegationFile> incident_read_by_manager;
extern const Duty<DelegationFile> incident_read_by_reviewing_officer;
extern const Duty<DelegationFile> ofsted_told;

std::span<const Duty<DelegationFile>* const> duties();
std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();

}  // namespace kith::fostering
