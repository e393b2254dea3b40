#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kernel/core/result.h"

namespace kith {

/// The text of a file that someone sent, as UTF-8 without a byte order mark.
class DecodedText {
public:
    /// A view into the file's own bytes where they were UTF-8, so those must live as long; else into this.
    std::string_view text() const { return converted_ ? std::string_view{*converted_} : original_; }

    /// What to tell the person who sent it, or empty: "This file is not in UTF-8; it was read as Windows-1252..."
    const std::string& note() const { return note_; }

private:
    friend Result<DecodedText> decode(std::string_view bytes);
    std::string_view original_;
    std::optional<std::string> converted_;
    std::string note_;
};

/// Finds out how a text file is written, and reads it: UTF-8 with or without a mark, UTF-16 with a mark or plainly so
/// by its zero bytes, and otherwise Windows-1252, as older spreadsheets save. Fails: invalid, with a sentence for the
/// sender, if it is a workbook, a PDF, UTF-32, UTF-16 cut short or malformed, or has zero bytes that no text has.
Result<DecodedText> decode(std::string_view bytes);

}  // namespace kith
