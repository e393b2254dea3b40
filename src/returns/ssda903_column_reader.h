#pragma once

#include <array>

#include "returns/ssda903_remarks.h"

// Inner part of the reader: one column's text into a cell. Use ssda903_reader.h.
namespace kith::returns {

/// Finds a column's code by its text in a few nanoseconds.
class CodeIndex {
public:
    explicit CodeIndex(CodeList codes);

    /// The code written exactly so, or null.
    const CodeWord* find(std::string_view text) const;

private:
    static constexpr std::size_t slots = 128;  ///< over twice the longest list, so that a probe is short

    struct Slot {
        std::uint64_t key = 0;
        const CodeWord* word = nullptr;
    };
    std::array<Slot, slots> slots_{};
};

/// Reads the cells of one column. Clean text is quick; anything else is looked at closely, and remarked upon.
class ColumnReader {
public:
    ColumnReader(const Column& column, Date today) : column_{&column}, today_{today}, codes_{column.codes} {}

    const Column& column() const { return *column_; }

    void read(std::string_view text, Cell<Text>& cell, Remarks& remarks) const;
    void read(std::string_view text, Cell<Code>& cell, Remarks& remarks) const;
    void read(std::string_view text, Cell<Date>& cell, Remarks& remarks) const;
    void read(std::string_view text, Cell<int>& cell, Remarks& remarks) const;
    void read(std::string_view text, Cell<PartKnownDay>& cell, Remarks& remarks) const;

private:
    void take(const CodeWord& word, Cell<Code>& cell, Remarks& remarks) const;
    void take(Date day, std::string_view text, Cell<Date>& cell, Remarks& remarks) const;
    void read_odd(std::string_view text, Cell<Text>& cell, Remarks& remarks) const;
    void read_odd(std::string_view text, Cell<Code>& cell, Remarks& remarks) const;
    void read_odd(std::string_view text, Cell<Date>& cell, Remarks& remarks) const;
    void unreadable_day(std::string_view text, Remarks& remarks) const;

    const Column* column_;
    Date today_;
    CodeIndex codes_;
};

}  // namespace kith::returns
