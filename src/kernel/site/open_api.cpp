#include <map>

#include <fmt/format.h>

#include "kernel/core/json.h"
#include "kernel/site/site.h"

namespace kith {

static void parameters(JsonWriter& json, std::string_view address) {
    json.key("parameters");
    json.array([&] {
        for (std::size_t open = address.find('{'); open != std::string_view::npos; open = address.find('{', open + 1)) {
            const auto name = address.substr(open + 1, address.find('}', open) - open - 1);
            json.object([&] {
                json.member("name", name);
                json.member("in", "path");
                json.member("required", true);
                json.key("schema");
                json.object([&] { json.member("type", "string"); });
            });
        }
    });
}

static void answers(JsonWriter& json, const Page& page) {
    json.key("responses");
    json.object([&] {
        const auto one = [&](const char* status, std::string_view words) {
            json.key(status);
            json.object([&] { json.member("description", words); });
        };
        page.method == Method::post ? one("201", "Recorded. The body gives the entry's number and where to see it.")
                                    : one("200", "The page.");
        if (page.asks != Asks::nothing) one("401", "Not signed in.");
        if (page.may) one("403", "This reader may not do this about this person.");
        one("404", "There is nothing here, or nothing that this reader may know of.");
        if (page.form) one("422", "Something typed cannot be accepted; each question that is wrong is named.");
        if (page.form) one("409", "It contradicts what is recorded, or someone changed it since it was shown.");
        one("503", "The record cannot be reached. Nothing was half-written; try again.");
    });
}

static void operation(JsonWriter& json, const Page& page) {
    json.key(page.method == Method::post ? "post" : "get");
    json.object([&] {
        const auto form = page.form ? std::optional{page.form()} : std::nullopt;
        json.member("summary", form ? std::string{form->title} : std::string{page.address});
        if (page.may) json.member("description", fmt::format("Needs leave to {}.", in_words(*page.may)));
        parameters(json, page.address);
        if (form && page.method == Method::post) {
            json.key("requestBody");
            json.object([&] {
                json.member("required", true);
                json.key("content");
                json.object([&] {
                    json.key("application/json");
                    json.object([&] {
                        json.key("schema");
                        json.raw(json_schema(*form));
                    });
                });
            });
        }
        answers(json, page);
    });
}

std::string open_api(std::span<const Page> pages) {
    std::map<std::string_view, std::vector<const Page*>> by_address;
    for (const auto& page : pages) by_address[page.address].push_back(&page);
    JsonWriter json;
    json.object([&] {
        json.member("openapi", "3.1.0");
        json.key("info");
        json.object([&] {
            json.member("title", "Kith");
            json.member("version", KITH_VERSION);
            json.member("description",
                        "Every form is also an address that takes its answers as JSON. Sign in as a person does; "
                        "send the session's CSRF token in X-CSRF-Token.");
        });
        json.key("paths");
        json.object([&] {
            for (const auto& [address, of_address] : by_address) {
                json.key(address);
                json.object([&] {
                    for (const auto* page : of_address) operation(json, *page);
                });
            }
        });
    });
    return json.take();
}

}  // namespace kith
