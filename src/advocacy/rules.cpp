#include "advocacy/rules.h"

#include <algorithm>
#include <array>
#include <set>

#include "advocacy/law.h"

namespace kith::advocacy {

namespace local {
constinit const LocalSpan contact{"advocacy-contact",
                                  "How soon an advocate is in touch after a key moment",
                                  "L38",
                                  law::service_clock,
                                  5_working_days,
                                  1,
                                  10};
constinit const LocalSpan urgent_contact{"advocacy-contact-urgent",
                                         "How soon an advocate is in touch after an urgent moment",
                                         "L38",
                                         law::service_clock,
                                         0_days,
                                         0,
                                         3};
constinit const LocalSpan answered{"advocacy-answer",
                                   "How soon the authority answers what an advocate raised",
                                   "",
                                   law::service_clock,
                                   5_working_days,
                                   1,
                                   15};
constinit const LocalSpan answered_at_once{"advocacy-answer-urgent",
                                           "How soon the authority answers what an advocate raised as urgent",
                                           "",
                                           law::service_clock,
                                           1_working_days,
                                           1,
                                           5};
constinit const LocalSpan told_back{
    "advocacy-told-back", "How soon the child is told of the answer", "", law::service_clock, 5_working_days, 1, 10};
}  // namespace local

// One clock for each day on which there was a moment of the kind asked for. It stops where the next moment begins: a
// child who moves twice in a week is called once, and what was late by then stays late.
static std::vector<Run> runs_after(const AdvocacyFile& file, bool urgent) {
    std::set<Date> days, starting;
    for (const auto& moment : file.moments) {
        days.insert(moment.on);
        if (is_urgent(moment.kind)) starting.insert(moment.on);
    }
    std::vector<Run> runs;
    for (const auto day : days) {
        if (starting.contains(day) != urgent) continue;
        Run run{day, file.over, {}};
        if (const auto next = days.upper_bound(day); next != days.end()) run.ends = next->plus_days(-1);
        for (const auto& fact : file.contacts)
            if (fact.value.on >= day) run.done.push_back(fact.value.on);
        for (const auto& fact : file.refusals)
            if (fact.value.offer == care::OfferKind::advocate && fact.value.on >= day)
                run.done.push_back(fact.value.on);
        if (run.ends) std::erase_if(run.done, [&](Date done) { return done > *run.ends; });
        std::ranges::sort(run.done);
        runs.push_back(std::move(run));
    }
    return runs;
}

// Section 26A gives an advocate to the child who asks. The Review gives one to every child, at each moment at which
// others decide, who may say no.
constinit const Duty<AdvocacyFile> in_touch{
    .terms = {"Advocate in touch with the child", "L38", law::opt_out, Role::advocate},
    .runs = [](const AdvocacyFile& file) { return runs_after(file, false); },
    .once_within = &local::contact,
    .from_what = "the key moment",
};
constinit const Duty<AdvocacyFile> in_touch_at_once{
    .terms = {"Advocate in touch with the child, urgent", "L38", law::opt_out, Role::advocate},
    .runs = [](const AdvocacyFile& file) { return runs_after(file, true); },
    .once_within = &local::urgent_contact,
    .from_what = "the urgent moment",
};

static std::vector<Date> answered_from(const AdvocacyFile& file, FactId issue, Date from, bool by_director) {
    std::vector<Date> days;
    for (const auto* fact : file.answers_to(issue))
        if (fact->value.on >= from && (!by_director || fact->value.as == Role::director))
            days.push_back(fact->value.on);
    return days;
}

static std::optional<Date> went_further_on(const AdvocacyFile& file, FactId issue) {
    const auto* further = file.escalation(issue);
    return further ? std::optional{further->value.on} : std::nullopt;
}

static std::vector<Run> runs_of_issues(const AdvocacyFile& file, bool urgent) {
    std::vector<Run> runs;
    for (const auto& issue : file.issues)
        if (issue.value.urgent == urgent)
            runs.push_back({issue.value.on, went_further_on(file, issue.id),
                            answered_from(file, issue.id, issue.value.on, false)});
    return runs;
}

constinit const Duty<AdvocacyFile> issue_answered{
    .terms = {"Answer to the child's advocate", "", law::service_clock, Role::social_worker},
    .runs = [](const AdvocacyFile& file) { return runs_of_issues(file, false); },
    .once_within = &local::answered,
    .from_what = "the advocate's raising it",
};
constinit const Duty<AdvocacyFile> urgent_issue_answered{
    .terms = {"Answer to the child's advocate, urgent", "", law::service_clock, Role::social_worker},
    .runs = [](const AdvocacyFile& file) { return runs_of_issues(file, true); },
    .once_within = &local::answered_at_once,
    .from_what = "the advocate's raising it",
};

constinit const Duty<AdvocacyFile> director_answers{
    .terms = {"Director's answer to the child's advocate", "", law::service_clock, Role::director},
    .runs =
        [](const AdvocacyFile& file) {
            std::vector<Run> runs;
            for (const auto& fact : file.escalated)
                if (fact.value.to == EscalatedTo::director)
                    runs.push_back({fact.value.on, {}, answered_from(file, fact.value.issue, fact.value.on, true)});
            return runs;
        },
    .once_within = &local::answered,
    .from_what = "its being taken to the director",
};

constinit const Duty<AdvocacyFile> told_back{
    .terms = {"Child told of the answer", "", law::service_clock, Role::advocate},
    .runs =
        [](const AdvocacyFile& file) {
            std::vector<Run> runs;
            for (const auto& issue : file.issues) {
                const auto answers = file.answers_to(issue.id);
                if (answers.empty() || !is_answered(file, issue)) continue;
                Run run{answers.back()->value.on, {}, {}};
                if (const auto* end = file.end_of(issue.id)) run.done.push_back(end->value.on);
                runs.push_back(std::move(run));
            }
            return runs;
        },
    .once_within = &local::told_back,
    .from_what = "the authority's answer",
};

static std::optional<Date> owed_since(const AdvocacyFile& file) {
    if (!file.moments.empty()) return file.moments.front().on;
    if (file.in_care_since) return file.in_care_since;
    const auto found = std::ranges::find(file.with, Role::advocate, [](const auto& fact) { return fact.value.as; });
    return found == file.with.end() ? std::nullopt : std::optional{found->value.starts};
}

static std::optional<OptOut> holding_no(const AdvocacyFile& file, care::OfferKind offer, bool until_next_moment) {
    const auto* no = file.last_no(offer);
    if (!no) return {};
    const bool asked_since = until_next_moment && !file.moments.empty() && file.moments.back().on > no->value.on;
    return asked_since ? std::nullopt : std::optional{OptOut{no->value.on, no->value.in_their_words}};
}

constinit const Entitlement<AdvocacyFile> advocate_for_each{
    .name = "An independent advocate at each key moment",
    .clock = "L38",
    .law = law::opt_out,
    .since = owed_since,
    .opted_out = [](const AdvocacyFile& file) { return holding_no(file, care::OfferKind::advocate, true); },
    .ask_again_after = 6_months,
    .offer = "You have an advocate. They are on your side. What you tell them, social workers cannot read.",
};

constinit const Entitlement<AdvocacyFile> visitor_for_each{
    .name = "An independent visitor who is matched with the child",
    .clock = "L38",
    .law = law::independent_visitor,
    .since = [](const AdvocacyFile& file) { return file.in_care_since; },
    .opted_out = [](const AdvocacyFile& file) { return holding_no(file, care::OfferKind::independent_visitor, false); },
    .ask_again_after = 6_months,
    .offer = "You can have a visitor: a grown-up who comes to do things with you, and whom nobody pays for it.",
};

static constexpr std::array all_duties{&in_touch,         &in_touch_at_once, &issue_answered, &urgent_issue_answered,
                                       &director_answers, &told_back};
static constexpr std::array all_terms{&in_touch.terms,         &in_touch_at_once.terms,
                                      &issue_answered.terms,   &urgent_issue_answered.terms,
                                      &director_answers.terms, &told_back.terms};
static constexpr std::array all_spans{&local::contact, &local::urgent_contact, &local::answered,
                                      &local::answered_at_once, &local::told_back};
static constexpr std::array later{
    LawToDo{law::key_moments, "L38",
            "A deprivation of liberty outside a secure home or custody is not on the record: whoever asks the court "
            "for one tells the advocate."}};

std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const LocalSpan* const> spans() { return all_spans; }
std::span<const LawToDo> to_do() { return later; }

std::vector<Due> all_due(const AdvocacyFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> all;
    for (const auto* duty : all_duties)
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            all.push_back({&duty->terms, file.child, occasion});
    return all;
}

std::optional<Due> advocates_next(const AdvocacyFile& file, const Calendar& calendar, Date today) {
    std::optional<Due> first;
    for (const auto& due : all_due(file, calendar, today))
        if (due.occasion.open() && due.terms->owed_by == Role::advocate &&
            (!first || due.occasion.due < first->occasion.due))
            first = due;
    return first;
}

Standing offer_standing(const AdvocacyFile& file, Date today, const Calendar& calendar) {
    return standing(advocate_for_each, file, today, calendar);
}
Standing visitor_standing(const AdvocacyFile& file, Date today, const Calendar& calendar) {
    return standing(visitor_for_each, file, today, calendar);
}
bool has_said_no(const Standing& standing) { return std::holds_alternative<Off>(standing); }

bool lies_with_director(const AdvocacyFile& file, FactId issue) {
    const auto* further = file.escalation(issue);
    return further && further->value.to == EscalatedTo::director;
}

bool is_answered(const AdvocacyFile& file, const Fact<Issue>& issue) {
    const auto answers = file.answers_to(issue.id);
    const auto* further = file.escalation(issue.id);
    if (!further) return !answers.empty();
    return std::ranges::any_of(answers, [&](const auto* fact) { return fact->id > further->id; });
}

std::optional<Occasion> answer_due(const AdvocacyFile& file, FactId id, const Calendar& calendar, Date today) {
    const auto* issue = file.issue(id);
    if (!issue || is_answered(file, *issue) || file.end_of(id)) return {};
    const auto* further = file.escalation(id);
    if (further && further->value.to != EscalatedTo::director) return {};
    const auto from = further ? further->value.on : issue->value.on;
    const auto& span = !further && issue->value.urgent ? local::answered_at_once : local::answered;
    const auto all = occasions_within(span, file.local, {Run{from}}, calendar, today, issue_answered.from_what);
    return all.empty() ? std::nullopt : std::optional{all.front()};
}

Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today) {
    return all_due(TRY(advocacy_file(store, child, known, calendar, today)), calendar, today);
}

Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today) {
    std::vector<Due> open;
    for (const auto& file : TRY(advocacy_files(store, authority, allowed, calendar, today)))
        for (const auto& due : all_due(file, calendar, today))
            if (due.occasion.open()) open.push_back(due);
    return open;
}

}  // namespace kith::advocacy
