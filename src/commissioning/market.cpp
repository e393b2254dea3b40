#include "commissioning/market.h"

#include <algorithm>
#include <cmath>

namespace kith::commissioning {

std::vector<PersonId> owners_above(const Owners& owners, PersonId provider) {
    std::vector<PersonId> above;
    auto at = owners.find(provider);
    while (at != owners.end() && at->second != provider && std::ranges::find(above, at->second) == above.end()) {
        above.push_back(at->second);
        at = owners.find(at->second);
    }
    return above;
}

bool would_go_round(const Owners& owners, PersonId provider, PersonId owner) {
    if (owner == provider) return true;
    const auto above = owners_above(owners, owner);
    return std::ranges::find(above, provider) != above.end();
}

PersonId ultimate_owner(const Owners& owners, PersonId provider) {
    const auto above = owners_above(owners, provider);
    return above.empty() ? provider : above.back();
}

Concentration concentration(const std::vector<MarketHome>& homes, const Owners& owners) {
    Concentration market;
    std::map<PersonId, OwnerShare> shares;
    for (const auto& home : homes) {
        const auto owner = ultimate_owner(owners, home.provider);
        auto& share = shares.emplace(owner, OwnerShare{owner}).first->second;
        ++share.homes;
        share.places += home.places;
        market.places += home.places;
    }
    double index = 0;
    for (auto& [owner, share] : shares) {
        share.per_cent = market.places == 0 ? 0 : 100.0 * share.places / market.places;
        index += share.per_cent * share.per_cent;
        market.owners.push_back(share);
    }
    market.index = static_cast<int>(std::lround(index));
    std::ranges::stable_sort(market.owners, std::ranges::greater{}, &OwnerShare::places);
    return market;
}

Concentrated meaning_of(int index) {
    constexpr int concentrated = 1'000, highly = 2'000;
    return index > highly ? Concentrated::highly : index > concentrated ? Concentrated::yes : Concentrated::no;
}

std::optional<Money> median(std::vector<Money> prices) {
    if (prices.empty()) return {};
    std::ranges::sort(prices);
    return prices[(prices.size() - 1) / 2];
}

int PriceBeside::above() const {
    if (median.in_pence() == 0) return 0;
    const auto more = weekly.in_pence() - median.in_pence();
    return static_cast<int>(std::lround(100.0 * static_cast<double>(more) / static_cast<double>(median.in_pence())));
}

std::vector<PriceBeside> beside_median(const std::vector<AskingPrice>& prices) {
    std::map<std::pair<HomeKind, NeedBand>, std::vector<AskingPrice>> alike;
    for (const auto& one : prices) alike[{one.home, one.band}].push_back(one);
    std::vector<PriceBeside> all;
    for (auto& [what, some] : alike) {
        std::vector<Money> weekly;
        for (const auto& one : some) weekly.push_back(one.weekly);
        const auto middle = *median(weekly);
        std::ranges::stable_sort(some, std::ranges::greater{}, &AskingPrice::weekly);
        for (const auto& one : some)
            all.push_back({one.provider, one.home, one.band, one.weekly, middle, static_cast<int>(some.size())});
    }
    return all;
}

}  // namespace kith::commissioning
