#pragma once

#include <array>

#include "kernel/core/words.h"

/// The code sets of what a home is paid.
namespace kith::allowances {

/// Where the carer lives, as the national minimum tells it apart. It is the carer's home that counts, not the child's
/// authority.
enum class RateArea { london, south_east, rest };

/// The ages that share a rate.
enum class AgeBand { under_three, three_and_four, five_to_ten, eleven_to_fifteen, sixteen_and_seventeen };

/// For which days a fee is paid.
enum class FeeFor { each_child, while_a_child_is_here, always };

enum class ExtraKind { birthday, religious_festival, holiday, uniform, mileage, equipment, other };

/// What a line of a payment is for.
enum class LineKind { allowance, fee, retainer, extra, recovery };

}  // namespace kith::allowances

namespace kith {

template <>
inline constexpr std::array words_of<allowances::RateArea>{
    Word{allowances::RateArea::london, "london", "London"},
    Word{allowances::RateArea::south_east, "south_east", "South East"},
    Word{allowances::RateArea::rest, "rest", "Rest of England"}};

template <>
inline constexpr std::array words_of<allowances::AgeBand>{
    Word{allowances::AgeBand::under_three, "0_2", "0 to 2"},
    Word{allowances::AgeBand::three_and_four, "3_4", "3 and 4"},
    Word{allowances::AgeBand::five_to_ten, "5_10", "5 to 10"},
    Word{allowances::AgeBand::eleven_to_fifteen, "11_15", "11 to 15"},
    Word{allowances::AgeBand::sixteen_and_seventeen, "16_17", "16 and 17"}};

template <>
inline constexpr std::array words_of<allowances::FeeFor>{
    Word{allowances::FeeFor::each_child, "each_child", "Each child, while they live here"},
    Word{allowances::FeeFor::while_a_child_is_here, "any_child", "The home, while any child lives here"},
    Word{allowances::FeeFor::always, "always", "The home, every day"}};

template <>
inline constexpr std::array words_of<allowances::ExtraKind>{
    Word{allowances::ExtraKind::birthday, "birthday", "Birthday"},
    Word{allowances::ExtraKind::religious_festival, "festival", "Religious festival"},
    Word{allowances::ExtraKind::holiday, "holiday", "Holiday"},
    Word{allowances::ExtraKind::uniform, "uniform", "School uniform"},
    Word{allowances::ExtraKind::mileage, "mileage", "Mileage"},
    Word{allowances::ExtraKind::equipment, "equipment", "Equipment"},
    Word{allowances::ExtraKind::other, "other", "Something else"}};

template <>
inline constexpr std::array words_of<allowances::LineKind>{
    Word{allowances::LineKind::allowance, "allowance", "Allowance"}, Word{allowances::LineKind::fee, "fee", "Fee"},
    Word{allowances::LineKind::retainer, "retainer", "Retainer"}, Word{allowances::LineKind::extra, "extra", "Extra"},
    Word{allowances::LineKind::recovery, "recovery", "Taken back"}};

}  // namespace kith
