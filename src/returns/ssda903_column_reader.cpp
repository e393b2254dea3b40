#include "returns/ssda903_column_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>

#include "kernel/core/result.h"
#include "kernel/core/text.h"

namespace kith::returns {

/// The bytes and how many they are: no two codes have one key.
static std::uint64_t key_of(std::string_view text) {
    std::uint64_t key = text.size();
    for (const char c : text) key = key << 8 | static_cast<unsigned char>(c);
    return key;
}

static std::size_t first_slot(std::uint64_t key) { return static_cast<std::size_t>(key * 0x9E3779B97F4A7C15u >> 57); }

CodeIndex::CodeIndex(CodeList codes) {
    check(codes.size() < slots / 2, "A list of codes is longer than its index was made for.");
    for (const auto& word : codes) {
        const auto key = key_of(word.code);
        auto slot = first_slot(key);
        while (slots_[slot].word) slot = (slot + 1) % slots;
        slots_[slot] = {key, &word};
    }
}

const CodeWord* CodeIndex::find(std::string_view text) const {
    if (text.size() > Code::longest) return nullptr;
    const auto key = key_of(text);
    for (auto slot = first_slot(key); slots_[slot].word; slot = (slot + 1) % slots)
        if (slots_[slot].key == key) return slots_[slot].word;
    return nullptr;
}

/// "12.0" as "12": how spreadsheets write back a number that was in a column with blanks.
static std::string_view without_point_nought(std::string_view text) {
    if (!text.ends_with(".0")) return text;
    const auto whole = text.substr(0, text.size() - 2);
    return !whole.empty() && std::ranges::all_of(whole, is_digit) ? whole : text;
}

static std::string read_as(const Column& column, std::string_view text, std::string_view meant) {
    return fmt::format("{} is written \"{}\", and is read as {}.", column.name, shown(text), meant);
}

void ColumnReader::read(std::string_view text, Cell<Text>& cell, Remarks& remarks) const {
    const bool clean = text.size() <= Text::longest && !text.empty() && !is_space(text.front()) &&
                       !is_space(text.back()) && !text.ends_with(".0");
    if (!clean) return read_odd(text, cell, remarks);
    cell = Cell{*Text::of(text)};
}

void ColumnReader::read_odd(std::string_view text, Cell<Text>& cell, Remarks& remarks) const {
    const auto trimmed = trim(text);
    if (trimmed.empty()) return remarks.blank(*column_);
    const auto meant = without_point_nought(trimmed);
    if (const auto held = Text::of(meant)) {
        cell = Cell{*held};
        if (meant != text) remarks.note(*column_, text, read_as(*column_, text, meant));
        return;
    }
    cell = Cell<Text>::cannot_be_read();
    remarks.unreadable(*column_, text,
                       fmt::format("{} is {}, which is longer than {} characters. Write {}.", column_->name,
                                   shown(text), Text::longest, column_->meaning));
}

void ColumnReader::take(const CodeWord& word, Cell<Code>& cell, Remarks& remarks) const {
    cell = Cell{*Code::of(word.code)};
    if (!word.years.always()) remarks.dated_code(*column_, word);
}

void ColumnReader::read(std::string_view text, Cell<Code>& cell, Remarks& remarks) const {
    if (const auto* word = codes_.find(text)) return take(*word, cell, remarks);
    read_odd(text, cell, remarks);
}

/// "A3, A4 or A5", with their words where the list is short.
static std::string codes_to_write(CodeList codes) {
    constexpr std::size_t short_list = 6;
    std::string list;
    for (const auto& word : codes) {
        if (!list.empty()) list += &word == &codes.back() ? " or " : ", ";
        list += codes.size() > short_list ? std::string{word.code} : fmt::format("{} ({})", word.code, word.words);
    }
    return list;
}

void ColumnReader::read_odd(std::string_view text, Cell<Code>& cell, Remarks& remarks) const {
    const auto trimmed = trim(text);
    if (trimmed.empty()) return remarks.blank(*column_);
    const auto meant = upper(without_point_nought(trimmed));
    if (const auto* word = codes_.find(meant)) {
        remarks.note(*column_, text, read_as(*column_, text, meant));
        return take(*word, cell, remarks);
    }
    cell = Cell<Code>::cannot_be_read();
    remarks.unreadable(*column_, text,
                       fmt::format("{} is {}, which is not one of its codes. Write {}: {}.", column_->name, shown(text),
                                   column_->meaning, codes_to_write(column_->codes)));
}

/// DD/MM/YYYY in full, as nearly every day is written.
static std::optional<Date> plain_day(std::string_view text) {
    if (text.size() != 10 || text[2] != '/' || text[5] != '/') return {};
    const auto digit = [&](std::size_t i) { return static_cast<unsigned>(text[i] - '0'); };
    const unsigned d[]{digit(0), digit(1), digit(3), digit(4), digit(6), digit(7), digit(8), digit(9)};
    for (const unsigned one : d)
        if (one > 9) return {};
    return Date::of(static_cast<int>(d[4] * 1000 + d[5] * 100 + d[6] * 10 + d[7]), static_cast<int>(d[2] * 10 + d[3]),
                    static_cast<int>(d[0] * 10 + d[1]));
}

void ColumnReader::read(std::string_view text, Cell<Date>& cell, Remarks& remarks) const {
    if (text.empty()) return remarks.blank(*column_);
    if (const auto day = plain_day(text)) return take(*day, text, cell, remarks);
    read_odd(text, cell, remarks);
}

void ColumnReader::take(Date day, std::string_view text, Cell<Date>& cell, Remarks& remarks) const {
    if (day > today_ && column_->days == Days::past) [[unlikely]] {
        cell = Cell<Date>::cannot_be_read();
        return remarks.unreadable(*column_, text,
                                  fmt::format("{} is {}, a day that has not come yet. Write {} as DD/MM/YYYY.",
                                              column_->name, shown(text), column_->meaning));
    }
    cell = Cell{day};
}

/// The day without a time of midnight after it, which databases add when they export.
static std::string_view without_midnight(std::string_view text) {
    const auto gap = text.find_first_of(" T");
    if (gap == std::string_view::npos) return text;
    const auto time = text.substr(gap + 1);
    const bool midnight = time == "00:00" || time == "00:00:00" || time == "00:00:00.000" || time == "0:00";
    return midnight ? text.substr(0, gap) : text;
}

void ColumnReader::read_odd(std::string_view text, Cell<Date>& cell, Remarks& remarks) const {
    const auto trimmed = trim(text);
    if (trimmed.empty()) return remarks.blank(*column_);
    const auto bare = without_midnight(trimmed);
    auto day = Date::parse_british(bare);
    if (!day) day = Date::parse(bare);
    if (!day) {
        cell = Cell<Date>::cannot_be_read();
        return unreadable_day(text, remarks);
    }
    if (day->british() != text) remarks.note(*column_, text, read_as(*column_, text, day->british()));
    take(*day, text, cell, remarks);
}

/// Why this cannot be a day, as the middle of a sentence.
static std::string_view why_no_day(std::string_view text) {
    const auto parts = split(trim(text), '/');
    const bool numbers = parts.size() == 3 && std::ranges::all_of(parts, [](std::string_view part) {
                             return !part.empty() && std::ranges::all_of(part, is_digit);
                         });
    if (!numbers) return "which is not a day";
    if (parts[2].size() == 2) return "and two figures do not say which century";
    const auto year = parts[2].size() == 4 ? parts[2] : std::string_view{"0"};
    if (year < "1900" || year > "2199") return "and the year is not between 1900 and 2199";
    return "and there is no such day";
}

void ColumnReader::unreadable_day(std::string_view text, Remarks& remarks) const {
    remarks.unreadable(*column_, text,
                       fmt::format("{} is {}, {}. Write {} as DD/MM/YYYY.", column_->name, shown(text),
                                   why_no_day(text), column_->meaning));
}

static std::optional<int> whole_number(std::string_view text) {
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{} || end != text.data() + text.size()) return {};
    return number;
}

