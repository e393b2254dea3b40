#pragma once

#include <span>
#include <vector>

#include "kernel/duties/duty.h"
#include "my_pages/file.h"

/// What is owed to a child who writes. Pure functions of a file and a day; nothing here is stored.
namespace kith::my_pages {

namespace local {
extern const LocalSpan answered, told;
}  // namespace local

/// `acted_on` is the worker's and `looked_at` the manager's, both on the day itself.
extern const Duty<MyFile> child_answered, acted_on, looked_at, child_told;

std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();
std::span<const LawToDo> to_do();

std::vector<Due> all_due(const MyFile&, const Calendar&, Date today);
/// When one thing that the child wrote must be answered; none once it was.
std::optional<Occasion> answer_due(const MyFile&, FactId, const Calendar&, Date today);
/// Those that are not over: a worker or a manager has still to act. The oldest first.
std::vector<const Fact<NotSafe>*> still_not_safe(const MyFile&);
/// Plans and reviews since the child has pages of which nobody has told them; oldest first.
std::vector<OwnView> not_told(const MyFile&);

Result<std::vector<Due>> duties_of_child(const Store&, const Leave& child, Known, const Calendar&, Date today);
Result<std::vector<Due>> open_duties(const Store&, AuthorityId, const std::vector<PersonId>& allowed, const Calendar&,
                                     Date today);

}  // namespace kith::my_pages
