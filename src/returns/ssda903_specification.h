#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "returns/ssda903_codes.h"

namespace kith::returns {

/// The twelve tables of the SSDA903, in the order in which they are read: Header first, since every other row is about
/// a child of Header.
enum class Table : std::uint8_t {
    header,
    episodes,
    reviews,
    asylum_seekers,
    health,
    care_leavers,
    adoption,
    placed_for_adoption,
    previous_permanence,
    missing,
    social_workers,
    deprivations_of_liberty,
};

inline constexpr int tables = 12;

/// What the text of a column stands for.
enum class Kind : std::uint8_t {
    text,            ///< up to Text::longest characters
    day,             ///< DD/MM/YYYY
    part_known_day,  ///< DD/MM/YYYY where any part may be ZZ
    code,            ///< one of `codes`
    whole_number,    ///< within `lowest` and `highest`
};

/// What becomes of a row whose column is blank or cannot be read.
enum class Need : std::uint8_t {
    essential,  ///< blank or unreadable: there is no fact without it, so the row is refused
    if_given,   ///< blank has a meaning (an end that has not come); unreadable would change it, so the row is refused
    expected,   ///< the DfE wants it filled; blank or unreadable: the row is kept without it, and that is reported
    optional,   ///< blank is usual; unreadable: the row is kept without it, and that is reported
};

/// Whether a day can lie after today.
enum class Days : std::uint8_t { past, any };

struct Column {
    std::string_view name;     ///< "DECOM"
    std::string_view meaning;  ///< "the day the episode started", to follow "Write "
    Kind kind = Kind::text;
    Need need = Need::optional;
    CodeList codes = {};
    int lowest = 0;
    int highest = 0;
    std::string_view not_before = {};  ///< an earlier column of the same table; a day before it refuses the row
    Days days = Days::past;

    /// Whether a file without this column is refused. Only optional columns can be left out of a file.
    constexpr bool must_be_in_file() const { return need != Need::optional; }
};

struct TableSpecification {
    Table table;
    std::string_view name;                       ///< "Episodes", the DfE's name
    std::span<const std::string_view> in_names;  ///< what its files' names hold, letters and digits only
    std::span<const Column> columns;             ///< in the DfE's order
    Years years = {};                            ///< when the DfE collected it
};

/// The specification of the files of 2017 to 2027, in the order of `Table`.
std::span<const TableSpecification> specification();

const TableSpecification& specification_of(Table table);

/// "Episodes": the DfE's name of the table.
std::string_view name_of(Table table);

/// The table that a file's name speaks of: "Episodes 2024-25.csv", "sw_episodes.csv", "PlacedAdoption.csv"; nothing if
/// it speaks of none. Where two fit, the longer word wins: SWEpisodes is not Episodes.
std::optional<Table> table_by_file_name(std::string_view file_name);

/// The table whose needed columns are all in `headings` (as heading() writes them), with at least one that no other
/// table has; nothing if there is none.
std::optional<Table> table_by_headings(std::span<const std::string> headings);

/// A column's heading as the specification writes it: upper case, outer space gone, spaces and hyphens as underscores.
std::string heading(std::string_view as_written);

}  // namespace kith::returns
