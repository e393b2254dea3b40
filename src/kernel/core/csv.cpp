#include "kernel/core/csv.h"

#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "kernel/core/text.h"

namespace kith {

static constexpr std::size_t block_bytes = 64;
static constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

CsvReader::CsvReader(std::string_view text, char separator) : text_{text}, separator_{separator} {
    if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
    if (!text_.empty()) marks_ = marks_in_block(0);
}

/// A bit for each of 64 bytes that is a separator, a quotation mark or the end of a line.
static std::uint64_t marks_in(const char* bytes, char separator) {
    std::uint64_t marks = 0;
#if defined(__SSE2__)
    for (unsigned part = 0; part < 4; ++part) {
        const auto sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * part));
        const auto equal = [&](char c) { return _mm_cmpeq_epi8(sixteen, _mm_set1_epi8(c)); };
        const auto any =
            _mm_or_si128(_mm_or_si128(equal(separator), equal('"')), _mm_or_si128(equal('\n'), equal('\r')));
        marks |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(any))} << (16 * part);
    }
#else
    for (unsigned i = 0; i < block_bytes; ++i) {
        const char c = bytes[i];
        const bool mark = c == separator || c == '"' || c == '\n' || c == '\r';
        marks |= std::uint64_t{mark} << i;
    }
#endif
    return marks;
}

std::uint64_t CsvReader::marks_in_block(std::size_t start) const {
    if (start + block_bytes <= text_.size()) return marks_in(text_.data() + start, separator_);
    char last[block_bytes] = {};
    const auto left = text_.size() - start;
    std::memcpy(last, text_.data() + start, left);
    return marks_in(last, separator_) & ((std::uint64_t{1} << left) - 1);
}

/// Where the next mark is, from `from` on; the end of the text if there is none. `from` never goes back.
inline std::size_t CsvReader::next_mark(std::size_t from) {
    const auto offset = from - block_start_;
    if (offset < block_bytes)
        if (const auto marks = marks_ >> offset; marks != 0)
            return from + static_cast<std::size_t>(std::countr_zero(marks));
    return next_mark_in_later_block(from);
}

std::size_t CsvReader::next_mark_in_later_block(std::size_t from) {
    while (block_start_ + block_bytes < text_.size()) {
        block_start_ += block_bytes;
        if (from >= block_start_ + block_bytes) continue;
        marks_ = marks_in_block(block_start_);
        if (from > block_start_) marks_ &= ~std::uint64_t{0} << (from - block_start_);
        if (marks_ != 0) return block_start_ + static_cast<std::size_t>(std::countr_zero(marks_));
    }
    return text_.size();
}

void CsvReader::skip_empty_lines() {
    while (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) {
        at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
        ++line_;
    }
}

bool CsvReader::next(CsvRow& row) {
    row.cells.clear();
    row.problems.clear();
    unquoted_.clear();
    unquoted_cells_.clear();
    skip_empty_lines();
    if (at_ == text_.size()) return false;
    row.line = line_;
    while ((at_ < text_.size() && text_[at_] == '"' ? read_quoted_cell(row) : read_plain_cells(row)) == Ended::cell) {
    }
    const bool line_ended = text_[at_ - 1] == '\n' || text_[at_ - 1] == '\r';
    row.last_line = line_ended ? line_ - 1 : line_;
    finish_row(row);
    return true;
}

/// Steps over what ends the cell before `at`.
CsvReader::Ended CsvReader::end_cell(std::size_t at) {
    if (at < text_.size() && text_[at] == separator_) {
        at_ = at + 1;
        return Ended::cell;
    }
    at_ = at;
    if (at < text_.size()) {
        at_ += text_[at] == '\r' && at + 1 < text_.size() && text_[at + 1] == '\n' ? 2 : 1;
        ++line_;
    }
    return Ended::row;
}

/// Reads cells until one starts with a quotation mark or the row ends. Most of any file passes through this loop.
CsvReader::Ended CsvReader::read_plain_cells(CsvRow& row) {
    for (;;) {
        const auto end = next_mark(at_);
        const char mark = end < text_.size() ? text_[end] : '\n';
        if (mark == '"') return read_stray_quotes(row, end);
        keep_cell(row, text_.substr(at_, end - at_));
        if (mark != separator_) return end_cell(end);
        at_ = end + 1;
        if (at_ < text_.size() && text_[at_] == '"') return Ended::cell;
    }
}

