#pragma once

#include "kernel/core/law.h"

/// Every source that commissioning rests on, each once.
namespace kith::commissioning::law {

inline constexpr Law sufficiency{"Children Act 1989", "s. 22G",
                                 "https://www.legislation.gov.uk/ukpga/1989/41/section/22G"};
inline constexpr Law sufficiency_guidance{
    "Sufficiency: statutory guidance on securing sufficient accommodation for looked-after children (2010)",
    "the strategy and its figures", "", Certainty::guidance};
inline constexpr Law nearest_home{"Children Act 1989", "s. 22C(7) to (9)",
                                  "https://www.legislation.gov.uk/ukpga/1989/41/section/22C"};
inline constexpr Law co_operative{"Independent Review of Children's Social Care (2022)",
                                  "recommendation 5.2: regional care co-operatives", "", Certainty::local};
inline constexpr Law oversight{"Independent Review of Children's Social Care (2022)",
                               "recommendation 5.3: oversight of the care market", "", Certainty::local};
inline constexpr Law concentration{"Merger assessment guidelines of the competition authorities (2010)",
                                   "thresholds of 1,000 and 2,000", "", Certainty::guidance};
inline constexpr Law suppression{"Department for Education, children looked after statistics",
                                 "counts of five or fewer are not shown", "", Certainty::guidance};
inline constexpr Law day_rule{"Local practice", "which days of a stay are paid for", "", Certainty::local};

}  // namespace kith::commissioning::law