void ColumnReader::read(std::string_view text, Cell<int>& cell, Remarks& remarks) const {
    const auto trimmed = trim(text);
    if (trimmed.empty()) return remarks.blank(*column_);
    const auto meant = without_point_nought(trimmed);
    const auto number = whole_number(meant);
    if (!number || *number < column_->lowest || *number > column_->highest) {
        cell = Cell<int>::cannot_be_read();
        return remarks.unreadable(
            *column_, text,
            fmt::format("{} is {}, which is not a whole number from {} to {}. Write {}.", column_->name, shown(text),
                        column_->lowest, column_->highest, column_->meaning));
    }
    cell = Cell{*number};
    if (meant != text) remarks.note(*column_, text, read_as(*column_, text, meant));
}

struct DayPart {
    bool sound;                 ///< a number above nought, or ZZ
    std::optional<int> number;  ///< none: not known
};

static DayPart day_part(std::string_view text) {
    if (text == "ZZ" || text == "ZZZZ") return {true, {}};
    const auto number = whole_number(text);
    return {number && *number > 0, number};
}

static std::optional<PartKnownDay> part_known_day(std::string_view text) {
    const auto parts = split(text, '/');
    if (parts.size() != 3) return {};
    const auto day = day_part(parts[0]);
    const auto month = day_part(parts[1]);
    const auto year = day_part(parts[2]);
    if (!day.sound || !month.sound || !year.sound) return {};
    // What is not known could be anything, so it is filled in with what allows the rest: a leap year, a long month.
    if (!Date::of(year.number.value_or(2000), month.number.value_or(1), day.number.value_or(1))) return {};
    PartKnownDay known;
    if (year.number) known.year = static_cast<std::int16_t>(*year.number);
    if (month.number) known.month = static_cast<std::int8_t>(*month.number);
    if (day.number) known.day = static_cast<std::int8_t>(*day.number);
    return known;
}

void ColumnReader::read(std::string_view text, Cell<PartKnownDay>& cell, Remarks& remarks) const {
    const auto trimmed = trim(text);
    if (trimmed.empty()) return remarks.blank(*column_);
    const auto meant = upper(without_midnight(trimmed));
    if (const auto known = part_known_day(meant)) {
        cell = Cell{*known};
        if (meant != text) remarks.note(*column_, text, read_as(*column_, text, meant));
        return;
    }
    cell = Cell<PartKnownDay>::cannot_be_read();
    remarks.unreadable(*column_, text,
                       fmt::format("{} is {}, which is not a day. Write {}, as in 01/06/2014 or ZZ/ZZ/2014.",
                                   column_->name, shown(text), column_->meaning));
}

}  // namespace kith::returns
