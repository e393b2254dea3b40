// Placements that may last only so long, or may not be at all.
#include <algorithm>

#include "care/law.h"
#include "care/rules.h"
#include "care/times.h"

namespace kith::care {

/// An unbroken time within a home that was made on one basis, with the day it became another or the child left.
struct OnBasis {
    Date starts;
    std::optional<Date> changed;  ///< the day the basis became the ordinary one, in the same home
    std::optional<Date> ends;     ///< the day the child left the home
    FactId placement;
};

static std::vector<OnBasis> times_on(Basis basis, const CareFile& file) {
    std::vector<OnBasis> found;
    for (const auto& stay : placements_made(file)) {
        const auto starts =
            std::ranges::find_if(stay.parts, [&](const auto& part) { return part.value.basis == basis; });
        if (starts == stay.parts.end()) continue;
        const auto changed = std::find_if(starts, stay.parts.end(), [&](const auto& part) {
            return part.value.basis != basis && !is_temporary(part.value.kind);
        });
        found.push_back({std::max(starts->value.starts, stay.starts),
                         changed == stay.parts.end() ? std::nullopt : std::optional{changed->value.starts}, stay.ends,
                         starts->id});
    }
    return found;
}

/// A clock for each time on a basis, which stops when the child leaves and is met when the basis is the ordinary one.
static std::vector<Run> until_ordinary(Basis basis, const CareFile& file) {
    std::vector<Run> runs;
    for (const auto& time : times_on(basis, file))
        runs.push_back({time.starts, time.ends, time.changed ? std::vector{*time.changed} : std::vector<Date>{}});
    return runs;
}

static bool extended(const CareFile& file, const OnBasis& time, Date by) {
    return std::ranges::any_of(file.approvals, [&](const auto& approval) {
        return approval.value.kind == ApprovalKind::extension_of_temporary_approval &&
               approval.value.on >= time.starts && approval.value.on <= by &&
               (!approval.value.placement || *approval.value.placement == time.placement);
    });
}

// 24 and 25. A connected person may be approved for the time being for no longer than 16 weeks, which a nominated
// officer may extend once by eight weeks before it expires; when it expires the child must be placed elsewhere
// (paraphrased).
constinit const Duty<CareFile> temporary_approval_ends{
    .terms = {"Full approval of the family's carers", "L29", law::temporary_approval, Role::manager,
              "approval?kind=reg25"},
    .work_out =
        [](const CareFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            for (const auto& time : times_on(Basis::connected_person, file)) {
                if (time.starts > today) continue;
                const auto first = calendar.within(16_weeks, time.starts);
                const auto span = extended(file, time, first) ? 24_weeks : 16_weeks;
                const auto due = calendar.within(span, time.starts);
                if (!time.changed && time.ends && *time.ends <= due) continue;
                std::vector<Occasion> of_time{{due, time.changed, time.starts, span, "the temporary approval"}};
                lapse(of_time, time.ends, today);
                found.push_back(of_time.front());
            }
            return found;
        },
};

// 23. In an emergency a child may be placed with a foster carer outside the terms of the carer's approval for no longer
// than six working days; then the terms are changed or the placement ends (paraphrased). Either is what is asked, so a
// child who leaves after that has left late.
constinit const Duty<CareFile> emergency_placement_ends{
    .terms = {"End of the emergency placement", "L30", law::emergency_placement, Role::manager, "move-home"},
    .work_out =
        [](const CareFile& file, const Calendar& calendar, Date today) {
            auto runs = until_ordinary(Basis::emergency_with_carer, file);
            for (auto& run : runs)
                if (run.ends && *run.ends <= today) run.done.push_back(*run.ends);
            return occasions_of(once(6_working_days), runs, calendar, today, "the start of the placement", "");
        },
};

// 19. Where it is necessary and consistent with the child's welfare, a child may be placed with a parent before the
// assessment is complete, if (b) the assessment and the review of the child's case are completed within ten working
// days of the placement, and (c) a decision is made and approved within ten working days after the assessment
// (paraphrased). The record holds the review and the decision, so (b) is met by the review and (c) is counted as twenty
// working days.
constinit const Duty<CareFile> parents_assessed{
    .terms = {"Assessment of the parents, and review", "L31", law::parents_assessed, Role::social_worker, "review"},
    .runs =
        [](const CareFile& c) {
            auto runs = until_ordinary(Basis::parents_at_once, c);
            for (auto& run : runs) {
                run.done.clear();
                for (const auto& review : c.reviews)
                    if (review.value.on >= run.starts && (!run.ends || review.value.on <= *run.ends))
                        run.done.push_back(review.value.on);
            }
            return runs;
        },
    .timetable = once(10_working_days),
    .from_what = "the start of the placement",
};

constinit const Duty<CareFile> parents_decided{
    .terms = {"Decision on the placement with parents", "L31", law::parents_decided, Role::manager,
              "approval?kind=reg19"},
    .runs =
        [](const CareFile& c) {
            auto runs = until_ordinary(Basis::parents_at_once, c);
            for (auto& run : runs) {
                run.done.clear();
                for (const auto& approval : c.approvals)
                    if (approval.value.kind == ApprovalKind::assessment_of_parents && approval.value.on >= run.starts &&
                        (!run.ends || approval.value.on <= *run.ends))
                        run.done.push_back(approval.value.on);
            }
            return runs;
        },
    .timetable = once(20_working_days),
    .from_what = "the start of the placement",
};

static bool by_a_criminal_court(const CareFile& file, Date day) {
    const auto* legal = file.legal_on(day);
    return legal && (legal->status == LegalStatus::remand || legal->status == LegalStatus::pace ||
                     legal->status == LegalStatus::youth_rehabilitation);
}

// 10.—(1) of the Secure Accommodation Regulations: no longer than 72 hours, in any 28 consecutive days, without the
// authority of a court (paraphrased). The record holds days, so three days from the start of each stay.
constinit const Duty<CareFile> secure_order{
    .terms = {"Court order for secure accommodation", "L34", law::secure_accommodation, Role::manager,
              "approval?kind=s25"},
    .runs =
        [](const CareFile& c) {
            std::vector<Run> runs;
            for (const auto& stay : placements_made(c)) {
                const auto& placement = stay.parts.front();
                if (placement.value.kind != PlaceKind::secure_home || by_a_criminal_court(c, stay.starts)) continue;
                auto& run = runs.emplace_back(Run{stay.starts, stay.ends, {}});
                for (const auto& order : c.approvals)
                    if (order.value.kind == ApprovalKind::secure_court_order &&
                        (order.value.placement ? stay.has(*order.value.placement) : order.value.on >= stay.starts))
                        run.done.push_back(order.value.on);
            }
            return runs;
        },
    .timetable = once(3_days),
    .from_what = "the start of the secure placement",
};

static bool without_care(PlaceKind kind) {
    return kind == PlaceKind::supported_accommodation || kind == PlaceKind::semi_independent ||
           kind == PlaceKind::independent_living;
}

/// A placement that may not be, met only by leaving it: due on the day it began to be wrong.
static Occasion must_end(Date from, std::optional<Date> ends, std::string_view what) {
    return {from, ends, from, 0_days, what};
}

// 27A. A child under 16 may be placed under section 22C(6)(d) only in a care home, hospital, residential family centre,
// school or a like place that is regulated (in force 9 September 2021; paraphrased).
constinit const Duty<CareFile> not_allowed_under_sixteen{
    .terms = {"Move out of a home not allowed under 16", "L36", law::under_sixteen, Role::director, "move-home"},
    .work_out =
        [](const CareFile& file, const Calendar&, Date today) {
            std::vector<Occasion> found;
            if (!file.born) return found;
            const auto sixteen = file.born->birthday(16);
            for (const auto& stay : placements_made(file)) {
                const auto from = std::max(stay.starts, "2021-09-09"_day);
                if (!without_care(stay.parts.front().value.kind) || from >= sixteen || from > today) continue;
                if (stay.ends && *stay.ends < from) continue;
                const bool left = stay.ends && *stay.ends <= today && *stay.ends < sixteen;
                std::vector<Occasion> breach{must_end(from, left ? stay.ends : std::nullopt,
                                                      "the start of a placement that is not allowed under 16")};
                lapse(breach, earliest(sixteen.plus_days(-1), stay.ends), today);
                found.push_back(breach.front());
            }
            return found;
        },
};

// 27C.—(1) A responsible authority may only place a child who is 16 or 17 years old in accommodation in accordance with
//          other arrangements under section 22C(6)(d), where the accommodation—
//          (a) is supported accommodation [...] in respect of which a person is registered under Part 2 of the Care
//              Standards Act 2000 [...], or
//          (b) is excepted accommodation. (In force 28 October 2023.)
// The number that Ofsted gave is what shows it; so does an application made before that day (SI 2023/416, reg. 44).
constinit const Duty<CareFile> registered_accommodation{
    .terms = {"Supported accommodation is registered", "L36", law::supported_accommodation, Role::manager},
    .work_out =
        [](const CareFile& file, const Calendar&, Date today) {
            std::vector<Occasion> found;
            for (const auto& stay : placements_made(file)) {
                const auto sixteen = file.born ? file.born->birthday(16) : stay.starts;
                const auto from = std::max({stay.starts, "2023-10-28"_day, sixteen});
                if (!without_care(stay.parts.front().value.kind)) continue;
                if (from > today || (stay.ends && *stay.ends < from)) continue;
                const bool registered =
                    std::ranges::any_of(stay.parts, [](const auto& p) { return p.value.urn.has_value(); });
                std::vector<Occasion> one{must_end(
                    from, registered ? std::optional{from} : std::nullopt,
                    from == stay.starts ? "the start of the placement" : "the day that registration was needed")};
                lapse(one, stay.ends, today);
                found.push_back(one.front());
            }
            return found;
        },
};

static std::optional<Span> longest(PlaceKind temporary) {
    if (temporary == PlaceKind::temporary_hospital) return 6_weeks;
    if (temporary == PlaceKind::temporary_carer_holiday) return 3_weeks;
    if (temporary == PlaceKind::temporary_seven_days) return 7_days;
    return {};
}

// The collection's rules 375, 376 and 379: a temporary move to hospital lasts no more than six weeks, one while the
// carer is on holiday three weeks, and any other that has no code of its own seven days. After that it is a placement.
constinit const Duty<CareFile> temporary_move_ends{
    .terms = {"End of the temporary move", "L37", law::temporary_moves, Role::social_worker, "move-home"},
    .work_out =
        [](const CareFile& file, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            const auto times = times_in_care(file);
            for (const auto& [id, about, entered, retired, placement] : file.placements) {
                const auto span = longest(placement.kind);
                const auto time = std::ranges::find_if(times, [&](const Time& t) { return t.has(placement.starts); });
                if (!span || placement.starts > today || time == times.end()) continue;
                const auto ended = earliest(placement.ends, time->ends);
                found.push_back({calendar.within(*span, placement.starts),
                                 ended && *ended <= today ? ended : std::nullopt, placement.starts, *span,
                                 "the start of the temporary move"});
            }
            return found;
        },
};

}  // namespace kith::care
