// Reviews of the child's case: who chairs them, when they are held, and what becomes of them.
#include <algorithm>

#include "care/law.h"
#include "care/local.h"
#include "care/rules.h"
#include "care/times.h"

namespace kith::care {

// Section 25A requires an independent reviewing officer before the first review; the IRO Handbook says within five
// working days of becoming looked after (paraphrased). One who stayed with the child from an earlier time in care is
// already named.
constinit const Duty<CareFile> reviewing_officer_named{
    .terms = {"Reviewing officer named", "L09", law::reviewing_officer, Role::manager},
    .runs =
        [](const CareFile& c) {
            std::vector<Run> runs;
            for (const auto& time : times_under_the_regulations(c)) {
                auto& run = runs.emplace_back(Run{time.starts, time.ends, {}});
                for (const auto& [id, about, entered, retired, allocation] : c.allocations)
                    if (allocation.as == Role::reviewing_officer &&
                        (!allocation.ends || *allocation.ends > time.starts) &&
                        (!time.ends || allocation.starts <= *time.ends))
                        run.done.push_back(allocation.starts);
            }
            return runs;
        },
    .timetable = once(5_working_days),
    .from_what = "becoming looked after",
};

// 33.—(1) The responsible authority must first review C's case within 20 working days of the date on which C becomes
// looked
//         after.
//     (2) The second review must be carried out not more than three months after the first, and subsequent reviews must
//     be
//         carried out at intervals of not more than six months.
constinit const Duty<CareFile> review_of_the_case{
    .terms = {"Review of the child's case", "L10 L11 L12", law::timing_of_reviews, Role::reviewing_officer, "review"},
    .runs = [](const CareFile& c) { return runs_of(times_under_the_regulations(c), c.reviews); },
    .timetable = first(20_working_days).then(3_months).thereafter(6_months),
    .from_what = "becoming looked after",
    .from_last = "the last review",
};

static std::optional<Date> first_review_from(const CareFile& file, Date day, const Time& time) {
    const auto at =
        std::ranges::find_if(file.reviews, [&](const auto& r) { return r.value.on >= day && time.owns(r.value.on); });
    return at == file.reviews.end() ? std::nullopt : std::optional{at->value.on};
}

// 33.—(3) The responsible authority must carry out a review before the time specified in paragraph (1) or (2) if—
//         (a) the IRO so requests,
//         (b) regulation 30 applies,
//         (c) C is provided with accommodation under section 21(2)(b) or (c) and a review would not otherwise occur
//             before C ceases to be so provided with accommodation,
//         (d) C is in the care of the responsible authority and is detained in a secure training centre or a young
//             offenders institution, and a review would not otherwise occur before C ceases to be so detained, or
//         (e) C is looked after but is not in the care of the responsible authority and (i) the responsible authority
//             propose to cease to provide accommodation for C, and (ii) accommodation will not subsequently be provided
//             for C by C's parents (or one of them) or any person [...] who has parental responsibility for C.
// Reg. 14(1) asks for one before the authority ends a placement. Someone says that one of these is so, and by what day;
// where no event sets the day the law gives no span, and the authority may.
constinit const Duty<CareFile> review_brought_forward{
    .terms = {"Review brought forward", "L13 L27", law::earlier_reviews, Role::reviewing_officer, "review"},
    .work_out =
        [](const CareFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            for (const auto& time : times_under_the_regulations(file)) {
                std::vector<Occasion> of_time;
                for (const auto& [id, about, entered, retired, early] : file.early_reviews) {
                    if (!time.has(early.on) || early.on > today) continue;
                    const auto held = first_review_from(file, early.on, time);
                    const auto [soon, own] = file.local.of(local::early_review, early.on);
                    if (early.by)
                        of_time.push_back(
                            {early.by->plus_days(-1), held, *early.by, {-1, Unit::days}, "what is planned"});
                    else
                        of_time.push_back(
                            {calendar.within(soon, early.on), held, early.on, soon, "the request", {}, own});
                }
                std::erase_if(of_time, [&](const Occasion& o) { return !o.done && time.ends && o.due > *time.ends; });
                lapse(of_time, time.ends, today);
                found.insert(found.end(), of_time.begin(), of_time.end());
            }
            return found;
        },
};

/// Each review as a clock, done on the day that the record of it gives for `day`.
template <class Day>
static std::vector<Run> each_review(const CareFile& file, Day day) {
    std::vector<Run> runs;
    for (const auto& time : times_in_care(file))
        for (const auto& review : file.reviews) {
            if (!time.has(review.value.on)) continue;
            auto& run = runs.emplace_back(Run{review.value.on, {}, {}});
            for (const auto& record : file.review_records)
                if (record.value.review == review.id && record.value.*day) run.done.push_back(*(record.value.*day));
            std::ranges::sort(run.done);
        }
    return runs;
}

// The IRO Handbook has the decisions of a review shared within five working days, so that a manager may challenge them;
// the wording of each authority differs, so the span is local.
constinit const Duty<CareFile> review_decisions_shared{
    .terms = {"Decisions of the review shared", "L15", law::decisions_of_reviews, Role::reviewing_officer,
              "review-record"},
    .runs = [](const CareFile& c) { return each_review(c, &ReviewRecord::decisions_shared); },
    .once_within = &local::review_decisions,
    .from_what = "the review",
};

// The IRO Handbook: a full record within 15 working days of the review, and sent to all who took part within 20
// (paraphrased).
constinit const Duty<CareFile> review_record_written{
    .terms = {"Record of the review written", "L16", law::record_of_reviews, Role::reviewing_officer, "review-record"},
    .runs = [](const CareFile& c) { return each_review(c, &ReviewRecord::written); },
    .once_within = &local::review_record,
    .from_what = "the review",
};

constinit const Duty<CareFile> review_record_sent{
    .terms = {"Record of the review sent out", "L16", law::record_of_reviews, Role::reviewing_officer, "review-record"},
    .runs = [](const CareFile& c) { return each_review(c, &ReviewRecord::distributed); },
    .once_within = &local::review_sent,
    .from_what = "the review",
};

}  // namespace kith::care
