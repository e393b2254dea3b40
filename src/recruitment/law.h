#pragma once

#include "kernel/core/law.h"

/// Every legal source that recruitment rests on, each once. The Fostering Services (England) Regulations 2011 are read
/// as amended in 2013 (SI 2013/984).
namespace kith::recruitment::law {

#define FOSTERING "Fostering Services (England) Regulations 2011"
#define FOSTERING_PAGE "https://www.legislation.gov.uk/uksi/2011/581/regulation/"
#define CARE_PLANNING "Care Planning, Placement and Case Review (England) Regulations 2010"
#define CARE_PLANNING_PAGE "https://www.legislation.gov.uk/uksi/2010/959/regulation/"
#define STANDARDS "Fostering services: national minimum standards (2011)"

/// What is asked about applicants and their household, as soon as reasonably practicable after they apply.
inline constexpr Law information{FOSTERING, "reg. 26(1A)", FOSTERING_PAGE "26"};
/// Within 10 working days of the last of it: in writing, with reasons, if they are not to go on.
inline constexpr Law stage_one_decision{FOSTERING, "reg. 26(1B) and (1C)", FOSTERING_PAGE "26"};
inline constexpr Law report_and_comments{FOSTERING, "reg. 26(2) and (3)", FOSTERING_PAGE "26"};
inline constexpr Law approval{FOSTERING, "reg. 27", FOSTERING_PAGE "27"};
inline constexpr Law representations{FOSTERING, "reg. 27(6) and (9)", FOSTERING_PAGE "27"};
inline constexpr Law agreement{FOSTERING, "reg. 27(5) and Schedule 5", FOSTERING_PAGE "27"};
inline constexpr Law panel{FOSTERING, "regs 23 to 25", FOSTERING_PAGE "23"};
inline constexpr Law sharing{FOSTERING, "reg. 32(6)", FOSTERING_PAGE "32"};
inline constexpr Law retention{FOSTERING, "reg. 32", FOSTERING_PAGE "32"};
inline constexpr Law temporary_approval{CARE_PLANNING, "regs 24 and 25", CARE_PLANNING_PAGE "24"};
inline constexpr Law standard_14{STANDARDS, "standard 14", "", Certainty::guidance};
inline constexpr Law standard_19{STANDARDS, "standard 19", "", Certainty::guidance};
inline constexpr Law prompt_answer{STANDARDS, "standard 13: enquiries are answered promptly", "", Certainty::local};
inline constexpr Law in_touch{"Local practice", "nobody who enquires is left without a word", "", Certainty::local};
inline constexpr Law stage_one_time{"Local practice", "how long stage 1 takes", "", Certainty::local};
inline constexpr Law checks_time{"Local practice", "how long a check may take before it is chased", "",
                                 Certainty::local};
inline constexpr Law agreement_time{"Local practice", "when the foster care agreement is signed", "", Certainty::local};
inline constexpr Law repeat_checks{"Local practice", "criminal records checks are repeated", "", Certainty::local};

#undef FOSTERING
#undef FOSTERING_PAGE
#undef CARE_PLANNING
#undef CARE_PLANNING_PAGE
#undef STANDARDS

}  // namespace kith::recruitment::law
