#pragma once

#include "kernel/core/law.h"

/// Every source that money and home rest on, each once.
namespace kith::safety_net::law {

/// Assistance with accommodation and money, as far as welfare requires it; guidance says how much at the least.
inline constexpr Law setting_up{"Children Act 1989 guidance and regulations, volume 3",
                                "setting-up-home allowance: £3,000 at the least from 1 April 2023", "",
                                Certainty::guidance};
inline constexpr Law bursary{"Children Act 1989", "s. 23C(5A)",
                             "https://www.legislation.gov.uk/ukpga/1989/41/section/23C"};
inline constexpr Law apprenticeship{"Apprenticeship bursary for care leavers",
                                    "£1,000, and £3,000 for those who began on or after 1 August 2023", "",
                                    Certainty::guidance};
inline constexpr Law local_connection{"Housing Act 1996", "s. 199(8) to (11)",
                                      "https://www.legislation.gov.uk/ukpga/1996/52/section/199"};
inline constexpr Law review_of_decision{"Housing Act 1996", "s. 202(3): within 21 days of being told",
                                        "https://www.legislation.gov.uk/ukpga/1996/52/section/202"};
inline constexpr Law local_offer{"Children and Social Work Act 2017", "s. 2",
                                 "https://www.legislation.gov.uk/ukpga/2017/16/section/2"};
/// No local connection test, no finding of intentional homelessness, a guarantor, a grant that rises.
inline constexpr Law the_review{"The Independent Review of Children's Social Care (2022)",
                                "a safety net for those who were in care", "", Certainty::local};
inline constexpr Law practice{"Local practice", "how soon, where no rule says it", "", Certainty::local};

}  // namespace kith::safety_net::law
