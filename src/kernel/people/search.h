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

/// A search that was made, and what it found. Only search_people makes one, so a function that wants one (add_person)
/// cannot be called by anyone who has not looked first.
class Searched {
public:
    const Wanted& wanted() const { return wanted_; }
    const std::vector<Hit>& hits() const { return hits_; }

    /// For an import or a demonstration, whose source already tells people apart. `leave` of everyone is not had for
    /// the adding of one.
    static Searched told_apart_by_source(const LeaveOfAll&) { return Searched{{}, {}, true}; }

    /// Whether this search could have found someone like this: it had a word of their name, or a number of theirs.
    bool covers(const NewPerson& person) const;

private:
    friend Result<Searched> search_people(const Store&, const LeaveOfAll&, const Wanted&, int);
    Searched(Wanted wanted, std::vector<Hit> hits, bool told_apart)
        : wanted_{std::move(wanted)}, hits_{std::move(hits)}, told_apart_{told_apart} {}

    Wanted wanted_;
    std::vector<Hit> hits_;
    bool told_apart_;
};

/// Those who fit best, best first, at most `limit` (up to 100). Exact identifier first, then names and dates of birth;
/// a name may be begun, misspelt (by sound, or by up to two letters), former, or given in either order; a date of birth
/// may have day and month swapped or one digit wrong (said in the reasons). A postcode finds addresses that are not
/// kept safe. People whose record is restricted are in the answer; the caller asks the gate which of them the reader
/// may know of. Cost: a few index look-ups; p99 under 10 ms in an authority of a million people.
Result<Searched> search_people(const Store& store, const LeaveOfAll& leave, const Wanted& wanted, int limit);

}  // namespace kith
