#pragma once

#include <string_view>

/// The parts of an OpenDocument text that no document changes: what its styles are, and the list of its parts.
/// Written for OpenDocument 1.2 (ISO/IEC 26300-1:2015 and -3:2015).
namespace kith::documents {

extern const std::string_view odt_manifest;
/// Up to the words of the footer, and after them.
extern const std::string_view odt_styles_before_footer;
extern const std::string_view odt_styles_after_footer;

}  // namespace kith::documents
