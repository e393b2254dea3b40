#include "kernel/core/utf8.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace kith {

static constexpr Utf8Character bad{not_utf8, 1};

static unsigned char byte(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// What the first byte of a character says: how many bytes follow, its own bits, and the least code that needs so many.
struct Lead {
    std::size_t following;
    char32_t bits;
    char32_t least;
};

static Lead read_lead(unsigned char first) {
    if ((first & 0xE0U) == 0xC0U) return {1, first & 0x1FU, 0x80};
    if ((first & 0xF0U) == 0xE0U) return {2, first & 0x0FU, 0x800};
    if ((first & 0xF8U) == 0xF0U) return {3, first & 0x07U, 0x1'0000};
    return {0, 0, 0};
}

Utf8Character first_character(std::string_view text) {
    const unsigned char first = byte(text, 0);
    if (first < 0x80) return {first, 1};
    const auto [following, bits, least] = read_lead(first);
    if (following == 0 || text.size() <= following) return bad;
    char32_t code = bits;
    for (std::size_t i = 1; i <= following; ++i) {
        if ((byte(text, i) & 0xC0U) != 0x80U) return bad;
        code = code << 6U | (byte(text, i) & 0x3FU);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < least || code > 0x10'FFFF || surrogate) return bad;
    return {code, following + 1};
}

void append_utf8(std::string& text, char32_t code) {
    const auto put = [&](char32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
    const auto put_following = [&](unsigned shift) { put(0x80U | (code >> shift & 0x3FU)); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xC0U | code >> 6U);
        return put_following(0);
    }
    if (code < 0x1'0000) {
        put(0xE0U | code >> 12U);
    } else {
        put(0xF0U | code >> 18U);
        put_following(12);
    }
    put_following(6);
    put_following(0);
}

template <std::size_t words>
static bool all_ascii(const char* bytes) {
    std::array<std::uint64_t, words> eights;
    std::memcpy(eights.data(), bytes, sizeof eights);
    std::uint64_t any = 0;
    for (const auto eight : eights) any |= eight;
    return (any & 0x8080'8080'8080'8080U) == 0;
}

std::size_t ascii_length(std::string_view text) {
    std::size_t at = 0;
    while (at + 64 <= text.size() && all_ascii<8>(text.data() + at)) at += 64;
    while (at + 8 <= text.size() && all_ascii<1>(text.data() + at)) at += 8;
    while (at < text.size() && byte(text, at) < 0x80) ++at;
    return at;
}

bool is_utf8(std::string_view text) {
    for (;;) {
        text.remove_prefix(ascii_length(text));
        if (text.empty()) return true;
        const auto character = first_character(text);
        if (character.code == not_utf8) return false;
        text.remove_prefix(character.bytes);
    }
}

}  // namespace kith
