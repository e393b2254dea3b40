#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace kith::access {

/// Lets so many in at a time and no more; the others wait a while and then are turned away.
class Turnstile {
public:
    Turnstile(int places, std::chrono::milliseconds patience) : free_{places}, patience_{patience} {}

    /// One place taken, given back when this goes. False: turned away, after `patience`.
    class Pass {
    public:
        explicit Pass(Turnstile* of) : of_{of} {}
        Pass(Pass&& other) noexcept : of_{other.of_} { other.of_ = nullptr; }
        Pass& operator=(Pass&&) = delete;
        ~Pass();

        explicit operator bool() const { return of_ != nullptr; }

    private:
        Turnstile* of_;
    };

    Pass enter();

private:
    std::mutex lock_;
    std::condition_variable changed_;
    int free_;
    std::chrono::milliseconds patience_;
};

}  // namespace kith::access
