// PNG (ISO/IEC 15948): a signature, then chunks, each with its length, its name and a checksum.
#include <zlib.h>

#include <algorithm>
#include <array>

#include "memories/photo.h"

namespace kith::memories {

namespace {

constexpr std::string_view signature{"\x89PNG\r\n\x1A\n"};

/// The picture, its colours, its transparency and its density. Text, time and what programs add of their own are not
/// here; nor is an animation, which a photo is not.
constexpr std::array<std::string_view, 11> of_the_picture{"PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB",
                                                          "iCCP", "sBIT", "bKGD", "pHYs", "IEND"};

std::uint32_t checksum(std::string_view bytes) {
    return static_cast<std::uint32_t>(
        ::crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

std::uint32_t four(std::string_view bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

std::string in_four(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
}

std::string chunk(std::string_view name, std::string_view content) {
    const auto named = std::string{name} + std::string{content};
    return in_four(static_cast<std::uint32_t>(content.size())) + named + in_four(checksum(named));
}

struct Chunk {
    std::string_view name, content;
};

/// Takes the chunk at the head of `rest`.
Result<Chunk> next(std::string_view& rest) {
    constexpr std::size_t around = 12;
    if (rest.size() < around) return not_whole();
    const std::size_t length = four(rest);
    if (length > rest.size() - around) return not_whole();
    const auto named = rest.substr(4, length + 4);
    if (four(rest.substr(8 + length)) != checksum(named)) return not_whole();
    rest.remove_prefix(length + around);
    return Chunk{named.substr(0, 4), named.substr(4)};
}

}  // namespace

Result<Photo> png_alone(std::string_view bytes) {
    if (!bytes.starts_with(signature)) return not_whole();
    auto rest = bytes.substr(signature.size());
    const auto header = TRY(next(rest));
    if (header.name != "IHDR" || header.content.size() != 13) return not_whole();
    const auto width = four(header.content), height = four(header.content.substr(4));
    TRY(fit_to_show(width, height));
    std::string kept;
    int orientation = 1;
    for (bool points = false, ended = false; !ended;) {
        const auto part = TRY(next(rest));
        if (part.name == "IHDR") return not_whole();
        if (part.name == "eXIf") orientation = orientation_in(part.content);
        points = points || part.name == "IDAT";
        ended = part.name == "IEND";
        if (ended && !points) return not_whole();
        if (std::ranges::find(of_the_picture, part.name) != of_the_picture.end())
            kept += chunk(part.name, part.content);
    }
    auto out = std::string{signature} + chunk("IHDR", header.content);
    if (orientation != 1) out += chunk("eXIf", tiff_of(orientation));
    return Photo{out + kept, static_cast<int>(width), static_cast<int>(height), orientation};
}

}  // namespace kith::memories
