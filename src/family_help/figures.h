#pragma once

#include <span>

#include "family_help/file.h"
#include "kernel/figures/figure.h"

/// What is counted of Family Help, each declared once with its definition. A year is the twelve months to the day it is
/// asked of.
namespace kith::family_help {

std::span<const Figure<FamilyFile>* const> figures();

extern const Figure<FamilyFile> one_lead, lead_in_time, helped_soon, came_back_in_a_year, stepped_without_new_lead;

/// The first day on which something was done for the family in an episode: an action moved, money paid.
std::optional<Date> first_help(const FamilyFile& file, const Fact<HelpBegun>& episode);

/// Sums over the episodes that began in the year.
struct Counted {
    int episodes = 0;
    int changes_of_lead = 0;
    int workers = 0;  ///< who led: one for each family if none ever changed
    int steps_up = 0, steps_down = 0;
    std::optional<int> days_to_first_help;  ///< of the family in the middle; none: nobody was helped yet
};
Counted count(std::span<const FamilyFile> files, Date on);

}  // namespace kith::family_help
