#include "allowances/bacs.h"

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::allowances {

std::optional<std::string> digits(std::string_view typed, std::size_t count) {
    std::string found;
    for (const char c : typed)
        if (is_digit(c))
            found += c;
        else if (c != ' ' && c != '-')
            return {};
    return found.size() == count ? std::optional{found} : std::nullopt;
}

std::string bacs_name(std::string_view name) {
    constexpr std::size_t room = 18;
    std::string plain;
    // Character by character, so that the signs which Bacs takes stay where they stand; fold() leaves them out.
    for (std::size_t at = 0; at < name.size() && plain.size() < room;) {
        auto next = at + 1;
        while (next < name.size() && (static_cast<unsigned char>(name[next]) & 0xC0U) == 0x80U) ++next;
        const auto one = name.substr(at, next - at);
        if (one == "." || one == "&" || one == "/" || one == "-" || one == " ")
            plain += one;
        else
            plain += upper(fold(one));
        at = next;
    }
    return plain.substr(0, room);
}

Date processing_day(const Calendar& calendar, Date pay_day) {
    return calendar.within({-1, Unit::working_days}, pay_day);
}

namespace {

constexpr std::size_t label = 80, record = 100;

/// " 26226": a space, the year and the day of the year.
std::string day_of_year(Date day) {
    return fmt::format(" {:02}{:03}", day.year() % 100, day - *Date::of(day.year(), 1, 1) + 1);
}

/// Text filled up with spaces. A line that came out longer would shift every field after it.
std::string line(std::string text, std::size_t width) {
    check(text.size() <= width, "A line of a Bacs file is longer than its record.");
    text.resize(width, ' ');
    return text + "\r\n";
}

std::string entry(std::string_view sort_code, std::string_view account, std::string_view code, const HowWePay& from,
                  Money amount, std::string_view reference, std::string_view name) {
    return line(
        fmt::format("{}{}0{}{}{}    {:011}{:<18}{:<18}{:<18}", sort_code, account, code, from.sort_code, from.account,
                    amount.in_pence(), bacs_name(from.name), bacs_name(reference), bacs_name(name)),
        record);
}

}  // namespace

Result<std::string> standard_18(const HowWePay& from, const std::vector<Credit>& credits, std::int64_t serial,
                                Date made, Date processed) {
    if (!from.can_send())
        return fail(Fault::invalid, "Say first from which account you pay, and your Bacs service user number.");
    if (credits.empty()) return fail(Fault::invalid, "There is nothing to pay.");
    constexpr auto most = Money::pence(99'999'999'999);
    auto sum = Money::pence(0);
    std::string entries;
    for (const auto& credit : credits) {
        if (credit.amount <= Money::pence(0) || credit.amount > most)
            return fail(Fault::invalid, fmt::format("{} is no amount that Bacs can pay.", credit.amount.in_words()));
        sum = sum + credit.amount;
        entries += entry(credit.sort_code, credit.account, "99", from, credit.amount, credit.reference, credit.name);
    }
    if (sum > most) return fail(Fault::invalid, "The whole is more than one Bacs file can pay.");
    const auto number = fmt::format("{:06}", (serial - 1) % 999'999 + 1);  // never all noughts
    // The file may be written over once it is certain to have been paid.
    const auto file = fmt::format("1A{0}S  1{0}{1}00010001      {2}{3} 000000", from.user_number, number,
                                  day_of_year(made), day_of_year(processed.plus_days(14)));
    const std::string form = "2F0200000100" + std::string(35, ' ') + "00";
    return line(fmt::format("VOL1{:<37}{:<38}1", number, from.user_number), label) + line("HDR" + file, label) +
           line("HDR" + form, label) +
           line(fmt::format("UHL1{}999999    000000001 DAILY  001", day_of_year(processed)), label) + entries +
           entry(from.sort_code, from.account, "17", from, sum, "CONTRA", from.name) + line("EOF" + file, label) +
           line("EOF" + form, label) +
           line(fmt::format("UTL1{:013}{:013}{:07}{:07}", sum.in_pence(), sum.in_pence(), 1, credits.size()), label);
}

}  // namespace kith::allowances
