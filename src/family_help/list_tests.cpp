// The families in lists, the directory, and what is counted; on both engines.
#include <doctest/doctest.h>

#include "family_help/help_for_tests.h"

using namespace kith;
using namespace kith::family_help;
using namespace kith::testing;

TEST_CASE("The list has the families a reader may see, filtered, and My day those that they lead") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(holds(town.as(town.moss).get("/families"), "The Fernley family"));
        CHECK(holds(town.as(town.moss).get("/families?no_lead=yes"), "The Fernley family"));
        CHECK(town.lead(town.moss, town.noor, town.robin) == 303);
        CHECK_FALSE(holds(town.as(town.moss).get("/families?no_lead=yes"), "The Fernley family"));
        CHECK_FALSE(holds(town.as(town.moss).get("/families?intensity=s17"), "The Fernley family"));
        CHECK(holds(town.as(town.noor).get("/families?mine=yes"), "Noor Ashdown"));
        const auto other = town.authority.reader_with(Role::family_help_practitioner, TeamId{8}, "Ivy").person;
        CHECK_FALSE(holds(town.as(other).get("/families"), "The Fernley family"));
        town.authority.fact(town.ben, Restriction{"A worker's nephew", "2026-11-01"_day, {}});
        CHECK_FALSE(holds(town.as(town.wren).get("/families"), "The Fernley family"));
    });
}

TEST_CASE("The directory of services and the teams are kept by managers, and a family has one of the teams") {
    in_help([](HelpTown& town) {
        town.begin();
        const auto moss = town.as(town.moss);
        CHECK(moss.post("/family-help/services/new", {{"name", "Sleep group"},
                                                      {"offers", "Six evenings on sleep"},
                                                      {"for_whom", "Parents of babies"},
                                                      {"area", "Mill Lane"},
                                                      {"reach", "01632 960111"},
                                                      {"starts", "today"}})
                  .status == 303);
        CHECK(moss.post("/family-help/teams/new", {{"name", "Harbour team"},
                                                   {"base", "Harbour family hub"},
                                                   {"catchment", "Harbour ward"},
                                                   {"disciplines", "family_support"},
                                                   {"disciplines", "social_work"},
                                                   {"starts", "today"}})
                  .status == 303);
        const auto services = must(services_on(town.authority.store(), town.authority.id(), town.authority.today()));
        REQUIRE(services.size() == 1);
        town.authority.fact(town.fernleys, ServiceUsed{services[0].id, town.authority.today(), TakeUp::offered, {}});
        town.authority.fact(town.fernleys, ServiceUsed{services[0].id, town.authority.today(), TakeUp::taken_up, {}});
        const auto taken =
            must(take_up_of_services(town.authority.store(), town.authority.leave_of_all(), town.authority.today()));
        REQUIRE(taken.size() == 1);
        CHECK(taken[0].families.of == 1);
        CHECK(taken[0].families.meets == 1);
        CHECK(holds(town.as(town.fay).get("/family-help/services"), ">Few<"));  // so few could tell of one
        CHECK(holds(town.as(town.fay).get("/family-help/services"), "Sleep group"));
        CHECK(town.as(town.fay).get("/family-help/services/new").status == 403);
        const auto teams = must(help_teams_on(town.authority.store(), town.authority.id(), town.authority.today()));
        REQUIRE(teams.size() == 1);
        CHECK(town.as(town.fay)
                  .post(address_of(town.fernleys, "/team"),
                        {{"team", std::to_string(teams[0].id.number())}, {"starts", "today"}})
                  .status == 303);
        CHECK(holds(town.as(town.fay).get(address_of(town.fernleys)), "Harbour family hub"));
    });
}

TEST_CASE("What is counted is on a page and in a file, for those who answer for a team") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.lead(town.moss, town.noor, town.robin) == 303);
        CHECK(holds(town.as(town.moss).get("/family-help/counted"), "Handovers: changes of lead"));
        const auto csv = town.as(town.moss).get("/family-help/counted.csv");
        CHECK(holds(csv, "Families whose help began in the year,1,,"));
        CHECK(holds(csv, "Families who kept one lead,1,1,100"));
        CHECK(town.as(town.fay).get("/family-help/counted").status == 403);
    });
}

TEST_CASE("A child's page leads its workers to the family; whoever may not see the help does not learn of it") {
    in_help([](HelpTown& town) {
        town.begin();
        const auto from = "/children/" + HelpTown::number(town.ana) + "/family";
        CHECK(town.as(town.fay).get(from).status == 303);
        CHECK(town.as(town.wren).get(from).status == 303);
        const auto chief = town.authority.reader_with(Role::virtual_school_head, {}, "Val").person;
        const auto page = town.as(chief).get(from);
        CHECK(page.status == 200);
        CHECK_FALSE(holds(page, "Fernley"));
    });
}

TEST_CASE("The take-up of a service does not tell of a family whose record is restricted") {
    in_help([](HelpTown& town) {
        town.begin();
        const auto service = town.authority.fact(
            the_authority,
            Service{"Sleep group", "Six evenings", "Parents", "Mill Lane", "01632 960711", "2026-01-01"_day, {}});
        town.authority.fact(town.fernleys, ServiceUsed{service, town.authority.today(), TakeUp::taken_up, {}});
        town.authority.fact(town.ben, Restriction{"A worker's nephew", "2026-11-01"_day, {}});
        CHECK(must(take_up_of_services(town.authority.store(), town.authority.leave_of_all(), town.authority.today()))
                  .empty());
    });
}
