#include "leaving_care/rules.h"

#include <algorithm>
#include <array>
#include <set>

#include "care/times.h"
#include "leaving_care/law.h"

namespace kith::leaving_care {

namespace local {
constinit const LocalSpan plan_made{"pathway-plan",
                                    "How soon after the assessment of needs the pathway plan is made",
                                    "C03",
                                    law::practice,
                                    20_working_days,
                                    5,
                                    40};
constinit const LocalSpan adviser_named{
    "personal-adviser", "How soon a young person has a personal adviser", "C03", law::practice, 20_working_days, 1, 60};
constinit const LocalSpan review_asked{
    "pathway-review-asked", "How soon a review that was asked for is held", "C04", law::practice, 28_days, 1, 60};
constinit const LocalSpan in_touch{"care-leaver-in-touch",
                                   "How long may pass between being in touch with a care leaver",
                                   "C07",
                                   law::practice,
                                   8_weeks,
                                   1,
                                   26};
constinit const LocalSpan staying_planned{"staying-planned",
                                          "How soon after turning 16 staying put or close is planned",
                                          "C10",
                                          law::practice,
                                          3_months,
                                          1,
                                          24};
constinit const LocalSpan people_planned{"loving-relationships-plan",
                                         "How soon a plan is made for who leaves care with fewer than two loving "
                                         "relationships",
                                         "",
                                         law::practice,
                                         10_working_days,
                                         1,
                                         40};
constinit const LocalSpan stay_put_until{"staying-put-until",
                                         "Until what birthday a young person may stay put",
                                         "C10",
                                         law::to_twenty_three,
                                         23_years,
                                         21,
                                         25};
constinit const LocalSpan stay_close_until{"staying-close-until",
                                           "Until what birthday a young person may stay close",
                                           "C09",
                                           law::to_twenty_three,
                                           23_years,
                                           21,
                                           25};
}  // namespace local

namespace {

// Until 21 the authority comes to them; after that as long as the young person, offered it each year, says yes.
std::optional<Date> support_ends(const LeavingFile& file) {
    const bool goes_on = !file.offers.empty() && file.offers.back().value.answer == Wish::yes;
    return care::earliest(file.birthday(goes_on ? 25 : 21), file.care.died);
}

std::vector<Run> one(std::optional<Date> starts, std::optional<Date> ends, std::vector<Date> done) {
    if (!starts || (ends && *starts > *ends)) return {};
    std::ranges::sort(done);
    return {{*starts, ends, std::move(done)}};
}

template <class T>
std::vector<Date> days(const std::vector<Fact<T>>& facts) {
    std::vector<Date> found;
    for (const auto& fact : facts) found.push_back(fact.value.on);
    return found;
}

std::optional<Date> owed_since(const LeavingFile& file) {
    return file.status.owed_a_plan() ? file.status.eligible_since : std::nullopt;
}

std::vector<Date> visits_at_home(const LeavingFile& file) {
    std::vector<Date> found;
    for (const auto& fact : file.touches)
        if (fact.value.how == Reached::at_home) found.push_back(fact.value.on);
    std::ranges::sort(found);
    return found;
}

std::vector<Date> between(std::vector<Date> all, Date from, std::optional<Date> until) {
    std::erase_if(all, [&](Date day) { return day < from || (until && day > *until); });
    std::ranges::sort(all);
    return all;
}

/// One run for each home, from the day they came to it until the day before they left it.
std::vector<Run> homes_after_care(const LeavingFile& file) {
    std::vector<Run> runs;
    const auto all = moves(file);
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto ends = support_ends(file);
        if (i + 1 < all.size()) ends = care::earliest(ends, all[i + 1].plus_days(-1));
        if (!ends || all[i] <= *ends) runs.push_back({all[i], ends, {}});
    }
    return runs;
}

}  // namespace

std::vector<Date> moves(const LeavingFile& file) {
    if (!file.status.owed_a_plan() || !file.status.left_care) return {};
    std::set<Date> found{*file.status.left_care};
    for (const auto& home : file.homes)
        if (home.value.starts > *file.status.left_care) found.insert(home.value.starts);
    return {found.begin(), found.end()};
}

