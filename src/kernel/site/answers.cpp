// Errors as pages, and what every answer carries.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "kernel/core/json.h"
#include "kernel/site/parts.h"
#include "kernel/site/way_out.h"
#include "kernel/web/components.h"

namespace kith {

int status_of(Fault fault) {
    switch (fault) {
        case Fault::not_found: return 404;
        case Fault::not_allowed: return 403;
        case Fault::invalid: return 422;
        case Fault::conflict: return 409;
        case Fault::unavailable: return 503;
    }
    return 500;
}

static std::string title_of(Fault fault) {
    switch (fault) {
        case Fault::not_found: return "Nothing here";
        case Fault::not_allowed: return "You may not see or do this";
        case Fault::invalid: return "There is a problem";
        case Fault::conflict: return "This does not fit what is recorded";
        case Fault::unavailable: return "The record cannot be reached just now";
    }
    return "Something went wrong";
}

static Response as_json(const Error& error) {
    JsonWriter json;
    json.object([&] {
        json.member("error", error.what);
        json.key("fields");
        json.array([&] {
            for (const auto& field : error.fields)
                json.object([&] {
                    json.member("name", field.name);
                    json.member("message", field.message);
                });
        });
    });
    return Response::json(json.take(), status_of(error.fault));
}

// Someone refused a record about a person may open it in an emergency, if their role has that grant and the record is
// not open to them already.
static bool may_open_in_emergency(const Context& context, PersonId person) {
    const auto may = [&](May to) {
        const auto among = Gate::among(context.store, *context.reader, to, {person});
        return among && !among->empty();
    };
    return context.reader->granted(May::break_glass) && may(May::break_glass) && !may(May::see_care);
}

static Html way_in(const Context& context, const Error& error) {
    const std::string_view path = context.request.path;
    if (error.fault != Fault::not_allowed || !context.reader) return {};
    const auto start = path.starts_with("/people/") ? 8U : path.starts_with("/children/") ? 10U : 0U;
    if (start == 0) return {};
    const auto number = path.substr(start, path.find('/', start) - start);
    std::int64_t id = 0;
    const auto [end, wrong] = std::from_chars(number.data(), number.data() + number.size(), id);
    if (wrong != std::errc{} || end != number.data() + number.size() || id < 1) return {};
    if (!may_open_in_emergency(context, PersonId{id})) return {};
    return ui::paragraph(
               "If a child may be in danger and you need this record now, you can open it in an emergency. "
               "You must say why, and a manager will be told.") +
           ui::link_button({.text = "Open in an emergency",
                            .to = Url{fmt::format("/people/{}/emergency", number)},
                            .kind = ui::ButtonKind::warning});
}

Response error_page(const Context& context, const Error& error) {
    if (context.wants_json) return as_json(error);
    auto main = (leaves_no_trace(context.request) ? way_out() : Html{}) +
                ui::heading({.text = title_of(error.fault), .level = 1, .size = ui::Size::large}) +
                ui::paragraph(error.what);
    for (const auto& field : error.fields) main += ui::paragraph(field.message);
    main += way_in(context, error);
    auto response =
        page_of(context, {.title = title_of(error.fault), .main = std::move(main), .status = status_of(error.fault)});
    if (error.fault == Fault::unavailable) response.with("Retry-After", "5");
    return response;
}

std::string cookie_name(const SiteOptions& options, std::string_view name) {
    return fmt::format("{}{}", options.secure_cookies ? "__Host-" : "", name);
}

std::string cookie(const SiteOptions& options, std::string_view name, std::string_view value, std::int64_t seconds) {
    return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{}", cookie_name(options, name), value,
                       value.empty() ? 0 : seconds, options.secure_cookies ? "; Secure" : "");
}

void secure(Response& response, const SiteOptions& options) {
    response.with(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    response.with("X-Content-Type-Options", "nosniff");
    response.with("Referrer-Policy", "same-origin");
    response.with("Cross-Origin-Opener-Policy", "same-origin");
    response.with("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (options.secure_cookies) response.with("Strict-Transport-Security", "max-age=31536000");
    const bool cached =
        std::ranges::any_of(response.headers, [](const auto& header) { return header.first == "Cache-Control"; });
    if (!cached) response.with("Cache-Control", "no-store");
}

}  // namespace kith
