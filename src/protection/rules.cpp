#include "protection/rules.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace kith::protection {

/// A child who moved to another family has the facts of both, one family's after the other's.
static std::vector<Date> oldest_first(std::vector<Date> days) {
    std::ranges::sort(days);
    return days;
}

/// The days on which conferences decided for the child, after a day.
static std::vector<Date> conferences_from(const ChildProtection& of, Date from) {
    std::vector<Date> days;
    for (const auto& one : of.recorded.decisions)
        if (one.value.child == of.child && one.value.on >= from) days.push_back(one.value.on);
    return oldest_first(std::move(days));
}

static std::vector<Run> runs_of_plans(const ChildProtection& of, auto done_from) {
    std::vector<Run> runs;
    for (const auto& plan : plans_of(of.recorded, of.child)) runs.push_back({plan.begins, plan.ends, done_from(plan)});
    return runs;
}

static std::vector<Date> core_groups_of(const ChildProtection& of, const Plan& plan) {
    std::vector<Date> days;
    for (const auto& group : of.recorded.core_groups)
        if (group.value.on >= plan.begins && (!plan.ends || group.value.on <= *plan.ends))
            days.push_back(group.value.on);
    return oldest_first(std::move(days));
}

/// What is due again and again within a span that the authority may have set, counted from each time it was done.
static std::vector<Occasion> again_within(const LocalSpan& span, const ChildProtection& of,
                                          const std::vector<Run>& runs, const Calendar& calendar, Date today,
                                          std::string_view from_what, std::string_view from_last) {
    std::vector<Occasion> found;
    for (const auto& run : runs) {
        const auto in_force = of.local.of(span, run.starts);
        const auto timetable = first(in_force.span).thereafter(in_force.span);
        for (auto& occasion : occasions_of(timetable, {run}, calendar, today, from_what, from_last)) {
            occasion.own_span = in_force.own;
            found.push_back(occasion);
        }
    }
    return found;
}

// ---- Strategy discussion -----------------------------------------------------------------------------------------

// Working Together 2023, chapter 3: whenever there is reasonable cause to suspect significant harm, a strategy
// discussion is held, with children's social care, the police, health and the referring agency. As soon as possible:
// the day is each area's own.
constinit const Duty<ChildProtection> strategy_held{
    .terms = {"Strategy discussion", "A05", law::strategy, Role::manager},
    .runs =
        [](const ChildProtection& of) {
            std::vector<Run> runs;
            for (const auto& one : of.recorded.strategies)
                if (of.recorded.is_about(one.id, of.child)) runs.push_back({one.value.known, {}, {one.value.on}});
            for (const auto& one : of.recorded.waiting)
                if (one.child == of.child) runs.push_back({one.decided, {}, {}});
            return runs;
        },
    .once_within = &local::strategy,
    .from_what = "cause to suspect significant harm",
};

// ---- Conferences -------------------------------------------------------------------------------------------------

bool leads_to_enquiry(const StrategyDiscussion& discussion) {
    return discussion.decision == AfterStrategy::joint || discussion.decision == AfterStrategy::single_agency;
}

/// The enquiry of this child that a discussion began.
static const Fact<Enquiry>* enquiry_of(const ChildProtection& of, FactId discussion) {
    for (const auto& one : of.recorded.enquiries)
        if (one.value.child == of.child && one.value.discussion == discussion) return &one;
    return nullptr;
}

// "The initial child protection conference should be held within 15 working days of the strategy discussion at which
// section 47 enquiries were initiated." It runs from that discussion, whether or not the enquiry is on the record yet.
// An enquiry that finds no continuing risk stops the clock.
constinit const Duty<ChildProtection> conference_held{
    .terms = {"Initial child protection conference", "A06", law::initial_conference, Role::manager},
    .runs =
        [](const ChildProtection& of) {
            std::vector<Run> runs;
            for (const auto& one : of.recorded.strategies) {
                const auto* enquiry = enquiry_of(of, one.id);
                if (!enquiry && !(leads_to_enquiry(one.value) && of.recorded.is_about(one.id, of.child))) continue;
                Run run{one.value.on};
                const auto* end = enquiry ? of.recorded.end_of(enquiry->id) : nullptr;
                if (end && end->value.found != Found::likely_to_suffer) run.ends = end->value.on;
                run.done = conferences_from(of, one.value.on);
                runs.push_back(std::move(run));
            }
            return runs;
        },
    .timetable = once(15_working_days),
    .from_what = "the strategy discussion",
};

