#include "memories/photo.h"

#include "kernel/site/kept_file.h"

namespace kith::memories {

tl::unexpected<Error> not_whole() {
    constexpr auto message = "This photo is damaged or not whole. Try to send it again, or send another copy of it";
    return tl::unexpected(Error{Fault::invalid, message, {{"file", message}}});
}

Result<void> fit_to_show(std::uint32_t width, std::uint32_t height) {
    constexpr std::uint64_t most_points = 60'000'000;
    if (width == 0 || height == 0) return not_whole();
    if (std::uint64_t{width} * height <= most_points) return {};
    constexpr auto message = "This photo has more than 60 million points. Send a smaller copy of it";
    return tl::unexpected(Error{Fault::invalid, message, {{"file", message}}});
}

Result<Photo> picture_alone(std::string_view bytes) {
    const auto type = type_of(bytes);
    if (type == "image/jpeg") return jpeg_alone(bytes);
    if (type == "image/png") return png_alone(bytes);
    return not_whole();
}

// TIFF 6.0, section 2: a header names the byte order and where the first list of tags lies; each tag is 12 bytes.
int orientation_in(std::string_view tiff) {
    constexpr unsigned orientation = 0x0112, of_two_bytes = 3;
    const bool big = tiff.starts_with(std::string_view{"MM\0\x2A", 4});
    if (tiff.size() < 8 || (!big && !tiff.starts_with(std::string_view{"II\x2A\0", 4}))) return 1;
    const auto byte = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(tiff[at])); };
    const auto two = [&](std::size_t at) { return big ? byte(at) << 8 | byte(at + 1) : byte(at + 1) << 8 | byte(at); };
    const auto four = [&](std::size_t at) { return big ? two(at) << 16 | two(at + 2) : two(at + 2) << 16 | two(at); };
    const std::size_t list = four(4);
    if (list > tiff.size() - 2) return 1;
    const auto tags = std::min<std::size_t>(two(list), (tiff.size() - list - 2) / 12);
    for (std::size_t i = 0; i < tags; ++i) {
        const auto tag = list + 2 + i * 12;
        if (two(tag) != orientation || two(tag + 2) != of_two_bytes) continue;
        const auto value = two(tag + 8);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

std::string tiff_of(int orientation) {
    std::string tiff{
        "MM\0\x2A\0\0\0\x08"  // big-endian; the list begins after these eight bytes
        "\0\x01"              // one tag:
        "\x01\x12\0\x03\0\0\0\x01"
        "\0\0\0\0"   // orientation, one number of two bytes, its value and two bytes to fill
        "\0\0\0\0",  // no further list
        26};
    tiff[19] = static_cast<char>(orientation);
    return tiff;
}

}  // namespace kith::memories
