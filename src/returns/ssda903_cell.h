#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include "kernel/core/date.h"

namespace kith::returns {

/// Up to `most` bytes of text held in place, so that a row owns all it says and a million rows need no allocation.
template <std::size_t most>
class ShortText {
public:
    static constexpr std::size_t longest = most;

    constexpr ShortText() = default;

    /// Nothing if `text` is too long.
    static constexpr std::optional<ShortText> of(std::string_view text) {
        if (text.size() > most) return {};
        ShortText held;
        for (std::size_t i = 0; i < text.size(); ++i) held.bytes_[i] = text[i];
        held.size_ = static_cast<std::uint8_t>(text.size());
        return held;
    }

    constexpr std::string_view view() const { return {bytes_.data(), size_}; }

    friend constexpr bool operator==(const ShortText&, const ShortText&) = default;
    friend constexpr bool operator==(const ShortText& a, std::string_view b) { return a.view() == b; }
    friend constexpr auto operator<=>(const ShortText& a, const ShortText& b) { return a.view() <=> b.view(); }

private:
    std::array<char, most> bytes_{};  ///< zero after size_, so that equal texts are equal bytes
    std::uint8_t size_ = 0;
};

using Text = ShortText<23>;
using Code = ShortText<7>;  ///< "K2": upper case, one of the column's codes

/// A day of which some parts may not be known ("ZZ/ZZ/2014"). None: that part is not known.
struct PartKnownDay {
    std::optional<std::int16_t> year;
    std::optional<std::int8_t> month;
    std::optional<std::int8_t> day;

    friend constexpr bool operator==(const PartKnownDay&, const PartKnownDay&) = default;
};

/// What a file says in one place. Missing (nothing written) and unreadable (something written that cannot be what the
/// column holds) are two things: the first may be an answer, the second never is.
template <class T>
class Cell {
public:
    constexpr Cell() = default;
    constexpr explicit Cell(T value) : value_{value}, state_{State::read} {}
    static constexpr Cell cannot_be_read() {
        Cell cell;
        cell.state_ = State::unreadable;
        return cell;
    }

    constexpr explicit operator bool() const { return state_ == State::read; }
    constexpr const T& operator*() const { return value_; }  ///< Requires: there is a value.
    constexpr const T* operator->() const { return &value_; }
    constexpr bool missing() const { return state_ == State::missing; }
    constexpr bool unreadable() const { return state_ == State::unreadable; }

    /// None: missing or unreadable.
    constexpr std::optional<T> value() const { return *this ? std::optional{value_} : std::nullopt; }

    friend constexpr bool operator==(const Cell&, const Cell&) = default;

private:
    enum class State : std::uint8_t { missing, unreadable, read };

    /// What stands in a cell without a value, where nobody can see it: smaller than an optional beside a flag.
    static constexpr T nothing() {
        if constexpr (std::is_same_v<T, Date>)
            return Date::from_number(0);
        else
            return T{};
    }

    T value_ = nothing();
    State state_ = State::missing;
};

}  // namespace kith::returns
