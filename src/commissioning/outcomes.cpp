#include "commissioning/outcomes.h"

#include <algorithm>

#include "care/unplanned.h"

namespace kith::commissioning {

std::optional<double> Outcomes::each_hundred_months() const {
    constexpr double month = 365.25 / 12;
    const double months = static_cast<double>(days) / month;
    if (months < 12) return {};
    return 100.0 * unplanned_ends / months;
}

namespace {

struct Group {
    std::vector<Money> prices;
    std::vector<int> lengths;
    Outcomes all;
};

void add(Group& group, const CostedStay& stay, Date from, Date to) {
    auto& all = group.all;
    ++all.stays;
    group.prices.push_back(stay.weekly);
    const auto until = std::min(stay.left.value_or(to.plus_days(1)), to.plus_days(1));
    all.days += std::max(0, until - std::max(stay.came, from));
    if (!stay.left || *stay.left > to || *stay.left < from) return;
    ++all.ended;
    group.lengths.push_back(*stay.left - stay.came);
    if (!stay.why_left || !unplanned(*stay.why_left)) return;
    ++all.unplanned_ends;
    ++all.reasons[*stay.why_left];
}

void finish(Group& group) {
    std::ranges::sort(group.prices);
    group.all.lowest = group.prices.front();
    group.all.highest = group.prices.back();
    group.all.median = *median(group.prices);
    if (group.lengths.empty()) return;
    std::ranges::sort(group.lengths);
    group.all.median_days = group.lengths[(group.lengths.size() - 1) / 2];
}

}  // namespace

std::vector<Outcomes> outcomes_of(const std::vector<CostedStay>& stays, Date from, Date to) {
    std::map<std::pair<HomeKind, NeedBand>, Group> groups;
    for (const auto& stay : stays) {
        if (stay.came > to || (stay.left && *stay.left < from)) continue;
        auto& group = groups[{stay.kind, stay.band}];
        group.all.kind = stay.kind, group.all.band = stay.band;
        add(group, stay, from, to);
    }
    std::vector<Outcomes> all;
    for (auto& [what, group] : groups) {
        finish(group);
        all.push_back(std::move(group.all));
    }
    return all;
}

}  // namespace kith::commissioning
