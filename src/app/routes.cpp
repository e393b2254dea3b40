#include <fmt/core.h>

#include "app/commands.h"
#include "kernel/core/json.h"
#include "kernel/site/site.h"

namespace kith::app {

static std::string_view in_words(Method method) {
    switch (method) {
        case Method::get: return "GET";
        case Method::head: return "HEAD";
        case Method::post: return "POST";
    }
    return "";
}

static std::string_view code_of(Asks asks) {
    switch (asks) {
        case Asks::nothing: return "nothing";
        case Asks::a_session: return "session";
        case Asks::a_grant: return "grant";
        case Asks::a_grant_about_a_person: return "grant about the person";
    }
    return "";
}

static std::string needs(const Page& page) {
    if (!page.may) return page.asks == Asks::nothing ? "open to anyone" : "signed in";
    return fmt::format("may {}{}", kith::in_words(*page.may),
                       page.asks == Asks::a_grant_about_a_person ? " (this person)" : "");
}

static void print_text(const std::vector<Page>& pages) {
    for (const auto& page : pages) fmt::print("{:4} {:52} {}\n", in_words(page.method), page.address, needs(page));
    fmt::print("{} routes.\n", pages.size());
}

static void print_json(const std::vector<Page>& pages) {
    JsonWriter json;
    json.array([&] {
        for (const auto& page : pages)
            json.object([&] {
                json.member("method", in_words(page.method));
                json.member("address", page.address);
                json.member("asks", code_of(page.asks));
                json.key("may");
                if (page.may)
                    json.value(code(*page.may));
                else
                    json.value(nullptr);
            });
    });
    fmt::print("{}\n", json.take());
}

static Result<Exit> run(const std::string& format) {
    const auto pages = routes_of(areas());
    if (format == "json")
        print_json(pages);
    else
        print_text(pages);
    return Exit::done;
}

void add_routes(Command& root) {
    auto format = std::make_shared<std::string>("text");
    auto command = root.sub("routes", "List every address the server answers and what it asks of the reader");
    command.one_of("--format", *format, {"text", "json"}, "How it is written").example("kith routes").does([format] {
        return run(*format);
    });
}

}  // namespace kith::app
