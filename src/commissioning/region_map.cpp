#include "commissioning/region_map.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::commissioning {

namespace {

constexpr int radius = 70, width = 121, rise = 105, margin = 10, line = 18, fewest_columns = 3, most_letters = 14;

/// The six corners of a tile that stands on its point.
std::string corners(int x, int y) {
    const int half = width / 2, quarter = radius / 2;
    return fmt::format("{},{} {},{} {},{} {},{} {},{} {},{}", x, y - radius, x + half, y - quarter, x + half,
                       y + quarter, x, y + radius, x - half, y + quarter, x - half, y - quarter);
}

/// A name in lines that fit on a tile, broken at spaces.
std::vector<std::string> lines_of(const std::string& name) {
    std::vector<std::string> lines{{}};
    for (const auto word : split(name, ' ')) {
        const bool fits = lines.back().empty() || lines.back().size() + 1 + word.size() <= most_letters;
        if (!fits) lines.emplace_back();
        lines.back() += (lines.back().empty() ? "" : " ") + std::string{word};
    }
    return lines;
}

Html tile_shown(const Tile& tile, int x, int y) {
    auto words = lines_of(tile.name);
    const int top = y - static_cast<int>(words.size()) * line / 2 + 4;
    auto shown = html("<polygon class=\"kith-tile kith-tile--{}\" points=\"{}\"></polygon>", tile.level, corners(x, y));
    const auto colour = tile.level >= 3 ? "kith-tile__words kith-tile__words--light" : "kith-tile__words";
    int at = top;
    for (const auto& piece : words) {
        shown += html("<text class=\"{}\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>", colour, x, at, piece);
        at += line;
    }
    shown += html("<text class=\"{} kith-tile__number\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>", colour, x,
                  at + 2, tile.words);
    return html("<g>{}</g>", shown);
}

}  // namespace

int shade(int number, int highest) {
    if (number <= 0 || highest <= 0) return 0;
    return std::clamp((4 * number + highest - 1) / highest, 1, 4);
}

Html region_map(const std::string& title, const std::vector<Tile>& tiles, const std::string& table) {
    if (tiles.empty()) return {};
    const int all = static_cast<int>(tiles.size());
    const int columns = std::min(all, std::max(fewest_columns, static_cast<int>(std::ceil(std::sqrt(all)))));
    const int rows = (all + columns - 1) / columns;
    Html drawn;
    std::vector<std::string> said;
    for (int i = 0; i < all; ++i) {
        const auto& tile = tiles[static_cast<std::size_t>(i)];
        const int row = i / columns;
        const int x = margin + width / 2 + (i % columns) * width + (row % 2) * width / 2;
        drawn += tile_shown(tile, x, margin + radius + row * rise);
        said.push_back(tile.name + ": " + tile.words);
    }
    const int wide = 2 * margin + columns * width + (rows > 1 ? width / 2 : 0);
    const int high = 2 * margin + 2 * radius + (rows - 1) * rise;
    return html(
        "<figure class=\"kith-map\"><svg xmlns=\"http://www.w3.org/2000/svg\" class=\"kith-map__picture "
        "kith-map__picture--{}\" viewBox=\"{}\" role=\"img\" aria-labelledby=\"{}-map-title {}-map-words\">"
        "<title id=\"{}-map-title\">{}</title><desc id=\"{}-map-words\">{}</desc>{}</svg>"
        "<figcaption class=\"govuk-hint\">A tile for each area, the same size and in the order of the names: where it "
        "stands says nothing of where the area lies. The darker, the more are short. The table says the same."
        "</figcaption></figure>",
        std::min(columns, 6), fmt::format("0 0 {} {}", wide, high), table, table, table, title, table,
        join(said, "; ") + ".", drawn);
}

}  // namespace kith::commissioning
