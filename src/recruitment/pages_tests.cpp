// From the enquiry to the approval, as those who recruit meet it.
#include <doctest/doctest.h>

#include "kernel/people/home.h"
#include "recruitment/town_for_tests.h"

using namespace kith;
using namespace kith::recruitment;
using namespace kith::testing;

namespace {

Result<Response> my_day_alone(const SignedIn& asked) {
    return page_of(asked.context, {.title = "My day", .main = TRY(on_my_day(asked.context))});
}

/// Whether the carer opens what they are shown of the child: "Can I say yes?" asks for the same leave.
bool reaches(Town& town, PersonId carer, PersonId child) {
    const auto reader = town.authority.reader_of(carer);
    return decide<May::see_care_as_carer>(town.authority.store(), reader, child, "test").has_value();
}

PersonId child_living_at(Town& town, HouseholdId household) {
    const auto ana = town.authority.person("Ana", "Fernley", "2016-02-03"_day);
    town.authority.fact(ana, Residence{household, "5 Alder Way", "ZZ99 3AB", false, "2026-10-20"_day, {}});
    const care::Placement placement{.kind = care::PlaceKind::kinship,
                                    .provider = {},
                                    .home = "Una Rush",
                                    .household = household,
                                    .postcode = {},
                                    .urn = {},
                                    .starts = "2026-10-20"_day,
                                    .ends = {},
                                    .why_ended = {},
                                    .why = {}};
    town.authority.fact(ana, placement);
    return ana;
}

}  // namespace

TEST_CASE(
    "a new enquiry without a supporter is on the day of everyone who recruits; what waits for the decision maker "
    "on theirs") {
    in_a_town([](Town& town) {
        town.pages.pages.push_back(page<my_day_alone>(Method::get, "/"));
        const auto wren = town.applicant("Wren", "Moss");
        town.authority.fact(wren, DroppedOut{"2026-11-03"_day, DropReason::health, false, {}});
        for (const auto reader : {town.robin, town.ivy}) {
            const auto day = town.as(reader).get("/");
            CHECK(holds(day, "nobody by their side yet (1)"));
            CHECK(holds(day, "First answer to an enquiry"));
            CHECK_FALSE(holds(day, "Wren"));
        }
        CHECK_FALSE(holds(town.as(town.oak).get("/"), "Hazel Beech"));
        town.authority.fact(town.hazel, Supporter{town.robin, {}, "2026-11-03"_day, {}});
        CHECK_FALSE(holds(town.as(town.ivy).get("/"), "Hazel Beech"));
        CHECK(holds(town.as(town.robin).get("/"), "Hazel Beech"));
        town.to_decision();
        CHECK(holds(town.as(town.oak).get("/"), "Decision on approval"));
        town.authority.fact(town.hazel, Decision{"2027-01-12"_day, Outcome::proposed_refusal, "No", {}, {}, {}, {}});
        CHECK(holds(town.as(town.oak).get("/"), "Applicant told of the decision"));
        CHECK(holds(town.as(town.oak).get(town.at()), town.at("/decision-told")));
        const Fields orally{{"on", "today"}, {"how", "orally"}};
        CHECK(town.as(town.robin).post(town.at("/decision-told"), orally).status == 403);
        CHECK(town.as(town.oak).post(town.at("/decision-told"), orally).status == 303);
        CHECK(town.as(town.oak).post(town.at("/decision-told"), {{"on", "today"}, {"how", "in_writing"}}).status ==
              303);
        CHECK_FALSE(holds(town.as(town.oak).get("/"), "Hazel Beech"));
    });
}

