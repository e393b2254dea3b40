// What is owed where the authority runs a home with staff: the independent eye, reviews, what Ofsted is told, and the
// clocks of a restraint.
#include <algorithm>

#include "homes/law.h"
#include "homes/runs.h"

namespace kith::homes {

/// The time in which the authority runs a home with staff itself.
static std::vector<Run> own_home_with_staff(const HomeFile& file) {
    const auto kind = file.is.value.kind;
    if (kind != HomeKind::childrens_home && kind != HomeKind::secure_home) return {};
    if (file.run_by.empty() || file.run_by.back().value.provider != care::Provider::own_authority) return {};
    auto ends = file.is.value.closed;
    for (const auto& fact : file.endings) ends = std::min(ends.value_or(fact.value.on), fact.value.on);
    return {Run{file.is.value.opened, ends, {}}};
}

// 44.—(1) The registered person must ensure that an independent person visits the children's home at least once each
//         month.
constinit const Duty<HomeFile> independent_visit{
    .terms = {"Visit of the independent person", "H01", law::independent_visit, Role::fostering_manager,
              "independent-visit"},
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

/// One run for each restraint in a home that is the authority's own.
template <class Done>
static std::vector<Run> after_each_restraint(const HomeFile& file, Done done) {
    std::vector<Run> runs;
    if (own_home_with_staff(file).empty()) return runs;
    for (const auto& fact : file.restraints) {
        auto& run = runs.emplace_back(Run{fact.value.on});
        if (const std::optional<Date> on = done(fact)) run.done.push_back(*on);
    }
    return runs;
}

// 35.—(3)(a) within 24 hours of the use of a measure of control, discipline or restraint a record of it is made
//         (paraphrased, as are (b) and (c)). Days are kept, not hours: the day after.
constinit const Duty<HomeFile> restraint_recorded{
    .terms = {"Record of a restraint", "H04", law::restraint, Role::fostering_manager, "restraint"},
    .runs =
        [](const HomeFile& file) {
            return after_each_restraint(file, [](const auto& fact) { return std::optional{fact.value.recorded}; });
        },
    .timetable = once(1_days),
    .from_what = "the restraint",
};

// 35.—(3)(b) within 48 hours the registered person, or whom they authorise, has spoken to whoever used it, and has
//         signed the record.
constinit const Duty<HomeFile> restraint_signed{
    .terms = {"Restraint: talk with whoever used it, and signature", "H04", law::restraint, Role::fostering_manager,
              "restraint-signed"},
    .runs =
        [](const HomeFile& file) {
            return after_each_restraint(file, [&](const auto& fact) { return file.signed_on(fact.id); });
        },
    .timetable = once(2_days),
    .from_what = "the restraint",
};

// 35.—(3)(c) within 5 days it is added to the record that they have spoken to the child.
constinit const Duty<HomeFile> restraint_talked{
    .terms = {"Restraint: talk with the child", "H04", law::restraint, Role::fostering_manager, "restraint-talked"},
    .runs =
        [](const HomeFile& file) {
            return after_each_restraint(file, [&](const auto& fact) { return file.talked_on(fact.id); });
        },
    .timetable = once(5_days),
    .from_what = "the restraint",
};

// 16.—(3)(a) keep the statement of purpose under review and, where appropriate, revise it.
constinit const Duty<HomeFile> purpose_reviewed{
    .terms = {"Yearly look at the statement of purpose", "H06", law::statement_yearly, Role::fostering_manager,
              "purpose-review"},
    .runs =
        [](const HomeFile& file) {
            return done_by(own_home_with_staff(file), file.purpose_reviews, [](const PurposeReview&) { return true; });
        },
    .timetable = first(1_years).thereafter(1_years),
    .from_what = "opening",
    .from_last = "the last look at it",
};

// 16.—(3)(b) notify HMCI of any revisions and send HMCI a copy of the revised statement within 28 days of the revision.
constinit const Duty<HomeFile> purpose_change_sent{
    .terms = {"Changed statement of purpose sent to Ofsted", "H06", law::statement_of_purpose, Role::fostering_manager,
              "purpose-sent"},
    .runs =
        [](const HomeFile& file) {
            std::vector<Run> runs;
            if (own_home_with_staff(file).empty()) return runs;
            for (const auto& fact : file.purpose_reviews) {
                if (!fact.value.changed) continue;
                auto& run = runs.emplace_back(Run{fact.value.on});
                if (const auto on = file.purpose_sent_on(fact.id)) run.done.push_back(*on);
            }
            return runs;
        },
    .timetable = once(28_days),
    .from_what = "the change",
};

}  // namespace kith::homes
