#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kernel/core/date.h"
#include "kernel/core/result.h"

namespace kith {

/// Which days are working days in England: Monday to Friday, but not Christmas Day, Good Friday or a bank
/// holiday under the Banking and Financial Dealings Act 1971 (Care Planning Regulations 2010, reg. 2(1)).
class Calendar {
public:
    /// England and Wales, 2015 to 2030, as announced, and as the rules give them for years not yet announced.
    static const Calendar& england();

    /// A calendar of exactly these holidays. For tests, and for other nations.
    /// Cost: 27 kilobytes, and some microseconds to make; keep one and pass it by reference.
    explicit Calendar(std::vector<Date> holidays);

    /// This calendar with more holidays read from `text`: one YYYY-MM-DD or DD/MM/YYYY a line, anything after
    /// the day ignored, lines that start with # ignored. Fails: invalid, naming the first line that is not a day.
    Result<Calendar> with(std::string_view text) const;

    bool is_working_day(Date day) const;

    /// The last day on which something due `within` a span of `from` is in time. The day of the trigger does
    /// not count: 1 working day from a Friday is Monday. Months and years clamp to the end of a shorter month.
    /// A negative span goes back: -1 working day from a Monday, or from the Sunday before it, is Friday.
    /// Range: working days are counted from 1900 to 2199; an answer outside is the first or last day of that range.
    /// Cost:  a few nanoseconds, however long the span.
    Date within(Span span, Date from) const;

    /// Working days after `from` up to and including `to`; negative if `to` is before `from`.
    int working_days_between(Date from, Date to) const;

    /// The first and last year for which holidays are known; outside them only weekends are skipped.
    int first_year() const { return first_year_; }
    int last_year() const { return last_year_; }

private:
    /// 64 days in a row: which of them are working days, and how many working days come before them.
    struct Block {
        std::uint64_t working;
        std::int32_t before;
    };

    void count_working_days();
    int working_days_before(Date day) const;
    Date nth_working_day(int n) const;

    std::vector<Date> holidays_;  ///< sorted, without repeats
    std::vector<Block> blocks_;   ///< from 1900-01-01 to 2199-12-31
    int first_year_ = 0;
    int last_year_ = 0;
};

}  // namespace kith
