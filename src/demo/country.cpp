// Where the invented postcodes are: ZZ10 to ZZ97, in rows of eleven districts that turn back at each end, as an ox
// ploughs, so that districts near in number are neighbours, as the homes of the region are drawn.
#include <fmt/format.h>

#include "demo/identifiers.h"
#include "demo/region.h"

namespace kith::demo {

static constexpr int first_district = 10, districts = 88, in_a_row = 11;
static constexpr int across = 9'000;  // metres from one district to the next

static GridPoint middle(int district) {
    const int place = district - first_district;
    const int row = place / in_a_row, along = place % in_a_row;
    const int column = row % 2 == 0 ? along : in_a_row - 1 - along;
    return {400'000 + column * across, 500'000 + row * across};
}

Postcodes invented_postcodes() {
    std::vector<std::string> texts;
    std::vector<GridPoint> points;
    for (int district = first_district; district < first_district + districts; ++district) {
        const auto at = middle(district);
        for (int sector = 1; sector <= 9; ++sector)
            for (std::size_t i = 0; i < postcode_letters.size(); ++i)
                for (std::size_t j = 0; j < postcode_letters.size(); ++j) {
                    texts.push_back(
                        fmt::format("ZZ{} {}{}{}", district, sector, postcode_letters[i], postcode_letters[j]));
                    const int east = (sector - 1) % 3 * 3'000 + static_cast<int>(i) * 150;
                    const int north = (sector - 1) / 3 * 3'000 + static_cast<int>(j) * 150;
                    points.push_back({at.easting - across / 2 + east, at.northing - across / 2 + north});
                }
    }
    std::vector<Postcodes::Row> rows;
    rows.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) rows.push_back({texts[i], points[i]});
    return Postcodes::of(rows);
}

}  // namespace kith::demo
