#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }  ///< ASCII only
constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }              ///< ASCII only
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; }

/// ASCII letters changed, every other byte kept. For codes and keywords; for names use fold().
std::string lower(std::string_view text);
std::string upper(std::string_view text);

/// `text` without ASCII white space at either end: a view into it.
std::string_view trim(std::string_view text);

/// The pieces of `text` between separators, empty ones included: n separators give n + 1 pieces, views into it.
std::vector<std::string_view> split(std::string_view text, char separator);

std::string join(const std::vector<std::string>& pieces, std::string_view between);
std::string join(const std::vector<std::string_view>& pieces, std::string_view between);

/// "a", "a and b", "a, b and c". Empty for no pieces.
std::string list_in_words(const std::vector<std::string>& pieces);

/// "1,234,567", "-1,000".
std::string with_commas(std::int64_t number);

/// "1 visit", "2 visits", "1,000 visits".
std::string plural(std::int64_t count, std::string_view one);

/// "1 child", "3 children".
std::string plural(std::int64_t count, std::string_view one, std::string_view many);

/// "Ana's", "James's"; empty for an empty name.
std::string possessive(std::string_view name);

}  // namespace kith
