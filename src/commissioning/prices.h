#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commissioning/facts.h"
#include "kernel/core/money.h"

/// What a week costs on a day, and what a stay does: pure, and exact to the penny.
namespace kith::commissioning {

/// A price after an uplift, to the nearest penny, half a penny up. Requires: a price and an uplift that leave it no
/// less than nothing.
Money uplifted(Money weekly, int hundredths);

/// "3.55%", "-0.50%"
std::string per_cent(int hundredths);

/// A price from a day on, until the next.
struct PriceStep {
    Date from;
    Money weekly;

    friend bool operator==(const PriceStep&, const PriceStep&) = default;
};

/// What was agreed to cost `weekly` from a day on, after each uplift that begins later, in their order.
std::vector<PriceStep> price_steps(Money weekly, Date from, std::vector<Uplift> uplifts);

/// What a contract's home costs on a day, with every uplift since that price; none before its first price.
std::optional<Money> price_on(const std::vector<Price>& prices, const std::vector<Uplift>& uplifts, HomeKind home,
                              NeedBand band, Date day);

/// Days that are paid for: from the first, until the day that no longer is.
struct Nights {
    Date from;
    Date until;

    int count() const { return until - from; }
    bool has(Date day) const { return from <= day && day < until; }
    friend bool operator==(const Nights&, const Nights&) = default;
};

/// The days of a stay that are paid for by the rule; `left`: the day the child left, none while they stay, when `known`
/// is the last day that is looked at.
Nights paid_nights(DayRule rule, Date came, std::optional<Date> left, Date known);

/// What these nights cost: sevenths of a week at the price of each night, added up and then rounded once to the nearest
/// penny, half a penny up. Whole weeks at one price cost exactly that price each. Requires: steps in the order of days,
/// the first no later than any night.
Money cost_of(const std::vector<PriceStep>& steps, const std::vector<Nights>& nights);

/// "1 to 3 March 2026 and 7 March 2026", of days in order.
std::string days_in_words(const std::vector<Nights>& days);

}  // namespace kith::commissioning
