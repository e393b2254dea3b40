// The pages of the forms of child protection, each with the leave that it asks for.
#include "protection/entered.h"
#include "protection/pages.h"
#include "protection/practitioners.h"

namespace kith::protection {

template <class... Pairs>
static std::vector<Page> all(const Pairs&... pairs) {
    std::vector<Page> pages;
    (pages.insert(pages.end(), pairs.begin(), pairs.end()), ...);
    return pages;
}

#define KITH_AT "/families/{person}/protection/"

std::vector<Page> record_pages() {
    return all(recording_pages<&strategy, May::decide_protection>(KITH_AT "strategy"),
               recording_pages<&enquiry, May::lead_enquiry>(KITH_AT "enquiry"),
               recording_pages<&enquiry_end, May::lead_enquiry>(KITH_AT "enquiry-end"),
               recording_pages<&enquiry_answer, May::decide_protection>(KITH_AT "enquiry-answer"),
               recording_pages<&conference, May::record_protection>(KITH_AT "conference"),
               recording_pages<&conference_day, May::chair_conference>(KITH_AT "conference-held"),
               recording_pages<&conference_decision, May::chair_conference>(KITH_AT "conference-decision"),
               recording_pages<&conference_change, May::record_protection>(KITH_AT "conference-change"),
               recording_pages<&move_of_plan, May::record_protection>(KITH_AT "move"),
               recording_pages<&move_taken, May::record_protection>(KITH_AT "move-taken"),
               recording_pages<&after_order, May::record_protection>(KITH_AT "after-order"),
               recording_pages<&must_change, May::record_protection>(KITH_AT "must-change"),
               recording_pages<&has_changed, May::record_protection>(KITH_AT "has-changed"),
               recording_pages<&core_group, May::record_protection>(KITH_AT "core-group"),
               recording_pages<&visit, May::record_protection>(KITH_AT "visit"),
               recording_pages<&plan_ended, May::decide_protection>(KITH_AT "plan-ended"),
               recording_pages<&legal_step, May::decide_protection>(KITH_AT "legal"),
               recording_pages<&safety_order, May::record_protection>(KITH_AT "order"),
               recording_pages<&eligible_practitioner, May::record_practitioner>("/protection/practitioners/{person}"));
}

std::vector<Page> pages_to_put_right() {
    return all(
        correction_pages<&strategy, May::decide_protection>(KITH_AT "strategy"),
        correction_pages<&enquiry, May::lead_enquiry>(KITH_AT "enquiry"),
        correction_pages<&enquiry_end, May::lead_enquiry>(KITH_AT "enquiry-end"),
        correction_pages<&enquiry_answer, May::decide_protection>(KITH_AT "enquiry-answer"),
        correction_pages<&conference, May::record_protection>(KITH_AT "conference"),
        correction_pages<&conference_change, May::record_protection>(KITH_AT "conference-change"),
        correction_pages<&conference_day, May::chair_conference>(KITH_AT "conference-held"),
        correction_pages<&conference_decision, May::chair_conference>(KITH_AT "conference-decision"),
        correction_pages<&must_change, May::record_protection>(KITH_AT "must-change"),
        correction_pages<&has_changed, May::record_protection>(KITH_AT "has-changed"),
        correction_pages<&core_group, May::record_protection>(KITH_AT "core-group"),
        correction_pages<&visit, May::record_protection>(KITH_AT "visit"),
        correction_pages<&plan_ended, May::decide_protection>(KITH_AT "plan-ended"),
        correction_pages<&legal_step, May::decide_protection>(KITH_AT "legal"),
        correction_pages<&safety_order, May::record_protection>(KITH_AT "order"),
        correction_pages<&after_order, May::record_protection>(KITH_AT "after-order"),
        correction_pages<&move_of_plan, May::record_protection>(KITH_AT "move"),
        correction_pages<&move_taken, May::record_protection>(KITH_AT "move-taken"),
        correction_pages<&eligible_practitioner, May::record_practitioner>("/protection/practitioners/{person}"));
}

#undef KITH_AT

}  // namespace kith::protection
