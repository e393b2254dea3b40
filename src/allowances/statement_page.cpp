// The statement: what a home was paid, why this amount, and what comes next.
#include <algorithm>

#include <fmt/format.h>

#include "allowances/law.h"
#include "allowances/pages.h"
#include "allowances/why.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::allowances {

namespace {

Line line_of(const Paid& paid) {
    return {.key = {paid.kind, paid.child, paid.source},
            .correction = paid.correction,
            .days = {paid.from, paid.to.plus_days(1)},
            .nights = paid.nights,
            .weekly = paid.weekly,
            .amount = paid.amount,
            .why = paid.why};
}

/// The latest first.
std::vector<PastPayment> past_payments(const Rules& rules, const std::vector<Fact<Paid>>& paid) {
    std::vector<PastPayment> past;
    for (auto run = rules.runs.rbegin(); run != rules.runs.rend(); ++run) {
        PastPayment one{.id = run->id, .run = run->value, .lines = {}};
        for (const auto& fact : paid)
            if (fact.value.run == run->id) {
                one.lines.push_back(line_of(fact.value));
                one.total = one.total + fact.value.amount;
            }
        if (!one.lines.empty()) past.push_back(std::move(one));
    }
    return past;
}

std::string account_in_words(const PayTerms& terms) {
    return terms.account ? fmt::format("the account ending {} of {}", terms.account->ending(), terms.payee)
                         : fmt::format("{}, whose bank details are not recorded", terms.payee);
}

Html past_shown(const PaymentFile& file, const PastPayment& past, Date today) {
    return ui::heading({.text = fmt::format("Paid for {}", days_in_words({past.run.from, past.run.to.plus_days(1)}))}) +
           ui::paragraph(fmt::format("{} {} on {}.", past.total.in_words(),
                                     past.run.pay_day > today ? "arrives" : "was paid", past.run.pay_day.in_words())) +
           payment_shown(file, past.lines);
}

Html earlier(const PaymentFile& file, const std::vector<PastPayment>& past, FactId shown) {
    ui::Table table{.id = "earlier",
                    .caption = "Other payments",
                    .columns = {{"For"}, {"Paid on"}, {"Amount", ui::Align::number}},
                    .rows = {}};
    for (const auto& one : past)
        if (one.id != shown)
            table.rows.push_back({{ui::link(days_in_words({one.run.from, one.run.to.plus_days(1)}),
                                            Url{address_of(file.home)}.with("run", std::to_string(one.id.number()))),
                                   {}},
                                  {one.run.pay_day.in_words(), {}},
                                  {one.total.in_words(), {}}});
    return table.rows.empty() ? Html{} : ui::table(table);
}

/// The next run as far as it can be told: as many days as the last one had, two weeks before there was one.
Days coming(const PaymentFile& file, const Rules& rules, Date today) {
    if (const auto* last = rules.last_run())
        return {last->value.to.plus_days(1), last->value.to.plus_days(1 + (last->value.to - last->value.from + 1))};
    const auto from = file.terms.empty() ? today : file.terms.front().value.starts;
    return {from, from.plus_days(14)};
}

/// Birthdays that change the rate, soon enough to reckon with.
std::vector<ui::Content> changes(const PaymentFile& file, const Rates& rates, Date today) {
    constexpr int soon = 92;
    std::vector<ui::Content> lines;
    for (const auto& stay : file.stays) {
        const auto at = file.children.find(stay.child);
        if (stay.starts > today || stay.nights().until <= today || at == file.children.end() || !at->second.born)
            continue;
        const auto birthday = next_band(*at->second.born, today);
        if (!birthday || *birthday > today.plus_days(soon)) continue;
        const int age = at->second.born->age_on(*birthday);
        const auto* terms = file.terms_on(*birthday);
        const auto band = band_of(age);
        if (!band)
            lines.emplace_back(
                fmt::format("{} is 18 on {}: the allowance ends then.", at->second.given, birthday->in_words()));
        else if (const auto rate = terms ? rates.on(terms->area, *band, *birthday) : std::nullopt)
            lines.emplace_back(fmt::format("{} is {} on {}: from then {} a week.", at->second.given, age,
                                           birthday->in_words(), rate->weekly.in_words()));
    }
    return lines;
}

Html coming_shown(const PaymentFile& file, const Rules& rules, Date today) {
    const auto days = coming(file, rules, today);
    const auto next = payment(file, rules.rates, rules.how, days);
    auto shown = ui::heading({.text = "What comes next"});
    for (const auto& hindrance : next.hindrances)
        shown += ui::warning_text((hindrance.whole ? "We cannot pay yet. " : "") + hindrance.words);
    if (next.lines.empty())
        return shown + ui::paragraph("Nothing is due for the next run, as the record stands today.");
    std::string words =
        fmt::format("For {}, as the record stands today: {}.", days_in_words(days), next.total.in_words());
    if (const auto* last = rules.last_run())
        words += fmt::format(" It should arrive about {}.", last->value.pay_day.plus_days(days.count()).in_words());
    if (next.left_over > Money::pence(0))
        words += fmt::format(" After it, {} is still to be taken back.", next.left_over.in_words());
    const auto soon = changes(file, rules.rates, today);
    return shown + ui::paragraph(words) + (soon.empty() ? Html{} : ui::bullets(soon)) +
           ui::details({.summary = "Why this amount", .text = payment_shown(file, next.lines)});
}

Html how_it_is_worked_out(const HowWePay& how) {
    const auto sources = html("{}, {}.", law_shown(law::minimum_2025), law_shown(law::standard_28));
    return ui::details(
        {.summary = "How we work it out",
         .text = ui::bullets(
             {ui::Content{
                  "The allowance is for what a child costs. It depends on where you live and how old the child is, "
                  "and changes on the birthday and on 6 April."},
              ui::Content{
                  "Nights count: the day a child comes is paid, the day they leave is not. A night is a seventh "
                  "of the week; whole weeks are exact to the penny."},
              ui::Content{"Family and friends who foster are paid the same allowance as other foster carers."},
              ui::Content{"A fee is for your work. It is told apart, so that the allowance is the child's."},
              ui::Content{fmt::format("If the record turns out to have been wrong, the next payment puts it right. At "
                                      "most {} per cent of a payment is taken back at once.",
                                      how.most_recovered)},
              ui::Content{sources}})});
}

Html agreed(const PaymentFile& file, Date today) {
    ui::SummaryList list{.rows = {}, .card_title = "What is agreed"};
    if (const auto* terms = file.payee_on(today)) {
        list.rows.push_back({"Paid to", account_in_words(*terms)});
        list.rows.push_back({"Area", std::string{in_words(terms->area)}});
        if (terms->level) list.rows.push_back({"Level", *terms->level});
    }
    for (const auto& fact : file.fees)
        if (!fact.value.ends || *fact.value.ends >= today)
            list.rows.push_back({"Fee", fmt::format("{} a week. {}. {}", fact.value.weekly.in_words(),
                                                    in_words(fact.value.paid_for), fact.value.why)});
    for (const auto& fact : file.retainers)
        if (!fact.value.ends || *fact.value.ends >= today)
            list.rows.push_back(
                {"Retainer", fmt::format("{} a week. {}", fact.value.weekly.in_words(), fact.value.why)});
    return list.rows.empty() ? Html{} : ui::summary_list(list);
}

Html buttons(const PaymentFile& file) {
    const auto to = [&](std::string text, std::string_view rest, ui::ButtonKind kind = ui::ButtonKind::secondary) {
        return ui::link_button({.text = std::move(text), .to = Url{address_of(file.home, rest)}, .kind = kind});
    };
    auto all = to("Payment terms", "/terms", ui::ButtonKind::primary) + to("Add an extra payment", "/extra") +
               to("Add a fee", "/fee") + to("Add a retainer", "/retainer") +
               to("Record an overpayment", "/overpayment");
    if (!what_to_put_right(file).empty()) all += to("End or put right", "/put-right");
    return ui::button_group(all);
}

}  // namespace

