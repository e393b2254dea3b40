#include "kernel/core/postcodes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith {

namespace {

constexpr std::size_t most_told = 100;
constexpr std::uint64_t letters = 37;  // nothing, ten digits, twenty-six letters
constexpr std::uint64_t inward = letters * letters * letters;
constexpr int easternmost = 700'000, northernmost = 1'300'000;

std::optional<std::uint64_t> number_of(std::string_view letters_of_it) {
    std::uint64_t number = 0;
    for (const char c : letters_of_it) {
        std::uint64_t value = 0;
        if (c >= '0' && c <= '9') value = static_cast<std::uint64_t>(c - '0') + 1;
        if (c >= 'A' && c <= 'Z') value = static_cast<std::uint64_t>(c - 'A') + 11;
        if (c >= 'a' && c <= 'z') value = static_cast<std::uint64_t>(c - 'a') + 11;
        if (value == 0) return {};
        number = number * letters + value;
    }
    return number;
}

/// A postcode without its spaces, in the order in which its letters come; `size` is 0 if it cannot be one.
struct Packed {
    std::array<char, 7> text{};
    std::size_t size = 0;
    std::string_view all() const { return {text.data(), size}; }
};

Packed packed(std::string_view postcode) {
    Packed made;
    for (const char c : postcode) {
        if (c == ' ') continue;
        if (made.size == made.text.size()) return {};
        made.text[made.size++] = c;
    }
    return made;
}

/// The half that names the district, then the three characters within it, so that a district is one run of numbers.
std::optional<std::uint64_t> whole(std::string_view postcode) {
    const auto text = packed(postcode);
    if (text.size < 5) return {};
    return number_of(text.all());
}

bool is_inward(std::string_view three) {
    const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    return three.size() == 3 && three[0] >= '0' && three[0] <= '9' && letter(three[1]) && letter(three[2]);
}

std::optional<std::uint64_t> district_of(std::string_view postcode) {
    const auto text = packed(postcode);
    if (text.size < 2) return {};
    const auto all = text.all();
    const bool has_both = text.size >= 5 && is_inward(all.substr(text.size - 3));
    return number_of(has_both ? all.substr(0, text.size - 3) : all);
}

struct Columns {
    std::size_t postcode, easting, northing;
};

Result<Columns> columns_of(const CsvRow& row) {
    constexpr auto missing = static_cast<std::size_t>(-1);
    Columns found{missing, missing, missing};
    const auto is = [](std::string_view cell, std::initializer_list<std::string_view> names) {
        return std::ranges::find(names, lower(trim(cell))) != names.end();
    };
    for (std::size_t i = row.cells.size(); i-- > 0;) {
        if (is(row.cells[i], {"postcode", "pcds", "pcd", "pcd7", "pcd8"})) found.postcode = i;
        if (is(row.cells[i], {"easting", "eastings", "oseast1m", "east1m"})) found.easting = i;
        if (is(row.cells[i], {"northing", "northings", "osnrth1m", "north1m"})) found.northing = i;
    }
    if (found.postcode == missing || found.easting == missing || found.northing == missing)
        return fail(Fault::invalid,
                    "The first row of a file of postcodes must name three columns: postcode, easting and northing "
                    "(or pcds, oseast1m and osnrth1m).");
    return found;
}

/// Metres; less than 0 where there is none.
int metres_in(std::string_view cell, int most) {
    const auto text = trim(cell);
    int value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && value <= most ? value : -1;
}

}  // namespace

Result<Postcodes::Read> Postcodes::read(std::string_view csv) {
    CsvReader reader{csv};
    CsvRow row;
    if (!reader.next(row)) return fail(Fault::invalid, "The file of postcodes is empty.");
    const auto columns = TRY(columns_of(row));
    Read read;
    const auto refuse = [&](std::size_t column, std::string what) {
        ++read.refused;
        if (read.problems.size() < most_told)
            read.problems.push_back({row.line, static_cast<int>(column) + 1, std::move(what)});
    };
    const auto last = std::max({columns.postcode, columns.easting, columns.northing});
    while (reader.next(row)) {
        if (row.cells.size() <= last) {
            refuse(row.cells.size(), "The row ends before its postcode and place.");
            continue;
        }
        if (trim(row.cells[columns.easting]).empty() && trim(row.cells[columns.northing]).empty()) continue;
        const auto number = whole(row.cells[columns.postcode]);
        const GridPoint at{metres_in(row.cells[columns.easting], easternmost),
                           metres_in(row.cells[columns.northing], northernmost)};
        if (!number)
            refuse(columns.postcode, fmt::format("\"{}\" is not a postcode.", row.cells[columns.postcode]));
        else if (at.easting < 0)
            refuse(columns.easting, "The easting must be whole metres from 0 to 700,000.");
        else if (at.northing < 0)
            refuse(columns.northing, "The northing must be whole metres from 0 to 1,300,000.");
        else
            read.postcodes.places_.push_back({*number, at});
    }
    read.postcodes.settle();
    return read;
}

Postcodes Postcodes::of(const std::vector<Row>& rows) {
    Postcodes made;
    for (const auto& row : rows)
        if (const auto number = whole(row.postcode)) made.places_.push_back({*number, row.at});
    made.settle();
    return made;
}

void Postcodes::settle() {
    std::ranges::stable_sort(places_, {}, &Place::postcode);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < places_.size(); ++i)
        if (i + 1 == places_.size() || places_[i + 1].postcode != places_[i].postcode) places_[kept++] = places_[i];
    places_.resize(kept);
    places_.shrink_to_fit();
}

std::optional<GridPoint> Postcodes::find(std::string_view postcode) const {
    const auto number = whole(postcode);
    if (!number) return {};
    const auto found = std::ranges::lower_bound(places_, *number, {}, &Place::postcode);
    if (found == places_.end() || found->postcode != *number) return {};
    return found->at;
}

std::optional<GridPoint> Postcodes::middle_of_district(std::string_view postcode) const {
    const auto district = district_of(postcode);
    if (!district) return {};
    const auto from = std::ranges::lower_bound(places_, *district * inward, {}, &Place::postcode);
    const auto to = std::ranges::lower_bound(places_, (*district + 1) * inward, {}, &Place::postcode);
    if (from == to) return {};
    std::int64_t east = 0, north = 0;
    for (auto place = from; place != to; ++place) east += place->at.easting, north += place->at.northing;
    const auto count = to - from;
    return GridPoint{static_cast<int>(east / count), static_cast<int>(north / count)};
}

int metres_between(GridPoint a, GridPoint b) {
    return static_cast<int>(std::lround(std::hypot(a.easting - b.easting, a.northing - b.northing)));
}

}  // namespace kith
