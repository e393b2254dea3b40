#pragma once

#include <span>

#include "care/pages.h"

namespace kith::care {

/// The kinds of entry that care records, for the timeline's filter.
std::span<const EntryKind> entry_kinds();

/// Whether a fact of this table can be corrected by a form.
bool is_correctable(std::string_view table);

/// One row that an entry entered or retired: each column with its words, what became of it since, and the way to
/// correct it.
Result<Html> shown_row(const Context& context, const Allowed<May::see_care>& child, const Touched& row,
                       EntryNumber entry);

}  // namespace kith::care
