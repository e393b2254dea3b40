#include "returns/ssda903_file_rows.h"

#include <algorithm>

namespace kith::returns {

/// A comma, unless the heading has none and has another usual separator.
static char separator_of(std::string_view text) {
    const auto first_line = text.substr(0, text.find_first_of("\r\n"));
    for (const char separator : {',', ';', '\t'})
        if (first_line.find(separator) != std::string_view::npos) return separator;
    return ',';
}

FileRows::FileRows(std::string_view text) : separator_{separator_of(text)}, rest_{text}, reader_{text, separator_} {}

bool FileRows::next(CsvRow& row) {
    if (!reader_.next(row)) return false;
    if (!width_) width_ = row.cells.size();
    if (row.cells.size() != *width_ && !row.problems.empty()) row.problems.pop_back();  // the last: the count of cells
    if (row.last_line != row.line) [[unlikely]] {
        const auto line = row.line;
        row.problems.assign({{line, 1, "A quotation mark opens a cell and is not closed on the same line."}});
        row.cells.clear();
        go_on_after(line);
        row.line = lines_before_;
        row.last_line = row.line;
        return true;
    }
    row.line += lines_before_;
    return true;
}

void FileRows::go_on_after(int line) {
    std::size_t at = 0;
    for (int passed = 0; passed < line && at < rest_.size(); ++passed) {
        at = std::min(rest_.find_first_of("\r\n", at), rest_.size());
        at += rest_.substr(at, 2) == "\r\n" ? 2 : 1;
    }
    rest_.remove_prefix(std::min(at, rest_.size()));
    lines_before_ += line;
    reader_ = CsvReader{rest_, separator_};
    width_.reset();
}

}  // namespace kith::returns
