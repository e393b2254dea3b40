#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/burden_report.h"
#include "kernel/core/words.h"

namespace kith::app {

namespace {

/// One row of one of the tables. Rows of two pages are the same if what they are of and its first cell are.
struct Row {
    std::string_view of;  ///< the first cell of its table's head: "form", "journey", "question"
    std::vector<std::string_view> head, cells;
};

std::vector<std::string_view> lines_of(std::string_view page) {
    std::vector<std::string_view> lines;
    while (!page.empty()) {
        const auto end = std::min(page.find('\n'), page.size());
        lines.push_back(trim(page.substr(0, end)));
        page.remove_prefix(std::min(end + 1, page.size()));
    }
    return lines;
}

std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    line.remove_prefix(1);
    for (auto end = line.find('|'); end != std::string_view::npos; end = line.find('|')) {
        cells.push_back(trim(line.substr(0, end)));
        line.remove_prefix(end + 1);
    }
    return cells;
}

std::vector<Row> rows_of(std::string_view page) {
    std::vector<Row> rows;
    std::vector<std::string_view> head;
    for (const auto line : lines_of(page)) {
        if (!line.starts_with('|')) {
            head.clear();
        } else if (head.empty()) {
            head = cells_of(line);
        } else if (auto cells = cells_of(line); !head.empty() && !cells.empty() && !line.starts_with("|-")) {
            rows.push_back({head.front(), head, std::move(cells)});
        }
    }
    return rows;
}

const Row* same(const std::vector<Row>& rows, const Row& wanted) {
    const auto found = std::ranges::find_if(
        rows, [&](const Row& row) { return row.of == wanted.of && row.cells.front() == wanted.cells.front(); });
    return found == rows.end() ? nullptr : &*found;
}

/// "inputs 7 (was 6), required 5 (was 4)"; every cell where there was no such row.
std::string what_changed(const Row& now, const Row* was) {
    std::vector<std::string> changes;
    for (std::size_t i = 1; i < std::min(now.cells.size(), now.head.size()); ++i) {
        if (!was)
            changes.push_back(fmt::format("{} {}", now.head[i], now.cells[i]));
        else if (i >= was->cells.size() || was->cells[i] != now.cells[i])
            changes.push_back(fmt::format("{} {} (was {})", now.head[i], now.cells[i],
                                          i < was->cells.size() ? was->cells[i] : "not told"));
    }
    return fmt::format("{}", fmt::join(changes, ", "));
}

}  // namespace

std::vector<std::string> burden_changes(std::string_view agreed, std::string_view now) {
    std::vector<std::string> changes;
    const auto were = rows_of(agreed), are = rows_of(now);
    for (const auto& row : are) {
        const auto* was = same(were, row);
        if (const auto words = what_changed(row, was); !words.empty())
            changes.push_back(
                fmt::format("The {} '{}' {}: {}.", row.of, row.cells.front(), was ? "changed" : "is new", words));
    }
    for (const auto& row : were)
        if (!same(are, row)) changes.push_back(fmt::format("The {} '{}' is gone.", row.of, row.cells.front()));
    if (!changes.empty()) return changes;
    const auto before = lines_of(agreed), after = lines_of(now);
    const auto first = std::ranges::mismatch(before, after);
    if (first.in1 != before.end() || first.in2 != after.end())
        changes.push_back(fmt::format("Line {} is otherwise: {}", first.in2 - after.begin() + 1,
                                      first.in2 == after.end() ? "it is gone" : *first.in2));
    return changes;
}

}  // namespace kith::app
