#pragma once

#include <string>
#include <vector>

#include "kernel/access/work.h"

namespace kith {

/// One worker of one person.
struct WorksWith {
    FactId fact;
    PersonId person;
    PersonId worker;
    std::string name;  ///< of the worker
    Role as;
    Date starts;
    std::optional<Date> ends;
};

/// Everyone who works with these people on a day, by person, the longest-standing first. Cost: two look-ups for every
/// 25 people.
Result<std::vector<WorksWith>> works_with(const Store& store, const LeaveOfAll& leave,
                                          const std::vector<PersonId>& people, Date on);

/// Everyone who works, worked or will work with one person, the newest first.
Result<std::vector<WorksWith>> works_with(const Store& store, const Leave& person);

inline bool works_on(const WorksWith& work, Date day) {
    return work.starts <= day && (!work.ends || *work.ends >= day);
}

/// One role of one worker.
struct Worker {
    PersonId person;
    std::string name;
    Role role;
    std::optional<TeamId> team;
};

/// Everyone who holds a role on a day, in the order of their names; someone with two roles comes twice.
Result<std::vector<Worker>> workers(const Store& store, const LeaveOfAll& leave, Date on);

}  // namespace kith
