#pragma once

#include <array>

#include "kernel/core/words.h"

/// The code sets of the SSDA903 collection that a child's care is recorded in, under plain names. Meanings: DfE
/// guidance on the collection; codes that the DfE has withdrawn stay readable, as old records hold them.
namespace kith::care {

/// LS. The short break codes V3 and V4 have their own regime (Care Planning Regulations 2010, reg. 48).
enum class LegalStatus {
    interim_care_order,
    care_order,
    freeing_order,
    placement_order,
    accommodated,
    short_breaks,
    short_breaks_agreed,
    police_protection,
    emergency_protection,
    child_assessment,
    remand,
    pace,
    youth_rehabilitation
};

/// What the order is to the rules, whatever its code.
constexpr bool is_short_break(LegalStatus status) {
    return status == LegalStatus::short_breaks || status == LegalStatus::short_breaks_agreed;
}
constexpr bool is_care_order(LegalStatus status) { return status == LegalStatus::care_order; }

/// CIN: why the child first needed help.
enum class Need {
    abuse_or_neglect,
    childs_disability,
    parents_illness,
    family_in_acute_stress,
    family_dysfunction,
    socially_unacceptable_behaviour,
    low_income,
    absent_parenting
};

/// PLACE.
enum class PlaceKind {
    adopters_consent_carer,
    adopters_consent,
    adopters_order_carer,
    adopters_order,
    kinship_long_term,
    kinship_adopting,
    kinship,
    foster_long_term,
    foster_adopting,
    foster,
    secure_home,
    childrens_home,
    supported_accommodation,
    semi_independent,
    with_parents,
    independent_living,
    residential_employment,
    residential_care_home,
    nhs,
    family_centre,
    custody,
    residential_school,
    temporary,
    temporary_hospital,
    temporary_holiday,
    temporary_carer_holiday,
    temporary_seven_days,
    other,
    other_11,
    other_12,
    other_13,
    other_14,
};

constexpr bool is_foster(PlaceKind kind) { return kind >= PlaceKind::kinship_long_term && kind <= PlaceKind::foster; }
constexpr bool is_kinship(PlaceKind kind) { return kind >= PlaceKind::kinship_long_term && kind <= PlaceKind::kinship; }
constexpr bool is_long_term_foster(PlaceKind kind) {
    return kind == PlaceKind::kinship_long_term || kind == PlaceKind::foster_long_term;
}
constexpr bool is_for_adoption(PlaceKind kind) { return kind <= PlaceKind::adopters_order; }
constexpr bool is_temporary(PlaceKind kind) {
    return kind >= PlaceKind::temporary && kind <= PlaceKind::temporary_seven_days;
}

/// PLACE_PROVIDER.
enum class Provider { parents, own_authority, other_authority, other_public, private_provider, voluntary };

/// Under which regulation the child was placed, where it is not the ordinary way; it sets its own clocks.
enum class Basis { ordinary, emergency_with_carer, connected_person, parents_at_once };

/// REASON_PLACE_CHANGE.
enum class ChangeReason {
    care_plan,
    home_closed,
    allegation,
    standards,
    approval_removed,
    carer_asked_behaviour,
    carer_asked_other,
    child_asked,
    authority_asked,
    by_agreement,
    custody,
    other
};

/// REC, but X1 (the next episode follows), which is how the file says that care goes on.
enum class EndOfCare {
    adopted,
    adopted_consent_dispensed,
    died,
    other_authority,
    home_planned,
    home_unplanned,
    to_others,
    child_arrangements,
    guardian_carer_relative,
    guardian_carer,
    guardian_relative,
    guardian_other,
    independent_supported,
    independent,
    adult_care,
    sentenced,
    remand_ended,
    aged_eighteen_assessed,
    abroad,
    stayed_with_carers,
    other,
    special_guardian_before_2018,
    special_guardian_other_before_2018,
};

/// RNE. Kept for the return; the record itself tells what changed.
enum class EpisodeReason { started, legal_status, placement_and_carer, placement_same_carer, both, both_same_carer };

/// REVIEW_CODE.
enum class Participation {
    under_four,
    spoke,
    spoke_through_advocate,
    conveyed_symbols,
    did_not_speak,
    views_by_advocate,
    views_in_writing,
    no_views
};

/// MISSING.
enum class Absence { missing, away };

/// What lasts: the plan for permanence (Annex A list 8, and statutory guidance volume 2).
enum class Permanence {
    return_home,
    adoption,
    special_guardianship,
    long_term_foster,
    kinship_care,
    residential,
    supported_living,
    undecided,
    other
};

/// Who was told of a placement, and who must be (reg. 13).
enum class HealthKind {
    initial_assessment,
    review_assessment,
    dental,
    optician,
    immunisations_up_to_date,
    development
};

enum class SdqReason { child_refused, carer_refused, not_completed_disability, other, young_age };

/// Where a visit took place.
enum class SeenWhere { home, school, contact, office, elsewhere, by_video };

/// How the child was seen.
enum class Seen { alone, with_others, not_seen };

/// An approval or a decision that the law asks for before or soon after a placement.
enum class ApprovalKind {
    out_of_area,
    at_a_distance,
    key_stage_four_move,
    extension_of_temporary_approval,
    assessment_of_parents,
    secure_court_order
};

/// What is on by default and may be refused.
enum class OfferKind { advocate, independent_visitor };

/// Whether two children between whom there is a known risk may live together.
enum class LivingTogether { must_not, to_weigh };

}  // namespace kith::care

