#include "kernel/core/travel_times.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/csv.h"
#include "kernel/core/text.h"

namespace kith {

namespace {

constexpr int longest_journey = 24 * 60;

std::string without_spaces(std::string_view text) {
    std::string found;
    for (const char c : text)
        if (!is_space(c)) found += upper(c);
    return found;
}

bool looks_like_postcode(std::string_view code) {
    return code.size() >= 2 && code.size() <= 7 && is_letter(code.front()) &&
           std::ranges::all_of(code, [](char c) { return is_letter(c) || is_digit(c); });
}

std::optional<int> whole_minutes(std::string_view text) {
    text = trim(text);
    if (text.empty() || text.size() > 4) return {};
    int minutes = 0;
    for (const char c : text) {
        if (!is_digit(c)) return {};
        minutes = minutes * 10 + (c - '0');
    }
    return minutes <= longest_journey ? std::optional{minutes} : std::nullopt;
}

/// Where the three columns are.
struct Columns {
    std::size_t origin, destination, minutes;
};

std::optional<Columns> columns_of(const CsvRow& header) {
    const auto place = [&](std::string_view name) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < header.cells.size(); ++i)
            if (lower(trim(header.cells[i])) == name) return i;
        return {};
    };
    const auto origin = place("origin"), destination = place("destination"), minutes = place("minutes");
    if (!origin || !destination || !minutes) return {};
    return Columns{*origin, *destination, *minutes};
}

std::uint64_t pair_of(std::uint32_t from, std::uint32_t to) { return (std::uint64_t{from} << 32) | to; }

}  // namespace

std::string postcode_district(std::string_view postcode) {
    auto code = without_spaces(postcode);
    const auto n = code.size();
    if (n >= 5 && is_digit(code[n - 3]) && is_letter(code[n - 2]) && is_letter(code[n - 1])) code.resize(n - 3);
    return code;
}

Result<TravelTimes::Read> TravelTimes::read(std::string_view csv) {
    CsvReader reader{csv};
    CsvRow row;
    if (!reader.next(row)) return fail(Fault::invalid, "The file of travel times is empty.");
    const auto columns = columns_of(row);
    if (!columns)
        return fail(
            Fault::invalid,
            "The first line of the file of travel times must name the columns origin, destination and minutes.");
    Read read;
    const auto number = [&](std::string code) {
        return read.times.numbers_.try_emplace(std::move(code), static_cast<std::uint32_t>(read.times.numbers_.size()))
            .first->second;
    };
    while (reader.next(row)) {
        const auto problem = [&](std::string what) { read.problems.push_back({row.line, std::move(what)}); };
        if (!row.problems.empty()) {
            problem(row.problems.front().what);
            continue;
        }
        auto from = without_spaces(row.cells[columns->origin]), to = without_spaces(row.cells[columns->destination]);
        const auto minutes = whole_minutes(row.cells[columns->minutes]);
        if (!looks_like_postcode(from) || !looks_like_postcode(to))
            problem(fmt::format("\"{}\" is not a postcode or the first half of one.",
                                row.cells[looks_like_postcode(from) ? columns->destination : columns->origin]));
        else if (!minutes)
            problem(
                fmt::format("\"{}\" is not whole minutes from 0 to {}.", row.cells[columns->minutes], longest_journey));
        else if (!read.times.minutes_.try_emplace(pair_of(number(from), number(to)), *minutes).second)
            problem(fmt::format("The journey from {} to {} is given twice: the first is kept.", from, to));
    }
    return read;
}

std::optional<int> TravelTimes::exact(std::uint32_t from, std::uint32_t to) const {
    if (const auto found = minutes_.find(pair_of(from, to)); found != minutes_.end()) return found->second;
    if (const auto back = minutes_.find(pair_of(to, from)); back != minutes_.end()) return back->second;
    return {};
}

std::optional<std::uint32_t> TravelTimes::number_of(const std::string& postcode) const {
    const auto found = numbers_.find(postcode);
    return found == numbers_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<int> TravelTimes::minutes(std::string_view from, std::string_view to) const {
    if (from.empty() || to.empty() || minutes_.empty()) return {};
    const std::optional<std::uint32_t> starts[]{number_of(without_spaces(from)), number_of(postcode_district(from))};
    const std::optional<std::uint32_t> ends[]{number_of(without_spaces(to)), number_of(postcode_district(to))};
    for (const auto& start : starts)
        for (const auto& end : ends)
            if (start && end)
                if (const auto found = exact(*start, *end)) return found;
    return {};
}

}  // namespace kith
