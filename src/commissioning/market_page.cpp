// Who owns the region's homes, what they ask, and which homes want looking at.
#include <algorithm>

#include <fmt/format.h>

#include "commissioning/law.h"
#include "commissioning/region_pages_parts.h"
#include "kernel/core/text.h"

namespace kith::commissioning {

namespace {

struct Market {
    Us us;
    Providers providers;
    Owners owners;
    std::vector<RecordedHome> homes;  ///< open today
    std::vector<AskingPrice> prices;
};

Result<Market> market_of(const Context& context, const LeaveOfAll& leave) {
    Market market{TRY(us_of(context.store, leave.authority(), context.today)), {}, {}, {}, {}};
    const auto record = Gate::machine_all(market.us.record);
    market.providers = TRY(providers_of(context.store, record));
    market.owners = TRY(owners_on(context.store, record, context.today));
    for (auto& home : TRY(recorded_homes(context.store, record, context.today)))
        if (home.of && home.open(context.today)) market.homes.push_back(std::move(home));
    for (const auto& contract : TRY(contracts_of(context.store, record))) {
        if (!contract.runs(context.today)) continue;
        for (const auto& kind : words_of<HomeKind>)
            for (const auto& band : words_of<NeedBand>)
                if (const auto weekly =
                        price_on(contract.prices, contract.uplifts, kind.value, band.value, context.today))
                    market.prices.push_back({contract.provider, kind.value, band.value, *weekly});
    }
    return market;
}

Html concentration_shown(const Market& market) {
    std::vector<MarketHome> homes;
    for (const auto& home : market.homes)
        homes.push_back({home.home, home.name, *home.of, home.kind, home.places, !home.unmanaged(), home.closes});
    const auto found = concentration(homes, market.owners);
    ui::Table table{.id = "owners",
                    .caption = "Who owns the places",
                    .columns = {{"Owner"},
                                {"Homes", ui::Align::number},
                                {"Places", ui::Align::number},
                                {"Share of places, per cent", ui::Align::number}},
                    .rows = {},
                    .when_empty = "No provider's home is on the register."};
    for (const auto& owner : found.owners)
        table.rows.push_back({{name_of(market.providers, owner.owner), {}},
                              {with_commas(owner.homes), {}},
                              {with_commas(owner.places), {}},
                              {fmt::format("{:.1f}", owner.per_cent), {}}});
    auto shown = ui::heading({.text = "Concentration"});
    if (found.places > 0)
        shown += ui::paragraph(fmt::format("Index of Herfindahl and Hirschman: {} of 10,000. {}.",
                                           with_commas(found.index), in_words(meaning_of(found.index)))) +
                 ui::details({.summary = "What the index means",
                              .text = ui::paragraph(html(
                                  "Each owner's share of the places in per cent, squared, and added up: 10,000 where "
                                  "one owns all, near nought where many own a little. A home counts for whoever owns "
                                  "its provider in the end. Above 1,000 a market is called concentrated, above 2,000 "
                                  "highly concentrated: {}",
                                  law_shown(law::concentration)))});
    return shown + html(
                       "<div class=\"kith-chart\" data-chart=\"bars\" data-table=\"owners\" data-columns=\"3\" "
                       "aria-hidden=\"true\" hidden></div>{}",
                       ui::table(table));
}

std::string beside(int above) {
    if (above == 0) return "The median";
    return fmt::format("{}% {}", above < 0 ? -above : above, above < 0 ? "below" : "above");
}

Html prices_shown(const Market& market) {
    ui::Table table{.id = "prices",
                    .caption = "Prices a week beside the region's median",
                    .columns = {{"Provider", ui::Align::words, true},
                                {"Kind of home"},
                                {"Band of need"},
                                {"A week", ui::Align::number, true},
                                {"Median", ui::Align::number},
                                {"Beside it"}},
                    .rows = {},
                    .when_empty = "No price is recorded under a contract that runs today."};
    for (const auto& one : beside_median(market.prices))
        table.rows.push_back({{name_of(market.providers, one.provider), {}},
                              {std::string{in_words(one.home)}, {}},
                              {std::string{in_words(one.band)}, {}},
                              {one.weekly.in_words(), std::to_string(one.weekly.in_pence())},
                              {one.providers < 2 ? "Only one price" : one.median.in_words(), {}},
                              {one.providers < 2 ? "" : beside(one.above()), {}}});
    return ui::table(table);
}

Html homes_shown(const Context& context, const Market& market, const char* id, const char* caption,
                 const char* when_none, bool (*wanted)(const RecordedHome&)) {
    ui::Table table{.id = id,
                    .caption = caption,
                    .columns = {{"Home"}, {"Provider"}, {"Area"}, {"Places", ui::Align::number}, {"What"}},
                    .rows = {},
                    .when_empty = when_none};
    const bool opens = !market.us.reader_is_member && context.reader->granted(May::see_home);
    for (const auto& home : market.homes) {
        if (!wanted(home)) continue;
        const auto what = home.closes ? "Closes on " + home.closes->short_words() : std::string{"The post is vacant"};
        table.rows.push_back(
            {{opens ? ui::Content{ui::link(home.name, Url{home_address(home.home)})} : ui::Content{home.name}, {}},
             {home.provider, {}},
             {home.area, {}},
             {std::to_string(home.places), {}},
             {what, {}}});
    }
    return ui::table(table);
}

}  // namespace

Result<Response> show_market(const AskedOfRegion& asked) {
    const auto& context = asked.context;
    const auto market = TRY(market_of(context, asked.allowed));
    auto body =
        ui::heading({.text = "The market", .level = 1, .size = ui::Size::large, .caption = whose(market.us)}) +
        ui::paragraph(html("Homes that providers run. Members' own homes are no part of the market. {}",
                           law_shown(law::oversight))) +
        concentration_shown(market) + prices_shown(market) + ui::heading({.text = "Homes to look at"}) +
        homes_shown(context, market, "closing", "Notice that a home closes", "No home has given notice.",
                    [](const RecordedHome& home) { return home.closes.has_value(); }) +
        homes_shown(context, market, "unmanaged", "Homes without a registered manager",
                    "Every home has a registered manager.", [](const RecordedHome& home) { return home.unmanaged(); });
    return page_of(context, {.title = "The market",
                             .main = std::move(body),
                             .above = region_tabs(context, "/commissioning/market"),
                             .breadth = ui::Breadth::wide});
}

}  // namespace kith::commissioning
