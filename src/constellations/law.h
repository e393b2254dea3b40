#pragma once

#include "kernel/core/law.h"

/// Every source that constellations rest on, each once. No Act names them: the Review asks for them, and what bears on
/// a night away is the law of placements.
namespace kith::constellations::law {

inline constexpr Law peer_support{"Independent Review of Children's Social Care (2022)",
                                  "5.10: support on the principles of Mockingbird", "", Certainty::local};

/// A child who is back within a week has not moved home: a longer stay is a temporary placement, which the child's
/// social worker records.
inline constexpr Law no_move{"Children looked after return (SSDA903), guide", "placement code T4: seven days at most",
                             "", Certainty::guidance};

/// A person may not foster more than three children, but for brothers and sisters or with an exemption. Whether a night
/// with the hub carer is fostering by them is not settled, so children who stay the night are counted, to be safe.
inline constexpr Law usual_limit{"Children Act 1989", "Sch. 7, paras. 2 to 4",
                                 "https://www.legislation.gov.uk/ukpga/1989/41/schedule/7"};

/// Nights away are among what the placement plan gives to the carer to decide, unless something else was said.
inline constexpr Law carer_decides{"Care Planning, Placement and Case Review (England) Regulations 2010",
                                   "Schedule 2, as amended by SI 2013/984",
                                   "https://www.legislation.gov.uk/uksi/2010/959/schedule/2"};

inline constexpr Law answering{"Local practice", "answers to a home that asks for nights", "", Certainty::local};

}  // namespace kith::constellations::law
