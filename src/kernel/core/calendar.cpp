#include "kernel/core/calendar.h"

#include <algorithm>
#include <array>
#include <bit>

#include "kernel/core/holidays.h"
#include "kernel/core/text.h"

namespace kith {

static constexpr Date first_day = "1900-01-01"_day;
static constexpr Date last_day = "2199-12-31"_day;
static constexpr int days_in_range = last_day - first_day + 1;
static constexpr int block_days = 64;

/// 64 days hold 44 working days, near enough, so a guess at a block is at most a few blocks wrong.
static constexpr int working_days_a_block = 44;

const Calendar& Calendar::england() {
    static const Calendar calendar{england_and_wales_holidays()};
    return calendar;
}

Calendar::Calendar(std::vector<Date> holidays) : holidays_{std::move(holidays)} {
    std::ranges::sort(holidays_);
    holidays_.erase(std::unique(holidays_.begin(), holidays_.end()), holidays_.end());
    if (!holidays_.empty()) {
        first_year_ = holidays_.front().year();
        last_year_ = holidays_.back().year();
    }
    count_working_days();
}

/// Mondays to Fridays among 64 days, the first of them so many days after a Monday.
static constexpr std::uint64_t weekdays_from(int after_monday) {
    std::uint64_t weekdays = 0;
    for (int i = 0; i < block_days; ++i)
        if ((after_monday + i) % 7 < 5) weekdays |= std::uint64_t{1} << i;
    return weekdays;
}

void Calendar::count_working_days() {
    static_assert(first_day.weekday() == 1);
    static constexpr std::array<std::uint64_t, 7> weekdays{weekdays_from(0), weekdays_from(1), weekdays_from(2),
                                                           weekdays_from(3), weekdays_from(4), weekdays_from(5),
                                                           weekdays_from(6)};
    for (int start = 0; start < days_in_range; start += block_days)
        blocks_.push_back({weekdays[static_cast<std::size_t>(start % 7)], 0});
    blocks_.back().working &= (std::uint64_t{1} << (days_in_range % block_days)) - 1;
    for (const Date day : holidays_) {
        const int index = day - first_day;
        if (index < 0 || index >= days_in_range) continue;
        blocks_[static_cast<std::size_t>(index / block_days)].working &= ~(std::uint64_t{1} << (index % block_days));
    }
    std::int32_t before = 0;
    for (Block& block : blocks_) {
        block.before = before;
        before += std::popcount(block.working);
    }
}

bool Calendar::is_working_day(Date day) const {
    if (day < first_day || day > last_day) return day.weekday() <= 5;
    const int index = day - first_day;
    return blocks_[static_cast<std::size_t>(index / block_days)].working >> (index % block_days) & 1;
}

int Calendar::working_days_before(Date day) const {
    static_assert(days_in_range % block_days != 0, "The day after the last must have a bit in the last block.");
    const int index = std::clamp(day - first_day, 0, days_in_range);
    const Block& block = blocks_[static_cast<std::size_t>(index / block_days)];
    const std::uint64_t earlier = (std::uint64_t{1} << (index % block_days)) - 1;
    return block.before + std::popcount(block.working & earlier);
}

/// The working day that has `n` working days of the range before it.
Date Calendar::nth_working_day(int n) const {
    const int in_range = blocks_.back().before + std::popcount(blocks_.back().working);
    if (n < 0) return first_day;
    if (n >= in_range) return last_day;
    const auto last_block = blocks_.size() - 1;
    auto at = std::min(static_cast<std::size_t>(n / working_days_a_block), last_block);
    while (blocks_[at].before > n) --at;
    while (at < last_block && blocks_[at + 1].before <= n) ++at;
    std::uint64_t working = blocks_[at].working;
    for (int skip = n - blocks_[at].before; skip > 0; --skip) working &= working - 1;
    return first_day.plus_days(static_cast<int>(at) * block_days + std::countr_zero(working));
}

Date Calendar::within(Span span, Date from) const {
    switch (span.unit) {
        case Unit::days: return from.plus_days(span.count);
        case Unit::weeks: return from.plus_days(span.count * 7);
        case Unit::months: return from.plus_months(span.count);
        case Unit::years: return from.plus_months(span.count * 12);
        case Unit::working_days: break;
    }
    if (span.count == 0) return from;
    if (span.count > 0) return nth_working_day(working_days_before(from.plus_days(1)) + span.count - 1);
    return nth_working_day(working_days_before(from) + span.count);
}

int Calendar::working_days_between(Date from, Date to) const {
    return working_days_before(to.plus_days(1)) - working_days_before(from.plus_days(1));
}

static std::optional<Date> day_at_start_of(std::string_view line) {
    const auto end = line.find_first_not_of("0123456789-/");
    const auto day = line.substr(0, end);
    const auto iso = Date::parse(day);
    return iso ? iso : Date::parse_british(day);
}

Result<Calendar> Calendar::with(std::string_view text) const {
    auto holidays = holidays_;
    int number = 0;
    for (const auto whole_line : split(text, '\n')) {
        ++number;
        const auto line = trim(whole_line);
        if (line.empty() || line.starts_with('#')) continue;
        const auto day = day_at_start_of(line);
        if (!day)
            return fail(Fault::invalid, "Line " + std::to_string(number) +
                                            " of the holidays does not start with a day: \"" + std::string{line} +
                                            "\". Write it as 2031-05-05 or 05/05/2031.");
        holidays.push_back(*day);
    }
    return Calendar{std::move(holidays)};
}

}  // namespace kith
