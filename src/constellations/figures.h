#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "care/codes.h"
#include "constellations/file.h"
#include "kernel/figures/figure.h"

/// What constellations do for an authority: pure figures, and the set-based reading of what they are worked out from.
namespace kith::constellations {

/// From its first day on, until the day that is no longer in it.
struct Stretch {
    Date starts;
    std::optional<Date> ends;

    bool has(Date day) const { return starts <= day && (!ends || day < *ends); }
};

/// A family home that the authority approves itself: when it was approved, and when it was in a constellation, as hub
/// or besides. Each list in order, without overlap.
struct HomeLife {
    PersonId home;
    std::vector<Stretch> approved;
    std::vector<Stretch> member;

    bool approved_on(Date day) const;
    bool member_on(Date day) const;
};

/// A child's time in one home.
struct ChildStay {
    PersonId home;
    Stretch lived;
    bool unplanned;  ///< it ended otherwise than planned
};

struct Interval {
    double low, high;
};
/// Wilson's interval for a share, 95%: per cent, 0 to 100. Requires: `of` is not nought.
Interval wilson(int part, int of);
/// Byar's approximation for a count of rare events, 95%: the counts that could well have been.
Interval counts_around(int events);

/// Of the homes that were approved twelve months ago, how many still are.
struct Kept {
    int of = 0, kept = 0;
};

/// Unplanned ends against the time that children lived in homes.
struct Stability {
    std::int64_t days = 0;
    int ended = 0;

    double months() const;                              ///< child-months
    std::optional<double> each_hundred_months() const;  ///< none where nobody lived
    std::optional<Interval> interval() const;           ///< of the same
};

struct MonthOfNights {
    Date starts;
    int offered = 0, agreed = 0, stayed = 0;  ///< bed-nights
};

struct Figures {
    Date on;
    Share coverage;  ///< of the homes approved on the day, those in a constellation
    Kept members_kept, others_kept;
    Stability members, others;
    std::vector<MonthOfNights> months;  ///< the twelve until the day, the last to the day
};
/// Over the twelve months to `on`.
Figures figures_of(const std::vector<HomeLife>& homes, const std::vector<ChildStay>& stays,
                   const std::vector<ConstellationFile>& constellations, Date on);

/// Homes that the authority approves, those closed too. Cost: one pass over each of six tables.
Result<std::vector<HomeLife>> home_lives(const Store& store, const LeaveOfAll& leave);
/// Children's time in those homes since a day. A child who stays in the same home under another kind of placement has
/// not left it.
Result<std::vector<ChildStay>> child_stays(const Store& store, const LeaveOfAll& leave, Date since);

/// The first half of each home's postcode, where it is known and not kept safe: homes in the same one are near. The
/// record holds no co-ordinates, so nothing is said of distance.
Result<std::unordered_map<PersonId, std::string>> districts_of(const Store& store, const LeaveOfAll& leave);

}  // namespace kith::constellations
