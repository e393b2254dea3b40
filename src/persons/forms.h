#pragma once

#include "kernel/access/accounts.h"
#include "kernel/forms/form.h"
#include "kernel/people/search.h"

/// The questions about people. What the record knows is not asked.
namespace kith::persons {

/// Someone who moves, and who of their household moves with them.
struct Moving {
    Date from;
    std::string lines, postcode;
    bool withheld = false;
    std::vector<PersonId> with = {};
};

struct Ending {
    Date ends;
    std::string because;
};

/// How much someone matters, as its choice of faces: the rating as a code.
enum class HowMuch { a_little = 1, some, quite_a_lot, a_lot, the_most };
struct SaidMatters {
    PersonId other;
    HowMuch how_much;
    std::string words;
    Date on;
};

struct WhyNow {
    std::string why;
};
struct Finding {
    std::string finding;
};

/// Someone who begins to work with a person, and who stops on that day.
struct NewWork {
    PersonId worker;
    std::optional<Role> as;  ///< none: the one role they hold
    Date starts;
    std::vector<PersonId> stops = {};  ///< of those who work with them until then
};

struct NewRestriction {
    std::string why;
};
struct NewAdmission {
    PersonId reader;
    std::string why;
};

extern const Form<NewPerson> new_person_form;
extern const Form<Person> person_form;
extern const Form<Name> name_form;
extern const Form<Identifier> identifier_form;
extern const Form<Language> language_form;
extern const Form<DisabilityFact> disability_form;
extern const Form<Residence> residence_form;  ///< for correction; moving is moving_form
extern const Form<Moving> moving_form;
extern const Form<Relationship> relationship_form;
extern const Form<Ending> ending_form;
extern const Form<SaidMatters> matters_form;
extern const Form<WhyNow> emergency_form;
extern const Form<Finding> finding_form;
extern const Form<NewWork> work_form;
extern const Form<NewRestriction> restriction_form;
extern const Form<NewAdmission> admission_form;
extern const Form<access::NewAccount> account_form;

}  // namespace kith::persons

namespace kith {
template <>
inline constexpr std::array words_of<persons::HowMuch>{
    Word{persons::HowMuch::the_most, "5", "\U0001F604 The most"},
    Word{persons::HowMuch::a_lot, "4", "\U0001F642 A lot"},
    Word{persons::HowMuch::quite_a_lot, "3", "\U0001F610 Quite a lot"},
    Word{persons::HowMuch::some, "2", "\U0001F615 Some"}, Word{persons::HowMuch::a_little, "1", "\U0001F641 A little"}};
}  // namespace kith
