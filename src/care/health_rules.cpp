// Health: the first assessment, its reviews, feelings, teeth and immunisations.
#include <algorithm>

#include "care/law.h"
#include "care/rules.h"
#include "care/times.h"

namespace kith::care {

static auto is(HealthKind kind) {
    return [kind](const HealthCheck& check) { return check.kind == kind; };
}

static bool is_assessment(const HealthCheck& check) {
    return check.kind == HealthKind::initial_assessment || check.kind == HealthKind::review_assessment;
}

// 7.—(1) asks for an assessment of the child's health by a registered medical practitioner, with a written report,
// before the child is first placed or, if that is not reasonably practicable, before the first review: 20 working days.
// (2) One made in the three months before the placement serves. (Paraphrased.)
constinit const Duty<CareFile> first_health_assessment{
    .terms = {"First health assessment", "L03", law::first_health, Role::health_professional,
              "health-check?kind=initial"},
    .runs =
        [](const CareFile& c) {
            auto runs = runs_of(times_under_the_regulations(c), c.health, is(HealthKind::initial_assessment));
            for (auto& run : runs) std::erase_if(run.done, [&](Date day) { return day < run.starts.plus_months(-3); });
            return runs;
        },
    .timetable = once(20_working_days),
    .from_what = "becoming looked after",
};

/// Six months if that comes before the fifth birthday, else twelve; twelve too if nobody knows when the child was born,
/// as that binds at any age.
static Span until_next_assessment(const CareFile& file, Date from) {
    return file.born && from.plus_months(6) <= file.born->birthday(5) ? 6_months : 12_months;
}

// 7.—(3) asks for a review of the child's health at least once in every six months before the fifth birthday, and at
// least once in every twelve months after it (paraphrased).
constinit const Duty<CareFile> health_review{
    .terms = {"Review health assessment", "L04", law::health_reviews, Role::health_professional,
              "health-check?kind=review"},
    .work_out =
        [](const CareFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            for (const auto& run : runs_of(times_under_the_regulations(file), file.health, is_assessment)) {
                if (run.starts > today) continue;
                std::vector<Occasion> of_run;
                Date from = run.starts;
                std::string_view what = "becoming looked after";
                const auto next = [&] {
                    const auto span = until_next_assessment(file, from);
                    return Occasion{calendar.within(span, from), {}, from, span, what};
                };
                for (const auto day : run.done) {
                    // The first assessment belongs to its own clock and starts this one.
                    if (day >= run.starts && from != run.starts) of_run.push_back(next()), of_run.back().done = day;
                    if (day >= run.starts) from = day, what = "the last assessment";
                }
                of_run.push_back(next());
                if (run.ends && of_run.back().due > *run.ends) of_run.pop_back();
                lapse(of_run, run.ends, today);
                found.insert(found.end(), of_run.begin(), of_run.end());
            }
            return found;
        },
};

// The guidance and the collection ask for a questionnaire each year to 31 March from the main carer of every child who
// is four or over when the year starts, under 17 when it ends, and looked after all through it. A reason for no score
// answers it.
constinit const Duty<CareFile> strengths_and_difficulties{
    .terms = {"Strengths and difficulties questionnaire", "L05", law::feelings, Role::social_worker, "sdq"},
    .work_out =
        [](const CareFile& file, const Calendar&, Date today) {
            std::vector<Occasion> found;
            if (!file.born) return found;  // nobody can say whether the child is of the age
            for (const auto& time : times_in_care(file)) {
                for (int year = time.starts.year(); year <= today.year(); ++year) {
                    const auto starts = *Date::of(year, 4, 1);
                    const auto ends = *Date::of(year + 1, 3, 31);
                    if (starts < time.starts || starts > today || (time.ends && *time.ends < ends)) continue;
                    if (*file.born > starts || file.born->age_on(starts) < 4 || file.born->age_on(ends) > 16) continue;
                    Occasion occasion{ends, {}, ends, 0_days, "the end of the year"};
                    for (const auto& sdq : file.sdqs)
                        if (sdq.value.on >= starts && sdq.value.on <= ends && !occasion.done)
                            occasion.done = sdq.value.on;
                    if (!occasion.done && ends < today) occasion.lapsed = ends;
                    found.push_back(occasion);
                }
            }
            return found;
        },
};

// The guidance has the health plan cover dental care and immunisations, and the collection asks of each once a year.
constinit const Duty<CareFile> dental_check{
    .terms = {"Dental check", "L06", law::teeth_and_immunisations, Role::social_worker, "health-check?kind=dental"},
    .runs = [](const CareFile& c) { return runs_of(times_in_care(c), c.health, is(HealthKind::dental)); },
    .timetable = first(12_months).thereafter(12_months),
    .from_what = "becoming looked after",
    .from_last = "the last dental check",
};

constinit const Duty<CareFile> immunisations{
    .terms = {"Immunisations up to date", "L06", law::teeth_and_immunisations, Role::health_professional,
              "health-check?kind=immunisations"},
    .runs =
        [](const CareFile& c) { return runs_of(times_in_care(c), c.health, is(HealthKind::immunisations_up_to_date)); },
    .timetable = first(12_months).thereafter(12_months),
    .from_what = "becoming looked after",
    .from_last = "the last time they were up to date",
};

}  // namespace kith::care
