// What the family agrees to, the team that rests on it, and what is taken off; on both engines.
#include <doctest/doctest.h>

#include "family_help/help_for_tests.h"
#include "kernel/access/allocation.h"

using namespace kith;
using namespace kith::family_help;
using namespace kith::testing;

TEST_CASE("Consent says who gave it, for what, which agencies see what, and until when") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.consent({}, {}) == 422);
        CHECK(town.consent({"share_plan"}, {}) == 422);  // no agency
        CHECK(town.consent({"help", "share_plan"}, {"school"}, "1/1/2026") == 422);
        CHECK(town.consent({"help", "share_plan"}, {"school"}, "10/12/2026") == 303);
        const auto file = town.file();
        REQUIRE(file.consents.size() == 1);
        CHECK(file.consents[0].value.given_by == "Ida Fernley");
        CHECK(file.consents_to(ConsentFor::help, "2026-12-10"_day));
        CHECK_FALSE(file.consents_to(ConsentFor::help, "2026-12-11"_day));
        CHECK(file.may_see_plan(Agency::school, "2026-11-20"_day));
        CHECK_FALSE(file.may_see_plan(Agency::health, "2026-11-20"_day));
        CHECK(holds(town.as(town.moss).get(address_of(town.fernleys)), "school, nursery or college"));
    });
}

TEST_CASE("A partner joins the team only by what the family agreed to, and leaves it at once when that is taken back") {
    in_help([](HelpTown& town) {
        town.begin();
        const auto sam = town.authority.reader_with(Role::school_lead, {}, "Sam").person;
        const auto join = [&] {
            return town.as(town.moss)
                .post(address_of(town.fernleys, "/team/join"), {{"worker", HelpTown::number(sam)},
                                                                {"discipline", "education"},
                                                                {"at", "Larkfield Primary"},
                                                                {"starts", "today"}})
                .status;
        };
        CHECK(join() == 422);
        CHECK(town.consent({"help", "share_plan"}, {"school"}) == 303);
        CHECK(join() == 303);
        CHECK(reaches(town, sam, May::see_family_plan));
        CHECK(holds(town.as(town.moss).get(address_of(town.fernleys)), "Sam Ashdown"));
        CHECK_FALSE(holds(town.as(town.moss).get(address_of(town.fernleys)), "No consent to help is in force"));
        town.authority.move_to("2026-11-23"_day);
        const auto consent = town.file().consents[0].id;
        CHECK(town.as(town.fay)
                  .post(address_of(town.fernleys, "/consent-withdrawn"),
                        {{"consent", std::to_string(consent.number())}, {"by", "Ida Fernley"}, {"on", "today"}})
                  .status == 303);
        CHECK_FALSE(reaches(town, sam, May::see_family_plan));
        CHECK(town.file().team("2026-11-23"_day).empty());
        CHECK_FALSE(town.file().consents_to(ConsentFor::help, "2026-11-23"_day));
        CHECK(holds(town.as(town.moss).get(address_of(town.fernleys)), "No consent to help is in force"));
    });
}

TEST_CASE("Consent taken back on the day a partner joined ends their reach on that very day") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.consent({"share_plan"}, {"health"}) == 303);
        const auto ash = town.authority.reader_with(Role::health_practitioner, {}, "Ash").person;
        CHECK(town.as(town.moss)
                  .post(address_of(town.fernleys, "/team/join"),
                        {{"worker", HelpTown::number(ash)}, {"discipline", "health_visiting"}, {"starts", "today"}})
                  .status == 303);
        CHECK(reaches(town, ash, May::see_family_plan));
        CHECK(town.as(town.fay)
                  .post(address_of(town.fernleys, "/consent-withdrawn"),
                        {{"consent", std::to_string(town.file().consents[0].id.number())},
                         {"by", "Ida Fernley"},
                         {"on", "today"}})
                  .status == 303);
        CHECK_FALSE(reaches(town, ash, May::see_family_plan));
    });
}

TEST_CASE("Consent taken back from an earlier day ends the seat of a partner who joined after it") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.consent({"share_plan"}, {"school"}) == 303);
        const auto sam = town.authority.reader_with(Role::school_lead, {}, "Sam").person;
        town.authority.move_to("2026-11-23"_day);
        CHECK(town.as(town.moss)
                  .post(address_of(town.fernleys, "/team/join"),
                        {{"worker", HelpTown::number(sam)}, {"discipline", "education"}, {"starts", "today"}})
                  .status == 303);
        CHECK(reaches(town, sam, May::see_family_plan));
        CHECK(town.as(town.fay)
                  .post(address_of(town.fernleys, "/consent-withdrawn"),
                        {{"consent", std::to_string(town.file().consents[0].id.number())},
                         {"by", "Ida Fernley"},
                         {"on", "21/11/2026"}})
                  .status == 303);
        CHECK_FALSE(reaches(town, sam, May::see_family_plan));
    });
}

TEST_CASE("A seat that was to begin later does not outlive the help") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.as(town.moss)
                  .post(address_of(town.fernleys, "/team/join"), {{"worker", HelpTown::number(town.noor)},
                                                                  {"discipline", "family_support"},
                                                                  {"starts", "1/12/2026"}})
                  .status == 303);
        CHECK(town.close() == 303);
        town.authority.move_to("2026-12-01"_day);
        CHECK_FALSE(reaches(town, town.noor, May::record_family));
    });
}

