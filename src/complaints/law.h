#pragma once

#include "kernel/core/law.h"

/// Every source that complaints rest on, each once.
namespace kith::complaints::law {

#define REPRESENTATIONS "Children Act 1989 Representations Procedure (England) Regulations 2006"
#define REPRESENTATIONS_AT "https://www.legislation.gov.uk/uksi/2006/1738/regulation/"

inline constexpr Law right{"Children Act 1989", "ss. 24D and 26(3)",
                           "https://www.legislation.gov.uk/ukpga/1989/41/section/26"};
inline constexpr Law advocate{"Children Act 1989", "s. 26A",
                              "https://www.legislation.gov.uk/ukpga/1989/41/section/26A"};
// The text of the Regulations was not read yet: the days are well known, and stand as not confirmed.
inline constexpr Law stage_1{REPRESENTATIONS, "reg. 14", REPRESENTATIONS_AT "14", Certainty::local};
inline constexpr Law stage_2{REPRESENTATIONS, "reg. 17", REPRESENTATIONS_AT "17", Certainty::local};
inline constexpr Law stage_3{REPRESENTATIONS, "reg. 19", REPRESENTATIONS_AT "19", Certainty::local};
inline constexpr Law after_panel{REPRESENTATIONS, "reg. 20", REPRESENTATIONS_AT "20", Certainty::local};
inline constexpr Law designated{REPRESENTATIONS, "reg. 13", REPRESENTATIONS_AT "13", Certainty::local};
inline constexpr Law practice{"Local practice", "how a complaint is answered", "", Certainty::local};

#undef REPRESENTATIONS
#undef REPRESENTATIONS_AT

}  // namespace kith::complaints::law
