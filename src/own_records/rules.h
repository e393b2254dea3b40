#pragma once

#include <span>
#include <vector>

#include "kernel/duties/duty.h"
#include "own_records/file.h"

/// What follows from a person's requests and a day. Pure functions; nothing here is stored.
namespace kith::own_records {

namespace local {
extern const LocalSpan second_look;
/// How long a record is kept of which no law says how long.
extern const LocalSpan kept_in_need;
}  // namespace local

extern const Duty<RecordsFile> records_given, looked_at, answered_about;

std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();
std::span<const LawToDo> to_do();

/// By when one request is answered: one month, or three where the person was told within the first.
Occasion answer_by(const RecordsFile& file, const Fact<Request>& request);

std::vector<Due> all_due(const RecordsFile& file, const Calendar& calendar, Date today);
Result<std::vector<Due>> duties_of_person(const Store& store, const Leave& person, Known known,
                                          const Calendar& calendar, Date today);

}  // namespace kith::own_records
