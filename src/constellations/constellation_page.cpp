// One constellation: what each of its homes, its hub and those who support them need of it, and no more.
#include <fmt/format.h>

#include "constellations/pages.h"
#include "kernel/core/text.h"
#include "kernel/people/home.h"
#include "kernel/web/components.h"

namespace kith::constellations {

namespace {

Html what_it_is(const Context& context, const View& view) {
    const auto& file = view.file;
    const auto* now = file.on(context.today);
    const auto& is = now ? *now : file.last();
    const auto members = file.members_on(context.today);
    ui::SummaryList card{.rows = {}, .card_title = "Who we are"};
    card.rows.push_back({"Hub home", file.name_of(file.hub)});
    card.rows.push_back({"How to reach the hub", is.reach});
    card.rows.push_back({"Whom it serves", is.serves});
    std::vector<ui::Content> homes;
    for (const auto& member : members) {
        const auto name = file.name_of(member.home);
        if (!view.records) {
            homes.emplace_back(name);
            continue;
        }
        homes.emplace_back(
            html("{}, since {}. {}", name, member.starts.short_words(),
                 ui::link("Leaves: " + name,
                          Url{address_of(file.hub, fmt::format("/members/{}/leave", member.home.number()))})));
    }
    card.rows.push_back({fmt::format("Homes, {} of {}", members.size(), is.most),
                         homes.empty() ? ui::Content{"None yet"} : ui::Content{ui::bullets(homes)}});
    if (view.records && now) {
        card.card_actions.push_back({"Add a home", Url{address_of(file.hub, "/members/new")}, "to " + is.name});
        card.card_actions.push_back({"Change", Url{address_of(file.hub, "/found")}, is.name});
        card.card_actions.push_back({"End", Url{address_of(file.hub, "/end")}, is.name});
    }
    return ui::summary_list(card);
}

Html next_for_carer(const Context& context, const View& view) {
    const auto* next = view.file.next_gathering(context.today);
    if (!next || view.hosts) return {};
    return ui::inset_text(fmt::format("Next: {}, {}, {}.", lower(kith::in_words(next->value.kind)),
                                      next->value.on.in_words(), next->value.where));
}

Response page_for_view(const Context& context, const View& view) {
    const auto& file = view.file;
    const auto* is = file.on(context.today);
    const auto name = is ? is->name : file.last().name;
    auto body = ui::heading({.text = name, .level = 1, .size = ui::Size::large, .caption = "Constellation"});
    if (!is)
        body += ui::inset_text(file.last().ends && *file.last().ends < context.today
                                   ? fmt::format("It ended on {}.", file.last().ends->in_words())
                                   : fmt::format("It begins on {}.", file.last().starts.in_words()));
    body += next_for_carer(context, view);
    if (view.asks()) body += nights_of_home(context, view);
    if (view.hosts) body += nights_of_hub(context, view);
    if (is) body += room_by_night(context, view);
    body += what_it_is(context, view) + gatherings_shown(context, view) + messages_shown(context, view);
    return page_of(context, {.title = name,
                             .main = std::move(body),
                             .back = context.reader->granted(May::find_homes) ? "/constellations" : "/my-day"});
}

Result<Response> in_none(const Context& context, const Asked<May::see_constellation>& asked) {
    const auto home = TRY(facts<Home>(context.store, asked.allowed, Known::now()));
    const auto name = home.empty() ? std::string{"This home"} : home.back().value.name;
    auto body = ui::heading({.text = "Constellation", .level = 1, .size = ui::Size::large, .caption = name}) +
                ui::paragraph(fmt::format("{} belongs to no constellation.", name)) +
                ui::paragraph(
                    "A constellation is a hub home, whose carers have fostered for long and keep beds for nights "
                    "off, and six to ten homes around it that support each other.");
    if (TRY(may(context, May::record_constellation, asked.person())))
        body += ui::paragraph(ui::link("Found a constellation with this home as its hub",
                                       Url{address_of(asked.person(), "/found")})) +
                ui::paragraph(ui::link("See the constellations there are", Url{"/constellations"}));
    else if (context.reader->holds(Role::foster_carer))
        body += ui::paragraph("Ask your supervising social worker whether there is one near you.");
    return page_of(context, {.title = "Constellation: " + name,
                             .main = std::move(body),
                             .back = fmt::format("/homes/{}", asked.person().number())});
}

}  // namespace

Result<Response> show_constellation(const Asked<May::see_constellation>& asked) {
    const auto& context = asked.context;
    if (const auto hub = TRY(hub_of(context.store, asked.allowed, context.today)))
        if (TRY(may(context, May::see_constellation, *hub))) return Response::redirect(address_of(*hub));
    if (TRY(facts<Constellation>(context.store, asked.allowed, Known::now())).empty()) return in_none(context, asked);
    return page_for_view(context, TRY(view_of(context, asked.allowed)));
}

}  // namespace kith::constellations