Result<Response> show_statement(const Asked<May::see_payments>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(payment_file(context.store, asked.allowed));
    const auto all = TRY(rules(context.store, asked.allowed.authority(), context.today));
    const auto past = past_payments(all, TRY(paid_to(context.store, asked.allowed)));
    if (context.wants_json) {
        const auto days = coming(file, all, context.today);
        return statement_as_json(file, past, days, payment(file, all.rates, all.how, days));
    }
    auto body = ui::heading({.text = "Payments", .level = 1, .size = ui::Size::large});
    if (context.reader->granted(May::record_payments)) body += buttons(file);
    auto shown = past.begin();
    if (const auto wanted = context.request.asked("run"))
        shown =
            std::ranges::find(past, *wanted, [](const PastPayment& one) { return std::to_string(one.id.number()); });
    if (shown == past.end())
        body +=
            ui::paragraph(past.empty() ? "Nothing has been paid to this home here yet." : "There is no such payment.");
    else
        body += past_shown(file, *shown, context.today);
    body += coming_shown(file, all, context.today) + agreed(file, context.today) + how_it_is_worked_out(all.how) +
            earlier(file, past, shown == past.end() ? FactId{0} : shown->id);
    return page_of(context, {.title = fmt::format("Payments: {}", file.name),
                             .main = std::move(body),
                             .back = fmt::format("/homes/{}", file.home.number()),
                             .above = ui::identity_bar({.name = file.name})});
}

}  // namespace kith::allowances
