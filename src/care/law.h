#pragma once

#include "kernel/core/law.h"

/// Every legal source that the rules of care rest on, each once. Where the certainty is `local`, an authority may set
/// the span for itself: the law gives none, or what is said here was not confirmed in the instrument.
namespace kith::care::law {

#define CARE_PLANNING_2010 "Care Planning, Placement and Case Review (England) Regulations 2010"
#define CARE_PLANNING_2010_LINK "https://www.legislation.gov.uk/uksi/2010/959/regulation/"
#define CHILDREN_ACT_1989 "Children Act 1989"
#define CHILDREN_ACT_1989_LINK "https://www.legislation.gov.uk/ukpga/1989/41/section/"
#define ADOPTION_AGENCIES_2005 "Adoption Agencies Regulations 2005"
#define ADOPTION_AGENCIES_2005_LINK "https://www.legislation.gov.uk/uksi/2005/389/regulation/"
#define SECURE_1991 "Children (Secure Accommodation) Regulations 1991"
#define IRO_HANDBOOK "Independent Reviewing Officers' Handbook (2010)"
#define HEALTH_GUIDANCE "Promoting the health and well-being of looked-after children (2015)"
#define EDUCATION_GUIDANCE "Promoting the education of looked-after children (2018)"
#define SSDA903_GUIDE "Children looked after by local authorities in England: guide to the SSDA903 collection"

inline constexpr Law care_plan{CARE_PLANNING_2010, "reg. 4(2)", CARE_PLANNING_2010_LINK "4"};
inline constexpr Law care_plan_for_court{CHILDREN_ACT_1989, "s. 31A", CHILDREN_ACT_1989_LINK "31A", Certainty::local};
inline constexpr Law care_plan_on_remand{CARE_PLANNING_2010, "reg. 47B", CARE_PLANNING_2010_LINK "47B"};
inline constexpr Law detention_plan{CARE_PLANNING_2010, "reg. 47C", CARE_PLANNING_2010_LINK "47C"};
inline constexpr Law placement_plan{CARE_PLANNING_2010, "reg. 9", CARE_PLANNING_2010_LINK "9"};
inline constexpr Law notification{CARE_PLANNING_2010, "reg. 13", CARE_PLANNING_2010_LINK "13"};
inline constexpr Law key_stage_four{CARE_PLANNING_2010, "reg. 10", CARE_PLANNING_2010_LINK "10"};
inline constexpr Law out_of_area{CARE_PLANNING_2010, "reg. 11", CARE_PLANNING_2010_LINK "11"};

inline constexpr Law first_health{CARE_PLANNING_2010, "reg. 7(1)", CARE_PLANNING_2010_LINK "7"};
inline constexpr Law health_reviews{CARE_PLANNING_2010, "reg. 7(3)", CARE_PLANNING_2010_LINK "7"};
inline constexpr Law feelings{SSDA903_GUIDE, "OC2, SDQ score; " HEALTH_GUIDANCE, "", Certainty::guidance};
inline constexpr Law teeth_and_immunisations{HEALTH_GUIDANCE, "health plan; SSDA903, OC2", "", Certainty::guidance};

inline constexpr Law education_plan{EDUCATION_GUIDANCE, "personal education plan", "", Certainty::guidance};
inline constexpr Law education_plan_termly{EDUCATION_GUIDANCE, "review of the plan each term", "", Certainty::guidance};
inline constexpr Law school_place{EDUCATION_GUIDANCE, "20 school days", "", Certainty::guidance};

inline constexpr Law reviewing_officer{CHILDREN_ACT_1989, "s. 25A; " IRO_HANDBOOK, CHILDREN_ACT_1989_LINK "25A",
                                       Certainty::guidance};
inline constexpr Law timing_of_reviews{CARE_PLANNING_2010, "reg. 33(1) and (2)", CARE_PLANNING_2010_LINK "33"};
inline constexpr Law earlier_reviews{CARE_PLANNING_2010, "regs. 33(3) and 14(1)", CARE_PLANNING_2010_LINK "33"};
inline constexpr Law change_of_plan{CARE_PLANNING_2010, "reg. 32(2)", CARE_PLANNING_2010_LINK "32"};
inline constexpr Law decisions_of_reviews{IRO_HANDBOOK, "decisions of the review", "", Certainty::local};
inline constexpr Law record_of_reviews{IRO_HANDBOOK, "record of the review", "", Certainty::local};
inline constexpr Law disputes{IRO_HANDBOOK, "dispute resolution", "", Certainty::guidance};

inline constexpr Law visits{CARE_PLANNING_2010, "reg. 28(2) to (6)", CARE_PLANNING_2010_LINK "28"};
inline constexpr Law visits_asked{CARE_PLANNING_2010, "reg. 28(7)", CARE_PLANNING_2010_LINK "28", Certainty::local};
inline constexpr Law return_interview{"Statutory guidance on children who run away or go missing (2014)",
                                      "return interviews", "", Certainty::guidance};

inline constexpr Law temporary_approval{CARE_PLANNING_2010, "regs. 24 and 25", CARE_PLANNING_2010_LINK "25"};
inline constexpr Law emergency_placement{CARE_PLANNING_2010, "reg. 23", CARE_PLANNING_2010_LINK "23"};
inline constexpr Law parents_assessed{CARE_PLANNING_2010, "reg. 19(b)", CARE_PLANNING_2010_LINK "19"};
inline constexpr Law parents_decided{CARE_PLANNING_2010, "reg. 19(c)", CARE_PLANNING_2010_LINK "19"};
inline constexpr Law placed_with_parents{CARE_PLANNING_2010, "regs. 17 and 18", CARE_PLANNING_2010_LINK "18"};
inline constexpr Law on_remand{CARE_PLANNING_2010, "regs. 47A to 47D", CARE_PLANNING_2010_LINK "47A"};
inline constexpr Law easements_of_2020{"Adoption and Children (Coronavirus) (Amendment) Regulations 2020", "reg. 8",
                                       "https://www.legislation.gov.uk/uksi/2020/445/regulation/8"};
inline constexpr Law short_breaks{CARE_PLANNING_2010, "reg. 48(2)", CARE_PLANNING_2010_LINK "48"};
inline constexpr Law short_break_visits{CARE_PLANNING_2010, "reg. 48(3)(c)", CARE_PLANNING_2010_LINK "48"};
inline constexpr Law short_break_reviews{CARE_PLANNING_2010, "reg. 48(3)", CARE_PLANNING_2010_LINK "48"};
inline constexpr Law secure_accommodation{SECURE_1991, "reg. 10",
                                          "https://www.legislation.gov.uk/uksi/1991/1505/regulation/10"};
inline constexpr Law secure_reviews{SECURE_1991, "regs. 15 and 16",
                                    "https://www.legislation.gov.uk/uksi/1991/1505/regulation/15"};
inline constexpr Law under_sixteen{CARE_PLANNING_2010, "reg. 27A, inserted by SI 2021/161",
                                   CARE_PLANNING_2010_LINK "27A"};
inline constexpr Law supported_accommodation{CARE_PLANNING_2010, "reg. 27C, inserted by SI 2023/416",
                                             CARE_PLANNING_2010_LINK "27C"};
inline constexpr Law temporary_moves{SSDA903_GUIDE, "placement codes T1, T3 and T4", "", Certainty::guidance};

inline constexpr Law contact_refused{CHILDREN_ACT_1989, "s. 34(6)", CHILDREN_ACT_1989_LINK "34"};
inline constexpr Law away_from_the_country{CHILDREN_ACT_1989, "s. 33(7) and (8)", CHILDREN_ACT_1989_LINK "33"};
inline constexpr Law money_for_children{"Department for Education: pupil premium plus, Junior ISA, 16 to 19 bursary",
                                        "", "", Certainty::guidance};
inline constexpr Law advocacy{CHILDREN_ACT_1989, "s. 26A", CHILDREN_ACT_1989_LINK "26A"};
inline constexpr Law independent_visitor{CHILDREN_ACT_1989, "s. 23ZB", CHILDREN_ACT_1989_LINK "23ZB"};
inline constexpr Law visits_before_adoption{ADOPTION_AGENCIES_2005, "reg. 36(4)", ADOPTION_AGENCIES_2005_LINK "36"};
inline constexpr Law reviews_before_adoption{ADOPTION_AGENCIES_2005, "reg. 36(3)", ADOPTION_AGENCIES_2005_LINK "36"};
inline constexpr Law reviews_awaiting_adopters{ADOPTION_AGENCIES_2005, "reg. 36(1)", ADOPTION_AGENCIES_2005_LINK "36"};

}  // namespace kith::care::law
