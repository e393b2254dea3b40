// The rates in force with where they come from, the authority's own, and how it pays.
#include <fmt/format.h>

#include "allowances/law.h"
#include "allowances/pages.h"
#include "kernel/site/filled_in.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"

namespace kith::allowances {

namespace {

using AskedToRun = AskedAll<May::run_payments>;

/// The rates of one day, each as it holds: "£220.00", with what the national minimum is where it differs.
Html rates_table(const Rates& rates, Date day, const std::string& id, const std::string& caption) {
    ui::Table table{.id = id, .caption = caption, .columns = {{"Carers' home"}}, .rows = {}};
    for (const auto& band : words_of<AgeBand>)
        table.columns.push_back({fmt::format("Age {}", band.words), ui::Align::number});
    for (const auto& area : words_of<RateArea>) {
        std::vector<ui::Table::Cell> row{{std::string{area.words}, {}}};
        for (const auto& band : words_of<AgeBand>) {
            const auto rate = rates.on(area.value, band.value, day);
            if (!rate)
                row.push_back({"Not known", {}});
            else if (!rate->own)
                row.push_back({rate->weekly.in_words(), {}});
            else
                row.push_back(
                    {html("{}<br>{}", rate->weekly.in_words(),
                          fmt::format("Ours; {} {}", rate->below_minimum() ? "below the minimum of" : "minimum",
                                      rate->minimum.in_words())),
                     {}});
        }
        table.rows.push_back(std::move(row));
    }
    return ui::table(table);
}

Html years_known() {
    std::vector<ui::Content> lines;
    for (const auto& year : national_minimum())
        lines.emplace_back(html("{}: {}. {}", year_in_words(year.starts()), law_shown(*year.source),
                                year.published() ? "Published." : "Not read in a table: it may be a pound out."));
    return ui::bullets(lines);
}

FormPage page_for(const FormInfo& form, const char* action, Fields typed) {
    return {.form = form, .action = Url{action}, .typed = std::move(typed), .back = "/payments/rates"};
}

OwnRate blank_rate(Date today) { return {RateArea::rest, AgeBand::under_three, Money::pence(0), today}; }

}  // namespace

Result<Response> show_rates(const AskedToRun& asked) {
    const auto& context = asked.context;
    const auto all = TRY(rules(context.store, asked.allowed.authority(), context.today));
    auto body =
        ui::heading({.text = "Rates", .level = 1, .size = ui::Size::large}) +
        ui::paragraph("For a child's week. The area is that of the carers' home; kinship carers are paid the same.");
    const auto any = all.rates.on(RateArea::rest, AgeBand::under_three, context.today);
    if (any && !any->of_this_year)
        body +=
            ui::warning_text(fmt::format("The national minimum for {} is not known here yet. That of {} holds until a "
                                         "rate of yours is set.",
                                         year_in_words(context.today), year_in_words(any->year->starts())));
    body += ui::button_group(ui::link_button({.text = "Set a rate of our own", .to = Url{"/payments/rates/new"}}));
    body += rates_table(all.rates, context.today, "now", fmt::format("Today, in {}", year_in_words(context.today)));
    body += ui::heading({.text = "National minimum, by year"}) + years_known();
    for (auto year = national_minimum().rbegin(); year != national_minimum().rend(); ++year)
        body += rates_table(Rates{}, year->starts(), fmt::format("year-{}", year->first_year),
                            fmt::format("National minimum, {}", year_in_words(year->starts())));
    body += ui::paragraph(html("{} {}", "That the minimum is paid is a standard:", law_shown(law::standard_28)));
    return page_of(context,
                   {.title = "Rates", .main = std::move(body), .back = "/payments", .breadth = ui::Breadth::wide});
}

Result<Response> show_own_rate(const AskedToRun& asked) {
    const auto info = own_rate_form.info();
    Fields typed = own_rate_form.started(blank_rate(asked.context.today));
    std::erase_if(typed, [](const auto& field) { return field.first == "weekly"; });
    return form_page(asked.context, page_for(info, "/payments/rates/new", std::move(typed)));
}

Result<Response> save_own_rate(const AskedToRun& asked) {
    const auto& context = asked.context;
    const auto all = TRY(rules(context.store, asked.allowed.authority(), context.today));
    const auto info = own_rate_form.info();
    auto page = page_for(info, "/payments/rates/new", TRY(context.typed(info)));
    const auto rate = own_rate_form.read(page.typed, blank_rate(context.today), context.today);
    if (!rate) return refused(context, std::move(page), rate.error());
    auto change = TRY(context.change());
    const auto entry = set_own_rate(change, all, asked.allowed, *rate);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, "/payments/rates", "Saved: your own rate");
}

Result<Response> show_how_we_pay(const AskedToRun& asked) {
    const auto all = TRY(rules(asked.context.store, asked.allowed.authority(), asked.context.today));
    const auto info = how_we_pay_form.info();
    auto now = all.how;
    now.starts = asked.context.today;
    auto page = page_for(info, "/payments/how", how_we_pay_form.started(now));
    const bool is_set = all.how.starts != HowWePay{}.starts;
    page.above += filled_in(info, page.typed, is_set ? "how you pay now" : "what is usual, as nothing was set yet",
                            is_set ? std::optional{all.how.starts} : std::nullopt, asked.context.today, {"starts"});
    return form_page(asked.context, page);
}

Result<Response> save_how_we_pay(const AskedToRun& asked) {
    const auto& context = asked.context;
    const auto info = how_we_pay_form.info();
    auto page = page_for(info, "/payments/how", TRY(context.typed(info)));
    HowWePay blank;
    blank.starts = context.today;
    const auto how = how_we_pay_form.read(page.typed, blank, context.today);
    if (!how) return refused(context, std::move(page), how.error());
    auto change = TRY(context.change());
    const auto entry = set_how_we_pay(change, asked.allowed, *how);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, "/payments", "Saved: how you pay");
}

}  // namespace kith::allowances
