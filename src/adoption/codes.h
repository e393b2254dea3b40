#pragma once

#include <array>

#include "kernel/core/words.h"

/// What is chosen from, in the recordings of contact after adoption.
namespace kith::adoption {

/// On which side of the adoption a party stands. Nobody of one side is told who, now, or where those of another are.
enum class Side { adopters, birth, siblings };

/// What a party does, in the months of the plan.
enum class What { letter, pictures, message, meeting };

/// What becomes of a letter that was read.
enum class Outcome { passed_on, sent_back, held };

/// About a stop.
enum class SpokeWith { others, who_stopped };

enum class Month { jan = 1, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec };

}  // namespace kith::adoption

namespace kith {

template <>
inline constexpr std::array words_of<adoption::Side>{
    Word{adoption::Side::adopters, "adopters", "The adoptive family"},
    Word{adoption::Side::birth, "birth", "Birth family"},
    Word{adoption::Side::siblings, "siblings", "A brother or sister elsewhere, and their family"}};

template <>
inline constexpr std::array words_of<adoption::What>{Word{adoption::What::letter, "letter", "A letter"},
                                                     Word{adoption::What::pictures, "pictures", "Pictures"},
                                                     Word{adoption::What::message, "message", "A message, or a card"},
                                                     Word{adoption::What::meeting, "meeting", "Meeting"}};

template <>
inline constexpr std::array words_of<adoption::Outcome>{
    Word{adoption::Outcome::passed_on, "passed_on", "Pass it on"},
    Word{adoption::Outcome::sent_back, "sent_back", "Send it back to be changed"},
    Word{adoption::Outcome::held, "held", "Keep it until it is wished for"}};

template <>
inline constexpr std::array words_of<adoption::Month>{
    Word{adoption::Month::jan, "01", "January"},   Word{adoption::Month::feb, "02", "February"},
    Word{adoption::Month::mar, "03", "March"},     Word{adoption::Month::apr, "04", "April"},
    Word{adoption::Month::may, "05", "May"},       Word{adoption::Month::jun, "06", "June"},
    Word{adoption::Month::jul, "07", "July"},      Word{adoption::Month::aug, "08", "August"},
    Word{adoption::Month::sep, "09", "September"}, Word{adoption::Month::oct, "10", "October"},
    Word{adoption::Month::nov, "11", "November"},  Word{adoption::Month::dec, "12", "December"}};

template <>
inline constexpr std::array words_of<adoption::SpokeWith>{
    Word{adoption::SpokeWith::others, "others", "The others of the plan"},
    Word{adoption::SpokeWith::who_stopped, "who_stopped", "Who stopped"}};

}  // namespace kith
