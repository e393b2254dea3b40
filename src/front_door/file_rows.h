#pragma once

#include <array>
#include <set>

#include "front_door/worries.h"

/// Contacts that another system sends as the rows of a file. Each waits to be tied to a child, as one told on a page
/// does: a machine guesses nobody's name.
namespace kith::front_door {

/// The columns of such a file, by which the answers of a row are named.
struct RowColumn {
    std::string_view name;
    bool must;
};
inline constexpr std::array row_columns{
    RowColumn{"reference", true}, RowColumn{"received", true}, RowColumn{"teller", true}, RowColumn{"name", false},
    RowColumn{"agency", false},   RowColumn{"reach", false},   RowColumn{"named", false}, RowColumn{"who", true},
    RowColumn{"worried", true},   RowColumn{"working", false}, RowColumn{"family", false}};

/// What one row tells. Codes may be written as their words; a day as 1/3/2026 or 2026-03-01.
/// Fails: invalid, in a sentence for whoever made the file.
Result<Worry> worry_of_row(Fields cells, Date today);

/// What makes a row the same as one before: its reference among those of whoever tells, as two may count alike.
std::string sender_and_reference(const Worry& row);

/// The same of all rows that were taken before.
Result<std::set<std::string>> rows_taken(const Store& store, const LeaveOfAll& leave);

}  // namespace kith::front_door
