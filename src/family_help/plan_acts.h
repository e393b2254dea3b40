#pragma once

#include "family_help/plan_file.h"
#include "family_help/plan_forms.h"

/// What is done about a family's plan: by its workers anything, by whoever takes part their own actions and words.
/// Each opens its own entry and leaves the commit to the caller. What is new in the plan, and all that whoever takes
/// part writes, fails besides: conflict, while the family is not helped.
namespace kith::family_help {

inline constexpr EntryKind goal_kind{"family_help.goal", "Goal of a family"};
inline constexpr EntryKind action_kind{"family_help.action", "Action of a family's plan"};
inline constexpr EntryKind progress_kind{"family_help.progress", "Progress of a family's plan"};
inline constexpr EntryKind words_kind{"family_help.words", "Words about a family's plan"};
inline constexpr EntryKind review_kind{"family_help.review", "Review of a family's plan"};

inline constexpr EntryKind take_up_kind{"family_help.take_up", "Service offered to a family"};

/// Who does it, when, and what they had seen.
struct PlanBy {
    PersonId person;
    Date today;
    EntryNumber shown_at = EntryNumber{0};
};

Result<EntryNumber> add_goal(Change&, const Allowed<May::record_family>& family, const std::string& whose_name,
                             const NewGoal&, PlanBy);
/// Fails: not_found; conflict if it ended, or someone changed it since it was shown.
Result<EntryNumber> change_goal(Change&, const Allowed<May::record_family>& family, const PlanFile&, FactId goal,
                                const NewGoal&, PlanBy);
Result<EntryNumber> end_goal(Change&, const Allowed<May::record_family>& family, const PlanFile&, FactId goal,
                             const NewGoalEnd&, PlanBy);

/// Fails: invalid, if nobody does it or two do; conflict, if its goal ended.
Result<EntryNumber> add_action(Change&, const Allowed<May::record_family>& family, const PlanFile&, const NewAction&,
                               PlanBy);
Result<EntryNumber> change_action(Change&, const Allowed<May::record_family>& family, const PlanFile&, FactId action,
                                  const NewAction&, PlanBy);
/// Somebody who takes part says what they will do: themselves, nobody else.
Result<EntryNumber> add_own_action(Change&, const Allowed<May::take_part_in_plan>& family, const PlanFile&,
                                   const OwnAction&, PlanBy);

/// By a worker, of anybody's action.
Result<EntryNumber> mark_progress(Change&, const Allowed<May::record_family>& family, const PlanFile&, FactId action,
                                  const NewProgress&, PlanBy);
/// By whoever takes part. Fails: not_allowed, if the action is not theirs.
Result<EntryNumber> mark_own_progress(Change&, const Allowed<May::take_part_in_plan>& family, const PlanFile&,
                                      FactId action, const NewProgress&, PlanBy);

Result<EntryNumber> add_words(Change&, const Allowed<May::take_part_in_plan>& family, const NewWords&, PlanBy);

/// Fails: invalid, where it was not taken up and nobody says why.
Result<EntryNumber> record_take_up(Change&, const Allowed<May::record_family>& family, const PlanFile&,
                                   const NewTakeUp&, PlanBy);

/// Fails: invalid, if the next would be before it.
Result<EntryNumber> record_review(Change&, const Allowed<May::record_family>& family, const NewReview&, PlanBy);

}  // namespace kith::family_help
