#include <fmt/format.h>

#include "kernel/core/json.h"
#include "kernel/site/parts.h"
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

/// For what was just done, in the address of the page that follows: sealed, so that no link can put words into our
/// mouth, and no name is left in a browser's history; and soon over, so that it is not said again when the page is
/// kept.
static constexpr std::string_view just_done = "done";
static constexpr std::int64_t said_for = 60'000;  // milliseconds

Response page_of(const Context& context, PageOf page) {
    // What was done last is said once, at the head of the page that follows.
    Html done;
    const auto sealed = context.request.asked(just_done).value_or("");
    if (const auto said = context.site.seal.open(just_done, sealed, context.at))
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

std::string address_saying(const Context& context, std::string_view where, std::string_view done) {
    const auto sealed = context.site.seal.close(just_done, done, Moment{context.at.milliseconds + said_for});
    return Url{std::string{where}}.with(just_done, sealed).address();
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
    return Response::redirect(address_saying(context, where, done));
}

Html law_shown(const Law& law) {
    const auto source = fmt::format("{}{}{}", law.act, law.place.empty() ? "" : ", ", law.place);
    const auto shown = law.link.empty() ? html("{}", source) : ui::link(source, Url::outside(std::string{law.link}));
    return html("<span class=\"kith-law\">{}{}</span>", shown,
                law.certainty == Certainty::local ? " (local practice)" : "");
}

std::vector<std::pair<std::string, Url>> pages_of_child(const Context& context, PersonId child, May may) {
    std::vector<std::pair<std::string, Url>> found;
    for (const auto& item : context.site.of_child) {
        if (!item.may || !carries(*item.may, may) || !context.reader->granted(*item.may)) continue;
        found.emplace_back(std::string{item.words}, Url{address_about(item.address, child)});
    }
    return found;
}

Result<std::vector<std::pair<std::string, Url>>> pages_of_home(const Context& context, PersonId home) {
    std::vector<std::pair<std::string, Url>> found;
    for (const auto& item : context.site.of_home) {
        if (!item.may || !context.reader->granted(*item.may)) continue;
        if (TRY(Gate::among(context.store, *context.reader, *item.may, {home})).empty()) continue;
        found.emplace_back(std::string{item.words}, Url{address_about(item.address, home)});
    }
    return found;
}

}  // namespace kith
