#pragma once

#include "kernel/core/law.h"

/// Every source that the rules and terms of matching rest on, each once.
namespace kith::matching::law {

#define CHILDREN_1989 "Children Act 1989"
#define CHILDREN_1989_LINK "https://www.legislation.gov.uk/ukpga/1989/41/"
#define CARE_PLANNING_2010 "Care Planning, Placement and Case Review (England) Regulations 2010"
#define CARE_PLANNING_2010_LINK "https://www.legislation.gov.uk/uksi/2010/959/regulation/"

// Paraphrased: the home must allow C to live near C's home; not disrupt C's education or training; enable C and a
// sibling who is also looked after to live together; be suitable to C's needs if C is disabled; and be in the area.
inline constexpr Law near_home{CHILDREN_1989, "s. 22C(8)(a)", CHILDREN_1989_LINK "section/22C"};
inline constexpr Law education{CHILDREN_1989, "s. 22C(8)(b)", CHILDREN_1989_LINK "section/22C"};
inline constexpr Law siblings{CHILDREN_1989, "s. 22C(8)(c)", CHILDREN_1989_LINK "section/22C"};
inline constexpr Law disability{CHILDREN_1989, "s. 22C(8)(d)", CHILDREN_1989_LINK "section/22C"};
inline constexpr Law in_area{CHILDREN_1989, "s. 22C(9)", CHILDREN_1989_LINK "section/22C"};
inline constexpr Law wishes{CHILDREN_1989, "s. 22(4) and (5)(a)", CHILDREN_1989_LINK "section/22"};
inline constexpr Law religion_and_culture{CHILDREN_1989, "s. 22(5)(c)", CHILDREN_1989_LINK "section/22"};
inline constexpr Law secure{CHILDREN_1989, "s. 25", CHILDREN_1989_LINK "section/25"};
inline constexpr Law contact{CHILDREN_1989, "s. 34 and Sch. 2, para. 15", CHILDREN_1989_LINK "schedule/2"};
inline constexpr Law usual_limit{CHILDREN_1989, "Sch. 7, paras. 2 to 4", CHILDREN_1989_LINK "schedule/7"};
inline constexpr Law best_interests{CHILDREN_1989, "s. 22(3)", CHILDREN_1989_LINK "section/22"};

inline constexpr Law approval{"Fostering Services (England) Regulations 2011", "reg. 27(5)",
                              "https://www.legislation.gov.uk/uksi/2011/581/regulation/27"};
inline constexpr Law statement_of_purpose{"Children's Homes (England) Regulations 2015", "reg. 16 and Sch. 1",
                                          "https://www.legislation.gov.uk/uksi/2015/541/regulation/16"};
inline constexpr Law care_planning_standard{"Children's Homes (England) Regulations 2015", "reg. 14",
                                            "https://www.legislation.gov.uk/uksi/2015/541/regulation/14"};
inline constexpr Law registration{"Care Standards Act 2000", "s. 11",
                                  "https://www.legislation.gov.uk/ukpga/2000/14/section/11"};
inline constexpr Law restriction{"Care Standards Act 2000", "s. 22B",
                                 "https://www.legislation.gov.uk/ukpga/2000/14/section/22B"};
inline constexpr Law under_sixteen{CARE_PLANNING_2010, "reg. 27A", CARE_PLANNING_2010_LINK "27A"};
inline constexpr Law emergency{CARE_PLANNING_2010, "reg. 23", CARE_PLANNING_2010_LINK "23"};
inline constexpr Law out_of_area{CARE_PLANNING_2010, "reg. 11", CARE_PLANNING_2010_LINK "11"};
inline constexpr Law welfare{CARE_PLANNING_2010, "reg. 9 and Sch. 2", CARE_PLANNING_2010_LINK "9"};
inline constexpr Law care_to_eighteen{"Independent Review of Children's Social Care (2022)",
                                      "recommendation on care standards: no child under 18 without care", "",
                                      Certainty::local};
inline constexpr Law matching_standard{"Fostering services: national minimum standards (2011)", "standard 15", "",
                                       Certainty::guidance};
inline constexpr Law permanence{"The Children Act 1989 guidance and regulations, volume 2", "long-term foster care", "",
                                Certainty::guidance};
inline constexpr Law journey{"Travel to school for children of compulsory school age (2023)",
                             "45 minutes for primary, 75 for secondary", "", Certainty::guidance};
inline constexpr Law peer_support{"Independent Review of Children's Social Care (2022)",
                                  "support on Mockingbird's lines", "", Certainty::local};
inline constexpr Law practice{"Local practice", "decided by a person, with the reason", "", Certainty::local};

#undef CHILDREN_1989
#undef CHILDREN_1989_LINK
#undef CARE_PLANNING_2010
#undef CARE_PLANNING_2010_LINK

}  // namespace kith::matching::law
