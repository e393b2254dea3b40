#pragma once

#include <cstdint>

namespace kith::matching {

/// Numbers that look random and are the same on every machine for the same seed (splitmix64).
class Draw {
public:
    explicit Draw(std::uint64_t seed) : state_{seed} {}

    std::uint64_t next() {
        auto z = (state_ += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }  ///< Requires: n > 0.
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }                  ///< 0 to below 1
    bool chance(double of_one) { return unit() < of_one; }

private:
    std::uint64_t state_;
};

}  // namespace kith::matching
