#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "kernel/core/clock.h"
#include "kernel/core/date.h"
#include "kernel/core/id.h"
#include "kernel/core/money.h"
#include "kernel/core/words.h"
#include "kernel/store/value.h"

namespace kith {

/// How a value is kept: a whole number, text, or a day.
enum class CellKind { integer, text, date };

/// Thrown (as check) when a code in the store is in no code set of this binary: the record is newer than the program.
[[noreturn]] void unknown_code(std::string_view code);

/// How a member of a described struct is kept, read back and shown. One specialisation for each kind of member.
template <class T>
struct Cell;

template <>
struct Cell<std::string> {
    static constexpr CellKind kind = CellKind::text;
    static std::string read(const Row& row, int column) { return row.string(column); }
    static std::string shown(const std::string& value) { return value; }
};

template <>
struct Cell<Date> {
    static constexpr CellKind kind = CellKind::date;
    static Date read(const Row& row, int column) { return row.date(column); }
    static std::string shown(Date value) { return value.in_words(); }
};

template <>
struct Cell<Moment> {
    static constexpr CellKind kind = CellKind::integer;
    static Moment read(const Row& row, int column) { return Moment{row.integer(column)}; }
    static std::string shown(Moment value) { return value.in_words(); }
};

template <>
struct Cell<Money> {
    static constexpr CellKind kind = CellKind::integer;
    static Money read(const Row& row, int column) { return Money::pence(row.integer(column)); }
    static std::string shown(Money value) { return value.in_words(); }
};

template <>
struct Cell<bool> {
    static constexpr CellKind kind = CellKind::integer;
    static bool read(const Row& row, int column) { return row.yes(column); }
    static std::string shown(bool value) { return value ? "Yes" : "No"; }
};

template <std::integral T>
requires(!std::same_as<T, bool>) struct Cell<T> {
    static constexpr CellKind kind = CellKind::integer;
    static T read(const Row& row, int column) { return static_cast<T>(row.integer(column)); }
    static std::string shown(T value) { return std::to_string(value); }
};

template <class Kind>
struct Cell<Id<Kind>> {
    static constexpr CellKind kind = CellKind::integer;
    static Id<Kind> read(const Row& row, int column) { return Id<Kind>{row.integer(column)}; }
    static std::string shown(Id<Kind> value) { return std::to_string(value.number()); }
};

template <CodeSet Enum>
struct Cell<Enum> {
    static constexpr CellKind kind = CellKind::text;
    static Enum read(const Row& row, int column) {
        const auto value = from_code<Enum>(row.text(column));
        if (!value) unknown_code(row.text(column));
        return *value;
    }
    static std::string shown(Enum value) { return std::string{in_words(value)}; }
};

template <class T>
struct Cell<std::optional<T>> {
    static constexpr CellKind kind = Cell<T>::kind;
    static std::optional<T> read(const Row& row, int column) {
        if (row.null(column)) return {};
        return Cell<T>::read(row, column);
    }
    static std::string shown(const std::optional<T>& value) { return value ? Cell<T>::shown(*value) : std::string{}; }
};

/// What a number in a column stands for: itself, a person, or something else on the record that has no name of its own.
enum class Refers { to_nothing, to_a_person, to_a_record };

template <class T>
inline constexpr Refers refers = Refers::to_nothing;
template <class Kind>
inline constexpr Refers refers<Id<Kind>> = Refers::to_a_record;
template <>
inline constexpr Refers refers<PersonId> = Refers::to_a_person;
template <class T>
inline constexpr Refers refers<std::optional<T>> = refers<T>;

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

}  // namespace kith
