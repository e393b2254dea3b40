// Payment runs: worked out, looked at, made.
#include <algorithm>

#include <fmt/format.h>

#include "allowances/pages.h"
#include "allowances/why.h"
#include "kernel/core/text.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"

namespace kith::allowances {

namespace {

using AskedToRun = AskedAll<May::run_payments>;
using ui::Align;

std::string sort_key(Money amount) { return fmt::format("{:015}", std::max<std::int64_t>(amount.in_pence(), 0)); }

std::string run_address(FactId run, std::string_view rest = {}) {
    return fmt::format("/payments/runs/{}{}", run.number(), rest);
}

Html to_statement(const std::string& name, PersonId home) { return ui::link(name, Url{address_of(home)}); }

/// What stops a payment, and whom to ask: each with the home it is about.
Html cannot_be_paid(const WorkedOut& worked_out) {
    ui::Table table{.id = "cannot",
                    .caption = "What cannot be paid, and why",
                    .columns = {{"Home"}, {"Why"}, {"Would be", Align::number}},
                    .rows = {},
                    .when_empty = "Everything that is due can be paid."};
    for (const auto& home : worked_out.homes)
        for (const auto& hindrance : home.payment.hindrances)
            table.rows.push_back({{to_statement(home.name, home.home), {}},
                                  {hindrance.words, {}},
                                  {hindrance.whole && home.payee ? home.payment.total.in_words() : "", {}}});
    if (!worked_out.unlinked.empty())
        table.rows.push_back({{"Not known", {}},
                              {fmt::format("{} with carers of ours whose home is not on the record as a household.",
                                           plural(static_cast<std::int64_t>(worked_out.unlinked.size()), "child lives",
                                                  "children live")),
                               {}},
                              {"", {}}});
    return ui::table(table);
}

Html homes_table(const WorkedOut& worked_out) {
    ui::Table table{.id = "homes",
                    .caption = "What is paid",
                    .columns = {{"Home", Align::words, true},
                                {"Amount", Align::number, true},
                                {"Of it for earlier days", Align::number, true},
                                {"Still to be taken back", Align::number, true}},
                    .rows = {},
                    .when_empty = "Nothing is due."};
    for (const auto& home : worked_out.homes) {
        if (!home.payment.can_be_made()) continue;
        auto earlier = Money::pence(0);
        for (const auto& line : home.payment.lines)
            if (line.correction) earlier = earlier + line.amount;
        table.rows.push_back({{to_statement(home.name, home.home), home.name},
                              {home.payment.total.in_words(), sort_key(home.payment.total)},
                              {earlier == Money::pence(0) ? "" : earlier.in_words(), sort_key(earlier)},
                              {home.payment.left_over == Money::pence(0) ? "" : home.payment.left_over.in_words(),
                               sort_key(home.payment.left_over)}});
    }
    return ui::table(table);
}

/// That kinship carers are paid as others are, in figures.
Html parity_table(const WorkedOut& worked_out) {
    ui::Table table{.id = "parity",
                    .caption = "Foster carers, and family and friends",
                    .columns = {{"Homes of"},
                                {"Homes", Align::number},
                                {"Allowance, a child's week", Align::number},
                                {"Fee, a child's week", Align::number},
                                {"Below the national minimum", Align::number}},
                    .rows = {}};
    for (const auto& [name, parity] : {std::pair<std::string, const Parity&>{"Foster carers", worked_out.foster},
                                       {"Family and friends", worked_out.kinship}})
        table.rows.push_back({{name, {}},
                              {std::to_string(parity.homes), {}},
                              {parity.allowance_a_week().in_words(), {}},
                              {parity.fees_a_week().in_words(), {}},
                              {std::to_string(parity.below_minimum), {}}});
    return ui::table(table) +
           ui::details({.summary = "Why the two differ",
                        .text =
                            "Both are paid the same rate for the same age and area. Averages differ with the ages of "
                            "the children and where the carers live; fees, with what was agreed."});
}

/// The run as it would be, with the button that makes it. What is sent is what was seen: days, day of payment and
/// total.
Result<Response> checked(const Context& context, const WorkedOut& worked_out, const RunAsked& asked, Html above = {}) {
    auto body =
        std::move(above) +
        ui::heading({.text = fmt::format("Payment run for {}", days_in_words(worked_out.days)),
                     .level = 1,
                     .size = ui::Size::large}) +
        ui::paragraph(html("<strong>{}</strong> to {}, to arrive on {}. Nothing is paid until you make the run.",
                           worked_out.total.in_words(), plural(worked_out.payable, "home"), asked.pay_day.in_words()));
    body += cannot_be_paid(worked_out);
    if (worked_out.payable > 0) {
        auto fields = ui::hidden_field("to", asked.to.british()) +
                      ui::hidden_field("pay_day", asked.pay_day.british()) +
                      ui::hidden_field("total", std::to_string(worked_out.total.in_pence()));
        if (asked.from) fields += ui::hidden_field("from", asked.from->british());
        body += ui::form({.action = Url{"/payments/new"},
                          .csrf = context.csrf,
                          .body = fields + ui::button({.text = fmt::format("Pay {}", worked_out.total.in_words())})});
    }
    body += homes_table(worked_out) + parity_table(worked_out);
    return page_of(context, {.title = "Check the payment run",
                             .main = std::move(body),
                             .back = "/payments/new",
                             .breadth = ui::Breadth::wide});
}

FormPage page_for(const FormInfo& form, Fields typed) {
    return {.form = form, .action = Url{"/payments/new"}, .typed = std::move(typed), .back = "/payments"};
}

/// The first day is asked once, before any run.
FormInfo run_info(const Rules& all) {
    auto info = run_form.info();
    if (all.last_run()) std::erase_if(info.questions, [](const QuestionInfo& q) { return q.name == "from"; });
    return info;
}

}  // namespace

Result<Fact<Run>> run_in_address(const AskedAll<May::run_payments>& asked) {
    const FactId id{TRY(asked.context.captures.number("run"))};
    const auto all = TRY(rules(asked.context.store, asked.allowed.authority(), asked.context.today));
    if (const auto* run = all.run(id)) return *run;
    return fail(Fault::not_found, "There is no such payment run.");
}

Result<Response> show_runs(const AskedToRun& asked) {
    const auto& context = asked.context;
    const auto all = TRY(rules(context.store, asked.allowed.authority(), context.today));
    ui::Table table{.id = "runs",
                    .caption = "Payment runs",
                    .columns = {{"For"}, {"Paid on"}, {"Homes", Align::number}, {"Total", Align::number}},
                    .rows = {},
                    .when_empty = "None yet."};
    for (auto run = all.runs.rbegin(); run != all.runs.rend(); ++run)
        table.rows.push_back(
            {{ui::link(days_in_words({run->value.from, run->value.to.plus_days(1)}), Url{run_address(run->id)}), {}},
             {run->value.pay_day.in_words(), {}},
             {with_commas(run->value.homes), {}},
             {run->value.total.in_words(), {}}});
    auto body = ui::heading({.text = "Payments", .level = 1, .size = ui::Size::large});
    if (!all.how.can_send())
        body += ui::warning_text("No file for Bacs can be made until you say from which account you pay.");
    body += ui::button_group(
        ui::link_button({.text = "Work out a payment run", .to = Url{"/payments/new"}}) +
        ui::link_button({.text = "Rates", .to = Url{"/payments/rates"}, .kind = ui::ButtonKind::secondary}) +
        ui::link_button({.text = "How we pay", .to = Url{"/payments/how"}, .kind = ui::ButtonKind::secondary}));
    return page_of(context, {.title = "Payments", .main = body + ui::table(table), .breadth = ui::Breadth::wide});
}

Result<Response> show_new_run(const AskedToRun& asked) {
    const auto info = run_info(TRY(rules(asked.context.store, asked.allowed.authority(), asked.context.today)));
    return form_page(asked.context, page_for(info, {}));
}

Result<Response> save_new_run(const AskedToRun& asked) {
    const auto& context = asked.context;
    const auto all = TRY(rules(context.store, asked.allowed.authority(), context.today));
    const auto info = run_info(all);
    auto page = page_for(info, TRY(context.typed(info)));
    const auto run = run_form.read(page.typed, {{}, context.today, context.today}, context.today);
    if (!run) return refused(context, std::move(page), run.error());
    if (auto wrong = contradicts(all, *run, context.calendar, context.today); !wrong.empty())
        return refused(context, std::move(page),
                       {Fault::invalid, "There is a problem with what was typed.", std::move(wrong)});
    const auto files = TRY(payment_files(context.store, asked.allowed, context.today));
    const auto worked_out = work_out(files, all, next_days(all, run->from.value_or(run->to), run->to));
    const auto seen = field(page.typed, "total");
    if (seen.empty()) return checked(context, worked_out, *run);
    if (seen != std::to_string(worked_out.total.in_pence()))
        return checked(context, worked_out, *run,
                       ui::warning_text("The record changed since you looked: look again before you pay."));
    auto change = TRY(context.change());
    const auto made = TRY(make_run(change, all, asked.allowed, worked_out, run->pay_day, context.today));
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, run_address(made), "The payment run is made. Send its file to the bank.");
}

