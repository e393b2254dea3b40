#include "serious_incidents/rules.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "serious_incidents/law.h"

namespace kith::serious_incidents {

template <class T>
static std::vector<Date> days_of(const std::vector<Fact<T>>& steps) {
    std::vector<Date> days;
    for (const auto& one : steps) days.push_back(one.value.on);
    return days;
}

// Working Together 2023, chapter 5: the authority notifies the Panel within five working days of becoming aware that
// the incident has occurred (paraphrased).
constinit const Duty<OneIncident> incident_notified{
    .terms = {"Serious incident notified to the national Panel", "A18", law::notified, Role::director,
              "serious-incident-notified"},
    .runs =
        [](const OneIncident& incident) {
            return std::vector<Run>{{incident.is.value.known, {}, days_of(incident.notified)}};
        },
    .timetable = once(5_working_days),
    .from_what = "its becoming known",
};

// The partners undertake a rapid review and send it to the Panel within 15 working days (paraphrased). A death that is
// notified though abuse or neglect is not suspected, of a child in care or a care leaver, needs none.
constinit const Duty<OneIncident> rapid_review_sent{
    .terms = {"Rapid review of a serious incident sent to the Panel", "A19", law::rapid_review, Role::director,
              "rapid-review"},
    .runs =
        [](const OneIncident& incident) {
            if (!incident.needs_rapid_review()) return std::vector<Run>{};
            return std::vector<Run>{{incident.is.value.known, {}, days_of(incident.reviews)}};
        },
    .timetable = once(15_working_days),
    .from_what = "its becoming known",
};

// A local review is published no later than six months from the decision to hold it (paraphrased). A later decision
// not to hold it stops the clock, and one to hold it after all starts it anew.
constinit const Duty<OneIncident> local_review_published{
    .terms = {"Local child safeguarding practice review published", "A20", law::published, Role::director,
              "local-review-published"},
    .runs =
        [](const OneIncident& incident) {
            std::vector<Run> runs;
            for (std::size_t i = 0; i < incident.decisions.size(); ++i) {
                const auto& decision = incident.decisions[i].value;
                if (decision.held != Held::review) continue;
                Run run{decision.on};
                if (i + 1 < incident.decisions.size()) run.ends = incident.decisions[i + 1].value.on;
                for (const auto day : days_of(incident.published))
                    if (day >= run.starts && (!run.ends || day <= *run.ends)) run.done.push_back(day);
                runs.push_back(std::move(run));
            }
            return runs;
        },
    .timetable = once(6_months),
    .from_what = "the decision to hold it",
};

static constexpr std::array all_duties{&incident_notified, &rapid_review_sent, &local_review_published};
static constexpr std::array all_terms{&incident_notified.terms, &rapid_review_sent.terms,
                                      &local_review_published.terms};
std::span<const DutyTerms* const> terms() { return all_terms; }

std::vector<Due> all_due(const OneIncident& incident, const Calendar& calendar, Date today) {
    std::vector<Due> all;
    for (const auto* duty : all_duties)
        for (const auto& occasion : occasions(*duty, incident, calendar, today))
            all.push_back({&duty->terms, incident.is.about, occasion});
    return all;
}

std::optional<Due> next_due(const OneIncident& incident, const Calendar& calendar, Date today) {
    std::optional<Due> next;
    for (const auto& due : all_due(incident, calendar, today))
        if (due.occasion.open() && (!next || due.occasion.due < next->occasion.due)) next = due;
    return next;
}

NextStep next_step(const OneIncident& incident) {
    if (incident.notified.empty()) return NextStep::notify;
    if (incident.needs_rapid_review() && incident.reviews.empty()) return NextStep::rapid_review;
    const auto* decision = incident.decision();
    if (!decision) return incident.needs_rapid_review() ? NextStep::decide : NextStep::nothing;
    if (decision->held == Held::no_review) return NextStep::nothing;
    const bool out =
        std::ranges::any_of(incident.published, [&](const auto& one) { return one.value.on >= decision->on; });
    return out ? NextStep::nothing : NextStep::publish;
}

std::string_view words_for(NextStep step) {
    switch (step) {
        case NextStep::notify: return "Notify the Panel";
        case NextStep::rapid_review: return "Send the rapid review";
        case NextStep::decide: return "Decide whether a local review is held";
        case NextStep::publish: return "Publish the local review";
        case NextStep::nothing: return "Nothing is due";
    }
    return {};
}

// ---- What the steps may not contradict ---------------------------------------------------------------------------

static Wrong wrong(std::string_view question, std::string message) {
    return Error::Field{std::string{question}, std::move(message)};
}

Wrong contradicts(const Incident& typed, std::optional<Date> born) {
    if (typed.on && *typed.on > typed.known)
        return wrong("known", "This is before the day on which it happened: correct one of the two days");
    if (!born) return {};
    const auto day = typed.on.value_or(typed.known);
    const bool grown = day >= born->birthday(18);
    if (typed.harm == Harm::care_leaver_died && !grown)
        return wrong("harm", "They were under 18 on that day: choose what happened to a child");
    if (typed.harm == Harm::care_leaver_died && day >= born->birthday(25))
        return wrong("harm", "They were 25 or older on that day: it is not notified");
    if (typed.harm != Harm::care_leaver_died && grown)
        return wrong("harm", "They were 18 or older on that day: choose that a care leaver died, if one did");
    return {};
}

/// What is done after its day wants the reason beside it.
static Wrong late_without_reason(const Duty<OneIncident>& duty, const OneIncident& before, Date on,
                                 const std::optional<std::string>& why_late, const Calendar& calendar, Date today) {
    for (const auto& occasion : occasions(duty, before, calendar, today))
        if (occasion.open() && on > occasion.due && !why_late)
            return wrong("why_late", fmt::format("It was due by {}: say why it is later", occasion.due.in_words()));
    return {};
}

Wrong contradicts(const OneIncident& incident, const Notified& typed, const Calendar& calendar, Date today) {
    if (!incident.notified.empty())
        return wrong("incident", "It was notified already: correct what is recorded instead");
    if (typed.on < incident.is.value.known)
        return wrong("on", fmt::format("It became known on {}, after this day", incident.is.value.known.in_words()));
    return late_without_reason(incident_notified, incident, typed.on, typed.why_late, calendar, today);
}

Wrong contradicts(const OneIncident& incident, const RapidReview& typed, const Calendar& calendar, Date today) {
    if (!incident.reviews.empty())
        return wrong("incident", "Its rapid review was sent already: correct what is recorded instead");
    if (!incident.needs_rapid_review())
        return wrong("incident",
                     "No rapid review is asked for: abuse or neglect is not suspected. If it is now, "
                     "correct what happened");
    if (incident.notified.empty())
        return wrong("incident", "It is not notified yet, and the Panel takes no review before: record that first");
    if (typed.on < incident.notified.front().value.on)
        return wrong(
            "on", fmt::format("It was notified on {}, after this day", incident.notified.front().value.on.in_words()));
    return late_without_reason(rapid_review_sent, incident, typed.on, typed.why_late, calendar, today);
}

Wrong contradicts(const OneIncident& incident, const Decision& typed, const Calendar&, Date) {
    if (typed.on < incident.is.value.known)
        return wrong("on", fmt::format("It became known on {}, after this day", incident.is.value.known.in_words()));
    if (typed.agreed.empty()) return wrong("agreed", "Say which of the partners agreed: at least one decided it");
    const auto* last = incident.decision();
    if (last && typed.on < last->on)
        return wrong("on", fmt::format("They decided on {}, after this day", last->on.in_words()));
    if (last && last->held == typed.held)
        return wrong("held", "That is what stands already: correct it if its day, reason or partners are wrong");
    return {};
}

Wrong contradicts(const OneIncident& incident, const Published& typed, const Calendar& calendar, Date today) {
    const auto* decision = incident.decision();
    if (!decision || decision->held != Held::review)
        return wrong("incident", "It is not recorded that a local review is held: record that decision first");
    if (next_step(incident) == NextStep::nothing)
        return wrong("incident", "It was published already: correct what is recorded instead");
    if (typed.on < decision->on)
        return wrong("on", fmt::format("The review was decided on {}, after this day", decision->on.in_words()));
    return late_without_reason(local_review_published, incident, typed.on, typed.why_late, calendar, today);
}

std::optional<std::string> out_of_order(const OneIncident& incident) {
    const auto before = [](std::string_view first, Date on, std::string_view then, Date after) {
        return fmt::format("{} on {}, and {} on {}: correct one of the two days", first, on.in_words(), then,
                           after.in_words());
    };
    const auto known = incident.is.value.known;
    for (const auto& one : incident.notified)
        if (one.value.on < known) return before("It was notified", one.value.on, "became known", known);
    for (const auto& review : incident.reviews)
        for (const auto& one : incident.notified)
            if (review.value.on < one.value.on)
                return before("The rapid review was sent", review.value.on, "it was notified", one.value.on);
    for (const auto& one : incident.decisions)
        if (one.value.on < known)
            return before("A local review was decided on", one.value.on, "it became known", known);
    for (const auto& one : incident.published)
        if (std::ranges::none_of(incident.decisions, [&](const auto& decision) {
                return decision.value.held == Held::review && decision.value.on <= one.value.on;
            }))
            return fmt::format("A local review was published on {}: it was decided on by then",
                               one.value.on.in_words());
    return {};
}

bool stands_on_nothing(const OneIncident& incident) {
    return (incident.notified.empty() && !incident.reviews.empty()) || out_of_order(incident).has_value();
}

// ---- For a child's page ------------------------------------------------------------------------------------------

Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today) {
    std::vector<Due> all;
    for (const auto& incident : TRY(read_incidents(store, child, known)).incidents)
        for (const auto& due : all_due(incident, calendar, today)) all.push_back(due);
    return all;
}

}  // namespace kith::serious_incidents
