#include "family_network/cost.h"

#include <algorithm>
#include <map>
#include <vector>

#include "allowances/home_costs.h"
#include "commissioning/home_prices.h"

namespace kith::family_network {

static std::optional<Money> middle(const std::map<PersonId, Money>& of_homes) {
    std::vector<Money> all;
    for (const auto& [home, weekly] : of_homes) all.push_back(weekly);
    if (all.empty()) return std::nullopt;
    std::ranges::sort(all);
    return all[all.size() / 2];
}

Result<CostOfCare> cost_of_care(const Store& store, const LeaveOfAll& leave, std::optional<int> age, Date day) {
    CostOfCare cost;
    if (const auto band = age ? allowances::band_of(*age) : std::nullopt)
        cost.foster_home = middle(TRY(allowances::weekly_costs(store, leave, *band, day)));
    cost.provider_home =
        middle(TRY(commissioning::weekly_prices(store, leave, commissioning::NeedBand::standard, day)));
    return cost;
}

}  // namespace kith::family_network
