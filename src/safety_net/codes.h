#pragma once

#include <array>

#include "kernel/core/words.h"

/// What is chosen from, in the recordings of money and home.
namespace kith::safety_net {

/// What money for a first home is spent on.
enum class Item { deposit, furniture, white_goods, kitchen, bedding, flooring, moving, insurance, other };

/// What a bursary is paid for, once each.
enum class Beginning { higher_education, apprenticeship };

/// What a housing authority decided for someone care-experienced. Two findings are not among them, as nobody who was in
/// care should hear them: that they have no local connection, and that they became homeless on purpose. A refusal for
/// whatever reason is recorded as one that is challenged.
enum class HousingOutcome { priority, offered, plan, main_duty, refused_and_challenged };

}  // namespace kith::safety_net

namespace kith {

template <>
inline constexpr std::array words_of<safety_net::Item>{
    Word{safety_net::Item::deposit, "deposit", "Deposit or rent in advance"},
    Word{safety_net::Item::furniture, "furniture", "Furniture"},
    Word{safety_net::Item::white_goods, "white_goods", "Cooker, fridge, washing machine"},
    Word{safety_net::Item::kitchen, "kitchen", "Things for the kitchen"},
    Word{safety_net::Item::bedding, "bedding", "Bedding and curtains"},
    Word{safety_net::Item::flooring, "flooring", "Carpets and paint"},
    Word{safety_net::Item::moving, "moving", "Moving in"},
    Word{safety_net::Item::insurance, "insurance", "Insurance or a television licence"},
    Word{safety_net::Item::other, "other", "Something else"}};

template <>
inline constexpr std::array words_of<safety_net::Beginning>{
    Word{safety_net::Beginning::higher_education, "higher_education", "A course of higher education"},
    Word{safety_net::Beginning::apprenticeship, "apprenticeship", "An apprenticeship"}};

template <>
inline constexpr std::array words_of<safety_net::HousingOutcome>{
    Word{safety_net::HousingOutcome::priority, "priority", "High priority for a council or housing association home"},
    Word{safety_net::HousingOutcome::offered, "offered", "A home was offered"},
    Word{safety_net::HousingOutcome::plan, "plan", "Help to keep or to find a home, with a plan"},
    Word{safety_net::HousingOutcome::main_duty, "main_duty", "A home is owed: the main duty was accepted"},
    Word{safety_net::HousingOutcome::refused_and_challenged, "refused", "Refused, and we challenge it"}};

}  // namespace kith
