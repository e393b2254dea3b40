// Visits to the child (regulation 28), with every case in which the ordinary intervals do not hold.
#include <algorithm>

#include "care/law.h"
#include "care/local.h"
#include "care/rules.h"
#include "care/times.h"

namespace kith::care {

// 28.—(1) [...] the responsible authority must ensure that their representative ("R") visits C in accordance with this
//         regulation, wherever C is living.
// So neither hospital, custody nor being missing stops the clock.
// What counts as a visit, and what did while (1A) was in force in 2020 and 2021, is said by Visit::counts.

namespace {

/// Which paragraph of regulation 28 sets the intervals.
enum class Rule {
    ordinary,                   ///< (2), and (3A) for a long-term foster placement
    parents_before_assessment,  ///< (3): regulation 19 applies
    approved_for_now,           ///< (4): regulation 24 applies, or an interim care order and living with a parent
    parents_by_care_order,      ///< (5): a care order and living with a parent
    arranged_by_others,  ///< (6): in care, and another is responsible for where the child lives: custody, hospital
};

Rule rule_on(const CareFile& file, const Stay& stay, Date day) {
    const auto* home = stay.home_on(day);
    if (!home) return Rule::ordinary;
    const auto* legal = file.legal_on(day);
    const bool interim = legal && legal->status == LegalStatus::interim_care_order;
    const bool care_order = legal && is_care_order(legal->status);
    const bool with_parents = home->value.kind == PlaceKind::with_parents;
    // Where two paragraphs hold, the one that brings visits sooner is followed: four weeks before six.
    if (home->value.basis == Basis::connected_person || (with_parents && interim)) return Rule::approved_for_now;
    if (home->value.basis == Basis::parents_at_once) return Rule::parents_before_assessment;
    if (with_parents && care_order) return Rule::parents_by_care_order;
    const bool others = home->value.kind == PlaceKind::custody || home->value.kind == PlaceKind::nhs;
    return others && (interim || care_order) ? Rule::arranged_by_others : Rule::ordinary;
}

bool weekly_until_review(Rule rule) {
    return rule == Rule::parents_before_assessment || rule == Rule::approved_for_now;
}

// 28.—(2) Subject to paragraphs (3) to (6), the responsible authority must ensure that R visits C—
//         (a) within one week of the start of any placement,
//         (b) at intervals of not more than six weeks for the first year of any placement, and
//         (c) thereafter—
//         (i) where the placement is intended to last until C is aged 18, at intervals of not more than three months,
//         (ii) and in any other case, at intervals of not more than six weeks.
//     (3A) Where C has been in a long-term foster placement for at least a year and, being of sufficient age and
//         understanding, agrees to be visited less often, at intervals of not more than six months. (Inserted by SI
//         2015/495; paraphrased.)
// An interval is set by the day it starts on: a visit within the first year is followed by six weeks.
Span ordinary_interval(const Stay& stay, Date from) {
    const auto* home = stay.home_on(from);
    if (!home || from < stay.starts.plus_months(12)) return 6_weeks;
    const bool long_term = is_long_term_foster(home->value.kind);
    if (long_term && home->value.six_monthly_agreed) return 6_months;
    return long_term || home->value.to_eighteen ? 3_months : 6_weeks;
}

// 28.—(3) Where regulation 19 applies, the responsible authority must ensure that R visits C—
//         (a) at least once a week until the first review carried out in accordance with Part 6, and
//         (b) thereafter at intervals of not more than six weeks.
//     (4) Where regulation 24 applies, or where an interim care order has been made in relation to C under section 38
//     (interim
//         orders) and C is living with P, the responsible authority must ensure that R visits C—
//         (a) at least once a week until the first review carried out in accordance with Part 6, and
//         (b) thereafter at intervals of not more than four weeks.
//     (5) Where a care order has been made in relation to C under section 31 (care and supervision orders) and C is
//     living with
//         P, the responsible authority must ensure that R visits C—
//         (a) within one week of the making of the care order, and
//         (b) thereafter at intervals of not more than six weeks.
//     (6) Where C is in the care of the authority but another person is responsible for C's living arrangements: within
//     a week
//         of their start, every six weeks for the first year, and every three months after it. (Paraphrased.)
Span interval(Rule rule, const Stay& stay, Date from) {
    switch (rule) {
        case Rule::ordinary: return ordinary_interval(stay, from);
        case Rule::parents_before_assessment: return 6_weeks;
        case Rule::approved_for_now: return 4_weeks;
        case Rule::parents_by_care_order: return 6_weeks;
        case Rule::arranged_by_others: return from < stay.starts.plus_months(12) ? 6_weeks : 3_months;
    }
    return 6_weeks;
}

/// From a day on, one of those paragraphs.
struct Change {
    Date on;
    Rule to;
};

/// The visits to one home: what each was due by, and the next.
class Visits {
public:
    Visits(const CareFile& file, const Stay& stay, const Calendar& calendar)
        : file_{file}, stay_{stay}, calendar_{calendar}, changes_{changes()} {}

    std::vector<Occasion> occasions() const {
        std::vector<Occasion> found;
        auto next = first();
        Date last = stay_.starts.plus_days(-1);
        for (const auto& visit : file_.visits) {
            const auto day = visit.value.on;
            if (!visit.value.counts() || day < stay_.starts || day == last) continue;
            if (stay_.ends && day > *stay_.ends) break;
            next.done = day;
            found.push_back(next);
            next = after(day);
            last = day;
        }
        if (!stay_.ends || next.due <= *stay_.ends) found.push_back(next);
        return found;
    }

private:
    std::vector<Change> changes() const {
        std::vector<Date> days;
        for (const auto& part : stay_.parts) days.push_back(part.value.starts);
        for (const auto& legal : file_.legal) days.push_back(legal.value.starts);
        std::ranges::sort(days);
        std::vector<Change> found{{stay_.starts, rule_on(file_, stay_, stay_.starts)}};
        for (const auto day : days) {
            if (day <= stay_.starts || (stay_.ends && day > *stay_.ends)) continue;
            const auto rule = rule_on(file_, stay_, day);
            if (rule != found.back().to) found.push_back({day, rule});
        }
        return found;
    }

