#include "family_help/plan_forms.h"

namespace kith::family_help {

constexpr int longest_plan_words = 4'000;
constexpr int two_years = 731;

static constexpr Question<NewGoal> goal_questions[] = {
    ask_words<&NewGoal::words>("words", "What should be different?",
                               "In their own words. Everyone who takes part in the plan reads this.",
                               longest_plan_words),
    ask_which<&NewGoal::whose>("whose", "Whose words are these?"),
    ask_words<&NewGoal::why>("why", "Why does it matter to them?", {}, longest_plan_words),
    ask_each_said<&NewGoal::children>("children", "Which children is it about?",
                                      "Leave empty where it is about all of them. What each says is kept apart."),
};
constinit const Form<NewGoal> goal_form{"family-goal", "Write a goal with the family", "Save goal", goal_questions};
constinit const Form<NewGoal> goal_change_form{"family-goal-change", "Change a goal", "Save goal", goal_questions};

static constexpr Question<NewGoalEnd> goal_end_questions[] = {
    ask_one_of<&NewGoalEnd::how>("how", "How does it end?"),
    ask_words<&NewGoalEnd::words>("words", "What do the family and you say?", {}, longest_plan_words),
};
constinit const Form<NewGoalEnd> goal_end_form{"family-goal-end", "End a goal", "End goal", goal_end_questions};

static constexpr Question<NewAction> action_questions[] = {
    ask_which<&NewAction::goal>("goal", "For which goal?").from_record(),
    ask_line<&NewAction::what>("what", "What will be done?", "In plain words", 500),
    ask_which<&NewAction::who>("who", "Who does it?", "Of the family, or of its team").optional(),
    ask_line<&NewAction::named>("named", "Or someone else, by name", "For example, Ms Wren of the school").optional(),
    ask_date<&NewAction::by_when>("by_when", "By when?", "For example, 14/2/2027", two_years).optional(),
    ask_which<&NewAction::service>("service", "With the help of a service?", "From the directory").optional(),
};
constinit const Form<NewAction> action_form{"family-action", "Add an action", "Save action", action_questions};
constinit const Form<NewAction> action_change_form{"family-action-change", "Change an action", "Save action",
                                                   action_questions};

static constexpr Question<OwnAction> own_action_questions[] = {
    ask_which<&OwnAction::goal>("goal", "What is it for?").from_record(),
    ask_line<&OwnAction::what>("what", "What will you do?", {}, 500),
    ask_date<&OwnAction::by_when>("by_when", "By when?", "For example, 14/2/2027", two_years).optional(),
};
constinit const Form<OwnAction> own_action_form{"own-action", "Say what you will do", "Add it to our plan",
                                                own_action_questions};

static constexpr Question<NewProgress> progress_questions[] = {
    ask_one_of<&NewProgress::standing>("standing", "How is it going?"),
    ask_words<&NewProgress::words>("words", "Anything to say about it?", "Everyone who takes part reads this.",
                                   longest_plan_words)
        .optional(),
};
constinit const Form<NewProgress> progress_form{"action-progress", "Say how it is going", "Save", progress_questions};

static constexpr Question<NewWords> words_questions[] = {
    ask_words<&NewWords::words>("words", "What do you want to say?", "Everyone who takes part reads this.",
                                longest_plan_words),
};
constinit const Form<NewWords> words_form{"plan-words", "Say something about our plan", "Save", words_questions};

static constexpr Question<NewTakeUp> take_up_questions[] = {
    ask_which<&NewTakeUp::service>("service", "Which service?").from_record(),
    ask_one_of<&NewTakeUp::take_up>("take_up", "What came of it?"),
    ask_words<&NewTakeUp::words>("words", "What does the family say of it?",
                                 "Where they did not take it up, or were not taken: why", longest_plan_words)
        .optional(),
};
constinit const Form<NewTakeUp> take_up_form{"service-take-up", "Say what came of a service", "Save",
                                             take_up_questions};

static constexpr Question<NewReview> review_questions[] = {
    ask_date<&NewReview::on>("on", "When was it?", "For example, today, yesterday or 14/11/2026"),
    ask_people<&NewReview::there>("there", "Who was there?"),
    ask_line<&NewReview::others>("others", "Who else?").optional(),
    ask_words<&NewReview::changed>("changed", "What has changed since last time?", "In plain words",
                                   longest_plan_words),
    ask_date<&NewReview::next_by>("next_by", "By when do you look again?", "For example, 14/2/2027", two_years)
        .optional(),
};
constinit const Form<NewReview> plan_review_form{"family-plan-review", "Record a review of the plan", "Save review",
                                                 review_questions};

}  // namespace kith::family_help
