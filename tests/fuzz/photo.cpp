// What a stranger sends as a photo: refused, or made into one that is smaller or as large, stays as it is when it is
// made again, and has nothing of what cameras hide.
#include <cstdint>
#include <cstdlib>

#include "memories/photo.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t orientation_alone = 64;  // Exif with one tag, written anew
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto photo = kith::memories::picture_alone(bytes);
    if (!photo) return photo.error().what.empty() ? std::abort(), 0 : 0;
    if (photo->bytes.size() > size + orientation_alone) std::abort();
    if (photo->width < 1 || photo->height < 1 || photo->orientation < 1 || photo->orientation > 8) std::abort();
    const auto again = kith::memories::picture_alone(photo->bytes);
    if (!again || again->bytes != photo->bytes || again->orientation != photo->orientation) std::abort();
    return 0;
}
