#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

/// Something wrong with a row, in words for whoever made the file.
struct CsvProblem {
    int line;          ///< of the file, from 1
    int column;        ///< of the table, from 1, as a spreadsheet counts them: A is 1
    std::string what;  ///< "A quotation mark inside a cell that has none around it."
};

/// One row. `cells` are views into the text given to the reader, or into the reader, and last until the next row is
/// read.
struct CsvRow {
    int line = 0;       ///< where the row starts, from 1; a quoted cell may make it longer than a line
    int last_line = 0;  ///< where it ends
    std::vector<std::string_view> cells;
    std::vector<CsvProblem> problems;  ///< empty for a sound row
};

/// Reads the rows of a CSV file (RFC 4180) one after another, and copies nothing but cells with doubled quotes.
///
///   CsvReader reader{decoded.text()};
///   CsvRow row;
///   while (reader.next(row)) ...
///
/// Lines may end in CRLF, LF or CR; the last may lack its end. Cells keep their spaces. Lines with nothing on them are
/// skipped. Nothing stops the reading: a row with something wrong is given as well as it can be read, with its
/// problems: more or fewer cells than the first row, a quotation mark out of place, a quotation mark never closed, more
/// than `most_cells`. A byte order mark at the start is skipped; other encodings are for decode() to deal with first.
/// Cost: near a gigabyte a second on one core; memory for one row.
class CsvReader {
public:
    static constexpr std::size_t most_cells = 16'384;  ///< as in the usual spreadsheets; cells past it are dropped
    static constexpr std::size_t most_problems = 20;   ///< of one row; others of that row are not told

    /// Requires: `text` outlives the reader. Lines and columns are counted as int: at most 2^31 - 1 lines.
    explicit CsvReader(std::string_view text, char separator = ',');

    /// Reads the next row into `row`, using its memory again. False at the end.
    bool next(CsvRow& row);

private:
    enum class Ended { cell, row };

    /// A cell with doubled quotes, kept in `unquoted_` until the row is whole and its place in memory is settled.
    struct Unquoted {
        std::size_t cell, start, size;
    };

    std::size_t next_mark(std::size_t from);
    std::size_t next_mark_in_later_block(std::size_t from);
    std::uint64_t marks_in_block(std::size_t start) const;
    void skip_empty_lines();
    Ended read_plain_cells(CsvRow& row);
    Ended read_stray_quotes(CsvRow& row, std::size_t at);
    Ended read_quoted_cell(CsvRow& row);
    Ended end_cell(std::size_t at);
    std::optional<std::size_t> closing_quote(bool& doubled);
    void keep_cell(CsvRow& row, std::string_view cell);
    void keep_unquoted(CsvRow& row, std::string_view quoted, std::string_view after);
    void report(CsvRow& row, std::string what, int line, std::size_t column) const;
    void finish_row(CsvRow& row);

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    int line_ = 1;
    std::size_t block_start_ = 0;       ///< of the 64 bytes that `marks_` is of
    std::uint64_t marks_ = 0;           ///< separators, quotes and line ends among them
    std::optional<std::size_t> width_;  ///< cells in the first row
    std::string unquoted_;
    std::vector<Unquoted> unquoted_cells_;
};

/// Whom a CSV file is for.
enum class CsvFor {
    people,  ///< opened in a spreadsheet: a byte order mark so that names show right, and no cell can act as a formula
    machines,  ///< another system or a return: the cells exactly as they are
};

/// Writes a CSV file (RFC 4180): lines end in CRLF, cells are quoted where they must be.
///
/// For people, a cell that starts with = + - @, a tab or a line end has an apostrophe put before it, so that a
/// spreadsheet shows it and does not run it; a plain number, such as -12.50, is left alone. Reading such a file back
/// gives the apostrophes too, so for machines nothing is changed.
class CsvWriter {
public:
    explicit CsvWriter(CsvFor reader);

    void row(const std::vector<std::string_view>& cells);
    void row(const std::vector<std::string>& cells);

    const std::string& text() const { return text_; }
    std::string take() { return std::move(text_); }

private:
    template <class Cells>
    void write(const Cells& cells);
    void cell(std::string_view text);

    CsvFor reader_;
    std::string text_;
};

}  // namespace kith
