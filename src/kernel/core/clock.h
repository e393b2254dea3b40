#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kernel/core/date.h"

namespace kith {

/// A moment, in milliseconds since 1970-01-01T00:00:00Z.
///
/// London time is told by the rule in force since 1996: an hour ahead from the last Sunday of March at 01:00 UTC to
/// the last Sunday of October at 01:00 UTC. For earlier moments, which no record here was made at, the same rule is
/// used.
struct Moment {
    std::int64_t milliseconds;

    std::string iso() const;       ///< "2025-03-31T08:05:09.123Z"
    Date day() const;              ///< the day in London at this moment, summer time included
    std::string in_words() const;  ///< "31 March 2025 at 9:05am", London time; midday is 12:00pm, midnight 12:00am
    friend constexpr auto operator<=>(Moment, Moment) = default;
};

/// The only way to learn the time. `main` makes a real one; tests make a fixed one. A request reads it once;
/// rules and handlers get `Date today` by value.
class Clock {
public:
    static Clock real();
    static Clock ahead(int days);  ///< the machine's clock, so many days later
    static Clock fixed(Moment at);
    static Clock fixed(Date today);  ///< noon in London on that day

    Moment now() const;
    Date today() const { return now().day(); }

private:
    explicit Clock(std::optional<Moment> fixed, int days_ahead = 0) : fixed_{fixed}, days_ahead_{days_ahead} {}
    std::optional<Moment> fixed_;  ///< none: read the machine's clock
    int days_ahead_;
};

}  // namespace kith
