#pragma once

#include <string>
#include <vector>

#include "kernel/web/html.h"

/// A schematic map of a region's areas: one tile of the same size for each, so that a small crowded area weighs as much
/// as a wide empty one. Where a tile stands says nothing of where the area lies: no map of land is needed, or claimed.
namespace kith::commissioning {

struct Tile {
    std::string name;
    std::string words;  ///< "4 short": said on the tile, so that colour is never alone
    int level;          ///< of shade, 0 (none) to 4
};

/// How dark to shade a number among others: 0 for nought or less, else by quarters of the highest.
int shade(int number, int highest);

/// An SVG picture with a title and a description that names every area; `table`: the id of the table that says the
/// same.
Html region_map(const std::string& title, const std::vector<Tile>& tiles, const std::string& table);

}  // namespace kith::commissioning
