#pragma once

#include <span>
#include <string>
#include <string_view>

/// A ZIP archive in memory: the envelope of an OpenDocument file.
namespace kith::documents {

struct ZipPart {
    std::string_view name;  ///< ASCII, with "/" between folders
    std::string_view bytes;
    bool as_it_is = false;  ///< not compressed
};

/// The parts in their order, without times of day, so that the same parts give the same bytes.
std::string zipped(std::span<const ZipPart> parts);

}  // namespace kith::documents
