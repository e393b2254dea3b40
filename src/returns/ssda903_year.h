#pragma once

#include <optional>
#include <string>

#include "returns/ssda903_collection.h"

namespace kith::returns {

/// The collection year of a day: 1 April 2024 to 31 March 2025 is 2025.
constexpr int collection_year_of(Date day) { return day.year() + (day.month() >= 4 ? 1 : 0); }

/// "2024/25" for 2025.
std::string collection_year_in_words(int year);

/// The year that the rows speak of: the newest collection year that holds at least one in a hundred of the days on
/// which episodes started and ended (where there are no episodes: of the days of reviews, absences, social workers and
/// placements for adoption). An episode is in a return because it touches the year, so the year's own days are always
/// many; a hundredth keeps a few mistyped days from moving it. Nothing if there is no such day.
std::optional<int> year_by_dates(const Collection& collection);

}  // namespace kith::returns
