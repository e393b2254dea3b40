#include "demo/random.h"

#include <algorithm>
#include <cmath>

#include "kernel/core/result.h"

namespace kith::demo {

// SplitMix64 (Steele, Lea and Flood, 2014).
static std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

std::uint64_t Random::next() {
    state_ += 0x9E3779B97F4A7C15u;
    return mixed(state_);
}

Random Random::apart(std::uint64_t which) const { return Random{mixed(state_ ^ mixed(which + 0x632BE59BD9B4E019u))}; }

int Random::below(int n) {
    check(n > 0, "Nothing can be drawn from an empty range.");
    return static_cast<int>(((next() >> 32) * static_cast<std::uint64_t>(n)) >> 32);
}

int Random::between(int low, int high) { return high <= low ? low : low + below(high - low + 1); }

double Random::unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

bool Random::chance(double of_one) { return unit() < of_one; }

int Random::by_weight(std::span<const double> weights) {
    double sum = 0;
    for (const double weight : weights) sum += weight;
    double at = unit() * sum;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if ((at -= weights[i]) < 0) return static_cast<int>(i);
    return static_cast<int>(weights.size()) - 1;
}

int Random::few(double mean) {
    const double least = std::exp(-mean);
    int count = 0;
    for (double product = unit(); product > least && count < 40; product *= unit()) ++count;
    return count;
}

int Random::spell(double mean, int most) { return std::min(most, static_cast<int>(-mean * std::log(1 - unit()))); }

}  // namespace kith::demo