// Regulation 42: the assessment of needs is completed within three months of the 16th birthday, or of becoming eligible
// after it.
constinit const Duty<LeavingFile> needs_assessed{
    .terms = {"Assessment of needs for leaving care", "C02", law::assessment, Role::social_worker},
    .runs = [](const LeavingFile& file) { return one(owed_since(file), support_ends(file), days(file.assessments)); },
    .timetable = once(3_months),
    .from_what = "becoming eligible",
};

constinit const Duty<LeavingFile> adviser_named{
    .terms = {"Personal adviser", "C03", law::adviser, Role::manager},
    .runs =
        [](const LeavingFile& file) {
            std::vector<Date> done;
            const auto since = owed_since(file);
            for (const auto& fact : file.care.allocations)
                if (fact.value.as == Role::personal_adviser && since)
                    done.push_back(std::max(fact.value.starts, *since));
            return one(since, support_ends(file), std::move(done));
        },
    .once_within = &local::adviser_named,
    .from_what = "becoming eligible",
};

// Regulation 43: as soon as possible after the assessment.
constinit const Duty<LeavingFile> plan_made{
    .terms = {"Pathway plan", "C03", law::plan, Role::personal_adviser},
    .runs =
        [](const LeavingFile& file) {
            if (file.assessments.empty() || !file.status.owed_a_plan()) return std::vector<Run>{};
            const auto assessed = file.assessments.front().value.on;
            return one(assessed, support_ends(file), between(days(file.made), assessed, {}));
        },
    .once_within = &local::plan_made,
    .from_what = "the assessment of needs",
};

// Regulation 7: at least every six months.
constinit const Duty<LeavingFile> plan_reviewed{
    .terms = {"Review of the pathway plan", "C04", law::reviews, Role::personal_adviser},
    .runs =
        [](const LeavingFile& file) {
            if (file.made.empty() || !file.status.owed_a_plan()) return std::vector<Run>{};
            const auto made = file.made.front().value.on;
            return one(made, support_ends(file), between(days(file.reviews), made, {}));
        },
    .timetable = first(6_months).thereafter(6_months),
    .from_what = "the plan",
    .from_last = "the last review",
};

// Regulation 7(3): within 28 days of a move to unregulated accommodation.
constinit const Duty<LeavingFile> reviewed_after_move{
    .terms = {"Review after a move to an unregulated home", "C04", law::reviews, Role::personal_adviser},
    .runs =
        [](const LeavingFile& file) {
            std::vector<Run> runs;
            if (!file.status.owed_a_plan()) return runs;
            for (const auto& home : file.homes)
                if (is_unregulated(home.value.kind))
                    for (auto& run :
                         one(home.value.starts, support_ends(file), between(days(file.reviews), home.value.starts, {})))
                        runs.push_back(std::move(run));
            return runs;
        },
    .timetable = once(28_days),
    .from_what = "the move",
};

constinit const Duty<LeavingFile> reviewed_when_asked{
    .terms = {"Review that was asked for", "C04", law::reviews, Role::personal_adviser},
    .runs =
        [](const LeavingFile& file) {
            std::vector<Run> runs;
            for (const auto& asked : file.reviews_asked)
                runs.push_back({asked.value.on, support_ends(file), between(days(file.reviews), asked.value.on, {})});
            return runs;
        },
    .once_within = &local::review_asked,
    .from_what = "its being asked for",
};

// Regulation 8: at the home, within seven days of the move.
constinit const Duty<LeavingFile> visited_after_move{
    .terms = {"Visit after a move", "C05", law::visits, Role::personal_adviser},
    .runs =
        [](const LeavingFile& file) {
            auto runs = homes_after_care(file);
            for (auto& run : runs) run.done = between(visits_at_home(file), run.starts, run.ends);
            return runs;
        },
    .timetable = once(7_days),
    .from_what = "leaving care, or moving home",
};

// Regulation 8: after the plan was first reviewed in that home, at least every two months.
constinit const Duty<LeavingFile> visited_on{
    .terms = {"Visit at home", "C06", law::visits, Role::personal_adviser},
    .runs =
        [](const LeavingFile& file) {
            std::vector<Run> runs;
            for (const auto& home : homes_after_care(file)) {
                const auto reviews = between(days(file.reviews), home.starts, home.ends);
                if (reviews.empty()) continue;
                const auto from = reviews.front();
                runs.push_back({from, home.ends, between(visits_at_home(file), from, home.ends)});
            }
            return runs;
        },
    .timetable = first(2_months).thereafter(2_months),
    .from_what = "the first review in this home",
    .from_last = "the last visit",
};

