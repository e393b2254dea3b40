#pragma once

#include "returns/ssda903_specification.h"

// The twelve tables as data, for ssda903_specification.cpp alone.
namespace kith::returns::tables_of_2017_to_2027 {

std::span<const TableSpecification> all();

}  // namespace kith::returns::tables_of_2017_to_2027
