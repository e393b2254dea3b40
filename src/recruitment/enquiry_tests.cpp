// Enquiries that say more: through which hub they came, and which child they know; and carers who leave.
#include <doctest/doctest.h>

#include "recruitment/town_for_tests.h"

using namespace kith;
using namespace kith::recruitment;
using namespace kith::testing;

TEST_CASE("F15: a carer who gave notice owes no new DBS from the day on which approval ends") {
    in_a_town([](Town& town) {
        town.to_decision();
        const auto robin = town.as(town.robin);
        CHECK(town.as(town.oak)
                  .post(town.at("/decision"), {{"on", "today"},
                                               {"outcome", "approved"},
                                               {"places", "2"},
                                               {"youngest", "0"},
                                               {"eldest", "10"},
                                               {"kinds", "Short-term"},
                                               {"reasons", "Patient"}})
                  .status == 303);
        CHECK_FALSE(town.file().no_carer_from);
        const auto home = home_of(HouseholdId{5'000});
        town.authority.fact(home, homes::Resignation{"2027-02-01"_day, ""});
        CHECK(town.file().no_carer_from == "2027-03-01"_day);
    });
}

TEST_CASE("Which hub took an enquiry comes with its link, or is said in one answer") {
    in_a_town([](Town& town) {
        const auto robin = town.as(town.robin);
        CHECK(robin.post(town.at("/hub"), {{"name", ""}}).status == 422);
        CHECK(robin.post(town.at("/hub"), {{"name", "Rivermouth hub"}}).status == 303);
        CHECK(town.file().enquiries.back().value.hub == "Rivermouth hub");
        CHECK(holds(robin.get(town.at()), "Rivermouth hub"));
    });
}

TEST_CASE("Someone says which child they know: the child's worker is asked, and fostering learns nothing else") {
    in_a_town([](Town& town) {
        const auto una = town.applicant("Una", "Rush", recruitment::Route::connected);
        const auto ana = town.authority.person("Ana", "Fernley", "2016-02-03"_day);
        const auto worker = town.authority.reader_with(Role::social_worker, {}, "Marsh");
        const auto other = town.authority.reader_with(Role::social_worker, {}, "Sedge");
        town.authority.allocate(ana, worker, Role::social_worker);
        const auto robin = town.as(town.robin);
        const auto which = Town::address(una, "/which-child");
        CHECK(robin.post(town.at("/which-child"), {{"name", "Ana Fernley"}, {"to_them", "Her aunt"}}).status == 409);
        CHECK(robin.post(which, {{"name", ""}, {"to_them", ""}}).status == 422);
        CHECK(
            robin.post(which, {{"name", "Ana Fernley"}, {"born", "3/2/2026"}, {"to_them", "Her form tutor"}}).status ==
            303);
        const auto said = town.file(una).children_said.back().id;
        CHECK(holds(robin.get(Town::address(una)), "Sent on"));
        const auto address = fmt::format("/children/{}/knows/{}", ana.number(), said.number());
        CHECK(town.as(other.person).get(address).status == 403);
        CHECK(robin.get(address).status == 403);
        const auto marsh = town.as(worker.person);
        CHECK(holds(marsh.get(address), "Her form tutor"));
        CHECK(marsh.post(address, {}).status == 422);
        CHECK(marsh.post(address, {{"it_is", "yes"}}).status == 303);
        CHECK(town.file(una).enquiries.back().value.child == ana);
        CHECK(town.file(una).enquiries.back().value.to_them == "Her form tutor");
        CHECK(marsh.get(address).status == 404);  // answered
        CHECK(robin.post(which, {{"name", "Ana Fernley"}, {"to_them", "Her aunt"}}).status == 409);
    });
}

TEST_CASE("Of two children of one name, one worker's no leaves the question with the other's worker") {
    in_a_town([](Town& town) {
        const auto una = town.applicant("Una", "Rush", recruitment::Route::connected);
        const auto child_of = [&](const Reader& worker, Date born) {
            const auto child = town.authority.person("Ana", "Fernley", born);
            town.authority.allocate(child, worker, Role::social_worker);
            return child;
        };
        const auto marsh = town.authority.reader_with(Role::social_worker, {}, "Marsh");
        const auto sedge = town.authority.reader_with(Role::social_worker, {}, "Sedge");
        const auto one = child_of(marsh, "2016-02-03"_day), other = child_of(sedge, "2018-05-06"_day);
        const auto said =
            town.as(town.robin)
                .post(Town::address(una, "/which-child"), {{"name", "Ana Fernley"}, {"to_them", "Her aunt"}});
        CHECK(said.status == 303);
        const auto number = town.file(una).children_said.back().id.number();
        const auto asked_of = [&](PersonId child) {
            return fmt::format("/children/{}/knows/{}", child.number(), number);
        };
        CHECK(town.as(marsh.person).post(asked_of(one), {{"it_is", "no"}}).status == 303);
        CHECK(town.as(marsh.person).get(asked_of(one)).status == 404);  // said so
        CHECK(town.as(sedge.person).post(asked_of(other), {{"it_is", "yes"}}).status == 303);
        CHECK(town.file(una).enquiries.back().value.child == other);
    });
}

TEST_CASE(
    "A child whom nobody knows by that name, and one of whom the worker says no, look alike to fostering until then") {
    in_a_town([](Town& town) {
        const auto una = town.applicant("Una", "Rush", recruitment::Route::connected);
        const auto ana = town.authority.person("Ana", "Fernley", "2016-02-03"_day);
        const auto worker = town.authority.reader_with(Role::social_worker, {}, "Marsh");
        town.authority.allocate(ana, worker, Role::social_worker);
        const auto robin = town.as(town.robin);
        const auto which = Town::address(una, "/which-child");
        CHECK(robin.post(which, {{"name", "Zebedee Nobody"}, {"to_them", "His coach"}}).status == 303);
        const auto said = town.file(una).children_said.back().id;
        const auto address = fmt::format("/children/{}/knows/{}", ana.number(), said.number());
        CHECK(town.as(worker.person).get(address).status == 404);
        CHECK(robin.post(which, {{"name", "Ana Fernley"}, {"to_them", "Her coach"}}).status == 303);
        const auto second = town.file(una).children_said.back().id;
        const auto asked = fmt::format("/children/{}/knows/{}", ana.number(), second.number());
        CHECK(town.as(worker.person).post(asked, {{"it_is", "no"}, {"words", "Ring me"}}).status == 303);
        CHECK_FALSE(town.file(una).enquiries.back().value.child);
        CHECK(holds(robin.get(Town::address(una)), "it cannot be. Ring me"));
    });
}
