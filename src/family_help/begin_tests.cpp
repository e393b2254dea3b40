// Help begins from what the front door decided, or a contact joins it; on both engines.
#include <doctest/doctest.h>

#include "family_help/help_for_tests.h"

using namespace kith;
using namespace kith::family_help;
using namespace kith::testing;

TEST_CASE("Help begins from what the front door decided, and nothing of it is typed again") {
    in_help([](HelpTown& town) {
        const auto contact = town.decided(town.cleo, "2026-11-16"_day, front_door::Outcome::assessment, "N1");
        const auto hal = town.as(town.hal);
        CHECK(holds(hal.get("/families"), "Cleo Alder"));
        const auto page = hal.get(HelpTown::begin_at(town.cleo));
        for (const auto* words : {"The Alder family", "More than one service at once.", "N1", "Hal Ashdown",
                                  "What was told to us", "Cleo Alder"})
            CHECK_MESSAGE(holds(page, words), words);
        CHECK(hal.post(HelpTown::begin_at(town.cleo),
                       {{"name", "The Alder family"}, {"children", HelpTown::number(town.cleo)}, {"on", "today"}})
                  .status == 303);
        const auto family =
            must(family_of_child(town.authority.store(), town.authority.leave(town.cleo), town.authority.today()));
        REQUIRE(family);
        const auto file = town.file(*family);
        REQUIRE(file.episode());
        CHECK(file.episode()->value.contact == contact);
        CHECK(file.episode()->value.criteria == "N1");
        CHECK(file.episode()->value.threshold == "2026-11");
        CHECK(file.episode()->value.decided_by == town.hal);
        CHECK(file.episode()->value.asked_on == "2026-11-16"_day);
        CHECK(file.intensity() == Intensity::in_need);
        CHECK_FALSE(holds(hal.get("/families"), "/children/" + HelpTown::number(town.cleo) + "/family-help"));
        CHECK(hal.get(HelpTown::begin_at(town.cleo)).status == 303);  // to the family
    });
}

TEST_CASE("Help begins at what the front door decided: how much is not asked again") {
    in_help([](HelpTown& town) {
        town.decided();
        CHECK(holds(town.as(town.moss).get(HelpTown::begin_at(town.ana)), "Help begins at"));
        auto fields = town.begin_fields();
        fields.emplace_back("intensity", "s17");  // it is no question
        CHECK(town.as(town.moss).post(HelpTown::begin_at(town.ana), fields).status == 303);
        CHECK(town.file().intensity() == Intensity::early_help);
    });
}

TEST_CASE("The child with whom the contact stands cannot be left out") {
    in_help([](HelpTown& town) {
        town.decided();
        auto fields = town.begin_fields();
        std::erase_if(fields, [&](const auto& field) { return field.second == HelpTown::number(town.ana); });
        const auto refused = town.as(town.moss).post(HelpTown::begin_at(town.ana), fields);
        CHECK(refused.status == 422);
        CHECK(holds(refused, "The contact is about Ana Fernley"));
        CHECK(town.file().begun.empty());
    });
}

TEST_CASE("A brother of whom no birthday is known may be a child, and is offered") {
    in_help([](HelpTown& town) {
        town.decided(town.cleo, "2026-11-16"_day, front_door::Outcome::family_help, "F1");
        const auto young = town.authority.person("Kit", "Alder", {});
        town.authority.fact(town.cleo, Relationship{young, Tie::sibling, false, {}, {}});
        CHECK(holds(town.as(town.hal).get(HelpTown::begin_at(town.cleo)), "Kit Alder"));
    });
}

TEST_CASE("Without a decided contact help does not begin; one that led elsewhere is none") {
    in_help([](HelpTown& town) {
        town.decided(town.cleo, "2026-11-16"_day, front_door::Outcome::information, "U1");
        const auto moss = town.as(town.moss);
        CHECK(holds(moss.get(HelpTown::begin_at(town.cleo)), "Help begins from a contact"));
        CHECK(moss.post(HelpTown::begin_at(town.cleo), town.begin_fields()).status == 409);
        CHECK(town.as(town.fay).get(HelpTown::begin_at(town.cleo)).status == 403);
    });
}

TEST_CASE("A contact about a family that is helped joins the help there is: no second one begins") {
    in_help([](HelpTown& town) {
        town.begin();
        const auto again = town.decided(town.ben, "2026-11-19"_day, front_door::Outcome::family_help, "F2");
        CHECK(holds(town.as(town.moss).get(HelpTown::begin_at(town.ben)), "is helped already"));
        CHECK(town.as(town.moss).post(HelpTown::begin_at(town.ben), {}).status == 303);
        const auto file = town.file();
        CHECK(file.begun.size() == 1);
        REQUIRE(file.joined.size() == 1);
        CHECK(file.joined[0].value.contact == again);
        CHECK(must(to_begin(town.authority.store(), town.authority.reader_of(town.moss))).empty());
    });
}

