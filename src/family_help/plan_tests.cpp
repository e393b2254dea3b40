// The family's plan through its pages: by a worker, by those who take part, and by those who may not; on both engines.
#include <doctest/doctest.h>

#include "family_help/plan_for_tests.h"
#include "kernel/record/setting.h"

using namespace kith;
using namespace kith::family_help;
using namespace kith::testing;

TEST_CASE("A goal stands in the words of one of the family, and what each child says of it is kept apart") {
    in_a_plan([](PlanTown& town) {
        const auto goal = town.goal();
        const auto plan = town.plan();
        CHECK(plan.goals.front().value.whose == town.ida);
        REQUIRE(plan.goals_for.size() == 1);
        CHECK(plan.goals_for.front().value.child == town.ana);
        const auto page = town.as(town.fay).get(town.at("/plan"));
        for (const auto* words : {"A proper breakfast every day", "In the words of Ida Fernley", "I like toast best.",
                                  "It is about Ana Fernley", "Nobody has said yet"})
            CHECK_MESSAGE(says(page, words), words);
        CHECK(goal == plan.goals.front().id);
    });
}

TEST_CASE("A goal needs words, whose they are and why it matters; whose may be a child, and never a stranger") {
    in_a_plan([](PlanTown& town) {
        const auto fay = town.as(town.fay);
        const auto refused = [&](std::string_view question, const std::string& value) {
            auto fields = town.goal_fields();
            std::erase_if(fields, [&](const auto& field) { return field.first == question; });
            fields.emplace_back(question, value);
            return fay.post(town.at("/plan/goals/new"), fields).status;
        };
        CHECK(refused("words", "") == 422);
        CHECK(refused("why", "") == 422);
        CHECK(refused("whose", PlanTown::number(town.cleo)) == 422);
        CHECK(refused("whose", "1e9") == 422);
        CHECK(refused("children", PlanTown::number(town.cleo)) == 422);
        CHECK(town.plan().goals.empty());
        CHECK(refused("whose", PlanTown::number(town.ben)) == 303);
    });
}

TEST_CASE("An action has one owner: of the family, of its team, or someone named; and a goal that is worked towards") {
    in_a_plan([](PlanTown& town) {
        const auto goal = town.goal();
        const auto fay = town.as(town.fay);
        const auto save = [&](Fields fields) {
            fields.emplace_back("goal", std::to_string(goal.number()));
            fields.emplace_back("what", "Ask the school about its breakfast club");
            return fay.post(town.at("/plan/actions/new"), fields).status;
        };
        CHECK(save({}) == 422);
        CHECK(save({{"who", PlanTown::number(town.una)}, {"named", "Ms Wren"}}) == 422);
        CHECK(save({{"who", PlanTown::number(town.cleo)}}) == 422);
        CHECK(save({{"named", "Ms Wren"}}) == 303);
        CHECK(save({{"who", PlanTown::number(town.robin)}}) == 303);
        CHECK(save({{"who", PlanTown::number(town.ida)}}) == 303);
        CHECK(town.plan().actions.size() == 3);
        CHECK(fay.post(town.at(fmt::format("/plan/goals/{}/end", goal.number())),
                       {{"how", "reached"}, {"words", "Breakfast every day for a month."}})
                  .status == 303);
        CHECK(save({{"named", "Ms Wren"}}) == 409);  // no goal is open any more
    });
}

