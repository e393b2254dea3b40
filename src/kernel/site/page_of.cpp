#include <fmt/format.h>

#include "kernel/core/json.h"
#include "kernel/site/site.h"
#include "kernel/web/components.h"

namespace kith {

static std::vector<ui::NavigationItem> menu_of(const Context& context) {
    std::vector<ui::NavigationItem> items;
    for (const auto& item : context.frame.menu) {
        const bool here = context.request.path == item.address;
        items.push_back({std::string{item.words}, Url{std::string{item.address}}, here ? ui::Here::yes : ui::Here::no});
    }
    return items;
}

Response page_of(const Context& context, PageOf page) {
    // What was done last is said once, at the head of the page that follows.
    Html done;
    if (const auto said = context.request.asked("done"); said && !said->empty() && said->size() < 200)
        done = ui::notification_banner({.text = *said, .kind = ui::BannerKind::success});
    ui::Shell shell{.title = std::move(page.title),
                    .body = done + page.main,
                    .organisation = context.frame.authority,
                    .person = context.reader ? context.reader->name : "",
                    .csrf = context.csrf,
                    .navigation = menu_of(context),
                    .above = std::move(page.above),
                    .errors = std::move(page.errors),
                    .breadth = page.breadth};
    if (!page.back.empty()) shell.back = Url{page.back};
    auto response = Response::html(ui::shell(shell).markup(), page.status);
    return response;
}

static std::string percent_encoded(std::string_view words) {
    std::string out;
    for (const char c : words) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
        out += plain ? std::string{c} : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

Response saved(const Context& context, EntryNumber entry, std::string_view where, std::string_view done) {
    if (context.wants_json) {
        JsonWriter json;
        json.object([&] {
            json.member("entry", entry.number());
            json.member("location", where);
        });
        return Response::json(json.take(), 201).with("location", where);
    }
    const char joint = where.find('?') == std::string_view::npos ? '?' : '&';
    return Response::redirect(fmt::format("{}{}done={}", where, joint, percent_encoded(done)));
}

}  // namespace kith
