#pragma once

#include <array>
#include <string>
#include <vector>

#include "returns/ssda903_rows.h"

namespace kith::returns {

/// What a finding did to its row.
enum class Weight : std::uint8_t {
    note,      ///< the row is accepted as it was meant; someone may want to know
    left_out,  ///< the row is accepted without this one value
    repeated,  ///< the row says what an earlier one says, and is kept once
    refused,   ///< the row is not accepted
};

/// One thing to tell about one row, in a sentence that says what is wrong and what to do.
struct Finding {
    Weight weight;
    Table table;
    Source source;
    std::string_view column;  ///< "DECOM"; empty where the row as a whole is meant
    std::string value;        ///< as written, cut at 60 bytes; empty where blank or where the row is meant
    std::string sentence;
};

enum class FileState : std::uint8_t { read, refused, ignored };

/// What became of one file of the folder.
struct FileReport {
    std::string name;
    FileState state = FileState::ignored;
    std::optional<Table> table = {};  ///< none: not an SSDA903 file
    std::string sentence = {};        ///< why it was refused or ignored, or what to know about it; empty if nothing
};

/// Rows of one table: read = accepted + repeated + refused. A blank line is no row.
struct TableCount {
    std::int64_t read = 0;
    std::int64_t accepted = 0;
    std::int64_t noted = 0;     ///< accepted rows with at least one finding
    std::int64_t left_out = 0;  ///< values, not rows, left out of accepted rows
    std::int64_t repeated = 0;
    std::int64_t refused = 0;
};

struct Summary {
    std::array<TableCount, tables> by_table{};
    double seconds = 0;  ///< from opening the first file to the last check

    const TableCount& of(Table table) const { return by_table[static_cast<std::size_t>(table)]; }
    TableCount total() const;
    double rows_a_second() const;  ///< 0 if nothing was read
};

/// The rows of one table. Kept apart, so that nobody records a refused row by mistake; a check of the return wants
/// both.
template <class Row>
struct RowsOf {
    std::vector<Row>
        accepted;              ///< Order: as in the file; episodes by child as in Header, start and end, open ones last
    std::vector<Row> refused;  ///< Order: as in the file
};

enum class YearFrom : std::uint8_t { nothing, the_dates, the_caller };

/// One return, of one collection year, as its files say it.
struct Collection {
    std::string folder;       ///< where it was read from; empty if not from a folder
    std::optional<int> year;  ///< 2025: the year that ended on 31 March 2025; none: no row had a date to tell by
    YearFrom year_from = YearFrom::nothing;
    std::vector<FileReport> files;
    std::vector<Finding> findings;  ///< Order: by file, then line
    Summary summary;

    std::tuple<RowsOf<HeaderRow>, RowsOf<EpisodeRow>, RowsOf<ReviewRow>, RowsOf<AsylumSeekerRow>, RowsOf<HealthRow>,
               RowsOf<CareLeaverRow>, RowsOf<AdoptionRow>, RowsOf<PlacedForAdoptionRow>, RowsOf<PreviousPermanenceRow>,
               RowsOf<MissingRow>, RowsOf<SocialWorkerRow>, RowsOf<DeprivationOfLibertyRow>>
        rows_by_table;

    template <class Row>
    RowsOf<Row>& table() {
        return std::get<RowsOf<Row>>(rows_by_table);
    }

    /// The accepted rows: `collection.rows<EpisodeRow>()`.
    template <class Row>
    const std::vector<Row>& rows() const {
        return std::get<RowsOf<Row>>(rows_by_table).accepted;
    }

    template <class Row>
    const std::vector<Row>& refused() const {
        return std::get<RowsOf<Row>>(rows_by_table).refused;
    }

    /// "episodes.csv, line 17", for messages.
    std::string place(Source source) const;
};

}  // namespace kith::returns
