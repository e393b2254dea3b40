#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kith {

enum class Plus { is_itself, is_space };

/// Text with its %XX escapes undone. A "%" that no two hex digits follow stands for itself. None: the result would
/// hold NUL or would not be UTF-8, so nobody could have typed it.
std::optional<std::string> decoded(std::string_view escaped, Plus plus);

/// Whether every name and value of a query or of a urlencoded form decodes.
bool pairs_decode(std::string_view escaped);

/// The pairs of "a=1&b=2" in order, still escaped: calls `visit(name, value)` until it returns false.
template <class Visit>
void each_pair(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const auto end = text.find('&');
        const auto pair = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
        if (pair.empty()) continue;
        const auto equals = pair.find('=');
        if (!visit(pair.substr(0, equals), equals == pair.npos ? std::string_view{} : pair.substr(equals + 1))) return;
    }
}

/// What the first line of a request asks for, read.
struct Target {
    std::string path;   ///< decoded; begins with "/"
    std::string query;  ///< as sent
    std::optional<std::string>
        host;  ///< of an absolute target ("http://host/path"); takes the place of the Host header
};

/// None: not a path or http(s) address; or one whose path has a bad escape, is not UTF-8, holds a control character
/// or an escaped "/", or climbs with "." or ".."; or whose query does not decode.
std::optional<Target> read_target(std::string_view text);

}  // namespace kith
