// Education: the personal education plan and a place at school.
#include <algorithm>

#include "care/law.h"
#include "care/rules.h"
#include "care/times.h"

namespace kith::care {

/// From the third birthday, when early education begins; a child whose birthday nobody knows has a plan too.
static std::optional<Date> of_age_to_learn(const CareFile& file) {
    if (!file.born) return {};
    return file.born->birthday(3);
}

/// Each time in care from the age of three, with the meetings held in it.
static std::vector<Run> times_with_plans(const CareFile& file) {
    auto runs = runs_of(times_in_care(file), file.education_plans);
    const auto three = of_age_to_learn(file);
    for (auto& run : runs)
        if (three && run.starts < *three) run.starts = *three;
    std::erase_if(runs, [](const Run& run) { return run.ends && *run.ends < run.starts; });
    return runs;
}

// The guidance: a personal education plan within ten working days of becoming looked after, whatever the child's legal
// status, so that it is there for the first review (paraphrased).
constinit const Duty<CareFile> first_education_plan{
    .terms = {"First personal education plan", "L07", law::education_plan, Role::virtual_school_head, "education-plan"},
    .runs = times_with_plans,
    .timetable = once(10_working_days),
    .from_what = "becoming looked after, or turning three,",
};

/// The last day of the school term that a day is in. Terms differ by authority and with Easter; these are the ends of
/// the months by which every authority's terms have ended: 31 December, 30 April and 31 August.
static Date end_of_term(Date day) {
    if (day.month() <= 4) return *Date::of(day.year(), 4, 30);
    if (day.month() <= 8) return *Date::of(day.year(), 8, 31);
    return *Date::of(day.year(), 12, 31);
}

// The guidance: the plan is reviewed each term (paraphrased), so once in every term after the one in which the first
// was due.
constinit const Duty<CareFile> education_plan_each_term{
    .terms = {"Personal education plan this term", "L07", law::education_plan_termly, Role::virtual_school_head,
              "education-plan"},
    .work_out =
        [](const CareFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            for (const auto& run : times_with_plans(file)) {
                auto starts = end_of_term(calendar.within(10_working_days, run.starts)).plus_days(1);
                for (; starts <= today; starts = end_of_term(starts).plus_days(1)) {
                    const auto ends = end_of_term(starts);
                    if (run.ends && *run.ends < ends) break;
                    Occasion occasion{ends, {}, ends, 0_days, "the last day that counts to this term"};
                    for (const auto day : run.done)
                        if (starts <= day && day <= ends && !occasion.done) occasion.done = day;
                    if (!occasion.done && ends < today) occasion.lapsed = ends;
                    found.push_back(occasion);
                }
            }
            return found;
        },
};

// The guidance: where a move home ends a school place in an emergency, the next is found within 20 school days
// (paraphrased). School days are not known here, so working days are counted: the day may be too early in the holidays,
// never too late.
constinit const Duty<CareFile> school_place_found{
    .terms = {"A new school place", "L08", law::school_place, Role::virtual_school_head, "school"},
    .runs =
        [](const CareFile& c) {
            std::vector<Run> runs;
            for (const auto& time : times_in_care(c))
                for (const auto& [id, about, entered, retired, old] : c.schools) {
                    if (!old.moved_by_placement || !old.ends || !time.has(*old.ends)) continue;
                    auto& run = runs.emplace_back(Run{*old.ends, time.ends, {}});
                    for (const auto& next : c.schools)
                        if (next.value.starts >= *old.ends && next.id != id) run.done.push_back(next.value.starts);
                }
            return runs;
        },
    .timetable = once(20_working_days),
    .from_what = "the end of the last school",
};

}  // namespace kith::care
