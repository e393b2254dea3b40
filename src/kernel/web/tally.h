#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

#include "kernel/web/http.h"

namespace kith {

/// The live form of ServerCounts. Safe from any thread; a reading is not of one instant.
class Tally {
public:
    void connection_opened();
    void connection_closed();
    void request_started() { in_flight_ += 1; }
    void request_finished() { in_flight_ -= 1; }
    void refused() { refused_ += 1; }
    void answered(int status, std::chrono::nanoseconds took);

    ServerCounts counts() const;

private:
    using Count = std::atomic<std::int64_t>;
    Count open_{0}, opened_{0}, in_flight_{0}, refused_{0}, answered_{0}, nanoseconds_{0};
    Count by_status_[6] = {};
    Count slots_[12] = {};  ///< not cumulative; slower than the last bound is counted in answered_ alone
};

}  // namespace kith
