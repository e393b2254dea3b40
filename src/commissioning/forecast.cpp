#include "commissioning/forecast.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kith::commissioning {

Expected expected_of(std::vector<int> years) {
    Expected found{std::move(years)};
    if (found.years.empty()) return found;
    const auto n = static_cast<double>(found.years.size());
    const auto sum = std::accumulate(found.years.begin(), found.years.end(), 0);
    found.mean = sum / n;
    if (!found.known()) return found;
    double squares = 0;
    for (const int year : found.years) squares += (year - found.mean) * (year - found.mean);
    const double spread = found.mean > 0 ? std::max(1.0, squares / (n - 1) / found.mean) : 1.0;
    // Half a request more: where none was ever asked for, one may still be.
    const double deviation = std::sqrt(spread * (sum + 0.5) / n * (1 + 1 / n));
    constexpr double nine_in_ten = 1.64;
    found.low = std::max(0, static_cast<int>(std::floor(found.mean - nine_in_ten * deviation)));
    found.high = static_cast<int>(std::ceil(found.mean + nine_in_ten * deviation));
    return found;
}

namespace {

/// The first days of whole years back from today, no earlier than the last member began to ask.
std::vector<Date> whole_years(const std::vector<NeedSeen>& needs, Date today) {
    std::map<AuthorityId, Date> first;
    for (const auto& need : needs) {
        const auto at = first.emplace(need.member, need.on).first;
        at->second = std::min(at->second, need.on);
    }
    if (first.empty()) return {};
    const auto begun = std::ranges::max_element(first, {}, [](const auto& one) { return one.second; })->second;
    std::vector<Date> from;
    for (int back = most_years; back > 0; --back)
        if (const auto day = today.plus_months(-12 * back); begun <= day) from.push_back(day);
    return from;
}

}  // namespace

Forecast forecast_of(const Us& us, const std::vector<NeedSeen>& needs, Date today) {
    Forecast found;
    found.from = whole_years(needs, today);
    const auto n = found.from.size();
    std::vector<int> all(n);
    std::map<std::string, std::vector<int>> by_area;
    std::map<HomeKind, std::vector<int>> by_kind;
    std::map<AgeGroup, std::vector<int>> by_age;
    for (const auto& member : us.members) by_area[member.name].resize(n);
    for (const auto& need : needs) {
        const auto after = std::ranges::upper_bound(found.from, need.on);
        if (after == found.from.begin() || need.on >= today) continue;
        const auto year = static_cast<std::size_t>(after - found.from.begin()) - 1;
        const auto count = [&](std::vector<int>& row) {
            row.resize(n);
            ++row[year];
        };
        count(all), count(by_area[us.name_of(need.member)]), count(by_kind[need.kind]), count(by_age[need.age_asked]);
    }
    for (auto& [area, years] : by_area) found.by_area.emplace(area, expected_of(std::move(years)));
    for (auto& [kind, years] : by_kind) found.by_kind.emplace(kind, expected_of(std::move(years)));
    for (auto& [age, years] : by_age) found.by_age.emplace(age, expected_of(std::move(years)));
    if (n > 2) found.tried = Forecast::Tried{expected_of({all.begin(), all.end() - 1}), all.back()};
    found.all = expected_of(std::move(all));
    return found;
}

}  // namespace kith::commissioning
