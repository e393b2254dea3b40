#include "kernel/core/date.h"

#include "kernel/core/text.h"

namespace kith {

static constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};

static std::string_view month_in_words(int month) { return months[static_cast<std::size_t>(month - 1)]; }

/// Writes the last `width` digits of `number` so that they end before `end`.
static void put_digits(std::string& text, std::size_t end, int number, int width) {
    for (; width > 0; --width, number /= 10) text[--end] = static_cast<char>('0' + number % 10);
}

std::string Date::iso() const {
    const auto [year, month, day] = civil();
    std::string text(10, '-');
    put_digits(text, 4, year, 4);
    put_digits(text, 7, month, 2);
    put_digits(text, 10, day, 2);
    return text;
}

std::string Date::british() const {
    const auto [year, month, day] = civil();
    std::string text(10, '/');
    put_digits(text, 2, day, 2);
    put_digits(text, 5, month, 2);
    put_digits(text, 10, year, 4);
    return text;
}

static std::string words(int day, std::string_view month, int year) {
    std::string text = std::to_string(day);
    text += ' ';
    text += month;
    text += ' ';
    text += std::to_string(year);
    return text;
}

std::string Date::in_words() const {
    const auto [year, month, day] = civil();
    return words(day, month_in_words(month), year);
}

std::string Date::short_words() const {
    const auto [year, month, day] = civil();
    return words(day, month_in_words(month).substr(0, 3), year);
}

std::string Span::in_words() const {
    switch (unit) {
        case Unit::days: return plural(count, "day");
        case Unit::working_days: return plural(count, "working day");
        case Unit::weeks: return plural(count, "week");
        case Unit::months: return plural(count, "month");
        case Unit::years: return plural(count, "year");
    }
    return {};
}

}  // namespace kith
