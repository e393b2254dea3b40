#include "kernel/web/target.h"

#include <algorithm>
#include <cstddef>

#include "kernel/core/text.h"
#include "kernel/core/utf8.h"

namespace kith {

static int hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// The byte that the escape at `at` stands for; -1 if it is no escape.
static int escape(std::string_view text, std::size_t at) {
    if (text[at] != '%' || at + 2 >= text.size()) return -1;
    const int high = hex(text[at + 1]), low = hex(text[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

std::optional<std::string> decoded(std::string_view escaped, Plus plus) {
    std::string out;
    out.reserve(escaped.size());
    for (std::size_t i = 0; i < escaped.size(); ++i) {
        if (const int byte = escape(escaped, i); byte >= 0) {
            out += static_cast<char>(byte);
            i += 2;
        } else {
            out += escaped[i] == '+' && plus == Plus::is_space ? ' ' : escaped[i];
        }
    }
    if (!is_utf8(out) || out.find('\0') != out.npos) return {};
    return out;
}

bool pairs_decode(std::string_view escaped) {
    bool all = true;
    each_pair(escaped, [&](auto name, auto value) {
        return all = decoded(name, Plus::is_space) && decoded(value, Plus::is_space);
    });
    return all;
}

static bool climbs(std::string_view path) {
    for (std::size_t at = 0; at < path.size();) {
        const auto end = std::min(path.find('/', at + 1), path.size());
        const auto segment = path.substr(at + 1, end - at - 1);
        if (segment == "." || segment == "..") return true;
        at = end;
    }
    return false;
}

/// Stricter than decoded(): two readings of one path (here and in a proxy in front) must not differ.
static std::optional<std::string> read_path(std::string_view escaped) {
    for (std::size_t i = 0; i < escaped.size(); ++i)
        if (const int byte = escape(escaped, i); escaped[i] == '%' && (byte < 0 || byte == '/')) return {};
    auto path = decoded(escaped, Plus::is_itself);
    if (!path || climbs(*path)) return {};
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (std::ranges::any_of(*path, control)) return {};
    return path;
}

/// The part of an absolute target after "http://" or "https://"; none if it is not one.
static std::optional<std::string_view> after_scheme(std::string_view text) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (lower(text.substr(0, scheme.size())) == scheme) return text.substr(scheme.size());
    }
    return {};
}

std::optional<Target> read_target(std::string_view text) {
    Target target;
    if (const auto rest = after_scheme(text)) {
        const auto end = std::min(rest->find_first_of("/?"), rest->size());
        target.host = rest->substr(0, end);
        if (target.host->empty()) return {};
        text = rest->substr(end);
    }
    const auto mark = std::min(text.find('?'), text.size());
    auto escaped = text.substr(0, mark);
    if (target.host && escaped.empty()) escaped = "/";
    if (!escaped.starts_with('/') || text.find('#') != text.npos) return {};
    auto path = read_path(escaped);
    if (!path) return {};
    target.path = *std::move(path);
    target.query = text.substr(std::min(mark + 1, text.size()));
    if (!pairs_decode(target.query)) return {};
    return target;
}

}  // namespace kith
