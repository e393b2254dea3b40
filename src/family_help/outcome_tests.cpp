// The ten outcomes, before and after, by the worker and by the family apart; on both engines.
#include <doctest/doctest.h>

#include "family_help/outcome_scale.h"
#include "family_help/plan_for_tests.h"

using namespace kith;
using namespace kith::family_help;
using namespace kith::testing;

static Fact<OutcomeStep> step(std::int64_t id, FamilyOutcome outcome, int at, Date on, LookedBy looked) {
    return {FactId{id}, PersonId{7}, EntryNumber{1}, {}, {outcome, at, on, looked, PersonId{3}}};
}

TEST_CASE("Ten outcomes, each with words for every step of the one scale") {
    CHECK(words_of<FamilyOutcome>.size() == outcome_scale.size());
    for (const auto& one : words_of<FamilyOutcome>)
        for (int at = lowest_step; at <= highest_step; ++at) CHECK(step_in_words(one.value, at) != "Not on the scale");
    CHECK(step_in_words(FamilyOutcome::money, 5) == "Not on the scale");
    CHECK(step_in_words(FamilyOutcome::money, -1) == "Not on the scale");
}

TEST_CASE("Before is the first look of the last episode, now the last; two looks on one day are one put right") {
    OutcomesFile file{PersonId{7},
                      {step(1, FamilyOutcome::money, 0, "2025-01-10"_day, LookedBy::worker),
                       step(2, FamilyOutcome::money, 1, "2026-09-10"_day, LookedBy::worker),
                       step(3, FamilyOutcome::money, 2, "2026-09-10"_day, LookedBy::worker)},
                      "2026-09-01"_day};
    CHECK(file.change(FamilyOutcome::money, LookedBy::worker).before->step == 2);
    CHECK_FALSE(file.change(FamilyOutcome::money, LookedBy::worker).after);
    CHECK_FALSE(file.change_in_all(LookedBy::worker));
    file.steps.push_back(step(4, FamilyOutcome::money, 4, "2026-11-10"_day, LookedBy::worker));
    CHECK(file.change(FamilyOutcome::money, LookedBy::worker).by() == 2);
    CHECK_FALSE(file.change_in_all(LookedBy::family));
}

TEST_CASE("The worker and the family measure apart; what touches nobody is left out, and nothing at all is refused") {
    in_a_plan([](PlanTown& town) {
        CHECK(town.as(town.fay).post(town.at("/outcomes/new"), {}).status == 422);
        CHECK(town.as(town.fay).post(town.at("/outcomes/new"), {{"money", "5"}}).status == 422);
        CHECK(town.as(town.fay).post(town.at("/outcomes/new"), {{"money", "1"}, {"health", "2"}}).status == 303);
        CHECK(town.as(town.una).post(town.at("/outcomes/new"), {{"money", "4"}}).status == 403);
        CHECK(town.as(town.una).post(town.at("/plan/how-are-things"), {{"money", "0"}}).status == 303);
        town.authority.move_to("2027-02-01"_day);
        CHECK(town.as(town.fay).post(town.at("/outcomes/new"), {{"money", "3"}}).status == 303);
        const auto file = town.outcomes();
        CHECK(file.change(FamilyOutcome::money, LookedBy::worker).by() == 2);
        CHECK(file.change(FamilyOutcome::money, LookedBy::family).before->step == 0);
        CHECK_FALSE(file.change(FamilyOutcome::health, LookedBy::worker).after);
        const auto page = town.as(town.fay).get(town.at("/outcomes"));
        CHECK(says(page, "Better by 2"));
        CHECK(says(page, "<meter min=\"0\" max=\"4\" value=\"3\""));
        CHECK(says(page, "No money for food or heating"));
    });
}

TEST_CASE("The figures count families in help whom the reader may see: measured twice, better by either word") {
    OutcomesFile better{PersonId{1},
                        {step(1, FamilyOutcome::housing, 1, "2026-01-10"_day, LookedBy::worker),
                         step(2, FamilyOutcome::housing, 3, "2026-06-10"_day, LookedBy::worker),
                         step(3, FamilyOutcome::housing, 3, "2026-01-10"_day, LookedBy::family),
                         step(4, FamilyOutcome::housing, 2, "2026-06-10"_day, LookedBy::family)},
                        "2026-01-01"_day};
    const OutcomesFile once{
        PersonId{2}, {step(5, FamilyOutcome::money, 1, "2026-01-10"_day, LookedBy::worker)}, "2026-01-01"_day};
    const OutcomesFile never_helped{PersonId{3}, {}, {}};
    const std::vector<OutcomesFile> all{better, once, never_helped};
    const auto on = "2026-11-20"_day;
    const auto share = [&](const Figure<OutcomesFile>& figure) {
        return measure<OutcomesFile>(figure, all, on, Calendar::england());
    };
    CHECK(share(measured_twice).of == 2);
    CHECK(share(measured_twice).meets == 1);
    CHECK(share(better_by_worker).meets == 1);
    CHECK(share(better_by_family).of == 1);
    CHECK(share(better_by_family).meets == 0);
}

TEST_CASE("The page of figures shows the families of the reader, and to a family nothing") {
    in_a_plan([](PlanTown& town) {
        town.authority.fact(town.fernleys, HelpBegun{"2026-09-01"_day, "2026-08-30"_day, FactId{5}, town.ana,
                                                     Intensity::early_help, "F1", "2026-11", town.moss});
        CHECK(town.as(town.fay).post(town.at("/outcomes/new"), {{"money", "1"}}).status == 303);
        const auto page = town.as(town.moss).get("/family-outcomes");
        CHECK(page.status == 200);
        CHECK(says(page, "Families whose outcomes were measured before and after"));
        CHECK(town.as(town.una).get("/family-outcomes").status == 403);
    });
}
