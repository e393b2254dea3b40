// The pages of safety outside the home, by those who record, on both engines.
#include <doctest/doctest.h>

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "safety/town_for_tests.h"

using namespace kith;
using namespace kith::safety;
using namespace kith::testing;

static Result<Response> my_day_alone(const SignedIn& asked) {
    return Response::html(TRY(on_my_day(asked.context)).markup(), 200);
}

TEST_CASE(
    "A police officer adds a place with what is known, its source and the police's reference, and nobody's name") {
    in_a_town([](Town& town) {
        const auto rowan = town.as(town.rowan);
        CHECK(rowan.post("/safety/new", Town::with(Town::new_place(), "words", "")).status == 422);
        const auto saved = rowan.post("/safety/new", Town::new_place());
        REQUIRE(saved.status == 303);
        const auto list = rowan.get("/safety");
        CHECK(holds(list, "The skate park"));
        CHECK(holds(list, "Not assessed"));
        const auto location =
            std::ranges::find(saved.headers, "location", [](const auto& header) { return header.first; });
        REQUIRE(location != saved.headers.end());
        const auto place = rowan.get(location->second);
        for (const auto* words : {"Older people offer vapes.", "TS/4411/26",
                                  "What two children told their youth worker", "Written down by Rowan"})
            CHECK_MESSAGE(holds(place, words), words);
    });
}

TEST_CASE("No link to what harms is kept: not in a name, not in what is known, not as the service") {
    in_a_town([](Town& town) {
        const auto rowan = town.as(town.rowan);
        for (const auto* question : {"name", "where", "words", "source", "police_reference"})
            CHECK(rowan.post("/safety/new", Town::with(Town::new_place(), question, "see https://example.org/a"))
                      .status == 422);
        CHECK(rowan.post(address_of(town.group, "/where"), {{"service", "www.example.org"}}).status == 422);
        CHECK(rowan.post(address_of(town.group, "/where"), {{"postcode", "not one"}}).status == 422);
        CHECK(rowan.post(address_of(town.group, "/where"), {}).status == 422);
        CHECK(town.file(town.group).where.empty());
        CHECK(rowan.post(address_of(town.group, "/where"), {{"service", "A game's open chat"}}).status == 303);
    });
}

TEST_CASE("How safe it is holds until a day to come, three months off at most") {
    in_a_town([](Town& town) {
        const auto hazel = town.as(town.hazel);
        const auto say = [&](std::string review_by) {
            return hazel
                .post(address_of(town.station, "/assess"), {{"harms", "cce"},
                                                            {"harms", "gangs"},
                                                            {"how_safe", "may_harm"},
                                                            {"words", "Wardens stand there now."},
                                                            {"review_by", std::move(review_by)}})
                .status;
        };
        CHECK(say("today") == 422);
        CHECK(say("20/6/2027") == 422);
        CHECK(say("18/12/2026") == 303);
        CHECK(town.file(town.station).assessed.back().value.harms == "cce,gangs");
        CHECK(holds(hazel.get(address_of(town.station)), "24A and 13A"));
    });
}

TEST_CASE("A child is found by name and linked once; an adult never is") {
    in_a_town([](Town& town) {
        const auto hazel = town.as(town.hazel);
        CHECK(holds(hazel.get(address_of(town.station, "/who?q=Ben+Fernley")), "Choose Ben Fernley"));
        const auto link = [&](PersonId child) {
            return hazel
                .post(address_of(town.station, fmt::format("/link/{}", child.number())),
                      {{"how", "found_missing"},
                       {"strength", "confirmed"},
                       {"since", "today"},
                       {"agency", "police"},
                       {"words", "Found asleep in a shelter."}})
                .status;
        };
        CHECK(link(town.ben) == 303);
        CHECK(link(town.ben) == 409);
        CHECK(link(town.ida) == 403);  // born in 1990
        CHECK(link(PersonId{9'999'999}) == 404);
        CHECK(link(town.group) == 404);  // no person
        CHECK(town.file(town.station).linked_now().size() == 3);
        CHECK(holds(town.as(town.robin).get(address_of_family(town.fernleys)), "Found asleep in a shelter."));
    });
}

