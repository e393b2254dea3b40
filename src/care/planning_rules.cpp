// The care plan, the placement plan, and who is told of a placement and approves it.
#include <algorithm>

#include "care/law.h"
#include "care/local.h"
#include "care/rules.h"
#include "care/times.h"

namespace kith::care {

/// Each time in care as a clock that starts with the first placement in it, for those that `applies` to on that day.
template <class Applies>
static std::vector<Run> from_first_placement(const CareFile& file, Applies applies) {
    std::vector<Run> found;
    for (auto& run : runs_of(times_under_the_regulations(file), file.plans)) {
        const auto first = std::ranges::find_if(file.placements, [&](const auto& p) {
            return p.value.starts >= run.starts && (!run.ends || p.value.starts <= *run.ends);
        });
        if (first != file.placements.end()) run.starts = first->value.starts;
        if (applies(file.legal_on(run.starts))) found.push_back(std::move(run));
    }
    return found;
}

static bool on_remand(const CareFile& file, Date day) {
    const auto* legal = file.legal_on(day);
    return legal && legal->status == LegalStatus::remand;
}

/// Youth detention accommodation: a young offender institution, a secure training centre or a secure children's home.
static bool detains(PlaceKind kind) { return kind == PlaceKind::custody || kind == PlaceKind::secure_home; }

static bool remanded_to_detention(const CareFile& file, const Stay& stay) {
    return on_remand(file, stay.starts) && detains(stay.parts.front().value.kind);
}

static bool plan_is_for_court(const LegalStatusFact* legal) {
    return legal && (legal->status == LegalStatus::interim_care_order || legal->status == LegalStatus::care_order);
}

// 4.—(2) Except in the case of a child to whom section 31A (care orders: care plans) applies [...], the care plan must
// be
//        prepared before C is first placed by the responsible authority or, if it is not practicable to do so, within
//        ten working days of the start of the first placement.
constinit const Duty<CareFile> care_plan_made{
    .terms = {"Care plan", "L01", law::care_plan, Role::social_worker, "care-plan"},
    .runs =
        [](const CareFile& c) {
            return from_first_placement(c, [](auto* legal) {
                return !plan_is_for_court(legal) && !(legal && legal->status == LegalStatus::remand);
            });
        },
    .timetable = once(10_working_days),
    .from_what = "the start of the first placement",
};

// Section 31A: where a care order might be made, the plan is prepared within such time as the court may direct
// (paraphrased). The court's day is not on this record, so the plan is held to the days that regulation 4 gives for
// other children, unless the authority says otherwise.
constinit const Duty<CareFile> care_plan_for_court{
    .terms = {"Care plan for the court", "L01", law::care_plan_for_court, Role::social_worker, "care-plan"},
    .runs = [](const CareFile& c) { return from_first_placement(c, plan_is_for_court); },
    .once_within = &local::court_care_plan,
    .from_what = "the start of the first placement",
};

// 47B. Where a child is looked after only because a court remanded them to the accommodation of the authority, the care
// plan is prepared within five working days of the remand (inserted by SI 2013/706; paraphrased). Remanded to youth
// detention accommodation, the detention placement plan is their care plan (47A(2)(c)).
constinit const Duty<CareFile> care_plan_on_remand{
    .terms = {"Care plan on remand", "L01", law::care_plan_on_remand, Role::social_worker, "care-plan"},
    .runs =
        [](const CareFile& c) {
            auto runs = runs_of(times_under_the_regulations(c), c.plans);
            std::erase_if(runs, [&](const Run& run) {
                const auto* home = c.placement_on(run.starts);
                return !on_remand(c, run.starts) || (home && detains(home->value.kind));
            });
            return runs;
        },
    .timetable = once(5_working_days),
    .from_what = "the remand",
};

/// Each placement that `which` holds for as a clock, with the days of the facts that belong to it.
template <class T, class Which>
static std::vector<Run> each_placement(const CareFile& file, const std::vector<Fact<T>>& facts, Which which) {
    std::vector<Run> runs;
    for (const auto& stay : placements_made(file)) {
        if (!which(stay)) continue;
        auto& run = runs.emplace_back(Run{stay.starts, stay.ends, {}});
        for (const auto& fact : facts)
            if (stay.has(fact.value.placement)) run.done.push_back(fact.value.on);
    }
    return runs;
}

// 9.—(2) If it is not reasonably practicable to prepare the placement plan before making the placement, the placement
// plan must
//        be prepared within five working days of the start of the placement.
constinit const Duty<CareFile> placement_plan_made{
    .terms = {"Placement plan", "L02", law::placement_plan, Role::social_worker, "placement-plan"},
    .runs =
        [](const CareFile& c) {
            return each_placement(c, c.placement_plans, [&](const Stay& s) { return !remanded_to_detention(c, s); });
        },
    .timetable = once(5_working_days),
    .from_what = "the start of the placement",
};

// 47C. Remanded to youth detention accommodation, a child has a detention placement plan in place of a placement plan,
// within ten working days of the remand (inserted by SI 2013/706; the span paraphrased). It is recorded as the
// placement plan of that placement.
constinit const Duty<CareFile> detention_plan_made{
    .terms = {"Detention placement plan", "L02", law::detention_plan, Role::social_worker, "placement-plan"},
    .runs =
        [](const CareFile& c) {
            return each_placement(c, c.placement_plans, [&](const Stay& s) { return remanded_to_detention(c, s); });
        },
    .timetable = once(10_working_days),
    .from_what = "the remand",
};

// 13.—(1) [...] the responsible authority must give written notification to the persons listed in paragraph (2) of the
//         arrangements for C's placement before the placement is made or, if the placement is made in an emergency,
//         within five working days of the start of the placement, unless it is not reasonably practicable to do so.
constinit const Duty<CareFile> placement_notified{
    .terms = {"Notice of the placement", "L25", law::notification, Role::social_worker, "placement-notice"},
    .runs = [](const CareFile& c) { return each_placement(c, c.notices, [](const Stay&) { return true; }); },
    .timetable = once(5_working_days),
    .from_what = "the start of the placement",
};

/// Years 10 and 11: two school years from the 1 September after the 14th birthday. Who turns 14 on 1 September waits a
/// year.
static bool in_key_stage_four(Date born, Date day) {
    const auto fourteen = born.birthday(14);
    const auto september = Date::of(fourteen.year(), 9, 1);
    const auto starts = fourteen < *september ? *september : september->plus_months(12);
    return starts <= day && day < starts.plus_months(24);
}

// 10.—(1) [...] if C is a registered pupil at a school in the fourth key stage, a decision to make any change to C's
// placement
//         that would have the effect of disrupting the arrangements made for C's education must not be put into effect
//         until it has been approved by a nominated officer.
constinit const Duty<CareFile> key_stage_four_approved{
    .terms = {"Approval of a move that disturbs key stage 4", "L28", law::key_stage_four, Role::manager,
              "approval?kind=ks4"},
    .work_out =
        [](const CareFile& file, const Calendar&, Date today) {
            std::vector<Occasion> found;
            const auto times = times_under_the_regulations(file);
            for (const auto& [id, about, entered, retired, school] : file.schools) {
                if (!school.moved_by_placement || !school.ends || *school.ends > today) continue;
                if (!file.born || !in_key_stage_four(*file.born, *school.ends)) continue;
                if (std::ranges::none_of(times, [&](const Time& time) { return time.has(*school.ends); })) continue;
                Occasion occasion{
                    *school.ends, {}, *school.ends, 0_days, "the move that ended their time at that school"};
                for (const auto& approval : file.approvals)
                    if (approval.value.kind == ApprovalKind::key_stage_four_move &&
                        approval.value.on >= school.starts && !occasion.done)
                        occasion.done = approval.value.on;
                found.push_back(occasion);
            }
            return found;
        },
};

}  // namespace kith::care
