#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "kernel/core/clock.h"
#include "kernel/core/date.h"
#include "kernel/core/id.h"
#include "kernel/core/money.h"
#include "kernel/core/words.h"

namespace kith {

/// One parameter of a statement: nothing, a whole number or text. Dates travel as YYYY-MM-DD, moments as
/// milliseconds, money as pence, code sets as their codes, yes and no as 1 and 0.
class Param {
public:
    Param() = default;
    Param(std::nullopt_t) {}
    Param(std::string text) : value_{std::move(text)} {}
    Param(std::string_view text) : value_{std::string{text}} {}
    Param(const char* text) : value_{std::string{text}} {}
    Param(Date day) : value_{day.iso()} {}
    Param(Moment at) : value_{at.milliseconds} {}
    Param(Money amount) : value_{amount.in_pence()} {}
    Param(std::integral auto number) : value_{static_cast<std::int64_t>(number)} {}
    template <class Kind>
    Param(Id<Kind> id) : value_{id.number()} {}
    template <CodeSet Enum>
    Param(Enum word) : value_{std::string{code(word)}} {}
    template <class T>
    Param(const std::optional<T>& maybe) {
        if (maybe) *this = Param{*maybe};
    }

    bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&value_); }
    const std::string* text() const { return std::get_if<std::string>(&value_); }

private:
    std::variant<std::monostate, std::int64_t, std::string> value_;
};

/// One row of an answer, valid only while the function it was given to runs. Columns count from 0.
/// Asking for the wrong kind, or for a value that is null, is a bug (check).
class Row {
public:
    virtual int columns() const = 0;
    virtual bool null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual std::string_view text(int column) const = 0;

    Date date(int column) const;
    bool yes(int column) const { return integer(column) != 0; }
    std::string string(int column) const { return std::string{text(column)}; }

    std::optional<std::int64_t> maybe_integer(int column) const;
    std::optional<std::string> maybe_string(int column) const;
    std::optional<Date> maybe_date(int column) const;

    template <class AnyId>
    AnyId id(int column) const {
        return AnyId{integer(column)};
    }
    template <class AnyId>
    std::optional<AnyId> maybe_id(int column) const {
        if (null(column)) return {};
        return AnyId{integer(column)};
    }

protected:
    ~Row() = default;
};

}  // namespace kith