namespace kith {

template <>
inline constexpr std::array words_of<care::LegalStatus>{
    Word{care::LegalStatus::interim_care_order, "C1", "Interim care order"},
    Word{care::LegalStatus::care_order, "C2", "Full care order"},
    Word{care::LegalStatus::freeing_order, "D1", "Freeing order"},
    Word{care::LegalStatus::placement_order, "E1", "Placement order"},
    Word{care::LegalStatus::accommodated, "V2", "Voluntary agreement (section 20)"},
    Word{care::LegalStatus::short_breaks, "V3", "Short breaks, each recorded"},
    Word{care::LegalStatus::short_breaks_agreed, "V4", "Short breaks under an agreed series"},
    Word{care::LegalStatus::police_protection, "L1", "Police protection"},
    Word{care::LegalStatus::emergency_protection, "L2", "Emergency protection order"},
    Word{care::LegalStatus::child_assessment, "L3", "Child assessment order"},
    Word{care::LegalStatus::remand, "J1", "Remanded to the authority"},
    Word{care::LegalStatus::pace, "J2", "Detained under PACE"},
    Word{care::LegalStatus::youth_rehabilitation, "J3", "Youth rehabilitation order with residence"},
};

template <>
inline constexpr std::array words_of<care::Need>{
    Word{care::Need::abuse_or_neglect, "N1", "Abuse or neglect"},
    Word{care::Need::childs_disability, "N2", "The child's disability or illness"},
    Word{care::Need::parents_illness, "N3", "A parent's illness or disability"},
    Word{care::Need::family_in_acute_stress, "N4", "Family in acute stress"},
    Word{care::Need::family_dysfunction, "N5", "Family dysfunction"},
    Word{care::Need::socially_unacceptable_behaviour, "N6", "Socially unacceptable behaviour"},
    Word{care::Need::low_income, "N7", "Low income"},
    Word{care::Need::absent_parenting, "N8", "Absent parenting"},
};

template <>
inline constexpr std::array words_of<care::PlaceKind>{
    Word{care::PlaceKind::adopters_consent_carer, "A3", "With adopters, who were the foster carers (parents agreed)"},
    Word{care::PlaceKind::adopters_consent, "A4", "With adopters (parents agreed)"},
    Word{care::PlaceKind::adopters_order_carer, "A5", "With adopters, who were the foster carers (placement order)"},
    Word{care::PlaceKind::adopters_order, "A6", "With adopters (placement order)"},
    Word{care::PlaceKind::kinship_long_term, "U1", "Foster care with family or friends, long term"},
    Word{care::PlaceKind::kinship_adopting, "U2", "Foster care with family or friends who hope to adopt"},
    Word{care::PlaceKind::kinship, "U3", "Foster care with family or friends"},
    Word{care::PlaceKind::foster_long_term, "U4", "Foster care, long term"},
    Word{care::PlaceKind::foster_adopting, "U5", "Foster care with carers who hope to adopt"},
    Word{care::PlaceKind::foster, "U6", "Foster care"},
    Word{care::PlaceKind::secure_home, "K1", "Secure children's home"},
    Word{care::PlaceKind::childrens_home, "K2", "Children's home"},
    Word{care::PlaceKind::supported_accommodation, "K3", "Supported accommodation"},
    Word{care::PlaceKind::semi_independent, "H5", "Semi-independent living (before 2025)"},
    Word{care::PlaceKind::with_parents, "P1", "Home with parents"},
    Word{care::PlaceKind::independent_living, "P2", "Independent living (before 2025)"},
    Word{care::PlaceKind::residential_employment, "P3", "Residential employment"},
    Word{care::PlaceKind::residential_care_home, "R1", "Residential care home"},
    Word{care::PlaceKind::nhs, "R2", "Hospital or other NHS care"},
    Word{care::PlaceKind::family_centre, "R3", "Family centre or mother and baby unit"},
    Word{care::PlaceKind::custody, "R5", "Young offender institution or prison"},
    Word{care::PlaceKind::residential_school, "S1", "Residential school"},
    Word{care::PlaceKind::temporary, "T0", "Temporary move"},
    Word{care::PlaceKind::temporary_hospital, "T1", "Temporary: in hospital"},
    Word{care::PlaceKind::temporary_holiday, "T2", "Temporary: on holiday"},
    Word{care::PlaceKind::temporary_carer_holiday, "T3", "Temporary: while the carer is on holiday"},
    Word{care::PlaceKind::temporary_seven_days, "T4", "Temporary: seven days or less"},
    Word{care::PlaceKind::other, "Z1", "Another kind of place (before 2026)"},
    Word{care::PlaceKind::other_11, "Z11", "Another kind of place (Z11)"},
    Word{care::PlaceKind::other_12, "Z12", "Another kind of place (Z12)"},
    Word{care::PlaceKind::other_13, "Z13", "Another kind of place (Z13)"},
    Word{care::PlaceKind::other_14, "Z14", "Another kind of place (Z14)"},
};

template <>
inline constexpr std::array words_of<care::Provider>{
    Word{care::Provider::parents, "PR0", "Parents"},
    Word{care::Provider::own_authority, "PR1", "This authority"},
    Word{care::Provider::other_authority, "PR2", "Another authority"},
    Word{care::Provider::other_public, "PR3", "Another public body"},
    Word{care::Provider::private_provider, "PR4", "A private provider"},
    Word{care::Provider::voluntary, "PR5", "A voluntary organisation"},
};

template <>
inline constexpr std::array words_of<care::Basis>{
    Word{care::Basis::ordinary, "ordinary", "The ordinary way"},
    Word{care::Basis::emergency_with_carer, "reg23",
         "In an emergency, outside the carer's terms of approval (reg. 23)"},
    Word{care::Basis::connected_person, "reg24", "With family or friends, approved for the time being (reg. 24)"},
    Word{care::Basis::parents_at_once, "reg19", "With parents at once, before they are assessed (reg. 19)"},
};

template <>
inline constexpr std::array words_of<care::ChangeReason>{
    Word{care::ChangeReason::care_plan, "CARPL", "The care plan"},
    Word{care::ChangeReason::home_closed, "CLOSE", "The home closed, or the carer stopped"},
    Word{care::ChangeReason::allegation, "ALLEG", "An allegation"},
    Word{care::ChangeReason::standards, "STAND", "Standards of care"},
    Word{care::ChangeReason::approval_removed, "APPRR", "Approval was removed"},
    Word{care::ChangeReason::carer_asked_behaviour, "CREQB", "The carer asked, because of behaviour"},
    Word{care::ChangeReason::carer_asked_other, "CREQO", "The carer asked, for another reason"},
    Word{care::ChangeReason::child_asked, "CHILD", "The child asked"},
    Word{care::ChangeReason::authority_asked, "LAREQ", "The authority or another asked"},
    Word{care::ChangeReason::by_agreement, "PLACE", "By agreement of all, to another home of the same provider"},
    Word{care::ChangeReason::custody, "CUSTOD", "Custody"},
    Word{care::ChangeReason::other, "OTHER", "Another reason"},
};

template <>
inline constexpr std::array words_of<care::EndOfCare>{
    Word{care::EndOfCare::adopted, "E11", "Adopted, unopposed"},
    Word{care::EndOfCare::adopted_consent_dispensed, "E12", "Adopted, parents' consent not needed by order"},
    Word{care::EndOfCare::died, "E2", "Died"},
    Word{care::EndOfCare::other_authority, "E3", "Another authority took over"},
    Word{care::EndOfCare::home_planned, "E4A", "Went home to parents, as planned"},
    Word{care::EndOfCare::home_unplanned, "E4B", "Went home to parents, not as planned"},
    Word{care::EndOfCare::to_others, "E13", "Went to live with relatives or others without parental responsibility"},
    Word{care::EndOfCare::child_arrangements, "E41", "Child arrangements order"},
    Word{care::EndOfCare::guardian_carer_relative, "E45",
         "Special guardianship: foster carer, who is a relative or friend"},
    Word{care::EndOfCare::guardian_carer, "E46", "Special guardianship: foster carer, not a relative"},
    Word{care::EndOfCare::guardian_relative, "E47", "Special guardianship: relative or friend, not the foster carer"},
    Word{care::EndOfCare::guardian_other, "E48", "Special guardianship: someone else"},
    Word{care::EndOfCare::independent_supported, "E5", "Moved to live independently, with support"},
    Word{care::EndOfCare::independent, "E6", "Moved to live independently, without formal support"},
    Word{care::EndOfCare::adult_care, "E7", "Moved to adult social care"},
    Word{care::EndOfCare::sentenced, "E9", "Sentenced to custody"},
    Word{care::EndOfCare::remand_ended, "E14", "Remand or police detention ended"},
    Word{care::EndOfCare::aged_eighteen_assessed, "E15", "Age assessed as 18 or over"},
    Word{care::EndOfCare::abroad, "E16", "Moved abroad"},
    Word{care::EndOfCare::stayed_with_carers, "E17", "Turned 18 and stayed with their carers"},
    Word{care::EndOfCare::other, "E8", "Another reason"},
    Word{care::EndOfCare::special_guardian_before_2018, "E43", "Special guardianship: foster carer (before 2018)"},
    Word{care::EndOfCare::special_guardian_other_before_2018, "E44",
         "Special guardianship: someone else (before 2018)"},
};

template <>
inline constexpr std::array words_of<care::EpisodeReason>{
    Word{care::EpisodeReason::started, "S", "Started to be looked after"},
    Word{care::EpisodeReason::legal_status, "L", "Legal status changed"},
    Word{care::EpisodeReason::placement_and_carer, "P", "Home and carer changed"},
    Word{care::EpisodeReason::placement_same_carer, "T", "Kind of home changed, same carer"},
    Word{care::EpisodeReason::both, "B", "Legal status, home and carer changed"},
    Word{care::EpisodeReason::both_same_carer, "U", "Legal status and kind of home changed, same carer"},
};

template <>
inline constexpr std::array words_of<care::Participation>{
    Word{care::Participation::under_four, "PN0", "Under four years old"},
    Word{care::Participation::spoke, "PN1", "Came, and spoke for themselves"},
    Word{care::Participation::spoke_through_advocate, "PN2", "Came, and an advocate spoke for them"},
    Word{care::Participation::conveyed_symbols, "PN3", "Came, and made their views known without words"},
    Word{care::Participation::did_not_speak, "PN4", "Came, and did not give views"},
    Word{care::Participation::views_by_advocate, "PN5", "Did not come; an advocate gave their views"},
    Word{care::Participation::views_in_writing, "PN6", "Did not come; sent their views in another way"},
    Word{care::Participation::no_views, "PN7", "Did not come, and gave no views"},
};

template <>
inline constexpr std::array words_of<care::Absence>{
    Word{care::Absence::missing, "M", "Missing"},
    Word{care::Absence::away, "A", "Away from placement without permission"}};

template <>
inline constexpr std::array words_of<care::Permanence>{
    Word{care::Permanence::return_home, "home", "Return home"},
    Word{care::Permanence::kinship_care, "kinship", "Live with family or friends"},
    Word{care::Permanence::special_guardianship, "sgo", "Special guardianship or child arrangements order"},
    Word{care::Permanence::adoption, "adoption", "Adoption"},
    Word{care::Permanence::long_term_foster, "foster", "Long-term foster care"},
    Word{care::Permanence::residential, "residential", "Residential care to adulthood"},
    Word{care::Permanence::supported_living, "supported", "Supported living in the community"},
    Word{care::Permanence::undecided, "undecided", "Not yet decided"},
    Word{care::Permanence::other, "other", "Something else"},
};

template <>
inline constexpr std::array words_of<care::HealthKind>{
    Word{care::HealthKind::initial_assessment, "initial", "First health assessment"},
    Word{care::HealthKind::review_assessment, "review", "Review health assessment"},
    Word{care::HealthKind::dental, "dental", "Dental check"},
    Word{care::HealthKind::optician, "optician", "Eye test"},
    Word{care::HealthKind::immunisations_up_to_date, "immunisations", "Immunisations are up to date"},
    Word{care::HealthKind::development, "development", "Development check (under five)"},
};

template <>
inline constexpr std::array words_of<care::SdqReason>{
    Word{care::SdqReason::young_age, "SDQ1", "Outside the ages for which it is used"},
    Word{care::SdqReason::carer_refused, "SDQ2", "The carer did not fill it in"},
    Word{care::SdqReason::child_refused, "SDQ3", "The child did not agree"},
    Word{care::SdqReason::not_completed_disability, "SDQ4", "The child's disability makes it unsuitable"},
    Word{care::SdqReason::other, "SDQ5", "Another reason"},
};

template <>
inline constexpr std::array words_of<care::SeenWhere>{
    Word{care::SeenWhere::home, "home", "Where they live"},
    Word{care::SeenWhere::school, "school", "School or nursery"},
    Word{care::SeenWhere::contact, "family", "Family time"},
    Word{care::SeenWhere::office, "office", "Our office"},
    Word{care::SeenWhere::elsewhere, "elsewhere", "Somewhere else"},
    Word{care::SeenWhere::by_video, "video", "By video or telephone (not a visit in law)"},
};

template <>
inline constexpr std::array words_of<care::Seen>{Word{care::Seen::alone, "alone", "Yes, and alone"},
                                                 Word{care::Seen::with_others, "with_others", "Yes, with others there"},
                                                 Word{care::Seen::not_seen, "not_seen", "No"}};

template <>
inline constexpr std::array words_of<care::ApprovalKind>{
    Word{care::ApprovalKind::out_of_area, "out_of_area", "Placement outside the area (nominated officer)"},
    Word{care::ApprovalKind::at_a_distance, "distance", "Placement at a distance (director)"},
    Word{care::ApprovalKind::key_stage_four_move, "ks4", "Move that disturbs key stage 4 (nominated officer)"},
    Word{care::ApprovalKind::extension_of_temporary_approval, "reg25", "Extension of temporary approval (reg. 25)"},
    Word{care::ApprovalKind::assessment_of_parents, "reg19", "Assessment of parents and decision (reg. 19)"},
    Word{care::ApprovalKind::secure_court_order, "s25", "Court order for secure accommodation (section 25)"},
};

template <>
inline constexpr std::array words_of<care::LivingTogether>{
    Word{care::LivingTogether::must_not, "must_not", "They must not live together"},
    Word{care::LivingTogether::to_weigh, "to_weigh", "It must be weighed before they live together"},
};

template <>
inline constexpr std::array words_of<care::OfferKind>{
    Word{care::OfferKind::advocate, "advocate", "An independent advocate"},
    Word{care::OfferKind::independent_visitor, "visitor", "An independent visitor"}};

}  // namespace kith
