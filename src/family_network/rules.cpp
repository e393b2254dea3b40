#include "family_network/rules.h"

#include <algorithm>
#include <array>

#include "care/times.h"
#include "family_network/law.h"

namespace kith::family_network {

namespace local {
constinit const LocalSpan offered{"network-offer",
                                  "How soon after a moment the family is offered to decide together",
                                  "A22",
                                  law::practice,
                                  10_working_days,
                                  1,
                                  40};
constinit const LocalSpan exception_answered{"network-exception",
                                             "How soon a manager answers that it is not offered",
                                             "A22",
                                             law::practice,
                                             2_working_days,
                                             1,
                                             10};
constinit const LocalSpan coordinator_named{"network-coordinator",
                                            "How soon a family that said yes has a coordinator",
                                            "A22",
                                            law::practice,
                                            5_working_days,
                                            1,
                                            20};
constinit const LocalSpan meeting_held{
    "network-meeting", "How soon a family that said yes meets", "A22", law::practice, 20_working_days, 5, 60};
constinit const LocalSpan plan_written{"network-plan",
                                       "How soon after their meeting the family's plan is written down",
                                       "A22",
                                       law::practice,
                                       5_working_days,
                                       1,
                                       20};
constinit const LocalSpan plan_answered{
    "network-answer", "How soon the family has an answer to its plan", "A22", law::practice, 10_working_days, 1, 40};
constinit const LocalSpan help_decided{"network-money",
                                       "How soon it is decided what a family's plan is given",
                                       "A22",
                                       law::practice,
                                       5_working_days,
                                       1,
                                       20};
}  // namespace local

namespace {

/// The duties end with childhood.
std::optional<Date> over(const NetworkFile& file) { return care::earliest(file.care.eighteen(), file.care.died); }

Run run_from(const NetworkFile& file, Date starts, std::optional<Date> done, std::optional<Date> ends = {}) {
    Run run{starts, care::earliest(ends, over(file)), {}};
    if (done) run.done.push_back(std::max(*done, starts));
    return run;
}

template <class T>
std::optional<Date> day_of(const Fact<T>* fact) {
    return fact ? std::optional{fact->value.on} : std::nullopt;
}

/// The first offer, or exception that a manager authorised, from a day on.
std::optional<Date> offered_from(const NetworkFile& file, Date day) {
    std::optional<Date> first;
    for (const auto& fact : file.offers)
        if (fact.value.on >= day) first = care::earliest(first, fact.value.on);
    for (const auto& fact : file.exceptions)
        if (fact.value.authorised && fact.value.on >= day) first = care::earliest(first, fact.value.on);
    return first;
}

/// Each time the family said yes, with the day.
std::vector<Date> said_yes(const NetworkFile& file) {
    std::vector<Date> days;
    for (const auto& fact : file.answers)
        if (fact.value.answer == FamilyAnswer::accepted) days.push_back(fact.value.on);
    std::ranges::sort(days);
    return days;
}

}  // namespace

// The Review: a family decides together before others decide for it, at each moment and not the last one alone.
constinit const Duty<NetworkFile> offered{
    .terms = {"Offer to decide together", "A22", law::each_moment, Role::social_worker},
    .runs =
        [](const NetworkFile& file) {
            std::vector<Run> runs;
            for (std::size_t i = 0; i < file.moments.size(); ++i) {
                const auto from = file.moments[i].on;
                std::optional<Date> next;
                if (i + 1 < file.moments.size()) next = file.moments[i + 1].on;
                const auto done = offered_from(file, from);
                if (next && (!done || *done > *next))
                    runs.push_back(run_from(file, from, {}, *next));
                else
                    runs.push_back(run_from(file, from, done));
            }
            return runs;
        },
    .once_within = &local::offered,
    .from_what = "a moment at which it is offered",
};

// Section 31ZA(2): an exception is one only if somebody other than who asks for it decides so.
constinit const Duty<NetworkFile> exception_answered{
    .terms = {"Answer that it is not offered", "A22", law::before_proceedings, Role::manager},
    .runs =
        [](const NetworkFile& file) {
            std::vector<Run> runs;
            for (const auto& fact : file.not_offered)
                runs.push_back(run_from(file, fact.value.on, day_of(file.exception_to(fact.id))));
            return runs;
        },
    .once_within = &local::exception_answered,
    .from_what = "its being asked for",
};

constinit const Duty<NetworkFile> coordinator_named{
    .terms = {"Family network coordinator", "A22", law::decides_first, Role::manager},
    .runs =
        [](const NetworkFile& file) {
            std::vector<Run> runs;
            for (const auto yes : said_yes(file)) {
                std::optional<Date> done;
                for (const auto& fact : file.care.allocations)
                    if (fact.value.as == Role::network_coordinator && (!fact.value.ends || *fact.value.ends >= yes))
                        done = care::earliest(done, std::max(fact.value.starts, yes));
                runs.push_back(run_from(file, yes, done));
            }
            return runs;
        },
    .once_within = &local::coordinator_named,
    .from_what = "the family's yes",
};

constinit const Duty<NetworkFile> meeting_held{
    .terms = {"Family meeting", "A22", law::decides_first, Role::network_coordinator},
    .runs =
        [](const NetworkFile& file) {
            std::vector<Run> runs;
            for (const auto yes : said_yes(file)) {
                std::optional<Date> done;
                for (const auto& fact : file.held)
                    if (fact.value.on >= yes) done = care::earliest(done, fact.value.on);
                runs.push_back(run_from(file, yes, done));
            }
            return runs;
        },
    .once_within = &local::meeting_held,
    .from_what = "the family's yes",
};

constinit const Duty<NetworkFile> plan_written{
    .terms = {"Family Network Plan", "A22", law::network_plan, Role::network_coordinator},
    .runs =
        [](const NetworkFile& file) {
            std::vector<Run> runs;
            for (const auto& held : file.held) {
                std::optional<Date> done;
                for (const auto& plan : file.plans)
                    if (plan.value.held == held.id) done = care::earliest(done, plan.value.on);
                runs.push_back(run_from(file, held.value.on, done));
            }
            return runs;
        },
    .once_within = &local::plan_written,
    .from_what = "the family's meeting",
};

constinit const Duty<NetworkFile> plan_answered{
    .terms = {"Answer to the family's plan", "A22", law::network_plan, Role::social_worker},
    .runs =
        [](const NetworkFile& file) {
            std::vector<Run> runs;
            for (const auto& plan : file.plans)
                runs.push_back(run_from(file, plan.value.on, day_of(file.plan_answer_to(plan.id))));
            return runs;
        },
    .once_within = &local::plan_answered,
    .from_what = "the plan",
};

constinit const Duty<NetworkFile> help_decided{
    .terms = {"Decide what the family's plan is given", "A22", law::network_plan, Role::manager},
    .runs =
        [](const NetworkFile& file) {
            std::vector<Run> runs;
            for (const auto& help : file.help)
                runs.push_back(run_from(file, help.value.on, day_of(file.decided_on(help.id))));
            return runs;
        },
    .once_within = &local::help_decided,
    .from_what = "its being asked for",
};

// The family says itself when its plan is looked at again; each review names the next day, or ends the plan.
constinit const Duty<NetworkFile> plan_reviewed{
    .terms = {"Review of the Family Network Plan", "A22", law::network_plan, Role::network_coordinator},
    .work_out =
        [](const NetworkFile& file, const Calendar&, Date today) {
            std::vector<Occasion> found;
            for (std::size_t i = 0; i < file.plans.size(); ++i) {
                const auto& plan = file.plans[i];
                const auto add = [&](Date due, Date from) {
                    found.push_back({due, {}, from, {due - from, Unit::days}, "the plan"});
                };
                add(plan.value.review_on, plan.value.on);
                for (const auto& review : file.reviews) {
                    if (review.value.plan != plan.id) continue;
                    found.back().done = review.value.on;
                    if (review.value.next) add(*review.value.next, review.value.on);
                }
                const auto superseded =
                    i + 1 < file.plans.size() ? std::optional{file.plans[i + 1].value.on} : std::nullopt;
                lapse(found, care::earliest(superseded, over(file)), today);
            }
            return found;
        },
};

constinit const Entitlement<NetworkFile> family_decides{
    .name = "The family decides together first",
    .clock = "A22",
    .law = law::decides_first,
    .since = [](const NetworkFile& file) -> std::optional<Date> {
        if (file.moments.empty()) return std::nullopt;
        return file.moments.front().on;
    },
    .opted_out = [](const NetworkFile& file) -> std::optional<OptOut> {
        if (file.answers.empty() || file.answers.back().value.answer != FamilyAnswer::declined) return std::nullopt;
        // The next moment asks anew.
        const auto& last = file.answers.back().value;
        if (!file.moments.empty() && file.moments.back().on > last.on) return std::nullopt;
        return OptOut{last.on, last.words};
    },
    .ask_again_after = 6_months,
    .offer =
        "Your family can meet on its own, and say first what should happen. Someone who is not your social worker "
        "brings you together.",
};

static constexpr std::array<const Duty<NetworkFile>*, 8> all_duties{
    &offered,      &exception_answered, &coordinator_named, &meeting_held,
    &plan_written, &plan_answered,      &help_decided,      &plan_reviewed};
static constexpr std::array<const DutyTerms*, 8> all_terms{
    &offered.terms,      &exception_answered.terms, &coordinator_named.terms, &meeting_held.terms,
    &plan_written.terms, &plan_answered.terms,      &help_decided.terms,      &plan_reviewed.terms};
static constexpr std::array<const LocalSpan*, 7> all_spans{
    &local::offered,      &local::exception_answered, &local::coordinator_named, &local::meeting_held,
    &local::plan_written, &local::plan_answered,      &local::help_decided};
static constexpr std::array later{
    LawToDo{law::before_proceedings, "A22",
            "That a meeting is arranged before the application, once anyone offered has accepted, is not checked: only "
            "that it was offered. The clock of the meeting runs, and shows."},
    LawToDo{law::network_plan, "A22",
            "What a plan is given is decided here and paid elsewhere: no payment is made from it yet."}};

std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const LocalSpan* const> spans() { return all_spans; }
std::span<const LawToDo> to_do() { return later; }

std::vector<Due> all_due(const NetworkFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> all;
    for (const auto* duty : all_duties)
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            all.push_back({&duty->terms, file.person, occasion});
    return all;
}

std::vector<Due> open_due(const NetworkFile& file, const Calendar& calendar, Date today) {
    auto open = all_due(file, calendar, today);
    std::erase_if(open, [](const Due& due) { return !due.occasion.open(); });
    std::ranges::stable_sort(open, {}, [](const Due& due) { return due.occasion.due; });
    return open;
}

Standing decides_standing(const NetworkFile& file, Date today, const Calendar& calendar) {
    return standing(family_decides, file, today, calendar);
}

std::optional<KeyMoment> moment_to_offer(const NetworkFile& file) {
    if (file.moments.empty() || offered_from(file, file.moments.back().on)) return std::nullopt;
    return file.moments.back();
}

Given given_to(const NetworkFile& file, FactId plan) {
    Given given;
    for (const auto& help : file.help) {
        if (help.value.plan != plan) continue;
        const auto* decided = file.decided_on(help.id);
        if (!decided) continue;
        given.weekly = given.weekly + decided->value.weekly;
        given.once = given.once + decided->value.once;
    }
    return given;
}

Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today) {
    return all_due(TRY(network_file(store, child, known, today)), calendar, today);
}

Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today) {
    std::vector<Due> open;
    for (const auto& file : TRY(network_files(store, authority, allowed, today)))
        for (const auto& due : open_due(file, calendar, today)) open.push_back(due);
    return open;
}

}  // namespace kith::family_network
