#pragma once

#include <span>

#include "care/file.h"
#include "kernel/figures/figure.h"

/// The figures of care, each declared once with its definition. A year is the twelve months to the day they are asked
/// of.
namespace kith::care {

std::span<const Figure<CareFile>* const> figures();

extern const Figure<CareFile> reviews_on_time, visits_on_time, health_checked, three_or_more_placements,
    took_part_in_reviews;

}  // namespace kith::care
