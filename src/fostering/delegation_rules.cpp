// What keeps delegated authority alive: questions are answered, exceptions are looked at again, parents are asked
// first.
#include <algorithm>
#include <array>

#include "fostering/home_incidents.h"
#include "fostering/law.h"
#include "fostering/rules.h"

namespace kith::fostering {

constinit const LocalSpan local::carer_answered{
    "carer-answer", "How soon a carer's question is answered", "", law::answering, 1_working_days, 1, 5};

// A carer who waits says no to a child meanwhile. No law gives the span; the authority may.
constinit const Duty<DelegationFile> carer_answered{
    .terms = {"Answer to the carer's question", "", law::answering, Role::social_worker, "answer-carer"},
    .runs =
        [](const DelegationFile& file) {
            std::vector<Run> runs;
            for (const auto& question : file.asked) {
                auto& run = runs.emplace_back(Run{question.value.on});
                if (const auto* answer = file.answer_to(question.id)) run.done.push_back(answer->value.on);
            }
            return runs;
        },
    .once_within = &local::carer_answered,
    .from_what = "the carer's asking",
};

/// The day an arrangement was ended, or another took its place; none while it holds.
static std::optional<Date> looked_at_again_on(const DelegationFile& file, const Fact<Arranged>& fact) {
    std::optional<Date> on = fact.value.ends;
    for (const auto& later : file.arranged)
        if (later.value.matter == fact.value.matter && later.entered_by > fact.entered_by &&
            (!on || later.value.starts < *on))
            on = later.value.starts;
    return on;
}

// Each exception has a day on which it is looked at again. When the order changes, what a decision rested on has
// changed too, so that day is the day of the change.
constinit const Duty<DelegationFile> arrangement_looked_at_again{
    .terms = {"Who decides, looked at again", "", law::delegated_authority, Role::social_worker, "who-decides"},
    .work_out =
        [](const DelegationFile& file, const Calendar&, Date today) {
            std::vector<Occasion> found;
            for (const auto& fact : file.arranged) {
                const auto& it = fact.value;
                const auto changed = file.standing_changed(it.starts, it.look_again);
                const auto due = changed.value_or(it.look_again);
                const auto days = due.number() - it.starts.number();
                Occasion occasion{due, looked_at_again_on(file, fact), it.starts, {days, Unit::days}, "deciding it"};
                if (!file.in_care_since(today)) occasion.lapsed = today;
                found.push_back(occasion);
            }
            return found;
        },
};

/// The spells in which the parents keep all parental responsibility, within each time in care: from its first day, or
/// from the day on which an order or protection ended; until another began, or care ended.
static std::vector<Run> parents_keep_it(const DelegationFile& file) {
    std::vector<Run> runs;
    for (const auto& period : file.periods) {
        const auto starts = period.value.starts;
        const auto last = period.value.ends.value_or("2199-12-31"_day);
        bool kept = false;
        for (std::optional<Date> day = starts; day; day = file.standing_changed(*day, last)) {
            const bool keeps = parents_keep_responsibility(file.standing_on(*day));
            if (keeps && !kept) runs.push_back(Run{*day, period.value.ends});
            if (!keeps && kept) runs.back().ends = *day;
            kept = keeps;
        }
    }
    return runs;
}

// Section 20(7) and (8): the authority has only what the parents leave it, and they may take their child home. So what
// a carer may decide is agreed with them when the placement plan is made (paraphrased).
constinit const Duty<DelegationFile> parents_agreed{
    .terms = {"Parents' agreement to the carer deciding", "", law::parents_keep_responsibility, Role::social_worker,
              "parents-agreed"},
    .runs =
        [](const DelegationFile& file) {
            auto runs = parents_keep_it(file);
            for (auto& run : runs)
                for (const auto& fact : file.agreed) {
                    const auto on = fact.value.on;
                    const auto since = file.in_care_since(run.starts);
                    if (file.agreed_on(std::max(on, run.starts)) && file.may_agree_on(on) &&
                        on >= since->plus_days(-31) && (!run.ends || on <= *run.ends))
                        run.done.push_back(on);
                }
            return runs;
        },
    .timetable = once(5_working_days),
    .from_what = "the day from which the parents keep all parental responsibility",
};

// An incident reaches everyone who must know: it stands on their list until each says that they read it. Regulation 36
// says "without delay"; the day's span is the authority's.
constinit const LocalSpan local::incident_read{"incident-read",
                                               "How soon those who must know read of an incident",
                                               "H03",
                                               law::incident_told,
                                               1_working_days,
                                               1,
                                               3};

template <Role role>
static std::vector<Run> incidents_for(const DelegationFile& file) {
    std::vector<Run> runs;
    for (const auto& incident : file.incidents) {
        const auto roles = must_know(incident.value.kind);
        if (std::ranges::find(roles, role) == roles.end()) continue;
        auto& run = runs.emplace_back(Run{incident.value.on});
        if (const auto* read = file.read_by(incident.id, role)) run.done.push_back(read->value.on);
    }
    return runs;
}

constinit const Duty<DelegationFile> incident_read_by_worker{
    .terms = {"Incident read by the social worker", "H03", law::incident_told, Role::social_worker},
    .runs = incidents_for<Role::social_worker>,
    .once_within = &local::incident_read,
    .from_what = "the incident",
};
constinit const Duty<DelegationFile> incident_read_by_manager{
    .terms = {"Incident read by the manager", "H03", law::incident_told, Role::manager},
    .runs = incidents_for<Role::manager>,
    .once_within = &local::incident_read,
    .from_what = "the incident",
};
constinit const Duty<DelegationFile> incident_read_by_reviewing_officer{
    .terms = {"Incident read by the reviewing officer", "H03", law::incident_told, Role::reviewing_officer},
    .runs = incidents_for<Role::reviewing_officer>,
    .once_within = &local::incident_read,
    .from_what = "the incident",
};

static constexpr std::array all{&carer_answered,           &arrangement_looked_at_again,
                                &parents_agreed,           &incident_read_by_worker,
                                &incident_read_by_manager, &incident_read_by_reviewing_officer};
static constexpr std::array all_terms{&carer_answered.terms,           &arrangement_looked_at_again.terms,
                                      &parents_agreed.terms,           &incident_read_by_worker.terms,
                                      &incident_read_by_manager.terms, &incident_read_by_reviewing_officer.terms,
                                      &incident_read_by_service.terms, &ofsted_told.terms};
static constexpr std::array all_spans{&local::carer_answered, &local::incident_read, &local::ofsted_told};

std::span<const Duty<DelegationFile>* const> duties() { return all; }
std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const LocalSpan* const> spans() { return all_spans; }

}  // namespace kith::fostering
