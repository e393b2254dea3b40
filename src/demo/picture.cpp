#include "demo/picture.h"

#include <zlib.h>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "kernel/core/result.h"

namespace kith::demo {

namespace {

constexpr int width = 320, height = 240;

/// The colours of every picture, by their place in its palette: red, green, blue.
constexpr std::string_view palette{
    "\xBF\xE3\xF2"   // 0 sky
    "\x2F\x7F\xA8"   // 1 sea
    "\xF0\xD9\x9C"   // 2 sand, candlelight
    "\xF7\xC9\x48"   // 3 sun
    "\x4E\x8F\x4A"   // 4 grass
    "\x7F\xB2\x6B"   // 5 far hill
    "\xC0\x4A\x4A"   // 6 sail, kite, icing
    "\x6B\x4A\x35"   // 7 hull, cake
    "\xFB\xF3\xE4",  // 8 table
    27};

bool within(int x, int y, int centre_x, int centre_y, int radius) {
    const int across = x - centre_x, down = y - centre_y;
    return across * across + down * down < radius * radius;
}

struct Places {
    int sun, thing;  ///< how far from the left
};

int of_sea(int x, int y, Places at) {
    if (within(x, y, at.sun, 50, 24)) return 3;
    if (y > 120 && y < 134 && x > at.thing - (134 - y) && x < at.thing + 40 + (134 - y)) return 7;
    if (y > 70 && y <= 120 && x > at.thing + 18 && x < at.thing + 18 + (y - 70) / 2) return 6;
    return y < 118 ? 0 : y < 196 ? 1 : 2;
}

int of_hills(int x, int y, Places at) {
    if (within(x, y, at.sun, 46, 20)) return 3;
    const int across = x > at.thing ? x - at.thing : at.thing - x;
    const int down = y > 70 ? y - 70 : 70 - y;
    if (across + down < 20) return 6;
    if (within(x, y, 90, 330, 190)) return 4;
    return within(x, y, 260, 300, 150) ? 5 : y > 210 ? 4 : 0;
}

int of_cake(int x, int y, Places at) {
    const int left = 90, right = 230;
    if (y > 70 && y < 110 && x > left + 10 && x < right - 10 && (x - left) % 28 < 5) return y < 82 ? 3 : 2;
    if (y >= 110 && y < 190 && x > left && x < right) return y < 128 + (x + at.thing) % 12 ? 6 : 7;
    return y < 190 ? 0 : 8;
}

int colour(Scene scene, int x, int y, Places at) {
    switch (scene) {
        case Scene::sea: return of_sea(x, y, at);
        case Scene::hills: return of_hills(x, y, at);
        case Scene::cake: return of_cake(x, y, at);
    }
    return 0;
}

std::string in_four(std::uint64_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
}

std::string chunk(std::string_view name, std::string_view content) {
    const auto named = std::string{name} + std::string{content};
    return in_four(content.size()) + named +
           in_four(::crc32(0, reinterpret_cast<const Bytef*>(named.data()), static_cast<uInt>(named.size())));
}

std::string deflated(const std::string& rows) {
    auto size = ::compressBound(rows.size());
    std::string packed(size, '\0');
    const auto done = ::compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
                                  reinterpret_cast<const Bytef*>(rows.data()), rows.size(), Z_BEST_COMPRESSION);
    check(done == Z_OK, "A picture could not be packed.");
    packed.resize(size);
    return packed;
}

std::string drawn(Scene scene, Places at) {
    std::string rows;
    for (int y = 0; y < height; ++y) {
        rows += '\0';  // unfiltered
        for (int x = 0; x < width; ++x) rows += static_cast<char>(colour(scene, x, y, at));
    }
    constexpr std::string_view of_a_palette{"\x08\x03\0\0\0", 5};  // eight bits for a point
    return std::string{"\x89PNG\r\n\x1A\n"} +
           chunk("IHDR", in_four(width) + in_four(height) + std::string{of_a_palette}) + chunk("PLTE", palette) +
           chunk("IDAT", deflated(rows)) + chunk("IEND", "");
}

constexpr std::array<Places, 4> places{Places{60, 150}, Places{250, 90}, Places{180, 200}, Places{100, 120}};
constexpr std::array scenes{Scene::sea, Scene::hills, Scene::cake};

}  // namespace

const std::string& picture(Scene scene, Random& random) {
    // Drawn once: a region keeps some thousands.
    static const auto all = [] {
        std::vector<std::string> made;
        for (const auto each : scenes)
            for (const auto at : places) made.push_back(drawn(each, at));
        return made;
    }();
    return all[static_cast<std::size_t>(scene) * places.size() +
               static_cast<std::size_t>(random.below(static_cast<int>(places.size())))];
}

}  // namespace kith::demo
