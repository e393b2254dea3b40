#pragma once

#include <optional>
#include <string>

#include <fmt/format.h>

#include "care/file.h"

/// What an answer may contradict, shared by the forms of care.
namespace kith::care {

inline std::optional<Error::Field> before_birth(const CareFile& file, Date on, const char* question) {
    if (file.born && on < *file.born) return wrong(question, fmt::format("{} was not born then", file.given));
    return {};
}

inline std::optional<Error::Field> ends_before(Date starts, std::optional<Date> ends, const char* question) {
    if (ends && *ends < starts)
        return wrong(question, fmt::format("This is before it began, on {}", starts.in_words()));
    return {};
}

}  // namespace kith::care
