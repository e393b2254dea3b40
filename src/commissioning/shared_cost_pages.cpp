// What the members of a co-operative share, and what each owes it.
#include <fmt/format.h>

#include "commissioning/forms.h"
#include "commissioning/put_right.h"
#include "commissioning/region_pages_parts.h"
#include "commissioning/sharing.h"
#include "commissioning/stays.h"
#include "kernel/core/text.h"
#include "kernel/record/setting.h"
#include "kernel/site/saving.h"

namespace kith::commissioning {

namespace {

/// A cost with each member's part, in the order of the members.
struct Shared {
    Fact<SharedCost> is;
    Us us;  ///< whose cost it was: the members of its last day, with their shares of that day
    std::vector<std::int64_t> weights;
    std::vector<Money> parts;
};

struct Recharge {
    Us us;
    std::vector<Shared> costs;
    std::map<std::string, Money> owed;  ///< by the name of each member there was, of all costs
};

Result<std::vector<std::int64_t>> weights_of(const Context& context, const AllowedAll<May::see_region>& leave,
                                             const Us& us, const SharedCost& cost) {
    std::vector<std::int64_t> weights;
    const auto used = cost.by == SharedBy::use
                          ? TRY(nights_used(context.store, leave, cost.from, cost.to, context.today))
                          : std::map<AuthorityId, std::int64_t>{};
    for (const auto& member : us.members) {
        const auto nights = used.find(member.authority);
        if (cost.by == SharedBy::use) weights.push_back(nights == used.end() ? 0 : nights->second);
        if (cost.by == SharedBy::shares) weights.push_back(member.shares);
        if (cost.by == SharedBy::equally) weights.push_back(1);
    }
    return weights;
}

Result<Recharge> recharge(const Context& context, const AllowedAll<May::see_region>& leave) {
    Recharge all{TRY(us_of(context.store, leave.authority(), context.today)), {}, {}};
    for (const auto& member : all.us.members) all.owed.emplace(member.name, Money::pence(0));
    std::map<Date, Us> us_on;
    for (auto& fact :
         TRY(facts<SharedCost>(context.store, Gate::machine(all.us.record, the_authority), Known::now()))) {
        const auto last = std::min(fact.value.to, context.today);
        if (!us_on.contains(last)) us_on.emplace(last, TRY(us_of(context.store, leave.authority(), last)));
        Shared shared{std::move(fact), us_on.at(last), {}, {}};
        shared.weights = TRY(weights_of(context, leave, shared.us, shared.is.value));
        if (!shared.weights.empty()) shared.parts = share_out(shared.is.value.amount, shared.weights);
        for (std::size_t i = 0; i < shared.parts.size(); ++i) {
            auto& owed = all.owed.try_emplace(shared.us.members[i].name, Money::pence(0)).first->second;
            owed = owed + shared.parts[i];
        }
        all.costs.push_back(std::move(shared));
    }
    return all;
}

std::string weight_words(SharedBy by, std::int64_t weight) {
    switch (by) {
        case SharedBy::use: return plural(weight, "night");
        case SharedBy::shares: return fmt::format("{:.2f}%", static_cast<double>(weight) / 100);
        case SharedBy::equally: return "An equal part";
    }
    return {};
}

Html cost_shown(const Context& context, const Shared& shared) {
    const auto& is = shared.is.value;
    const auto& us = shared.us;
    ui::Table table{.id = fmt::format("cost-{}", shared.is.id.number()),
                    .caption = fmt::format("{}: {}, {} to {}", is.what, is.amount.in_words(), is.from.short_words(),
                                           is.to.short_words()),
                    .columns = {{"Member"}, {"By"}, {"Owes", ui::Align::number}},
                    .rows = {}};
    for (std::size_t i = 0; i < us.members.size(); ++i)
        table.rows.push_back(
            {{us.members[i].name, {}}, {weight_words(is.by, shared.weights[i]), {}}, {shared.parts[i].in_words(), {}}});
    auto shown = ui::paragraph(fmt::format("{}.", in_words(is.by))) + ui::table(table);
    if (context.reader->granted(May::check_invoices) && context.reader->authority == us.record)
        shown += ui::paragraph(righting_links("/commissioning/shared-costs/cost", shared.is.id, is.what));
    return shown;
}

Html owed_shown(const Recharge& all) {
    ui::Table table{.id = "owed",
                    .caption = "What each member owes, of all of these",
                    .columns = {{"Member"}, {"Owes", ui::Align::number}},
                    .rows = {}};
    for (const auto& [name, owed] : all.owed) table.rows.push_back({{name, {}}, {owed.in_words(), {}}});
    return ui::table(table);
}

FormPage new_cost_page(const FormInfo& form, Fields typed) {
    return {.form = form,
            .action = Url{"/commissioning/shared-costs/new"},
            .typed = std::move(typed),
            .back = "/commissioning/shared-costs"};
}

SharedCost blank(Date today) {
    const auto first = *Date::of(today.year(), today.month(), 1);
    return {{}, Money::pence(0), first.plus_months(-3), first.plus_days(-1), SharedBy::use};
}

FormPage counting_page(const FormInfo& form, Fields typed) {
    return {.form = form, .action = Url{"/invoices/counting"}, .typed = std::move(typed), .back = "/invoices"};
}

}  // namespace

Result<Response> show_shared_costs(const AskedOfRegion& asked) {
    const auto& context = asked.context;
    const auto all = TRY(recharge(context, asked.allowed));
    auto body = ui::heading({.text = "Shared costs", .level = 1, .size = ui::Size::large, .caption = whose(all.us)}) +
                ui::paragraph(
                    "What the members pay together, and what each owes. Parts add up to the penny: what is left "
                    "over when they are rounded down goes to those with the largest remainders.");
    if (context.reader->granted(May::check_invoices))
        body += ui::button_group(ui::link_button({"Share a cost", Url{"/commissioning/shared-costs/new"}}));
    if (all.costs.empty()) {
        body += ui::inset_text("No cost is shared yet.");
    } else {
        body += owed_shown(all) + ui::paragraph(ui::link("As CSV", Url{"/commissioning/shared-costs/csv"})) +
                ui::heading({.text = "Cost by cost"});
        for (auto at = all.costs.rbegin(); at != all.costs.rend(); ++at) body += cost_shown(context, *at);
    }
    return page_of(context, {.title = "Shared costs",
                             .main = std::move(body),
                             .above = region_tabs(context, "/commissioning/shared-costs"),
                             .breadth = ui::Breadth::wide});
}

Result<Response> shared_costs_csv(const AskedOfRegion& asked) {
    const auto all = TRY(recharge(asked.context, asked.allowed));
    CsvWriter csv{CsvFor::people};
    using Cells = std::vector<std::string>;
    csv.row(Cells{"cost", "from", "to", "shared", "member", "weight", "owes"});
    for (const auto& shared : all.costs)
        for (std::size_t i = 0; i < shared.us.members.size(); ++i)
            csv.row(Cells{shared.is.value.what, shared.is.value.from.iso(), shared.is.value.to.iso(),
                          std::string{code(shared.is.value.by)}, shared.us.members[i].name,
                          std::to_string(shared.weights[i]), shared.parts[i].in_words()});
    return csv_answer(csv.take(), "shared-costs.csv");
}

Result<Response> show_new_shared_cost(const AskedAll<May::check_invoices>& asked) {
    const auto form = shared_cost_form.info();
    return form_page(asked.context, new_cost_page(form, shared_cost_form.started(blank(asked.context.today))));
}

Result<Response> save_new_shared_cost(const AskedAll<May::check_invoices>& asked) {
    const auto& context = asked.context;
    const auto form = shared_cost_form.info();
    auto page = new_cost_page(form, TRY(context.typed(form)));
    const auto cost = shared_cost_form.read(page.typed, blank(context.today), context.today);
    if (!cost) return refused(context, std::move(page), cost.error());
    if (cost->to < cost->from)
        return refused(context, std::move(page),
                       {Fault::invalid, "It ends before it begins", {{"to", "This is before it begins"}}});
    const auto then = TRY(us_of(context.store, asked.allowed.authority(), std::min(cost->to, context.today)));
    if (then.members.empty())
        return refused(context, std::move(page),
                       {Fault::invalid,
                        "Nobody belonged to the co-operative on its last day",
                        {{"to", "Nobody belonged to the co-operative on this day, so nobody would owe it"}}});
    auto change = TRY(context.change());
    const auto entry = TRY(about_us(change, asked.allowed, shared_kind,
                                    fmt::format("{} is shared: {}", cost->amount.in_words(), cost->what), *cost));
    TRY(change.commit());
    return saved(context, entry, "/commissioning/shared-costs", "Saved: a shared cost");
}

Result<Response> show_counting(const AskedAll<May::check_invoices>& asked) {
    const auto& context = asked.context;
    const auto rules = TRY(counting_rules(context.store, asked.allowed.authority()));
    const auto form = counting_form.info();
    auto page = counting_page(form, counting_form.started({rule_on(rules, context.today), context.today}));
    page.above = TRY(recorded_with_links<&counting_righted>(context, asked.allowed.authority(), "/invoices/counting"));
    return form_page(context, page);
}

Result<Response> save_counting(const AskedAll<May::check_invoices>& asked) {
    const auto& context = asked.context;
    const auto form = counting_form.info();
    auto page = counting_page(form, TRY(context.typed(form)));
    const auto rule = counting_form.read(page.typed, {DayRule::first_not_last, context.today}, context.today);
    if (!rule) return refused(context, std::move(page), rule.error());
    auto change = TRY(context.change());
    const auto entry =
        TRY(about_us(change, asked.allowed, rule_kind,
                     fmt::format("From {}: {}", rule->starts.in_words(), lower(in_words(rule->rule))), *rule));
    TRY(change.commit());
    return saved(context, entry, "/invoices", "Saved: which days are paid for");
}

}  // namespace kith::commissioning
