#include "documents/zip.h"

#include <zip.h>

#include <ctime>
#include <memory>

#include "kernel/core/result.h"

namespace kith::documents {

namespace {

struct FreesSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using SourcePointer = std::unique_ptr<zip_source_t, FreesSource>;

/// The first moment that the format can hold, on this machine's own clock, as the library writes local time.
time_t first_moment() {
    std::tm start{};
    start.tm_year = 80;
    start.tm_mday = 1;
    start.tm_isdst = -1;
    return std::mktime(&start);
}

void add(zip_t* archive, const ZipPart& part, time_t when) {
    auto* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
    check(source != nullptr, "A part of an archive could not be read.");
    const auto index = zip_file_add(archive, std::string{part.name}.c_str(), source, ZIP_FL_ENC_UTF_8);
    check(index >= 0, "A part could not be added to an archive.");
    const auto at = static_cast<zip_uint64_t>(index);
    check(zip_set_file_compression(archive, at, part.as_it_is ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0,
          "An archive cannot be compressed so.");
    check(zip_file_set_mtime(archive, at, when, 0) == 0, "An archive cannot have this time.");
}

std::string all_of(zip_source_t* source) {
    check(zip_source_open(source) == 0, "An archive that was made cannot be opened.");
    zip_stat_t stat;
    check(zip_source_stat(source, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE), "An archive does not know its size.");
    std::string bytes(stat.size, '\0');
    const auto read = zip_source_read(source, bytes.data(), bytes.size());
    check(read == static_cast<zip_int64_t>(bytes.size()), "An archive was not read whole.");
    zip_source_close(source);
    return bytes;
}

}  // namespace

std::string zipped(std::span<const ZipPart> parts) {
    zip_error_t error;
    zip_error_init(&error);
    const SourcePointer memory{zip_source_buffer_create(nullptr, 0, 0, &error)};
    check(memory != nullptr, "There is no memory for an archive.");
    auto* archive = zip_open_from_source(memory.get(), ZIP_TRUNCATE, &error);
    check(archive != nullptr, "An archive cannot be begun.");
    zip_source_keep(memory.get());  // closing gives one of the two holds back
    const auto when = first_moment();
    for (const auto& part : parts) add(archive, part, when);
    check(zip_close(archive) == 0, "An archive cannot be finished.");
    zip_error_fini(&error);
    return all_of(memory.get());
}

}  // namespace kith::documents
