#include "returns/ssda903_collection.h"

#include <fmt/core.h>

namespace kith::returns {

TableCount Summary::total() const {
    TableCount sum;
    for (const auto& table : by_table) {
        sum.read += table.read;
        sum.accepted += table.accepted;
        sum.noted += table.noted;
        sum.left_out += table.left_out;
        sum.repeated += table.repeated;
        sum.refused += table.refused;
    }
    return sum;
}

double Summary::rows_a_second() const { return seconds > 0 ? static_cast<double>(total().read) / seconds : 0; }

std::string Collection::place(Source source) const {
    return fmt::format("{}, line {}", files[source.file].name, source.line);
}

}  // namespace kith::returns
