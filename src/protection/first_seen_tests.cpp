// A02, from the front door's decision to the day on which the child was seen, as those who work with the family read
// it.
#include "protection/typed_for_tests.h"

using namespace kith;
using namespace kith::protection;
using namespace kith::testing;

static void decided(Town& town, PersonId child, Date on, front_door::Outcome outcome) {
    const auto contact = town.authority.fact(child, front_door::Contact{on,
                                                                        front_door::Teller::school,
                                                                        "Ida Larch",
                                                                        "Larkfield",
                                                                        "1",
                                                                        true,
                                                                        "He is often hungry.",
                                                                        {},
                                                                        front_door::FamilyKnows::not_safe,
                                                                        town.moss});
    town.authority.fact(child, front_door::Decision{contact, on, outcome, "N1", "1", "Help is needed.", {}, town.moss});
}

static std::vector<Occasion> owed(Town& town, PersonId child) {
    std::vector<Occasion> found;
    for (const auto& due : must(duties_of_child(town.authority.store(), town.authority.leave(child), Known::now(),
                                                Calendar::england(), town.authority.today())))
        if (due.terms->clock == "A02") found.push_back(due.occasion);
    return found;
}

TEST_CASE("A02: the clock runs for a child whose contact led to help, on the page and My day of those who help") {
    in_a_town([](Town& town) {
        decided(town, town.ana, "2026-11-18"_day, front_door::Outcome::family_help);
        decided(town, town.ben, "2026-11-18"_day, front_door::Outcome::no_further_action);
        REQUIRE(owed(town, town.ana).size() == 1);
        CHECK(owed(town, town.ana)[0].due == "2026-11-25"_day);
        CHECK(owed(town, town.ben).empty());
        CHECK(holds(town.as(town.robin).get(address_of(town.fernleys)), "Child seen after a contact"));
        CHECK(holds(my_day(town, town.robin), "Children to be seen after a contact"));
        town.authority.fact(town.fernleys, family_help::ChildSeen{
                                               FactId{60}, town.ana, family_help::Seen::alone, "2026-11-20"_day, {}});
        CHECK(owed(town, town.ana)[0].done == "2026-11-20"_day);
        CHECK_FALSE(holds(my_day(town, town.robin), "Children to be seen after a contact"));
    });
}
