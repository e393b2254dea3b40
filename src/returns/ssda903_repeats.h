#pragma once

#include <vector>

#include "returns/ssda903_rows.h"

// Inner part of the reader: rows written twice. Use ssda903_reader.h.
namespace kith::returns {

/// Finds rows that say what an earlier one says. Cost: a few tens of nanoseconds a row, and 24 bytes.
template <class Row>
class Repeats {
public:
    /// The row of `rows` that says the same as `row`; else null, and `row` is known from now on as `rows[place]`.
    const Row* seen(const Row& row, const std::vector<Row>& rows, std::size_t place) {
        if (2 * (used_ + 1) > slots_.size()) grow();
        const auto hash = hash_of(row);
        auto slot = hash & (slots_.size() - 1);
        for (; slots_[slot].used; slot = (slot + 1) & (slots_.size() - 1))
            if (slots_[slot].hash == hash && say_the_same(rows[slots_[slot].row], row)) return &rows[slots_[slot].row];
        slots_[slot] = {hash, static_cast<std::uint32_t>(place), true};
        ++used_;
        return nullptr;
    }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t row = 0;
        bool used = false;
    };

    static std::uint64_t number(const Code& code) { return std::hash<std::string_view>{}(code.view()); }
    static std::uint64_t number(const Text& text) { return std::hash<std::string_view>{}(text.view()); }
    static std::uint64_t number(Date day) { return static_cast<std::uint64_t>(day.number()); }
    static std::uint64_t number(int whole) { return static_cast<std::uint64_t>(whole); }
    static std::uint64_t number(const PartKnownDay& day) { return static_cast<std::uint64_t>(day.year.value_or(0)); }

    static std::uint32_t hash_of(const Row& row) {
        std::uint64_t hash = 0;
        for_each_cell(row, [&](const auto& cell, std::size_t) {
            hash = (hash ^ (cell ? number(*cell) : 1)) * 0x9E3779B97F4A7C15u;
            hash ^= hash >> 29;
        });
        return static_cast<std::uint32_t>(hash >> 32);
    }

    void grow() {
        std::vector<Slot> larger(slots_.empty() ? 64 : 2 * slots_.size());
        for (const auto& old : slots_) {
            if (!old.used) continue;
            auto slot = old.hash & (larger.size() - 1);
            while (larger[slot].used) slot = (slot + 1) & (larger.size() - 1);
            larger[slot] = old;
        }
        slots_ = std::move(larger);
    }

    std::vector<Slot> slots_;  ///< a power of two of them
    std::size_t used_ = 0;
};

}  // namespace kith::returns
