#pragma once

#include <array>

#include "care/codes.h"
#include "demo/random.h"
#include "kernel/people/codes.h"

/// How common things are among England's children in care. Counts are of the year to 31 March 2025 in the DfE's
/// children in need and looked-after statistics ("Children looked after in England including adoptions", underlying
/// data and the social work outcomes dashboard), unless a line says otherwise. "Chosen" marks what is not published so
/// finely: it is set so that the published totals come out.
namespace kith::demo::shares {

using namespace care;

/// Looked after on 31 March 2025, by age.
struct Ages {
    int from, to;
};
inline constexpr std::array in_care_by_age{Share{Ages{0, 0}, 3630.}, Share{Ages{1, 4}, 10030.},
                                           Share{Ages{5, 9}, 15110.}, Share{Ages{10, 15}, 30930.},
                                           Share{Ages{16, 17}, 22060.}};
/// Care ended in the year, by age.
inline constexpr std::array left_by_age{
    Share{Ages{0, 0}, 1770.},   Share{Ages{1, 4}, 6250.},   Share{Ages{5, 9}, 3710.},   Share{Ages{10, 15}, 4860.},
    Share{Ages{16, 16}, 2240.}, Share{Ages{17, 17}, 1890.}, Share{Ages{18, 18}, 13740.}};

inline constexpr double male_in_care = 46040. / 81770;
inline constexpr double seeking_asylum_in_care = 6540. / 81770;
inline constexpr double seeking_asylum_leaving = 7850. / 34450;
inline constexpr double seeking_asylum_male = 0.96;     ///< chosen: DfE text says "most are male"
inline constexpr double seeking_asylum_over_16 = 0.87;  ///< chosen

/// Broad groups as published, their parts chosen. Without those who seek asylum, whose own mix follows.
inline constexpr std::array ethnicity{Share{Ethnicity::white_british, 69.5},
                                      Share{Ethnicity::white_irish, 0.5},
                                      Share{Ethnicity::irish_traveller, 0.4},
                                      Share{Ethnicity::roma, 1.0},
                                      Share{Ethnicity::white_other, 4.2},
                                      Share{Ethnicity::white_and_black_caribbean, 4.2},
                                      Share{Ethnicity::white_and_black_african, 1.6},
                                      Share{Ethnicity::white_and_asian, 2.0},
                                      Share{Ethnicity::mixed_other, 3.7},
                                      Share{Ethnicity::indian, 0.5},
                                      Share{Ethnicity::pakistani, 1.6},
                                      Share{Ethnicity::bangladeshi, 0.8},
                                      Share{Ethnicity::chinese, 0.2},
                                      Share{Ethnicity::asian_other, 1.0},
                                      Share{Ethnicity::black_caribbean, 2.0},
                                      Share{Ethnicity::black_african, 3.2},
                                      Share{Ethnicity::black_other, 1.0},
                                      Share{Ethnicity::other, 1.7},
                                      Share{Ethnicity::refused, 0.3},
                                      Share{Ethnicity::not_yet_obtained, 0.5}};
inline constexpr std::array ethnicity_seeking_asylum{
    Share{Ethnicity::other, 33.},      Share{Ethnicity::asian_other, 14.}, Share{Ethnicity::black_african, 28.},
    Share{Ethnicity::white_other, 8.}, Share{Ethnicity::chinese, 3.},      Share{Ethnicity::other, 10.}};

/// Without those who seek asylum, whose need is nearly always absent parenting.
inline constexpr std::array need{
    Share{care::Need::abuse_or_neglect, 55020.},  Share{care::Need::childs_disability, 1890.},
    Share{care::Need::parents_illness, 1940.},    Share{care::Need::family_in_acute_stress, 5910.},
    Share{care::Need::family_dysfunction, 9630.}, Share{care::Need::socially_unacceptable_behaviour, 810.},
    Share{care::Need::low_income, 70.},           Share{care::Need::absent_parenting, 900.}};

/// Legal status in care by age, without those who seek asylum (all accommodated). Chosen, so that the whole is 59% full
/// care orders, 16% interim, 19% accommodated, 6% placement orders. Order: interim, full, placement order,
/// accommodated.
inline constexpr std::array<LegalStatus, 4> legal_statuses{LegalStatus::interim_care_order, LegalStatus::care_order,
                                                           LegalStatus::placement_order, LegalStatus::accommodated};
inline constexpr std::array<std::array<double, 4>, 5> legal_by_age{
    {{80, 2, 10, 8}, {38, 21, 36, 5}, {20, 68, 8, 4}, {10, 77, 0, 13}, {3, 76, 0, 21}}};

/// Kinds of home now.
enum class HomeNow { foster, kinship, childrens_home, supported, parents, adopters, other, other_residential };
/// By age, chosen to sum to: foster 67% (of which kinship a quarter), homes 12, supported 9, parents 6, adopters 2,
/// other 3, other residential 1. Adopters come from placement orders alone: `with_adopters` of them. Order as HomeNow.
inline constexpr std::array<std::array<double, 8>, 5> home_by_age{{{62, 24, 0, 0, 7, 0, 0, 7},
                                                                   {58, 30, 0, 0, 11, 0, 0, 1},
                                                                   {60, 26, 4, 0, 9, 0, 0.5, 0.5},
                                                                   {53, 17, 20, 0, 5.5, 0, 3.5, 1},
                                                                   {39, 9, 20, 22, 5, 0, 4, 1}}};
inline constexpr std::array<double, 8> home_seeking_asylum{28, 0, 2, 65, 0, 0, 5, 0};
inline constexpr double with_adopters = 0.30;

/// Provider of each kind of home; chosen so that the whole is 43% own, 40% private, 7% voluntary, 6% parents, 1%
/// another authority, 3% not reported.
inline constexpr std::array foster_provider{Share{Provider::own_authority, 47.}, Share{Provider::private_provider, 44.},
                                            Share{Provider::voluntary, 7.5}, Share{Provider::other_authority, 1.5}};
inline constexpr std::array home_provider{Share{Provider::own_authority, 12.}, Share{Provider::private_provider, 80.},
                                          Share{Provider::voluntary, 8.}};
inline constexpr std::array supported_provider{Share{Provider::own_authority, 10.},
                                               Share{Provider::private_provider, 74.}, Share{Provider::voluntary, 16.}};
inline constexpr std::array adopter_provider{Share{Provider::own_authority, 60.}, Share{Provider::voluntary, 25.},
                                             Share{Provider::other_authority, 15.}};

/// Outside the authority's own area: 44% of all; half as many of these again are over twenty miles from home (18% of
/// all).
inline constexpr double outside_foster = 0.42, outside_home = 0.62, outside_other = 0.38;
inline constexpr double far_when_outside = 0.40;

/// How care began.
inline constexpr double began_accommodated_then_ordered = 0.30;  ///< chosen
inline constexpr double began_with_police_protection = 2920. / 14000, began_with_emergency_order = 370. / 14000;

/// Why a placement ended: new placements' reasons, 59,140 changes.
inline constexpr std::array change_reason{Share{ChangeReason::care_plan, 42.},
                                          Share{ChangeReason::other, 28.},
                                          Share{ChangeReason::carer_asked_behaviour, 10.},
                                          Share{ChangeReason::carer_asked_other, 9.},
                                          Share{ChangeReason::child_asked, 4.},
                                          Share{ChangeReason::authority_asked, 3.},
                                          Share{ChangeReason::standards, 1.5},
                                          Share{ChangeReason::allegation, 1.2},
                                          Share{ChangeReason::home_closed, 1.1},
                                          Share{ChangeReason::approval_removed, 0.2}};

/// Why care ended, by age at the end: counts as published, spread over ages as law and sense allow (chosen).
inline constexpr std::array ended_adult{
    Share{EndOfCare::stayed_with_carers, 6000.}, Share{EndOfCare::independent_supported, 3700.},
    Share{EndOfCare::independent, 900.}, Share{EndOfCare::adult_care, 480.}, Share{EndOfCare::other, 1400.}};
inline constexpr std::array ended_under_five{Share{EndOfCare::adopted_consent_dispensed, 2450.},
                                             Share{EndOfCare::adopted, 160.},
                                             Share{EndOfCare::guardian_carer_relative, 1500.},
                                             Share{EndOfCare::guardian_relative, 520.},
                                             Share{EndOfCare::guardian_carer, 120.},
                                             Share{EndOfCare::home_planned, 2200.},
                                             Share{EndOfCare::home_unplanned, 250.},
                                             Share{EndOfCare::child_arrangements, 480.},
                                             Share{EndOfCare::to_others, 300.},
                                             Share{EndOfCare::died, 15.}};
inline constexpr std::array ended_child{Share{EndOfCare::guardian_carer_relative, 1200.},
                                        Share{EndOfCare::guardian_relative, 380.},
                                        Share{EndOfCare::guardian_carer, 170.},
                                        Share{EndOfCare::home_planned, 2600.},
                                        Share{EndOfCare::home_unplanned, 600.},
                                        Share{EndOfCare::child_arrangements, 540.},
                                        Share{EndOfCare::to_others, 900.},
                                        Share{EndOfCare::adopted_consent_dispensed, 260.},
                                        Share{EndOfCare::other, 500.},
                                        Share{EndOfCare::abroad, 40.},
                                        Share{EndOfCare::died, 15.}};
inline constexpr std::array ended_sixteen{
    Share{EndOfCare::home_planned, 750.}, Share{EndOfCare::home_unplanned, 220.},
    Share{EndOfCare::to_others, 500.},    Share{EndOfCare::independent_supported, 400.},
    Share{EndOfCare::other, 450.},        Share{EndOfCare::sentenced, 120.},
    Share{EndOfCare::independent, 150.}};
/// Of those who seek asylum and leave before 18: most are moved to another authority under the national scheme.
inline constexpr std::array ended_seeking_asylum{Share{EndOfCare::other_authority, 2400.},
                                                 Share{EndOfCare::aged_eighteen_assessed, 340.},
                                                 Share{EndOfCare::to_others, 250.}, Share{EndOfCare::other, 300.}};

/// Health, schooling and being missing, of those looked after for 12 months; of the year, unless said.
inline constexpr double health_assessed = 0.90, immunised = 0.84, teeth_checked = 0.81, sdq_returned = 0.78;
inline constexpr std::array<double, 3> sdq_bands{45, 13, 42};  ///< normal, borderline, cause for concern
inline constexpr double missing_in_year = 0.11, away_in_year = 0.03;
inline constexpr double school_move_in_year = 0.08;
inline constexpr double substance_problem = 0.03, convicted = 0.02;

/// Chosen: rates of practice in time, near those that inspections report.
inline constexpr double visit_late = 0.06, review_late = 0.07, plan_late = 0.08, interview_held = 0.62;
/// Chosen: children whose last visit is overdue on the day of the record.
inline constexpr double visit_late_now = 0.04;

/// About 15 fostering households to a supervising social worker, of whom there is one for every two or three children.
inline constexpr int children_to_a_supervisor = 35;
inline constexpr int members_of_a_panel = 5;
/// Of mainstream places about 60% are filled and 22 to 24% not available (Ofsted, 2024).
inline constexpr double home_rests_now = 0.3;

/// Children with one case holder: 15.2 nationally; reviewing officers 50 to 70 by their handbook.
inline constexpr int children_to_a_worker = 16, children_to_a_reviewing_officer = 60, children_to_a_nurse = 260,
                     workers_to_a_team = 6;
inline constexpr double worker_stays_days =
    3.2 * 365;  ///< chosen: 27% of children have three or more workers in a year

}  // namespace kith::demo::shares
