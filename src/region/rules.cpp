#include "region/rules.h"

#include <algorithm>
#include <array>

#include "region/crossing.h"
#include "region/law.h"

namespace kith::region {

constinit const LocalSpan local::completed{"emergency-request",
                                           "How soon a request made in an emergency is completed",
                                           "",
                                           law::completing,
                                           1_working_days,
                                           1,
                                           5};
constinit const LocalSpan local::offer_answered{
    "offer-answer", "How soon the offer of a home is answered", "", law::answering, 2_working_days, 1, 10};

namespace {

/// The day a request was over, or a home was chosen: nothing about it falls due after.
std::optional<Date> over_on(const RequestFile& file) {
    if (const auto* end = file.last_end(); end && end->how != EndedHow::unable) return end->on;
    if (const auto* chosen = file.chosen()) return chosen->value.on;
    return {};
}

std::vector<Run> emergencies(const RequestFile& file) {
    const auto& it = file.request.value;
    if (it.urgency != Urgency::emergency) return {};
    Run run{.starts = it.on, .ends = over_on(file)};
    if (it.full_on) run.done.push_back(*it.full_on);
    return {run};
}

/// Irregular: the law says that every child is placed in the right home, and the request says by when.
std::vector<Occasion> by_the_day(const RequestFile& file, const Calendar&, Date) {
    const auto& it = file.request.value;
    Occasion occasion{.due = it.needed_by,
                      .done = {},
                      .from = it.on,
                      .within = {it.needed_by - it.on, Unit::days},
                      .from_what = "asking for a home"};
    if (const auto* chosen = file.chosen()) occasion.done = chosen->value.on;
    if (const auto* end = file.last_end(); end && end->how != EndedHow::unable) {
        if (end->how == EndedHow::matched)
            occasion.done = end->on;
        else
            occasion.lapsed = end->on;
    }
    return {occasion};
}

std::vector<Run> offers(const RequestFile& file) {
    std::vector<Run> runs;
    for (const auto on : file.offered) runs.push_back({.starts = on, .ends = over_on(file)});
    return runs;
}

}  // namespace

constinit const Duty<RequestFile> completed{
    .terms = {"Complete the request made in an emergency", "", law::completing, Role::social_worker, "request-home"},
    .runs = emergencies,
    .once_within = &local::completed,
    .from_what = "asking for a home tonight",
};
constinit const Duty<RequestFile> home_found{
    .terms = {"A home by the day it is needed", "", law::in_time, Role::social_worker},
    .work_out = by_the_day,
};
constinit const Duty<RequestFile> offer_answered{
    .terms = {"Answer to the offer of a home", "", law::answering, Role::social_worker},
    .runs = offers,
    .once_within = &local::offer_answered,
    .from_what = "the offer",
};

static constexpr std::array all_terms{&completed.terms, &home_found.terms, &offer_answered.terms};
static constexpr std::array all_spans{&local::completed, &local::offer_answered};
std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const LocalSpan* const> spans() { return all_spans; }

static void add_due(std::vector<Due>& all, PersonId child, const RequestFile& file, const Calendar& calendar,
                    Date today) {
    for (const auto* duty : {&completed, &home_found, &offer_answered})
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            all.push_back({&duty->terms, child, occasion});
}

Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today) {
    auto files = TRY(requests_of(store, child, known));
    std::vector<RequestFile*> wait;
    // Offers stand on other records, which have journals of their own: only what stands now is read of them.
    if (!known.at)
        for (auto& file : files)
            if (file.standing() == Standing::open || file.standing() == Standing::unmet) wait.push_back(&file);
    TRY(add_offers(store, Gate::machine_all(child.authority()), wait, today));
    std::vector<Due> all;
    for (const auto& file : files) add_due(all, child.about(), file, calendar, today);
    return all;
}

Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today) {
    const auto leave = Gate::machine_all(authority);
    auto all = TRY(requests_of_many(store, leave, allowed));
    std::vector<RequestFile*> wait;
    for (auto& [child, file] : all)
        if (file.standing() == Standing::open || file.standing() == Standing::unmet) wait.push_back(&file);
    TRY(add_offers(store, leave, wait, today));
    std::vector<Due> due;
    for (const auto& [child, file] : all) add_due(due, child, file, calendar, today);
    std::erase_if(due, [](const Due& one) { return !one.occasion.open(); });
    return due;
}

}  // namespace kith::region
