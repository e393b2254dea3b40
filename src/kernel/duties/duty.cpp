#include "kernel/duties/duty.h"

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith {

std::string reason(const Occasion& occasion, Date today) {
    const auto when = fmt::format("within {} of {} on {}", occasion.within.in_words(), occasion.from_what,
                                  occasion.from.in_words());
    if (!occasion.done)
        return fmt::format("{} by {}: {}.", occasion.due < today ? "Was due" : "Due", occasion.due.in_words(), when);
    return fmt::format("Done on {}; it was due by {}: {}.", occasion.done->in_words(), occasion.due.in_words(), when);
}

std::string standing(const Occasion& occasion, Date today, const Calendar& calendar) {
    const auto days = [&](Date from, Date to) { return plural(calendar.working_days_between(from, to), "working day"); };
    // Between two days that both fall in one weekend no working day passes; late is late all the same.
    const auto late_by = [&](Date day) {
        return calendar.working_days_between(occasion.due, day) > 0 ? days(occasion.due, day) + " late"
                                                                    : plural(day - occasion.due, "day") + " late";
    };
    if (occasion.done) return *occasion.done > occasion.due ? "Done " + late_by(*occasion.done) : "Done in time";
    if (occasion.due < today) return late_by(today);
    if (occasion.due == today) return "Due today";
    const int left = calendar.working_days_between(today, occasion.due);
    return left == 0 ? plural(occasion.due - today, "day") + " left" : plural(left, "working day") + " left";
}

}  // namespace kith
