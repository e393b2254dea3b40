#include "kernel/store/value.h"

#include "kernel/core/result.h"

namespace kith {

Date Row::date(int column) const {
    const auto day = Date::parse(text(column));
    check(day.has_value(), "A column read as a date does not hold YYYY-MM-DD.");
    return *day;
}

std::optional<std::int64_t> Row::maybe_integer(int column) const {
    if (null(column)) return {};
    return integer(column);
}

std::optional<std::string> Row::maybe_string(int column) const {
    if (null(column)) return {};
    return string(column);
}

std::optional<Date> Row::maybe_date(int column) const {
    if (null(column)) return {};
    return date(column);
}

}  // namespace kith
