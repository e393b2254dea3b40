#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "care/facts.h"
#include "family_help/assessment_file.h"
#include "family_help/file.h"
#include "family_help/outcome_file.h"
#include "family_help/plan_file.h"
#include "family_help/shown.h"
#include "family_help/town_for_tests.h"
#include "front_door/file.h"
#include "warnings/file.h"

/// For the tests of the plan, the assessment and the outcomes: the town, opened through its pages.
namespace kith::family_help {

Area area();

struct PlanTown : Town {
    explicit PlanTown(const Database& database) : Town{database} {
        episode = authority.fact(fernleys, HelpBegun{"2026-09-01"_day, "2026-09-01"_day, FactId{90}, ana,
                                                     Intensity::early_help, "F1", "2026-11", moss});
    }
    /// The family's help ends today.
    void close() {
        authority.fact(fernleys, HelpClosed{episode,
                                            authority.today(),
                                            WhyClosed::needs_met,
                                            "Food every day.",
                                            "Gran, and the school.",
                                            {},
                                            moss});
    }

    testing::Visitor as(PersonId reader) { return testing::Visitor{authority, pages, reader}; }
    std::string at(std::string_view rest) const { return address_of(fernleys, rest); }
    static std::string number(PersonId person) { return std::to_string(person.number()); }
    std::string now() { return std::to_string(testing::must(last_entry(authority.store(), authority.id())).number()); }

    PlanFile plan() { return testing::must(plan_file(authority.store(), authority.leave(fernleys), Known::now())); }
    AssessmentFile assessment() {
        return testing::must(assessment_file(authority.store(), authority.leave(fernleys), Known::now()));
    }
    OutcomesFile outcomes() {
        return testing::must(outcomes_file(authority.store(), authority.leave(fernleys), Known::now()));
    }
    Fields goal_fields() const {
        return {{"words", "A proper breakfast every day"},
                {"whose", number(ida)},
                {"why", "They learn better when they have eaten."},
                {"children", number(ana)},
                {"children_" + number(ana), "I like toast best."}};
    }
    /// A goal in Ida's words, by Fay.
    FactId goal() {
        CHECK(as(fay).post(at("/plan/goals/new"), goal_fields()).status == 303);
        const auto goals = plan().goals;
        REQUIRE_FALSE(goals.empty());
        return goals.back().id;
    }
    /// An action for it, done by someone on the record.
    FactId action(FactId goal, PersonId who, std::string what = "Bring porridge on school days") {
        CHECK(as(fay)
                  .post(at("/plan/actions/new"), {{"goal", std::to_string(goal.number())},
                                                  {"what", std::move(what)},
                                                  {"who", number(who)},
                                                  {"by_when", "30/11/2026"}})
                  .status == 303);
        const auto actions = plan().actions;
        REQUIRE_FALSE(actions.empty());
        return actions.back().id;
    }
    std::string action_at(FactId action, std::string_view rest = {}) const {
        return at(fmt::format("/plan/actions/{}{}", action.number(), rest));
    }
    int mark(PersonId by, FactId action, std::string standing, std::string words = {}) {
        return as(by).post(action_at(action), {{"standing", std::move(standing)}, {"words", std::move(words)}}).status;
    }

    Area pages = area();
    FactId episode{1};
};

/// On each engine, in a town of its own.
inline void in_a_plan(const std::function<void(PlanTown&)>& test) {
    const std::vector<Schema> schemas{site_schema(),
                                      front_door::front_door_schema(),
                                      family_help_schema(),
                                      warnings::warnings_schema(),
                                      {"care", {&table_info<care::School>(), &table_info<care::HealthCheck>()}}};
    testing::for_each_engine(schemas, [&](const Database& database) {
        PlanTown town{database};
        test(town);
    });
}

inline bool says(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace kith::family_help
