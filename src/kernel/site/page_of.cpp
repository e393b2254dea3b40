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

/// Beside who the page is about: what any area says must be seen first. Where it cannot be read, that is said, as
/// silence would read as "no danger".
static Html above_person(const Context& context) {
    // A page for anyone is about nobody on the record, and not every page behind a sign-in is about somebody.
    if (!context.reader || !context.captures.has("person")) return {};
    const auto person = context.captures.number("person");
    if (!person) return {};
    Html above;
    for (const auto says : context.site.above_person) {
        const auto said = says(context, PersonId{*person});
        above +=
            said ? *said : ui::inset_text("Whether there is a warning could not be read. Ask before you go there.");
    }
    return above;
}

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
                    .above = page.above.empty() ? Html{} : page.above + above_person(context),
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

static Result<std::vector<std::pair<std::string, Url>>> pages_among(const Context& context,
                                                                    const std::vector<MenuItem>& items,
                                                                    PersonId about) {
    std::vector<std::pair<std::string, Url>> found;
    for (const auto& item : items) {
        if (!item.may || !context.reader->granted(*item.may)) continue;
        if (TRY(Gate::among(context.store, *context.reader, *item.may, {about})).empty()) continue;
        found.emplace_back(std::string{item.words}, Url{address_about(item.address, about)});
    }
    return found;
}

Result<std::vector<std::pair<std::string, Url>>> pages_of_home(const Context& context, PersonId home) {
    return pages_among(context, context.site.of_home, home);
}

Result<std::vector<std::pair<std::string, Url>>> pages_of_family(const Context& context, PersonId family) {
    return pages_among(context, context.site.of_family, family);
}

}  // namespace kith
