#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "kernel/core/clock.h"

namespace kith::access {

/// Counts what comes from one place, so that nobody fills the record from a script. Kept in memory: a new start
/// forgets.
class Tries {
public:
    /// `most` within `milliseconds`.
    Tries(std::size_t most, std::int64_t milliseconds) : most_{most}, milliseconds_{milliseconds} {}

    /// One more from `place`. False: there were too many lately; this one is not counted.
    bool another(std::string_view place, Moment at);

private:
    void forget(std::int64_t before);

    std::mutex lock_;
    std::size_t most_;
    std::int64_t milliseconds_;
    std::unordered_map<std::string, std::deque<std::int64_t>> of_;
};

}  // namespace kith::access