// Section 23C(2): reasonable steps to keep in touch with a former relevant child until 21. How often is local.
constinit const Duty<LeavingFile> kept_in_touch{
    .terms = {"Keeping in touch", "C07", law::former_relevant, Role::personal_adviser},
    .runs =
        [](const LeavingFile& file) {
            std::vector<Run> runs;
            if (file.status.is != Entitled::former_relevant) return runs;
            std::set<Date> starts{*file.birthday(18)};
            for (const auto& fact : file.touches)
                if (fact.value.how != Reached::no_answer && fact.value.on >= *file.birthday(18))
                    starts.insert(fact.value.on);
            const auto ends = support_ends(file);
            for (auto at = starts.begin(); at != starts.end(); ++at) {
                if (ends && *at > *ends) break;
                Run run{*at, ends, {}};
                if (const auto next = std::next(at); next != starts.end()) run.done.push_back(*next);
                runs.push_back(std::move(run));
            }
            return runs;
        },
    .once_within = &local::in_touch,
    .from_what = "turning 18, or the last time",
};

// Section 23CZB(3): from 21 to 25 they are told of the support they may have, at least every twelve months.
constinit const Duty<LeavingFile> offered_yearly{
    .terms = {"Support offered for the year", "C08", law::to_twenty_five, Role::personal_adviser},
    .runs =
        [](const LeavingFile& file) {
            if (file.status.is != Entitled::former_relevant) return std::vector<Run>{};
            const auto from = *file.birthday(21);
            return one(from, care::earliest(file.birthday(25), file.care.died), between(days(file.offers), from, {}));
        },
    .timetable = first(12_months).thereafter(12_months),
    .from_what = "turning 21",
    .from_last = "the last offer",
};

constinit const Duty<LeavingFile> staying_planned{
    .terms = {"Plan to stay put or close", "C10", law::staying_put, Role::social_worker},
    .runs = [](const LeavingFile& file) { return one(owed_since(file), file.birthday(18), days(file.staying)); },
    .once_within = &local::staying_planned,
    .from_what = "becoming eligible",
};

namespace {

/// The day from which two people had confirmed; none while fewer have.
std::optional<Date> two_since(const LeavingFile& file) {
    std::vector<Date> found;
    for (const auto& fact : file.people) {
        const auto* said = file.confirmation(fact.id);
        if (fact.value.counts() && said && said->value.answer == Confirmation::yes) found.push_back(said->value.on);
    }
    if (found.size() < loving_relationships_needed) return {};
    std::ranges::sort(found);
    return found[loving_relationships_needed - 1];
}

}  // namespace

// Mission 1 of the Review. No box ends it: a plan does, or two people who say that they are there.
constinit const Duty<LeavingFile> people_planned{
    .terms = {"Plan for two loving relationships", "", law::two_who_love, Role::manager},
    .runs =
        [](const LeavingFile& file) {
            if (!file.status.owed_a_plan() || !file.status.left_care) return std::vector<Run>{};
            const auto left = *file.status.left_care;
            auto done = days(file.people_plans);
            if (const auto two = two_since(file)) done.push_back(std::max(*two, left));
            return one(left, support_ends(file), between(std::move(done), left, {}));
        },
    .once_within = &local::people_planned,
    .from_what = "leaving care",
};

// The plan has a day. When it comes, either two have confirmed or the manager plans anew.
constinit const Duty<LeavingFile> people_plan_kept{
    .terms = {"Two loving relationships, as planned", "", law::two_who_love, Role::personal_adviser},
    .work_out =
        [](const LeavingFile& file, const Calendar&, Date) {
            std::vector<Occasion> found;
            for (std::size_t i = 0; i < file.people_plans.size(); ++i) {
                const auto& plan = file.people_plans[i].value;
                Occasion one{plan.by_day, {}, plan.on, {plan.by_day - plan.on, Unit::days}, "the manager's plan"};
                if (i + 1 < file.people_plans.size()) one.done = file.people_plans[i + 1].value.on;
                if (const auto two = two_since(file); two && !one.done) one.done = std::max(*two, plan.on);
                found.push_back(one);
            }
            return found;
        },
};

bool needs_people_plan(const LeavingFile& file) {
    return file.status.owed_a_plan() && file.status.left_care &&
           file.loving_and_confirmed() < loving_relationships_needed;
}

}  // namespace kith::leaving_care
