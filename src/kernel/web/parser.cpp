#include "kernel/web/parser.h"

#include <algorithm>
#include <string>

#include "kernel/core/text.h"
#include "kernel/web/target.h"

namespace kith {

namespace http = boost::beast::http;

HeaderScan::Found HeaderScan::look(std::string_view received, std::size_t limit) {
    while (true) {
        const auto feed = received.substr(0, limit).find('\n', looked_);
        if (feed == received.npos) {
            looked_ = std::min(received.size(), limit);
            return received.size() > limit ? Found::too_long : Found::nothing_yet;
        }
        if (feed == 0 || received[feed - 1] != '\r') return Found::bare_line_feed;
        if (feed == line_ + 1) return Found::end;
        looked_ = line_ = feed + 1;
    }
}

static std::string text_of(boost::beast::string_view view) { return {view.data(), view.size()}; }

void RequestParser::on_request_impl(http::verb verb, string_view, string_view target, int version, error_code&) {
    verb_ = verb;
    version_ = version;
    target_ = text_of(target);
}

void RequestParser::on_field_impl(http::field field, string_view name, string_view value, error_code&) {
    if (header_ended_) return;  // a trailer: it must not pass for a header that a proxy has checked
    if (field == http::field::host) ++hosts_;
    if (field == http::field::content_length) measured_ = true;
    if (field == http::field::transfer_encoding) {
        unknown_coding_ = unknown_coding_ || coded_ || lower(text_of(value)) != "chunked";
        coded_ = true;
    }
    if (field == http::field::expect)
        expectation_ = lower(text_of(value)) == "100-continue" ? Expectation::continues : Expectation::unknown;
    request.headers.emplace_back(lower(text_of(name)), text_of(value));
}

void RequestParser::on_body_init_impl(const boost::optional<std::uint64_t>& length, error_code&) {
    constexpr std::uint64_t on_trust = 64 * 1024;  // a length is only a claim: more memory when more has come
    if (length) request.body.reserve(static_cast<std::size_t>(std::min(*length, on_trust)));
}

std::size_t RequestParser::on_body_impl(string_view part, error_code&) {
    request.body.append(part.data(), part.size());
    return part.size();
}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, string_view part, error_code&) {
    request.body.append(part.data(), part.size());
    return part.size();
}

/// RFC 9112, section 6: what decides where a body ends must not be open to two readings.
std::optional<int> RequestParser::objection_to_framing() const {
    if (coded_ && (measured_ || is_http_1_0())) return 400;
    if (unknown_coding_) return 501;
    return {};
}

static bool fits_in_host(char c) {
    constexpr std::string_view marks = "-._~:[]%";
    return is_digit(c) || is_letter(c) || marks.find(c) != marks.npos;
}

/// RFC 9112, section 3.2: exactly one Host in HTTP/1.1, and what it holds is a host. That of an absolute target counts
/// before it.
std::optional<int> RequestParser::objection_to_host(const std::optional<std::string>& absolute) {
    if (hosts_ > 1 || (hosts_ == 0 && !is_http_1_0())) return 400;
    if (absolute) {
        std::erase_if(request.headers, [](const auto& header) { return header.first == "host"; });
        request.headers.emplace_back("host", *absolute);
    }
    if (!std::ranges::all_of(request.header("host"), fits_in_host)) return 400;
    return {};
}

std::optional<int> RequestParser::objection() {
    if (auto status = objection_to_framing()) return status;
    switch (verb_) {
        case http::verb::get: request.method = Method::get; break;
        case http::verb::head: request.method = Method::head; break;
        case http::verb::post: request.method = Method::post; break;
        case http::verb::unknown: return 501;
        default: return 405;
    }
    auto target = read_target(target_);
    if (!target) return 400;
    request.path = std::move(target->path);
    request.query = std::move(target->query);
    if (auto status = objection_to_host(target->host)) return status;
    if (!is_http_1_0() && expectation_ == Expectation::unknown) return 417;
    return {};
}

}  // namespace kith
