#pragma once

#include <array>

#include "kernel/core/words.h"

/// The code sets in which homes are bought and a co-operative is governed.
namespace kith::commissioning {

/// How homes are bought of a provider.
enum class ContractKind {
    framework,   ///< terms and prices agreed once, and each place bought under them
    block,       ///< so many places, paid for whether or not a child lives there
    individual,  ///< one child's place, with its own price
};

/// How much care a price is for. Providers and authorities name bands in many ways; these three are compared.
enum class NeedBand { standard, enhanced, complex };

/// Which days of a stay are paid for. Declared once for the whole co-operative, from a day on.
enum class DayRule {
    first_not_last,  ///< the nights slept there: the day of coming, not the day of leaving
    first_and_last,  ///< every day on which the child was there for some of it
};

/// What a person answered to one line of an invoice.
enum class Answer { agreed, disputed };

/// How members share a cost of the co-operative.
enum class SharedBy { use, shares, equally };

/// How many of the votes cast carry a motion.
enum class Majority { simple, two_thirds, everyone };

enum class Cast { for_it, against, abstains };

}  // namespace kith::commissioning

namespace kith {

template <>
inline constexpr std::array words_of<commissioning::ContractKind>{
    Word{commissioning::ContractKind::framework, "framework", "Framework"},
    Word{commissioning::ContractKind::block, "block", "Block contract"},
    Word{commissioning::ContractKind::individual, "individual", "Individual (spot) agreement"}};

template <>
inline constexpr std::array words_of<commissioning::NeedBand>{
    Word{commissioning::NeedBand::standard, "standard", "Standard"},
    Word{commissioning::NeedBand::enhanced, "enhanced", "Enhanced"},
    Word{commissioning::NeedBand::complex, "complex", "Complex"}};

template <>
inline constexpr std::array words_of<commissioning::DayRule>{
    Word{commissioning::DayRule::first_not_last, "first_not_last",
         "Nights slept: the day of coming is paid, the day of leaving is not"},
    Word{commissioning::DayRule::first_and_last, "first_and_last",
         "Days there: the day of coming and the day of leaving are both paid"}};

template <>
inline constexpr std::array words_of<commissioning::Answer>{
    Word{commissioning::Answer::agreed, "agreed", "Agreed"},
    Word{commissioning::Answer::disputed, "disputed", "Disputed"}};

template <>
inline constexpr std::array words_of<commissioning::SharedBy>{
    Word{commissioning::SharedBy::use, "use", "By use: the nights of each member's children"},
    Word{commissioning::SharedBy::shares, "shares", "By the shares that each member holds"},
    Word{commissioning::SharedBy::equally, "equally", "Equally"}};

template <>
inline constexpr std::array words_of<commissioning::Majority>{
    Word{commissioning::Majority::simple, "simple", "More votes for it than against"},
    Word{commissioning::Majority::two_thirds, "two_thirds", "Two thirds of the votes for or against"},
    Word{commissioning::Majority::everyone, "everyone", "Every member that may vote"}};

template <>
inline constexpr std::array words_of<commissioning::Cast>{Word{commissioning::Cast::for_it, "for", "For"},
                                                          Word{commissioning::Cast::against, "against", "Against"},
                                                          Word{commissioning::Cast::abstains, "abstains", "Abstains"}};

}  // namespace kith
