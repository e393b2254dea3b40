#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kith::picture {

/// What is wrong with a piece of XML, for tests: elements that do not nest, attributes without quotes, bare ampersands.
/// Empty: it is well formed.
inline std::string flaw_in(std::string_view xml) {
    std::vector<std::string> open;
    for (std::size_t at = 0; at < xml.size();) {
        if (xml[at] == '&') {
            const auto end = xml.find(';', at);
            if (end == std::string_view::npos || end - at > 6) return "a bare ampersand";
        }
        if (xml[at] == '>') return "a bare >";
        if (xml[at] != '<') {
            ++at;
            continue;
        }
        std::size_t end = at;
        bool quoted = false;
        for (; end < xml.size() && (quoted || xml[end] != '>'); ++end) {
            if (xml[end] == '"') quoted = !quoted;
            if (end > at && xml[end] == '<') return "a < inside a tag";
            if (xml[end] == '=' && !quoted && xml[end + 1] != '"') return "an attribute without quotes";
        }
        if (end == xml.size()) return "a tag that does not end";
        const auto tag = xml.substr(at + 1, end - at - 1);
        const auto name = std::string{tag.substr(0, tag.find_first_of(" /", 1))};
        if (name.starts_with('/')) {
            if (open.empty() || open.back() != name.substr(1)) return "an end tag out of place: " + name;
            open.pop_back();
        } else if (!tag.ends_with('/')) {
            open.push_back(name);
        }
        at = end + 1;
    }
    return open.empty() ? "" : "an element left open: " + open.back();
}

}  // namespace kith::picture
