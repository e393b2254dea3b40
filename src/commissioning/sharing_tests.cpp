#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <numeric>

#include "commissioning/sharing.h"

using namespace kith;
using namespace kith::commissioning;

static std::vector<std::int64_t> pence(const std::vector<Money>& parts) {
    std::vector<std::int64_t> all;
    for (const auto& part : parts) all.push_back(part.in_pence());
    return all;
}

TEST_CASE("A cost is shared in proportion, and the pennies left over go to the largest remainders") {
    // 100.00 by 1, 1, 1: thirds of a penny; the first takes the penny that is left.
    CHECK(pence(share_out(Money::pounds(100), {1, 1, 1})) == std::vector<std::int64_t>{3334, 3333, 3333});
    // 10.00 by 10, 20, 40 nights: 142.86, 285.71, 571.43 pence.
    CHECK(pence(share_out(Money::pounds(10), {10, 20, 40})) == std::vector<std::int64_t>{143, 286, 571});
    CHECK(pence(share_out(Money::pence(1), {1, 5, 2})) == std::vector<std::int64_t>{0, 1, 0});
}

TEST_CASE("Whoever used nothing owes nothing, and where nobody used anything all owe the same") {
    CHECK(pence(share_out(Money::pounds(10), {0, 3, 1})) == std::vector<std::int64_t>{0, 750, 250});
    CHECK(pence(share_out(Money::pounds(10), {0, 0, 0})) == std::vector<std::int64_t>{334, 333, 333});
}

TEST_CASE("A credit is shared as a cost is, the other way") {
    const auto owed = share_out(Money::pence(-1001), {3, 2, 2});
    CHECK(pence(owed) == std::vector<std::int64_t>{-429, -286, -286});
}

TEST_CASE("No penny is lost or made: parts add up, and none is a penny or more from its exact share") {
    CHECK(rc::check("shares", [] {
        const auto whole = *rc::gen::inRange<std::int64_t>(-100'000'000'000, 100'000'000'000);
        const auto weights = *rc::gen::nonEmpty(
            rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 1'000'000)));
        const auto parts = share_out(Money::pence(whole), weights);
        RC_ASSERT(parts.size() == weights.size());
        std::int64_t sum = 0;
        for (const auto& part : parts) sum += part.in_pence();
        RC_ASSERT(sum == whole);
        const auto all = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
        if (all == 0) return;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto exact =
                static_cast<long double>(whole) * static_cast<long double>(weights[i]) / static_cast<long double>(all);
            const auto off = static_cast<long double>(parts[i].in_pence()) - exact;
            RC_ASSERT(off < 1.0L && off > -1.0L);
            if (weights[i] == 0) RC_ASSERT(parts[i].in_pence() == 0);
        }
    }));
}

TEST_CASE("Whoever used more never owes less") {
    CHECK(rc::check("monotone", [] {
        const auto whole = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000);
        const auto weights =
            *rc::gen::nonEmpty(rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 5'000)));
        const auto parts = share_out(Money::pence(whole), weights);
        if (std::accumulate(weights.begin(), weights.end(), std::int64_t{0}) == 0) return;
        for (std::size_t i = 0; i < parts.size(); ++i)
            for (std::size_t j = 0; j < parts.size(); ++j)
                if (weights[i] > weights[j]) RC_ASSERT(parts[i] >= parts[j]);
    }));
}
