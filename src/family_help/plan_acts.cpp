#include "family_help/plan_acts.h"

#include <algorithm>

#include <fmt/format.h>

#include "family_help/file.h"
#include "kernel/core/text.h"

namespace kith::family_help {

static Result<const Fact<Goal>*> open_goal(const PlanFile& file, FactId id) {
    const auto* goal = file.goal(id);
    if (!goal) return fail(Fault::not_found, "There is no such goal in this family's plan.");
    if (const auto* end = file.end_of(id))
        return fail(Fault::conflict, fmt::format("This goal ended on {}. Write a new one.", end->on.in_words()));
    return goal;
}

static Result<const Fact<PlanAction>*> open_action(const PlanFile& file, FactId id) {
    const auto* action = file.action(id);
    if (!action) return fail(Fault::not_found, "There is no such action in this family's plan.");
    TRY(open_goal(file, action->value.goal));
    return action;
}

// A child whom a goal is about finds it in their own record.
static Result<void> enter_child(Change& change, const Leave& family, FactId goal, const Included& child) {
    TRY(change.enter(family, GoalFor{goal, child.person, child.said}));
    return change.also_about(child.person);
}

Result<EntryNumber> add_goal(Change& change, const Allowed<May::record_family>& family, const std::string& whose_name,
                             const NewGoal& typed, PlanBy by) {
    TRY(while_helped(change.store(), family));
    const auto entry = TRY(change.open(family, {goal_kind, fmt::format("A goal, in the words of {}", whose_name)}));
    const auto goal = TRY(change.enter(family, Goal{by.today, typed.words, typed.whose, typed.why, by.person}));
    for (const auto& child : typed.children) TRY(enter_child(change, family, goal, child));
    return entry;
}

static Result<void> change_children(Change& change, const Leave& family, const PlanFile& file, FactId goal,
                                    const std::vector<Included>& children, PlanBy by) {
    auto left = children;
    for (const auto& fact : file.goals_for) {
        if (fact.value.goal != goal) continue;
        const auto now = std::ranges::find(left, fact.value.child, &Included::person);
        if (now == left.end()) {
            TRY(change.retire<GoalFor>(family, fact.id, by.shown_at));
            continue;
        }
        if (now->said != fact.value.said)
            TRY(change.correct(family, fact.id, by.shown_at, GoalFor{goal, now->person, now->said}));
        left.erase(now);
    }
    for (const auto& child : left) TRY(enter_child(change, family, goal, child));
    return {};
}

Result<EntryNumber> change_goal(Change& change, const Allowed<May::record_family>& family, const PlanFile& file,
                                FactId id, const NewGoal& typed, PlanBy by) {
    const auto* goal = TRY(open_goal(file, id));
    const auto entry = TRY(change.open(family, {goal_kind, "A goal was put differently"}));
    TRY(change.correct(family, id, by.shown_at,
                       Goal{goal->value.on, typed.words, typed.whose, typed.why, goal->value.by}));
    TRY(change_children(change, family, file, id, typed.children, by));
    return entry;
}

Result<EntryNumber> end_goal(Change& change, const Allowed<May::record_family>& family, const PlanFile& file, FactId id,
                             const NewGoalEnd& typed, PlanBy by) {
    TRY(open_goal(file, id));
    const auto entry =
        TRY(change.open(family, {goal_kind, fmt::format("A goal ended: {}", lower(in_words(typed.how)))}));
    TRY(change.enter(family, GoalEnded{id, by.today, typed.how, typed.words, by.person}));
    return entry;
}

// Exactly one: an action that nobody owns is not done, and one that two own is each other's.
static Wrong not_one_owner(const NewAction& typed) {
    if (typed.who && typed.named) return wrong("named", "Choose someone above, or enter a name here, not both");
    if (!typed.who && !typed.named) return wrong("who", "Choose who does it, or enter their name below");
    return {};
}

static PlanAction action_of(const NewAction& typed, Date on, PersonId by) {
    return {typed.goal, typed.what, typed.who, typed.named, typed.by_when, typed.service, on, by};
}

Result<EntryNumber> add_action(Change& change, const Allowed<May::record_family>& family, const PlanFile& file,
                               const NewAction& typed, PlanBy by) {
    if (const auto bad = not_one_owner(typed)) return fail_at(bad->name, bad->message);
    TRY(while_helped(change.store(), family));
    TRY(open_goal(file, typed.goal));
    const auto entry = TRY(change.open(family, {action_kind, "An action was added to the plan"}));
    TRY(change.enter(family, action_of(typed, by.today, by.person)));
    return entry;
}

Result<EntryNumber> change_action(Change& change, const Allowed<May::record_family>& family, const PlanFile& file,
                                  FactId id, const NewAction& typed, PlanBy by) {
    if (const auto bad = not_one_owner(typed)) return fail_at(bad->name, bad->message);
    const auto* action = TRY(open_action(file, id));
    TRY(open_goal(file, typed.goal));
    const auto entry = TRY(change.open(family, {action_kind, "An action of the plan was changed"}));
    TRY(change.correct(family, id, by.shown_at, action_of(typed, action->value.on, action->value.by)));
    return entry;
}

Result<EntryNumber> add_own_action(Change& change, const Allowed<May::take_part_in_plan>& family, const PlanFile& file,
                                   const OwnAction& typed, PlanBy by) {
    TRY(while_helped(change.store(), family));
    TRY(open_goal(file, typed.goal));
    const auto entry = TRY(change.open(family, {action_kind, "Someone who takes part said what they will do"}));
    TRY(change.enter(family,
                     PlanAction{typed.goal, typed.what, by.person, {}, typed.by_when, {}, by.today, by.person}));
    return entry;
}

static Result<EntryNumber> enter_progress(Change& change, const Leave& family, FactId action, const NewProgress& typed,
                                          PlanBy by) {
    const auto entry =
        TRY(change.open(family, {progress_kind, fmt::format("An action: {}", lower(in_words(typed.standing)))}));
    TRY(change.enter(family, Progress{action, by.today, typed.standing, typed.words, by.person}));
    return entry;
}

Result<EntryNumber> mark_progress(Change& change, const Allowed<May::record_family>& family, const PlanFile& file,
                                  FactId id, const NewProgress& typed, PlanBy by) {
    TRY(open_action(file, id));
    return enter_progress(change, family, id, typed, by);
}

Result<EntryNumber> mark_own_progress(Change& change, const Allowed<May::take_part_in_plan>& family,
                                      const PlanFile& file, FactId id, const NewProgress& typed, PlanBy by) {
    const auto* action = TRY(open_action(file, id));
    TRY(while_helped(change.store(), family));
    if (action->value.who != by.person)
        return fail(Fault::not_allowed,
                    "You can say how your own actions are going. Whoever does this one, or your worker, marks it.");
    return enter_progress(change, family, id, typed, by);
}

Result<EntryNumber> add_words(Change& change, const Allowed<May::take_part_in_plan>& family, const NewWords& typed,
                              PlanBy by) {
    TRY(while_helped(change.store(), family));
    const auto entry = TRY(change.open(family, {words_kind, "Words about the plan"}));
    TRY(change.enter(family, PlanWords{by.today, typed.words, by.person}));
    return entry;
}

Result<EntryNumber> record_take_up(Change& change, const Allowed<May::record_family>& family, const PlanFile& file,
                                   const NewTakeUp& typed, PlanBy by) {
    const auto* service = file.service(typed.service);
    if (!service) return fail_at("service", "Choose a service of the directory");
    const bool not_taken = typed.take_up == TakeUp::declined || typed.take_up == TakeUp::refused;
    if (not_taken && !typed.words) return fail_at("words", "Say why it was not taken up");
    const auto entry =
        TRY(change.open(family, {take_up_kind, fmt::format("{}: {}", service->name, lower(in_words(typed.take_up)))}));
    TRY(change.enter(family, ServiceUsed{typed.service, by.today, typed.take_up, typed.words}));
    return entry;
}

Result<EntryNumber> record_review(Change& change, const Allowed<May::record_family>& family, const NewReview& typed,
                                  PlanBy by) {
    if (typed.next_by && *typed.next_by <= typed.on)
        return fail_at("next_by", fmt::format("Enter a day after the review on {}", typed.on.in_words()));
    const auto entry =
        TRY(change.open(family, {review_kind, fmt::format("The plan was reviewed on {}", typed.on.in_words())}));
    const auto review =
        TRY(change.enter(family, PlanReview{typed.on, typed.others, typed.changed, typed.next_by, by.person}));
    for (const auto person : typed.there) TRY(change.enter(family, AtReview{review, person}));
    return entry;
}

}  // namespace kith::family_help