TEST_CASE("A practitioner names someone without an account, and does not let anyone in by it") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK_FALSE(holds(town.as(town.fay).get(address_of(town.fernleys, "/team/join")), "Who joins, of those"));
        CHECK(town.as(town.fay)
                  .post(address_of(town.fernleys, "/team/join"), {{"name", "Mr Teasel"},
                                                                  {"discipline", "youth_work"},
                                                                  {"reach", "01632 960300"},
                                                                  {"starts", "today"}})
                  .status == 303);
        CHECK(holds(town.as(town.fay).get(address_of(town.fernleys)), "Mr Teasel"));
    });
}

TEST_CASE("What was recorded by mistake is taken off with a reason, but not a consent on which someone's seat rests") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.step(town.moss, "s17", "N1") == 303);
        const auto off = [&](PersonId by, const std::string& rest, FactId fact, std::string because) {
            return town.as(by)
                .post(address_of(town.fernleys, "/" + rest + "/" + std::to_string(fact.number()) + "/remove"),
                      {{"because", std::move(because)}, {"shown_at", town.now()}})
                .status;
        };
        const auto step = town.file().steps[0].id;
        CHECK(off(town.moss, "step", step, "") == 422);
        CHECK(off(town.fay, "step", step, "Another family") == 403);
        CHECK(off(town.moss, "step", step, "It was another family") == 303);
        CHECK(town.file().intensity() == Intensity::early_help);
        CHECK(town.consent({"share_plan"}, {"school"}) == 303);
        const auto sam = town.authority.reader_with(Role::school_lead, {}, "Sam").person;
        CHECK(town.as(town.moss)
                  .post(address_of(town.fernleys, "/team/join"),
                        {{"worker", HelpTown::number(sam)}, {"discipline", "education"}, {"starts", "today"}})
                  .status == 303);
        const auto consent = town.file().consents[0].id;
        CHECK(off(town.fay, "consent", consent, "Typed twice") == 409);
        CHECK(town.consent({"share_plan"}, {"school"}) == 303);
        CHECK(off(town.fay, "consent", consent, "Typed twice") == 303);
        CHECK(town.file().consents.size() == 1);
    });
}

TEST_CASE("A partner's seat ends with what the family agreed to, and goes on where they agree again in time") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.consent({"share_plan"}, {"school"}, "10/12/2026") == 303);
        const auto sam = town.authority.reader_with(Role::school_lead, {}, "Sam").person;
        CHECK(town.join(sam, "education") == 303);
        CHECK(town.file().seat_until(town.file().members[0].value) == "2026-12-10"_day);
        town.authority.move_to("2026-12-09"_day);
        CHECK(town.consent({"share_plan"}, {"school"}, "31/1/2027") == 303);  // by Fay, who shares out no work
        town.authority.move_to("2026-12-11"_day);
        CHECK(works_with_child(town, sam, town.ana));
        town.authority.move_to("2027-02-01"_day);
        CHECK_FALSE(works_with_child(town, sam, town.ana));
        CHECK_FALSE(reaches(town, sam, May::see_family_plan));
        CHECK(town.file().team("2027-02-01"_day).empty());
        // Once it has run out, it does not come back by itself.
        town.authority.move_to("2027-02-03"_day);
        CHECK(town.consent({"share_plan"}, {"school"}, "31/3/2027") == 303);
        CHECK_FALSE(works_with_child(town, sam, town.ana));
        CHECK(town.join(sam, "education") == 303);
        CHECK(works_with_child(town, sam, town.ana));
    });
}

TEST_CASE("What somebody ended by hand is not lengthened when the family agrees for longer") {
    in_help([](HelpTown& town) {
        town.begin();
        CHECK(town.consent({"share_plan"}, {"school"}, "10/12/2026") == 303);
        const auto sam = town.authority.reader_with(Role::school_lead, {}, "Sam").person;
        CHECK(town.join(sam, "education") == 303);
        for (const auto& one :
             must(facts<Allocation>(town.authority.store(), town.authority.leave(town.ana), Known::now())))
            if (one.value.worker == sam) {
                auto change = town.authority.change();
                must(end_allocation(change, Gate::machine_to<May::allocate_worker>(town.authority.id(), town.ana),
                                    one.id, change.last_entry(), "2026-11-25"_day, "She has left the school"));
                must(change.commit());
            }
        CHECK(town.consent({"share_plan"}, {"school"}, "31/1/2027") == 303);
        town.authority.move_to("2026-11-26"_day);
        CHECK_FALSE(works_with_child(town, sam, town.ana));
        CHECK(works_with_child(town, sam, town.ben));
    });
}

TEST_CASE("An unknown birthday is not sixteen: who agreed is typed by name, unless they have parental responsibility") {
    in_help([](HelpTown& town) {
        town.begin();
        const auto nan = town.authority.person("Nan", "Larch", {}), dad = town.authority.person("Dag", "Fernley", {});
        town.authority.fact(town.ana, Relationship{nan, Tie::grandparent, false, {}, {}});
        town.authority.fact(town.ana, Relationship{dad, Tie::parent, true, {}, {}});
        const auto page = town.as(town.fay).get(address_of(town.fernleys, "/consent"));
        CHECK_FALSE(holds(page, "Nan Larch"));
        CHECK(holds(page, "Dag Fernley, has parental responsibility"));
    });
}
