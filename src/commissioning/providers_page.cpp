// The register of providers: who runs homes, how many, and what wants looking at.
#include <algorithm>

#include <fmt/format.h>

#include "commissioning/pages.h"
#include "kernel/core/text.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"

namespace kith::commissioning {

namespace {

/// What one provider's homes come to.
struct Sum {
    int homes = 0, places = 0, unmanaged = 0, closing = 0, below_good = 0;
};

std::map<PersonId, Sum> sums(const std::vector<RecordedHome>& homes, Date today) {
    std::map<PersonId, Sum> all;
    for (const auto& home : homes) {
        if (!home.of || !home.open(today)) continue;
        auto& sum = all[*home.of];
        ++sum.homes;
        sum.places += home.places;
        sum.unmanaged += home.unmanaged();
        sum.closing += home.closes.has_value();
        sum.below_good += home.rating && *home.rating > homes::Rating::good;
    }
    return all;
}

ui::Table::Cell number(int count) { return {with_commas(count), std::to_string(count)}; }

Html list_of(const Providers& providers, const std::vector<PersonId>& seen, const Owners& owners,
             const std::map<PersonId, Sum>& sums) {
    ui::Table table{.id = "providers",
                    .caption = "Providers",
                    .columns = {{"Provider", ui::Align::words, true},
                                {"Owned in the end by", ui::Align::words, true},
                                {"Homes", ui::Align::number, true},
                                {"Places", ui::Align::number, true},
                                {"Below good", ui::Align::number, true},
                                {"No manager", ui::Align::number, true},
                                {"Closing", ui::Align::number, true}},
                    .rows = {},
                    .when_empty = "No provider is on the register that you may see."};
    for (const auto provider : seen) {
        const auto at = sums.find(provider);
        const Sum sum = at == sums.end() ? Sum{} : at->second;
        const auto owner = ultimate_owner(owners, provider);
        table.rows.push_back({{ui::link(providers.at(provider).name, Url{provider_address(provider)}), {}},
                              {owner == provider ? "" : name_of(providers, owner), {}},
                              number(sum.homes),
                              number(sum.places),
                              number(sum.below_good),
                              number(sum.unmanaged),
                              number(sum.closing)});
    }
    return ui::table(table);
}

FormPage new_provider_page(const FormInfo& form, Fields typed) {
    return {.form = form, .action = Url{"/providers/new"}, .typed = std::move(typed), .back = "/providers"};
}

}  // namespace

Result<Response> show_providers(const AskedAll<May::see_provider>& asked) {
    const auto& context = asked.context;
    const auto providers = TRY(providers_of(context.store, asked.allowed));
    std::vector<PersonId> all;
    for (const auto& [number, is] : providers) all.push_back(number);
    // Whoever works for a provider sees their own.
    auto seen = TRY(Gate::among(context.store, *context.reader, May::see_provider, all));
    std::ranges::stable_sort(seen, {}, [&](PersonId one) { return fold(providers.at(one).name); });
    auto body = ui::heading({.text = "Providers of homes", .level = 1, .size = ui::Size::large});
    Html buttons;
    if (context.reader->granted(May::check_invoices))
        buttons += ui::link_button({"Invoices", Url{"/invoices"}, ui::ButtonKind::secondary});
    if (context.reader->granted(May::record_provider))
        buttons +=
            ui::link_button({"Compare with the regulator's register", Url{"/providers/register"}}) +
            ui::link_button({"Put a provider on the register", Url{"/providers/new"}, ui::ButtonKind::secondary});
    if (!buttons.empty()) body += ui::button_group(buttons);
    body += list_of(providers, seen, TRY(owners_on(context.store, asked.allowed, context.today)),
                    sums(TRY(recorded_homes(context.store, asked.allowed, context.today)), context.today));
    return page_of(context, {.title = "Providers", .main = std::move(body), .breadth = ui::Breadth::wide});
}

Result<Response> show_new_provider(const AskedAll<May::record_provider>& asked) {
    const auto form = new_provider_form.info();
    return form_page(asked.context, new_provider_page(form, {}));
}

Result<Response> save_new_provider(const AskedAll<May::record_provider>& asked) {
    const auto& context = asked.context;
    const auto form = new_provider_form.info();
    auto page = new_provider_page(form, TRY(context.typed(form)));
    const auto made = new_provider_form.read(page.typed, NewProvider{}, context.today);
    if (!made) return refused(context, std::move(page), made.error());
    const auto all = TRY(providers_of(context.store, asked.allowed));
    auto change = TRY(context.change());
    const auto leave = TRY(decide_new<May::record_provider>(*context.reader, change));
    const auto entry = add_provider(change, leave, all, *made, context.today);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, provider_address(leave.about()), fmt::format("{} is on the register", made->name));
}

}  // namespace kith::commissioning
