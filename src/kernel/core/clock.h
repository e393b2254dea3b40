#pragma once

#include <cstdint>
#include <string>

#include "kernel/core/date.h"

namespace kith {

/// A moment, in milliseconds since 1970-01-01T00:00:00Z.
struct Moment {
    std::int64_t milliseconds;

    std::string iso() const;  ///< "2025-03-31T08:05:09.123Z"
    Date day() const;         ///< the day in London at this moment, summer time included
    std::string in_words() const;  ///< "31 March 2025 at 9:05am", London time
    friend constexpr auto operator<=>(Moment, Moment) = default;
};

/// The only way to learn the time. `main` makes a real one; tests make a fixed one. A request reads it once;
/// rules and handlers get `Date today` by value.
class Clock {
public:
    static Clock real();
    static Clock fixed(Moment at);
    static Clock fixed(Date today);  ///< noon in London on that day

    Moment now() const;
    Date today() const { return now().day(); }

private:
    explicit Clock(std::int64_t fixed) : fixed_{fixed} {}
    std::int64_t fixed_;  ///< below zero: read the machine's clock
};

}  // namespace kith
