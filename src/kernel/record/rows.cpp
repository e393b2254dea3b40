#include "kernel/record/rows.h"

#include "kernel/record/hash.h"

namespace kith {

static void add_field(Hash& hash, std::string_view name, const Param& value) {
    if (value.is_null()) return;
    hash.add(name);
    if (const auto* number = value.integer())
        hash.add(*number);
    else
        hash.add(*value.text());
}

std::string row_hash(const TableInfo& table, std::span<const Param> params) {
    Hash hash;
    hash.add(table.name);
    add_field(hash, "authority", params[0]);
    add_field(hash, "fact", params[1]);
    add_field(hash, "about", params[2]);
    for (std::size_t i = 0; i < table.columns.size(); ++i) add_field(hash, table.columns[i].name, params[3 + i]);
    add_field(hash, "entered_by", params[3 + table.columns.size()]);
    return hash.hex(16);
}

std::string entry_hash(const EntryRow& entry, std::string_view previous) {
    Hash hash;
    hash.add(previous).add(entry.authority.number()).add(entry.entry.number()).add(entry.at.milliseconds);
    hash.add(entry.by ? std::to_string(entry.by->number()) : "").add(entry.by_name).add(entry.kind);
    hash.add(entry.about.number()).add(entry.what).add(entry.because).add(entry.source).add(entry.manifest);
    return hash.hex(32);
}

}  // namespace kith
