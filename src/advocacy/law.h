#pragma once

#include "kernel/core/law.h"

/// Every source that advocacy rests on, each once.
namespace kith::advocacy::law {

#define CHILDREN_ACT_1989 "Children Act 1989"
#define CHILDREN_ACT_1989_AT "https://www.legislation.gov.uk/ukpga/1989/41/section/"
#define THE_REVIEW "The Independent Review of Children's Social Care (2022)"

/// Assistance, and representation, for children who make or intend to make representations.
inline constexpr Law advocacy{CHILDREN_ACT_1989, "s. 26A", CHILDREN_ACT_1989_AT "26A"};
/// An independent visitor where it would be in the child's interests; not against the wish of a child who understands.
inline constexpr Law independent_visitor{CHILDREN_ACT_1989, "s. 23ZB", CHILDREN_ACT_1989_AT "23ZB"};
/// The reviewing officer, who stays until Parliament says otherwise.
inline constexpr Law reviewing_officer{CHILDREN_ACT_1989, "s. 25A", CHILDREN_ACT_1989_AT "25A"};
inline constexpr Law home_visitor{"Children's Homes (England) Regulations 2015", "reg. 44",
                                  "https://www.legislation.gov.uk/uksi/2015/541/regulation/44"};
/// Advocacy for every child unless they say no, in the place of reviewing officers and regulation 44 visitors, overseen
/// by the Children's Commissioner. The government kept both: recommended, not enacted.
inline constexpr Law opt_out{THE_REVIEW, "recommendation on independent, opt-out advocacy", "", Certainty::local};
/// The moments, and advocacy for those who cannot instruct, from the consultation of September 2023.
/// An advocate for a child who complains, or means to.
inline constexpr Law complaint{"Children Act 1989", "s. 26A",
                               "https://www.legislation.gov.uk/ukpga/1989/41/section/26A"};
inline constexpr Law key_moments{"National standards for advocacy (consultation, 2023)", "when advocacy is offered", "",
                                 Certainty::local};
inline constexpr Law service_clock{"Local practice", "how soon an advocate is in touch, and is answered", "",
                                   Certainty::local};

#undef CHILDREN_ACT_1989
#undef CHILDREN_ACT_1989_AT
#undef THE_REVIEW

}  // namespace kith::advocacy::law
