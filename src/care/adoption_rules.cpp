// A child placed for adoption: the Care Planning Regulations stop (reg. 3) and these of the Adoption Agencies
// Regulations begin.
#include <algorithm>
#include <utility>

#include "care/law.h"
#include "care/local.h"
#include "care/rules.h"
#include "care/times.h"

namespace kith::care {

static std::vector<Stay> placed_for_adoption(const CareFile& file) {
    auto found = stays(file, times_in_care(file));
    std::erase_if(found, [](const Stay& s) { return s.parts.empty() || !is_for_adoption(s.parts.front().value.kind); });
    return found;
}

// 36.—(4) The adoption agency must— (a) ensure that the child and the prospective adopter are visited within one week
// of
//         the placement and thereafter at least once a week until the first review and thereafter at such frequency as
//         the agency decides at each review;
// What was decided is not on this record, so after the first review six weeks is used, as for any placement,
// unless the authority says otherwise.
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
                    const auto later = file.local.of(local::adoption_visits, from);
                    const auto span = reviewed ? later.span : 1_weeks;
                    of_stay.push_back({calendar.within(span, from), {}, from, span, what, {}, reviewed && later.own});
                };
                next(stay.starts, "the placement for adoption");
                std::optional<Date> last;
                for (const auto& visit : file.visits) {
                    const auto day = visit.value.on;
                    if (!visit.value.counts() || day < stay.starts || (stay.ends && day > *stay.ends)) continue;
                    if (std::exchange(last, day) == day) continue;
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

// 36.—(3) The adoption agency must carry out a review of the child's case—
//         (a) not more than 4 weeks after the date on which the child is placed for adoption ("the first review");
//         (b) not more than 3 months after the first review; and
//         (c) thereafter not more than 6 months after the date of the previous review,
//         unless the child is returned to the agency by the prospective adopter or an adoption order is made.
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

// 36.—(1) Where an adoption agency is authorised to place a child for adoption but the child is not for the time being
//         placed for adoption the agency must carry out a review of the child's case—
//         (a) not more than 3 months after the date on which the agency first has authority to place; and
//         (b) thereafter not more than 6 months after the date of the previous review ("6 months review"),
//         until the child is placed for adoption.
// A placement order is the authority that this record knows of; a parent's consent is not on it.
constinit const Duty<CareFile> review_awaiting_adopters{
    .terms = {"Review of a child waiting for adopters", "P04", law::reviews_awaiting_adopters, Role::reviewing_officer,
              "review"},
    .runs =
        [](const CareFile& c) {
            auto times = times_awaiting_adopters(c);
            if (times.size() > 1) times.erase(times.begin() + 1, times.end());  // "first has authority": but once
            return runs_of(times, c.reviews);
        },
    .timetable = first(3_months).thereafter(6_months),
    .from_what = "the placement order",
    .from_last = "the last review",
};

}  // namespace kith::care
