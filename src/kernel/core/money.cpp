#include "kernel/core/money.h"

#include "kernel/core/result.h"
#include "kernel/core/text.h"

namespace kith {

static constexpr std::size_t most_digits = 14;  ///< of pounds; far below where pence in 64 bits would overflow

static bool take_from(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// Whole pounds: digits, with commas between every group of three or nowhere.
static std::optional<std::int64_t> read_pounds(std::string_view text) {
    const auto first_comma = text.find(',');
    if (first_comma != text.npos && (first_comma < 1 || first_comma > 3)) return {};
    std::int64_t pounds = 0;
    std::size_t digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool comma_here = first_comma != text.npos && i >= first_comma && (i - first_comma) % 4 == 0;
        if (comma_here != (text[i] == ',')) return {};
        if (comma_here) continue;
        if (!is_digit(text[i]) || ++digits > most_digits) return {};
        pounds = pounds * 10 + (text[i] - '0');
    }
    const bool whole_groups = first_comma == text.npos || (text.size() - first_comma) % 4 == 0;
    if (digits == 0 || !whole_groups) return {};
    return pounds;
}

std::optional<Money> Money::parse(std::string_view text) {
    text = trim(text);
    const bool negative = take_from(text, "-");
    take_from(text, "£");
    std::int64_t pence = 0;
    const auto point = text.find('.');
    if (point != text.npos) {
        const auto after = text.substr(point + 1);
        if (after.size() != 2 || !is_digit(after[0]) || !is_digit(after[1])) return {};
        pence = (after[0] - '0') * 10 + (after[1] - '0');
    }
    const auto pounds = read_pounds(text.substr(0, point));
    if (!pounds) return {};
    pence += *pounds * 100;
    return Money{negative ? -pence : pence};
}

std::vector<Money> Money::shared_among(int parts) const {
    check(parts > 0, "Money can only be shared among at least one.");
    std::int64_t least = pence_ / parts;
    std::int64_t left_over = pence_ % parts;
    if (left_over < 0) {
        --least;
        left_over += parts;
    }
    std::vector<Money> shares;
    shares.reserve(static_cast<std::size_t>(parts));
    for (int i = 0; i < parts; ++i) shares.push_back(Money{least + (i < left_over ? 1 : 0)});
    return shares;
}

std::string Money::in_words() const {
    const std::int64_t pounds = pence_ / 100;
    const std::int64_t pence = pence_ % 100 < 0 ? -(pence_ % 100) : pence_ % 100;
    std::string text = pence_ < 0 ? "-£" : "£";
    text += with_commas(pounds < 0 ? -pounds : pounds);
    text += '.';
    text += static_cast<char>('0' + pence / 10);
    text += static_cast<char>('0' + pence % 10);
    return text;
}

}  // namespace kith