static bool is_called(const ChildProtection& of, const Fact<ConferenceCalled>& one) {
    return of.recorded.is_about(one.id, of.child) && !of.recorded.called_off(one.id);
}

/// The days on which transfer-in conferences about the child were held.
static std::vector<Date> transfers_held(const ChildProtection& of) {
    std::vector<Date> days;
    for (const auto& one : of.recorded.called)
        if (one.value.kind == ConferenceKind::transfer_in && is_called(of, one))
            if (const auto* held = of.recorded.held_of(one.id)) days.push_back(held->value.on);
    return oldest_first(std::move(days));
}

/// Since when the clock runs of a conference that was called: from the other area's word, where that is recorded.
static bool told_by_a_move(const ChildProtection& of, Date called) {
    return std::ranges::any_of(of.recorded.moves, [&](const auto& one) {
        return one.value.child == of.child && one.value.direction == Direction::to_us && one.value.told <= called;
    });
}

constinit const Duty<ChildProtection> transfer_conference_held{
    .terms = {"Transfer-in child protection conference", "A12", law::transfer_in, Role::manager},
    .runs =
        [](const ChildProtection& of) {
            std::vector<Run> runs;
            for (const auto& one : of.recorded.moves) {
                if (one.value.child != of.child || one.value.direction != Direction::to_us) continue;
                Run run{one.value.told};
                for (const auto day : transfers_held(of))
                    if (day >= one.value.told) run.done.push_back(day);
                runs.push_back(std::move(run));
            }
            for (const auto& one : of.recorded.called) {
                if (one.value.kind != ConferenceKind::transfer_in || !is_called(of, one)) continue;
                if (told_by_a_move(of, one.value.called)) continue;
                const auto* held = of.recorded.held_of(one.id);
                runs.push_back({one.value.called, {}, held ? std::vector{held->value.on} : std::vector<Date>{}});
            }
            return runs;
        },
    .once_within = &local::transfer_in,
    .from_what = "being told by the other area",
};

// "The first child protection review conference should be held within three months of the date of the initial child
// protection conference. Further reviews should be held at intervals of not more than six months for as long as the
// child remains the subject of a child protection plan."
constinit const Duty<ChildProtection> plan_reviewed{
    .terms = {"Review child protection conference", "A08 A09", law::review_conference, Role::conference_chair},
    .runs =
        [](const ChildProtection& of) {
            return runs_of_plans(of, [&](const Plan& plan) { return conferences_from(of, plan.begins.plus_days(1)); });
        },
    .timetable = first(3_months).thereafter(6_months),
    .from_what = "the conference that made the plan",
    .from_last = "the last review conference",
};

// ---- The plan ----------------------------------------------------------------------------------------------------

// "The core group should meet within ten working days of the initial child protection conference", and make the outline
// plan a detailed one.
constinit const Duty<ChildProtection> core_group_first{
    .terms = {"First core group", "A07", law::core_group, Role::social_worker},
    .runs =
        [](const ChildProtection& of) {
            return runs_of_plans(of, [&](const Plan& plan) { return core_groups_of(of, plan); });
        },
    .timetable = once(10_working_days),
    .from_what = "the conference that made the plan",
};

constinit const Duty<ChildProtection> core_group_again{
    .terms = {"Core group", "A07", law::core_group_again, Role::social_worker},
    .work_out =
        [](const ChildProtection& of, const Calendar& calendar, Date today) {
            std::vector<Run> runs;
            for (const auto& plan : plans_of(of.recorded, of.child)) {
                auto days = core_groups_of(of, plan);
                if (days.empty()) continue;
                const auto starts = days.front();
                days.erase(days.begin());
                runs.push_back({starts, plan.ends, std::move(days)});
            }
            return again_within(local::core_groups, of, runs, calendar, today, "the first core group",
                                "the last core group");
        },
};

