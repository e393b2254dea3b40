#pragma once

#include <span>

#include "kernel/duties/duty.h"
#include "recruitment/stages.h"

/// The clocks of recruitment, each a declaration under its law.
namespace kith::recruitment {

namespace local {
extern const LocalSpan first_answer, first_visit, in_touch, stage_one, dbs_asked, check_wait, agreement, dbs_repeat;
}

extern const Duty<ApplicationFile> first_answer;
extern const Duty<ApplicationFile> first_visit;
extern const Duty<ApplicationFile> in_touch;
extern const Duty<ApplicationFile> stage_one_information;
extern const Duty<ApplicationFile> dbs_asked;
extern const Duty<ApplicationFile> check_back;
extern const Duty<ApplicationFile> dbs_repeated;
extern const Duty<ApplicationFile> stage_one_decided;
extern const Duty<ApplicationFile> before_panel;
extern const Duty<ApplicationFile> comments_on_report;
extern const Duty<ApplicationFile> decided;
extern const Duty<ApplicationFile> told_orally;
extern const Duty<ApplicationFile> told_in_writing;
extern const Duty<ApplicationFile> representations;
extern const Duty<ApplicationFile> agreement_signed;
extern const Duty<ApplicationFile> temporary_approval_ends;
extern const Duty<ApplicationFile> records_shared;

std::span<const Duty<ApplicationFile>* const> duties();
std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();

/// What of one application is open, the soonest due first.
std::vector<Due> open_of(const ApplicationFile& file, const Calendar& calendar, Date today);

/// Every occasion there was or is.
std::vector<Due> all_of(const ApplicationFile& file, const Calendar& calendar, Date today);

}  // namespace kith::recruitment