/// The cell at `at_` has quotation marks at `at` and perhaps later, but not at its start.
CsvReader::Ended CsvReader::read_stray_quotes(CsvRow& row, std::size_t at) {
    report(row, "A quotation mark inside a cell that has none around it.", line_, row.cells.size() + 1);
    while (at < text_.size() && text_[at] == '"') at = next_mark(at + 1);
    keep_cell(row, text_.substr(at_, at - at_));
    return end_cell(at);
}

/// The place of the quotation mark that ends the quoted text at `at_`, lines counted on the way; none if the file ends
/// first. `doubled` tells whether the text has quotation marks of its own.
std::optional<std::size_t> CsvReader::closing_quote(bool& doubled) {
    for (auto at = next_mark(at_); at < text_.size(); at = next_mark(at + 1)) {
        const char mark = text_[at];
        const char after = at + 1 < text_.size() ? text_[at + 1] : '\0';
        if (mark == '\n' || (mark == '\r' && after != '\n')) ++line_;
        if (mark != '"') continue;
        if (after != '"') return at;
        doubled = true;
        ++at;
    }
    return {};
}

CsvReader::Ended CsvReader::read_quoted_cell(CsvRow& row) {
    const auto opened_on = line_;
    const auto start = ++at_;
    bool doubled = false;
    const auto closing = closing_quote(doubled);
    if (!closing) report(row, "A quotation mark opens this cell and none closes it.", opened_on, row.cells.size() + 1);
    const auto quoted = text_.substr(start, closing.value_or(text_.size()) - start);
    const auto after_quote = closing ? *closing + 1 : text_.size();
    auto end = next_mark(after_quote);
    while (end < text_.size() && text_[end] == '"') end = next_mark(end + 1);
    const auto after = text_.substr(after_quote, end - after_quote);
    if (!after.empty())
        report(row, "Text after the quotation mark that closes this cell.", line_, row.cells.size() + 1);
    if (doubled || !after.empty())
        keep_unquoted(row, quoted, after);
    else
        keep_cell(row, quoted);
    return end_cell(end);
}

void CsvReader::keep_cell(CsvRow& row, std::string_view cell) {
    if (row.cells.size() < most_cells) return row.cells.push_back(cell);
    const auto already = !row.problems.empty() && row.problems.back().column > static_cast<int>(most_cells);
    if (!already)
        report(row, "This row has more than " + with_commas(most_cells) + " columns; the others were left out.", line_,
               most_cells + 1);
}

void CsvReader::keep_unquoted(CsvRow& row, std::string_view quoted, std::string_view after) {
    const auto start = unquoted_.size();
    for (std::size_t at = 0; at < quoted.size(); ++at) {
        unquoted_ += quoted[at];
        if (quoted[at] == '"') ++at;  // the second of two
    }
    unquoted_ += after;
    if (row.cells.size() < most_cells) unquoted_cells_.push_back({row.cells.size(), start, unquoted_.size() - start});
    keep_cell(row, {});
}

void CsvReader::report(CsvRow& row, std::string what, int line, std::size_t column) const {
    if (row.problems.size() < most_problems) row.problems.push_back({line, static_cast<int>(column), std::move(what)});
}

void CsvReader::finish_row(CsvRow& row) {
    for (const auto& [cell, start, size] : unquoted_cells_)
        row.cells[cell] = std::string_view{unquoted_}.substr(start, size);
    const auto width = row.cells.size();
    if (!width_) width_ = width;
    if (width == *width_) return;
    const auto first_wrong = (width < *width_ ? width : *width_) + 1;
    const auto columns = [](std::size_t count) { return plural(static_cast<std::int64_t>(count), "column"); };
    report(row, "This row has " + columns(width) + " where the first row has " + columns(*width_) + ".", row.line,
           first_wrong);
}

}  // namespace kith
