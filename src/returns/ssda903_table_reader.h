#pragma once

#include "returns/ssda903_children.h"
#include "returns/ssda903_column_reader.h"
#include "returns/ssda903_file_rows.h"

// Inner part of the reader: one file's rows into the collection. Use ssda903_reader.h.
namespace kith::returns {

/// A reading under way.
struct Run {
    Collection collection;
    Date today;
    Children children;
    std::vector<DatedCode> dated_codes;
};

/// A file whose table and heading are known.
struct RecognisedFile {
    std::uint32_t index;  ///< in Collection::files
    Table table;
    std::string_view text;              ///< UTF-8
    std::vector<std::string> headings;  ///< as heading() writes them
};

/// Adds the file's rows and what is to be said of them to the run. Header is to be read before any other table.
/// Requires: the headings have every column that must be in the file, none twice.
void read_table(Run& run, const RecognisedFile& file);

}  // namespace kith::returns