TEST_CASE("Who asks again within twelve months is counted as coming back, on the same family with its history") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.close() == 303);
        town.authority.move_to("2027-11-20"_day);
        town.decided(town.ana, "2027-11-20"_day, front_door::Outcome::family_help, "F1");
        auto fields = town.begin_fields();
        fields.back().second = "20/11/2027";
        CHECK(holds(town.as(town.moss).get(HelpTown::begin_at(town.ana)), "was helped before"));
        CHECK(town.as(town.moss).post(HelpTown::begin_at(town.ana), fields).status == 303);
        const auto file = town.file();
        REQUIRE(file.begun.size() == 2);
        CHECK(file.open());
        CHECK(file.came_back(file.begun[1].id));
        CHECK_FALSE(file.came_back(file.begun[0].id));
    });
}

TEST_CASE("A contact about a baby whose brother is helped joins his family's help, and the baby with it") {
    in_help([](HelpTown& town) {
        town.begin();
        const auto baby = town.child("Dot", "Fernley", "2026-11-01"_day, HouseholdId{6'001});
        town.decided(baby, "2026-11-19"_day, front_door::Outcome::family_help, "F1");
        CHECK(holds(town.as(town.hal).get(HelpTown::begin_at(baby)), "The Fernley family"));
        CHECK(town.as(town.hal).post(HelpTown::begin_at(baby), {}).status == 303);
        CHECK(must(family_of_child(town.authority.store(), town.authority.leave(baby), town.authority.today())) ==
              town.fernleys);
        CHECK(town.file().joined.size() == 1);
    });
}

TEST_CASE(
    "A contact that stands with a child whose record is restricted tells nothing to those who may not know of it") {
    in_help([](HelpTown& town) {
        const auto contact = town.decided();
        town.authority.fact(town.cleo, front_door::AlsoAbout{contact, town.ana, "2026-11-16"_day});
        CHECK(holds(town.as(town.hal).get(HelpTown::begin_at(town.cleo)), "More than one service at once."));
        town.authority.fact(town.ana, Restriction{"A colleague's family", "2026-11-01"_day, {}});
        const auto page = town.as(town.hal).get(HelpTown::begin_at(town.cleo));
        CHECK_FALSE(holds(page, "More than one service at once."));
        CHECK_FALSE(holds(page, "Fernley"));
        CHECK(town.as(town.hal).post(HelpTown::begin_at(town.cleo), town.begin_fields()).status == 409);
    });
}

TEST_CASE("Who leads and who is in the team works with a child who joins the family later, too") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.lead(town.moss, town.noor, town.robin) == 303);
        CHECK(town.consent({"share_plan"}, {"school"}, "10/12/2026") == 303);
        const auto sam = town.authority.reader_with(Role::school_lead, {}, "Sam").person;
        CHECK(town.join(sam, "education") == 303);
        const auto baby = town.child("Dot", "Fernley", "2026-11-01"_day, HouseholdId{6'001});
        town.decided(baby, "2026-11-19"_day, front_door::Outcome::family_help, "F1");
        CHECK(town.as(town.hal).post(HelpTown::begin_at(baby), {}).status == 303);
        CHECK(works_with_child(town, town.noor, baby));
        CHECK(works_with_child(town, sam, baby));
        town.authority.move_to("2026-12-11"_day);
        CHECK(works_with_child(town, town.noor, baby));
        CHECK_FALSE(works_with_child(town, sam, baby));  // what the family agreed to has run out
    });
}

TEST_CASE("A child leaves the family on a day and for a reason; who came with its help reaches the child no more") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.lead(town.moss, town.noor, town.robin) == 303);
        const auto leaves = [&](PersonId child, std::string ends, std::string because) {
            return town.as(town.fay)
                .post(address_of(town.fernleys, "/children/leave"),
                      {{"child", HelpTown::number(child)}, {"ends", std::move(ends)}, {"because", std::move(because)}})
                .status;
        };
        CHECK(leaves(town.ben, "today", "") == 422);
        CHECK(leaves(town.cleo, "today", "Not theirs.") == 422);
        CHECK(leaves(town.ben, "1/8/2026", "Before he came.") == 422);
        CHECK(leaves(town.ben, "today", "He lives with his dad in Harbour now.") == 303);
        CHECK(leaves(town.ana, "today", "She is the last.") == 409);
        CHECK(works_with_child(town, town.noor, town.ben));  // the last day counts
        town.authority.move_to("2026-11-21"_day);
        CHECK_FALSE(works_with_child(town, town.noor, town.ben));
        CHECK(works_with_child(town, town.noor, town.ana));
        CHECK(works_with_child(town, town.robin, town.ben));  // for a reason of his own
        CHECK_FALSE(
            must(family_of_child(town.authority.store(), town.authority.leave(town.ben), town.authority.today())));
    });
}
