#include "kernel/web/tally.h"

#include <algorithm>
#include <cstddef>

namespace kith {

void Tally::connection_opened() {
    open_ += 1;
    opened_ += 1;
}

void Tally::connection_closed() { open_ -= 1; }

void Tally::answered(int status, std::chrono::nanoseconds took) {
    answered_ += 1;
    nanoseconds_ += took.count();
    by_status_[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))] += 1;
    const double seconds = std::chrono::duration<double>(took).count();
    const auto slot = std::ranges::lower_bound(ServerCounts::bounds, seconds) - std::begin(ServerCounts::bounds);
    if (slot < 12) slots_[slot] += 1;
}

ServerCounts Tally::counts() const {
    ServerCounts now;
    now.connections_open = open_;
    now.connections_total = opened_;
    now.requests_in_flight = in_flight_;
    now.refused_total = refused_;
    std::ranges::copy(by_status_, now.by_status);
    std::int64_t sum = 0;  // before the total, so that no bucket is ever above it
    for (std::size_t i = 0; i < 12; ++i) now.latency_buckets[i] = sum += slots_[i];
    now.requests_total = answered_;
    now.latency_seconds_sum = static_cast<double>(nanoseconds_) * 1e-9;
    return now;
}

}  // namespace kith
