// Who of the family takes part: invited with care, and what they never see; on both engines.
#include <doctest/doctest.h>

#include "family_help/member_acts.h"
#include "family_help/plan_for_tests.h"
#include "family_help/plan_pages.h"
#include "warnings/file.h"

using namespace kith;
using namespace kith::family_help;
using namespace kith::testing;

static int invite(PlanTown& town, PersonId who, std::string because = {}) {
    return town.as(town.fay)
        .post(town.at("/members/invite"), {{"who", PlanTown::number(who)}, {"because", std::move(because)}})
        .status;
}

TEST_CASE("A parent is invited in one act: the role, the part in this plan, and nothing more") {
    in_a_plan([](PlanTown& town) {
        const auto page = town.as(town.fay).get(town.at("/members/invite"));
        CHECK(says(page, "Ida Fernley, parent of Ana Fernley and parent of Ben Fernley, with parental responsibility"));
        CHECK_FALSE(says(page, "Una Larch, grandparent"));  // takes part already
        CHECK(town.as(town.ida).get(town.at("/plan")).status == 403);
        CHECK(invite(town, town.cleo) == 422);  // no one of this family's network
        CHECK(invite(town, town.fay) == 422);
        CHECK(invite(town, town.ida) == 303);
        CHECK(town.as(town.ida).get(town.at("/plan")).status == 200);
        CHECK(town.as(town.ida).get(town.at("/assessment")).status == 403);
        CHECK(town.authority.reader_of(town.ida).roles.size() == 1);
        CHECK(invite(town, town.ida) == 409);  // nobody more is to be invited
    });
}

