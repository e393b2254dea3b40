#include "care/rules.h"

#include <algorithm>
#include <array>

#include "care/law.h"
#include "care/local.h"

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
    &care_plan_on_remand,
    &placement_plan_made,
    &detention_plan_made,
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
    &review_awaiting_adopters,
};

static constexpr auto all_terms = [] {
    std::array<const DutyTerms*, all_duties.size()> terms{};
    for (std::size_t i = 0; i < terms.size(); ++i) terms[i] = &all_duties[i]->terms;
    return terms;
}();

static constexpr std::array all_entitlements{&independent_advocate, &independent_visitor};

static constexpr std::array all_spans{&local::court_care_plan, &local::early_review, &local::review_decisions,
                                      &local::review_record,   &local::review_sent,  &local::asked_visit,
                                      &local::adoption_visits};

static constexpr std::array undone{
    LawToDo{law::first_health, "L03 L04",
            "That a child who understands enough said no to an assessment of their health (reg. 7(4)) is not recorded, "
            "so it stays due. Write the no, in their words, in the notes of a visit."},
    LawToDo{law::reviewing_officer, "L09",
            "That the reviewing officers' service is told within two working days is not recorded. Tell them the day a "
            "child comes into care; the naming of the officer is followed."},
    LawToDo{law::earlier_reviews, "L13 L27",
            "That care, a secure stay or a placement was ended without a review first is not found out. When an ending "
            "is planned, bring the review forward to before that day; its clock then runs."},
    LawToDo{law::change_of_plan, "L14",
            "Whether a change to the care plan is significant, and was considered at a review first, is not worked "
            "out. Bring the review forward before changing the plan, or write in the plan why that was not "
            "practicable."},
    LawToDo{law::disputes, "L17",
            "The reviewing officer's dispute with the authority is not recorded and its 20 working days are not "
            "counted. Use the local protocol; a referral to Cafcass may be made at any time."},
    LawToDo{law::out_of_area, "L26",
            "Whether a home is out of the area or at a distance is not worked out from its postcode. Ask the nominated "
            "officer, or the director for a placement at a distance, before the child moves, and record the "
            "approval."},
    LawToDo{law::temporary_approval, "L29",
            "An extension until a review of a refusal is decided (reg. 25(3)) has no day to end on, so the 16 weeks, "
            "or 24, stay as they are. Write in the approval that it is of that kind."},
    LawToDo{law::placed_with_parents, "L31",
            "That a nominated officer approved a planned placement with parents, after an assessment and a review "
            "(regs. 17 and 18), is not followed; only a placement at once (reg. 19) is. Record the approval as one of "
            "reg. 19, with its day."},
    LawToDo{law::contact_refused, "L33",
            "A refusal of contact with a parent under a care order is not recorded. It may last no longer than seven "
            "days without the court: diarise the seventh day and instruct a lawyer on the first."},
    LawToDo{law::secure_reviews, "L34",
            "The review of a secure placement within one month, and then every three months, by three people of whom "
            "one is independent, is not recorded; nor are hours, nor 72 hours added up over several stays in 28 days. "
            "Keep both by hand."},
    LawToDo{law::away_from_the_country, "L35",
            "Journeys out of the United Kingdom are not recorded. Under a care order the authority may agree to less "
            "than a month; for longer ask everyone with parental responsibility, in writing, or the court."},
    LawToDo{law::on_remand, "L02 L03 L25",
            "Of what Part 8A changes for a child on remand only the spans of the plans are followed. What it takes "
            "away, as of health and notices in youth detention, still shows as due: record who saw to it there."},
    LawToDo{law::easements_of_2020, "L12 L18 L30 L32",
            "Of what was eased from 24 April to 25 September 2020 only visits by telephone or video are followed. "
            "Reviews, emergency placements and short breaks of those months are judged by the ordinary spans."},
    LawToDo{law::money_for_children, "",
            "Money that follows from being in care is not worked out: pupil premium plus, a Junior ISA after twelve "
            "months, the bursary at 16 to 19, a carer's allowance. Ask the virtual school and the finance team."},
    LawToDo{law::reviews_awaiting_adopters, "P04",
            "A parent's consent to adoption, which also gives the authority to place, is not recorded, nor is the "
            "review after a child comes back from adopters. Bring a review forward for each."},
};

std::span<const Duty<CareFile>* const> duties() { return all_duties; }
std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const Entitlement<CareFile>* const> entitlements() { return all_entitlements; }
std::span<const LocalSpan* const> spans() { return all_spans; }
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
