#include "kernel/forms/question.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/core/utf8.h"

namespace kith {

std::string_view field(const Fields& fields, std::string_view name) {
    const auto at = std::ranges::find(fields, name, [](const auto& pair) { return std::string_view{pair.first}; });
    return at == fields.end() ? std::string_view{} : std::string_view{at->second};
}

static std::optional<int> month_named(std::string_view text) {
    constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
    if (text.size() < 3) return {};
    for (std::size_t i = 0; i < months.size(); ++i)
        if (months[i].starts_with(text) || (months[i] == "september" && text == "sept")) return static_cast<int>(i) + 1;
    return {};
}

static std::optional<int> small_number(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || text.size() > 4) return {};
    return number;
}

static std::optional<Date> with_year(int day, int month, std::optional<int> year, std::size_t year_digits, Date today) {
    if (year && year_digits == 2) *year += *year + 2000 > today.year() + 20 ? 1900 : 2000;
    if (year) return Date::of(*year, month, day);
    // 29 February may be up to eight years back (1896 to 1904 is the longest gap; ours ends in 2199).
    for (int back = 0; back <= 8; ++back)
        if (const auto date = Date::of(today.year() - back, month, day); date && *date <= today) return date;
    return {};
}

std::optional<Date> typed_date(std::string_view typed, Date today) {
    const auto text = lower(trim(typed));
    if (text == "today") return today;
    if (text == "yesterday") return today.plus_days(-1);
    if (const auto iso = Date::parse(text)) return iso;
    std::vector<std::string_view> parts;
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto length = std::min(rest.find_first_of("/.- ,"), rest.size());
        if (length > 0) parts.push_back(rest.substr(0, length));
        rest.remove_prefix(std::min(length + 1, rest.size()));
    }
    if (parts.size() < 2 || parts.size() > 3) return {};
    const auto day = small_number(parts[0]);
    const auto month = month_named(parts[1]) ? month_named(parts[1]) : small_number(parts[1]);
    std::optional<int> year;
    if (parts.size() == 3) {
        year = small_number(parts[2]);
        if (!year || (parts[2].size() != 2 && parts[2].size() != 4)) return {};
    }
    if (!day || !month) return {};
    return with_year(*day, *month, year, parts.size() == 3 ? parts[2].size() : 0, today);
}

std::optional<std::string> put_date(Date& answer, std::string_view typed, Date today, int days_ahead) {
    const auto day = typed_date(typed, today);
    if (!day) return fmt::format("'{}' is not a day. Write it like 14/11/2026, or today or yesterday", typed);
    if (*day > today.plus_days(days_ahead))
        return days_ahead == 0
                   ? fmt::format("{} has not come yet. Give a day that is today or earlier", day->in_words())
                   : fmt::format("{} is too far ahead. Check the year", day->in_words());
    if (*day < today.plus_months(-12 * 130)) return fmt::format("{} is too long ago. Check the year", day->in_words());
    answer = *day;
    return {};
}

std::optional<std::string> put_text(std::string& answer, std::string_view typed, int longest) {
    if (!is_utf8(typed)) return "This holds characters that cannot be read. Type it again";
    answer = clean(typed);
    const auto length = static_cast<int>(
        std::ranges::count_if(answer, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    if (longest > 0 && length > longest)
        return fmt::format("This is {} too long: at most {}", plural(length - longest, "character"),
                           plural(longest, "character"));
    return {};
}

std::optional<std::string> put_money(Money& answer, std::string_view typed, Money least, Money under) {
    const auto amount = Money::parse(typed);
    if (!amount) return "Write an amount in pounds, such as 4,500 or 45.50";
    if (*amount < least)
        return least > Money::pence(0) && *amount == Money::pence(0) ? "Write an amount of more than nothing"
                                                                     : "Write an amount that is not less than nothing";
    if (*amount >= under) {
        const auto words = under.in_words();
        return fmt::format("Write an amount under {}",
                           words.ends_with(".00") ? words.substr(0, words.size() - 3) : words);
    }
    answer = *amount;
    return {};
}

std::optional<std::string> put_number(std::int64_t& answer, std::string_view typed, int low, int high) {
    const auto text = trim(typed);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return fmt::format("'{}' is not a whole number", text);
    if (number < low || number > high) return fmt::format("Give a number from {} to {}", low, high);
    answer = number;
    return {};
}

std::optional<std::string> put_yes_no(bool& answer, std::string_view typed) {
    if (typed != "yes" && typed != "no") return "Choose yes or no";
    answer = typed == "yes";
    return {};
}

}  // namespace kith
