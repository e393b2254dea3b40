#pragma once

#include <string>
#include <vector>

#include "kernel/people/search.h"

namespace kith {

/// How many letters must be put in, left out, changed or swapped with their neighbour to make `a` of `b`; `most` + 1 if
/// more than `most`. Cost: in proportion to the lengths.
int typing_mistakes(std::string_view a, std::string_view b, int most);

/// How a day that was typed is like one on the record.
enum class DayLikeness { same, swapped, one_digit, different };
DayLikeness likeness(Date typed, Date kept);

/// What a typed word adds to the score when it is a word of the name exactly; less when it is not.
inline constexpr int worth_of_a_word = 30;

/// How well someone fits a search, and why, for the person who looks at the list.
struct Fit {
    int score = 0;
    int words = 0;  ///< how many of the typed words the name has, in one way or another
    std::vector<std::string> reasons = {};
};

/// The fit of one of their names.
Fit fit(const Wanted& wanted, const Name& name);

/// What a date of birth adds or takes: nothing if none was typed or none is known.
void add_born(Fit& fit, const Wanted& wanted, std::optional<Date> born);

}  // namespace kith
