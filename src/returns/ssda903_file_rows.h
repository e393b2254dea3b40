#pragma once

#include "kernel/core/csv.h"

// Inner part of the reader: the lines of one file. Use ssda903_reader.h.
namespace kith::returns {

/// The rows of an SSDA903 file. No value of the SSDA903 has a line end in it, so a quotation mark that is not closed on
/// its line is a slip: that line alone is given with a problem, and the next line is read afresh. Otherwise one stray
/// mark would swallow every row up to the next.
class FileRows {
public:
    /// Requires: `text` outlives this.
    explicit FileRows(std::string_view text);

    /// The next row, `row.line` counted in the file. Its problems are those of quotation marks alone: how many cells it
    /// should have is for the caller, who knows the heading. False at the end.
    bool next(CsvRow& row);

private:
    void go_on_after(int line);

    char separator_;
    std::string_view rest_;  ///< what `reader_` was given
    int lines_before_ = 0;   ///< lines of the file before `rest_`
    CsvReader reader_;
    std::optional<std::size_t> width_;  ///< cells in the first row of `rest_`, which `reader_` compares others with
};

}  // namespace kith::returns
