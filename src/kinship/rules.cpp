#include "kinship/rules.h"

#include <algorithm>
#include <array>

#include "care/times.h"
#include "kinship/law.h"
#include "kinship/money.h"

namespace kith::kinship {

namespace local {
constinit const LocalSpan answered{"kinship-answer",
                                   "How soon a kinship carer who asks for something is answered",
                                   "P10",
                                   law::practice,
                                   10_working_days,
                                   1,
                                   28};
constinit const LocalSpan allowance_settled{"kinship-allowance",
                                            "How soon it is settled whether a kinship carer has the allowance",
                                            "",
                                            law::practice,
                                            10_working_days,
                                            1,
                                            40};
constinit const LocalSpan support_planned{"special-guardian-support",
                                          "How soon after the order a special guardian has a support plan",
                                          "P10",
                                          law::practice,
                                          28_days,
                                          1,
                                          90};
}  // namespace local

namespace {

/// The last day on which the rules of an arrangement hold: it ends, the child turns 18, or dies.
std::optional<Date> last_day(const KinshipFile& file, const Arrangement& arrangement) {
    auto ends = care::earliest(arrangement.ends, file.died);
    if (const auto adult = file.birthday(18)) ends = care::earliest(ends, adult->plus_days(-1));
    return ends;
}

/// A child is fostered privately until 16, or 18 if disabled (section 66).
std::optional<Date> private_until(const KinshipFile& file, const Arrangement& arrangement) {
    auto ends = last_day(file, arrangement);
    if (const auto grown = file.birthday(16); grown && !file.disabled)
        ends = care::earliest(ends, grown->plus_days(-1));
    return ends;
}

template <class T>
std::vector<Date> days(const std::vector<Fact<T>>& facts, Date from, std::optional<Date> until) {
    std::vector<Date> found;
    for (const auto& fact : facts)
        if (fact.value.on >= from && (!until || fact.value.on <= *until)) found.push_back(fact.value.on);
    return found;
}

/// Each arrangement of special guardianship whose order is made, with the day from which the order counts.
template <class Add>
void each_guardianship(const KinshipFile& file, Add add) {
    for (const auto& fact : file.arrangements) {
        const auto* order = file.order_of(fact.value);
        if (fact.value.living == Living::special_guardianship && order && order->stage == Stage::made)
            add(fact.value, std::max(order->on, fact.value.starts));
    }
}

}  // namespace

Date known_since(const KinshipFile& file, const Arrangement& arrangement) {
    for (const auto& fact : file.notices)
        if (!arrangement.ends || fact.value.on <= *arrangement.ends) return fact.value.on;
    return arrangement.starts;
}

// Regulations 3, 5 and 6: whoever means to foster a child privately says so six weeks before, or at once where it is
// sooner; and within 48 hours of the child's coming. The day of coming is the last on which nobody is late.
constinit const Duty<KinshipFile> private_told{
    .terms = {"Told of private fostering", "A25", law::private_told, Role::kinship_carer},
    .work_out =
        [](const KinshipFile& file, const Calendar&, Date) {
            std::vector<Occasion> found;
            for (const auto& fact : file.arrangements) {
                const auto& it = fact.value;
                if (it.living != Living::private_fostering) continue;
                Occasion one{it.starts,
                             {},
                             it.starts,
                             {0, Unit::days},
                             "the day the child came, or six weeks before where it was planned"};
                for (const auto& notice : file.notices)
                    if (!one.done && (!it.ends || notice.value.on <= *it.ends)) one.done = notice.value.on;
                found.push_back(one);
            }
            return found;
        },
};

// Regulations 4 and 7: within seven working days of being told, an officer visits, speaks to the child alone, to the
// carer and to everyone in the household, and writes a report.
constinit const Duty<KinshipFile> private_first_visit{
    .terms = {"First visit, private fostering", "A26", law::private_first_visit, Role::social_worker},
    .runs =
        [](const KinshipFile& file) {
            std::vector<Run> runs;
            for (const auto& fact : file.notices) {
                const auto told = fact.value.on;
                const auto* last = file.last();
                const auto ends = last && last->value.living == Living::private_fostering
                                      ? private_until(file, last->value)
                                      : file.died;
                if (!ends || told <= *ends) runs.push_back({told, ends, days(file.visits, told, ends)});
            }
            return runs;
        },
    .timetable = once(7_working_days),
    .from_what = "being told",
};

// Regulation 8: the child is visited at least every six weeks in the first year, and every twelve after it. The year
// begins when the authority knows.
constinit const Duty<KinshipFile> private_visited{
    .terms = {"Visit, private fostering", "A27", law::private_visits, Role::social_worker},
    .work_out =
        [](const KinshipFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> all;
            for (const auto& fact : file.arrangements) {
                if (fact.value.living != Living::private_fostering) continue;
                const auto ends = private_until(file, fact.value);
                const auto from = std::max(fact.value.starts, known_since(file, fact.value));
                const auto year = from.plus_months(12);
                std::vector<Occasion> found;
                auto at = from;
                const auto add = [&](std::optional<Date> done) {
                    const auto span = at < year ? 6_weeks : 12_weeks;
                    const auto due = calendar.within(span, at);
                    if (!ends || due <= *ends)
                        found.push_back({due, done, at, span, at == from ? "the beginning" : "the last visit"});
                };
                for (const auto visit : days(file.visits, from.plus_days(1), ends)) {
                    add(visit);
                    at = visit;
                }
                if (from <= today && (!ends || from <= *ends)) add({});
                lapse(found, ends, today);
                all.insert(all.end(), found.begin(), found.end());
            }
            return all;
        },
};

// Section 14F and regulation 14: a plan of the support that is given.
constinit const Duty<KinshipFile> support_planned{
    .terms = {"Support plan of a special guardian", "P10", law::support_plan, Role::social_worker},
    .runs =
        [](const KinshipFile& file) {
            std::vector<Run> runs;
            each_guardianship(file, [&](const Arrangement& it, Date since) {
                const auto ends = last_day(file, it);
                if (!ends || since <= *ends) runs.push_back({since, ends, days(file.plans, it.starts, ends)});
            });
            return runs;
        },
    .once_within = &local::support_planned,
    .from_what = "the order",
};

// Regulation 15: the carer is told what is planned, and has time to say what they think of it: 28 days in guidance.
constinit const Duty<KinshipFile> plan_spoken_of{
    .terms = {"What the carer says of the plan", "P10", law::representations, Role::kinship_carer},
    .runs =
        [](const KinshipFile& file) {
            std::vector<Run> runs;
            for (const auto& fact : file.plans) {
                Run run{fact.value.on, fact.value.on.plus_days(28), {}};
                if (const auto* words = file.words_on(fact.id)) run.done.push_back(words->value.on);
                runs.push_back(std::move(run));
            }
            return runs;
        },
    .timetable = once(28_days),
    .from_what = "the plan",
};

// Regulations 17 and 18: at least once a year, and when anything changes.
constinit const Duty<KinshipFile> plan_reviewed{
    .terms = {"Review of a special guardian's support", "P11", law::reviews, Role::social_worker},
    .runs =
        [](const KinshipFile& file) {
            std::vector<Run> runs;
            each_guardianship(file, [&](const Arrangement& it, Date) {
                const auto ends = last_day(file, it);
                const auto planned = days(file.plans, it.starts, ends);
                if (!planned.empty())
                    runs.push_back({planned.front(), ends, days(file.reviews, planned.front(), ends)});
            });
            return runs;
        },
    .timetable = first(12_months).thereafter(12_months),
    .from_what = "the plan",
    .from_last = "the last review",
};

// Regulation 11: a special guardian who asks for an assessment of what they need has one; every other carer who asks is
// answered. How soon is local.
constinit const Duty<KinshipFile> carer_answered{
    .terms = {"Answer to a kinship carer", "P10", law::assessment, Role::social_worker},
    .runs =
        [](const KinshipFile& file) {
            std::vector<Run> runs;
            for (const auto& fact : file.asked) {
                Run run{fact.value.on, {}, {}};
                if (const auto* answer = file.answer_to(fact.id)) run.done.push_back(answer->value.on);
                runs.push_back(std::move(run));
            }
            return runs;
        },
    .once_within = &local::answered,
    .from_what = "their asking",
};

// The Review, 4.4. A carer does not wait for money because nobody looked.
constinit const Duty<KinshipFile> allowance_settled{
    .terms = {"Kinship allowance settled", "", law::allowance, Role::social_worker},
    .runs =
        [](const KinshipFile& file) {
            std::vector<Run> runs;
            for (const auto& fact : file.arrangements) {
                const auto& it = fact.value;
                if (!is_by_order(it.living)) continue;
                Run run{it.starts, last_day(file, it), {}};
                const auto found = allowance_of(file, it, it.starts);
                if (found.due != Met::not_known && found.settled)
                    run.done.push_back(std::max(*found.settled, it.starts));
                runs.push_back(std::move(run));
            }
            return runs;
        },
    .once_within = &local::allowance_settled,
    .from_what = "the child's coming to live there",
};

namespace {

std::optional<Date> since(const KinshipFile& file) {
    const auto* last = file.last();
    if (!last || last->value.ends) return {};
    return last->value.starts;
}

template <Support what>
std::optional<OptOut> said_no_to(const KinshipFile& file) {
    const auto* no = file.last_no(what);
    return no ? std::optional{OptOut{no->value.on, no->value.in_their_words}} : std::nullopt;
}

}  // namespace

constinit const Entitlement<KinshipFile> training{
    .name = "Training for kinship carers",
    .clock = "4.7",
    .law = law::training,
    .since = since,
    .opted_out = said_no_to<Support::training>,
    .ask_again_after = 6_months,
    .offer = "Training with other carers, free, whichever way the child came to live with you.",
};

constinit const Entitlement<KinshipFile> peer_group{
    .name = "A group of kinship carers",
    .clock = "4.7",
    .law = law::training,
    .since = since,
    .opted_out = said_no_to<Support::peer_group>,
    .ask_again_after = 6_months,
    .offer = "A group near you of others who bring up a child of their family.",
};

constinit const Entitlement<KinshipFile> legal_advice{
    .name = "Legal advice for kinship carers",
    .clock = "4.5",
    .law = law::legal_advice,
    .since = since,
    .opted_out = said_no_to<Support::legal_advice>,
    .ask_again_after = 6_months,
    .offer = "Advice from a solicitor who is not ours, on orders and on your rights. We pay for it.",
};

const Entitlement<KinshipFile>& entitlement_to(Support what) {
    switch (what) {
        case Support::training: return training;
        case Support::peer_group: return peer_group;
        case Support::legal_advice: return legal_advice;
    }
    return training;
}

static constexpr std::array<const Duty<KinshipFile>*, 8> all_duties{
    &private_told,   &private_first_visit, &private_visited, &support_planned,
    &plan_spoken_of, &plan_reviewed,       &carer_answered,  &allowance_settled};
static constexpr std::array<const DutyTerms*, 8> all_terms{
    &private_told.terms,   &private_first_visit.terms, &private_visited.terms, &support_planned.terms,
    &plan_spoken_of.terms, &plan_reviewed.terms,       &carer_answered.terms,  &allowance_settled.terms};
static constexpr std::array<const LocalSpan*, 3> all_spans{&local::answered, &local::allowance_settled,
                                                           &local::support_planned};

static constexpr LawToDo later[] = {
    {law::guardianship_notice, "P07",
     "Notice of an application for special guardianship, three months before it, and the authority's report to the "
     "court by its day (P08): no clock runs for either. Keep both in your diary."},
    {law::three_years, "P09",
     "Where the authority that looked after the child is another, its three years of support are told to the carer and "
     "not followed up."},
    {law::allowance, "",
     "The weekly allowance of special guardians and of carers under a child arrangements order is worked out here and "
     "listed; the payment run does not pay it yet. Pay it from the list."},
    {law::leave_from_work, "", "Kinship leave is not law: there is no letter to an employer here yet."}};

std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const LocalSpan* const> spans() { return all_spans; }
std::span<const LawToDo> to_do() { return later; }

std::vector<Due> all_due(const KinshipFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> all;
    for (const auto* duty : all_duties)
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            all.push_back({&duty->terms, file.child, occasion});
    return all;
}

std::vector<Due> open_due(const KinshipFile& file, const Calendar& calendar, Date today) {
    auto open = all_due(file, calendar, today);
    std::erase_if(open, [](const Due& due) { return !due.occasion.open(); });
    std::ranges::stable_sort(open, {}, [](const Due& due) { return due.occasion.due; });
    return open;
}

Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today) {
    return all_due(TRY(kinship_file(store, child, known, today)), calendar, today);
}

Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today) {
    std::vector<Due> open;
    for (const auto& file : TRY(kinship_files(store, authority, allowed, today)))
        for (const auto& due : open_due(file, calendar, today)) open.push_back(due);
    return open;
}

}  // namespace kith::kinship
