#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include "kernel/access/turnstile.h"

namespace kith::access {

TEST_CASE("a turnstile lets no more in at a time than it has places, and everyone in the end") {
    Turnstile turnstile{3, std::chrono::milliseconds{10'000}};
    std::atomic<int> inside{0}, most{0}, served{0};
    std::vector<std::thread> people;
    for (int i = 0; i < 12; ++i)
        people.emplace_back([&] {
            const auto pass = turnstile.enter();
            if (!pass) return;
            const int here = ++inside;
            for (int seen = most; seen < here && !most.compare_exchange_weak(seen, here);) {
            }
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
            --inside;
            ++served;
        });
    for (auto& one : people) one.join();
    CHECK(served == 12);
    CHECK(most == 3);
}

TEST_CASE("who waits longer than the turnstile's patience is turned away, and the place is not lost") {
    Turnstile turnstile{1, std::chrono::milliseconds{20}};
    {
        const auto first = turnstile.enter();
        CHECK(first);
        CHECK_FALSE(turnstile.enter());
    }
    CHECK(turnstile.enter());
}

}  // namespace kith::access