TEST_CASE("A link ends with what changed, not before it began; and a place is over when no child is linked to it") {
    in_a_town([](Town& town) {
        const auto hazel = town.as(town.hazel);
        const auto end = [&](FactId link, std::string on) {
            return hazel
                .post(address_of(town.station, "/link-end"), {{"link", std::to_string(link.number())},
                                                              {"on", std::move(on)},
                                                              {"words", "She goes to boxing instead."}})
                .status;
        };
        const auto over = address_of(town.station, fmt::format("/name/{}", town.file(town.station).is->id.number()));
        const auto say_over = [&] {
            return hazel
                .post(over, {{"name", "The bus station"},
                             {"ends", "today"},
                             {"because", "Nothing since the wardens came."},
                             {"shown_at", "999999"}})
                .status;
        };
        CHECK(end(town.ana_there, "1/10/2026") == 422);
        CHECK(say_over() == 422);
        CHECK(end(town.ana_there, "today") == 303);
        CHECK(end(town.cleo_there, "today") == 303);
        CHECK(end(town.cleo_there, "today") == 422);  // it is offered no more
        CHECK(say_over() == 303);
        CHECK(town.file(town.station).is->value.ends == town.authority.today());
        CHECK(holds(hazel.get("/safety"), "Over"));
        // Nobody comes to harm where no harm is: the day is taken away first.
        const auto again = hazel.post(address_of(town.station, fmt::format("/link/{}", town.ben.number())),
                                      {{"how", "found_missing"},
                                       {"strength", "confirmed"},
                                       {"since", "today"},
                                       {"agency", "police"},
                                       {"words", "Found asleep in a shelter."}});
        CHECK(again.status == 422);
        CHECK(holds(again, "Children come to no harm there since 20 November 2026"));
    });
}

TEST_CASE("Why a place is put right names none of the children who are found there") {
    in_a_town([](Town& town) {
        const auto at = address_of(town.station, fmt::format("/name/{}", town.file(town.station).is->id.number()));
        const auto rename = [&](std::string because) {
            return town.as(town.hazel)
                .post(at, {{"name", "The old bus station"}, {"because", std::move(because)}, {"shown_at", "999999"}});
        };
        const auto refused = rename("It is what ana calls it.");
        CHECK(refused.status == 422);
        CHECK(holds(refused, "Name no child here"));
        CHECK(rename("It is what they call it in the banana shop.").status == 303);
    });
}

TEST_CASE("Each agency's action has someone who does it, a day, and what it changed") {
    in_a_town([](Town& town) {
        const auto hazel = town.as(town.hazel);
        const Fields action{{"agency", "transport"}, {"what", "Light the far bays."}, {"by_when", "25/11/2026"}};
        const auto at = address_of(town.station, "/action");
        CHECK(hazel.post(at, action).status == 422);  // nobody does it
        CHECK(hazel.post(at, Town::with(action, "named", "Ms Sorrel, station manager")).status == 303);
        CHECK(hazel.post(at, Town::with(action, "worker", std::to_string(town.hazel.number()))).status == 303);
        CHECK(hazel.post(at, Town::with(action, "worker", std::to_string(town.robin.number()))).status == 422);
        const auto file = town.file(town.station);
        REQUIRE(file.actions.all.size() == 2);
        CHECK(holds(hazel.get(address_of(town.station)), "Ms Sorrel, station manager"));
        town.authority.move_to("2026-11-27"_day);
        CHECK(town.file(town.station).actions.late(town.authority.today()).size() == 2);
        CHECK(holds(hazel.get("/safety"), "2 open actions, 2 late"));
        CHECK(hazel
                  .post(address_of(town.station, "/action-done"),
                        {{"action", std::to_string(file.actions.all.front().id.number())},
                         {"on", "today"},
                         {"changed", "Children wait by the door now."}})
                  .status == 303);
        CHECK(holds(hazel.get(address_of(town.station)), "Children wait by the door now."));
    });
}

TEST_CASE("A plan begins with what the record knows: the harm, and where the child is found") {
    in_a_town([](Town& town) {
        const auto robin = town.as(town.robin);
        const auto form = robin.get(address_of_family(town.fernleys, fmt::format("/plan?child={}", town.ana.number())));
        CHECK(form.status == 200);
        CHECK(holds(form, "The bus station and The Mill Lane group"));
        const auto of_ben =
            robin.get(address_of_family(town.fernleys, fmt::format("/plan?child={}", town.ben.number())));
        CHECK_FALSE(holds(of_ben, "The bus station"));
        CHECK_FALSE(holds(robin.get(address_of_family(town.fernleys, "/plan")), "The bus station"));
        CHECK(robin.post(address_of_family(town.fernleys, "/plan"), town.plan_typed(town.ana)).status == 303);
        CHECK(robin.post(address_of_family(town.fernleys, "/plan"), town.plan_typed(town.ana)).status == 422);
        CHECK(robin.post(address_of_family(town.fernleys, "/plan"), town.plan_typed(town.cleo)).status == 422);
        CHECK(robin
                  .post(address_of_family(town.fernleys, "/plan"),
                        Town::with(town.plan_typed(town.ben), "review_by", "today"))
                  .status == 422);
        REQUIRE(town.family().plan_of(town.ana));
        CHECK(town.family().plans.size() == 1);
        CHECK(holds(robin.get(address_of_family(town.fernleys)), "Mum meets the bus."));
    });
}

