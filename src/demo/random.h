#pragma once

#include <cstdint>
#include <iterator>
#include <span>

namespace kith::demo {

/// Numbers that look random and are the same on every machine for the same seed. (The standard library's distributions
/// differ from one library to the next, so none is used.)
class Random {
public:
    explicit Random(std::uint64_t seed) : state_{seed} {}

    /// A stream of its own for one thing of many, so that a change in how one is drawn does not move the others.
    Random apart(std::uint64_t which) const;

    std::uint64_t next();
    int below(int n);                ///< 0 to n - 1. Requires: n > 0.
    int between(int low, int high);  ///< both included; `low` if high < low
    double unit();                   ///< 0 to below 1
    bool chance(double of_one);
    int by_weight(std::span<const double> weights);  ///< the place of one of them, as likely as its share of their sum
    int few(double mean);                            ///< a count of rare things with this mean (Poisson); at most 40
    int spell(double mean,
              int most);  ///< a length with this mean, mostly shorter and sometimes much longer (exponential)

    template <class Range>
    const auto& one_of(const Range& range) {
        return range[static_cast<std::size_t>(below(static_cast<int>(std::size(range))))];
    }

private:
    std::uint64_t state_;
};

/// A value and how common it is, in any unit.
template <class T>
struct Share {
    T value;
    double weight;
};

template <class Range>
auto by_share(Random& random, const Range& shares) {
    double sum = 0;
    for (const auto& share : shares) sum += share.weight;
    double at = random.unit() * sum;
    for (const auto& share : shares) {
        at -= share.weight;
        if (at < 0) return share.value;
    }
    return std::rbegin(shares)->value;
}

}  // namespace kith::demo
