#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kith {

/// One character read from UTF-8. `bytes` is 1 to 4; for a byte that is not UTF-8 it is 1 and `code` is `not_utf8`.
struct Utf8Character {
    char32_t code;
    std::size_t bytes;
};

inline constexpr char32_t not_utf8 = 0xFFFF'FFFF;
inline constexpr char32_t replacement_character = 0xFFFD;

/// The first character of `text`. Overlong forms, surrogates and codes past U+10FFFF are not UTF-8.
/// Requires: `text` is not empty.
Utf8Character first_character(std::string_view text);

/// Adds one character to `text`. Requires: a code up to U+10FFFF that is not a surrogate.
void append_utf8(std::string& text, char32_t code);

/// Whether every byte belongs to well-formed UTF-8. Cost: some bytes a nanosecond, many more while they are ASCII.
bool is_utf8(std::string_view text);

/// How many bytes at the start of `text` are ASCII.
std::size_t ascii_length(std::string_view text);

}  // namespace kith
