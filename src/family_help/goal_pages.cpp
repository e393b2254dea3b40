// Goals and actions, written by those who work with the family; and what someone who takes part will do.
#include <fmt/format.h>

#include "family_help/file.h"
#include "family_help/plan_leave.h"
#include "family_help/plan_pages.h"
#include "family_help/plan_shown.h"
#include "family_help/services.h"

namespace kith::family_help {

namespace {

struct Around {
    WhoTheyAre who;
    PlanFile plan;
    std::string back() const { return address_of(who.family, "/plan"); }
};
Result<Around> around(const Context& context, const Leave& family) {
    return Around{TRY(who_they_are(context.store, family, context.today)),
                  TRY(plan_file(context.store, family, Known::now()))};
}

/// Who speaks in a family: its children, those who take part, and those around them.
Result<std::vector<Choice>> the_family(const Context& context, const WhoTheyAre& who) {
    std::vector<Choice> offered;
    for (const auto& child : who.children) offer(offered, child.child, child.name);
    for (const auto& one : who.take_part) offer(offered, one.person, one.name);
    for (const auto& one : TRY(network_of(context, who))) offer(offered, one.person, one.name);
    return offered;
}

Result<std::vector<Choice>> family_and_team(const Context& context, const Leave& family, const WhoTheyAre& who) {
    auto offered = TRY(the_family(context, who));
    for (const auto& one : TRY(team_of(context, family, who, context.today, false)))
        if (one.person) offer(offered, *one.person, one.name);
    return offered;
}

Result<Asking<NewGoal>> goal_asked(const Context& context, const Around& all, const Fact<Goal>* goal) {
    auto whose = TRY(the_family(context, all.who));
    std::vector<Choice> children;
    for (const auto& child : all.who.children) offer(children, child.child, child.name);
    NewGoal start;
    if (goal) {
        start = {goal->value.words, goal->value.whose, goal->value.why, {}};
        offer(whose, goal->value.whose, all.plan.name(goal->value.whose));
        for (const auto& one : all.plan.goals_for)
            if (one.value.goal == goal->id) {
                start.children.push_back({one.value.child, one.value.said});
                offer(children, one.value.child, all.plan.name(one.value.child));
            }
    }
    return Asking<NewGoal>{.form = goal ? goal_change_form : goal_form,
                           .family = all.who.family,
                           .start = start,
                           .choices = {{"whose", std::move(whose)}, {"children", std::move(children)}},
                           .above = family_bar(all.who),
                           .back = all.back(),
                           .keeps_draft = !goal,
                           .changes = goal != nullptr};
}

Result<const Fact<Goal>*> goal_here(const Context& context, const PlanFile& plan) {
    const auto* goal = plan.goal(FactId{TRY(context.captures.number("goal"))});
    if (!goal) return fail(Fault::not_found, "There is no such goal in this family's plan.");
    return goal;
}
Result<const Fact<PlanAction>*> action_here(const Context& context, const PlanFile& plan) {
    const auto* action = plan.action(FactId{TRY(context.captures.number("action"))});
    if (!action) return fail(Fault::not_found, "There is no such action in this family's plan.");
    return action;
}

std::vector<Choice> open_goals(const PlanFile& plan) {
    std::vector<Choice> offered;
    for (const auto& goal : plan.goals)
        if (!plan.end_of(goal.id)) offered.push_back({std::to_string(goal.id.number()), goal.value.words});
    return offered;
}
/// Where there is one to choose, it is chosen; else the link says which.
FactId only_one(const std::vector<Choice>& offered) {
    return FactId{offered.size() == 1 ? std::stoll(offered.front().value) : 1};
}

Result<void> something_to_do_it_for(const std::vector<Choice>& goals) {
    if (goals.empty()) return fail(Fault::conflict, "There is no goal to do something for. Write a goal first.");
    return {};
}

Result<Asking<NewAction>> action_asked(const Context& context, const Leave& family, const Around& all,
                                       const Fact<PlanAction>* action) {
    auto goals = open_goals(all.plan);
    TRY(something_to_do_it_for(goals));
    auto people = TRY(family_and_team(context, family, all.who));
    NewAction start{.goal = only_one(goals)};
    if (action) {
        const auto& is = action->value;
        start = {is.goal, is.what, is.who, is.named, is.by_when, is.service};
        if (is.who) offer(people, *is.who, all.plan.name(*is.who));
    }
    std::vector<Choice> services;
    for (const auto& one : TRY(services_on(context.store, family.authority(), context.today)))
        services.push_back({std::to_string(one.id.number()), one.value.name});
    return Asking<NewAction>{
        .form = action ? action_change_form : action_form,
        .family = all.who.family,
        .start = start,
        .choices = {{"goal", std::move(goals)}, {"who", std::move(people)}, {"service", std::move(services)}},
        .above = family_bar(all.who),
        .back = all.back(),
        .keeps_draft = !action,
        .changes = action != nullptr};
}

Result<Asking<OwnAction>> own_action_asked(const Context& context, const Around& all) {
    auto goals = open_goals(all.plan);
    TRY(something_to_do_it_for(goals));
    return Asking<OwnAction>{.form = own_action_form,
                             .family = all.who.family,
                             .start = {.goal = only_one(goals)},
                             .choices = {{"goal", goals}},
                             .above = plan_bar(context, all.who),
                             .back = all.back()};
}

Asking<NewGoalEnd> end_asked(const Around& all, const Fact<Goal>& goal) {
    return {.form = goal_end_form,
            .family = all.who.family,
            .start = {},
            .above = family_bar(all.who) + ui::inset_text(goal.value.words),
            .back = all.back(),
            .keeps_draft = false};
}

Result<Asking<NewReview>> review_asked(const Context& context, const Leave& family, const Around& all) {
    return Asking<NewReview>{.form = plan_review_form,
                             .family = all.who.family,
                             .start = {.on = context.today},
                             .choices = {{"there", TRY(family_and_team(context, family, all.who))}},
                             .above = family_bar(all.who),
                             .back = all.back()};
}

Result<Asking<NewTakeUp>> take_up_asked(const Around& all) {
    std::vector<Choice> services;
    for (const auto& one : all.plan.services) services.push_back({std::to_string(one.id.number()), one.value.name});
    if (services.empty()) return fail(Fault::conflict, "The directory has no service yet. Add it there first.");
    const auto only = only_one(services);
    return Asking<NewTakeUp>{.form = take_up_form,
                             .family = all.who.family,
                             .start = {.service = only},
                             .choices = {{"service", std::move(services)}},
                             .above = family_bar(all.who),
                             .back = all.back()};
}

}  // namespace

Result<Response> show_take_up(const Asked<May::record_family>& asked) {
    return ask(asked.context, TRY(take_up_asked(TRY(around(asked.context, asked.allowed)))));
}
Result<Response> save_take_up(const Asked<May::record_family>& asked) {
    const auto all = TRY(around(asked.context, asked.allowed));
    return answer(asked.context, TRY(take_up_asked(all)), "Saved: what came of the service",
                  [&](Change& change, const NewTakeUp& typed, PlanBy by) -> Result<EntryNumber> {
                      const auto plan = TRY(plan_file(change.store(), asked.allowed, Known::now()));
                      return record_take_up(change, asked.allowed, plan, typed, by);
                  });
}

Result<Response> show_new_goal(const Asked<May::record_family>& asked) {
    TRY(while_helped(asked.context.store, asked.allowed));
    const auto all = TRY(around(asked.context, asked.allowed));
    return ask(asked.context, TRY(goal_asked(asked.context, all, nullptr)));
}
Result<Response> save_new_goal(const Asked<May::record_family>& asked) {
    const auto all = TRY(around(asked.context, asked.allowed));
    const auto asking = TRY(goal_asked(asked.context, all, nullptr));
    return answer(asked.context, asking, "Saved: the goal", [&](Change& change, const NewGoal& typed, PlanBy by) {
        std::string name;
        for (const auto& one : asking.choices.at("whose"))
            if (one.value == std::to_string(typed.whose.number())) name = one.words;
        return add_goal(change, asked.allowed, name, typed, by);
    });
}

Result<Response> show_goal_change(const Asked<May::record_family>& asked) {
    const auto all = TRY(around(asked.context, asked.allowed));
    return ask(asked.context, TRY(goal_asked(asked.context, all, TRY(goal_here(asked.context, all.plan)))));
}
Result<Response> save_goal_change(const Asked<May::record_family>& asked) {
    const auto all = TRY(around(asked.context, asked.allowed));
    const auto* goal = TRY(goal_here(asked.context, all.plan));
    return answer(asked.context, TRY(goal_asked(asked.context, all, goal)), "Saved: the goal",
                  [&](Change& change, const NewGoal& typed, PlanBy by) -> Result<EntryNumber> {
                      const auto plan = TRY(plan_file(change.store(), asked.allowed, Known::now()));
                      return change_goal(change, asked.allowed, plan, goal->id, typed, by);
                  });
}

Result<Response> show_goal_end(const Asked<May::record_family>& asked) {
    const auto all = TRY(around(asked.context, asked.allowed));
    return ask(asked.context, end_asked(all, *TRY(goal_here(asked.context, all.plan))));
}
Result<Response> save_goal_end(const Asked<May::record_family>& asked) {
    const auto all = TRY(around(asked.context, asked.allowed));
    const auto* goal = TRY(goal_here(asked.context, all.plan));
    return answer(asked.context, end_asked(all, *goal), "Saved: the goal ended",
                  [&](Change& change, const NewGoalEnd& typed, PlanBy by) -> Result<EntryNumber> {
                      const auto plan = TRY(plan_file(change.store(), asked.allowed, Known::now()));
                      return end_goal(change, asked.allowed, plan, goal->id, typed, by);
                  });
}

Result<Response> show_new_action(const Asked<May::record_family>& asked) {
    TRY(while_helped(asked.context.store, asked.allowed));
    const auto all = TRY(around(asked.context, asked.allowed));
    return ask(asked.context, TRY(action_asked(asked.context, asked.allowed, all, nullptr)));
}
Result<Response> save_new_action(const Asked<May::record_family>& asked) {
    const auto all = TRY(around(asked.context, asked.allowed));
    return answer(asked.context, TRY(action_asked(asked.context, asked.allowed, all, nullptr)), "Saved: the action",
                  [&](Change& change, const NewAction& typed, PlanBy by) -> Result<EntryNumber> {
                      const auto plan = TRY(plan_file(change.store(), asked.allowed, Known::now()));
                      return add_action(change, asked.allowed, plan, typed, by);
                  });
}

Result<Response> show_action_change(const Asked<May::record_family>& asked) {
    const auto all = TRY(around(asked.context, asked.allowed));
    const auto* action = TRY(action_here(asked.context, all.plan));
    return ask(asked.context, TRY(action_asked(asked.context, asked.allowed, all, action)));
}
Result<Response> save_action_change(const Asked<May::record_family>& asked) {
    const auto all = TRY(around(asked.context, asked.allowed));
    const auto* action = TRY(action_here(asked.context, all.plan));
    return answer(asked.context, TRY(action_asked(asked.context, asked.allowed, all, action)), "Saved: the action",
                  [&](Change& change, const NewAction& typed, PlanBy by) -> Result<EntryNumber> {
                      const auto plan = TRY(plan_file(change.store(), asked.allowed, Known::now()));
                      return change_action(change, asked.allowed, plan, action->id, typed, by);
                  });
}

Result<Response> show_own_action(const Asked<May::take_part_in_plan>& asked) {
    TRY(agreed_to_see(asked.context, asked.allowed));
    TRY(while_helped(asked.context.store, asked.allowed));
    const auto all = TRY(around(asked.context, asked.allowed));
    return ask(asked.context, TRY(own_action_asked(asked.context, all)));
}
Result<Response> save_own_action(const Asked<May::take_part_in_plan>& asked) {
    TRY(agreed_to_see(asked.context, asked.allowed));
    const auto all = TRY(around(asked.context, asked.allowed));
    return answer(asked.context, TRY(own_action_asked(asked.context, all)), "Saved: what you will do",
                  [&](Change& change, const OwnAction& typed, PlanBy by) -> Result<EntryNumber> {
                      const auto plan = TRY(plan_file(change.store(), asked.allowed, Known::now()));
                      return add_own_action(change, asked.allowed, plan, typed, by);
                  });
}

Result<Response> show_plan_review(const Asked<May::record_family>& asked) {
    const auto all = TRY(around(asked.context, asked.allowed));
    return ask(asked.context, TRY(review_asked(asked.context, asked.allowed, all)));
}
Result<Response> save_plan_review(const Asked<May::record_family>& asked) {
    const auto all = TRY(around(asked.context, asked.allowed));
    return answer(asked.context, TRY(review_asked(asked.context, asked.allowed, all)), "Saved: the review",
                  [&](Change& change, const NewReview& typed, PlanBy by) {
                      return record_review(change, asked.allowed, typed, by);
                  });
}

}  // namespace kith::family_help
