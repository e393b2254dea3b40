// Who leads the help, how much there is, what is paid and when it ends; on both engines.
#include <doctest/doctest.h>

#include "family_help/help_for_tests.h"

using namespace kith;
using namespace kith::family_help;
using namespace kith::testing;

TEST_CASE("A lead of any discipline is named in one act, and reaches every child by it") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK_FALSE(reaches(town, town.noor, May::record_family));
        CHECK(town.lead(town.moss, town.noor, {}) == 422);         // no social worker, and nobody supervises
        CHECK(town.lead(town.moss, town.noor, town.noor) == 422);  // not by herself
        CHECK(town.lead(town.moss, town.wren, town.moss) == 422);  // holds no role in which to lead
        CHECK_FALSE(town.file().last_named());
        CHECK(town.lead(town.moss, town.noor, town.robin) == 303);
        REQUIRE(town.file().lead(town.authority.today()));
        CHECK(town.file().lead(town.authority.today())->value.worker == town.noor);
        CHECK(town.file().lead(town.authority.today())->value.supervised_by == town.robin);
        CHECK(reaches(town, town.noor, May::record_family));
        CHECK(town.as(town.noor).get(address_of(town.fernleys)).status == 200);
        CHECK(town.lead(town.fay, town.noor, town.robin) == 403);  // who works with them does not share out work
    });
}

TEST_CASE("Who supervises the lead reaches the family as long as they do, and not a day longer") {
    in_help([](HelpTown& town) {
        const auto sorrel = town.authority.reader_with(Role::social_worker, TeamId{1}, "Sorrel").person;
        town.begin();
        CHECK_FALSE(reaches(town, sorrel, May::record_family));
        CHECK(town.lead(town.moss, town.noor, sorrel) == 303);
        CHECK(reaches(town, sorrel, May::record_family));
        CHECK(town.as(sorrel).get(address_of(town.fernleys)).status == 200);
        town.authority.move_to("2026-11-24"_day);
        CHECK(town.lead(town.moss, town.fay, town.moss, "family_asked", "24/11/2026") == 303);
        CHECK_FALSE(reaches(town, sorrel, May::record_family));
    });
}

TEST_CASE("Another leads only with a reason; the handover is counted, and whoever led reaches the family no more") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.lead(town.moss, town.noor, town.robin) == 303);
        town.authority.move_to("2026-11-24"_day);
        CHECK(town.lead(town.moss, town.fay, town.robin, "", "24/11/2026") == 422);
        CHECK(town.lead(town.moss, town.fay, town.robin, "family_asked", "24/11/2026") == 303);
        const auto file = town.file();
        CHECK(file.last_named()->value.worker == town.fay);
        CHECK(file.changes_of_lead(file.episode()->id) == 1);
        CHECK(file.leads.front().value.ends == "2026-11-23"_day);
        CHECK_FALSE(reaches(town, town.noor, May::record_family));
        CHECK(reaches(town, town.fay, May::record_family));
    });
}

TEST_CASE("Help steps up on a criterion of section 17, with the same lead and the same episode") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.lead(town.moss, town.noor, town.robin) == 303);
        CHECK(town.step(town.moss, "s17", "F1") == 422);
        CHECK(town.step(town.moss, "early_help", "") == 422);  // it is so already
        CHECK(town.step(town.noor, "s17", "N1") == 403);
        CHECK(town.step(town.moss, "s17", "N1") == 303);
        const auto file = town.file();
        CHECK(file.intensity() == Intensity::in_need);
        CHECK(file.begun.size() == 1);
        CHECK(file.last_named()->value.worker == town.noor);
        REQUIRE(file.steps.size() == 1);
        CHECK(file.steps[0].value.criteria == "N1");
        CHECK(file.steps[0].value.decided_by == town.moss);
        const auto history = town.as(town.moss).get(address_of(town.fernleys, "/history"));
        CHECK(holds(history, "N1"));
        CHECK(holds(history, "What we weighed."));
    });
}

TEST_CASE("Below section 17 help rests on consent: without it nobody steps down to early help") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.step(town.moss, "s17", "N1") == 303);
        CHECK(town.step(town.moss, "early_help", "F1") == 422);
        CHECK(town.consent({"help"}, {}) == 303);
        CHECK(town.step(town.moss, "early_help", "F1") == 303);
        CHECK(town.file().intensity() == Intensity::early_help);
    });
}

TEST_CASE("Help ends with what changed and who carries on; those who led reach the family no more from the next day") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.lead(town.moss, town.noor, town.robin) == 303);
        CHECK(town.close() == 303);
        CHECK_FALSE(town.file().open());
        CHECK(town.close() == 409);
        CHECK(town.step(town.moss, "s17", "N1") == 409);
        town.authority.move_to("2026-11-21"_day);
        CHECK_FALSE(reaches(town, town.noor, May::record_family));
        CHECK(holds(town.as(town.moss).get(address_of(town.fernleys)), "Family Help ended on 20 November 2026"));
    });
}

