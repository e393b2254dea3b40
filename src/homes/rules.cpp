// What is owed to a home: reviews of approval, visits, training, and for homes with staff the independent eye.
#include "homes/rules.h"

#include <algorithm>
#include <array>

#include "homes/law.h"
#include "kernel/core/text.h"

namespace kith::homes {

constinit const LocalSpan local::supervision{"supervision-visit",
                                             "How often a foster carer's supervising social worker visits",
                                             "F14",
                                             law::supervision,
                                             6_weeks,
                                             1,
                                             13};

/// What others run, they answer for.
static bool own(const HomeFile& file) {
    return file.run_by.empty() || file.run_by.back().value.provider == care::Provider::own_authority;
}

/// The part of a time in which the authority itself ran the home: carers may come from an agency, or go to one.
static std::vector<Run> own_part(const HomeFile& file, const Run& whole) {
    if (file.run_by.empty()) return {whole};
    auto by = file.run_by;
    std::ranges::stable_sort(by, {}, [](const auto& fact) { return fact.value.starts; });
    std::vector<Run> found;
    for (std::size_t i = 0; i < by.size(); ++i) {
        if (by[i].value.provider != care::Provider::own_authority) continue;
        const auto from = i == 0 ? whole.starts : std::max(whole.starts, by[i].value.starts);
        auto until = whole.ends;
        if (i + 1 < by.size()) until = std::min(until.value_or(by[i + 1].value.starts), by[i + 1].value.starts);
        if (until && *until <= from) continue;
        if (!found.empty() && found.back().ends == from)
            found.back().ends = until;
        else
            found.push_back({from, until, {}});
    }
    return found;
}

/// Each time in which a family is approved by this authority, without a gap.
static std::vector<Run> approved(const HomeFile& file) {
    if (!file.family()) return {};
    auto terms = file.terms;
    std::ranges::stable_sort(terms, {}, [](const auto& fact) { return fact.value.starts; });
    const auto stops = file.stops();
    std::vector<Run> whole;
    for (const auto& fact : terms) {
        if (fact.value.how != ApprovedHow::after_panel) continue;
        auto ends = last_day(fact.value, stops);
        if (ends) ends = ends->plus_days(1);
        if (const auto closed = file.is.value.closed) ends = std::min(ends.value_or(*closed), *closed);
        if (ends && *ends <= fact.value.starts) continue;
        if (whole.empty() || (whole.back().ends && *whole.back().ends < fact.value.starts))
            whole.push_back({fact.value.starts, ends, {}});
        else if (whole.back().ends)
            whole.back().ends = ends ? std::optional{std::max(*whole.back().ends, *ends)} : std::nullopt;
    }
    std::vector<Run> runs;
    for (const auto& run : whole)
        for (auto& part : own_part(file, run)) runs.push_back(std::move(part));
    return runs;
}

template <class T, class Keep>
static std::vector<Run> done_by(std::vector<Run> runs, const std::vector<Fact<T>>& facts, Keep keep) {
    for (auto& run : runs)
        for (const auto& fact : facts)
            if (keep(fact.value) && (!run.ends || fact.value.on < *run.ends)) run.done.push_back(fact.value.on);
    return runs;
}

// 28.—(2) A review must take place not more than a year after approval, and thereafter whenever the fostering service
//         provider consider it necessary, but at intervals of not more than a year.
constinit const Duty<HomeFile> approval_reviewed{
    .terms = {"Review of the carers' approval", "F10 F11", law::approval_review, Role::supervising_social_worker,
              "home-review"},
    .runs =
        [](const HomeFile& file) {
            return done_by(approved(file), file.reviews, [](const ApprovalReview&) { return true; });
        },
    .timetable = first(1_years).thereafter(1_years),
    .from_what = "approval",
    .from_last = "the last review",
};

// Standard 21: at least one unannounced visit each year (paraphrased).
constinit const Duty<HomeFile> unannounced_visit{
    .terms = {"Unannounced visit to the carers", "F12", law::unannounced, Role::supervising_social_worker,
              "home-visit?kind=unannounced"},
    .runs =
        [](const HomeFile& file) {
            return done_by(approved(file), file.visits,
                           [](const HomeVisit& visit) { return visit.kind == VisitKind::unannounced; });
        },
    .timetable = first(1_years).thereafter(1_years),
    .from_what = "approval",
    .from_last = "the last unannounced visit",
};

// No law says how often: four to six weeks is usual. The authority sets it; a visit is judged by the span of its time.
constinit const Duty<HomeFile> supervision_visit{
    .terms = {"Supervision visit to the carers", "F14", law::supervision, Role::supervising_social_worker,
              "home-visit?kind=supervision"},
    .work_out =
        [](const HomeFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            for (const auto& run : approved(file)) {
                std::vector<Date> visited;
                for (const auto& visit : file.visits)
                    if (visit.value.kind != VisitKind::independent && visit.value.on >= run.starts &&
                        (!run.ends || visit.value.on < *run.ends))
                        visited.push_back(visit.value.on);
                std::ranges::sort(visited);
                auto from = run.starts;
                for (std::size_t i = 0; i <= visited.size() && from <= today; ++i) {
                    if (run.ends && from >= *run.ends) break;
                    const auto span = file.local.of(local::supervision, from);
                    const auto done = i < visited.size() ? std::optional{visited[i]} : std::nullopt;
                    found.push_back({calendar.within(span.span, from),
                                     done,
                                     from,
                                     span.span,
                                     i == 0 ? "approval" : "the last visit",
                                     {},
                                     span.own});
                    if (done) from = *done;
                }
                lapse(found, run.ends, today);
            }
            return found;
        },
};

// Standard 20: within 12 months of approval, 18 for family and friends (paraphrased).
constinit const Duty<HomeFile> standards_in_training{
    .terms = {"Training, support and development standards", "F13", law::training, Role::supervising_social_worker,
              "training"},
    .work_out =
        [](const HomeFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            const auto span = file.is.value.kind == HomeKind::kinship ? 18_months : 12_months;
            for (const auto& run : approved(file))
                for (const auto& carer : file.carers) {
                    const auto from = std::max(carer.approved, run.starts);
                    if (from > today) continue;
                    std::optional<Date> done;
                    for (const auto& training : file.training)
                        if (training.value.completes_standards && training.value.carer == carer.person &&
                            (!done || training.value.on < *done))
                            done = training.value.on;
                    std::vector<Occasion> one{{calendar.within(span, from), done, from, span, "approval"}};
                    auto ends = run.ends;
                    if (carer.until && (!ends || *carer.until < *ends)) ends = carer.until;
                    lapse(one, ends, today);
                    found.push_back(one.front());
                }
            return found;
        },
};

// What must be learned again, by the day that was recorded when it was last finished.
constinit const Duty<HomeFile> training_again{
    .terms = {"Training that is due again", "F13", law::training, Role::supervising_social_worker, "training"},
    .work_out =
        [](const HomeFile& file, const Calendar&, Date today) {
            std::vector<Occasion> found;
            const auto runs = approved(file);
            if (runs.empty()) return found;
            for (const auto& fact : file.training) {
                const auto& before = fact.value;
                if (!before.again_by) continue;
                std::optional<Date> done;
                for (const auto& later : file.training)
                    if (later.value.carer == before.carer && later.value.on > before.on &&
                        fold(later.value.course) == fold(before.course) && (!done || later.value.on < *done))
                        done = later.value.on;
                std::vector<Occasion> one{{*before.again_by, done, before.on,
                                           Span{*before.again_by - before.on, Unit::days},
                                           "when it was last finished"}};
                lapse(one, runs.back().ends, today);
                found.push_back(one.front());
            }
            return found;
        },
};

/// The time in which the authority runs a home with staff itself.
static std::vector<Run> own_home_with_staff(const HomeFile& file) {
    const auto kind = file.is.value.kind;
    if (kind != HomeKind::childrens_home && kind != HomeKind::secure_home) return {};
    if (file.run_by.empty() || !own(file)) return {};
    auto ends = file.is.value.closed;
    for (const auto& fact : file.endings) ends = std::min(ends.value_or(fact.value.on), fact.value.on);
    return {Run{file.is.value.opened, ends, {}}};
}

// 44.—(1) The registered person must ensure that an independent person visits the children's home at least once each
//         month.
constinit const Duty<HomeFile> independent_visit{
    .terms = {"Visit of the independent person", "H01", law::independent_visit, Role::fostering_manager,
              "home-visit?kind=independent"},
    .runs =
        [](const HomeFile& file) {
            return done_by(own_home_with_staff(file), file.visits,
                           [](const HomeVisit& visit) { return visit.kind == VisitKind::independent; });
        },
    .timetable = first(1_months).thereafter(1_months),
    .from_what = "opening",
    .from_last = "the last visit",
};

// 45.—(1) The registered person must complete a review of the quality of care provided for children at least once every
//         6 months.
constinit const Duty<HomeFile> quality_reviewed{
    .terms = {"Review of the quality of care", "H02", law::quality_review, Role::fostering_manager, "quality-review"},
    .runs =
        [](const HomeFile& file) {
            return done_by(own_home_with_staff(file), file.quality_reviews, [](const QualityReview&) { return true; });
        },
    .timetable = first(6_months).thereafter(6_months),
    .from_what = "opening",
    .from_last = "the last review",
};

constinit const Duty<HomeFile> quality_review_sent{
    .terms = {"Review of the quality of care sent to Ofsted", "H02", law::quality_review_sent, Role::fostering_manager,
              "quality-review-sent"},
    .runs =
        [](const HomeFile& file) {
            std::vector<Run> runs;
            for (const auto& review : file.quality_reviews) {
                auto& run = runs.emplace_back(Run{review.value.on});
                if (const auto sent = file.sent(review.id)) run.done.push_back(*sent);
            }
            return runs;
        },
    .timetable = once(28_days),
    .from_what = "completing the review",
};

// Working Together 2023: the designated officer is told within one working day (paraphrased).
constinit const Duty<Allegation> designated_officer_told{
    .terms = {"Designated officer told of what was alleged", "A21", law::designated_officer, Role::fostering_manager},
    .runs =
        [](const Allegation& said) {
            std::vector<Run> runs{Run{said.on, said.ended, {}}};
            if (said.referred) runs.front().done.push_back(*said.referred);
            return runs;
        },
    .timetable = once(1_working_days),
    .from_what = "its becoming known",
};

constinit const Duty<Allegation> ofsted_told{
    .terms = {"Ofsted told of what was alleged", "A21", law::ofsted_told, Role::fostering_manager},
    .runs =
        [](const Allegation& said) {
            std::vector<Run> runs{Run{said.on, said.ended, {}}};
            if (said.told_ofsted) runs.front().done.push_back(*said.told_ofsted);
            return runs;
        },
    .timetable = once(1_working_days),
    .from_what = "its becoming known",
};

std::vector<Due> open_due(const Fact<Allegation>& allegation, const Calendar& calendar, Date today) {
    std::vector<Due> open;
    for (const auto* duty : {&designated_officer_told, &ofsted_told})
        for (const auto& occasion : occasions(*duty, allegation.value, calendar, today))
            if (occasion.open()) open.push_back({&duty->terms, allegation.about, occasion});
    return open;
}

// 46.—(1) The registered person must review the appropriateness and suitability of the location of the premises at
// least
//         once in each calendar year (paraphrased): the last day is 31 December.
constinit const Duty<HomeFile> premises_reviewed{
    .terms = {"Yearly review of the premises", "H06", law::premises, Role::fostering_manager, "premises-review"},
    .work_out =
        [](const HomeFile& file, const Calendar&, Date today) {
            std::vector<Occasion> found;
            for (const auto& run : own_home_with_staff(file))
                for (int year = run.starts.year(); year <= today.year(); ++year) {
                    const auto first = std::max(run.starts, *Date::of(year, 1, 1));
                    const auto last = *Date::of(year, 12, 31);
                    std::optional<Date> done;
                    for (const auto& review : file.premises_reviews)
                        if (review.value.on >= first && review.value.on <= last && (!done || review.value.on < *done))
                            done = review.value.on;
                    std::vector<Occasion> one{{last, done, first, 1_years, "the first day of the year"}};
                    // A year that is over cannot be reviewed any more.
                    lapse(one, year < today.year() ? std::optional{last.plus_days(1)} : run.ends, today);
                    found.push_back(one.front());
                }
            return found;
        },
};

// 48. Ofsted is told of an absence of 28 days or more: a month before, or within a week of an emergency; and of the
// return
//     within seven days (paraphrased).
constinit const Duty<HomeFile> manager_absence_told{
    .terms = {"Ofsted told that the manager is away", "H05", law::manager_away, Role::fostering_manager,
              "manager-told"},
    .work_out =
        [](const HomeFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            if (own_home_with_staff(file).empty()) return found;
            for (const auto& away : file.managers_away) {
                const auto from = away.value.starts;
                const auto told = file.told_of_manager(away.id, false);
                if (away.value.unforeseen) {
                    if (from <= today)
                        found.push_back({calendar.within(1_weeks, from), told, from, 1_weeks, "the absence"});
                } else {
                    const auto due = from.plus_months(-1);
                    found.push_back({due, told, due, 1_months, "the absence, before it begins"});
                }
            }
            return found;
        },
};

constinit const Duty<HomeFile> manager_return_told{
    .terms = {"Ofsted told that the manager is back", "H05", law::manager_away, Role::fostering_manager,
              "manager-told?of_return=yes"},
    .runs =
        [](const HomeFile& file) {
            std::vector<Run> runs;
            if (own_home_with_staff(file).empty()) return runs;
            for (const auto& away : file.managers_away)
                if (const auto back = file.manager_back(away.id)) {
                    auto& run = runs.emplace_back(Run{*back});
                    if (const auto told = file.told_of_manager(away.id, true)) run.done.push_back(*told);
                }
            return runs;
        },
    .timetable = once(7_days),
    .from_what = "the return",
};

static constexpr std::array all{&approval_reviewed, &unannounced_visit,    &supervision_visit,  &standards_in_training,
                                &training_again,    &independent_visit,    &quality_reviewed,   &quality_review_sent,
                                &premises_reviewed, &manager_absence_told, &manager_return_told};
static constexpr std::array all_terms{
    &approval_reviewed.terms, &unannounced_visit.terms,    &supervision_visit.terms,   &standards_in_training.terms,
    &training_again.terms,    &independent_visit.terms,    &quality_reviewed.terms,    &quality_review_sent.terms,
    &premises_reviewed.terms, &manager_absence_told.terms, &manager_return_told.terms, &designated_officer_told.terms,
    &ofsted_told.terms};
static constexpr std::array all_spans{&local::supervision};

std::span<const Duty<HomeFile>* const> duties() { return all; }
std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const LocalSpan* const> spans() { return all_spans; }

std::vector<Due> open_due(const HomeFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> open;
    for (const auto* duty : duties())
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            if (occasion.open()) open.push_back({&duty->terms, file.home, occasion});
    std::ranges::stable_sort(open, {}, [](const Due& due) { return due.occasion.due; });
    return open;
}

}  // namespace kith::homes