TEST_CASE("Gran marks her own action and no other's; a worker marks anybody's; every mark stays") {
    in_a_plan([](PlanTown& town) {
        const auto goal = town.goal();
        const auto grans = town.action(goal, town.una), mums = town.action(goal, town.ida, "Buy bread on Sundays");
        CHECK(town.mark(town.una, grans, "on_the_way", "Two days this week.") == 303);
        CHECK(town.mark(town.una, mums, "done") == 403);
        CHECK(town.as(town.una).get(town.action_at(mums)).status == 403);
        CHECK(town.mark(town.una, FactId{99'999}, "done") == 404);
        CHECK(town.mark(town.una, grans, "finished") == 422);
        CHECK(town.mark(town.fay, mums, "stuck", "No money until Friday.") == 303);
        CHECK(town.mark(town.una, grans, "done") == 303);
        const auto plan = town.plan();
        CHECK(plan.progress.size() == 3);
        // What is stuck has not moved, and is no help yet.
        CHECK(must(family_file(town.authority.store(), town.authority.leave(town.fernleys), Known::now()))
                  .helped.size() == 2);
        CHECK(plan.standing_of(grans)->standing == family_help::Standing::done);
        CHECK(plan.standing_of(mums)->by == town.fay);
        const auto page = town.as(town.una).get(town.at("/plan"));
        CHECK(says(page, "Our family&#39;s plan"));
        CHECK(says(page, "No money until Friday."));
    });
}

TEST_CASE("Who takes part adds what they will do themselves, and words of their own; they write no goal") {
    in_a_plan([](PlanTown& town) {
        const auto goal = town.goal();
        const auto una = town.as(town.una);
        CHECK(una.post(town.at("/plan/my-action"),
                       {{"goal", std::to_string(goal.number())}, {"what", "Walk them to school on Mondays"}})
                  .status == 303);
        CHECK(town.plan().actions.back().value.who == town.una);
        CHECK(una.post(town.at("/plan/words"), {{"words", "I am proud of Ida."}}).status == 303);
        CHECK(town.plan().words.back().value.by == town.una);
        CHECK(una.post(town.at("/plan/goals/new"), town.goal_fields()).status == 403);
        CHECK(una.post(town.at("/plan/actions/new"), {{"what", "Anything"}}).status == 403);
        CHECK(una.get(town.at("/assessment")).status == 403);
        CHECK(una.get(town.at("/outcomes")).status == 403);
        CHECK(una.get(town.at("/members")).status == 403);
    });
}

TEST_CASE("A school that takes part marks its own action, and reads the plan only") {
    in_a_plan([](PlanTown& town) {
        const auto lead = town.partner(Role::school_lead, "Sorrel");
        const auto goal = town.goal();
        const auto action = town.action(goal, lead, "A place at breakfast club");
        // Working with a child is not enough: the family has not agreed to it yet.
        CHECK(town.as(lead).get(town.at("/plan")).status == 403);
        CHECK(town.mark(lead, action, "done") == 403);
        CHECK(town.as(lead).post(town.at("/plan/words"), {{"words", "He eats well."}}).status == 403);
        town.authority.fact(town.fernleys, Consent{{},
                                                   "Ida Fernley",
                                                   "help,share_plan",
                                                   "school",
                                                   ConsentHow::spoken,
                                                   "2026-11-01"_day,
                                                   "2026-11-25"_day});
        CHECK(town.mark(lead, action, "done") == 303);
        CHECK(town.as(lead).get(town.at("/plan")).status == 200);
        CHECK(town.as(lead).get(town.at("/assessment")).status == 403);
        CHECK(town.as(lead).get(town.at("/plan/how-are-things")).status == 403);  // it is not the family
        town.authority.move_to("2026-11-26"_day);
        CHECK(town.as(lead).get(town.at("/plan")).status == 403);  // what they agreed to has run out
        CHECK(town.as(town.una).get(town.at("/plan")).status == 200);
    });
}

TEST_CASE("A stranger to the family sees no plan, whatever their role; of a restricted family nobody learns") {
    in_a_plan([](PlanTown& town) {
        const auto other = town.authority.reader_with(Role::family_help_practitioner, TeamId{8}, "Noor").person;
        const auto relative = town.authority.reader_with(Role::family_member, {}, "Dag").person;
        CHECK(town.as(other).get(town.at("/plan")).status == 403);
        CHECK(town.as(relative).get(town.at("/plan")).status == 403);
        CHECK(town.as(relative).get("/families/99999999/plan").status == 404);
        const auto wren = town.authority.reader_with(Role::front_door_worker, {}, "Wren").person;
        CHECK(says(town.as(wren).get(town.at("")), "The Fernley family"));
        town.authority.fact(town.ben, Restriction{"A worker's nephew", "2026-11-01"_day, {}});
        CHECK(town.as(wren).get(town.at("")).status == 404);
        CHECK_FALSE(says(town.as(wren).get(town.at("")), "Fernley"));
    });
}

TEST_CASE("A goal put differently supersedes the first; who edits an old page sees both texts") {
    in_a_plan([](PlanTown& town) {
        const auto goal = town.goal();
        const auto address = town.at(fmt::format("/plan/goals/{}/change", goal.number()));
        const auto seen = town.now();
        const auto with = [&](std::string words, const std::string& shown_at) {
            auto fields = town.goal_fields();
            fields.front().second = std::move(words);
            fields.emplace_back("shown_at", shown_at);
            return fields;
        };
        CHECK(town.as(town.fay).post(address, with("Breakfast together", seen)).status == 303);
        const auto stale = town.as(town.robin).post(address, with("Toast each morning", seen));
        CHECK(stale.status == 409);
        CHECK(says(stale, "Breakfast together"));
        CHECK(says(stale, "Toast each morning"));
        CHECK(town.plan().goals.front().value.words == "Breakfast together");
        CHECK(must(versions<Goal>(town.authority.store(), town.authority.leave(town.fernleys), goal)).size() == 2);
    });
}

TEST_CASE("The plan can be read as it was known on any day, and never on a day that has not come") {
    in_a_plan([](PlanTown& town) {
        town.goal();
        town.authority.move_to("2026-12-04"_day);
        CHECK(town.as(town.fay)
                  .post(town.at("/plan/goals/new"), {{"words", "A bed for Ben"},
                                                     {"whose", PlanTown::number(town.ben)},
                                                     {"why", "He sleeps on the sofa."}})
                  .status == 303);
        const auto then = town.as(town.fay).get(town.at("/plan?known=20/11/2026"));
        CHECK(says(then, "A proper breakfast every day"));
        CHECK_FALSE(says(then, "A bed for Ben"));
        CHECK(says(town.as(town.fay).get(town.at("/plan")), "A bed for Ben"));
        CHECK(town.as(town.fay).get(town.at("/plan?known=1/1/2030")).status == 422);
        CHECK(town.as(town.fay).get(town.at("/plan?known=yesterweek")).status == 422);
        CHECK(town.as(town.fay).get(town.at("/plan?known=1/1/1990")).status == 404);
    });
}

TEST_CASE("A review says who was there, what changed, and by when it is looked at again: after it, not before") {
    in_a_plan([](PlanTown& town) {
        const auto review = [&](std::string next) {
            return town.as(town.fay)
                .post(town.at("/plan/review"), {{"on", "today"},
                                                {"there", PlanTown::number(town.una)},
                                                {"there", PlanTown::number(town.ana)},
                                                {"others", "Ms Wren of the school"},
                                                {"changed", "Breakfast happens most days."},
                                                {"next_by", std::move(next)}})
                .status;
        };
        CHECK(review("1/11/2026") == 422);
        CHECK(review("15/1/2027") == 303);
        CHECK(town.plan().at_reviews.size() == 2);
        const auto page = town.as(town.una).get(town.at("/plan"));
        CHECK(says(page, "Ms Wren of the school"));
        CHECK(says(page, "Next by 15 January 2027"));
    });
}

TEST_CASE("The family sees who is in its team and who leads, and not who is there for an enquiry") {
    in_a_plan([](PlanTown& town) {
        town.partner(Role::child_protection_practitioner, "Perpetua");
        town.partner(Role::police_officer, "Oxlip");
        const auto una = town.as(town.una).get(town.at("/plan"));
        CHECK(says(una, "Fay"));
        CHECK(says(una, "Robin"));
        CHECK(says(una, "Una Larch, of the family"));
        CHECK_FALSE(says(una, "Perpetua"));
        CHECK_FALSE(says(una, "Oxlip"));
        CHECK(says(town.as(town.fay).get(town.at("/plan")), "Perpetua"));
    });
}

TEST_CASE("Hostile words stand as words") {
    in_a_plan([](PlanTown& town) {
        const auto goal = town.goal();
        town.action(goal, town.una, "<script>alert(1)</script>");
        CHECK(town.as(town.una).post(town.at("/plan/words"), {{"words", "'); drop table x; --<b>"}}).status == 303);
        const auto page = town.as(town.una).get(town.at("/plan"));
        CHECK_FALSE(says(page, "<script>alert"));
        CHECK_FALSE(says(page, "<b>"));
        CHECK(says(page, "drop table x"));
        CHECK(town.as(town.una).post(town.at("/plan/words"), {{"words", std::string(4'001, 'x')}}).status == 422);
        CHECK(town.as(town.una).post(town.at("/plan/words"), {{"words", "   "}}).status == 422);
    });
}

TEST_CASE("An action can draw on a service; what came of it is told, and why where it was not taken up") {
    in_a_plan([](PlanTown& town) {
        const auto service = town.authority.fact(
            the_authority,
            Service{"Sleep group", "Six evenings", "Parents", "Mill Lane", "01632 960711", "2026-01-01"_day, {}});
        const auto goal = town.goal();
        const auto number = std::to_string(service.number());
        CHECK(town.as(town.fay)
                  .post(town.at("/plan/actions/new"), {{"goal", std::to_string(goal.number())},
                                                       {"what", "Go to the sleep group"},
                                                       {"who", PlanTown::number(town.ida)},
                                                       {"service", number}})
                  .status == 303);
        const auto take_up = [&](std::string what, std::string words) {
            return town.as(town.fay)
                .post(town.at("/plan/service"),
                      {{"service", number}, {"take_up", std::move(what)}, {"words", std::move(words)}})
                .status;
        };
        CHECK(take_up("declined", "") == 422);
        CHECK(take_up("offered", "") == 303);
        CHECK(take_up("completed", "It gave me my evenings back.") == 303);
        CHECK(town.as(town.una).post(town.at("/plan/service"), {{"service", number}, {"take_up", "offered"}}).status ==
              403);
        const auto page = town.as(town.una).get(town.at("/plan"));
        CHECK(says(page, "With the help of Sleep group: completed"));
        CHECK(says(page, "It gave me my evenings back."));
    });
}

TEST_CASE("When the help has ended the last plan can be read, and the family writes in it no more") {
    in_a_plan([](PlanTown& town) {
        const auto goal = town.goal();
        const auto action = town.action(goal, town.una);
        town.close();
        const auto una = town.as(town.una);
        const auto page = una.get(town.at("/plan"));
        CHECK(page.status == 200);
        CHECK(says(page, "A proper breakfast every day"));
        CHECK(says(page, "The family is not helped now."));
        for (const auto* words : {"Say something", "Say what you will do", "Say how things are", "Say how it is going"})
            CHECK_MESSAGE(!says(page, words), words);
        CHECK(town.mark(town.una, action, "done") == 409);
        CHECK(una.get(town.action_at(action)).status == 409);
        CHECK(una.post(town.at("/plan/words"), {{"words", "One more thing."}}).status == 409);
        CHECK(
            una.post(town.at("/plan/my-action"), {{"goal", std::to_string(goal.number())}, {"what", "More"}}).status ==
            409);
        CHECK(una.get(town.at("/plan/how-are-things")).status == 409);
        CHECK(town.plan().words.empty());
    });
}

TEST_CASE("A goal, and what is done for it, stands in a plan of help that is open") {
    in_a_plan([](PlanTown& town) {
        const auto goal = town.goal();
        town.close();
        CHECK(town.as(town.fay).get(town.at("/plan/goals/new")).status == 409);
        CHECK(town.as(town.fay).post(town.at("/plan/goals/new"), town.goal_fields()).status == 409);
        CHECK(town.as(town.fay)
                  .post(town.at("/plan/actions/new"),
                        {{"goal", std::to_string(goal.number())}, {"what", "More"}, {"named", "Ms Wren"}})
                  .status == 409);
        CHECK_FALSE(says(town.as(town.fay).get(town.at("/plan")), "Write a goal"));
        CHECK(town.plan().goals.size() == 1);
    });
}

TEST_CASE("Who takes part reads who is in the team, and not where any of them works") {
    in_a_plan([](PlanTown& town) {
        town.authority.fact(town.fernleys, TeamMember{{},
                                                      "Teasel Brook",
                                                      Discipline::health_visiting,
                                                      {},
                                                      "Mill Lane family hub",
                                                      "01632 960222",
                                                      "2026-11-01"_day,
                                                      {}});
        const auto una = town.as(town.una).get(town.at("/plan"));
        CHECK(says(una, "Teasel Brook"));
        CHECK_FALSE(says(una, "Mill Lane family hub"));
        CHECK_FALSE(says(una, "01632 960222"));
        CHECK(says(town.as(town.fay).get(town.at("/plan")), "Mill Lane family hub"));
    });
}
