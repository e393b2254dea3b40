// What a week costs beside how stays went, and the first page of commissioning.
#include <fmt/format.h>

#include "commissioning/law.h"
#include "commissioning/region_pages_parts.h"
#include "commissioning/stays.h"
#include "commissioning/sufficiency.h"
#include "kernel/core/text.h"

namespace kith::commissioning {

namespace {

std::string hidden_if_few(int count, int of) {
    return of < fewest_shown || (count > 0 && count < fewest_shown) ? "Too few to show" : with_commas(count);
}

std::string rate_words(const Outcomes& group) {
    if (group.stays < fewest_shown || group.unplanned_ends < fewest_shown) return "Too few to show";
    const auto rate = group.each_hundred_months();
    return rate ? fmt::format("{:.1f}", *rate) : "Too little time";
}

std::string prices_words(const Outcomes& group) {
    if (group.stays < fewest_shown) return "Too few to show";
    return fmt::format("{} to {}", group.lowest.in_words(), group.highest.in_words());
}

Html outcomes_table(const std::vector<Outcomes>& all) {
    ui::Table table{.id = "outcomes",
                    .caption = "For children of similar needs",
                    .columns = {{"Kind of home"},
                                {"Band of need"},
                                {"Stays", ui::Align::number},
                                {"Median a week", ui::Align::number},
                                {"From the lowest to the highest"},
                                {"Stays that ended", ui::Align::number},
                                {"Median days", ui::Align::number},
                                {"Unplanned ends", ui::Align::number},
                                {"In 100 child-months", ui::Align::number}},
                    .rows = {},
                    .when_empty = "No stay under an agreement ran in this time."};
    for (const auto& group : all) {
        const bool few = group.stays < fewest_shown;
        table.rows.push_back({{std::string{in_words(group.kind)}, {}},
                              {std::string{in_words(group.band)}, {}},
                              {few ? "5 or fewer" : with_commas(group.stays), {}},
                              {few ? "Too few to show" : group.median.in_words(), {}},
                              {prices_words(group), {}},
                              {hidden_if_few(group.ended, group.stays), {}},
                              {group.ended < fewest_shown ? "Too few to show" : with_commas(group.median_days), {}},
                              {hidden_if_few(group.unplanned_ends, group.stays), {}},
                              {rate_words(group), {}}});
    }
    return ui::table(table);
}

/// Unplanned ends of every stay, by reason: rare reasons are put together.
Html reasons_table(const std::vector<Outcomes>& all) {
    std::map<care::ChangeReason, int> reasons;
    for (const auto& group : all)
        for (const auto& [why, count] : group.reasons) reasons[why] += count;
    ui::Table table{.id = "reasons",
                    .caption = "Why stays ended otherwise than planned",
                    .columns = {{"Reason"}, {"Stays", ui::Align::number}},
                    .rows = {},
                    .when_empty = "No stay ended otherwise than planned."};
    for (const auto& word : words_of<care::ChangeReason>) {
        const auto at = reasons.find(word.value);
        if (at == reasons.end()) continue;
        table.rows.push_back(
            {{std::string{word.words}, {}}, {at->second < fewest_shown ? "5 or fewer" : with_commas(at->second), {}}});
    }
    return ui::table(table);
}

/// The one line each that a commissioner looks for first.
Result<Html> at_a_glance(const Context& context, const AskedOfRegion& asked, const Us& us) {
    const auto from = context.today.plus_months(-12);
    const auto figures =
        sufficiency_of(us, TRY(needs_seen(context.store, asked.allowed, from, context.today)), {},
                       TRY(places_there(context.store, asked.allowed, context.today)), from, context.today);
    int missing = 0, unmanaged = 0, closing = 0, homes = 0;
    for (const auto& [where, count] : figures.missing) missing += count;
    for (const auto& home : TRY(recorded_homes(context.store, Gate::machine_all(us.record), context.today)))
        if (home.open(context.today)) ++homes, unmanaged += home.unmanaged(), closing += home.closes.has_value();
    return ui::summary_list(
        {.rows = {
             {"Children who need a home now",
              ui::Content{html("{}, {} of them late. {}", with_commas(figures.all.waiting),
                               with_commas(figures.all.late),
                               ui::link("Sufficiency", Url{"/commissioning/sufficiency"}))}},
             {"Places", ui::Content{fmt::format("{} vacant; {} short where the right kind is not in the right area",
                                                with_commas(figures.all.vacant), with_commas(missing))}},
             {"Providers' homes",
              ui::Content{html("{}: {} without a registered manager, {} closing. {}", plural(homes, "home"), unmanaged,
                               closing, ui::link("Market", Url{"/commissioning/market"}))}}}});
}

}  // namespace

Result<Response> show_outcomes(const AskedOfRegion& asked) {
    const auto& context = asked.context;
    const auto days = days_asked(context);
    const auto us = TRY(us_of(context.store, asked.allowed.authority(), context.today));
    const auto all = outcomes_of(TRY(costed_stays(context.store, asked.allowed, context.today)), days.from, days.to);
    auto body =
        ui::heading({.text = "Cost and outcome", .level = 1, .size = ui::Size::large, .caption = whose(us)}) +
        days_filter(context, days) + outcomes_table(all) + reasons_table(all) +
        ui::inset_text(html(
            "A dearer home is not a better one, nor a cheaper one worse: bands put together children who differ, and "
            "children for whom much has gone wrong already are placed where prices are high. Prices are as agreed at "
            "the start of each stay. Groups of five or fewer are hidden: {}",
            law_shown(law::suppression))) +
        ui::details(
            {.summary = "What counts as unplanned",
             .text = ui::paragraph(
                 "A stay that ended because the home closed, the carer, the child or the authority asked, an "
                 "allegation was made, standards were not met or approval was removed. Not: an end that the care "
                 "plan foresaw, a move agreed by all, custody, or another reason.")});
    return page_of(context, {.title = "Cost and outcome",
                             .main = std::move(body),
                             .above = region_tabs(context, "/commissioning/outcomes"),
                             .breadth = ui::Breadth::wide});
}

Result<Response> show_commissioning(const AskedOfRegion& asked) {
    const auto& context = asked.context;
    const auto us = TRY(us_of(context.store, asked.allowed.authority(), context.today));
    auto body = ui::heading({.text = "Commissioning", .level = 1, .size = ui::Size::large, .caption = whose(us)}) +
                TRY(at_a_glance(context, asked, us));
    std::vector<ui::Content> members;
    for (const auto& member : us.members) members.emplace_back(member.name);
    if (us.co_operative)
        body += ui::heading({.text = "Members"}) + ui::bullets(members);
    else
        body += ui::inset_text("This authority belongs to no co-operative: these are its own figures.");
    return page_of(context, {.title = "Commissioning",
                             .main = std::move(body),
                             .above = region_tabs(context, "/commissioning"),
                             .breadth = ui::Breadth::wide});
}

}  // namespace kith::commissioning
