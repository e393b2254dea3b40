#include "commissioning/headed_csv.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::commissioning {

static int place_of(const Heading& heading, const std::vector<std::string>& folded) {
    const auto at = [&](std::string_view name) { return std::ranges::find(folded, fold(name)); };
    auto found = at(heading.name);
    for (const auto other : heading.also)
        if (found == folded.end()) found = at(other);
    return found == folded.end() ? -1 : static_cast<int>(found - folded.begin());
}

Result<HeadedCsv> HeadedCsv::open(std::string_view text, const std::vector<Heading>& headings) {
    HeadedCsv file{text};
    if (!file.reader_.next(file.row_)) return fail(Fault::invalid, "There is nothing in this file.");
    std::vector<std::string> folded;
    for (const auto cell : file.row_.cells) folded.push_back(fold(cell));
    std::vector<std::string> missing;
    for (const auto& heading : headings) {
        file.columns_.push_back(place_of(heading, folded));
        if (heading.must && file.columns_.back() < 0) missing.emplace_back(heading.name);
    }
    if (!missing.empty())
        return fail(Fault::invalid, fmt::format("The first row must name the columns. There is none named {}.",
                                                list_in_words(missing)));
    return file;
}

bool HeadedCsv::next(std::vector<RowWrong>& wrong) {
    while (reader_.next(row_)) {
        if (row_.problems.empty()) return true;
        wrong.push_back({row_.line, row_.problems.front().what});
    }
    return false;
}

std::string_view HeadedCsv::cell(std::size_t heading) const {
    const auto column = columns_[heading];
    if (column < 0 || static_cast<std::size_t>(column) >= row_.cells.size()) return {};
    return trim(row_.cells[static_cast<std::size_t>(column)]);
}

std::optional<Date> day_in(std::string_view cell) {
    const auto day = Date::parse(cell);
    return day ? day : Date::parse_british(cell);
}

}  // namespace kith::commissioning
