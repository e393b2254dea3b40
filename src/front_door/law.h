#pragma once

#include "kernel/core/law.h"

/// Every source that the front door rests on, each once.
namespace kith::front_door::law {

#define CHILDREN_ACT_1989 "Children Act 1989"
#define CHILDREN_ACT_1989_AT "https://www.legislation.gov.uk/ukpga/1989/41/section/"
#define WORKING_TOGETHER "Working together to safeguard children (2023)"

/// "Within one working day of a referral being received, a local authority social worker should acknowledge receipt to
/// the referrer and make a decision about next steps and the type of response required."
inline constexpr Law decided_in_a_day{WORKING_TOGETHER, "chapter 3, referral", "", Certainty::guidance};
/// The safeguarding partners publish a threshold document: what help for what need, and who decides.
inline constexpr Law threshold{WORKING_TOGETHER, "threshold document", "", Certainty::guidance};
/// When a child is in need: (a) health or development without services, (b) significantly impaired, (c) disabled.
inline constexpr Law in_need{CHILDREN_ACT_1989, "s. 17(10)", CHILDREN_ACT_1989_AT "17"};
/// Reasonable cause to suspect that a child is suffering, or is likely to suffer, significant harm.
inline constexpr Law significant_harm{CHILDREN_ACT_1989, "s. 47(1)", CHILDREN_ACT_1989_AT "47"};
/// What Family Help begins with is for each area to say, in its threshold document.
inline constexpr Law family_help{"Local practice", "when Family Help begins", "", Certainty::local};

}  // namespace kith::front_door::law
