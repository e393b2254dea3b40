#include "kernel/record/backup_lines.h"

#include <array>

#include <fmt/format.h>

namespace kith {

static constexpr std::size_t longest = 64 * 1024 * 1024;

tl::unexpected<Error> damaged_backup(std::int64_t line, std::string_view what) {
    return fail(Fault::invalid, fmt::format("Line {} of the backup {} Nothing was restored.", line, what));
}

Result<std::optional<std::string_view>> BackupLines::next() {
    taken_ += length_;
    length_ = 0;
    std::size_t end = text_.find('\n', taken_);
    while (end == std::string::npos) {
        const auto searched = text_.size() - taken_;
        if (searched > longest) return damaged_backup(number_ + 1, "is longer than any line of a backup.");
        if (!TRY(fill())) break;
        end = text_.find('\n', searched);
    }
    if (end == std::string::npos) {
        if (text_.empty()) return std::nullopt;
        return damaged_backup(number_ + 1, "has no end: the file was cut short.");
    }
    ++number_;
    length_ = end + 1 - taken_;
    return std::string_view{text_}.substr(taken_, length_ - 1);
}

Result<bool> BackupLines::fill() {
    text_.erase(0, taken_);
    taken_ = 0;
    std::array<char, 64 * 1024> buffer;
    const auto got = TRY(source_(buffer));
    text_.append(buffer.data(), got);
    return got > 0;
}

}  // namespace kith
