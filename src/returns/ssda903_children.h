#pragma once

#include <unordered_map>
#include <vector>

#include "returns/ssda903_rows.h"

// Inner part of the reader: the children of Header. Use ssda903_reader.h.
namespace kith::returns {

/// Whom a return is about, by the identifier that its rows use.
class Children {
public:
    struct Known {
        Source source;                     ///< the child's line in Header
        std::optional<std::uint32_t> row;  ///< index into Header's accepted rows; none: that line was refused
    };

    /// Null if Header has no line about the child, not even a refused one.
    const Known* find(const Text& child) const;

    void add(const Text& child, Known known) { known_.insert_or_assign(child, known); }

private:
    struct Hash {
        std::size_t operator()(const Text& text) const noexcept { return std::hash<std::string_view>{}(text.view()); }
    };
    std::unordered_map<Text, Known, Hash> known_;
};

}  // namespace kith::returns
