#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

/// An amount in pence. It adds and multiplies by whole numbers; it is shared out, never divided, so that no
/// penny is lost or made.
class Money {
public:
    static constexpr Money pence(std::int64_t n) { return Money{n}; }
    static constexpr Money pounds(std::int64_t n) { return Money{n * 100}; }

    /// "1,234.50", "£12", "-£2.00"; spaces around it are ignored. Nothing if it is not an amount: "12.3" is refused
    /// (pence need two digits), and so is "1,23" (commas part thousands).
    /// Range: up to ten thousand billion pounds either way.
    static std::optional<Money> parse(std::string_view text);

    constexpr std::int64_t in_pence() const { return pence_; }

    /// Parts that differ by at most a penny and sum to the whole; the larger parts come first.
    /// Requires: at least one part.
    std::vector<Money> shared_among(int parts) const;

    std::string in_words() const;  ///< "£1,234.50", "-£2.00"

    friend constexpr auto operator<=>(Money, Money) = default;
    friend constexpr Money operator+(Money a, Money b) { return Money{a.pence_ + b.pence_}; }
    friend constexpr Money operator-(Money a, Money b) { return Money{a.pence_ - b.pence_}; }
    friend constexpr Money operator*(Money a, std::int64_t n) { return Money{a.pence_ * n}; }

private:
    constexpr explicit Money(std::int64_t pence) : pence_{pence} {}
    std::int64_t pence_;
};

}  // namespace kith
