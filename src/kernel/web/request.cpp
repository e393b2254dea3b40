#include <algorithm>

#include "kernel/core/text.h"
#include "kernel/web/http.h"
#include "kernel/web/multipart.h"
#include "kernel/web/target.h"

namespace kith {

std::string_view Request::header(std::string_view name) const {
    const auto found = std::ranges::find(
        headers, name, [](const auto& header) -> const auto& { return header.first; });
    return found == headers.end() ? std::string_view{} : std::string_view{found->second};
}

std::string_view Request::cookie(std::string_view name) const {
    for (const auto& [header, value] : headers) {
        if (header != "cookie") continue;
        for (std::string_view rest = value; !rest.empty();) {
            const auto end = std::min(rest.find(';'), rest.size());
            const auto pair = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            const auto equals = pair.find('=');
            if (equals != pair.npos && trim(pair.substr(0, equals)) == name) return trim(pair.substr(equals + 1));
        }
    }
    return {};
}

std::optional<std::string> Request::asked(std::string_view name) const {
    std::optional<std::string> found;
    each_pair(query, [&](auto key, auto value) {
        if (decoded(key, Plus::is_space) != name) return true;
        found = decoded(value, Plus::is_space);
        return !found;
    });
    return found;
}

static bool is_form(std::string_view content_type) {
    constexpr std::string_view form = "application/x-www-form-urlencoded";
    const auto type = trim(content_type.substr(0, content_type.find(';')));
    return lower(type) == form;
}

std::vector<std::pair<std::string, std::string>> Request::fields() const {
    std::vector<std::pair<std::string, std::string>> all;
    for (auto& part : parts_of(*this))
        if (!part.file_name) all.emplace_back(std::move(part.name), std::string{part.bytes});
    if (!is_form(header("content-type"))) return all;
    each_pair(body, [&](auto name, auto value) {
        auto key = decoded(name, Plus::is_space);
        auto text = decoded(value, Plus::is_space);
        if (key && text) all.emplace_back(*std::move(key), *std::move(text));
        return true;
    });
    return all;
}

static Response of_type(const char* type, std::string body, int status) {
    Response response{.status = status, .headers = {}, .body = std::move(body), .shared_body = nullptr};
    return std::move(response.with("content-type", type));
}

Response Response::html(std::string body, int status) {
    return of_type("text/html; charset=utf-8", std::move(body), status);
}

Response Response::json(std::string body, int status) { return of_type("application/json", std::move(body), status); }

Response Response::text(std::string body, int status) {
    return of_type("text/plain; charset=utf-8", std::move(body), status);
}

Response Response::redirect(std::string_view to) {
    Response response{.status = 303, .headers = {}, .body = {}, .shared_body = nullptr};
    return std::move(response.with("location", to));
}

Response& Response::with(std::string_view name, std::string_view value) {
    headers.emplace_back(name, value);
    return *this;
}

}  // namespace kith
