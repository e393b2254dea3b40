#pragma once

#include "kernel/core/law.h"

/// Every source that the allowances rest on, each once.
namespace kith::allowances::law {

#define COST_OF_FOSTERING "Help with the cost of fostering, GOV.UK"
#define COST_OF_FOSTERING_PAGE "https://www.gov.uk/support-for-foster-parents/help-with-the-cost-of-fostering"

inline constexpr Law minimum_2025{COST_OF_FOSTERING, "national minimum weekly allowance, 2025 to 2026",
                                  COST_OF_FOSTERING_PAGE, Certainty::guidance};
inline constexpr Law minimum_2024{COST_OF_FOSTERING, "national minimum weekly allowance, 2024 to 2025",
                                  COST_OF_FOSTERING_PAGE, Certainty::guidance};
/// Not read in a table: the next year's divided by the uplift that was announced, and so a pound out here and there.
inline constexpr Law minimum_2023{"National minimum weekly allowance, 2023 to 2024",
                                  "worked back from 2024 to 2025 by its uplift of 6.88 per cent", "", Certainty::local};
inline constexpr Law minimum_2022{"National minimum weekly allowance, 2022 to 2023",
                                  "worked back from 2023 to 2024 by its uplift of 12.43 per cent", "",
                                  Certainty::local};
/// Paying the minimum is a standard, not an Act; the fee for the carer's work is told apart from it.
inline constexpr Law standard_28{"Fostering services: national minimum standards (2011)", "standard 28", "",
                                 Certainty::guidance};
inline constexpr Law authoritys_own{"Own rate of the authority", "", "", Certainty::local};
inline constexpr Law nights{"Local practice", "the first night counts, the day of leaving does not", "",
                            Certainty::local};
inline constexpr Law recovery{"Local practice", "how much of one payment may be taken back", "", Certainty::local};

}  // namespace kith::allowances::law
