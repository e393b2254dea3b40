#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "kernel/record/cell.h"

namespace kith {

/// One column of a described struct: its name in the store and in JSON and CSV, what people read, and its member.
template <class Struct, class Member>
struct Column {
    using Value = Member;

    std::string_view name;
    std::string_view words;
    Member Struct::*member;
    int since_ = 1;
    bool indexed_ = false;
    std::string_view index_then_ = {};

    /// Added to the table by the area's schema number `n`; it must be optional, as older rows have none.
    constexpr Column since(int n) const {
        auto copy = *this;
        copy.since_ = n;
        return copy;
    }
    /// Looked up by this column across people (search, carers of a household): gets an index, ordered further by the
    /// column named `then` if one is.
    constexpr Column indexed(std::string_view then = {}) const {
        auto copy = *this;
        copy.indexed_ = true;
        copy.index_then_ = then;
        return copy;
    }
};

template <class Struct, class Member>
constexpr Column<Struct, Member> column(std::string_view name, std::string_view words, Member Struct::*member) {
    return {name, words, member};
}

namespace details {

template <std::size_t at, class Column>
struct ColumnAt {
    Column column;
};

/// Columns side by side. What std::tuple promises besides takes two thirds of the time that a file with many tables
/// takes to compile.
template <class Places, class... Columns>
struct Beside;
template <std::size_t... at, class... Columns>
struct Beside<std::index_sequence<at...>, Columns...> : ColumnAt<at, Columns>... {
    template <class F>
    constexpr decltype(auto) apply(F&& f) const {
        return f(static_cast<const ColumnAt<at, Columns>&>(*this).column...);
    }
};

}  // namespace details

/// A struct's one description: creating the table, writing, reading, JSON, CSV and history all come from it.
///   struct Visit {
///       Date on;
///       static constexpr auto table = kith::facts_in("care_visit", "Visit", column("on_day", "When", &Visit::on));
///   };
/// The kinds of table:
///   facts   hung on the journal: never changed, only superseded; keyed by (authority, about, fact, entered_by), so
///   that
///           what is known of one person lies together
///   kept    the system's own housekeeping (sessions, drafts, the audit): keyed by the columns named
template <class... Columns>
struct Table {
    std::string_view name;
    std::string_view words;
    std::string_view keys;  ///< empty: facts; else the primary key, as "authority, account"
    details::Beside<std::index_sequence_for<Columns...>, Columns...> columns;
    int since_ = 1;
    bool append_only_ = false;

    /// Created by the area's schema number `n`.
    constexpr Table since(int n) const {
        auto copy = *this;
        copy.since_ = n;
        return copy;
    }
    /// A kept table whose rows are never changed or deleted: the journal itself, the audit.
    constexpr Table append_only() const {
        auto copy = *this;
        copy.append_only_ = true;
        return copy;
    }
};

template <class... Columns>
constexpr Table<Columns...> facts_in(std::string_view name, std::string_view words, Columns... columns) {
    return {name, words, "", {{columns}...}};
}

template <class... Columns>
constexpr Table<Columns...> kept_in(std::string_view name, std::string_view words, std::string_view keys,
                                    Columns... columns) {
    return {name, words, keys, {{columns}...}};
}

template <class T>
concept Described = requires {
    T::table.columns;
};

/// Calls `f(column)` for each column of T, in order.
template <Described T, class F>
constexpr void for_each_column(F f) {
    T::table.columns.apply([&](const auto&... columns) { (f(columns), ...); });
}

/// A description without its types, for the work that is the same for every table.
struct ColumnInfo {
    std::string_view name;
    std::string_view words;
    CellKind kind;
    Refers refers;
    bool optional;
    bool indexed;
    std::string_view index_then;
    int since;
    std::string (*shown)(const Row& row, int at);  ///< as people read it; the value must be there
};

struct TableInfo {
    std::string_view name;
    std::string_view words;
    std::string_view keys;
    int since;
    bool append_only;
    std::vector<ColumnInfo> columns;

    bool holds_facts() const { return keys.empty(); }
    std::string insert;  ///< facts: authority, fact, about, columns..., entered_by as $1...; kept: the columns
    std::string select;  ///< "select fact, about, entered_by, retired_by, columns... from name" (kept: columns)
    std::string order;   ///< " order by <first day>, fact"
};

TableInfo finished(TableInfo table);  ///< writes the statements out

template <Described T>
const TableInfo& table_info() {
    static const TableInfo info = [] {
        TableInfo table{
            T::table.name, T::table.words, T::table.keys, T::table.since_, T::table.append_only_, {}, {}, {}, {}};
        for_each_column<T>([&](const auto& c) {
            using Value = typename std::decay_t<decltype(c)>::Value;
            table.columns.push_back(
                {c.name, c.words, Cell<Value>::kind, refers<Value>, is_optional<Value>, c.indexed_, c.index_then_,
                 c.since_, [](const Row& row, int at) { return Cell<Value>::shown(Cell<Value>::read(row, at)); }});
        });
        return finished(std::move(table));
    }();
    return info;
}

/// The tables of one area, for creating, verifying and copying the store.
struct Schema {
    std::string_view area;
    std::vector<const TableInfo*> tables;
    int number() const;  ///< the highest `since` of its tables and columns
};

/// The values of `row` in column order, as statement parameters.
template <Described T>
void add_values(std::vector<Param>& params, const T& row) {
    for_each_column<T>([&](const auto& c) { params.emplace_back(row.*(c.member)); });
}

/// A T from an answer whose columns of T begin at `from`.
template <Described T>
T read_values(const Row& row, int from) {
    return T::table.columns.apply([&](const auto&... c) {
        int at = from;
        return T{Cell<typename std::decay_t<decltype(c)>::Value>::read(row, at++)...};
    });
}

}  // namespace kith
