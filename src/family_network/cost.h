#pragma once

#include <optional>

#include "kernel/access/gate.h"
#include "kernel/core/money.h"

/// What a plan is given, beside what the care costs that it replaces.
namespace kith::family_network {

/// What a week costs in the middle of the homes there are, for a child of this age; none where no price is known.
struct CostOfCare {
    std::optional<Money> foster_home;    ///< the authority's own: allowance and fees
    std::optional<Money> provider_home;  ///< a provider's, at the standard price of its contract
};

/// Nothing of any one home is told. Cost: one pass over terms, fees and contracts.
Result<CostOfCare> cost_of_care(const Store& store, const LeaveOfAll& leave, std::optional<int> age, Date day);

}  // namespace kith::family_network
