// What a stranger sends as a photo: refused, or made into one that is smaller or as large, stays as it is when it is
// made again, and has nothing of what cameras hide.
#include <zlib.h>

#include <cstdint>
#include <cstdlib>
#include <string>

#include "memories/photo.h"

/// A PNG's chunks with their checksums made right, so that what lies behind them is reached.
static std::string with_checksums(std::string bytes) {
    const auto byte = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(bytes[at])); };
    for (std::size_t at = 8; at + 12 <= bytes.size();) {
        const auto length = byte(at) << 24 | byte(at + 1) << 16 | byte(at + 2) << 8 | byte(at + 3);
        if (length > bytes.size() - at - 12) break;
        const auto sum =
            ::crc32(0, reinterpret_cast<const Bytef*>(bytes.data() + at + 4), static_cast<uInt>(length + 4));
        for (std::size_t i = 0; i < 4; ++i) bytes[at + 8 + length + i] = static_cast<char>(sum >> (24 - 8 * i) & 0xFF);
        at += length + 12;
    }
    return bytes;
}

static void look_at(std::string_view bytes) {
    constexpr std::size_t orientation_alone = 64;  // Exif with one tag, written anew
    const auto photo = kith::memories::picture_alone(bytes);
    if (!photo) return;
    if (photo->bytes.size() > bytes.size() + orientation_alone) std::abort();
    if (photo->width < 1 || photo->height < 1 || photo->orientation < 1 || photo->orientation > 8) std::abort();
    const auto again = kith::memories::picture_alone(photo->bytes);
    if (!again || again->bytes != photo->bytes || again->orientation != photo->orientation) std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    look_at(bytes);
    if (bytes.starts_with("\x89PNG")) look_at(with_checksums(std::string{bytes}));
    return 0;
}
