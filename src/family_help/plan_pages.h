#pragma once

#include "family_help/family.h"
#include "kernel/site/site.h"

/// The pages of a family's plan, its assessment and its outcomes, and those of the family itself.
namespace kith::family_help {

std::vector<Page> plan_pages();
std::vector<EntryKind> plan_kinds();
/// Its pages about a family, with "{person}" in each address.
std::vector<MenuItem> plan_menu_of_family();
/// What it adds to My day: for one of the family their own page; for others what they do in families' plans.
Result<Html> plan_on_my_day(const Context& context);

Result<Response> show_plan(const Asked<May::see_family_plan>&);
Result<Response> show_new_goal(const Asked<May::record_family>&);
Result<Response> save_new_goal(const Asked<May::record_family>&);
Result<Response> show_goal_change(const Asked<May::record_family>&);
Result<Response> save_goal_change(const Asked<May::record_family>&);
Result<Response> show_goal_end(const Asked<May::record_family>&);
Result<Response> save_goal_end(const Asked<May::record_family>&);
Result<Response> show_new_action(const Asked<May::record_family>&);
Result<Response> save_new_action(const Asked<May::record_family>&);
Result<Response> show_action_change(const Asked<May::record_family>&);
Result<Response> save_action_change(const Asked<May::record_family>&);
Result<Response> show_own_action(const Asked<May::take_part_in_plan>&);
Result<Response> save_own_action(const Asked<May::take_part_in_plan>&);
Result<Response> show_progress(const Asked<May::take_part_in_plan>&);
Result<Response> save_progress(const Asked<May::take_part_in_plan>&);
Result<Response> show_words(const Asked<May::take_part_in_plan>&);
Result<Response> save_words(const Asked<May::take_part_in_plan>&);
Result<Response> show_plan_review(const Asked<May::record_family>&);
Result<Response> save_plan_review(const Asked<May::record_family>&);

Result<Response> show_take_up(const Asked<May::record_family>&);
Result<Response> save_take_up(const Asked<May::record_family>&);

Result<Response> show_members(const Asked<May::record_family>&);
Result<Response> show_invitation(const Asked<May::record_family>&);
Result<Response> save_invitation(const Asked<May::record_family>&);
Result<Response> show_not_safe(const Asked<May::record_family>&);
Result<Response> save_not_safe(const Asked<May::record_family>&);
Result<Response> show_safe_again(const Asked<May::record_family>&);
Result<Response> save_safe_again(const Asked<May::record_family>&);
Result<Response> show_member_end(const Asked<May::record_family>&);
Result<Response> save_member_end(const Asked<May::record_family>&);

Result<Response> show_assessments(const Asked<May::see_family>&);
Result<Response> show_new_assessment(const Asked<May::record_family>&);
Result<Response> save_new_assessment(const Asked<May::record_family>&);
Result<Response> show_assessment(const Asked<May::see_family>&);
Result<Response> show_child_seen(const Asked<May::record_family>&);
Result<Response> save_child_seen(const Asked<May::record_family>&);
Result<Response> show_findings(const Asked<May::record_family>&);
Result<Response> save_findings(const Asked<May::record_family>&);
Result<Response> send_assessment(const Asked<May::record_family>&);
Result<Response> show_assessment_answer(const Asked<May::decide_family_help>&);
Result<Response> save_assessment_answer(const Asked<May::decide_family_help>&);

Result<Response> show_outcomes(const Asked<May::see_family>&);
Result<Response> show_new_outcomes(const Asked<May::record_family>&);
Result<Response> save_new_outcomes(const Asked<May::record_family>&);
Result<Response> show_own_outcomes(const Asked<May::take_part_in_plan>&);
Result<Response> save_own_outcomes(const Asked<May::take_part_in_plan>&);
Result<Response> show_outcome_figures(const AskedAll<May::see_family>&);

}  // namespace kith::family_help
