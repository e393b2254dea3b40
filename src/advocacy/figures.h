#pragma once

#include <optional>
#include <span>
#include <vector>

#include "advocacy/rules.h"
#include "kernel/figures/figure.h"

/// What oversight sees: how many, and nobody's name. Each counts what happened in the year to a day.
namespace kith::advocacy {

extern const Figure<AdvocacyFile> took_up, said_no_in_year, reached_in_time, issues_answered_in_time, issues_sorted,
    taken_further, non_instructed_share, visitor_matched;

std::span<const Figure<AdvocacyFile>* const> figures();

/// Days from a moment to the advocate's being in touch, of the child in the middle; none if nobody was reached, or so
/// few that the number would tell of one child.
std::optional<int> days_to_contact(std::span<const AdvocacyFile> files, Date on, const Calendar& calendar);

}  // namespace kith::advocacy
