#pragma once

#include <algorithm>
#include <vector>

#include "kernel/core/date.h"
#include "kernel/core/money.h"

/// Days in a row, and what they come to of a week's money.
namespace kith::allowances {

/// Later than any day paid for.
inline constexpr Date never_ends = "2199-12-31"_day;

/// From a day up to, and without, another.
struct Days {
    Date from, until;

    bool empty() const { return until <= from; }
    int count() const { return empty() ? 0 : until - from; }
    Date last() const { return until.plus_days(-1); }
    friend bool operator==(Days, Days) = default;
};

inline Days both(Days a, Days b) { return {std::max(a.from, b.from), std::min(a.until, b.until)}; }

/// Apart and in order: what touches or overlaps becomes one, and what is empty goes.
std::vector<Days> merged(std::vector<Days> days);
/// The days in both lists. Requires: each merged.
std::vector<Days> both(const std::vector<Days>& a, const std::vector<Days>& b);
/// The days in `a` that are not in `b`. Requires: each merged.
std::vector<Days> without(const std::vector<Days>& a, const std::vector<Days>& b);

/// What the first `days` of a spell come to, to the penny below. Whole weeks are exact, and days are paid as the
/// difference of two of these, so no penny is lost or made wherever the spell is cut.
constexpr Money for_days(Money weekly, int days) { return Money::pence(weekly.in_pence() * days / 7); }

/// What the days of a spell that fall into `paid` come to.
inline Money for_part(Money weekly, Days spell, Days paid) {
    const auto part = both(spell, paid);
    if (part.empty()) return Money::pence(0);
    return for_days(weekly, part.until - spell.from) - for_days(weekly, part.from - spell.from);
}

}  // namespace kith::allowances
