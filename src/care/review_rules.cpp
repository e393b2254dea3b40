// Reviews of the child's case: who chairs them, when they are held, and what becomes of them.
#include <algorithm>

#include "care/law.h"
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

/// How soon a review that was asked for is held, where no event sets the day. The law gives no span.
static constexpr Span soon = 20_working_days;

// 33.—(3) asks for a review before those intervals end if the reviewing officer asks for one; where an assessment after
// a visit finds that the child's welfare is not safeguarded (reg. 30); before the child leaves accommodation under
// section 21, a young offender institution or a secure training centre; and before the end of section 20 accommodation
// other than to a person with parental responsibility. Reg. 14(1) asks for one before the authority ends a placement.
// (Paraphrased.)
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
                    if (early.by)
                        of_time.push_back({early.by->plus_days(-1), held, *early.by, {-1, Unit::days}, "the event"});
                    else
                        of_time.push_back(
                            {calendar.within(soon, early.on), held, early.on, soon, "the day it was asked for"});
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
    .timetable = once(5_working_days),
    .from_what = "the review",
};

// The IRO Handbook: a full record within 15 working days of the review, and sent to all who took part within 20
// (paraphrased).
constinit const Duty<CareFile> review_record_written{
    .terms = {"Record of the review written", "L16", law::record_of_reviews, Role::reviewing_officer, "review-record"},
    .runs = [](const CareFile& c) { return each_review(c, &ReviewRecord::written); },
    .timetable = once(15_working_days),
    .from_what = "the review",
};

constinit const Duty<CareFile> review_record_sent{
    .terms = {"Record of the review sent out", "L16", law::record_of_reviews, Role::reviewing_officer, "review-record"},
    .runs = [](const CareFile& c) { return each_review(c, &ReviewRecord::distributed); },
    .timetable = once(20_working_days),
    .from_what = "the review",
};

}  // namespace kith::care
