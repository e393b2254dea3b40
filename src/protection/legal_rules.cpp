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

static bool offered(const LegalStep& step) {
    if (!step.offer) return false;
    return *step.offer == FamilyOffer::accepted || *step.offer == FamilyOffer::declined ||
           (*step.offer == FamilyOffer::against_best_interests && step.exception.has_value());
}

bool family_was_offered(const Recorded& recorded, PersonId child) {
    return std::ranges::any_of(recorded.legal,
                               [&](const auto& one) { return offered(one.value) && recorded.is_about(one.id, child); });
}

Wrong no_offer(const Recorded& recorded, const std::vector<PersonId>& children, const LegalStep& step,
               std::optional<Date> binds_from) {
    if (step.offer == FamilyOffer::against_best_interests && !step.exception)
        return wrong("exception", "Say why it would not be in the child's best interests, and who authorised that");
    if (step.kind != LegalKind::application || offered(step)) return {};
    if (!binds_from || step.on < *binds_from) return {};
    for (const auto child : children)
        if (!family_was_offered(recorded, child))
            return wrong("offer",
                         "Before an application the family is offered to decide together (Children Act 1989, s. 31ZA). "
                         "Record the letter with the offer first, or an exception that was authorised");
    return {};
}

}  // namespace kith::protection
