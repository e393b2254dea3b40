// A02: after a contact the child is seen, by whoever sees them first.
#include <algorithm>

#include "protection/rules.h"

namespace kith::protection {

/// The days on which anybody saw the child: for the assessment, on a visit under a plan, or on one in care.
static std::vector<Date> days_seen(const ChildProtection& of) {
    std::vector<Date> days;
    for (const auto& one : of.recorded.seen_for_assessment)
        if (one.value.child == of.child && one.value.seen != family_help::Seen::not_seen && one.value.on)
            days.push_back(*one.value.on);
    for (const auto& visit : of.recorded.visits)
        for (const auto& one : of.recorded.seen)
            if (one.value.visit == visit.id && one.value.child == of.child) days.push_back(visit.value.on);
    for (const auto& [child, day] : of.recorded.seen_in_care)
        if (child == of.child) days.push_back(day);
    std::ranges::sort(days);
    return days;
}

/// The day on which the help that followed ended; from then on nobody is to see the child for it.
static std::optional<Date> help_ended(const Recorded& recorded, Date since) {
    std::optional<Date> first;
    for (const auto& one : recorded.help_closed)
        if (one.value.on >= since && (!first || one.value.on < *first)) first = one.value.on;
    return first;
}

constinit const Duty<ChildProtection> first_seen{
    .terms = {"Child seen after a contact", "A02", law::first_seen, Role::family_help_practitioner},
    .work_out =
        [](const ChildProtection& of, const Calendar& calendar, Date today) {
            const auto seen = days_seen(of);
            std::vector<Occasion> found;
            for (const auto& contact : of.recorded.to_see) {
                if (contact.child != of.child || contact.decided > today) continue;
                const auto from = contact.decided;
                const auto within = of.local.of(contact.at_once ? local::seen_at_once : local::seen_first, from);
                Occasion one{.due = calendar.within(within.span, from),
                             .done = {},
                             .from = from,
                             .within = within.span,
                             .from_what = "the decision at the front door",
                             .own_span = within.own};
                if (const auto day = std::ranges::lower_bound(seen, from); day != seen.end()) one.done = *day;
                const auto ended = help_ended(of.recorded, from);
                if (!one.done && ended && *ended < today) one.lapsed = *ended;
                found.push_back(one);
            }
            std::ranges::stable_sort(found, {}, &Occasion::from);
            return found;
        },
};

}  // namespace kith::protection
