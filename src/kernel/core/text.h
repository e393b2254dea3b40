#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }  ///< ASCII only
constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }               ///< ASCII only
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

/// What someone typed, fit to keep: well-formed UTF-8 (bytes that are not become U+FFFD), composed (NFC), lines ended
/// by LF alone, and no control characters but LF and tab. Characters that turn the direction of the text about them are
/// removed, since they can make a record read as what it does not say. Spaces are kept.
std::string clean(std::string_view typed);

/// A name in lower-case Latin ASCII without marks, to find and to compare by: "Łukasz" is "lukasz", "O'Neill" is
/// "oneill", "Mary-Jane  Smith" is "mary jane smith", "Мария" is "maria". Letters, digits and single spaces only;
/// empty if the name has none. Never shown.
/// Cost: some tens of nanoseconds for an ASCII name, some microseconds for another.
std::string fold(std::string_view name);

/// Text that puts people in the order of a register, family name first, when compared byte by byte, as every database
/// can: "De Silva" comes after every "De". Cost: two folds.
std::string sort_key(std::string_view family, std::string_view given);

/// A short key that names sounding alike share: "Mohammed", "Muhammad" and "Md" are "MMD"; "Choudhury" and "Chaudhry"
/// are "CDR"; "Catherine" and "Kathryn" are "KTRN". One key for each word of the name, parted by spaces, each of at
/// most eight letters. It is for offering possible matches to a person, never for deciding that two people are one.
///
/// The key is Kith's own, for the spellings common in England, British and South Asian above all: vowels after the
/// first letter are dropped, letters that spell one sound become one, aspirates lose their h, v and w are one sound.
/// The table is in sounds.cpp.
std::string sounds_like(std::string_view name);

}  // namespace kith