TEST_CASE(
    "a relative who has the child already reaches them from the temporary approval on, and for as long as it runs") {
    in_a_town([](Town& town) {
        const auto ana = child_living_at(town, HouseholdId{6'000});
        const auto aunt = town.applicant("Una", "Rush", recruitment::Route::connected, ana);
        CHECK_FALSE(reaches(town, aunt, ana));
        CHECK(town.as(town.oak).post(Town::address(aunt, "/temporary"), {{"starts", "today"}}).status == 303);
        CHECK(reaches(town, aunt, ana));
        CHECK(town.as(aunt).get("/my-application").status == 200);
        town.authority.move_to("2027-02-22"_day);
        CHECK(reaches(town, aunt, ana));
        town.authority.move_to("2027-02-23"_day);
        CHECK_FALSE(reaches(town, aunt, ana));
    });
}

TEST_CASE("a temporary approval that is ended early ends the role, the terms and the reach; a refusal ends it too") {
    in_a_town([](Town& town) {
        const auto ana = child_living_at(town, HouseholdId{6'000});
        const auto aunt = town.applicant("Una", "Rush", recruitment::Route::connected, ana);
        const auto end = Town::address(aunt, "/temporary-end");
        const Fields words{{"last", "today"}, {"words", "Ana went home"}};
        CHECK(town.as(town.oak).post(end, words).status == 409);
        CHECK(town.as(town.oak).post(Town::address(aunt, "/temporary"), {{"starts", "today"}}).status == 303);
        CHECK(town.as(town.ivy).post(end, words).status == 403);
        town.authority.move_to("2026-12-01"_day);
        CHECK(town.as(town.oak).post(end, {{"last", "1/11/2026"}, {"words", "x"}}).status == 422);
        CHECK(town.as(town.oak).post(end, words).status == 303);
        CHECK(reaches(town, aunt, ana));
        town.authority.move_to("2026-12-02"_day);
        CHECK_FALSE(reaches(town, aunt, ana));
        const auto terms =
            must(facts<homes::Terms>(town.authority.store(), town.authority.leave(PersonId{6'000}), Known::now()));
        REQUIRE(terms.size() == 1);
        CHECK(terms[0].value.ends == "2026-12-01"_day);
        CHECK(holds(town.as(town.oak).post(end, words), "No temporary approval runs"));
    });
}

TEST_CASE("approval reaches the children who live there already, and whoever applied together is a foster carer too") {
    in_a_town([](Town& town) {
        town.to_decision();
        const auto ana = child_living_at(town, HouseholdId{5'000});
        const auto bryn = town.authority.fact(
            town.hazel, HouseholdMember{"Bryn Beech", HouseholdTie::co_applicant, "1980-01-01"_day});
        const Fields decision{{"on", "today"},  {"outcome", "approved"}, {"places", "2"},       {"youngest", "0"},
                              {"eldest", "12"}, {"kinds", "Short-term"}, {"reasons", "I agree"}};
        CHECK(holds(town.as(town.oak).post(town.at("/decision"), decision), "The DBS of Bryn Beech is not in"));
        const auto asked = town.authority.fact(town.hazel, CheckAsked{CheckKind::dbs, bryn, "DBS", "2026-12-01"_day});
        town.authority.fact(town.hazel,
                            CheckReceived{asked, "2027-01-05"_day, CheckOutcome::clear, {}, {}, {}, {}, {}});
        CHECK(town.as(town.oak).post(town.at("/decision"), decision).status == 303);
        CHECK(reaches(town, town.hazel, ana));
        CHECK(town.as(town.hazel).get("/my-application").status == 200);
        CHECK(holds(town.as(town.robin).get(town.at()), "under Accounts"));
        const auto caring = must(facts<CaredForBy>(town.authority.store(), town.authority.leave(ana), Known::now()));
        REQUIRE(caring.size() == 2);
        const auto other = caring[0].value.carer == town.hazel ? caring[1].value.carer : caring[0].value.carer;
        CHECK(town.authority.reader_of(other).name == "Bryn Beech");
        CHECK(reaches(town, other, ana));
        const auto homes = must(facts<Residence>(town.authority.store(), town.authority.leave(other), Known::now()));
        REQUIRE(homes.size() == 1);
        CHECK(homes[0].value.household == HouseholdId{5'000});
        // The household and its checks live on.
        const auto robin = town.as(town.robin);
        CHECK(robin.post(town.at("/checks"), {{"which", "dbs"}, {"of_whom", "DBS"}, {"on", "today"}}).status == 303);
        CHECK(robin.post(town.at("/household"), {{"name", "Alder Beech"}, {"tie", "parent"}}).status == 303);
        CHECK(holds(robin.get(town.at("/checks")), "Alder Beech"));
    });
}

TEST_CASE("those who wait on us come first in the list, and each form is reached by one press") {
    in_a_town([](Town& town) {
        const auto list = town.as(town.robin).get("/recruitment");
        CHECK(list.status == 200);
        CHECK(holds(list, "Hazel Beech"));
        CHECK(holds(list, "Answer the enquiry"));
        CHECK(holds(list, "1 person, 1 waiting on us"));
        CHECK(holds(town.as(town.robin).get("/recruitment?stage=left"), "Nobody is at this stage"));
        const auto page = town.as(town.robin).get(town.at());
        CHECK(page.status == 200);
        CHECK(holds(page, "<strong>Answer the enquiry</strong> by 3 November 2026"));
        CHECK(holds(page, town.at("/contacts")));
        for (const auto* rest :
             {"/contacts", "/supporter", "/visits", "/application", "/household", "/referees", "/home", "/checks",
              "/received", "/reused", "/stage-1", "/report", "/told", "/representations", "/agreement", "/left",
              "/back", "/records-asked", "/records-shared"}) {
            CAPTURE(rest);
            CHECK(town.as(town.robin).get(town.at(rest)).status == 200);
        }
    });
}

TEST_CASE("a contact, a visit, an application and a supporter are recorded, and bad input says why") {
    in_a_town([](Town& town) {
        const auto robin = town.as(town.robin);
        CHECK(robin.post(town.at("/contacts"), {{"on", "today"}, {"how", "telephone"}, {"words", "Rang"}}).status ==
              303);
        const auto early =
            robin.post(town.at("/contacts"), {{"on", "1/11/2026"}, {"how", "telephone"}, {"words", "Rang"}});
        CHECK(early.status == 422);
        CHECK(holds(early, "Hazel Beech enquired on 2 November 2026"));
        CHECK(robin.post(town.at("/contacts"), {{"on", "4/11/2026"}, {"how", "telephone"}, {"words", "x"}}).status ==
              422);
        CHECK(robin.post(town.at("/contacts"), {{"on", "today"}, {"how", "pigeon"}, {"words", ""}}).status == 422);
        CHECK(robin.post(town.at("/visits"), {{"on", "today"}, {"invited", "yes"}, {"words", "Warm"}}).status == 303);
        CHECK(town.stage() == Stage::visited);
        const Fields no{{"on", "today"}, {"may_ask", "no"}, {"fostered_lately", "no"}};
        CHECK(holds(robin.post(town.at("/application"), no), "Nobody is checked who has not agreed"));
        const Fields yes{{"on", "today"}, {"may_ask", "yes"}, {"fostered_lately", "no"}};
        CHECK(robin.post(town.at("/application"), yes).status == 303);
        CHECK(robin.post(town.at("/application"), yes).status == 409);
        CHECK(town.stage() == Stage::stage_1);
        const Fields robins{{"worker", std::to_string(town.robin.number())}};
        CHECK(robin.post(town.at("/supporter"), robins).status == 303);
        CHECK(robin.post(town.at("/supporter"), {{"worker", std::to_string(town.fern.number())}}).status == 422);
        CHECK(holds(robin.get(town.at()), "Robin Ashdown"));
        CHECK(holds(robin.get("/recruitment?mine=yes"), "Hazel Beech"));
    });
}

TEST_CASE(
    "checks are asked for, come back, are used again with consent, and run out; nobody goes on before all is in") {
    in_a_town([](Town& town) {
        const auto robin = town.as(town.robin);
        CHECK(robin.post(town.at("/checks"), {{"which", "dbs"}, {"of_whom", "DBS"}, {"on", "today"}}).status == 422);
        town.authority.fact(town.hazel, Application{"2026-11-03"_day, false, {}, true});
        CHECK(robin.post(town.at("/checks"), {{"which", "dbs"}, {"of_whom", "DBS"}, {"on", "today"}}).status == 303);
        CHECK(robin.post(town.at("/checks"), {{"which", "dbs"}, {"of_whom", "DBS"}, {"on", "today"}}).status == 422);
        CHECK(robin.post(town.at("/checks"), {{"which", "reference-0"}, {"of_whom", "x"}, {"on", "today"}}).status ==
              422);
        const auto dbs = std::to_string(town.file().asked.at(0).id.number());
        CHECK(holds(robin.get(town.at("/received?check=" + dbs)), "checked"));
        const Fields back{{"check", dbs}, {"on", "today"}, {"outcome", "clear"}, {"expires", "1/12/2026"}};
        CHECK(robin.post(town.at("/received"), back).status == 303);
        CHECK(robin.post(town.at("/received"), back).status == 422);
        const Fields reused{{"which", "medical"},
                            {"made_for", "Fernley Fostering"},
                            {"issued", "1/9/2026"},
                            {"agreed", "1/8/2026"},
                            {"outcome", "clear"}};
        CHECK(holds(robin.post(town.at("/reused"), reused), "cannot have agreed before it was made"));
        auto agreed = reused;
        agreed[3].second = "today";
        CHECK(robin.post(town.at("/reused"), agreed).status == 303);
        CHECK(holds(robin.get(town.at()), "Made for Fernley Fostering"));
        const auto stopped =
            robin.post(town.at("/stage-1"), {{"on", "today"}, {"decided", "go_on"}, {"reasons", "Well"}});
        CHECK(stopped.status == 422);
        CHECK(holds(stopped, "Missing: identity of Hazel Beech"));
        town.authority.move_to("2026-12-02"_day);
        CHECK(holds(town.as(town.robin).get(town.at()), "Run out"));
        CHECK(holds(town.as(town.robin).get(town.at("/checks")), "value=\"dbs\""));
    });
}

TEST_CASE("stage 1, report, panel, papers, recommendation: each in its turn and by whom it belongs to") {
    in_a_town([](Town& town) {
        town.through_stage_1();
        const auto robin = town.as(town.robin);
        const auto ivy = town.as(town.ivy);
        const Fields on{{"on", "today"}, {"kind", "full"}, {"words", "Patient"}};
        CHECK(robin.post(town.at("/report"), on).status == 409);
        CHECK(
            robin.post(town.at("/stage-1"), {{"on", "today"}, {"decided", "go_on"}, {"reasons", "All well"}}).status ==
            303);
        CHECK(robin.post(town.at("/report"), on).status == 303);
        CHECK(robin.post(town.at("/panel"), {{"on", "1/2/2027"}}).status == 403);
        const auto soon = ivy.post(town.at("/panel"), {{"on", "1/12/2026"}});
        CHECK(holds(soon, "They may comment on the report until 8 December 2026"));
        CHECK(ivy.post(town.at("/panel"), {{"on", "9/12/2026"}}).status == 303);
        CHECK(town.stage() == Stage::panel);
        const auto fern = std::to_string(town.fern.number());
        CHECK(ivy.post(town.at("/panel-papers"), {{"members", fern}, {"until", "1/6/2027"}}).status == 422);
        CHECK(ivy.post(town.at("/panel-papers"),
                       {{"members", std::to_string(town.robin.number())}, {"until", "9/12/2026"}})
                  .status == 422);
        CHECK(ivy.post(town.at("/panel-papers"), {{"members", fern}, {"until", "9/12/2026"}}).status == 303);
        town.authority.move_to("2026-12-09"_day);
        Fields advice{{"on", "today"},  {"chair", "Ash Elm"}, {"independent_chair", "yes"}, {"social_worker", "yes"},
                      {"members", "4"}, {"view", "approve"},  {"reasons", "Patient"},       {"minutes", "today"}};
        const auto later = town.as(town.ivy);
        CHECK(holds(later.post(town.at("/recommendation"), advice), "at least five members"));
        advice[4].second = "5";
        advice[3].second = "no";
        CHECK(holds(later.post(town.at("/recommendation"), advice), "Without a social worker"));
        advice[3].second = "yes";
        CHECK(later.post(town.at("/recommendation"), advice).status == 303);
        CHECK(town.stage() == Stage::decision);
    });
}

TEST_CASE("approval gives the role of a foster carer, makes the household a home, and keeps the terms") {
    in_a_town([](Town& town) {
        town.to_decision();
        const auto oak = town.as(town.oak);
        Fields decision{{"on", "today"},
                        {"outcome", "approved"},
                        {"places", "2"},
                        {"youngest", "10"},
                        {"eldest", "4"},
                        {"kinds", "Short-term"},
                        {"reasons", "I agree with the panel"}};
        CHECK(town.as(town.robin).post(town.at("/decision"), decision).status == 403);
        CHECK(holds(oak.post(town.at("/decision"), decision), "eldest age is below"));
        decision[3].second = "0";
        CHECK(oak.post(town.at("/decision"), decision).status == 303);
        CHECK(town.stage() == Stage::approved);
        const auto reader = town.authority.reader_of(town.hazel);
        CHECK(reader.holds(Role::foster_carer));
        CHECK(reader.holds(Role::prospective_carer));
        const auto homes =
            must(facts<Home>(town.authority.store(), town.authority.leave(PersonId{5'000}), Known::now()));
        REQUIRE(homes.size() == 1);
        CHECK(homes[0].value.name == "The Beech family");
        CHECK(homes[0].value.kind == HomeKind::foster);
        const auto terms =
            must(facts<homes::Terms>(town.authority.store(), town.authority.leave(PersonId{5'000}), Known::now()));
        REQUIRE(terms.size() == 1);
        CHECK(terms[0].value.places == 2);
        CHECK(terms[0].value.to_age == 4);
        CHECK(oak.post(town.at("/decision"), decision).status == 409);
        town.authority.move_to("2027-02-15"_day);
        CHECK_FALSE(town.authority.reader_of(town.hazel).holds(Role::prospective_carer));
        const auto robin = town.as(town.robin);
        CHECK(robin.post(town.at("/told"), {{"on", "13/1/2027"}, {"how", "orally"}}).status == 303);
        CHECK(robin.post(town.at("/told"), {{"on", "today"}, {"how", "orally"}}).status == 422);
        CHECK(robin.post(town.at("/agreement"), {{"on", "today"}}).status == 303);
    });
}

TEST_CASE("nobody is approved whose address is not known or whose check has run out") {
    in_a_town([](Town& town) {
        town.to_decision();
        const auto sam = town.authority.fact(town.hazel, CheckAsked{CheckKind::other, {}, "Insurer", "2026-11-10"_day});
        town.authority.fact(
            town.hazel, CheckReceived{sam, "2026-11-20"_day, CheckOutcome::clear, {}, {}, "2026-12-31"_day, {}, {}});
        const Fields decision{{"on", "today"}, {"outcome", "approved"}, {"places", "2"},       {"youngest", "0"},
                              {"eldest", "4"}, {"kinds", "Short-term"}, {"reasons", "I agree"}};
        CHECK(holds(town.as(town.oak).post(town.at("/decision"), decision), "A check has run out"));
        CHECK(town.stage() == Stage::decision);
    });
}

TEST_CASE("a no is proposed first; 28 days later, or after representations, it is decided") {
    in_a_town([](Town& town) {
        town.to_decision();
        const auto oak = town.as(town.oak);
        Fields no{{"on", "today"}, {"outcome", "refused"}, {"reasons", "Reasons"}};
        CHECK(holds(oak.post(town.at("/decision"), no), "First propose"));
        no[1].second = "proposed_refusal";
        CHECK(oak.post(town.at("/decision"), no).status == 303);
        CHECK(town.stage() == Stage::representations);
        no[1].second = "refused";
        CHECK(holds(oak.post(town.at("/decision"), no), "not been told in writing"));
        CHECK(town.as(town.robin).post(town.at("/told"), {{"on", "today"}, {"how", "in_writing"}}).status == 303);
        CHECK(town.as(town.oak).post(town.at("/decision-told"), {{"on", "today"}, {"how", "orally"}}).status == 303);
        CHECK(holds(oak.post(town.at("/decision"), no), "They have until 9 February 2027"));
        const Fields said{{"to", "decision_maker"}, {"words", "I have more room now"}};
        town.authority.move_to("2027-02-10"_day);
        CHECK(
            holds(town.as(town.robin).post(town.at("/representations"), said), "The 28 days ended on 9 February 2027"));
        town.authority.move_to("2027-02-09"_day);
        CHECK(town.as(town.robin).post(town.at("/representations"), said).status == 303);
        CHECK(holds(town.as(town.oak).get(town.at("/decision")), "I have more room now"));
        CHECK(holds(town.as(town.oak).post(town.at("/decision"), no), "recommends once more before you decide"));
        CHECK(holds(town.as(town.ivy).get(town.at()), "Put it before the panel again"));
        const auto ivy = town.as(town.ivy);
        CHECK(ivy.post(town.at("/panel"), {{"on", "today"}}).status == 422);
        CHECK(ivy.post(town.at("/panel"), {{"on", "16/2/2027"}}).status == 303);
        const Fields papers{{"members", std::to_string(town.fern.number())}, {"until", "16/2/2027"}};
        CHECK(ivy.post(town.at("/panel-papers"), papers).status == 303);
        const auto paper = fmt::format("/panel/{}", town.hazel.number());
        CHECK(holds(town.as(town.fern).get(paper), "I have more room now"));
        town.authority.move_to("2027-02-16"_day);
        CHECK(town.as(town.fern).post(paper + "/view", {{"view", "not_approve"}, {"words", "Not yet"}}).status == 303);
        Fields advice{{"on", "today"},  {"chair", "Ash Elm"},    {"independent_chair", "yes"}, {"social_worker", "yes"},
                      {"members", "5"}, {"view", "not_approve"}, {"reasons", "As before"},     {"minutes", "today"}};
        CHECK(town.as(town.ivy).post(town.at("/recommendation"), advice).status == 303);
        CHECK(town.as(town.oak).post(town.at("/decision"), no).status == 303);
        CHECK(town.stage() == Stage::not_approved);
    });
}

TEST_CASE("whoever leaves says why or not, is found again, and comes back to where they stood") {
    in_a_town([](Town& town) {
        const auto robin = town.as(town.robin);
        CHECK(robin.post(town.at("/back"), {}).status == 409);
        CHECK(robin.post(town.at("/left"), {{"on", "today"}, {"reason", "health"}, {"by_us", "no"}}).status == 303);
        CHECK(town.stage() == Stage::left);
        CHECK(robin.post(town.at("/left"), {{"on", "today"}, {"reason", "health"}, {"by_us", "no"}}).status == 409);
        CHECK(robin.post(town.at("/visits"), {{"on", "today"}, {"invited", "no"}, {"words", "x"}}).status == 409);
        CHECK(holds(robin.get("/recruitment?stage=left"), "Hazel Beech"));
        CHECK(robin.post(town.at("/back"), {{"words", "Well again"}}).status == 303);
        CHECK(town.stage() == Stage::enquiry);
    });
}

TEST_CASE("reg. 24: someone whom the child knows is approved for that child, and extended once") {
    in_a_town([](Town& town) {
        const auto ana = town.authority.person("Ana", "Fernley", "2016-02-03"_day);
        const auto tutor = town.applicant("Tom", "Rush", recruitment::Route::connected, ana);
        const auto oak = town.as(town.oak);
        CHECK(oak.post(town.at("/temporary"), {{"starts", "today"}}).status == 409);  // Hazel knows no child
        CHECK(town.as(town.ivy).post(Town::address(tutor, "/temporary"), {{"starts", "today"}}).status == 403);
        CHECK(oak.post(Town::address(tutor, "/temporary"), {{"starts", "today"}}).status == 303);
        CHECK(oak.post(Town::address(tutor, "/temporary"), {{"starts", "today"}}).status == 409);
        CHECK(town.file(tutor).temporary.at(0).value.child == ana);
        const Fields more{{"why", "not_assessed"}, {"words", "The medical is late"}};
        CHECK(oak.post(Town::address(tutor, "/temporary-extension"), more).status == 303);
        CHECK(oak.post(Town::address(tutor, "/temporary-extension"), more).status == 409);
        const auto terms =
            must(facts<homes::Terms>(town.authority.store(), town.authority.leave(PersonId{6'000}), Known::now()));
        REQUIRE(terms.size() == 2);
        CHECK(terms[0].value.only_for == ana);
        CHECK(terms[0].value.ends == "2027-02-22"_day);
        CHECK(terms[1].value.ends == "2027-04-19"_day);
        CHECK(holds(town.as(town.robin).get(Town::address(tutor)), "Full decision before temporary approval ends"));
        CHECK(holds(town.as(town.robin).get(Town::address(tutor)), "19 Apr 2027"));
    });
}

TEST_CASE("who has no part in recruiting sees nobody: no list, no page, no form") {
    in_a_town([](Town& town) {
        const auto social_worker = town.authority.reader_with(Role::social_worker, TeamId{1}, "Sal").person;
        const auto carer = town.authority.reader_with(Role::foster_carer, {}, "Cam").person;
        const auto director = town.authority.reader_with(Role::director, {}, "Dee").person;
        for (const auto reader : {social_worker, carer, town.hazel, town.fern}) {
            CHECK(town.as(reader).get("/recruitment").status == 403);
            const auto page = town.as(reader).get(town.at());
            CHECK(page.status == 403);
            CHECK_FALSE(holds(page, "Beech"));
            CHECK(town.as(reader)
                      .post(town.at("/left"), {{"on", "today"}, {"reason", "health"}, {"by_us", "no"}})
                      .status == 403);
        }
        CHECK(town.as(director).get("/recruitment").status == 303);
        CHECK(town.as(director).get(town.at()).status == 403);
        CHECK(town.stage() == Stage::enquiry);
    });
}

TEST_CASE("another service asks for the record, and it is shared") {
    in_a_town([](Town& town) {
        const auto robin = town.as(town.robin);
        CHECK(robin.post(town.at("/records-shared"), {{"request", "1"}, {"on", "today"}}).status == 422);
        CHECK(robin.post(town.at("/records-asked"), {{"on", "today"}, {"who", "Fernley Fostering"}}).status == 303);
        const auto request = std::to_string(town.file().records_asked.at(0).id.number());
        CHECK(robin.post(town.at("/records-shared"), {{"request", request}, {"on", "today"}}).status == 303);
    });
}
