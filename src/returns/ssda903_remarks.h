#pragma once

#include <vector>

#include "returns/ssda903_collection.h"

// Inner part of the reader: what is said of a row while its cells are read. Use ssda903_reader.h.
namespace kith::returns {

/// An accepted code that the DfE has not used in every year: looked at again once the collection year is known.
struct DatedCode {
    Table table;
    Source source;
    const Column* column;
    const CodeWord* word;
};

/// Collects the findings about one row after another.
class Remarks {
public:
    Remarks(std::vector<Finding>& findings, std::vector<DatedCode>& dated) : findings_{findings}, dated_{dated} {}

    void begin_row(Table table, Source source);
    bool row_is_refused() const { return refused_; }

    /// Forgets what only matters of an accepted row.
    void drop_dated_codes() { dated_.resize(dated_before_row_); }

    void note(const Column& column, std::string_view value, std::string sentence);
    void note_row(Weight weight, std::string sentence);

    /// Nothing is written there: refuses the row or notes it, as the column's need says.
    void blank(const Column& column);

    /// `sentence` says why `value` cannot be read: refuses the row or leaves the value out, as the column's need says.
    void unreadable(const Column& column, std::string_view value, std::string sentence);

    void refuse(const Column& column, std::string_view value, std::string sentence);
    void refuse_row(std::string sentence);

    void dated_code(const Column& column, const CodeWord& word);

private:
    void add(Weight weight, std::string_view column, std::string_view value, std::string sentence);

    std::vector<Finding>& findings_;
    std::vector<DatedCode>& dated_;
    Table table_ = Table::header;
    Source source_;
    std::size_t dated_before_row_ = 0;
    bool refused_ = false;
};

/// `value` fit to stand in a sentence: cut at 60 bytes, control characters as spaces.
std::string shown(std::string_view value);

}  // namespace kith::returns
