// A child placed for adoption: the Care Planning Regulations stop (reg. 3) and these of the Adoption Agencies
// Regulations begin.
#include <algorithm>

#include "care/law.h"
#include "care/rules.h"
#include "care/times.h"

namespace kith::care {

static std::vector<Stay> placed_for_adoption(const CareFile& file) {
    auto found = stays(file, times_in_care(file));
    std::erase_if(found, [](const Stay& s) { return s.parts.empty() || !is_for_adoption(s.parts.front().value.kind); });
    return found;
}

// 36.—(4) a visit within one week of the placement, at least once a week until the first review, and then as often as
// the agency decides at each review (paraphrased, and not confirmed in the instrument). What the agency decides is not
// on this record, so after the first review six weeks is used, as for any placement.
constinit const Duty<CareFile> visit_before_adoption{
    .terms = {"Visit to a child placed for adoption", "P04", law::visits_before_adoption, Role::social_worker,
              "record-visit"},
    .work_out =
        [](const CareFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            for (const auto& stay : placed_for_adoption(file)) {
                if (stay.starts > today) continue;
                const auto review =
                    std::ranges::find_if(file.reviews, [&](const auto& r) { return r.value.on >= stay.starts; });
                std::vector<Occasion> of_stay;
                const auto next = [&](Date from, std::string_view what) {
                    const auto weekly = calendar.within(1_weeks, from);
                    const bool reviewed =
                        review != file.reviews.end() && review->value.on <= weekly && from != stay.starts;
                    const auto span = reviewed ? 6_weeks : 1_weeks;
                    of_stay.push_back({calendar.within(span, from), {}, from, span, what});
                };
                next(stay.starts, "the placement for adoption");
                for (const auto& visit : file.visits) {
                    const auto day = visit.value.on;
                    if (!visit.value.counts() || day < stay.starts || (stay.ends && day > *stay.ends)) continue;
                    of_stay.back().done = day;
                    next(day, "the last visit");
                }
                if (stay.ends && of_stay.back().due > *stay.ends) of_stay.pop_back();
                lapse(of_stay, stay.ends, today);
                found.insert(found.end(), of_stay.begin(), of_stay.end());
            }
            return found;
        },
};

// 36.—(3) a first review not more than four weeks after the placement, a second not more than three months after the
// first, and then not more than six months apart until the adoption order (paraphrased, and not confirmed in the
// instrument).
constinit const Duty<CareFile> review_before_adoption{
    .terms = {"Review of a child placed for adoption", "P04", law::reviews_before_adoption, Role::reviewing_officer,
              "review"},
    .runs =
        [](const CareFile& c) {
            std::vector<Run> runs;
            for (const auto& stay : placed_for_adoption(c)) {
                auto& run = runs.emplace_back(Run{stay.starts, stay.ends, {}});
                for (const auto& review : c.reviews) run.done.push_back(review.value.on);
            }
            return runs;
        },
    .timetable = first(4_weeks).then(3_months).thereafter(6_months),
    .from_what = "the placement for adoption",
    .from_last = "the last review",
};

}  // namespace kith::care
