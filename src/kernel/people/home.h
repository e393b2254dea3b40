#pragma once

#include <optional>
#include <string>

#include "kernel/core/words.h"
#include "kernel/record/facts.h"

namespace kith {

/// The kinds of home in which children who are looked after live, one notion for all. Source: Children Act 1989,
/// s.22C(6); Care Standards Act 2000, s.1 and s.2; Supported Accommodation (England) Regulations 2023.
enum class HomeKind {
    foster,
    kinship,
    childrens_home,
    secure_home,
    supported_accommodation,
    residential_school,
    other
};

/// Homes where a family takes children in; the rest have staff.
constexpr bool is_family(HomeKind kind) { return kind == HomeKind::foster || kind == HomeKind::kinship; }

/// A household that takes children in. It is on the record as a person is: facts hang on it, the gate is asked about
/// it, its journal can be read. Its number is the household's, so that carers and children are found in it by where
/// they live, and it stays the same home when the family moves house.
struct Home {
    HomeKind kind;
    std::string name;  ///< "The Ashdown family", "Larkfield House"
    Date opened;
    std::optional<Date> closed;

    static constexpr auto table =
        facts_in("people_home", "Home", column("kind", "Kind of home", &Home::kind),
                 column("name", "Name", &Home::name), column("opened", "Opened", &Home::opened),
                 column("closed", "Closed", &Home::closed))
            .since(2);
};

/// As whom a home stands on the record.
constexpr PersonId home_of(HouseholdId household) { return PersonId{household.number()}; }
constexpr HouseholdId household_of(PersonId home) { return HouseholdId{home.number()}; }

template <>
inline constexpr std::array words_of<HomeKind>{
    Word{HomeKind::foster, "foster", "Foster home"},
    Word{HomeKind::kinship, "kinship", "Family and friends home"},
    Word{HomeKind::childrens_home, "childrens_home", "Children's home"},
    Word{HomeKind::secure_home, "secure_home", "Secure children's home"},
    Word{HomeKind::supported_accommodation, "supported_accommodation", "Supported accommodation"},
    Word{HomeKind::residential_school, "residential_school", "Residential school"},
    Word{HomeKind::other, "other", "Another kind of home"}};

}  // namespace kith
