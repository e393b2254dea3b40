// What is agreed and not paid yet, with its total, before a payment run is made; the runs there were, and their files.
#include <algorithm>

#include <fmt/format.h>

#include "commissioning/pages.h"
#include "commissioning/payments.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::commissioning {

namespace {

using AskedToPay = AskedAll<May::check_invoices>;
constexpr const char* payments = "/invoices/payments";

Html due_table(const std::vector<PayableLine>& lines, const Providers& providers, const char* caption, const char* id) {
    struct Sum {
        std::int64_t lines = 0;
        Money due = Money::pence(0);
    };
    std::map<PersonId, Sum> sums;
    for (const auto& one : lines) {
        auto& sum = sums[one.provider];
        ++sum.lines;
        sum.due = sum.due + one.due();
    }
    ui::Table table{.id = id,
                    .caption = caption,
                    .columns = {{"Provider"}, {"Lines", ui::Align::number}, {"Due", ui::Align::number}},
                    .rows = {}};
    for (const auto& [provider, sum] : sums)
        table.rows.push_back({{ui::link(name_of(providers, provider), Url{provider_address(provider)}), {}},
                              {with_commas(sum.lines), {}},
                              {sum.due.in_words(), {}}});
    return ui::table(table);
}

Html runs_table(const std::vector<RunSeen>& runs) {
    ui::Table table{.id = "runs",
                    .caption = "Payment runs, the newest first",
                    .columns = {{"Run"}, {"Lines", ui::Align::number}, {"Paid", ui::Align::number}, {"File"}},
                    .rows = {},
                    .when_empty = "No payment run was made yet."};
    for (const auto& run : runs)
        table.rows.push_back({{run.is.value.on.in_words(), {}},
                              {with_commas(run.is.value.lines), {}},
                              {run.is.value.total.in_words(), {}},
                              {ui::link(fmt::format("Payment file {}", run.is.id.number()),
                                        Url{fmt::format("{}/{}/csv", payments, run.is.id.number())}),
                               {}}});
    return ui::table(table);
}

Html pay_form(const Context& context, const ToPay& due) {
    if (due.lines.empty()) return ui::inset_text("Nothing is agreed that is not paid yet.");
    return ui::form(
        {.action = Url{payments},
         .csrf = context.csrf,
         .body = ui::hidden_field("total", due.total.in_words()) +
                 ui::button({.text = fmt::format("Make the payment run: {} for {}", due.total.in_words(),
                                                 plural(static_cast<std::int64_t>(due.lines.size()), "line"))})});
}

}  // namespace

Result<Response> show_payments(const AskedToPay& asked) {
    const auto& context = asked.context;
    const auto providers = TRY(providers_of(context.store, asked.allowed));
    const auto due = to_pay(TRY(payable_lines(context.store, asked.allowed)));
    auto body = ui::heading({.text = "Pay what is agreed", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(
                    "Every line of an invoice that is agreed is paid once. Where an answer is changed after "
                    "it was paid, the difference is paid or set off in the next run.");
    if (!due.lines.empty()) body += due_table(due.lines, providers, "Due now, by provider", "due");
    body += pay_form(context, due);
    if (!due.waiting.empty())
        body += due_table(due.waiting, providers, "Paid more than is agreed now: set off when more is due", "waiting");
    body += runs_table(TRY(payment_runs(context.store, asked.allowed)));
    return page_of(context, {.title = "Pay what is agreed", .main = std::move(body), .back = "/invoices"});
}

Result<Response> save_payments(const AskedToPay& asked) {
    const auto& context = asked.context;
    const auto shown = Money::parse(field(context.request.fields(), "total"));
    if (!shown) return fail(Fault::invalid, "Open the page again, and look at the total before you pay it.");
    auto change = TRY(context.change());
    const auto made = TRY(make_run(change, asked.allowed, *shown, context.today));
    TRY(change.commit());
    return saved(context, made.entry, payments, "The payment run is made. Its file is below");
}

Result<Response> payments_csv(const AskedToPay& asked) {
    const auto& context = asked.context;
    const FactId id{TRY(context.captures.number("fact"))};
    const auto runs = TRY(payment_runs(context.store, asked.allowed));
    const auto at = std::ranges::find(runs, id, [](const auto& run) { return run.is.id; });
    if (at == runs.end()) return fail(Fault::not_found, "There is no such payment run.");
    return csv_answer(payment_csv(*at, TRY(providers_of(context.store, asked.allowed))),
                      fmt::format("payment-{}.csv", id.number()));
}

}  // namespace kith::commissioning
