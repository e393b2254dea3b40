#pragma once

#include <optional>

#include "kernel/record/backup.h"
#include "kernel/record/hash.h"

namespace kith {

/// "Line 12 of the backup <what> Nothing was restored."
tl::unexpected<Error> damaged_backup(std::int64_t line, std::string_view what);

/// Machinery of restore: the lines of a backup, one at a time, and the checksum of those counted in.
class BackupLines {
public:
    explicit BackupLines(const BackupSource& source) : source_{source} {}

    /// The next line without its end, valid until the next call; nothing at the end of the file.
    /// Fails: invalid, if the last line has no end or one is longer than 64 megabytes; as the source.
    Result<std::optional<std::string_view>> next();

    /// Adds the line last read to the checksum: every line but the last, which holds it.
    void count_in() { digest_.add(std::string_view{text_}.substr(taken_, length_)); }
    std::string checksum() { return digest_.hex(); }
    std::int64_t number() const { return number_; }  ///< of the line last read, from 1

private:
    Result<bool> fill();

    const BackupSource& source_;
    Digest digest_;
    std::string text_;
    std::size_t taken_ = 0;   ///< of text_, by lines before this one
    std::size_t length_ = 0;  ///< of this line, its end included
    std::int64_t number_ = 0;
};

}  // namespace kith
