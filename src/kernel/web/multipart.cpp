#include "kernel/web/multipart.h"

#include <algorithm>

#include "kernel/core/text.h"
#include "kernel/core/utf8.h"

namespace kith {

namespace {

constexpr std::size_t most_parts = 100;
constexpr std::size_t longest_boundary = 70;  // RFC 2046, 5.1.1
constexpr std::size_t longest_head = 4096;

/// The value of one parameter of a header: `form-data; name="photo"`. Quotation marks in it come as %22 or \".
std::optional<std::string> parameter(std::string_view header, std::string_view name) {
    for (auto at = header.find(';'); at != header.npos; at = header.find(';', at)) {
        auto rest = header.substr(++at);
        const auto equals = rest.find('=');
        if (equals == rest.npos) return {};
        const bool this_one = lower(trim(rest.substr(0, equals))) == name;
        rest.remove_prefix(equals + 1);
        std::string value;
        if (rest.starts_with('"')) {
            std::size_t i = 1;
            for (; i < rest.size() && rest[i] != '"'; ++i) {
                if (rest[i] == '\\' && i + 1 < rest.size() && rest[i + 1] == '"') ++i;
                value += rest[i];
            }
            if (i == rest.size()) return {};
            at = static_cast<std::size_t>(rest.data() + i - header.data());
        } else {
            value = trim(rest.substr(0, rest.find(';')));
            at = static_cast<std::size_t>(rest.data() - header.data());
        }
        if (this_one) return value;
    }
    return {};
}

std::optional<std::string> boundary_of(const Request& request) {
    const auto type = request.header("content-type");
    if (lower(trim(type.substr(0, type.find(';')))) != "multipart/form-data") return {};
    auto boundary = parameter(type, "boundary");
    if (!boundary || boundary->empty() || boundary->size() > longest_boundary) return {};
    return boundary;
}

bool is_text(std::string_view bytes) { return is_utf8(bytes) && bytes.find('\0') == bytes.npos; }

/// One part from its head and bytes; nothing if it is not well formed.
std::optional<Part> part_of(std::string_view whole) {
    const auto gap = whole.find("\r\n\r\n");
    if (gap == whole.npos || gap > longest_head) return {};
    Part part{.name = {}, .file_name = {}, .content_type = {}, .bytes = whole.substr(gap + 4)};
    bool named = false;
    for (auto rest = whole.substr(0, gap); !rest.empty();) {
        const auto end = std::min(rest.find("\r\n"), rest.size());
        const auto line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 2, rest.size()));
        const auto colon = line.find(':');
        if (colon == line.npos) return {};
        const auto header = lower(line.substr(0, colon));
        const auto value = trim(line.substr(colon + 1));
        if (header == "content-type") part.content_type = value;
        if (header != "content-disposition") continue;
        const auto name = parameter(value, "name");
        if (!value.starts_with("form-data") || !name || !is_text(*name)) return {};
        part.name = *name;
        part.file_name = parameter(value, "filename");
        if (part.file_name && !is_text(*part.file_name)) return {};
        named = true;
    }
    if (!named || (!part.file_name && !is_text(part.bytes))) return {};
    return part;
}

}  // namespace

std::vector<Part> parts_of(const Request& request) {
    const auto boundary = boundary_of(request);
    if (!boundary) return {};
    const auto first = "--" + *boundary + "\r\n";
    const auto between = "\r\n--" + *boundary;
    std::string_view rest = request.body;
    if (!rest.starts_with(first)) return {};
    rest.remove_prefix(first.size());
    std::vector<Part> parts;
    while (parts.size() < most_parts) {
        const auto end = rest.find(between);
        if (end == rest.npos) return {};
        auto part = part_of(rest.substr(0, end));
        if (!part) return {};
        parts.push_back(*std::move(part));
        rest.remove_prefix(end + between.size());
        if (rest.starts_with("--")) return parts;
        if (!rest.starts_with("\r\n")) return {};
        rest.remove_prefix(2);
    }
    return {};
}

}  // namespace kith
