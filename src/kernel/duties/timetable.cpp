#include "kernel/duties/timetable.h"

namespace kith {

Span Timetable::span_after(std::size_t times_done) const {
    if (times_done == 0) return first_;
    if (times_done == 1 && second_) return *second_;
    return again_ ? *again_ : second_.value_or(first_);
}

std::vector<Occasion> Timetable::occasions(Date starts, std::optional<Date> ends, const std::vector<Date>& done,
                                           const Calendar& calendar, std::string_view from_what,
                                           std::string_view from_last) const {
    std::vector<Occasion> found;
    if (!repeats()) {
        const Occasion only{calendar.within(first_, starts), {}, starts, first_, from_what};
        if (ends && *ends < only.due && done.empty()) return found;
        found.push_back(only);
        if (!done.empty()) found.back().done = done.front();
        return found;
    }
    Date from = starts;
    std::string_view what = from_what;
    std::size_t times = 0;
    for (const auto day : done) {
        if (day < starts) continue;
        if (ends && day > *ends) break;
        if (times > 0 && day == from) continue;  // twice in one day is once
        const auto span = span_after(times);
        found.push_back({calendar.within(span, from), day, from, span, what});
        from = day;
        what = from_last;
        ++times;
    }
    const auto span = span_after(times);
    const auto due = calendar.within(span, from);
    if (!ends || due <= *ends) found.push_back({due, {}, from, span, what});
    return found;
}

}  // namespace kith
