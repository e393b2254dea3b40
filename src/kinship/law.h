#pragma once

#include "kernel/core/law.h"

/// Every source that kinship care rests on, each once.
namespace kith::kinship::law {

#define CHILDREN_ACT "Children Act 1989"
#define CHILDREN_ACT_AT "https://www.legislation.gov.uk/ukpga/1989/41/"
#define PRIVATE_FOSTERING "Children (Private Arrangements for Fostering) Regulations 2005"
#define PRIVATE_FOSTERING_AT "https://www.legislation.gov.uk/uksi/2005/1533/regulation/"
#define GUARDIANSHIP "Special Guardianship Regulations 2005"
#define GUARDIANSHIP_AT "https://www.legislation.gov.uk/uksi/2005/1109/regulation/"
#define CARE_PLANNING "Care Planning, Placement and Case Review (England) Regulations 2010"
#define CARE_PLANNING_AT "https://www.legislation.gov.uk/uksi/2010/959/regulation/"
#define ADOPTION_ACT "Adoption and Children Act 2002"
#define ADOPTION_ACT_AT "https://www.legislation.gov.uk/ukpga/2002/38/section/"
#define FOSTERING_STANDARDS "Fostering services: national minimum standards (2011)"
#define THE_REVIEW "The Independent Review of Children's Social Care (2022)"

/// Who is a relative: grandparent, brother, sister, uncle or aunt, or a step-parent.
inline constexpr Law relative{CHILDREN_ACT, "s. 105(1)", CHILDREN_ACT_AT "section/105"};
inline constexpr Law in_need{CHILDREN_ACT, "s. 17", CHILDREN_ACT_AT "section/17"};
inline constexpr Law placed_by_us{CHILDREN_ACT, "ss. 20 and 22C", CHILDREN_ACT_AT "section/22C"};
inline constexpr Law previously_looked_after{CHILDREN_ACT, "s. 23ZZA", CHILDREN_ACT_AT "section/23ZZA"};
inline constexpr Law admissions{"School Admissions Code (2021)", "para. 1.7", "", Certainty::guidance};

// Private fostering.
inline constexpr Law private_fostering{CHILDREN_ACT, "s. 66", CHILDREN_ACT_AT "section/66"};
inline constexpr Law private_welfare{CHILDREN_ACT, "s. 67", CHILDREN_ACT_AT "section/67"};
/// Six weeks before, or at once; and within 48 hours of the child's coming.
inline constexpr Law private_told{PRIVATE_FOSTERING, "regs. 3, 5 and 6", PRIVATE_FOSTERING_AT "3"};
inline constexpr Law private_first_visit{PRIVATE_FOSTERING, "regs. 4 and 7", PRIVATE_FOSTERING_AT "4"};
inline constexpr Law private_visits{PRIVATE_FOSTERING, "reg. 8", PRIVATE_FOSTERING_AT "8"};

// In care, with family or friends as foster carers.
inline constexpr Law temporary{CARE_PLANNING, "regs. 24 and 25", CARE_PLANNING_AT "24"};
inline constexpr Law standard_28{FOSTERING_STANDARDS, "standard 28", "", Certainty::guidance};
inline constexpr Law standard_30{FOSTERING_STANDARDS, "standard 30", "", Certainty::guidance};
inline constexpr Law supervised{FOSTERING_STANDARDS, "standard 21", "", Certainty::guidance};

// Orders of the family court.
inline constexpr Law child_arrangements{CHILDREN_ACT, "ss. 8 and 12(2)", CHILDREN_ACT_AT "section/12"};
inline constexpr Law contribution{CHILDREN_ACT, "Sch. 1, para. 15", CHILDREN_ACT_AT "schedule/1/paragraph/15"};
inline constexpr Law guardianship{CHILDREN_ACT, "s. 14C", CHILDREN_ACT_AT "section/14C"};
inline constexpr Law guardianship_notice{CHILDREN_ACT, "s. 14A(7)", CHILDREN_ACT_AT "section/14A"};
inline constexpr Law guardianship_report{CHILDREN_ACT, "s. 14A(8)", CHILDREN_ACT_AT "section/14A"};
inline constexpr Law guardianship_support{CHILDREN_ACT, "s. 14F", CHILDREN_ACT_AT "section/14F"};
/// Three years of support by the authority that looked after the child, wherever the family moves.
inline constexpr Law three_years{GUARDIANSHIP, "reg. 5", GUARDIANSHIP_AT "5"};
inline constexpr Law assessment{GUARDIANSHIP, "reg. 11", GUARDIANSHIP_AT "11"};
inline constexpr Law support_plan{GUARDIANSHIP, "reg. 14", GUARDIANSHIP_AT "14"};
inline constexpr Law representations{GUARDIANSHIP, "reg. 15", GUARDIANSHIP_AT "15"};
inline constexpr Law reviews{GUARDIANSHIP, "regs. 17 and 18", GUARDIANSHIP_AT "17"};

inline constexpr Law testamentary{CHILDREN_ACT, "s. 5", CHILDREN_ACT_AT "section/5"};
inline constexpr Law guardians_allowance{"Social Security Contributions and Benefits Act 1992", "s. 77",
                                         "https://www.legislation.gov.uk/ukpga/1992/4/section/77"};
inline constexpr Law adopted{ADOPTION_ACT, "s. 67", ADOPTION_ACT_AT "67"};
inline constexpr Law adoption_support{ADOPTION_ACT, "s. 4", ADOPTION_ACT_AT "4"};

/// Recommended, and tried in some areas; not yet owed by law everywhere.
inline constexpr Law allowance{THE_REVIEW, "4.4: an allowance at the fostering rate, not means-tested", "",
                               Certainty::local};
/// The tests of the allowance as it is tried in the kinship zones.
inline constexpr Law zones{"Kinship zones (2026)", "who has the allowance", "", Certainty::local};
inline constexpr Law legal_advice{THE_REVIEW, "4.5: legal advice for kinship carers", "", Certainty::local};
inline constexpr Law training{THE_REVIEW, "4.7: training and peer support for all kinship carers", "",
                              Certainty::local};
inline constexpr Law network_plan{THE_REVIEW, "4.2: the family network plan", "", Certainty::local};
inline constexpr Law leave_from_work{THE_REVIEW, "4.6: kinship leave", "", Certainty::local};
inline constexpr Law local_offer{"Children's Wellbeing and Schools Act 2026", "s. 5", "", Certainty::local};
inline constexpr Law practice{"Local practice", "how soon, where the law names no day", "", Certainty::local};

#undef CHILDREN_ACT
#undef CHILDREN_ACT_AT
#undef PRIVATE_FOSTERING
#undef PRIVATE_FOSTERING_AT
#undef GUARDIANSHIP
#undef GUARDIANSHIP_AT
#undef CARE_PLANNING
#undef CARE_PLANNING_AT
#undef ADOPTION_ACT
#undef ADOPTION_ACT_AT
#undef FOSTERING_STANDARDS
#undef THE_REVIEW

}  // namespace kith::kinship::law
