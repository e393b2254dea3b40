#pragma once

#include <span>
#include <vector>

#include "complaints/file.h"
#include "kernel/core/calendar.h"
#include "kernel/duties/duty.h"

/// What follows from a person's complaints and a day. Pure functions; nothing here is stored.
namespace kith::complaints {

namespace local {
extern const LocalSpan given_to, may_go_further;
}

extern const Duty<ComplaintsFile> given_in_time, answered_nearby, investigated, panel_held, panel_reported,
    answered_after_panel, promise_kept;

std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();
std::span<const LawToDo> to_do();

/// By when this stage of a complaint is answered; of a panel that was not held yet, by when it is held. None if that
/// stage was not reached.
std::optional<Occasion> answer_by(const ComplaintsFile& file, FactId complaint, Stage stage, const Calendar& calendar);
/// The first thing that is owed about it now; none if nothing waits.
std::optional<Due> next_due(const ComplaintsFile& file, FactId complaint, const Calendar& calendar, Date today);

/// To which stage whoever complained may take it today: once answered, within the days that the authority gives, or
/// once the answer is late. None: nowhere.
std::optional<Stage> may_go_to(const ComplaintsFile& file, FactId complaint, const Calendar& calendar, Date today);

std::vector<Due> all_due(const ComplaintsFile& file, const Calendar& calendar, Date today);
Result<std::vector<Due>> duties_of_person(const Store& store, const Leave& person, Known known,
                                          const Calendar& calendar, Date today);

}  // namespace kith::complaints
