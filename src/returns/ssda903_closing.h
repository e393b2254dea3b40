#pragma once

#include "returns/ssda903_table_reader.h"

// Inner part of the reader: what can be done only when all rows are there. Use ssda903_reader.h.
namespace kith::returns {

/// Finds the collection year (`year`, or by the dates), puts the episodes in order, notes codes of other years and
/// overlapping episodes, orders the findings and counts them.
void close(Run& run, std::optional<int> year);

}  // namespace kith::returns
