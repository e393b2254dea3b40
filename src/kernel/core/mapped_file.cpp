#include "kernel/core/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace kith {

/// An open file, closed at the end of its scope. The mapping outlives it.
struct OpenFile {
    int descriptor;

    explicit OpenFile(const std::string& path) : descriptor{::open(path.c_str(), O_RDONLY | O_CLOEXEC)} {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (descriptor >= 0) ::close(descriptor);
    }
};

static auto why_not_opened(int error) {
    if (error == ENOENT) return fail(Fault::not_found, "There is no such file.");
    if (error == EACCES) return fail(Fault::not_allowed, "This file may not be read.");
    return fail(Fault::unavailable, "This file could not be opened. Try again.");
}

Result<MappedFile> MappedFile::open(const std::string& path) {
    const OpenFile file{path};
    if (file.descriptor < 0) return why_not_opened(errno);
    struct stat about {};
    if (::fstat(file.descriptor, &about) != 0) return why_not_opened(errno);
    if (!S_ISREG(about.st_mode)) return fail(Fault::invalid, "This is a folder or a device, not a file.");
    const auto size = static_cast<std::size_t>(about.st_size);
    if (size == 0) return MappedFile{{}};
    void* const start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.descriptor, 0);
    if (start == MAP_FAILED) return fail(Fault::unavailable, "This file could not be read. Try again.");
    ::madvise(start, size, MADV_SEQUENTIAL);
    return MappedFile{{static_cast<const char*>(start), size}};
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace kith