Result<Response> show_run(const AskedToRun& asked) {
    const auto& context = asked.context;
    const auto run = TRY(run_in_address(asked));
    const auto homes = TRY(homes_of_run(context.store, asked.allowed, run));
    const auto all = TRY(rules(context.store, asked.allowed.authority(), context.today));
    std::vector<ui::Content> files{
        ui::link("Payments, as a table for finance (CSV)", Url{run_address(run.id, "/payments.csv")}),
        ui::link("Every line with its reason (CSV)", Url{run_address(run.id, "/lines.csv")})};
    if (all.how.can_send())
        files.emplace_back(ui::link("File for the bank (Bacs Standard 18)", Url{run_address(run.id, "/bacs.txt")}));
    else
        files.emplace_back(
            html("No file for Bacs yet: {}.", ui::link("say from which account you pay", Url{"/payments/how"})));
    ui::Table table{.id = "homes",
                    .caption = "Paid",
                    .columns = {{"Home", Align::words, true}, {"To"}, {"Amount", Align::number, true}},
                    .rows = {}};
    for (const auto& home : homes)
        table.rows.push_back({{to_statement(home.name, home.home), home.name},
                              {fmt::format("{}, account ending {}", home.payee ? home.payee->payee : "",
                                           BankDigits{home.account()}.ending()),
                               {}},
                              {home.total.in_words(), sort_key(home.total)}});
    auto body = ui::heading({.text = fmt::format("Payment run for {}",
                                                 days_in_words({run.value.from, run.value.to.plus_days(1)})),
                             .level = 1,
                             .size = ui::Size::large}) +
                ui::paragraph(fmt::format("{} to {}, to arrive on {}. Made on {}.", run.value.total.in_words(),
                                          plural(run.value.homes, "home"), run.value.pay_day.in_words(),
                                          run.value.on.in_words())) +
                ui::bullets(files) + ui::table(table);
    return page_of(
        context, {.title = "Payment run", .main = std::move(body), .back = "/payments", .breadth = ui::Breadth::wide});
}

}  // namespace kith::allowances
