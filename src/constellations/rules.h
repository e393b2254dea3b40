#pragma once

#include <span>
#include <vector>

#include "constellations/file.h"
#include "kernel/duties/duty.h"

/// What is owed in a constellation: no Act names any of it, so that each span is the authority's own.
namespace kith::constellations {

namespace local {
extern const LocalSpan answer;   ///< how soon a home that asks for nights is answered
extern const LocalSpan longest;  ///< for how many nights at a time a child may stay
}  // namespace local

extern const Duty<ConstellationFile> nights_answered;
extern const Duty<ConstellationFile> stay_said;

std::span<const Duty<ConstellationFile>* const> duties();
std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();

/// What of one constellation is open, the soonest due first. `Due::child` is the hub.
std::vector<Due> open_due(const ConstellationFile& file, const Calendar& calendar, Date today);

}  // namespace kith::constellations
