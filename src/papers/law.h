#pragma once

#include "kernel/core/law.h"
#include "kernel/duties/local.h"

/// Every source that the papers of a conference rest on, each once.
namespace kith::papers {

namespace law {
/// Working Together asks every agency for its information in writing before the conference; the day is each area's.
inline constexpr Law part_first{"Local practice", "each agency's part of the report comes before the conference", "",
                                Certainty::local};

/// A child who is old enough reads the report before the conference as the parents do. No law says at which age: Kith
/// asks for it from this birthday on, and whoever works with a younger child may share it too.
inline constexpr int old_enough_to_read = 12;
}  // namespace law

namespace local {
inline constexpr LocalSpan part_first{"conference-part",
                                      "How long before a conference each agency's part is in",
                                      "A11",
                                      law::part_first,
                                      5_working_days,
                                      1,
                                      15};
}  // namespace local

}  // namespace kith::papers
