#pragma once

#include "kernel/core/law.h"

/// Every source that the child's own pages rest on, each once.
namespace kith::my_pages::law {

#define CHILDREN_ACT_1989 "Children Act 1989"
#define CHILDREN_ACT_1989_AT "https://www.legislation.gov.uk/ukpga/1989/41/section/"

/// Before deciding anything about a child they look after, an authority ascertains the child's wishes and feelings, and
/// gives them due consideration.
inline constexpr Law wishes{CHILDREN_ACT_1989, "s. 22(4) and (5)", CHILDREN_ACT_1989_AT "22"};
/// Reasonable cause to suspect that a child is suffering, or is likely to suffer, significant harm: enquiries.
inline constexpr Law enquiries{CHILDREN_ACT_1989, "s. 47(1)", CHILDREN_ACT_1989_AT "47"};
/// The child is told of the plan and of what a review decided, in a way that suits their age.
inline constexpr Law review{"Care Planning, Placement and Case Review (England) Regulations 2010", "regs 36 to 38",
                            "https://www.legislation.gov.uk/uksi/2010/959/part/6"};
inline constexpr Law practice{"Local practice", "how soon a child is answered and told", "", Certainty::local};

#undef CHILDREN_ACT_1989
#undef CHILDREN_ACT_1989_AT

}  // namespace kith::my_pages::law
