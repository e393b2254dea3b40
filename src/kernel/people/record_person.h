#pragma once

#include <span>

#include "kernel/people/search.h"

/// Recording who someone is. Each function opens one entry about the person of the leave (more, where it says so),
/// whose sentence is composed here, and enters the facts under it; the caller commits the change.
///
/// Fails, everywhere: invalid, with the fields that must be put right; not_found if the other person or the fact is not
/// on the record; conflict if what is shown has changed since, or contradicts what is recorded.
namespace kith {

/// A fact as its writer saw it: which, and the last entry of the journal when the page was made.
struct Shown {
    FactId fact;
    EntryNumber at;
};

/// Puts a new person on the record: who they are, the name they use and their numbers, in one entry. `leave` is of
/// Gate::decide_new, whose id becomes theirs. `searched` must have looked for someone like this.
/// Fails also: conflict if someone else holds one of the numbers.
Result<PersonId> add_person(Change& change, const Leave& leave, const Searched& searched, const NewPerson& person,
                            std::string source = {});

Result<void> correct_person(Change& change, const Leave& leave, Shown shown, const Person& right, std::string because);

Result<FactId> add_name(Change& change, const Leave& leave, const Name& name);
Result<void> correct_name(Change& change, const Leave& leave, Shown shown, const Name& right, std::string because);

/// Fails also: conflict if anyone holds the number already.
Result<FactId> add_identifier(Change& change, const Leave& leave, Identifier identifier);
Result<void> correct_identifier(Change& change, const Leave& leave, Shown shown, Identifier right, std::string because);
Result<void> remove_identifier(Change& change, const Leave& leave, Shown shown, std::string because);

Result<FactId> add_language(Change& change, const Leave& leave, const Language& language);
Result<void> correct_language(Change& change, const Leave& leave, Shown shown, const Language& right,
                              std::string because);
Result<void> remove_language(Change& change, const Leave& leave, Shown shown, std::string because);

Result<FactId> add_disability(Change& change, const Leave& leave, const DisabilityFact& disability);
Result<void> correct_disability(Change& change, const Leave& leave, Shown shown, const DisabilityFact& right,
                                std::string because);
Result<void> remove_disability(Change& change, const Leave& leave, Shown shown, std::string because);

/// Where people go to live.
struct NewHome {
    std::string lines, postcode;
    bool withheld = false;
    Date from;
    std::optional<HouseholdId> joins;  ///< a household that lives there already; none: they make one of their own
};
/// Moves people together: for each, an entry that ends the homes that still run on the day before and enters the new
/// one, all in one household. `movers`: one leave for each, at least one. `shown_at`: the last entry when the page was
/// made.
Result<HouseholdId> move_house(Change& change, std::span<const Leave> movers, const NewHome& home,
                               EntryNumber shown_at);
Result<void> correct_residence(Change& change, const Leave& leave, Shown shown, Residence right, std::string because);

/// Records a tie, about the person of the leave; it stands in the other's journal too, and is seen from both ends.
/// Fails also: invalid if it is with oneself, if a parent or grandparent would be younger than the child, or if someone
/// of a younger generation would have parental responsibility; conflict if the same tie runs already, from either end.
Result<FactId> record_relationship(Change& change, const Leave& leave, const Relationship& relationship);
/// `leave` is of the person whose fact it is: Related::recorded_about.
Result<void> end_relationship(Change& change, const Leave& leave, Shown shown, Date ends, std::string because);
Result<void> correct_relationship(Change& change, const Leave& leave, Shown shown, const Relationship& right,
                                  std::string because);

/// How much someone matters to the person, as they said it. Earlier words are kept; the latest count.
/// Fails also: invalid if the rating is not 1 to 5, or no tie between the two is recorded.
Result<FactId> record_matters(Change& change, const Leave& leave, const Matters& said);

}  // namespace kith
