#include "kernel/web/answer.h"

#include <cxxabi.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <iterator>
#include <stdexcept>
#include <typeinfo>

#include "kernel/core/clock.h"
#include "kernel/core/text.h"
#include "kernel/web/compress.h"
#include "kernel/web/status.h"

namespace kith {

/// "Mon, 31 Mar 2025 08:05:09 GMT", made once a second for each thread.
static const std::string& http_date() {
    thread_local std::int64_t second = -1;
    thread_local std::string text;
    const auto moment = Clock::real().now();
    const auto now = moment.milliseconds / 1000;
    if (now == second) return text;
    second = now;
    constexpr std::array days{"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};  // 1970-01-01 was a Thursday
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto iso = moment.iso();
    const auto month = static_cast<std::size_t>((iso[5] - '0') * 10 + iso[6] - '0' - 1);
    text = fmt::format("{}, {} {} {} {} GMT", days[static_cast<std::size_t>(now / 86'400 % 7)], iso.substr(8, 2),
                       months[month], iso.substr(0, 4), iso.substr(11, 8));
    return text;
}

static bool is_token(std::string_view name) {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    const auto fits = [&](char c) { return is_digit(c) || is_letter(c) || marks.find(c) != marks.npos; };
    return !name.empty() && std::ranges::all_of(name, fits);
}

/// A line break in a value would let whoever typed it write headers, or a second response, of their own.
static bool on_one_line(std::string_view value) {
    return std::ranges::none_of(
        value, [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; });
}

static bool is_our_own(std::string_view name) {
    constexpr std::string_view own[] = {"content-length", "connection",   "transfer-encoding", "date",
                                        "x-request-id",   "x-kith-route", "x-kith-plain"};
    return std::ranges::find(own, lower(name)) != std::end(own);
}

static bool has_length(int status) { return status >= 200 && status != 204 && status != 304; }

static std::string head(const Response& response, const Request& request, std::size_t length) {
    std::string text;
    text.reserve(512);
    fmt::format_to(std::back_inserter(text), "HTTP/1.1 {} {}\r\nDate: {}\r\nX-Request-Id: {}\r\n", response.status,
                   reason_of(response.status), http_date(), request.id);
    for (const auto& [name, value] : response.headers) {
        check(is_token(name) && on_one_line(value), "a response header that could not stand on one line");
        if (!is_our_own(name)) text.append(name).append(": ").append(value).append("\r\n");
    }
    if (has_length(response.status)) fmt::format_to(std::back_inserter(text), "Content-Length: {}\r\n", length);
    return text;
}

static std::string_view route_of(const Response& response) {
    for (const auto& [name, value] : response.headers)
        if (name == "x-kith-route") return value;
    return {};
}

static Answer ready(Response response, const Request& request) {
    check(response.status >= 200 && response.status <= 599, "a response status outside 200 to 599");
    compress(request, response);
    Answer answer;
    answer.status = response.status;
    answer.route = route_of(response);
    const auto& body = response.shared_body ? *response.shared_body : response.body;
    answer.head = head(response, request, body.size());
    if (request.method == Method::head || !has_length(response.status)) return answer;
    answer.body = std::move(response.body);
    answer.shared_body = std::move(response.shared_body);
    return answer;
}

Answer refusal(int status, const Request& request) {
    auto page = Response::text(
        fmt::format("{} {}\n\n{}\nReference: {}\n", status, reason_of(status), sentence_of(status), request.id),
        status);
    page.with("cache-control", "no-store").with("x-content-type-options", "nosniff");
    if (status == 405) page.with("allow", "GET, HEAD, POST");
    if (status == 503) page.with("retry-after", "1");
    return ready(std::move(page), request);
}

/// The type of the exception being handled, readable.
static std::string type_of_current_exception() {
    const auto* type = abi::__cxa_current_exception_type();
    if (!type) return "exception";
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> name{abi::__cxa_demangle(type->name(), nullptr, nullptr, &status),
                                                           &std::free};
    return status == 0 ? name.get() : type->name();
}

static std::string_view name_of(Method method) {
    switch (method) {
        case Method::get: return "GET";
        case Method::head: return "HEAD";
        case Method::post: return "POST";
    }
    return "";
}

Answer answer(const Handler& handler, const Request& request) {
    Answer answer;
    try {
        answer = ready(handler(request), request);
    } catch (const Bug& bug) {
        answer = refusal(500, request);
        answer.fault = bug.what;
    } catch (...) {
        answer = refusal(500, request);
        answer.fault = type_of_current_exception();
    }
    answer.method = name_of(request.method);
    return answer;
}

static void append_json(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
        else
            out += c;
    }
    out += '"';
}

std::string log_line(const Answer& answer, const Request& request, double milliseconds, std::size_t bytes) {
    auto line = fmt::format(R"({{"time":"{}","request":"{}","method":"{}","route":)", Clock::real().now().iso(),
                            request.id, answer.method);
    append_json(line, answer.route);
    fmt::format_to(std::back_inserter(line), R"(,"status":{},"ms":{:.3f},"bytes":{})", answer.status, milliseconds,
                   bytes);
    if (!answer.fault.empty()) {
        line += R"(,"fault":)";
        append_json(line, answer.fault);
    }
    return line += '}';
}

}  // namespace kith
