#pragma once

#include <bit>
#include <vector>

#include "returns/ssda903_place_index.h"
#include "returns/ssda903_rows.h"

// Inner part of the reader: rows written twice. Use ssda903_reader.h.
namespace kith::returns {

/// Finds rows that say what an earlier one says.
template <class Row>
class Repeats {
public:
    void make_room_for(std::size_t rows) { index_.make_room_for(rows); }

    /// The earlier row that says the same as `rows[place]`; else null, and that row is known from now on.
    const Row* seen(const std::vector<Row>& rows, std::size_t place) {
        const auto hash = hash_of(rows[place]);
        const auto same = [&](std::size_t earlier) { return say_the_same(rows[earlier], rows[place]); };
        if (const auto earlier = index_.find(hash, same)) return &rows[*earlier];
        index_.add(hash, place);
        return nullptr;
    }

private:
    static std::uint64_t number(const Text& text) { return std::hash<std::string_view>{}(text.view()); }
    static std::uint64_t number(const Code& code) { return std::bit_cast<std::uint64_t>(code); }
    static std::uint64_t number(Date day) { return static_cast<std::uint64_t>(day.number()); }
    static std::uint64_t number(int whole) { return static_cast<std::uint64_t>(whole); }
    static std::uint64_t number(const PartKnownDay& day) { return static_cast<std::uint64_t>(day.year.value_or(0)); }

    static std::uint32_t hash_of(const Row& row) {
        std::uint64_t hash = 0;
        for_each_cell(row, [&](const auto& cell, std::size_t) {
            hash = (hash ^ (cell ? number(*cell) : 1)) * 0x9E3779B97F4A7C15u;
            hash ^= hash >> 29;
        });
        return spread(hash);
    }

    PlaceIndex index_;
};

}  // namespace kith::returns
