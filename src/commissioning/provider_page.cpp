// One provider: who owns it, its homes, contracts and prices, and its invoices.
#include <fmt/format.h>

#include "commissioning/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::commissioning {

namespace {

/// From the provider up, each the owner of the one before.
Html ownership(const Context& context, const ProviderFile& file) {
    // Whoever works for a provider may open that one alone.
    const bool opens = context.reader->granted(May::see_region);
    const auto name = [&](PersonId provider) {
        const auto words = name_of(file.all, provider);
        return opens ? ui::Content{ui::link(words, Url{provider_address(provider)})} : ui::Content{words};
    };
    std::vector<ui::Content> steps;
    for (const auto owner : owners_above(file.owners, file.provider)) steps.push_back(name(owner));
    std::vector<ui::Content> owned;
    for (const auto& [number, owner] : file.owners)
        if (owner == file.provider) owned.push_back(name(number));
    auto shown = ui::heading({.text = "Ownership"});
    if (steps.empty())
        shown += ui::paragraph("Nobody is recorded as its owner.");
    else
        shown += ui::paragraph("Owned by, the nearest first:") + ui::bullets(steps);
    if (!owned.empty()) shown += ui::paragraph("It owns:") + ui::bullets(owned);
    return shown;
}

ui::Content rating_shown(const RecordedHome& home) {
    if (!home.rating) return "Not inspected yet";
    return fmt::format("{}, {}", in_words(*home.rating), home.inspected->short_words());
}

ui::Content standing(const RecordedHome& home, Date today) {
    if (!home.open(today)) return ui::tag({"Closed", ui::Tone::quiet});
    if (home.closes) return ui::tag({"Closes " + home.closes->short_words(), ui::Tone::late});
    if (home.unmanaged()) return ui::tag({"No registered manager", ui::Tone::soon});
    return "Open";
}

Html homes_table(const Context& context, const ProviderFile& file) {
    ui::Table table{.id = "homes",
                    .caption = "Homes",
                    .columns = {{"Home", ui::Align::words, true},
                                {"Kind"},
                                {"Area", ui::Align::words, true},
                                {"Places", ui::Align::number, true},
                                {"Ofsted"},
                                {"Registered manager"},
                                {"Standing"}},
                    .rows = {},
                    .when_empty = "No home of this provider is on the register."};
    const bool opens = context.reader->granted(May::see_home);
    for (const auto& home : file.homes) {
        const auto name = fmt::format("{} ({})", home.name, home.urn);
        table.rows.push_back(
            {{opens ? ui::Content{ui::link(name, Url{home_address(home.home)})} : ui::Content{name}, {}},
             {std::string{in_words(home.kind)}, {}},
             {home.area, {}},
             {std::to_string(home.places), {}},
             {rating_shown(home), {}},
             {is_family(home.kind) ? "" : home.manager.value_or("Vacant"), {}},
             {standing(home, context.today), {}}});
    }
    return ui::table(table);
}

Html prices_table(const ContractFile& contract, Date today) {
    ui::Table table{.id = fmt::format("prices-{}", contract.is.id.number()),
                    .caption = fmt::format("Prices under {} today", contract.is.value.reference),
                    .columns = {{"Kind of home"}, {"Band of need"}, {"A week", ui::Align::number}},
                    .rows = {},
                    .caption_size = ui::Size::small,
                    .when_empty = "No price is recorded under it."};
    for (const auto& kind : words_of<HomeKind>)
        for (const auto& band : words_of<NeedBand>)
            if (const auto weekly = price_on(contract.prices, contract.uplifts, kind.value, band.value, today))
                table.rows.push_back(
                    {{std::string{kind.words}, {}}, {std::string{band.words}, {}}, {weekly->in_words(), {}}});
    return ui::table(table);
}

Html contract_shown(const ContractFile& contract, Date today) {
    const auto& is = contract.is.value;
    ui::SummaryList list{
        .rows = {{"Kind", ui::Content{std::string{in_words(is.kind)}}},
                 {"Runs", ui::Content{is.ends ? fmt::format("{} to {}", is.starts.in_words(), is.ends->in_words())
                                              : "from " + is.starts.in_words()}}},
        .card_title = is.reference,
        .card_level = 3};
    if (is.places) list.rows.push_back({"Places paid for", ui::Content{std::to_string(*is.places)}});
    if (!is.terms.empty()) list.rows.push_back({"Terms", ui::Content{is.terms}});
    std::vector<ui::Content> uplifts;
    for (const auto& one : contract.uplifts)
        uplifts.emplace_back(fmt::format("{} from {}: {}", per_cent(one.hundredths), one.starts.in_words(), one.why));
    if (!uplifts.empty()) list.rows.push_back({"Uplifts", ui::Content{ui::bullets(uplifts)}});
    return ui::summary_list(list) + prices_table(contract, today);
}

Html invoices_table(const ProviderFile& file, const std::vector<InvoiceSeen>& invoices) {
    ui::Table table{.id = "invoices",
                    .caption = "Invoices",
                    .columns = {{"Invoice"},
                                {"Dated", ui::Align::words, true},
                                {"Lines", ui::Align::number},
                                {"Invoiced", ui::Align::number},
                                {"Agreed", ui::Align::number},
                                {"Disputed", ui::Align::number},
                                {"Waiting", ui::Align::number}},
                    .rows = {},
                    .when_empty = "No invoice has come in."};
    for (auto at = invoices.rbegin(); at != invoices.rend(); ++at) {
        const auto totals = at->totals();
        table.rows.push_back({{ui::link(at->is.value.number, Url{invoice_address(file.provider, at->is.id)}), {}},
                              {at->is.value.on.short_words(), at->is.value.on.iso()},
                              {with_commas(totals.lines), {}},
                              {totals.invoiced.in_words(), {}},
                              {totals.agreed.in_words(), {}},
                              {totals.disputed.in_words(), {}},
                              {totals.waiting.in_words(), {}}});
    }
    return ui::table(table);
}

Html what_may_be_done(const Context& context, const ProviderFile& file) {
    Html buttons;
    if (context.reader->granted(May::check_invoices))
        buttons += ui::link_button({"Check an invoice", Url{provider_address(file.provider, "/invoices/new")}});
    if (context.reader->holds(Role::provider))
        buttons += ui::link_button({"Send an invoice", Url{provider_address(file.provider, "/invoices/send")}});
    if (context.reader->granted(May::record_provider)) {
        const auto add = [&](const char* words, const char* rest) {
            buttons += ui::link_button({words, Url{provider_address(file.provider, rest)}, ui::ButtonKind::secondary});
        };
        add("Add a contract", "/contract");
        if (!file.contracts.empty()) add("Add a price", "/price"), add("Add an uplift", "/uplift");
        add("Say who owns it", "/owner");
        add("Put something right", "/recorded");
    }
    return buttons.empty() ? Html{} : ui::button_group(buttons);
}

}  // namespace

Result<Response> show_provider(const Asked<May::see_provider>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(provider_file(context.store, asked.allowed, context.today));
    auto body =
        ui::heading({.text = file.name(), .level = 1, .size = ui::Size::large, .caption = "Provider of homes"}) +
        what_may_be_done(context, file) + homes_table(context, file) + ui::heading({.text = "Contracts"});
    if (file.contracts.empty()) body += ui::paragraph("There is no contract with this provider.");
    for (const auto& one : file.contracts) body += contract_shown(one, context.today);
    body += invoices_table(file, TRY(invoices_of(context.store, asked.allowed))) + ownership(context, file);
    return page_of(context, {.title = file.name(),
                             .main = std::move(body),
                             .back = "/providers",
                             .above = provider_bar(file, context.today),
                             .breadth = ui::Breadth::wide});
}

}  // namespace kith::commissioning
