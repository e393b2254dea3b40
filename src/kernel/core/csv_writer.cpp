#include "kernel/core/csv.h"

#include "kernel/core/text.h"

namespace kith {

CsvWriter::CsvWriter(CsvFor reader) : reader_{reader} {
    if (reader_ == CsvFor::people) text_ = "\xEF\xBB\xBF";
}

/// A sign, digits and one point at most: nothing a spreadsheet could run.
static bool is_plain_number(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    bool digits = false;
    bool point = false;
    for (const char c : text) {
        if (is_digit(c))
            digits = true;
        else if (c == '.' && !point)
            point = true;
        else
            return false;
    }
    return digits;
}

static bool may_act_as_formula(std::string_view text) {
    return !text.empty() && std::string_view{"=+-@\t\r\n"}.find(text.front()) != std::string_view::npos &&
           !is_plain_number(text);
}

void CsvWriter::cell(std::string_view text) {
    const bool disarm = reader_ == CsvFor::people && may_act_as_formula(text);
    if (text.find_first_of(",\"\r\n") == text.npos) {
        if (disarm) text_ += '\'';
        text_ += text;
        return;
    }
    text_ += disarm ? "\"'" : "\"";
    for (const char c : text) {
        if (c == '"') text_ += '"';
        text_ += c;
    }
    text_ += '"';
}

template <class Cells>
void CsvWriter::write(const Cells& cells) {
    // A row of one empty cell would look like an empty line, which readers skip.
    if (cells.size() == 1 && cells.front().empty()) text_ += "\"\"";
    bool first = true;
    for (const auto& each : cells) {
        if (!first) text_ += ',';
        first = false;
        cell(each);
    }
    text_ += "\r\n";
}

void CsvWriter::row(const std::vector<std::string_view>& cells) { write(cells); }
void CsvWriter::row(const std::vector<std::string>& cells) { write(cells); }

}  // namespace kith