TEST_CASE("No form asks what parents lack, or puts the harm on them; each has nine inputs at most") {
    const auto area = safety::area();
    int forms = 0;
    for (const auto& page : area.pages) {
        if (!page.form || page.method != Method::get) continue;
        const auto form = page.form();
        ++forms;
        CHECK_MESSAGE(form.questions.size() <= 9, form.title);
        for (const auto& question : form.questions) {
            const auto asked = lower(std::string{question.text} + " " + std::string{question.hint});
            for (const auto* label :
                 {"neglect", "fail", "capacity", "parenting", "engage", "comply", "blame", "boundar"})
                CHECK_MESSAGE(asked.find(label) == std::string::npos, asked);
        }
    }
    CHECK(forms >= 12);
}

TEST_CASE("A plan is reviewed with the child's words, and ended with who carries on; then another may be made") {
    in_a_town([](Town& town) {
        const auto id = town.authority.fact(town.fernleys, Town::plan_of(town.ana, town.robin));
        const auto robin = town.as(town.robin);
        const auto number = std::to_string(id.number());
        const auto review = [&](std::string on, std::string next) {
            return robin
                .post(address_of_family(town.fernleys, "/review"), {{"plan", number},
                                                                    {"on", std::move(on)},
                                                                    {"changed", "The phone is gone."},
                                                                    {"says", "I sleep again."},
                                                                    {"there", "Ana, her mum, school, police"},
                                                                    {"next_by", std::move(next)}})
                .status;
        };
        CHECK(review("9/11/2026", "18/12/2026") == 422);  // before the plan
        CHECK(review("today", "today") == 422);
        CHECK(review("today", "18/12/2026") == 303);
        const auto page = robin.get(address_of_family(town.fernleys));
        CHECK(holds(page, "I sleep again."));
        CHECK(holds(page, "18 December 2026"));
        CHECK(
            robin
                .post(address_of_family(town.fernleys, "/end"),
                      {{"plan", number}, {"on", "today"}, {"why", "safer"}, {"words", "School and her aunt carry on."}})
                .status == 303);
        CHECK_FALSE(town.family().plan_of(town.ana));
        CHECK(robin.post(address_of_family(town.fernleys, "/plan"), town.plan_typed(town.ana)).status == 303);
    });
}

TEST_CASE("Where two write at once, the second is shown both texts, and loses nothing") {
    in_a_town([](Town& town) {
        const auto id = town.authority.fact(town.fernleys, Town::plan_of(town.ana, town.robin));
        const auto at = address_of_family(town.fernleys, fmt::format("/plan/{}", id.number()));
        const auto shown_at = std::to_string(must(last_entry(town.authority.store(), town.authority.id())).number());
        const auto change = [&](PersonId by, std::string wants) {
            auto fields = Town::with(town.plan_typed(town.ana), "wants", std::move(wants));
            fields.emplace_back("because", "She said more.");
            fields.emplace_back("shown_at", shown_at);
            return town.as(by).post(at, fields);
        };
        CHECK(change(town.robin, "To play football again.").status == 303);
        const auto refused = change(town.robin, "To see her cousin.");
        CHECK(refused.status == 409);
        CHECK(holds(refused, "To play football again."));
        CHECK(holds(refused, "To see her cousin."));
        CHECK(town.family().plan_of(town.ana)->value.wants == "To play football again.");
    });
}

TEST_CASE("Two who make a plan for one child at once make one") {
    in_a_town([](Town& town) {
        const auto family = town.authority.leave(town.fernleys);
        const auto read = town.family();  // by both, before either has saved
        town.authority.fact(town.fernleys, Town::plan_of(town.ana, town.robin));
        auto change = town.authority.change();
        const auto second =
            record(change, plan, read, family, Town::plan_of(town.ana, town.moss), town.authority.today());
        REQUIRE_FALSE(second);
        CHECK(second.error().fields.at(0).name == "child");
    });
}

