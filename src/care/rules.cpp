#include "care/rules.h"

#include <algorithm>
#include <array>

#include "care/law.h"

namespace kith::care {

static constexpr std::array all_duties{
    &visit_to_the_child,
    &visit_asked_for,
    &return_interview_held,
    &review_of_the_case,
    &review_brought_forward,
    &reviewing_officer_named,
    &review_decisions_shared,
    &review_record_written,
    &review_record_sent,
    &care_plan_made,
    &care_plan_for_court,
    &placement_plan_made,
    &placement_notified,
    &first_health_assessment,
    &health_review,
    &strengths_and_difficulties,
    &dental_check,
    &immunisations,
    &first_education_plan,
    &education_plan_each_term,
    &school_place_found,
    &key_stage_four_approved,
    &temporary_approval_ends,
    &emergency_placement_ends,
    &parents_assessed,
    &parents_decided,
    &secure_order,
    &not_allowed_under_sixteen,
    &registered_accommodation,
    &temporary_move_ends,
    &short_break_visit,
    &short_break_review,
    &short_break_stay_ends,
    &short_break_days_end,
    &visit_before_adoption,
    &review_before_adoption,
};

static constexpr auto all_terms = [] {
    std::array<const DutyTerms*, all_duties.size()> terms{};
    for (std::size_t i = 0; i < terms.size(); ++i) terms[i] = &all_duties[i]->terms;
    return terms;
}();

static constexpr std::array all_entitlements{&independent_advocate, &independent_visitor};

static constexpr std::array undone{
    LawToDo{law::reviewing_officer, "L09",
            "That the reviewing officers' service is told within two working days is not recorded. Tell them the day a "
            "child comes "
            "into care; the naming of the officer is followed."},
    LawToDo{law::change_of_plan, "L14",
            "Whether a change to the care plan is significant, and was considered at a review first, is not worked "
            "out. Bring the "
            "review forward before changing the plan, or write in the plan why that was not practicable."},
    LawToDo{law::disputes, "L17",
            "The reviewing officer's dispute with the authority is not recorded and its 20 working days are not "
            "counted. Use the "
            "local protocol; a referral to Cafcass may be made at any time."},
    LawToDo{law::out_of_area, "L26",
            "Whether a home is out of the area or at a distance is not worked out from its postcode. Ask the nominated "
            "officer, or "
            "the director for a placement at a distance, before the child moves, and record the approval."},
    LawToDo{law::ending_a_placement, "L27",
            "A placement that the authority ended without a review first is not found out. When an ending is planned, "
            "bring the "
            "review forward to before that day; its clock then runs."},
    LawToDo{law::contact_refused, "L33",
            "A refusal of contact with a parent under a care order is not recorded. It may last no longer than seven "
            "days without "
            "the court: diarise the seventh day and instruct a lawyer on the first."},
    LawToDo{law::secure_reviews, "L34",
            "The review of a secure placement within one month, and then every three months, by three people of whom "
            "one is "
            "independent, is not recorded; nor are hours, nor 72 hours added up over several stays in 28 days. Keep "
            "both by hand."},
    LawToDo{law::away_from_the_country, "L35",
            "Journeys out of the United Kingdom are not recorded. Under a care order the authority may agree to less "
            "than a month; "
            "for longer ask everyone with parental responsibility, in writing, or the court."},
};

std::span<const Duty<CareFile>* const> duties() { return all_duties; }
std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const Entitlement<CareFile>* const> entitlements() { return all_entitlements; }
std::span<const LawToDo> to_do() { return undone; }

std::vector<Due> all_due(const CareFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> found;
    found.reserve(file.visits.size() + 4 * file.reviews.size() + 32);
    for (const auto* duty : all_duties)
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            found.push_back({&duty->terms, file.child, occasion});
    return found;
}

std::vector<Due> open_due(const CareFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> found;
    for (const auto* duty : all_duties)
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            if (occasion.open()) found.push_back({&duty->terms, file.child, occasion});
    std::ranges::stable_sort(found, {}, [](const Due& due) { return due.occasion.due; });
    return found;
}

std::optional<Date> next_due(const CareFile& file, const Calendar& calendar, Date today) {
    const auto open = open_due(file, calendar, today);
    if (open.empty()) return {};
    return open.front().occasion.due;
}

}  // namespace kith::care
