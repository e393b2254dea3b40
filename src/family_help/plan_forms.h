#pragma once

#include "family_help/codes.h"
#include "family_help/plan_facts.h"
#include "kernel/forms/form.h"

/// The questions of a family's plan. What the record knows is not asked.
namespace kith::family_help {

struct NewGoal {
    std::string words = {};
    PersonId whose{1};
    std::string why = {};
    std::vector<Included> children = {};
};
struct NewGoalEnd {
    GoalEnd how = GoalEnd::reached;
    std::string words = {};
};
struct NewAction {
    FactId goal{1};
    std::string what = {};
    std::optional<PersonId> who = {};
    std::optional<std::string> named = {};
    std::optional<Date> by_when = {};
    std::optional<FactId> service = {};
};
/// What someone who takes part will do themselves.
struct OwnAction {
    FactId goal{1};
    std::string what = {};
    std::optional<Date> by_when = {};
};
struct NewProgress {
    Standing standing = Standing::on_the_way;
    std::optional<std::string> words = {};
};
struct NewWords {
    std::string words = {};
};
struct NewReview {
    Date on;
    std::vector<PersonId> there = {};
    std::optional<std::string> others = {};
    std::string changed = {};
    std::optional<Date> next_by = {};
};

/// What came of a service that the family was put in touch with.
struct NewTakeUp {
    FactId service{1};
    TakeUp take_up = TakeUp::offered;
    std::optional<std::string> words = {};
};

extern const Form<NewTakeUp> take_up_form;
extern const Form<NewGoal> goal_form, goal_change_form;
extern const Form<NewGoalEnd> goal_end_form;
extern const Form<NewAction> action_form, action_change_form;
extern const Form<OwnAction> own_action_form;
extern const Form<NewProgress> progress_form;
extern const Form<NewWords> words_form;
extern const Form<NewReview> plan_review_form;

}  // namespace kith::family_help