TEST_CASE("Where a child's address is kept safe, whoever lives elsewhere is invited only with a reason") {
    in_a_plan([](PlanTown& town) {
        const auto dag = town.grown("Dag", "Fernley", Tie::parent, true);
        town.authority.fact(dag, Residence{HouseholdId{6'009}, "9 Elm Row", "ZZ99 3AB", false, "2020-01-01"_day, {}});
        CHECK_FALSE(says(town.as(town.fay).get(town.at("/members/invite")), "lives is kept safe"));
        town.authority.fact(town.ana,
                            Residence{HouseholdId{6'010}, "1 Hidden Close", "ZZ99 3AC", true, "2026-11-01"_day, {}});
        const auto page = town.as(town.fay).get(town.at("/members/invite"));
        CHECK(says(page, "Where Ana Fernley lives is kept safe, and they do not live there"));
        CHECK_FALSE(says(page, "Hidden Close"));
        CHECK(invite(town, dag) == 422);
        CHECK(invite(town, dag, "The refuge and Ida agreed on it, and the plan names no place.") == 303);
        const auto his = town.as(dag).get(town.at("/plan"));
        CHECK(his.status == 200);
        CHECK_FALSE(says(his, "Hidden Close"));
        CHECK_FALSE(says(his, "ZZ99"));
        CHECK_FALSE(says(town.as(dag).get(town.at("")), "Hidden Close"));
    });
}

TEST_CASE("Where an assessment found domestic abuse a reason is asked for too") {
    in_a_plan([](PlanTown& town) {
        town.authority.fact(town.fernleys, FoundFactor{FactId{77}, town.ana, Factor::domestic_abuse_parent});
        CHECK(says(town.as(town.fay).get(town.at("/members/invite")),
                   "An assessment found domestic abuse or harm by an adult"));
        CHECK(invite(town, town.ida) == 422);
        CHECK(invite(town, town.ida, "Ida is the one who was hurt.") == 303);
    });
}

TEST_CASE("A child under 16 is not invited, and nobody who has died or whose tie has ended") {
    in_a_plan([](PlanTown& town) {
        const auto young = town.authority.person("Pip", "Fernley", "2012-01-01"_day);
        town.authority.fact(town.ana, Relationship{young, Tie::sibling, false, {}, {}});
        const auto gone = town.authority.person("Rook", "Fernley", "1980-01-01"_day);
        town.authority.fact(town.ana, Relationship{gone, Tie::a_friend, false, {}, "2026-01-01"_day});
        const auto page = town.as(town.fay).get(town.at("/members/invite"));
        CHECK_FALSE(says(page, "Pip Fernley"));
        CHECK_FALSE(says(page, "Rook Fernley"));
    });
}

TEST_CASE("Who no longer takes part sees nothing of the plan from that moment, and may no longer sign in as family") {
    in_a_plan([](PlanTown& town) {
        CHECK(invite(town, town.ida) == 303);
        const auto end = [&](PersonId who, std::string because) {
            return town.as(town.fay)
                .post(town.at(fmt::format("/members/{}/end", who.number())), {{"because", std::move(because)}})
                .status;
        };
        CHECK(end(town.una, "") == 422);
        CHECK(end(town.una, "She asked to.") == 303);
        CHECK(end(town.ida, "Invited by mistake.") == 303);  // on the day itself
        CHECK(end(town.cleo, "No part.") == 404);
        for (const auto who : {town.una, town.ida}) {
            CHECK(town.as(who).get(town.at("/plan")).status == 403);
            CHECK(town.authority.reader_of(who).roles.empty());
        }
    });
}

TEST_CASE("What a family member never sees: another parent's record, a person's page, the assessment, an address") {
    in_a_plan([](PlanTown& town) {
        const auto una = [&] { return town.authority.reader_of(town.una); };
        const auto store = [&] { return town.authority.store(); };
        CHECK(fault_of(decide<May::see_person>(store(), una(), town.ida)) == Fault::not_allowed);
        CHECK(fault_of(decide<May::see_person>(store(), una(), town.ana)) == Fault::not_allowed);
        CHECK(fault_of(decide<May::see_withheld_address>(store(), una(), town.ana)) == Fault::not_allowed);
        CHECK(fault_of(decide<May::see_family>(store(), una(), town.fernleys)) == Fault::not_allowed);
        CHECK(fault_of(decide<May::see_protection>(store(), una(), town.fernleys)) == Fault::not_allowed);
        CHECK(fault_of(decide<May::see_contacts>(store(), una(), town.ana)) == Fault::not_allowed);
        const auto page = town.as(town.una).get(town.at("/plan"));
        CHECK(page.status == 200);
        CHECK_FALSE(says(page, "Alder Way"));
        CHECK_FALSE(says(page, "/people/"));
        CHECK(town.as(town.una).get(town.at("")).status == 403);
    });
}

TEST_CASE("A mother whose own address is kept safe counts before she is asked herself") {
    in_a_plan([](PlanTown& town) {
        const auto dag = town.grown("Dag", "Fernley", Tie::parent, true);
        town.authority.fact(town.ida,
                            Residence{HouseholdId{6'011}, "2 Hidden Close", "ZZ99 3AC", true, "2026-11-01"_day, {}});
        CHECK(invite(town, dag) == 422);
        CHECK(invite(town, town.ida) == 303);
    });
}

TEST_CASE("Who has a warning in force is invited only with a reason; one that has lapsed counts no more") {
    in_a_plan([](PlanTown& town) {
        const auto warn = [&](PersonId person, warnings::WarningKind kind, Date until) {
            town.authority.fact(person, warnings::Warning{kind,
                                                          {},
                                                          "Threw a chair.",
                                                          "Go in twos.",
                                                          "Police",
                                                          "2026-10-01"_day,
                                                          until,
                                                          warnings::ToldThem::told,
                                                          {},
                                                          {},
                                                          town.moss,
                                                          {}});
        };
        warn(town.ida, warnings::WarningKind::violence, "2026-11-19"_day);  // lapsed yesterday
        CHECK_FALSE(says(town.as(town.fay).get(town.at("/members/invite")), "A warning stands with them"));
        warn(town.ida, warnings::WarningKind::violence, "2027-01-31"_day);
        const auto page = town.as(town.fay).get(town.at("/members/invite"));
        CHECK(says(page, "A warning stands with them"));
        CHECK_FALSE(says(page, "Threw a chair."));
        CHECK(invite(town, town.ida) == 422);
        const auto dag = town.grown("Dag", "Fernley", Tie::parent, true);
        warn(town.ana, warnings::WarningKind::safe_address, "2027-01-31"_day);
        CHECK(says(town.as(town.fay).get(town.at("/members/invite")),
                   "Dag Fernley: A warning says that the address of Ana Fernley is kept safe"));
        CHECK(invite(town, dag) == 422);
        CHECK(invite(town, dag, "The team weighed it with Ida.") == 303);
    });
}

TEST_CASE("Whom it is not safe to tell sees nothing from that moment, and is invited only once it is safe again") {
    in_a_plan([](PlanTown& town) {
        CHECK(invite(town, town.ida) == 303);
        CHECK(town.as(town.ida).get(town.at("/plan")).status == 200);
        const auto not_safe = [&](PersonId who, std::string because) {
            return town.as(town.fay)
                .post(town.at("/members/not-safe"), {{"who", PlanTown::number(who)}, {"because", std::move(because)}})
                .status;
        };
        CHECK(town.as(town.una).get(town.at("/members/not-safe")).status == 403);
        CHECK(not_safe(town.ida, "") == 422);
        CHECK(not_safe(town.cleo, "A stranger.") == 422);
        CHECK(not_safe(town.ida, "She told him where the refuge is.") == 303);
        CHECK(town.as(town.ida).get(town.at("/plan")).status == 403);
        CHECK(town.authority.reader_of(town.ida).roles.empty());
        CHECK(not_safe(town.ida, "Once more.") == 422);  // it is so already
        CHECK(says(town.as(town.fay).get(town.at("/members")), "She told him where the refuge is."));
        // Her own record, which she may ask to read, says nothing of why.
        for (const auto& entry :
             must(entries_about(town.authority.store(), town.authority.leave(town.ida), Known::now(), 100)))
            CHECK_FALSE(entry.because.find("refuge") != std::string::npos);
        CHECK(invite(town, town.ida, "All is well.") == 409);  // nobody else is left to invite
        const auto again = town.at("/members/" + PlanTown::number(town.ida) + "/safe-again");
        town.authority.move_to("2026-11-30"_day);
        CHECK(town.as(town.fay).post(again, {{"because", ""}}).status == 422);
        CHECK(town.as(town.fay).post(again, {{"because", "He is in prison, and Ida has moved."}}).status == 303);
        CHECK(town.as(town.fay).post(again, {{"because", "Twice."}}).status == 404);
        CHECK(town.as(town.ida).get(town.at("/plan")).status == 403);  // until she is invited
        CHECK(invite(town, town.ida) == 303);
        CHECK(town.as(town.ida).get(town.at("/plan")).status == 200);
    });
}

TEST_CASE("Someone of whom no birthday is known is not taken to be 16: it is recorded first") {
    in_a_plan([](PlanTown& town) {
        const auto nan = town.authority.person("Nan", "Larch", {});
        town.authority.fact(town.ana, Relationship{nan, Tie::grandparent, false, {}, {}});
        CHECK(says(town.as(town.fay).get(town.at("/members/invite")), "Record the date of birth of these first"));
        CHECK(invite(town, nan) == 422);
    });
}