TEST_CASE("A payment has a purpose, a fund and who decided it, and is summed by year") {
    in_help([](HelpTown& town) {
        town.begin();
        const auto pay = [&](std::string amount, std::string fund) {
            return town.as(town.moss)
                .post(address_of(town.fernleys, "/pay"), {{"amount", std::move(amount)},
                                                          {"purpose", "furniture"},
                                                          {"what_for", "Bunk beds"},
                                                          {"fund", std::move(fund)},
                                                          {"ring_fenced", "yes"},
                                                          {"on", "today"}})
                .status;
        };
        CHECK(pay("nothing", "s17") == 422);
        CHECK(pay("120.50", "s17") == 303);
        CHECK(pay("30", "s17") == 303);
        CHECK(pay("15", "network") == 303);
        const auto page = town.as(town.moss).get(address_of(town.fernleys, "/payments"));
        CHECK(holds(page, "£150.50"));
        CHECK(holds(page, "Moss Ashdown"));
        CHECK(holds(page, "April 2026 to March 2027"));
        CHECK(town.as(town.fay).post(address_of(town.fernleys, "/pay"), {}).status == 403);
    });
}

TEST_CASE("What a worker had for another reason from the same day is not taken with the lead") {
    in_help([](HelpTown& town) {
        town.begin();
        // Noor works with Ana already, in the same role and from the very day on which she is to lead.
        town.authority.fact(town.ana, Allocation{town.noor, Role::family_help_practitioner, "2026-11-20"_day, {}});
        CHECK(town.lead(town.moss, town.noor, town.robin) == 303);
        town.authority.move_to("2026-11-24"_day);
        CHECK(town.lead(town.moss, town.fay, town.robin, "workload", "24/11/2026") == 303);
        CHECK(works_with_child(town, town.noor, town.ana));
        CHECK_FALSE(works_with_child(town, town.noor, town.ben));
    });
}

TEST_CASE("Work that ends soon, or begins later, does not stand in for the reach of the lead") {
    in_help([](HelpTown& town) {
        town.begin();
        town.authority.fact(town.ana,
                            Allocation{town.noor, Role::family_help_practitioner, "2026-11-01"_day, "2026-11-22"_day});
        town.authority.fact(town.ben, Allocation{town.noor, Role::family_help_practitioner, "2026-12-01"_day, {}});
        CHECK(town.lead(town.moss, town.noor, town.robin) == 303);
        CHECK(works_with_child(town, town.noor, town.ben));
        town.authority.move_to("2026-11-23"_day);
        CHECK(works_with_child(town, town.noor, town.ana));
    });
}

TEST_CASE("Who hands over the lead and keeps a seat in the team keeps the reach that comes with it") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.join(town.noor, "family_support") == 303);
        CHECK(town.lead(town.moss, town.noor, town.robin) == 303);
        town.authority.move_to("2026-11-24"_day);
        CHECK(town.lead(town.moss, town.fay, town.robin, "workload", "24/11/2026") == 303);
        CHECK(reaches(town, town.noor, May::record_family));
    });
}

TEST_CASE("Who is named to lead from a coming day does not lead today") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.lead(town.moss, town.noor, town.robin) == 303);
        CHECK(town.lead(town.moss, town.fay, town.robin, "workload", "24/11/2026") == 303);
        CHECK(town.file().lead("2026-11-20"_day)->value.worker == town.noor);
        CHECK(town.file().lead("2026-11-24"_day)->value.worker == town.fay);
        const auto page = town.as(town.moss).get(address_of(town.fernleys));
        CHECK(holds(page, "Noor Ashdown leads. Family support"));
        CHECK(holds(page, "Fay Ashdown leads from 24 November 2026."));
        CHECK_FALSE(holds(town.as(town.fay).get("/families?mine=yes"), "The Fernley family"));
        CHECK(holds(town.as(town.noor).get("/families?mine=yes"), "The Fernley family"));
    });
}

TEST_CASE("Less help than the criteria would lead to is decided with a reason, and the assessment stays owed") {
    in_help([](HelpTown& town) {
        town.decided(town.ana, "2026-11-16"_day, front_door::Outcome::assessment, "N1");
        CHECK(town.as(town.moss).post(HelpTown::begin_at(town.ana), town.begin_fields()).status == 303);
        CHECK(town.file().intensity() == Intensity::in_need);
        CHECK(town.step(town.moss, "early_help", "N1") == 422);  // it rests on consent
        CHECK(town.consent({"help"}, {}) == 303);
        CHECK(town.step(town.moss, "early_help", "N1") == 303);
        CHECK(town.file().intensity() == Intensity::early_help);
        const auto page = town.as(town.moss).get(address_of(town.fernleys));
        CHECK(holds(page, "An assessment under section 17 is owed all the same"));
        CHECK(holds(page, "Assessment completed"));
        // Asked for on 16 November, before the help began: the step does not set the clock anew.
        CHECK(holds(page, "21 Jan 2027"));
    });
}
