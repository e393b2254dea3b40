#pragma once

#include <optional>
#include <span>
#include <vector>

#include "care/file.h"
#include "kernel/duties/timetable.h"

/// The times and homes that the clocks of care belong to. Each rule asks one of these questions and no other.
namespace kith::care {

/// An unbroken time in which one set of rules applies.
struct Time {
    Date starts;
    std::optional<Date> ends = {};  ///< the last day; none: still so
    std::optional<Date> before =
        {};  ///< the last day of the time before; what was done until then was done for that one

    bool has(Date day) const { return starts <= day && (!ends || day <= *ends); }
    /// Whether something done on a day was done for this time: after the one before, and not after its end.
    bool owns(Date day) const { return (!before || *before < day) && (!ends || day <= *ends); }
};

/// Each time in care but short breaks, until the 18th birthday at the latest; a child placed for adoption is still
/// looked after.
std::vector<Time> times_in_care(const CareFile& file);

/// Those times less the time placed for adoption, to which the Care Planning Regulations do not apply (reg. 3).
std::vector<Time> times_under_the_regulations(const CareFile& file);

/// Each time under a placement order and not with adopters.
std::vector<Time> times_awaiting_adopters(const CareFile& file);

/// Each series of short breaks (V3 and V4; reg. 48). Stays recorded one by one are one series until a year passes
/// without one.
std::vector<Time> short_break_series(const CareFile& file);

/// One home through everything that does not end it: a change of approval or of kind with the same carer, a stay in
/// hospital. A placement in law.
struct Stay {
    Date starts;
    std::optional<Date> ends;
    std::span<const Fact<Placement>> parts;  ///< oldest first; none: looked after, and nothing says where

    /// What the home was on a day; a temporary stay elsewhere does not change what the home is. None if nothing says
    /// where.
    const Fact<Placement>* home_on(Date day) const;
    bool has(FactId placement) const;
};

/// The homes of these times, oldest first, each cut to the time it is in. A time with no placement on record is one
/// stay.
std::vector<Stay> stays(const CareFile& file, const std::vector<Time>& times);

/// As `stays`, but those that a placement begins, and not the temporary ones that stand alone.
std::vector<Stay> placements_made(const CareFile& file);

/// Whether two placements are the same home: the household, else the name of the home, else the postcode.
bool same_home(const Placement& one, const Placement& other);

/// The day care ends for the rules: as recorded, at the 18th birthday or at death, whichever is first.
std::optional<Date> earliest(std::optional<Date> one, std::optional<Date> other);

/// Each time as a run of a clock, with the days that `day` gives for the facts that `keep` keeps.
template <class T, class Keep, class Day>
std::vector<Run> runs_of(const std::vector<Time>& times, const std::vector<Fact<T>>& facts, Keep keep, Day day) {
    std::vector<Run> runs;
    runs.reserve(times.size());
    for (const auto& time : times) {
        auto& run = runs.emplace_back(Run{time.starts, time.ends, {}});
        for (const auto& fact : facts)
            if (keep(fact.value) && time.owns(day(fact.value))) run.done.push_back(day(fact.value));
    }
    return runs;
}

template <class T, class Keep>
std::vector<Run> runs_of(const std::vector<Time>& times, const std::vector<Fact<T>>& facts, Keep keep) {
    return runs_of(times, facts, keep, [](const T& fact) { return fact.on; });
}

template <class T>
std::vector<Run> runs_of(const std::vector<Time>& times, const std::vector<Fact<T>>& facts) {
    return runs_of(times, facts, [](const T&) { return true; });
}

}  // namespace kith::care
