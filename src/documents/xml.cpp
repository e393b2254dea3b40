#include "documents/xml.h"

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/core/utf8.h"

namespace kith::documents {

/// What XML 1.0 may hold of what clean() leaves.
static bool is_allowed(char32_t code) {
    return code >= 0x20 && code != 0xFFFE && code != 0xFFFF && !(code >= 0x7F && code <= 0x9F);
}

static void add_character(std::string& xml, char32_t code, std::string_view bytes) {
    switch (code) {
        case U'&': xml += "&amp;"; break;
        case U'<': xml += "&lt;"; break;
        case U'>': xml += "&gt;"; break;
        case U'"': xml += "&quot;"; break;
        case U'\'': xml += "&apos;"; break;
        default:
            if (is_allowed(code)) xml += bytes;
    }
}

/// A word processor shows one space for several: those after the first are counted in an element.
static void add_spaces(std::string& xml, std::size_t count, bool at_start) {
    if (count == 0) return;
    const std::size_t plain = at_start ? 0 : 1;
    if (plain) xml += ' ';
    if (count > plain) xml += fmt::format("<text:s text:c=\"{}\"/>", count - plain);
}

void add_words(std::string& xml, std::string_view words) {
    const auto text = clean(words);
    std::string_view left = text;
    std::size_t spaces = 0;
    bool at_start = true;
    while (!left.empty()) {
        const auto [code, bytes] = first_character(left);
        if (code == U' ') {
            ++spaces;
        } else {
            add_spaces(xml, spaces, at_start);
            spaces = 0;
            at_start = code == U'\n';
            if (code == U'\n')
                xml += "<text:line-break/>";
            else if (code == U'\t')
                xml += "<text:tab/>";
            else
                add_character(xml, code, left.substr(0, bytes));
        }
        left.remove_prefix(bytes);
    }
}

std::string in_xml(std::string_view words) {
    const auto text = clean(words);
    std::string xml;
    std::string_view left = text;
    while (!left.empty()) {
        const auto [code, bytes] = first_character(left);
        if (code == U'\n' || code == U'\t')
            xml += ' ';
        else
            add_character(xml, code, left.substr(0, bytes));
        left.remove_prefix(bytes);
    }
    return xml;
}

}  // namespace kith::documents
