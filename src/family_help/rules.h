#pragma once

#include <span>

#include "family_help/file.h"
#include "kernel/duties/duty.h"

/// What is owed to a family that is helped. Pure functions.
namespace kith::family_help {

namespace local {
extern const LocalSpan consent, lead, plan, plan_review;
}

extern const Duty<FamilyFile> consent_given;
extern const Duty<FamilyFile> lead_named;
extern const Duty<FamilyFile> plan_made;
extern const Duty<FamilyFile> assessment_completed;
extern const Duty<FamilyFile> plan_reviewed;

std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();

/// What is open of all duties to a family, the first due first. `Due::child` is the family.
std::vector<Due> open_due(const FamilyFile& file, const Calendar& calendar, Date today);

/// Each time the family was in need under section 17: from the day it stepped up until it stepped down or help ended.
std::vector<Run> in_need(const FamilyFile& file);

/// Whether a criterion of section 17 is met though less help than that was decided: an assessment is owed all the same.
bool owed_below_section_17(const FamilyFile& file);

/// Consents that end within four weeks and that no later one takes the place of.
std::vector<const Fact<Consent>*> consents_ending(const FamilyFile& file, Date today);

}  // namespace kith::family_help
