#pragma once

#include "kernel/core/law.h"

/// Every source that the child's own pages rest on, each once.
namespace kith::my_pages::law {

#define CHILDREN_ACT_1989 "Children Act 1989"
#define CHILDREN_ACT_1989_AT "https://www.legislation.gov.uk/ukpga/1989/41/section/"

/// Before deciding anything about a child they look after, an authority ascertains the child's wishes and feelings, and
/// gives them due consideration.
inline constexpr Law wishes{CHILDREN_ACT_1989, "s. 22(4) and (5)", CHILDREN_ACT_1989_AT "22"};
/// Reasonable cause to suspect that a child is suffering, or is likely to suffer, significant harm: enquiries. That
/// somebody acts on the day itself is practice, which the Act does not say.
inline constexpr Law enquiries{CHILDREN_ACT_1989, "s. 47(1); the same day is practice", CHILDREN_ACT_1989_AT "47",
                               Certainty::local};
/// What a plan or a review decided reaches the child. Part 6 was not read for how the child is told, so this is
/// practice.
inline constexpr Law review{"Care Planning, Placement and Case Review (England) Regulations 2010",
                            "Part 6; telling the child in words for them is practice",
                            "https://www.legislation.gov.uk/uksi/2010/959/part/6", Certainty::local};
inline constexpr Law practice{"Local practice", "how soon a child is answered and told", "", Certainty::local};

#undef CHILDREN_ACT_1989
#undef CHILDREN_ACT_1989_AT

}  // namespace kith::my_pages::law
