#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kernel/core/calendar.h"
#include "kernel/core/date.h"

namespace kith {

/// One time that something fell due. Late is a fact about two dates, not a stored flag.
struct Occasion {
    Date due;
    std::optional<Date> done;         ///< the day it was done; none: not yet
    Date from;                        ///< the day the clock started
    Span within;                      ///< how long the law gives
    std::string_view from_what;       ///< in words that follow "within 20 working days of": "becoming looked after"
    std::optional<Date> lapsed = {};  ///< the day after which it could no longer be done, where that has passed
    bool own_span = false;            ///< the authority set `within` for itself

    bool late(Date today) const { return done.value_or(today) > due; }
    bool open() const { return !done && !lapsed; }
};

/// One time that a clock ran: from the day that set it off until the day that stopped it, with the days the thing was
/// done, oldest first. A child who comes back into care, or moves home, starts another.
struct Run {
    Date starts;
    std::optional<Date> ends = {};
    std::vector<Date> done = {};
};

/// When something falls due, again and again: first(20_working_days).then(3_months).thereafter(6_months), or
/// once(10_working_days). Each next occasion counts from the day the one before was done.
class Timetable {
public:
    constexpr Timetable then(Span span) const {
        auto copy = *this;
        copy.second_ = span;
        return copy;
    }
    constexpr Timetable thereafter(Span span) const {
        auto copy = *this;
        copy.again_ = span;
        return copy;
    }

    /// What fell due from `starts` until `ends`, oldest first, the last one perhaps not yet done. `done`: the days it
    /// was done, oldest first. For a thing owed once, a day before `starts` counts too (a plan made before the child
    /// came); for a repeated one only days from `starts` on. Nothing falls due after `ends`. Cost: one pass over
    /// `done`.
    std::vector<Occasion> occasions(Date starts, std::optional<Date> ends, const std::vector<Date>& done,
                                    const Calendar& calendar, std::string_view from_what,
                                    std::string_view from_last) const;

    bool repeats() const { return second_ || again_; }

private:
    friend constexpr Timetable first(Span);
    friend constexpr Timetable once(Span);
    constexpr explicit Timetable(Span first) : first_{first} {}
    Span span_after(std::size_t times_done) const;

    Span first_;
    std::optional<Span> second_;
    std::optional<Span> again_;
};

constexpr Timetable first(Span span) { return Timetable{span}; }
constexpr Timetable once(Span span) { return Timetable{span}; }

}  // namespace kith
