#pragma once

#include <span>
#include <vector>

#include "homes/file.h"
#include "kernel/duties/duty.h"

/// What is owed to a home and to those who care in it, each a declaration under its law.
namespace kith::homes {

namespace local {
extern const LocalSpan supervision;
extern const LocalSpan notice;  ///< how long carers have to answer; in days
}  // namespace local

extern const Duty<HomeFile> approval_reviewed;
extern const Duty<HomeFile> unannounced_visit;
extern const Duty<HomeFile> supervision_visit;
extern const Duty<HomeFile> standards_in_training;
extern const Duty<HomeFile> training_again;
extern const Duty<HomeFile> independent_visit;
extern const Duty<HomeFile> quality_reviewed;
extern const Duty<HomeFile> quality_review_sent;
extern const Duty<HomeFile> premises_reviewed;
extern const Duty<HomeFile> manager_absence_told;
extern const Duty<HomeFile> manager_return_told;
extern const Duty<HomeFile> ending_decided;
extern const Duty<HomeFile> retention_decided;
extern const Duty<HomeFile> restraint_recorded;
extern const Duty<HomeFile> restraint_signed;
extern const Duty<HomeFile> restraint_talked;
extern const Duty<HomeFile> purpose_reviewed;
extern const Duty<HomeFile> purpose_change_sent;

// Owed where something was alleged: those who may read it see them, and no list of what is owed to homes has them.
extern const Duty<Allegation> designated_officer_told;
extern const Duty<Allegation> ofsted_told;
/// What is open of both for one allegation that has not been concluded. `Due::child` is the home.
std::vector<Due> open_due(const Fact<Allegation>& allegation, const Calendar& calendar, Date today);

std::span<const Duty<HomeFile>* const> duties();
std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();

/// The last day on which carers may answer a notice that their approval may end.
Date answers_until(const HomeFile& file, const EndingNotice& notice);

/// What is open of all duties to a home, the first due first. `Due::child` is the home.
std::vector<Due> open_due(const HomeFile& file, const Calendar& calendar, Date today);

}  // namespace kith::homes
