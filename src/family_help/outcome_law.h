#pragma once

#include "kernel/core/law.h"

/// On what the measuring of families' outcomes and the code set of factors rest.
namespace kith::family_help::law {

/// The ten outcomes, widely used for targeted help. The steps and their words are ours, and so local.
inline constexpr Law outcomes{"Supporting Families outcomes framework", "the ten family outcomes", "",
                              Certainty::local};
/// "Factors identified at the end of assessment": 1A to 24A.
inline constexpr Law factors{"Children in need census guide", "factors at the end of assessment", "",
                             Certainty::guidance};

}  // namespace kith::family_help::law
