#pragma once

#include <vector>

#include "kernel/core/date.h"

namespace kith {

/// The bank and public holidays of England and Wales, 2015 to 2030, oldest first. Where a holiday fell at a weekend
/// this holds the day kept instead, so every day in it is a Monday to a Friday.
std::vector<Date> england_and_wales_holidays();

}  // namespace kith
