#include "kernel/access/tries.h"

namespace kith::access {

/// More places than these are not remembered one by one for longer than they must be.
static constexpr std::size_t most_places = 10'000;

bool Tries::another(std::string_view place, Moment at) {
    const std::scoped_lock held{lock_};
    const auto before = at.milliseconds - milliseconds_;
    if (of_.size() > most_places) forget(before);
    auto& times = of_[std::string{place}];
    while (!times.empty() && times.front() <= before) times.pop_front();
    if (times.size() >= most_) return false;
    times.push_back(at.milliseconds);
    return true;
}

void Tries::forget(std::int64_t before) {
    std::erase_if(of_, [&](const auto& place) { return place.second.empty() || place.second.back() <= before; });
}

}  // namespace kith::access
