#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/people/person.h"

namespace kith {

/// What was typed to find someone: any mix of names, a date of birth, a postcode, an identifier, in one box.
struct Wanted {
    std::vector<std::string> names;  ///< folded words
    std::optional<Date> born;
    std::optional<std::string> postcode;
    std::optional<std::string> identifier;  ///< digits and letters without spaces

    bool empty() const { return names.empty() && !born && !postcode && !identifier; }
};
/// "Ana Fernley 3/2/2014", "943 476 5919", "ZZ99 3AB": each part is recognised by its shape.
Wanted wanted_from(std::string_view typed);

struct Hit {
    PersonId id;
    std::string name;  ///< the name they use
    std::optional<Date> born;
    std::optional<Sex> sex;
    int score;                         ///< only for order; never shown
    std::vector<std::string> reasons;  ///< "Family name Fernley", "Given name sounds like Anna", "Was called Ash"
};

/// Those who fit best, best first, at most `limit`. Exact identifier first, then names and dates of birth; a name may
/// be begun, misspelt by sound, former, or given in either order; a day of birth may have day and month swapped or
/// one digit wrong (said in the reasons).
/// People whose record is restricted are in the answer; the caller asks the gate which of them the reader may know of.
/// Cost: a few index look-ups; p99 under 10 ms in an authority of a million people.
Result<std::vector<Hit>> search_people(const Store& store, const LeaveOfAll& leave, const Wanted& wanted, int limit);

}  // namespace kith
