#include "kernel/record/table.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/result.h"

namespace kith {

void unknown_code(std::string_view code) {
    static thread_local std::string sentence;
    sentence = fmt::format("The record holds a code, '{}', that this version of Kith does not know.", code);
    check(false, sentence.c_str());
    throw Bug{sentence};
}

TableInfo finished(TableInfo table) {
    std::string names;
    std::string places;
    int place = table.holds_facts() ? 4 : 1;
    for (const auto& column : table.columns) {
        names += fmt::format("{}{}", names.empty() ? "" : ", ", column.name);
        places += fmt::format("{}${}", places.empty() ? "" : ", ", place++);
    }
    if (table.holds_facts()) {
        table.insert =
            fmt::format("insert into {} (authority, fact, about, {}, entered_by) values ($1, $2, $3, {}, ${})",
                        table.name, names, places, place);
        table.select = fmt::format("select fact, about, entered_by, retired_by, {} from {}", names, table.name);
        const auto day = std::ranges::find(table.columns, CellKind::date, &ColumnInfo::kind);
        // The engines differ on where what has no day comes; said outright, it comes first on both.
        table.order = day == table.columns.end()
                          ? " order by fact"
                          : fmt::format(" order by {}{}, fact", day->name, day->optional ? " nulls first" : "");
    } else {
        table.insert = fmt::format("insert into {} ({}) values ({})", table.name, names, places);
        table.select = fmt::format("select {} from {}", names, table.name);
        table.order = fmt::format(" order by {}", table.keys);
    }
    return table;
}

int Schema::number() const {
    int highest = 1;
    for (const auto* table : tables) {
        highest = std::max(highest, table->since);
        for (const auto& column : table->columns) highest = std::max(highest, column.since);
    }
    return highest;
}

}  // namespace kith