    Occasion first() const {
        return with_changes(
            {calendar_.within(1_weeks, stay_.starts), {}, stay_.starts, 1_weeks, "the start of the placement"});
    }

    Occasion after(Date visit) const {
        const Change* now = &changes_.front();
        for (const auto& change : changes_)
            if (change.on <= visit) now = &change;
        return with_changes(counted(*now, visit, "the last visit"));
    }

    /// The next visit after `from` while this rule holds. The first review that ends the weekly visits is the first
    /// since the rule began to hold.
    Occasion counted(const Change& rule, Date from, std::string_view what) const {
        const auto each = interval(rule.to, stay_, from);
        if (weekly_until_review(rule.to)) {
            const auto weekly = calendar_.within(1_weeks, from);
            if (!reviewed(rule.on, weekly)) return {weekly, {}, from, 1_weeks, what};
        }
        return {calendar_.within(each, from), {}, from, each, what};
    }

    bool reviewed(Date from, Date until) const {
        return std::ranges::any_of(file_.reviews,
                                   [&](const auto& r) { return r.value.on >= from && r.value.on <= until; });
    }

    /// What is due when another paragraph takes over before the visit was due. One that begins with a visit within a
    /// week brings it forward; another counts its own interval from the same visit, and never makes a visit due before
    /// it took over.
    Occasion with_changes(Occasion due) const {
        for (const auto& change : changes_) {
            if (change.on <= due.from || change.on > due.due) continue;
            if (change.to == Rule::parents_by_care_order || weekly_until_review(change.to)) {
                const auto soon = calendar_.within(1_weeks, change.on);
                if (soon < due.due) due = {soon, {}, change.on, 1_weeks, what_began(change)};
            } else if (due.from != stay_.starts) {
                due = counted(change, due.from, due.from_what);
                due.due = std::max(due.due, change.on);
            }
        }
        return due;
    }

    static std::string_view what_began(const Change& change) {
        return change.to == Rule::parents_by_care_order ? "the care order" : "the change in how the child is placed";
    }

    const CareFile& file_;
    const Stay& stay_;
    const Calendar& calendar_;
    std::vector<Change> changes_;
};

bool for_adoption(const Stay& stay) { return !stay.parts.empty() && is_for_adoption(stay.parts.front().value.kind); }

}  // namespace

constinit const Duty<CareFile> visit_to_the_child{
    .terms = {"Visit to the child", "L18 L19 L20 L21 L22 L23", law::visits, Role::social_worker, "record-visit"},
    .work_out =
        [](const CareFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            for (const auto& stay : stays(file, times_under_the_regulations(file))) {
                if (stay.starts > today || for_adoption(stay)) continue;
                auto of_stay = Visits{file, stay, calendar}.occasions();
                lapse(of_stay, stay.ends, today);
                found.insert(found.end(), of_stay.begin(), of_stay.end());
            }
            return found;
        },
};

/// A clock for each of `facts`, done on the first visit from that day on.
static std::vector<Date> first_visit_from(const CareFile& file, Date day, const Time& time) {
    const auto at = std::ranges::find_if(file.visits, [&](const auto& visit) {
        return visit.value.counts() && visit.value.on >= day && time.owns(visit.value.on);
    });
    return at == file.visits.end() ? std::vector<Date>{} : std::vector{at->value.on};
}

// 28.—(7) asks for a visit besides these whenever the child, or the carer, reasonably asks, and within one week of
// notice of a concern about the home from the inspectorate (section 30A of the Care Standards Act 2000). (Paraphrased.)
// The week that it gives for a concern is given to every request, as it names no span for the others; an authority may
// give itself less.
constinit const Duty<CareFile> visit_asked_for{
    .terms = {"Visit that was asked for", "L24", law::visits_asked, Role::social_worker, "record-visit"},
    .runs =
        [](const CareFile& c) {
            std::vector<Run> runs;
            for (const auto& time : times_under_the_regulations(c))
                for (const auto& asked : c.visits_asked)
                    if (time.has(asked.value.on))
                        runs.push_back({asked.value.on, time.ends, first_visit_from(c, asked.value.on, time)});
            return runs;
        },
    .once_within = &local::asked_visit,
    .from_what = "the request",
};

// The guidance has a child who comes back offered an interview by someone independent, held within 72 hours
// (paraphrased). The record holds days, so three days. An interview that was offered and refused is done on the day it
// was offered.
constinit const Duty<CareFile> return_interview_held{
    .terms = {"Return interview", "A28", law::return_interview, Role::social_worker, "return-interview"},
    .runs =
        [](const CareFile& c) {
            std::vector<Run> runs;
            for (const auto& time : times_in_care(c))
                for (const auto& missing : c.missing) {
                    if (!missing.value.ends || !time.has(*missing.value.ends) || missing.value.kind != Absence::missing)
                        continue;
                    auto& run = runs.emplace_back(Run{*missing.value.ends, time.ends, {}});
                    for (const auto& talk : c.interviews)
                        if (talk.value.missing == missing.id)
                            run.done.push_back(talk.value.held.value_or(talk.value.offered));
                }
            return runs;
        },
    .timetable = once(3_days),
    .from_what = "the child's return",
};

}  // namespace kith::care
