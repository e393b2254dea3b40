// What the service records in a plan, and what its forms refuse.
#include "adoption/town_for_tests.h"

using namespace kith;
using namespace kith::adoption;

TEST_CASE("A plan begins from the child's page, and each party joins from their own") {
    in_a_town([](Town& town) {
        const auto file = town.file();
        CHECK(file.child() == "Robin");
        CHECK(file.parties.size() == 2);
        CHECK(file.party_of(town.alex)->id == town.adopters);
        CHECK(says(town.get(town.juniper, person_page(town.robin)), "Plan for Robin"));
        CHECK(says(town.get(town.juniper, person_page(town.alex)), "called Sam and Alex there"));
        CHECK(says(town.get(town.juniper, "/adoption"), "Sam and Alex and Mummy Rowan"));
        const auto page = town.get(town.juniper, plan_page(town.plan));
        for (const auto words : {"Rowan Thornbury, birth mother", "Sam Hollowell and Alex Hollowell",
                                 "Yes, I would like", "I will write in spring."})
            CHECK(says(page, words));
        CHECK(town.get(town.juniper, plan_page(town.robin)).status == 404);
    });
}

TEST_CASE("No family name can be agreed on, nobody joins twice, and nobody without having said yes") {
    in_a_town([](Town& town) {
        CHECK(town.post(town.juniper, person_page(town.robin, "/begin"), {{"called", "Robin Hollowell"}}).status ==
              422);
        const auto join = [&](PersonId who, const std::string& what, const char* called, const char* agreed) {
            return town.post(
                town.juniper, person_page(who, "/join"),
                {{"joins", what}, {"side", "birth"}, {"called", called}, {"kin", "nan"}, {"agreed", agreed}});
        };
        const auto plan = std::to_string(town.plan.number());
        const auto named = join(town.olive, plan, "Nan Thornbury", "Yes");
        CHECK(named.status == 422);
        CHECK(says(named, "Agree on a name without a family name"));
        CHECK(join(town.olive, plan, "Nan Olive", "").status == 422);
        CHECK(join(town.olive, "77777", "Nan Olive", "Yes").status == 422);
        CHECK(join(town.rowan, plan, "Mummy", "Yes").status == 422);
        CHECK(join(town.robin, plan, "Robin", "Yes").status == 422);
        CHECK(join(town.olive, std::to_string(town.adopters.number()), "Nan", "Yes").status == 422);  // two already
        CHECK(join(town.olive, plan, "", "Yes").status == 422);
        CHECK(join(town.olive, plan, "Nan Olive", "Oh yes please.").status == 303);
        CHECK(says(town.get(town.sam, mailbox_page(town.plan)), "Nan Olive"));
        CHECK_FALSE(says(town.get(town.rowan, mailbox_page(town.plan)), "Nan Olive"));  // of the same side
    });
}

TEST_CASE("What the plan says is shown to each side, asked of each, and ends when the service says so") {
    in_a_town([](Town& town) {
        const auto add = [&](FactId who, const char* what) {
            return town.post(
                town.juniper, plan_page(town.plan, "/terms/new"),
                {{"party", std::to_string(who.number())}, {"what", what}, {"months", "03"}, {"months", "11"}});
        };
        CHECK(add(town.mother, "letter").status == 303);
        CHECK(add(town.mother, "letter").status == 422);
        CHECK(add(town.adopters, "pictures").status == 303);
        CHECK(town.post(town.juniper, plan_page(town.plan, "/terms/new"),
                        {{"party", std::to_string(town.mother.number())}, {"what", "letter"}})
                  .status == 422);
        const auto mine = town.get(town.rowan, mailbox_page(town.plan));
        CHECK(says(mine, "You: a letter in March and November"));
        CHECK(says(mine, "Sam and Alex: pictures in March and November"));
        CHECK(says(mine, "By 30 November 2026"));
        CHECK(says(town.get(town.juniper, "/adoption"), "By 30 November 2026"));
        const auto term = town.file().terms.front().id;
        CHECK(town.post(town.juniper, plan_page(town.plan, fmt::format("/terms/{}/end", term.number())), {}).status ==
              303);
        CHECK_FALSE(says(town.get(town.rowan, mailbox_page(town.plan)), "You: a letter"));
        CHECK(town.post(town.juniper, plan_page(town.plan, fmt::format("/terms/{}/end", term.number())), {}).status ==
              404);
    });
}

