#include "messages/rules.h"

#include <algorithm>
#include <array>

#include "kernel/record/several.h"
#include "messages/law.h"

namespace kith::messages {

constinit const LocalSpan local::answered{
    "message-answer", "How soon a carer's message is answered", "", law::answering, 1_working_days, 1, 5};

static std::vector<Run> waits(const Thread& thread) { return thread.waits(); }

// Whoever looks after a child day and night and writes in the evening knows by when someone will have read it.
constinit const Duty<Thread> answered_about_child{
    .terms = {"Answer to the carer's message", "", law::answering, Role::social_worker, "message"},
    .runs = waits,
    .once_within = &local::answered,
    .from_what = "the carer's writing",
};
constinit const Duty<Thread> answered_about_home{
    .terms = {"Answer to the carers' message about fostering", "", law::answering, Role::supervising_social_worker},
    .runs = waits,
    .once_within = &local::answered,
    .from_what = "the carers' writing",
};

static constexpr std::array all_terms{&answered_about_child.terms, &answered_about_home.terms};
static constexpr std::array all_spans{&local::answered};
std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const LocalSpan* const> spans() { return all_spans; }

std::optional<Occasion> answer_due(const Thread& thread, AboutWhat what, const Calendar& calendar, Date today) {
    const auto& duty = what == AboutWhat::child ? answered_about_child : answered_about_home;
    for (const auto& occasion : occasions(duty, thread, calendar, today))
        if (occasion.open()) return occasion;
    return {};
}

static std::vector<Due> all_due(const Thread& thread, const Calendar& calendar, Date today) {
    std::vector<Due> all;
    for (const auto& occasion : occasions(answered_about_child, thread, calendar, today))
        all.push_back({&answered_about_child.terms, thread.about, occasion});
    return all;
}

Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today) {
    Thread thread;
    thread.about = child.about();
    thread.messages = TRY(facts<Message>(store, child, known));
    thread.not_needed = TRY(facts<NoAnswerNeeded>(store, child, known));
    thread.local = TRY(local_spans(store, child.authority(), known));
    std::ranges::sort(thread.messages, {}, &Fact<Message>::id);
    std::ranges::sort(thread.not_needed, {}, &Fact<NoAnswerNeeded>::id);
    return all_due(thread, calendar, today);
}

Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today) {
    std::vector<Due> open;
    for (const auto& thread : TRY(threads(store, Gate::machine_all(authority), allowed)))
        for (const auto& due : all_due(thread, calendar, today))
            if (due.occasion.open()) open.push_back(due);
    return open;
}

}  // namespace kith::messages
