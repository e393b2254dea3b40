// The addresses of the plan, the assessment and the outcomes, for the area.
#include "family_help/assessment_form_pages.h"
#include "family_help/member_acts.h"
#include "family_help/plan_acts.h"
#include "family_help/plan_leave.h"
#include "family_help/plan_pages.h"

namespace kith::family_help {

FormInfo outcomes_info();
FormInfo own_outcomes_info();

template <const auto& form>
static FormInfo info() {
    return form.info();
}
template <Section section>
static FormInfo part_info() {
    return part_form(section).info();
}

static void add(std::vector<Page>& pages, std::vector<Page> more) {
    pages.insert(pages.end(), more.begin(), more.end());
}

static std::vector<Page> pages_of_plan() {
    using enum Method;
    constexpr auto change = "/families/{person}/plan/goals/{goal}/change";
    constexpr auto end = "/families/{person}/plan/goals/{goal}/end";
    constexpr auto action = "/families/{person}/plan/actions/{action}/change";
    return {page<for_who_sees_the_plan<show_plan>>(get, "/families/{person}/plan"),
            page<show_new_goal>(get, "/families/{person}/plan/goals/new").with(info<goal_form>),
            page<save_new_goal>(post, "/families/{person}/plan/goals/new").with(info<goal_form>),
            page<show_goal_change>(get, change).with(info<goal_change_form>),
            page<save_goal_change>(post, change).with(info<goal_change_form>),
            page<show_goal_end>(get, end).with(info<goal_end_form>),
            page<save_goal_end>(post, end).with(info<goal_end_form>),
            page<show_new_action>(get, "/families/{person}/plan/actions/new").with(info<action_form>),
            page<save_new_action>(post, "/families/{person}/plan/actions/new").with(info<action_form>),
            page<show_action_change>(get, action).with(info<action_change_form>),
            page<save_action_change>(post, action).with(info<action_change_form>),
            page<show_own_action>(get, "/families/{person}/plan/my-action").with(info<own_action_form>),
            page<save_own_action>(post, "/families/{person}/plan/my-action").with(info<own_action_form>),
            page<for_who_marks_progress<show_progress>>(get, "/families/{person}/plan/actions/{action}")
                .with(info<progress_form>),
            page<for_who_marks_progress<save_progress>>(post, "/families/{person}/plan/actions/{action}")
                .with(info<progress_form>),
            page<show_words>(get, "/families/{person}/plan/words").with(info<words_form>),
            page<save_words>(post, "/families/{person}/plan/words").with(info<words_form>),
            page<show_take_up>(get, "/families/{person}/plan/service").with(info<take_up_form>),
            page<save_take_up>(post, "/families/{person}/plan/service").with(info<take_up_form>),
            page<show_plan_review>(get, "/families/{person}/plan/review").with(info<plan_review_form>),
            page<save_plan_review>(post, "/families/{person}/plan/review").with(info<plan_review_form>)};
}

static std::vector<Page> pages_of_members() {
    using enum Method;
    constexpr auto end = "/families/{person}/members/{member}/end";
    constexpr auto safe = "/families/{person}/members/{member}/safe-again";
    return {page<show_members>(get, "/families/{person}/members"),
            page<show_invitation>(get, "/families/{person}/members/invite").with(info<invitation_form>),
            page<save_invitation>(post, "/families/{person}/members/invite").with(info<invitation_form>),
            page<show_not_safe>(get, "/families/{person}/members/not-safe").with(info<not_safe_form>),
            page<save_not_safe>(post, "/families/{person}/members/not-safe").with(info<not_safe_form>),
            page<show_safe_again>(get, safe).with(info<safe_again_form>),
            page<save_safe_again>(post, safe).with(info<safe_again_form>),
            page<show_member_end>(get, end).with(info<member_end_form>),
            page<save_member_end>(post, end).with(info<member_end_form>)};
}

template <Section section>
static std::vector<Page> pages_of_part(std::string_view address) {
    return {page<show_part<section>>(Method::get, address).with(part_info<section>),
            page<save_part<section>>(Method::post, address).with(part_info<section>)};
}

static std::vector<Page> pages_of_assessment() {
    using enum Method;
    std::vector<Page> pages{
        page<show_assessments>(get, "/families/{person}/assessment"),
        page<show_assessment>(get, "/families/{person}/assessments/{assessment}"),
        page<show_new_assessment>(get, "/families/{person}/assessment/new").with(info<assessment_form>),
        page<save_new_assessment>(post, "/families/{person}/assessment/new").with(info<assessment_form>),
        page<show_child_seen>(get, "/families/{person}/assessment/seen/{child}").with(info<seen_form>),
        page<save_child_seen>(post, "/families/{person}/assessment/seen/{child}").with(info<seen_form>),
        page<show_development>(get, "/families/{person}/assessment/development").with(info<development_form>),
        page<save_development>(post, "/families/{person}/assessment/development").with(info<development_form>),
        page<show_findings>(get, "/families/{person}/assessment/findings").with(info<findings_form>),
        page<save_findings>(post, "/families/{person}/assessment/findings").with(info<findings_form>),
        page<send_assessment>(post, "/families/{person}/assessment/send"),
        page<show_assessment_answer>(get, "/families/{person}/assessment/answer").with(info<assessment_answer_form>),
        page<save_assessment_answer>(post, "/families/{person}/assessment/answer").with(info<assessment_answer_form>)};
    add(pages, pages_of_part<Section::parenting>("/families/{person}/assessment/parenting"));
    add(pages, pages_of_part<Section::environment>("/families/{person}/assessment/environment"));
    add(pages, pages_of_part<Section::strengths>("/families/{person}/assessment/strengths"));
    add(pages, pages_of_part<Section::risks>("/families/{person}/assessment/risks"));
    add(pages, pages_of_part<Section::analysis>("/families/{person}/assessment/analysis"));
    return pages;
}

static std::vector<Page> pages_of_outcomes() {
    using enum Method;
    return {page<show_outcomes>(get, "/families/{person}/outcomes"),
            page<show_new_outcomes>(get, "/families/{person}/outcomes/new").with(outcomes_info),
            page<save_new_outcomes>(post, "/families/{person}/outcomes/new").with(outcomes_info),
            page<show_own_outcomes>(get, "/families/{person}/plan/how-are-things").with(own_outcomes_info),
            page<save_own_outcomes>(post, "/families/{person}/plan/how-are-things").with(own_outcomes_info),
            page<show_outcome_figures>(get, "/family-outcomes")};
}

std::vector<Page> plan_pages() {
    auto pages = pages_of_plan();
    add(pages, pages_of_members());
    add(pages, pages_of_assessment());
    add(pages, pages_of_outcomes());
    return pages;
}

std::vector<EntryKind> plan_kinds() {
    return {goal_kind,   action_kind,  progress_kind,
            words_kind,  review_kind,  assessment_kind,
            member_kind, take_up_kind, {"family_help.outcomes", "Outcomes of a family"}};
}

std::vector<MenuItem> plan_menu_of_family() {
    return {{"The family's plan", "/families/{person}/plan", May::see_family},
            {"Assessment", "/families/{person}/assessment", May::see_family},
            {"How the family fares", "/families/{person}/outcomes", May::see_family},
            {"Who of the family takes part", "/families/{person}/members", May::record_family}};
}

}  // namespace kith::family_help