TEST_CASE("A referral to the National Referral Mechanism is decided in its order, once for each ground") {
    in_a_town([](Town& town) {
        const auto robin = town.as(town.robin);
        const auto refer = [&](PersonId child) {
            return robin
                .post(address_of_family(town.fernleys, "/referral"), {{"child", std::to_string(child.number())},
                                                                      {"on", "10/11/2026"},
                                                                      {"responder", "authority"},
                                                                      {"reference", "NRM-000-1"}})
                .status;
        };
        CHECK(refer(town.cleo) == 422);  // not of this family
        CHECK(refer(town.ana) == 303);
        CHECK(refer(town.ana) == 422);
        const auto id = std::to_string(town.family().referrals.front().id.number());
        const auto decide_it = [&](std::string stage, std::string on) {
            return robin
                .post(address_of_family(town.fernleys, "/grounds"), {{"referral", id},
                                                                     {"stage", std::move(stage)},
                                                                     {"grounds", "positive"},
                                                                     {"on", std::move(on)},
                                                                     {"decided_by", "local_panel"}})
                .status;
        };
        CHECK(decide_it("conclusive", "today") == 422);
        CHECK(decide_it("reasonable", "9/11/2026") == 422);
        CHECK(decide_it("reasonable", "12/11/2026") == 303);
        CHECK(decide_it("reasonable", "12/11/2026") == 422);
        CHECK(holds(robin.get(address_of_family(town.fernleys)), "The first decision took 2 working days."));
        CHECK(decide_it("conclusive", "today") == 303);
        CHECK(refer(town.ana) == 303);  // what was decided does not stand in the way of another
    });
}

TEST_CASE("A worker reads when a looked-after child was missing and whether a return interview was held") {
    in_a_town([](Town& town) {
        const auto missing = town.authority.fact(
            town.ana, care::MissingEpisode{care::Absence::missing, "2026-11-01"_day, "2026-11-02"_day, ""});
        town.authority.fact(
            town.ana, care::ReturnInterview{missing, "2026-11-03"_day, "2026-11-04"_day, "She was at the station"});
        CHECK(holds(town.as(town.robin).get(address_of_family(town.fernleys)),
                    "return interview held on 4 November 2026"));
        // Family Help does not see a child's care.
        CHECK_FALSE(holds(town.as(town.fay).get(address_of_family(town.fernleys)), "return interview"));
    });
}

TEST_CASE(
    "My day says what waits: a child without a plan, a review, a place to look at again, an action that is late") {
    in_a_town([](Town& town) {
        town.pages.pages.push_back(page<my_day_alone>(Method::get, "/my-day-alone"));
        const auto shown = [&](PersonId reader) { return town.as(reader).get("/my-day-alone").body; };
        auto robin = shown(town.robin);
        CHECK(robin.find("Ana Fernley</a> is found where children come to harm, and has no plan yet") !=
              std::string::npos);
        CHECK(robin.find("Cleo") == std::string::npos);
        CHECK(shown(town.fay).empty());  // records nothing of how children are protected
        CHECK(shown(town.moss).find("Ana Fernley") != std::string::npos);
        auto hazel = shown(town.hazel);
        CHECK(hazel.find("The Mill Lane group") != std::string::npos);  // never assessed
        CHECK(hazel.find("The bus station") == std::string::npos);      // holds nine days more
        town.authority.fact(town.fernleys, Town::plan_of(town.ana, town.robin, "2026-11-24"_day));
        town.authority.fact(
            town.station,
            Action{
                {}, Agency::police, "Patrol at four.", town.hazel, {}, "2026-11-18"_day, "2026-11-01"_day, town.hazel});
        robin = shown(town.robin);
        CHECK(robin.find("review the plan for safety outside the home, by 24 Nov 2026") != std::string::npos);
        CHECK(robin.find("no plan yet") == std::string::npos);
        CHECK(robin.find("Patrol") == std::string::npos);
        hazel = shown(town.hazel);
        CHECK(hazel.find("Patrol at four.</a>, 2 days late") != std::string::npos);
    });
}

TEST_CASE("What was typed to do harm is shown as words, and numbers that were not offered are refused") {
    in_a_town([](Town& town) {
        const auto rowan = town.as(town.rowan);
        CHECK(rowan.post("/safety/new", Town::with(Town::new_place(), "name", "<script>alert(1)</script>")).status ==
              303);
        const auto list = rowan.get("/safety");
        CHECK_FALSE(holds(list, "<script>alert"));
        CHECK(holds(list, "&lt;script&gt;"));
        CHECK(rowan.post("/safety/new", Town::with(Town::new_place(), "kind", "house")).status == 422);
        CHECK(rowan.post("/safety/new", Town::with(Town::new_place(), "name", std::string(5'000, 'x'))).status == 422);
        CHECK(rowan
                  .post(address_of(town.station, "/action-done"),
                        {{"action", "999999"}, {"on", "today"}, {"changed", "x"}})
                  .status == 422);
        CHECK(rowan.get(address_of(town.station, "/known/999999")).status == 404);
        CHECK(rowan.get("/safety/abc").status == 404);
        const auto robin = town.as(town.robin);
        CHECK(robin.get(address_of_family(town.fernleys, "/plan?child=-1")).status == 200);
        CHECK(robin.get(address_of_family(town.fernleys, "/plan?child=99999999999999999999")).status == 200);
        CHECK(robin
                  .post(address_of_family(town.fernleys, "/plan"),
                        Town::with(town.plan_typed(town.ana), "harms", "parents"))
                  .status == 422);
    });
}
