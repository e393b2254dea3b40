#include "kernel/access/tries.h"

#include <algorithm>
#include <vector>

#include "kernel/core/text.h"

namespace kith::access {

/// More places than these are not remembered one by one for longer than they must be.
static constexpr std::size_t most_places = 10'000;

/// Of an address of the newer kind the first half, which is one network's (its /64): whoever has one has the other half
/// to choose from. Anything else is as it stands.
static std::string network_of(std::string_view address) {
    constexpr std::string_view of_an_address = "0123456789abcdefABCDEF:.";
    if (address.find(':') == address.npos || address.find_first_not_of(of_an_address) != address.npos)
        return std::string{address};
    constexpr std::size_t groups = 8, of_network = 4;
    const auto gap = std::min(address.find("::"), address.size());
    auto all = split(address.substr(0, gap), ':');
    if (gap < address.size()) {
        const auto after = split(address.substr(gap + 2), ':');
        while (all.size() + after.size() < groups) all.emplace_back("0");
        all.insert(all.end(), after.begin(), after.end());
    }
    all.resize(std::min(all.size(), of_network));
    return join(std::vector<std::string>{all.begin(), all.end()}, ":");
}

bool Tries::another(std::string_view place, Moment at) {
    const std::scoped_lock held{lock_};
    const auto before = at.milliseconds - milliseconds_;
    if (of_.size() > most_places) forget(before);
    auto& times = of_[network_of(place)];
    while (!times.empty() && times.front() <= before) times.pop_front();
    if (times.size() >= most_) return false;
    times.push_back(at.milliseconds);
    return true;
}

void Tries::forget(std::int64_t before) {
    std::erase_if(of_, [&](const auto& place) { return place.second.empty() || place.second.back() <= before; });
}

}  // namespace kith::access
