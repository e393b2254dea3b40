#include "commissioning/home_prices.h"

#include "commissioning/prices.h"

namespace kith::commissioning {

Result<std::map<PersonId, Money>> weekly_prices(const Store& store, const LeaveOfAll& leave, NeedBand band, Date day) {
    const auto contracts = TRY(contracts_of(store, leave));
    std::map<PersonId, Money> prices;
    for (const auto& home : TRY(recorded_homes(store, leave, day))) {
        if (!home.of || !home.open(day)) continue;
        for (const auto& contract : contracts) {
            if (contract.provider != *home.of || !contract.runs(day)) continue;
            const auto price = price_on(contract.prices, contract.uplifts, home.kind, band, day);
            if (!price) continue;
            const auto [known, first] = prices.emplace(home.home, *price);
            if (!first && *price < known->second) known->second = *price;
        }
    }
    return prices;
}

}  // namespace kith::commissioning
