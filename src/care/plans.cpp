// The care plan, the placement plan and what must be told or approved.
#include <algorithm>

#include <fmt/format.h>

#include "care/contradictions.h"
#include "care/recordings.h"

namespace kith::care {

// The placement that a plan or notice is about is the one the child lives in; nobody is asked which.
static FactId present_placement(const CareFile& file, Date today) {
    const auto* now = file.placement_on(today);
    return now ? now->id : FactId{1};
}

template <class T>
static std::optional<Error::Field> needs_placement(const CareFile& file, const T& fact) {
    const bool known = std::ranges::any_of(file.placements, [&](const auto& p) { return p.id == fact.placement; });
    if (!known) return wrong("on", fmt::format("{} does not live in a home we placed them in", file.given));
    return {};
}

static constexpr Question<CarePlan> care_plan_questions[] = {
    ask_date<&CarePlan::on>("on", "What day was the plan made or changed?"),
    ask_one_of<&CarePlan::permanence>("permanence", "What is the plan for permanence?").from_record(),
    ask_words<&CarePlan::wishes>("wishes", "What do they want and feel?", "In their own words where you can."),
    ask_words<&CarePlan::plan>("plan", "What will happen, and who will do it?",
                               "Health, education, feelings, identity, family and friends, looking after themselves."),
    ask_words<&CarePlan::carers_view>("carers_view", "What does the carer say?",
                                      "In their own words where you can. The child may read it one day.")
        .optional(),  // where the child lives with a carer it cannot be left out: carers_words.h
};
static constinit const Form<CarePlan> care_plan_form{"care-plan", "Record the care plan", "Save plan",
                                                     care_plan_questions};
constinit const Recording<CarePlan> care_plan{
    .kind = {"care.plan", "Care plan"},
    .form = care_plan_form,
    .sentence =
        [](const CareFile& file, const CarePlan& plan) {
            return fmt::format("Care plan for {} on {}: {}", file.given, plan.on.in_words(),
                               lower(in_words(plan.permanence)));
        },
    .start =
        [](const CareFile& file, Date today) {
            // A new plan begins from the last one, so that only what has changed is written.
            // What the carer says is theirs to say each time.
            auto plan = file.plans.empty() ? CarePlan{today, Permanence::undecided, {}, {}} : file.plans.back().value;
            plan.on = today;
            plan.carers_view = carers_own(file, file.plans, today);
            return plan;
        },
    .contradicts = [](const CareFile& file, const CarePlan& plan) { return before_birth(file, plan.on, "on"); },
    .list = &CareFile::plans,
};

static constexpr Question<PlacementPlan> placement_plan_questions[] = {
    ask_date<&PlacementPlan::on>("on", "What day was the placement plan made?"),
    ask_words<&PlacementPlan::plan>("plan", "What must the carer know, and how will everyone help?"),
    ask_words<&PlacementPlan::decides>(
        "decides", "Is there anything the carer may not decide day to day?",
        "Leave empty if the carer decides. Otherwise say what, who decides, why and until when.")
        .optional(),
    ask_words<&PlacementPlan::carers_view>("carers_view", "What does the carer say?",
                                           "In their own words where you can. The child may read it one day.")
        .optional(),  // where the child lives with a carer it cannot be left out: carers_words.h
};
static constinit const Form<PlacementPlan> placement_plan_form{"placement-plan", "Record the placement plan",
                                                               "Save plan", placement_plan_questions};
constinit const Recording<PlacementPlan> placement_plan{
    .kind = {"care.placement_plan", "Placement plan"},
    .form = placement_plan_form,
    .sentence =
        [](const CareFile& file, const PlacementPlan& plan) {
            return fmt::format("Placement plan for {} on {}", file.given, plan.on.in_words());
        },
    .start =
        [](const CareFile& file, Date today) {
            return PlacementPlan{
                present_placement(file, today), today, {}, {}, carers_own(file, file.placement_plans, today)};
        },
    .contradicts = needs_placement<PlacementPlan>,
    .list = &CareFile::placement_plans,
};

static constexpr Question<PlacementNotice> placement_notice_questions[] = {
    ask_date<&PlacementNotice::on>(
        "on", "What day were they all told of this placement?",
        "Parents, the area's authority, the health body, the doctor and the school (reg. 13)"),
};
static constinit const Form<PlacementNotice> placement_notice_form{"placement-notice", "Record notice of the placement",
                                                                   "Save", placement_notice_questions};
constinit const Recording<PlacementNotice> placement_notice{
    .kind = {"care.placement_notice", "Notice of placement"},
    .form = placement_notice_form,
    .sentence =
        [](const CareFile& file, const PlacementNotice& notice) {
            return fmt::format("Notice of where {} lives was given on {}", file.given, notice.on.in_words());
        },
    .start =
        [](const CareFile& file, Date today) {
            return PlacementNotice{present_placement(file, today), today};
        },
    .contradicts = needs_placement<PlacementNotice>,
    .list = &CareFile::notices,
};

static constexpr Question<Approval> approval_questions[] = {
    ask_one_of<&Approval::kind>("kind", "What was approved?"),
    ask_date<&Approval::on>("on", "What day?"),
    ask_line<&Approval::by>("by", "Who approved it?"),
    ask_words<&Approval::why>("why", "Why?"),
};
static constinit const Form<Approval> approval_form{"approval", "Record an approval", "Save", approval_questions};
constinit const Recording<Approval> approval{
    .kind = {"care.approval", "Approval"},
    .form = approval_form,
    .sentence =
        [](const CareFile&, const Approval& given) {
            return fmt::format("{}: approved on {} by {}", in_words(given.kind), given.on.in_words(), given.by);
        },
    .start =
        [](const CareFile& file, Date today) {
            const auto* now = file.placement_on(today);
            return Approval{ApprovalKind::out_of_area, now ? std::optional{now->id} : std::nullopt, today, {}, {}};
        },
    .contradicts = [](const CareFile& file, const Approval& given) { return before_birth(file, given.on, "on"); },
    .list = &CareFile::approvals,
};

}  // namespace kith::care
