#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/csv.h"
#include "kernel/core/date.h"
#include "kernel/core/result.h"

/// A CSV file whose first row names its columns, in any order and beside others that nobody asked for.
namespace kith::commissioning {

/// One column that is read, under any of these names; capitals, spaces and marks do not count.
struct Heading {
    std::string_view name;  ///< as it is told to people
    bool must;              ///< a file without it is not read
    std::vector<std::string_view> also = {};
};

/// A row that was not taken, with what is wrong and what to do.
struct RowWrong {
    int line;
    std::string what;
};

class HeadedCsv {
public:
    /// Fails: invalid, saying which columns are not there. Requires: the text outlives this.
    static Result<HeadedCsv> open(std::string_view text, const std::vector<Heading>& headings);

    /// The next row; false at the end. A row that is no sound CSV is put among `wrong` and passed over.
    bool next(std::vector<RowWrong>& wrong);
    int line() const { return row_.line; }
    /// Of the headings given, without spaces around it; empty where the file has no such column.
    std::string_view cell(std::size_t heading) const;

private:
    explicit HeadedCsv(std::string_view text) : reader_{text} {}
    CsvReader reader_;
    CsvRow row_;
    std::vector<int> columns_;  ///< for each heading; -1: not in this file
};

/// "1/3/2026" or "2026-03-01".
std::optional<Date> day_in(std::string_view cell);

}  // namespace kith::commissioning
