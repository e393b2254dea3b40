#pragma once

#include "kernel/core/law.h"
#include "kernel/duties/local.h"

/// Every source that safety outside the home rests on, each once.
namespace kith::safety::law {

#define WORKING_TOGETHER "Working together to safeguard children (2023)"
#define THE_REVIEW "The Independent Review of Children's Social Care (2022)"
#define MODERN_SLAVERY_GUIDANCE "Modern slavery: statutory guidance for England and Wales (s. 49)"

/// Harm outside the home arises among peers, in places and online, from adults or from other children; a child who
/// harms others gets a safeguarding response first. Practitioners look at the context as well as at the child.
inline constexpr Law outside_the_home{WORKING_TOGETHER, "harm outside the home", "", Certainty::guidance};
/// A plan of its own where the harm is outside the home and the parents are not its source. It is recommended, not
/// enacted: what the plan holds is each area's own.
inline constexpr Law plan{THE_REVIEW, "recommendation on the Child Community Safety Plan", "", Certainty::local};
/// No national interval.
inline constexpr Law plan_review{"Local practice", "how soon a Child Community Safety Plan is reviewed", "",
                                 Certainty::local};
inline constexpr Law context_review{"Local practice", "how long an assessment of a place, group or online space holds",
                                    "", Certainty::local};
/// A public authority named in the Act notifies the Secretary of State where it has reasonable grounds to believe that
/// someone may be a victim of slavery or human trafficking.
inline constexpr Law notify{"Modern Slavery Act 2015", "s. 52(1)",
                            "https://www.legislation.gov.uk/ukpga/2015/30/section/52"};
/// "This decision should be made within 5 working days of referral, where possible."
inline constexpr Law reasonable_grounds{MODERN_SLAVERY_GUIDANCE, "reasonable grounds decision",
                                        "https://www.gov.uk/government/publications/"
                                        "modern-slavery-how-to-identify-and-support-victims",
                                        Certainty::guidance};
/// No target: as soon as possible once at least 30 days have passed since the decision on reasonable grounds. Where an
/// area's own panel decides, both may be decided at once.
inline constexpr Law conclusive_grounds{MODERN_SLAVERY_GUIDANCE, "conclusive grounds decision",
                                        "https://www.gov.uk/government/publications/"
                                        "modern-slavery-how-to-identify-and-support-victims",
                                        Certainty::guidance};

inline constexpr LocalSpan plan_reviewed_within{
    "safety-plan-review", "How soon a Child Community Safety Plan is reviewed", "", plan_review, 28_days, 7, 92};
inline constexpr LocalSpan context_assessed_within{"safety-context-review",
                                                   "How long an assessment of a place, group or online space holds",
                                                   "",
                                                   context_review,
                                                   28_days,
                                                   7,
                                                   92};

}  // namespace kith::safety::law
