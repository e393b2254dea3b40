#pragma once

#include "front_door/law.h"

/// Every source that Family Help rests on, each once.
namespace kith::family_help::law {

/// "The assessment of neglect, need or risk must be completed within 45 working days of the referral" (paraphrased).
inline constexpr Law assessment{WORKING_TOGETHER, "chapter 3, assessment", "", Certainty::guidance};
/// A lead practitioner for help under section 17 need not be a social worker; a social work manager decides who is.
inline constexpr Law lead{WORKING_TOGETHER, "chapter 3, lead practitioners", "", Certainty::guidance};
/// Early help rests on the family's consent; no clock is set for it, for the lead or for the plan.
inline constexpr Law early_help{WORKING_TOGETHER, "chapter 3, Family Help", "", Certainty::local};
/// A child in need's plan is reviewed; how often is for each area.
inline constexpr Law plan_review{"Local practice", "review of a family's plan", "", Certainty::local};
/// "(6) The services ... may include giving assistance in kind ... or in cash."
inline constexpr Law payments{CHILDREN_ACT_1989, "s. 17(6)", CHILDREN_ACT_1989_AT "17"};
/// The general duty: "to safeguard and promote the welfare of children within their area who are in need".
inline constexpr Law services{CHILDREN_ACT_1989, "s. 17(1)", CHILDREN_ACT_1989_AT "17"};

}  // namespace kith::family_help::law
