#pragma once

#include <string>
#include <string_view>

/// Words as they stand in XML.
namespace kith::documents {

/// Adds words to a paragraph of OpenDocument text: & < > and quotation marks as references, what XML cannot hold left
/// out, lines, tabs and runs of spaces kept by the elements that the format has for them.
void add_words(std::string& xml, std::string_view words);

/// As they stand in an attribute, or in an element that holds no others: on one line.
std::string in_xml(std::string_view words);

}  // namespace kith::documents
