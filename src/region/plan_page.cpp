// The region's plan: who waits and all places together, as advice to the placements officer.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/saving.h"
#include "region/advice_pages.h"
#include "region/plan.h"

namespace kith::region {

namespace {

Html placings_shown(const Planned& it) {
    ui::Table table{.id = "plan",
                    .caption = "What is advised for each request",
                    .columns = {{"Request"}, {"Advised"}, {"Why"}},
                    .rows = {},
                    .when_empty = "Nobody waits for a home."};
    for (const auto& one : it.plan.placings) {
        const auto* child = it.child(one.child);
        if (!child) continue;
        const RequestNumber number{one.child.authority, one.child.record.number()};
        const auto home = one.home ? html("{} <span class=\"govuk-hint\">{}</span>", it.home(one.home),
                                          it.circle.name_of(one.home->authority))
                                   : html("{}", ui::tag({"No home in this plan", ui::Tone::late}));
        const auto why = one.choice == 1             ? std::string{"The first choice"}
                         : one.why_not_first.empty() ? std::string{"No home that may be offered has room"}
                                                     : one.why_not_first;
        table.rows.push_back(
            {{html("{} <span class=\"govuk-hint\">{}, needed by {}</span>",
                   ui::link(child->given, Url{request_address(number).address() + "/advice"}),
                   it.circle.name_of(number.authority), child->needed_by.in_words()),
              {}},
             {home, {}},
             {html("{}.{}", why,
                   one.as_before ? html(" {}", ui::tag({"As in the plan before", ui::Tone::quiet})) : Html{}),
              {}}});
    }
    return ui::table(table);
}

Html sets_shown(const Planned& it) {
    std::vector<ui::Content> lines;
    for (const auto& one : it.plan.sets)
        lines.emplace_back(fmt::format("{}. {}", one.words,
                                       one.pairs_apart > 0
                                           ? fmt::format("{} apart; the plan counts {} against that",
                                                         plural(one.pairs_apart, "pair"), with_commas(one.price))
                                           : std::string{"Together"}));
    if (lines.empty()) return {};
    return ui::heading({.text = "Brothers and sisters"}) + ui::bullets(lines);
}

Html reserves_shown(const Planned& it) {
    if (it.plan.reserves.empty()) return ui::paragraph("The board has set no places aside for emergencies.");
    std::vector<ui::Content> lines;
    for (const auto& one : it.plan.reserves)
        lines.emplace_back(fmt::format("{}: {} of {} kept free for emergencies", it.circle.name_of(one.area), one.held,
                                       plural(one.asked, "place")));
    return ui::bullets(lines);
}

Html authorities_shown(const Planned& it) {
    ui::Table table{.id = "served",
                    .caption = "How each authority fares",
                    .columns = {{"Authority"},
                                {"Children", ui::Align::number},
                                {"Have a home", ui::Align::number},
                                {"First choice", ui::Align::number},
                                {"Falls short by, mean", ui::Align::number}},
                    .rows = {},
                    .when_empty = "No authority has a child who waits."};
    for (const auto& one : it.plan.authorities)
        if (one.children > 0)
            table.rows.push_back({{it.circle.name_of(one.authority), {}},
                                  {std::to_string(one.children), {}},
                                  {std::to_string(one.placed), {}},
                                  {std::to_string(one.first_choice), {}},
                                  {fmt::format("{:.0f}", one.mean_shortfall), {}}});
    return ui::table(table);
}

Html bound_shown(const Planned& it) {
    auto words = fmt::format(
        "Taken together, this plan falls short of the best for each child by {}. No plan with these homes could fall "
        "short by less than {}: at most {:.2f}% of it could be gained.",
        with_commas(static_cast<std::int64_t>(it.plan.value)), with_commas(static_cast<std::int64_t>(it.plan.bound)),
        it.plan.gap() * 100);
    if (it.plan.cut_short) words += " The search was cut short: another run may differ.";
    return ui::details({.summary = "How good this plan is",
                        .text = ui::paragraph(words) +
                                ui::paragraph("A home falls short of the best that a home could be for this child by 0 "
                                              "to 10,000; no home counts 20,000 and more.") +
                                ui::paragraph(fmt::format("How much each term counts: {}, decided by {}, from {}.",
                                                          it.decided.weights.name, it.decided.weights.decided_by,
                                                          it.decided.weights.from.in_words()))});
}

constexpr const char* plan_address = "/region/plan";

Response plan_shown(const Context& context, const Planned& it, const Html& above) {
    auto body =
        above +
        ui::heading({.text = "Plan of the region", .level = 1, .size = ui::Size::large, .caption = it.circle.name}) +
        ui::paragraph(
            "All who wait and all homes with room together, so that placing one child well does not "
            "cost three others. It is advice: each authority chooses for its own child.");
    if (it.kept_on)
        body += ui::inset_text("A plan was kept on " + it.kept_on->in_words() +
                               ". What it advised is advised again unless something else is clearly better.");
    body += placings_shown(it) + sets_shown(it) + authorities_shown(it) + ui::heading({.text = "For emergencies"}) +
            reserves_shown(it) + bound_shown(it) +
            ui::form({.action = Url{plan_address},
                      .csrf = context.csrf,
                      .body = ui::hidden_field("plan", it.mark()) + ui::button({.text = "Keep this plan"})});
    return page_of(context, {.title = "Plan of the region", .main = std::move(body), .breadth = ui::Breadth::wide});
}

}  // namespace

Result<Response> show_plan(const AskedAll<May::propose_match>& asked) {
    const auto& context = asked.context;
    return plan_shown(context, TRY(plan_of(context.store, asked.allowed, telling_of(context))), {});
}

Result<Response> keep_plan(const AskedAll<May::propose_match>& asked) {
    const auto& context = asked.context;
    const auto it = TRY(plan_of(context.store, asked.allowed, telling_of(context)));
    if (field(context.request.fields(), "plan") != it.mark()) {
        auto anew = plan_shown(context, it,
                               ui::inset_text("The plan has changed since you read it, as homes or requests have. This "
                                              "is the new one: read it, and keep it if it is right."));
        anew.status = 409;
        return anew;
    }
    auto change = TRY(context.change());
    const auto entry = TRY(keep(change, asked.allowed, it, context.today));
    TRY(change.commit());
    return saved(context, entry, plan_address, "Saved: the plan is kept");
}

}  // namespace kith::region
