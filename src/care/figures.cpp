#include "care/figures.h"

#include <algorithm>
#include <array>

#include "care/law.h"
#include "care/rules.h"
#include "care/times.h"

namespace kith::care {

#define DASHBOARD "Children's social care outcomes and enablers dashboard"

static bool in_year_to(Date on, Date day) { return day > on.plus_months(-12) && day <= on; }

/// The time in care that a day falls in, short breaks left out.
static std::optional<Time> in_care_on(const CareFile& file, Date on) {
    for (const auto& time : times_in_care(file))
        if (time.has(on)) return time;
    return {};
}

static bool in_care(const CareFile& file, Date on, const Calendar&) { return in_care_on(file, on).has_value(); }

/// None late, of those that fell due in the year, judged by what was done by that day.
static bool all_on_time(const Duty<CareFile>& duty, const CareFile& file, Date on, const Calendar& calendar) {
    return std::ranges::none_of(occasions(duty, file, calendar, on), [&](const Occasion& occasion) {
        return in_year_to(on, occasion.due) && occasion.late(on);
    });
}

static bool any_due(const Duty<CareFile>& duty, const CareFile& file, Date on, const Calendar& calendar) {
    return std::ranges::any_of(occasions(duty, file, calendar, on),
                               [&](const Occasion& occasion) { return in_year_to(on, occasion.due); });
}

constinit const Figure<CareFile> reviews_on_time{
    .terms = {"Children whose reviews were all on time",
              "Of the children in care on the day for whom a review fell due in the year to it, those whose every such "
              "review was "
              "held by the day it was due.",
              "SSDA903, reviews", law::timing_of_reviews},
    .counts =
        [](const CareFile& c, Date on, const Calendar& calendar) {
            return in_care_on(c, on) && any_due(review_of_the_case, c, on, calendar);
        },
    .meets = [](const CareFile& c, Date on,
                const Calendar& calendar) { return all_on_time(review_of_the_case, c, on, calendar); },
};

constinit const Figure<CareFile> visits_on_time{
    .terms = {"Children whose visits were all on time",
              "Of the children in care on the day for whom a visit under regulation 28 fell due in the year to it, "
              "those whose "
              "every such visit was made by the day it was due.",
              "", law::visits},
    .counts =
        [](const CareFile& c, Date on, const Calendar& calendar) {
            return in_care_on(c, on) && any_due(visit_to_the_child, c, on, calendar);
        },
    .meets = [](const CareFile& c, Date on,
                const Calendar& calendar) { return all_on_time(visit_to_the_child, c, on, calendar); },
};

constinit const Figure<CareFile> health_checked{
    .terms = {"Children whose health was assessed in the year",
              "Of the children in care on the day and for the twelve months to it without a break, those with a first "
              "or a review "
              "health assessment in those months.",
              "SSDA903, OC2 health assessment", law::health_reviews},
    .counts =
        [](const CareFile& c, Date on, const Calendar&) {
            const auto time = in_care_on(c, on);
            return time && time->starts <= on.plus_months(-12);
        },
    .meets =
        [](const CareFile& c, Date on, const Calendar&) {
            return std::ranges::any_of(c.health, [&](const auto& check) {
                const bool assessed = check.value.kind == HealthKind::initial_assessment ||
                                      check.value.kind == HealthKind::review_assessment;
                return assessed && in_year_to(on, check.value.on);
            });
        },
};

constinit const Figure<CareFile> three_or_more_placements{
    .terms = {"Children with three or more placements in the year",
              "Of the children in care on the day, those who lived in three or more homes in the twelve months to it. "
              "Temporary "
              "moves, and a change of the kind of placement with the same carer, are not another home.",
              DASHBOARD,
              {DASHBOARD, "outcome 4, stability", "", Certainty::guidance}},
    .counts = in_care,
    .meets =
        [](const CareFile& c, Date on, const Calendar&) {
            const auto lived_in = std::ranges::count_if(stays(c, times_in_care(c)), [&](const Stay& stay) {
                const bool somewhere = !stay.parts.empty() && !is_temporary(stay.parts.front().value.kind);
                return somewhere && stay.starts <= on && (!stay.ends || *stay.ends > on.plus_months(-12));
            });
            return lived_in >= 3;
        },
};

static bool gave_views(Participation how) {
    return how != Participation::under_four && how != Participation::did_not_speak && how != Participation::no_views;
}

static bool counts_for_participation(const CareFile& file, Date on, Date reviewed) {
    const auto age = file.age_on(reviewed);
    return in_year_to(on, reviewed) && age && *age >= 4;
}

constinit const Figure<CareFile> took_part_in_reviews{
    .terms = {"Children who took part in every review",
              "Of the children in care on the day who were four or over at a review in the year to it, those whose "
              "views were given at "
              "every such review: by themselves, by an advocate, without words or in writing.",
              "SSDA903, review codes PN1, PN2, PN3, PN5 and PN6",
              {SSDA903_GUIDE, "reviews", "", Certainty::guidance}},
    .counts =
        [](const CareFile& c, Date on, const Calendar&) {
            return in_care_on(c, on) && std::ranges::any_of(c.reviews, [&](const auto& review) {
                       return counts_for_participation(c, on, review.value.on);
                   });
        },
    .meets =
        [](const CareFile& c, Date on, const Calendar&) {
            return std::ranges::all_of(c.reviews, [&](const auto& review) {
                return !counts_for_participation(c, on, review.value.on) || gave_views(review.value.participation);
            });
        },
};

static constexpr std::array all_figures{&reviews_on_time, &visits_on_time, &health_checked, &three_or_more_placements,
                                        &took_part_in_reviews};

std::span<const Figure<CareFile>* const> figures() { return all_figures; }

}  // namespace kith::care
