#pragma once

#include "kernel/core/law.h"

/// Every source that asking for a home across the region rests on, each once.
namespace kith::region::law {

#define CHILDREN_ACT_1989_AT "https://www.legislation.gov.uk/ukpga/1989/41/section/"

inline constexpr Law right_home{"Children Act 1989", "s. 22C(5) to (9)", CHILDREN_ACT_1989_AT "22C"};
inline constexpr Law siblings{"Children Act 1989", "s. 22C(8)(c)", CHILDREN_ACT_1989_AT "22C"};
inline constexpr Law sufficiency{"Children Act 1989", "s. 22G", CHILDREN_ACT_1989_AT "22G"};

/// No law says how soon a request made in an emergency is completed, or an offer answered: the spans are the
/// authority's own, and those here are Kith's.
inline constexpr Law completing{"Local practice", "a request made in an emergency", "", Certainty::local};
inline constexpr Law answering{"Local practice", "answers to the offer of a home", "", Certainty::local};
/// The day is the one that the request names.
inline constexpr Law in_time{"Children Act 1989", "s. 22C(5); the day is the request's own", CHILDREN_ACT_1989_AT "22C",
                             Certainty::local};

}  // namespace kith::region::law
