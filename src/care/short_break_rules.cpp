// Series of short breaks (legal status V3 and V4), which have their own regime and owe none of the ordinary duties.
#include <algorithm>

#include "care/law.h"
#include "care/rules.h"
#include "care/times.h"

namespace kith::care {

// 48.—(3)(c) regulation 28(2) does not apply, but instead the responsible authority must ensure that R visits C on days
// when C is in fact placed, at regular intervals to be agreed with the IRO and C's parents; the first within three
// months of the start of the first placement, and the rest at intervals of not more than six months (the spans
// paraphrased).
constinit const Duty<CareFile> short_break_visit{
    .terms = {"Visit during short breaks", "L32", law::short_break_visits, Role::social_worker, "record-visit"},
    .runs =
        [](const CareFile& c) {
            return runs_of(short_break_series(c), c.visits, [](const Visit& visit) { return visit.counts(); });
        },
    .timetable = first(3_months).thereafter(6_months),
    .from_what = "the first short break",
    .from_last = "the last visit",
};

// 48.—(3) also puts the reviews of a series at three months from the first placement and then every six months
// (paraphrased).
constinit const Duty<CareFile> short_break_review{
    .terms = {"Review of the short breaks", "L32", law::short_break_reviews, Role::reviewing_officer, "review"},
    .runs = [](const CareFile& c) { return runs_of(short_break_series(c), c.reviews); },
    .timetable = first(3_months).thereafter(6_months),
    .from_what = "the first short break",
    .from_last = "the last review",
};

/// The stays that were recorded one by one, as V3 is.
static std::vector<Time> single_stays(const CareFile& file) {
    std::vector<Time> found;
    for (const auto& [id, about, entered, retired, period] : file.periods) {
        const auto* legal = file.legal_on(period.starts);
        if (legal && legal->status == LegalStatus::short_breaks) found.push_back({period.starts, period.ends, {}});
    }
    return found;
}

// 48.—(2)(c)(i) no single placement is intended to last for longer than 17 days.
constinit const Duty<CareFile> short_break_stay_ends{
    .terms = {"End of the short break", "L32", law::short_breaks, Role::social_worker, "leave-care"},
    .runs =
        [](const CareFile& c) {
            std::vector<Run> runs;
            for (const auto& stay : single_stays(c))
                runs.push_back({stay.starts, {}, stay.ends ? std::vector{*stay.ends} : std::vector<Date>{}});
            return runs;
        },
    .timetable = once(17_days),
    .from_what = "the start of the short break",
};

/// The nights of a stay that fall from `from` until `until`.
static int nights(const Time& stay, Date from, Date until) {
    const auto starts = std::max(stay.starts, from);
    const auto ends = std::min(stay.ends.value_or(until), until);
    return std::max(0, ends - starts);
}

// 48.—(2)(c)(iii) the short breaks do not exceed 75 days in total in any period of 12 months.
// Days are counted as nights away. The day by which a stay must end is the one on which the 75th is spent.
constinit const Duty<CareFile> short_break_days_end{
    .terms = {"No more than 75 days of short breaks in a year", "L32", law::short_breaks, Role::manager},
    .work_out =
        [](const CareFile& file, const Calendar&, Date today) {
            std::vector<Occasion> found;
            const auto all = single_stays(file);
            for (const auto& stay : all) {
                if (stay.starts > today) continue;
                auto last = stay.starts;
                const auto spent_by = [&](Date day) {
                    int spent = 0;
                    for (const auto& other : all)
                        if (other.starts <= stay.starts) spent += nights(other, day.plus_months(-12), day);
                    return spent;
                };
                // A stay that could last its 17 days and stay within the 75 sets no clock of its own.
                const auto reaches = stay.starts.plus_days(17);
                while (last < reaches && spent_by(last.plus_days(1)) <= 75) last = last.plus_days(1);
                if (last == reaches) continue;
                found.push_back(
                    {last, stay.ends, stay.starts, {last - stay.starts, Unit::days}, "the start of this stay"});
            }
            return found;
        },
};

}  // namespace kith::care
