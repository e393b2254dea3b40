#pragma once

#include <zlib.h>

#include <string>
#include <string_view>

/// For the tests of memories: photos as cameras make them, with what they hide.
namespace kith::memories {

inline std::string in_two(std::size_t number) {
    return {static_cast<char>(number >> 8 & 0xFF), static_cast<char>(number & 0xFF)};
}
inline std::string in_four(std::size_t number) { return in_two(number >> 16) + in_two(number); }

inline std::string segment(unsigned char marker, std::string_view content) {
    return std::string{'\xFF', static_cast<char>(marker)} + in_two(content.size() + 2) + std::string{content};
}

/// Exif with an orientation, and a place after it.
inline std::string exif(int orientation, std::string_view place = "51.5007N 0.1246W") {
    const std::string_view begins{"Exif\0\0", 6};
    const auto tag = [](int number, int type, std::size_t count, const std::string& value) {
        return in_two(static_cast<std::size_t>(number)) + in_two(static_cast<std::size_t>(type)) + in_four(count) +
               value;
    };
    return std::string{begins} + "MM" + in_two(42) + in_four(8) + in_two(2) +
           tag(0x0112, 3, 1, in_two(static_cast<std::size_t>(orientation)) + in_two(0)) +
           tag(0x8825, 4, 1, in_four(38)) + in_four(0) + std::string{place};
}

inline std::string frame(std::size_t width, std::size_t height) {
    return std::string{8} + in_two(height) + in_two(width) + std::string{"\1\1\x11\0", 4};
}

/// The points of one scan, with a value of FF and a restart among them.
inline const std::string points{"\x12\xFF\0\x34\xFF\xD0\x56", 7};

inline std::string scan() { return segment(0xDA, std::string_view{"\1\1\0\0\x3F\0", 6}) + points; }

/// A JPEG of a camera. `hidden`: segments before its picture.
inline std::string jpeg(const std::string& hidden = {}, std::size_t width = 40, std::size_t height = 30) {
    return "\xFF\xD8" + segment(0xE0, std::string_view{"JFIF\0\1\2\0\0\1\0\1\0\0", 14}) + hidden +
           segment(0xDB, std::string(65, '\1')) + segment(0xC0, frame(width, height)) +
           segment(0xC4, std::string(20, '\0')) + scan() + "\xFF\xD9";
}

inline std::string png_chunk(const std::string& name, const std::string& content) {
    const auto named = name + content;
    return in_four(content.size()) + named +
           in_four(::crc32(0, reinterpret_cast<const Bytef*>(named.data()), static_cast<uInt>(named.size())));
}

/// A PNG. `hidden`: chunks before its picture.
inline std::string png(const std::string& hidden = {}, std::size_t width = 2, std::size_t height = 2) {
    return std::string{"\x89PNG\r\n\x1A\n"} +
           png_chunk("IHDR", in_four(width) + in_four(height) + std::string{"\x08\0\0\0\0", 5}) + hidden +
           png_chunk("IDAT", "not looked into") + png_chunk("IEND", "");
}

}  // namespace kith::memories
