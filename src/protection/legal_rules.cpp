// The clocks of orders in an emergency and of the way to the court, and what an application may not leave out.
#include <algorithm>

#include "protection/rules.h"

namespace kith::protection {

// ---- Orders in an emergency --------------------------------------------------------------------------------------

/// When it was decided what follows an order: as it is written down, or where the order was extended or an application
/// made while it lasted. None: it ended by itself, or has not ended.
static std::optional<Date> decided_after(const ChildProtection& of, const Fact<SafetyOrder>& order) {
    std::optional<Date> first;
    const auto take = [&](Date day) { first = first ? std::min(*first, day) : day; };
    if (const auto* after = of.recorded.after(order.id)) take(after->value.on);
    for (const auto& one : of.recorded.orders)
        if (one.id != order.id && one.value.starts > order.value.starts &&
            one.value.starts <= order.value.ends.plus_days(1) && of.recorded.is_about(one.id, of.child))
            take(std::min(one.value.starts, order.value.ends));
    for (const auto& one : of.recorded.legal)
        if (one.value.kind == LegalKind::application && one.value.on >= order.value.starts &&
            one.value.on <= order.value.ends && of.recorded.is_about(one.id, of.child))
            take(one.value.on);
    return first;
}

/// An order ends by itself on its last day; until then what follows must be decided. One that ran out with nothing
/// decided was not answered in time: it lapsed.
static std::vector<Occasion> orders_of(const ChildProtection& of, OrderKind kind, Span most, std::string_view what,
                                       Date today) {
    std::vector<Occasion> found;
    for (const auto& one : of.recorded.orders) {
        if (one.value.kind != kind || !of.recorded.is_about(one.id, of.child)) continue;
        Occasion occasion{one.value.ends, decided_after(of, one), one.value.starts, most, what};
        if (!occasion.done && one.value.ends < today) occasion.lapsed = one.value.ends;
        found.push_back(occasion);
    }
    return found;
}

constinit const Duty<ChildProtection> emergency_order_ends{
    .terms = {"What follows an emergency protection order", "A15", law::emergency_order, Role::social_worker},
    .work_out = [](const ChildProtection& of, const Calendar&,
                   Date today) { return orders_of(of, OrderKind::emergency_protection, 8_days, "the order", today); },
};

constinit const Duty<ChildProtection> police_protection_ends{
    .terms = {"What follows police protection", "A16", law::police_protection, Role::social_worker},
    .work_out =
        [](const ChildProtection& of, const Calendar&, Date today) {
            return orders_of(of, OrderKind::police_protection, 3_days, "being taken into police protection", today);
        },
};

constinit const Duty<ChildProtection> assessment_order_ends{
    .terms = {"What follows a child assessment order", "A17", law::assessment_order, Role::social_worker},
    .work_out =
        [](const ChildProtection& of, const Calendar&, Date today) {
            return orders_of(of, OrderKind::child_assessment, 7_days, "the date stated in the order", today);
        },
};

/// Runs from each step of one kind to the first of others that ends it.
static std::vector<Run> from_step(const ChildProtection& of, LegalKind starts, std::initializer_list<LegalKind> end) {
    std::vector<const LegalStep*> steps;
    for (const auto& one : of.recorded.legal)
        if (of.recorded.is_about(one.id, of.child)) steps.push_back(&one.value);
    std::ranges::stable_sort(steps, {}, &LegalStep::on);
    std::vector<Run> runs;
    for (const auto* step : steps) {
        if (step->kind == starts && (runs.empty() || !runs.back().done.empty()))
            runs.push_back({step->on});
        else if (!runs.empty() && runs.back().done.empty() && std::ranges::find(end, step->kind) != end.end())
            runs.back().done.push_back(step->on);
    }
    return runs;
}

constinit const Duty<ChildProtection> pre_proceedings_end{
    .terms = {"Pre-proceedings left, or an application made", "A23", law::pre_proceedings, Role::manager},
    .runs =
        [](const ChildProtection& of) {
            return from_step(of, LegalKind::letter, {LegalKind::left, LegalKind::application});
        },
    .once_within = &local::pre_proceedings,
    .from_what = "the letter before proceedings",
};

/// That day is the first of the 26 weeks, so the last is one day earlier than 26 weeks on.
static Date last_of_26_weeks(Date issued) { return issued.plus_days(26 * 7 - 1); }

/// The last extension that the court gave within a run of proceedings, by a day; none if it gave none.
static const LegalStep* extension_in(const ChildProtection& of, const Run& run, Date by) {
    const LegalStep* last = nullptr;
    for (const auto& one : of.recorded.legal) {
        const auto& step = one.value;
        if (step.kind != LegalKind::extended || !step.until || step.on < run.starts || step.on > by) continue;
        if (!run.done.empty() && step.on > run.done.front()) continue;
        if (of.recorded.is_about(one.id, of.child) && (!last || *step.until > *last->until)) last = &step;
    }
    return last;
}

static std::vector<Run> proceedings_of(const ChildProtection& of) {
    return from_step(of, LegalKind::application, {LegalKind::final_order});
}

std::optional<Date> proceedings_until(const Recorded& recorded, PersonId child, Date on) {
    const ChildProtection of{child, recorded, {}};
    for (const auto& run : proceedings_of(of)) {
        if (run.starts > on || (!run.done.empty() && run.done.front() < on)) continue;
        const auto* longer = extension_in(of, run, on);
        return longer ? *longer->until : last_of_26_weeks(run.starts);
    }
    return std::nullopt;
}

constinit const Duty<ChildProtection> proceedings_end{
    .terms = {"Care proceedings ended", "A24", law::proceedings, Role::manager},
    .work_out =
        [](const ChildProtection& of, const Calendar& calendar, Date today) {
            const auto runs = proceedings_of(of);
            auto found = occasions_of(once(26_weeks), runs, calendar, today, "the application", {});
            for (auto& one : found) {
                one.due = last_of_26_weeks(one.from);
                const auto run = std::ranges::find(runs, one.from, &Run::starts);
                const auto* longer = run == runs.end() ? nullptr : extension_in(of, *run, today);
                if (!longer) continue;
                one.due = *longer->until;
                one.from = longer->on;
                one.within = Span{*longer->until - longer->on, Unit::days};
                one.from_what = "the court giving longer";
            }
            return found;
        },
};

// ---- The offer to decide together --------------------------------------------------------------------------------

using family_network::MomentKind;

namespace {

/// A moment of child protection at which the family is offered to decide together.
struct Step {
    Date on;
    bool before_court;  ///< the letter before proceedings: only an offer of that moment answers it
};

std::vector<Step> steps_of(const ChildProtection& of) {
    const auto& all = of.recorded;
    std::vector<Step> steps;
    for (const auto& one : all.strategies)
        if (leads_to_enquiry(one.value) && all.is_about(one.id, of.child)) steps.push_back({one.value.on, false});
    for (const auto& one : all.called)
        if (!all.called_off(one.id) && all.is_about(one.id, of.child)) steps.push_back({one.value.called, false});
    for (const auto& one : all.legal)
        if (one.value.kind == LegalKind::letter && all.is_about(one.id, of.child))
            steps.push_back({one.value.on, true});
    std::erase_if(steps, [&](const Step& step) { return !all.offers_since || step.on < *all.offers_since; });
    std::ranges::stable_sort(steps, {}, &Step::on);
    return steps;
}

std::optional<Date> answered_by(const ChildProtection& of, const Step& step) {
    for (const auto& one : of.recorded.offers) {
        if (one.child != of.child) continue;
        if (step.before_court && one.moment == MomentKind::before_proceedings) return std::max(one.on, step.on);
        if (!step.before_court && one.on >= step.on) return one.on;
    }
    return std::nullopt;
}

}  // namespace

// The offers themselves stand with the child's family network; here are the moments that only child protection knows.
constinit const Duty<ChildProtection> family_offered{
    .terms = {"Offer to decide together, in child protection", "A22", law::family_decides, Role::social_worker},
    .runs =
        [](const ChildProtection& of) {
            std::vector<Run> runs;
            const auto steps = steps_of(of);
            for (std::size_t i = 0; i < steps.size(); ++i) {
                Run run{steps[i].on};
                if (i + 1 < steps.size()) run.ends = steps[i + 1].on;
                if (const auto done = answered_by(of, steps[i]); done && (!run.ends || *done <= *run.ends))
                    run.done.push_back(*done);
                runs.push_back(std::move(run));
            }
            return runs;
        },
    .once_within = &local::family_offered,
    .from_what = "a step in child protection",
};

bool family_was_offered(const Recorded& recorded, PersonId child, Date by) {
    return std::ranges::any_of(recorded.offers, [&](const auto& one) {
        return one.child == child && one.moment == MomentKind::before_proceedings && one.on <= by;
    });
}

bool no_offer(const Recorded& recorded, PersonId child, const LegalStep& step, std::optional<Date> binds_from) {
    return step.kind == LegalKind::application && binds_from && step.on >= *binds_from &&
           !family_was_offered(recorded, child, step.on);
}

}  // namespace kith::protection
