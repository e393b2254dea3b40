#include "kernel/core/text.h"

#include <algorithm>

namespace kith {

std::string lower(std::string_view text) {
    std::string result{text};
    for (char& c : result) c = lower(c);
    return result;
}

std::string upper(std::string_view text) {
    std::string result{text};
    for (char& c : result) c = upper(c);
    return result;
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    for (;;) {
        const auto end = text.find(separator);
        pieces.push_back(text.substr(0, end));
        if (end == text.npos) return pieces;
        text.remove_prefix(end + 1);
    }
}

template <class Pieces>
static std::string joined(const Pieces& pieces, std::string_view between) {
    std::string text;
    bool first = true;
    for (const auto& piece : pieces) {
        if (!first) text += between;
        first = false;
        text += piece;
    }
    return text;
}

std::string join(const std::vector<std::string>& pieces, std::string_view between) { return joined(pieces, between); }

std::string join(const std::vector<std::string_view>& pieces, std::string_view between) {
    return joined(pieces, between);
}

std::string list_in_words(const std::vector<std::string>& pieces) {
    std::string text;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i > 0) text += i + 1 == pieces.size() ? " and " : ", ";
        text += pieces[i];
    }
    return text;
}

std::string with_commas(std::int64_t number) {
    std::string text = std::to_string(number);
    const std::size_t first_digit = number < 0 ? 1 : 0;
    for (std::size_t at = text.size(); at > first_digit + 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

std::string plural(std::int64_t count, std::string_view one) { return plural(count, one, std::string{one} + "s"); }

std::string plural(std::int64_t count, std::string_view one, std::string_view many) {
    std::string text = with_commas(count);
    text += ' ';
    text += count == 1 ? one : many;
    return text;
}

std::string possessive(std::string_view name) {
    if (name.empty()) return {};
    return std::string{name} + "'s";
}

}  // namespace kith