TEST_CASE("A stop said by telephone is written in their words, the others are spoken with, and so are they") {
    in_a_town([](Town& town) {
        const auto at = plan_page(town.plan, fmt::format("/parties/{}", town.mother.number()));
        CHECK(town.post(town.juniper, at + "/stop", {{"words", "Please, no more for now."}}).status == 303);
        CHECK(says(town.get(town.sam, mailbox_page(town.plan)), "asked for a pause"));
        CHECK(says(town.get(town.rowan, mailbox_page(town.plan)), "You want no letters since 20 November 2026"));
        CHECK(town.post(town.juniper, at + "/stop", {{"words", "Again"}}).status == 409);
        const auto stop = town.file().stops.front().id;
        const auto spoken = plan_page(town.plan, fmt::format("/stops/{}/spoken", stop.number()));
        CHECK(town.post(town.juniper, spoken, {{"with", "others"}, {"on", "1/11/2026"}, {"said", "Sad"}}).status ==
              422);
        CHECK(
            town.post(town.juniper, spoken, {{"with", "others"}, {"on", "today"}, {"said", "They were sad."}}).status ==
            303);
        CHECK(says(town.get(town.juniper, plan_page(town.plan)), "They were sad."));
        CHECK(town.post(town.juniper, at + "/again", {}).status == 303);
        CHECK_FALSE(says(town.get(town.sam, mailbox_page(town.plan)), "asked for a pause"));
    });
}

TEST_CASE("Support is asked for from one's own page, assessed, planned and reviewed") {
    in_a_town([](Town& town) {
        CHECK(town.post(town.sam, mailbox_page(town.plan, "/support"), {{"words", "He is so angry at bedtime."}})
                  .status == 303);
        const auto asked = town.file().support_asked.front().id;
        CHECK(says(town.get(town.juniper, plan_page(town.plan)), "Assessment of needs for adoption support"));
        const auto at = plan_page(town.plan, fmt::format("/support/{}/plan", asked.number()));
        const Fields plan{
            {"on", "today"}, {"needs", "Sleep"}, {"their_view", "Help us"}, {"given", "Therapy from May"}};
        CHECK(town.post(town.juniper, at, {{"on", "1/1/2020"}, {"needs", "x"}, {"their_view", "x"}, {"given", "x"}})
                  .status == 422);
        CHECK(town.post(town.juniper, at, plan).status == 303);
        CHECK(town.post(town.juniper, at, plan).status == 409);
        const auto review =
            plan_page(town.plan, fmt::format("/support/{}/review", town.file().support_plans.front().id.number()));
        CHECK(town.post(town.juniper, review,
                        {{"on", "today"}, {"their_view", "Better"}, {"decided", "Go on"}, {"goes_on", "yes"}})
                  .status == 303);
        const auto page = town.get(town.juniper, plan_page(town.plan));
        for (const auto words : {"He is so angry at bedtime.", "Therapy from May", "“Better” Go on"})
            CHECK(says(page, words));
        CHECK_FALSE(says(town.get(town.rowan, mailbox_page(town.plan)), "angry"));
    });
}

TEST_CASE("A meeting is written down, and every form of the service opens") {
    in_a_town([](Town& town) {
        CHECK(
            town.post(
                    town.juniper, plan_page(town.plan, "/met"),
                    {{"party", std::to_string(town.mother.number())}, {"on", "today"}, {"how", "They fed the ducks."}})
                .status == 303);
        CHECK(says(town.get(town.juniper, plan_page(town.plan)), "They fed the ducks."));
        for (const auto rest : {"/terms/new", "/met", "/support/ask"})
            CHECK(town.get(town.juniper, plan_page(town.plan, rest)).status == 200);
        const auto party = fmt::format("/parties/{}", town.mother.number());
        for (const auto* rest : {"/stop", "/left"})
            CHECK(town.get(town.juniper, plan_page(town.plan, party + rest)).status == 200);
        for (const auto* rest : {"/begin", "/join"})
            CHECK(town.get(town.juniper, person_page(town.olive, rest)).status == 200);
        CHECK(town.get(town.rowan, "/letters").status == 303);
        CHECK(town.get(town.olive, "/letters").status == 200);
    });
}

TEST_CASE(
    "A brother adopted elsewhere writes with the child's family, and he and the birth family do not see each other") {
    in_a_town([](Town& town) {
        const auto linden = town.someone(Role::adopter, "Linden", "Marsh");
        const auto brother = town.joined(linden, town.plan.number(), "siblings", "Linden and Kit", "brother’s family");
        town.passed(linden, town.adopters, "Kit says hello.");
        town.passed(town.sam, brother, "Robin says hello too.");
        CHECK(says(town.get(town.sam, mailbox_page(town.plan)), "Kit says hello."));
        CHECK(says(town.get(linden, mailbox_page(town.plan)), "Robin says hello too."));
        const auto mothers = town.get(town.rowan, mailbox_page(town.plan));
        for (const auto word : {"Linden", "Kit says", "Robin says hello too."}) CHECK_FALSE(says(mothers, word));
        CHECK_FALSE(says(town.get(linden, mailbox_page(town.plan)), "Mummy Rowan"));
        CHECK(town.post(linden, mailbox_page(town.plan),
                        {{"to", std::to_string(town.mother.number())}, {"words", "To the birth mother"}})
                  .status == 422);
    });
}
