#pragma once

#include <string>
#include <string_view>

#include "kernel/core/result.h"

namespace kith {

/// A file's bytes, read by the machine as they are looked at, for as long as this lives. Moves, does not copy.
/// The file must not be cut short meanwhile: map only files that Kith itself wrote or that nobody is writing.
class MappedFile {
public:
    /// Fails: not_found if there is no such file, not_allowed if it may not be read, invalid if it is not an ordinary
    /// file, unavailable otherwise.
    static Result<MappedFile> open(const std::string& path);

    MappedFile(MappedFile&& other) noexcept : bytes_{std::exchange(other.bytes_, {})} {}
    MappedFile& operator=(MappedFile&& other) noexcept {
        std::swap(bytes_, other.bytes_);
        return *this;
    }
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    std::string_view bytes() const { return bytes_; }

private:
    explicit MappedFile(std::string_view bytes) : bytes_{bytes} {}
    std::string_view bytes_;
};

}  // namespace kith
