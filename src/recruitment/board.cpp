#include "recruitment/board.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace kith::recruitment {

std::string percent(int part, int of) { return of == 0 ? "–" : fmt::format("{:.0f}%", 100.0 * part / of); }

double yearly_target(int children_looked_after) {
    constexpr double more_a_year = 3'000;
    // Looked after in England on 31 March 2025 (DfE, children looked after in England, 2025).
    constexpr double in_england = 81'770;
    return more_a_year * children_looked_after / in_england;
}

static void add(std::map<std::string, Share>& shares, const std::string& name, const ApplicationFile& file, Date by) {
    auto& share = shares[name];
    share.name = name;
    ++share.enquiries;
    share.applications += reached(file, Stage::stage_1, by).has_value();
    share.approvals += reached(file, Stage::approved, by).has_value();
}

static std::vector<Share> most_first(const std::map<std::string, Share>& shares) {
    std::vector<Share> sorted;
    for (const auto& [name, share] : shares) sorted.push_back(share);
    std::ranges::stable_sort(sorted, std::greater{}, &Share::enquiries);
    return sorted;
}

static std::vector<AtStage> standing_now(const std::vector<ApplicationFile>& everyone, Date day) {
    std::map<Stage, std::vector<int>> days;
    for (const auto& file : everyone) {
        if (file.enquiries.front().value.on > day) continue;
        const auto stage = stage_of(file, day);
        if (!over(stage)) days[stage].push_back(day - in_stage_since(file, day));
    }
    std::vector<AtStage> now;
    for (auto& [stage, all] : days) {
        std::ranges::sort(all);
        now.push_back({stage, static_cast<int>(all.size()), all[all.size() / 2], all.back()});
    }
    return now;
}

Board board_of(const std::vector<ApplicationFile>& everyone, Period period) {
    Board board{
        .period = period, .funnel = {}, .now = {}, .by_source = {}, .by_hub = {}, .reasons = {}, .left_from = {}};
    for (const auto step : steps) board.funnel.emplace_back(step, 0);
    std::map<std::string, Share> sources, hubs;
    std::map<DropReason, int> reasons;
    for (const auto& file : everyone) {
        const auto& enquiry = file.enquiries.front().value;
        if (period.has(enquiry.on)) {
            for (auto& [step, count] : board.funnel) count += reached(file, step, period.ends).has_value();
            add(sources, std::string{in_words(enquiry.source)}, file, period.ends);
            add(hubs, enquiry.hub.value_or("Our own office"), file, period.ends);
        }
        for (const auto& left : file.left)
            if (period.has(left.value.on)) {
                ++reasons[left.value.reason];
                ++board.left_from[stage_of(file, left.value.on.plus_days(-1))];
            }
    }
    board.now = standing_now(everyone, period.ends);
    board.by_source = most_first(sources);
    board.by_hub = most_first(hubs);
    board.reasons.assign(reasons.begin(), reasons.end());
    std::ranges::stable_sort(board.reasons, std::greater{}, &std::pair<DropReason, int>::second);
    return board;
}

std::vector<Month> months_of(const std::vector<HomeSpell>& family_homes, Date last, double target_a_year) {
    constexpr int months = 12;
    const auto this_month = *Date::of(last.year(), last.month(), 1);
    std::vector<Month> all;
    for (int i = 0; i < months; ++i) {
        const auto first = this_month.plus_months(i - months + 1);
        const auto ends = std::min(last, first.plus_months(1).plus_days(-1));
        Month month{ends, 0, 0, all.empty() ? 0 : all.back().in_all,
                    static_cast<int>(std::lround(target_a_year * (i + 1) / months))};
        for (const auto& home : family_homes) {
            if (first <= home.opened && home.opened <= ends) ++month.begun;
            if (home.closed && first <= *home.closed && *home.closed <= ends) ++month.ended;
        }
        month.in_all += month.begun - month.ended;
        all.push_back(month);
    }
    return all;
}

}  // namespace kith::recruitment
