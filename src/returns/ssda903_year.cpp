#include "returns/ssda903_year.h"

#include <fmt/core.h>

#include <map>

namespace kith::returns {

std::string collection_year_in_words(int year) { return fmt::format("{}/{:02}", year - 1, year % 100); }

using DaysOfYear = std::map<int, std::int64_t>;

static void count(DaysOfYear& days, const Cell<Date>& day) {
    if (day) ++days[collection_year_of(*day)];
}

static std::optional<int> newest_with_a_share(const DaysOfYear& days) {
    std::int64_t all = 0;
    for (const auto& [year, count] : days) all += count;
    for (auto of_year = days.rbegin(); of_year != days.rend(); ++of_year)
        if (of_year->second * 100 >= all) return of_year->first;
    return {};
}

std::optional<int> year_by_dates(const Collection& collection) {
    DaysOfYear days;
    for (const auto& row : collection.rows<EpisodeRow>()) {
        count(days, row.started);
        count(days, row.ended);
    }
    if (!days.empty()) return newest_with_a_share(days);
    for (const auto& row : collection.rows<ReviewRow>()) count(days, row.held);
    for (const auto& row : collection.rows<MissingRow>()) count(days, row.started);
    for (const auto& row : collection.rows<SocialWorkerRow>()) count(days, row.started);
    for (const auto& row : collection.rows<PlacedForAdoptionRow>()) count(days, row.placed);
    return newest_with_a_share(days);
}

}  // namespace kith::returns
