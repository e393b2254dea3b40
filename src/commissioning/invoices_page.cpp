// The invoices of every provider: what waits, what is agreed and what is disputed.
#include <algorithm>

#include <fmt/format.h>

#include "commissioning/law.h"
#include "commissioning/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::commissioning {

namespace {

Html table_of(const std::vector<InvoiceListed>& all, const Providers& providers) {
    ui::Table table{.id = "invoices",
                    .caption = "Invoices",
                    .columns = {{"Invoice"},
                                {"Provider", ui::Align::words, true},
                                {"Dated", ui::Align::words, true},
                                {"Invoiced", ui::Align::number, true},
                                {"Agreed", ui::Align::number},
                                {"Disputed", ui::Align::number},
                                {"Lines that wait", ui::Align::number, true}},
                    .rows = {},
                    .when_empty = "No invoice has come in. Open a provider to check one."};
    for (const auto& one : all)
        table.rows.push_back({{ui::link(one.is.value.number, Url{invoice_address(one.provider, one.is.id)}), {}},
                              {name_of(providers, one.provider), {}},
                              {one.is.value.on.short_words(), one.is.value.on.iso()},
                              {one.totals.invoiced.in_words(), std::to_string(one.totals.invoiced.in_pence())},
                              {one.totals.agreed.in_words(), {}},
                              {one.totals.disputed.in_words(), {}},
                              {with_commas(one.totals.lines_waiting()), std::to_string(one.totals.lines_waiting())}});
    return ui::table(table);
}

}  // namespace

Result<Response> show_invoices(const AskedAll<May::check_invoices>& asked) {
    const auto& context = asked.context;
    const auto all = TRY(every_invoice(context.store, asked.allowed));
    Totals sum;
    for (const auto& one : all) {
        sum.agreed = sum.agreed + one.totals.agreed;
        sum.disputed = sum.disputed + one.totals.disputed;
        sum.waiting = sum.waiting + one.totals.waiting;
    }
    const auto rules = TRY(counting_rules(context.store, asked.allowed.authority()));
    auto body = ui::heading({.text = "Invoices", .level = 1, .size = ui::Size::large}) +
                ui::summary_list({.rows = {{"Agreed to be paid", ui::Content{sum.agreed.in_words()}},
                                           {"Disputed", ui::Content{sum.disputed.in_words()}},
                                           {"Waiting for an answer", ui::Content{sum.waiting.in_words()}},
                                           {"Days that are paid",
                                            ui::Content{std::string{in_words(rule_on(rules, context.today))}},
                                            {{"Change", Url{"/invoices/counting"}, "which days are paid"}}}}}) +
                ui::paragraph(ui::link("Pay what is agreed", Url{"/invoices/payments"})) +
                table_of(all, TRY(providers_of(context.store, asked.allowed))) +
                ui::paragraph(html("{}", law_shown(law::day_rule)));
    return page_of(context,
                   {.title = "Invoices", .main = std::move(body), .back = "/providers", .breadth = ui::Breadth::wide});
}

}  // namespace kith::commissioning