constinit const Duty<ChildProtection> child_seen{
    .terms = {"Child on a child protection plan seen", "A10", law::visits, Role::social_worker},
    .work_out =
        [](const ChildProtection& of, const Calendar& calendar, Date today) {
            std::vector<Date> seen;
            for (const auto& visit : of.recorded.visits)
                for (const auto& one : of.recorded.seen)
                    if (one.value.visit == visit.id && one.value.child == of.child) seen.push_back(visit.value.on);
            seen = oldest_first(std::move(seen));
            const auto runs = runs_of_plans(of, [&](const Plan& plan) {
                std::vector<Date> days;
                std::ranges::copy_if(seen, std::back_inserter(days), [&](Date day) { return day >= plan.begins; });
                return days;
            });
            return again_within(local::visits, of, runs, calendar, today, "the plan", "the last visit");
        },
};

// ---- All ---------------------------------------------------------------------------------------------------------

static constexpr std::array every{
    &first_seen,           &strategy_held,          &conference_held,       &transfer_conference_held,
    &core_group_first,     &core_group_again,       &plan_reviewed,         &child_seen,
    &emergency_order_ends, &police_protection_ends, &assessment_order_ends, &pre_proceedings_end,
    &proceedings_end,      &family_offered};
std::span<const Duty<ChildProtection>* const> duties() { return every; }

static constexpr auto every_terms = [] {
    std::array<const DutyTerms*, every.size()> all{};
    for (std::size_t i = 0; i < every.size(); ++i) all[i] = &every[i]->terms;
    return all;
}();
std::span<const DutyTerms* const> terms() { return every_terms; }

static constexpr std::array every_span{&local::seen_at_once, &local::seen_first,      &local::strategy,
                                       &local::core_groups,  &local::visits,          &local::report_first,
                                       &local::transfer_in,  &local::pre_proceedings, &local::family_offered};
std::span<const LocalSpan* const> spans() { return every_span; }

std::vector<Due> all_due(const ChildProtection& of, const Calendar& calendar, Date today) {
    std::vector<Due> all;
    for (const auto* duty : every)
        for (const auto& occasion : occasions(*duty, of, calendar, today))
            all.push_back({&duty->terms, of.child, occasion});
    return all;
}

static void soonest_first(std::vector<Due>& due) {
    std::ranges::stable_sort(due, {}, [](const Due& one) { return one.occasion.due; });
}

std::vector<Due> open_due(const ProtectionFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> open;
    for (const auto& child : file.who.children)
        for (const auto& due : all_due(file.of(child.child), calendar, today))
            if (due.occasion.open()) open.push_back(due);
    soonest_first(open);
    return open;
}

std::optional<Due> late_on(const Duty<ChildProtection>& duty, const ProtectionFile& file,
                           const std::vector<PersonId>& children, Date on) {
    for (const auto child : children)
        for (const auto& occasion : occasions(duty, file.of(child), *file.calendar, on))
            if (occasion.open() && occasion.due < on) return Due{&duty.terms, child, occasion};
    return std::nullopt;
}

std::optional<int> drift(const Plan& plan, Date today) {
    if (plan.ends) return std::nullopt;
    for (const int months : {24, 18, 15})
        if (plan.begins.plus_months(months) <= today) return months;
    return std::nullopt;
}

// ---- What the steps may not contradict ---------------------------------------------------------------------------

std::vector<Agency> missing_from_strategy(const std::vector<Agency>& there) {
    std::vector<Agency> missing;
    for (const auto one : {Agency::local_authority, Agency::police, Agency::health})
        if (std::ranges::find(there, one) == there.end()) missing.push_back(one);
    return missing;
}

bool quorate(const std::vector<Agency>& there, int quorum) {
    const std::set<Agency> each_once{there.begin(), there.end()};
    return each_once.contains(Agency::local_authority) && static_cast<int>(each_once.size()) >= quorum;
}

// ---- For a child's page -------------------------------------------------------------------------------

Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today) {
    const auto recorded = TRY(recorded_of_child(store, child, known));
    if (recorded.empty()) return std::vector<Due>{};
    return all_due({child.about(), recorded, TRY(local_spans(store, child.authority(), known))}, calendar, today);
}

}  // namespace kith::protection
