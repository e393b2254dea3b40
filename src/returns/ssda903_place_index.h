#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

// Inner part of the reader: finding things again among many. Use ssda903_reader.h.
namespace kith::returns {

/// Finds the place in a list of what hashes to a number. Eight bytes a slot in one block, so that a look among a
/// million costs one miss of the cache.
class PlaceIndex {
public:
    void make_room_for(std::size_t places) {
        while (2 * places > slots_.size()) grow();
    }

    /// The first place under `hash` for which `same(place)` holds; nothing if there is none.
    template <class Same>
    std::optional<std::size_t> find(std::uint32_t hash, Same&& same) const {
        if (slots_.empty()) return {};
        for (auto slot = hash & (slots_.size() - 1); slots_[slot].place_and_one;
             slot = (slot + 1) & (slots_.size() - 1))
            if (slots_[slot].hash == hash && same(slots_[slot].place_and_one - 1))
                return slots_[slot].place_and_one - 1;
        return {};
    }

    void add(std::uint32_t hash, std::size_t place) {
        make_room_for(++used_);
        put(slots_, {hash, static_cast<std::uint32_t>(place + 1)});
    }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t place_and_one = 0;  ///< 0: free
    };

    static void put(std::vector<Slot>& slots, Slot filled) {
        auto slot = filled.hash & (slots.size() - 1);
        while (slots[slot].place_and_one) slot = (slot + 1) & (slots.size() - 1);
        slots[slot] = filled;
    }

    void grow() {
        std::vector<Slot> larger(slots_.empty() ? 64 : 2 * slots_.size());
        for (const auto& slot : slots_)
            if (slot.place_and_one) put(larger, slot);
        slots_ = std::move(larger);
    }

    std::vector<Slot> slots_;  ///< a power of two of them, half or more free
    std::size_t used_ = 0;
};

/// A number that is spread over all 32 bits, from one that may not be.
constexpr std::uint32_t spread(std::uint64_t number) {
    return static_cast<std::uint32_t>((number ^ number >> 29) * 0x9E3779B97F4A7C15u >> 32);
}

}  // namespace kith::returns
