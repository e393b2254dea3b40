#pragma once

#include "kernel/core/law.h"

/// Every source that leaving care rests on, each once.
namespace kith::leaving_care::law {

#define CHILDREN_ACT_1989 "Children Act 1989"
#define CHILDREN_ACT_1989_AT "https://www.legislation.gov.uk/ukpga/1989/41/section/"
#define CARE_PLANNING "Care Planning, Placement and Case Review (England) Regulations 2010"
#define CARE_PLANNING_AT "https://www.legislation.gov.uk/uksi/2010/959/regulation/"
#define CARE_LEAVERS "Care Leavers (England) Regulations 2010"
#define CARE_LEAVERS_AT "https://www.legislation.gov.uk/uksi/2010/2571/regulation/"
#define THE_REVIEW "The Independent Review of Children's Social Care (2022)"

/// Thirteen weeks, begun after the 14th birthday.
inline constexpr Law eligible{CARE_PLANNING, "reg. 40", CARE_PLANNING_AT "40"};
inline constexpr Law assessment{CARE_PLANNING, "reg. 42", CARE_PLANNING_AT "42"};
inline constexpr Law plan{CARE_PLANNING, "reg. 43", CARE_PLANNING_AT "43"};
inline constexpr Law adviser{CHILDREN_ACT_1989, "s. 23D", CHILDREN_ACT_1989_AT "23D"};
inline constexpr Law relevant{CHILDREN_ACT_1989, "s. 23A", CHILDREN_ACT_1989_AT "23A"};
inline constexpr Law detained{CARE_LEAVERS, "reg. 3(2)", CARE_LEAVERS_AT "3"};
inline constexpr Law former_relevant{CHILDREN_ACT_1989, "s. 23C", CHILDREN_ACT_1989_AT "23C"};
inline constexpr Law qualifying{CHILDREN_ACT_1989, "s. 24", CHILDREN_ACT_1989_AT "24"};
inline constexpr Law reviews{CARE_LEAVERS, "reg. 7", CARE_LEAVERS_AT "7"};
inline constexpr Law visits{CARE_LEAVERS, "reg. 8", CARE_LEAVERS_AT "8"};
inline constexpr Law to_twenty_five{CHILDREN_ACT_1989, "s. 23CZB", CHILDREN_ACT_1989_AT "23CZB"};
inline constexpr Law staying_put{CHILDREN_ACT_1989, "s. 23CZA", CHILDREN_ACT_1989_AT "23CZA"};
/// Enacted, and not yet in force.
inline constexpr Law staying_close{"Children's Wellbeing and Schools Act 2026", "s. 7 (not yet in force)", "",
                                   Certainty::local};
inline constexpr Law to_twenty_three{THE_REVIEW, "Staying Put and Staying Close to 23, unless they say no", "",
                                     Certainty::local};
/// "No young person should leave care without at least two loving relationships, by 2027."
inline constexpr Law two_who_love{THE_REVIEW, "mission 1", "", Certainty::local};
inline constexpr Law practice{"Local practice", "how soon, where the law says as soon as possible", "",
                              Certainty::local};

#undef CHILDREN_ACT_1989
#undef CHILDREN_ACT_1989_AT
#undef CARE_PLANNING
#undef CARE_PLANNING_AT
#undef CARE_LEAVERS
#undef CARE_LEAVERS_AT
#undef THE_REVIEW

}  // namespace kith::leaving_care::law
