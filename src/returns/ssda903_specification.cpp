#include "returns/ssda903_specification.h"

#include <algorithm>

#include "kernel/core/text.h"
#include "returns/ssda903_tables.h"

namespace kith::returns {

std::span<const TableSpecification> specification() { return tables_of_2017_to_2027::all(); }

const TableSpecification& specification_of(Table table) { return specification()[static_cast<std::size_t>(table)]; }

std::string_view name_of(Table table) { return specification_of(table).name; }

/// "SW Episodes 2024-25.csv" as "swepisodes202425": what is left when people's separators are taken away.
static std::string letters_and_digits(std::string_view file_name) {
    const auto dot = file_name.rfind('.');
    std::string kept;
    for (const char c : file_name.substr(0, dot))
        if (is_letter(c) || is_digit(c)) kept += lower(c);
    return kept;
}

std::optional<Table> table_by_file_name(std::string_view file_name) {
    const auto name = letters_and_digits(file_name);
    std::optional<Table> found;
    std::size_t longest = 0;
    for (const auto& table : specification())
        for (const auto word : table.in_names)
            if (word.size() > longest && name.find(word) != std::string::npos) {
                found = table.table;
                longest = word.size();
            }
    return found;
}

static bool holds(std::span<const std::string> headings, std::string_view name) {
    return std::ranges::find(headings, name) != headings.end();
}

static bool only_in(const TableSpecification& table, std::string_view name) {
    return std::ranges::none_of(specification(), [&](const TableSpecification& other) {
        return other.table != table.table &&
               std::ranges::find(other.columns, name, &Column::name) != other.columns.end();
    });
}

std::optional<Table> table_by_headings(std::span<const std::string> headings) {
    for (const auto& table : specification()) {
        const bool whole = std::ranges::all_of(table.columns, [&](const Column& column) {
            return !column.must_be_in_file() || holds(headings, column.name);
        });
        const bool its_own = std::ranges::any_of(table.columns, [&](const Column& column) {
            return holds(headings, column.name) && only_in(table, column.name);
        });
        if (whole && its_own) return table.table;
    }
    return {};
}

std::string heading(std::string_view as_written) {
    if (as_written.starts_with("\xEF\xBB\xBF")) as_written.remove_prefix(3);
    auto name = upper(trim(as_written));
    std::ranges::replace(name, ' ', '_');
    std::ranges::replace(name, '-', '_');
    return name;
}

}  // namespace kith::returns
