#include <array>
#include <string_view>

#include "kernel/people/svg.h"

namespace kith::picture {

/// Hundredths of a letter's height, for a bold humanist or grotesque face.
static int letter_width(char32_t letter) {
    constexpr std::string_view narrow = "iljtfrI.,:;'|!()[]- ";
    constexpr std::string_view wide = "mwMW@%";
    if (letter >= 0x1100) return 104;  // East Asian scripts and pictographs
    if (letter >= 0x80) return 72;
    const char c = static_cast<char>(letter);
    if (narrow.find(c) != std::string_view::npos) return 38;
    if (wide.find(c) != std::string_view::npos) return 96;
    return c >= 'A' && c <= 'Z' ? 74 : 62;
}

/// The next letter of UTF-8 from `at`: how many bytes, and how wide. A byte that starts no letter stands for itself.
struct Letter {
    std::size_t bytes;
    int width;
};

static Letter letter_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t bytes = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    char32_t letter = lead < 0x80 ? lead : lead & (0xffu >> (bytes + 1));
    for (std::size_t i = 1; i < bytes && at + i < text.size(); ++i)
        letter = (letter << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3fu);
    return {std::min(bytes, text.size() - at), letter_width(letter)};
}

static int width_of(std::string_view text) {
    int width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Letter letter = letter_at(text, at);
        width += letter.width;
        at += letter.bytes;
    }
    return width;
}

std::vector<std::string> wrapped(std::string_view text, int width) {
    const int most = width * 100 / 15;
    std::vector<std::string> lines;
    std::string line;
    const auto end_line = [&] {
        if (!line.empty()) lines.push_back(std::move(line));
        line.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" -", at), text.size());
        const bool hyphen = end < text.size() && text[end] == '-';
        const std::string_view word = text.substr(at, end - at + (hyphen ? 1 : 0));
        const std::string_view space = at > 0 && text[at - 1] == ' ' && !line.empty() ? " " : "";
        at = end + 1;
        if (word.empty()) continue;
        if (!line.empty() && width_of(line) + width_of(space) + width_of(word) > most) end_line();
        if (!line.empty()) line += space;
        if (width_of(word) <= most) {
            line += word;
            continue;
        }
        for (std::size_t i = 0; i < word.size();) {
            const Letter letter = letter_at(word, i);
            if (width_of(line) + letter.width > most) end_line();
            line += word.substr(i, letter.bytes);
            i += letter.bytes;
        }
    }
    end_line();
    return lines;
}

}  // namespace kith::picture
