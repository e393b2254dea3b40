#include "commissioning/prices.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/result.h"
#include "kernel/core/text.h"

namespace kith::commissioning {

Money uplifted(Money weekly, int hundredths) {
    constexpr std::int64_t whole = 10'000;
    check(weekly.in_pence() >= 0 && hundredths >= -whole, "A price is not less than nothing.");
    return Money::pence((weekly.in_pence() * (whole + hundredths) + whole / 2) / whole);
}

std::string per_cent(int hundredths) {
    const int size = hundredths < 0 ? -hundredths : hundredths;
    return fmt::format("{}{}.{:02}%", hundredths < 0 ? "-" : "", size / 100, size % 100);
}

std::vector<PriceStep> price_steps(Money weekly, Date from, std::vector<Uplift> uplifts) {
    std::ranges::stable_sort(uplifts, {}, &Uplift::starts);
    std::vector<PriceStep> steps{{from, weekly}};
    for (const auto& uplift : uplifts) {
        if (uplift.starts <= from) continue;
        const auto next = uplifted(steps.back().weekly, uplift.hundredths);
        if (steps.back().from == uplift.starts)
            steps.back().weekly = next;
        else
            steps.push_back({uplift.starts, next});
    }
    return steps;
}

std::optional<Money> price_on(const std::vector<Price>& prices, const std::vector<Uplift>& uplifts, HomeKind home,
                              NeedBand band, Date day) {
    const Price* found = nullptr;
    for (const auto& price : prices)
        if (price.home == home && price.band == band && price.starts <= day &&
            (!found || price.starts >= found->starts))
            found = &price;
    if (!found) return {};
    Money weekly = found->weekly;
    for (const auto& step : price_steps(found->weekly, found->starts, uplifts))
        if (step.from <= day) weekly = step.weekly;
    return weekly;
}

Nights paid_nights(DayRule rule, Date came, std::optional<Date> left, Date known) {
    auto until = left ? *left : known.plus_days(1);
    if (left && rule == DayRule::first_and_last) until = left->plus_days(1);
    return {came, std::max(came, until)};
}

Money cost_of(const std::vector<PriceStep>& steps, const std::vector<Nights>& nights) {
    constexpr std::int64_t week = 7;
    std::int64_t sevenths = 0;
    for (const auto& some : nights)
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const auto from = i == 0 ? some.from : std::max(some.from, steps[i].from);
            const auto until = i + 1 < steps.size() ? std::min(some.until, steps[i + 1].from) : some.until;
            if (from < until) sevenths += steps[i].weekly.in_pence() * (until - from);
        }
    return Money::pence((2 * sevenths + week) / (2 * week));
}

std::string days_in_words(const std::vector<Nights>& days) {
    std::vector<std::string> pieces;
    for (const auto& some : days) {
        const auto last = some.until.plus_days(-1);
        const bool one_month = some.from.month() == last.month() && some.from.year() == last.year();
        if (some.from == last)
            pieces.push_back(last.in_words());
        else
            pieces.push_back(fmt::format("{} to {}", one_month ? std::to_string(some.from.day()) : some.from.in_words(),
                                         last.in_words()));
    }
    return list_in_words(pieces);
}

}  // namespace kith::commissioning
