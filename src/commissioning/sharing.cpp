#include "commissioning/sharing.h"

#include <algorithm>
#include <numeric>

#include "kernel/core/result.h"

namespace kith::commissioning {

namespace {

/// Quotient and remainder of pence x weight / sum, whose product does not fit in 64 bits: one bit of the weight at a
/// time. Portable, as standard C++ has no wider whole number.
struct Part {
    std::int64_t pence = 0;
    std::int64_t left = 0;
};

Part part_of(std::int64_t pence, std::int64_t weight, std::int64_t sum) {
    const Part one{pence / sum, pence % sum};
    Part part;
    for (int bit = 62; bit >= 0; --bit) {
        part = {part.pence * 2 + (part.left * 2) / sum, (part.left * 2) % sum};
        if (((weight >> bit) & 1) == 0) continue;
        part.left += one.left;
        part.pence += one.pence + part.left / sum;
        part.left %= sum;
    }
    return part;
}

std::vector<std::size_t> largest_first(const std::vector<Part>& parts) {
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return parts[i].left; });
    return order;
}

}  // namespace

std::vector<Money> share_out(Money whole, const std::vector<std::int64_t>& weights) {
    check(!weights.empty(), "Money can only be shared among at least one.");
    check(std::ranges::none_of(weights, [](auto weight) { return weight < 0; }), "A weight is less than nought.");
    const auto sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    check(sum < 1'000'000'000'000'000, "The weights are too large to share by.");
    if (sum == 0) return whole.shared_among(static_cast<int>(weights.size()));
    const bool owed = whole.in_pence() < 0;
    const auto pence = owed ? -whole.in_pence() : whole.in_pence();
    std::vector<Part> parts;
    parts.reserve(weights.size());
    auto left_over = pence;
    for (const auto weight : weights) {
        parts.push_back(part_of(pence, weight, sum));
        left_over -= parts.back().pence;
    }
    for (const auto i : largest_first(parts)) {
        if (left_over == 0) break;
        ++parts[i].pence;
        --left_over;
    }
    std::vector<Money> shares;
    shares.reserve(parts.size());
    for (const auto& part : parts) shares.push_back(Money::pence(owed ? -part.pence : part.pence));
    return shares;
}

}  // namespace kith::commissioning
