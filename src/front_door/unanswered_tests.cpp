// Whoever told us in a file is on the list until a person has answered them.
#include <doctest/doctest.h>

#include "front_door/town_for_tests.h"
#include "front_door/unanswered.h"

using namespace kith;
using namespace kith::front_door;
using namespace kith::testing;

static PersonId row_of_a_file(Town& town, Teller teller = Teller::police) {
    auto change =
        must(Change::begin(town.authority.database(), town.authority.id(), {{}, "kith contacts"}, town.authority.at()));
    const Worry worry{
        town.authority.today(), teller, "Sgt Rowan", "Police, Mill Lane", "101", true, "Ben, 10", "Out alone", {},
        FamilyKnows::not_known, {},     "P1"};
    const auto told = must(tell_worry(change, worry));
    must(change.commit());
    return told;
}

TEST_CASE("Who told us in a file what was told already is answered by a person once it is decided") {
    in_a_town([](Town& town) {
        const auto open = town.contact(town.ben, "2026-11-19"_day);
        const auto worry = fmt::format("/front-door/worries/{}", row_of_a_file(town).number());
        const auto wren = town.as(town.wren), moss = town.as(town.moss);
        const Fields join{{"about", std::to_string(town.ben.number())}, {"contact", std::to_string(open.number())}};
        CHECK(wren.post(worry + "/join", join).status == 303);
        CHECK_FALSE(holds(wren.get("/front-door"), "Tell these what we decided"));
        CHECK(wren.get(worry + "/told").status == 404);
        CHECK(moss.post(address_of(town.ben, open), Town::decision("N1", "s17")).status == 303);
        CHECK(town.queue(town.wren).empty());  // Ida Larch was told, and Sgt Rowan was not
        const auto list = wren.get("/front-door");
        CHECK(holds(list, "Tell these what we decided (1)"));
        CHECK(holds(list, "Sgt Rowan"));
        CHECK(holds(wren.get(worry + "/told"), "Assessment under section 17"));
        CHECK(wren.post(worry + "/told", {{"how", "not_yet"}}).status == 422);
        CHECK(wren.post(worry + "/told", {{"how", "by_link"}}).status == 422);
        CHECK(wren.post(worry + "/told", {{"how", "spoken"}}).status == 303);
        CHECK_FALSE(holds(wren.get("/front-door"), "Tell these what we decided"));
        CHECK(wren.post(worry + "/told", {{"how", "written"}}).status == 404);
    });
}

TEST_CASE("Who told us in a file of nobody we could find is answered too; who gave no name is not") {
    in_a_town([](Town& town) {
        const auto moss = town.as(town.moss);
        for (const auto teller : {Teller::police, Teller::anonymous}) {
            const auto worry = fmt::format("/front-door/worries/{}", row_of_a_file(town, teller).number());
            CHECK(moss.post(worry + "/close", {{"because", "No such family"}}).status == 303);
        }
        CHECK(holds(moss.get("/front-door"), "Tell these what we decided (1)"));
        const auto other = town.authority.reader_with(Role::director, {}, "Sedge").person;
        CHECK_FALSE(holds(town.as(other).get("/front-door"), "Sgt Rowan"));
    });
}

TEST_CASE("Who told of a child who is restricted since is on the list of those alone who may know of the child") {
    in_a_town([](Town& town) {
        const auto open = town.contact(town.ben, "2026-11-19"_day);
        const auto worry = fmt::format("/front-door/worries/{}", row_of_a_file(town).number());
        const Fields join{{"about", std::to_string(town.ben.number())}, {"contact", std::to_string(open.number())}};
        CHECK(town.as(town.wren).post(worry + "/join", join).status == 303);
        CHECK(town.as(town.moss).post(address_of(town.ben, open), Town::decision("N1", "s17")).status == 303);
        town.authority.fact(town.ben, Restriction{"A colleague's family", "2026-11-01"_day, {}});
        CHECK_FALSE(holds(town.as(town.wren).get("/front-door"), "Sgt Rowan"));
        CHECK(town.as(town.wren).get(worry + "/told").status == 404);
    });
}
