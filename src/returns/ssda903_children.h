#pragma once

#include <vector>

#include "returns/ssda903_place_index.h"
#include "returns/ssda903_rows.h"

// Inner part of the reader: the children of Header. Use ssda903_reader.h.
namespace kith::returns {

/// Whom a return is about, by the identifier that its rows use.
class Children {
public:
    struct Known {
        Text child;
        Source source;                     ///< the child's line in Header
        std::optional<std::uint32_t> row;  ///< index into Header's accepted rows; none: that line was refused
    };

    /// Null if Header has no line about the child, not even a refused one.
    /// Cost: next to nothing for the child asked for last and for the one after it in Header, which in most files is
    /// the next to be asked for.
    const Known* find(const Text& child);

    /// Makes the child known, or known by an accepted line where it was by a refused one.
    void add(const Known& known);

private:
    std::optional<std::size_t> place_of(const Text& child);

    std::vector<Known> known_;  ///< as Header has them
    PlaceIndex index_;
    std::size_t last_ = 0;
};

}  // namespace kith::returns
