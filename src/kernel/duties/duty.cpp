#include "kernel/duties/duty.h"

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith {

void lapse(std::vector<Occasion>& occasions, std::optional<Date> ends, Date today) {
    if (!ends || *ends >= today) return;
    for (auto& occasion : occasions)
        if (!occasion.done && !occasion.lapsed) occasion.lapsed = ends;
}

std::vector<Occasion> occasions_of(const Timetable& timetable, const std::vector<Run>& runs, const Calendar& calendar,
                                   Date today, std::string_view from_what, std::string_view from_last) {
    std::vector<Occasion> found;
    for (const auto& run : runs) {
        if (run.starts > today) continue;
        auto of_run = timetable.occasions(run.starts, run.ends, run.done, calendar, from_what, from_last);
        lapse(of_run, run.ends, today);
        found.insert(found.end(), of_run.begin(), of_run.end());
    }
    return found;
}

std::vector<Occasion> occasions_within(const LocalSpan& span, const LocalSpans& local, const std::vector<Run>& runs,
                                       const Calendar& calendar, Date today, std::string_view from_what) {
    std::vector<Occasion> found;
    for (const auto& run : runs) {
        const auto in_force = local.of(span, run.starts);
        for (auto& occasion : occasions_of(once(in_force.span), {run}, calendar, today, from_what, "")) {
            occasion.own_span = in_force.own;
            found.push_back(occasion);
        }
    }
    return found;
}

// A span of nothing means by an event of the very day it is due, which is not said twice; a negative one before it.
static std::string counted_from(const Occasion& occasion) {
    const int count = occasion.within.count;
    if (count == 0) return fmt::format("by {}", occasion.from_what);
    const auto span = count < 0 ? "before"
                                : fmt::format("within {}{} of", occasion.within.in_words(),
                                              occasion.own_span ? " (this authority's own limit)" : "");
    return fmt::format("{} {} on {}", span, occasion.from_what, occasion.from.in_words());
}

std::string reason(const Occasion& occasion, Date today) {
    const auto when = counted_from(occasion);
    if (occasion.lapsed)
        return fmt::format("Was due by {}: {}. It was not done by {}, when it could no longer be.",
                           occasion.due.in_words(), when, occasion.lapsed->in_words());
    if (!occasion.done)
        return fmt::format("{} by {}: {}.", occasion.due < today ? "Was due" : "Due", occasion.due.in_words(), when);
    return fmt::format("Done on {}; it was due by {}: {}.", occasion.done->in_words(), occasion.due.in_words(), when);
}

std::string standing(const Occasion& occasion, Date today, const Calendar& calendar) {
    const auto days = [&](Date from, Date to) {
        return plural(calendar.working_days_between(from, to), "working day");
    };
    // Between two days that both fall in one weekend no working day passes; late is late all the same.
    const auto late_by = [&](Date day) {
        return calendar.working_days_between(occasion.due, day) > 0 ? days(occasion.due, day) + " late"
                                                                    : plural(day - occasion.due, "day") + " late";
    };
    if (occasion.done) return *occasion.done > occasion.due ? "Done " + late_by(*occasion.done) : "Done in time";
    if (occasion.lapsed) return "Not done";
    if (occasion.due < today) return late_by(today);
    if (occasion.due == today) return "Due today";
    const int left = calendar.working_days_between(today, occasion.due);
    return left == 0 ? plural(occasion.due - today, "day") + " left" : plural(left, "working day") + " left";
}

}  // namespace kith
