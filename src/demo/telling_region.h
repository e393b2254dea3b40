#pragma once

#include <vector>

#include "demo/random.h"
#include "demo/region.h"

namespace kith::demo {

/// The region's care co-operative with its people, two providers and their homes; its members, both of whose records
/// say so; and the homes that are asked for today: with offers and without, tonight, chosen, withdrawn, and one for
/// which none was found. Told on the last day, after all that the members' records hold. Nobody's people or homes but
/// the co-operative's own are new. Adds its people to those to sign in as.
Result<void> tell_region(const Database& database, const Plan& plan, const std::vector<Size>& authorities,
                         Random random, Made& made);

}  // namespace kith::demo
