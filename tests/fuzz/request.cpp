// Any bytes at all as a target, a query, a form, a cookie, an Accept-Encoding and a whole request: nothing may crash,
// what is let through must be text, and what is read must not depend on the pieces in which it came.

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>

#include "kernel/core/utf8.h"
#include "kernel/web/compress.h"
#include "kernel/web/http.h"
#include "kernel/web/parser.h"
#include "kernel/web/target.h"

using namespace kith;

static void must(bool holds) {
    if (!holds) std::abort();
}

static bool is_text(std::string_view text) { return is_utf8(text) && text.find('\0') == text.npos; }

static std::string escaped(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        out.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    return out;
}

static void decode_again(std::string_view bytes) {
    for (const auto plus : {Plus::is_itself, Plus::is_space}) {
        const auto once = decoded(bytes, plus);
        if (!once) continue;
        must(is_text(*once) && once->size() <= bytes.size());
        must(decoded(escaped(*once), plus) == once);
    }
}

static void check_target(const Target& target) {
    must(target.path.starts_with('/') && is_text(target.path) && pairs_decode(target.query));
    const auto path = target.path + "/";
    must(path.find("/../") == path.npos && path.find("/./") == path.npos && path.find('\n') == path.npos);
}

static void read_form(std::string_view bytes) {
    Request request;
    request.query = bytes;
    request.body = bytes;
    request.headers = {{"content-type", "application/x-www-form-urlencoded"}, {"cookie", std::string{bytes}}};
    const auto fields = request.fields();
    for (const auto& [name, value] : fields) must(is_text(name) && is_text(value));
    if (!fields.empty()) must(request.asked(fields[0].first).has_value());
    must(request.cookie("session").size() <= bytes.size());
    best_coding(bytes);
}

static HeaderScan::Found scanned_in_pieces(std::string_view bytes, std::size_t piece) {
    HeaderScan scan;
    for (std::size_t end = piece; end < bytes.size(); end += piece)
        if (const auto found = scan.look(bytes.substr(0, end), 1000); found != HeaderScan::Found::nothing_yet)
            return found;
    return scan.look(bytes, 1000);
}

/// The whole request, or none if it is refused or not all there.
static std::optional<Request> read_request(std::string_view bytes) {
    RequestParser parser;
    parser.body_limit(std::uint64_t{1000});
    parser.header_limit(1000);
    while (!parser.is_done() && !bytes.empty()) {
        boost::beast::error_code error;
        const auto used = parser.put(boost::asio::const_buffer{bytes.data(), bytes.size()}, error);
        if (error || used == 0) return {};
        bytes.remove_prefix(used);
        if (!parser.eager() && parser.objection()) return {};
        parser.eager(true);
    }
    if (!parser.is_done()) return {};
    return std::move(parser.request);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    decode_again(bytes);
    if (const auto target = read_target(bytes)) check_target(*target);
    read_form(bytes);
    const auto found = scanned_in_pieces(bytes, bytes.size() + 1);
    must(scanned_in_pieces(bytes, 1) == found && scanned_in_pieces(bytes, 7) == found);
    if (found != HeaderScan::Found::end) return 0;
    if (const auto request = read_request(bytes)) {
        must(is_text(request->path) && request->path.starts_with('/') && request->body.size() <= 1000);
        must(pairs_decode(request->query));
    }
    return 0;
}
