#include <algorithm>

#include "kernel/store/connection.h"

namespace kith {

namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

/// The length of the well-formed sequence of more than one byte that starts `text`, or 0 (RFC 3629, section 4).
std::size_t sequence(std::string_view text) {
    const auto first = byte_at(text, 0);
    const auto second = byte_at(text, 1);
    const auto follows = [&](std::size_t at) { return (byte_at(text, at) & 0xC0) == 0x80; };
    const auto within = [&](int low, int high) { return second >= low && second <= high; };
    if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF)
        return within(first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF) && follows(2) ? 3 : 0;
    if (first >= 0xF0 && first <= 0xF4)
        return within(first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF) && follows(2) && follows(3) ? 4 : 0;
    return 0;
}

}  // namespace

bool keepable(std::string_view text) {
    while (true) {
        const auto other = std::find_if(text.begin(), text.end(), [](char c) { return c <= 0; });
        text.remove_prefix(static_cast<std::size_t>(other - text.begin()));
        if (text.empty()) return true;
        const auto length = sequence(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
}

}  // namespace kith
