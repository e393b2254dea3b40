// How recruiting goes: the funnel, where people stand, what works, why people leave, and whether there are more homes.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/home.h"
#include "kernel/web/components.h"
#include "recruitment/board.h"
#include "recruitment/pages.h"
#include "recruitment/published.h"

namespace kith::recruitment {

namespace {

/// Drawn from the table of that id, where there is JavaScript; the table says the same to everyone.
Html chart(std::string_view kind, std::string_view table, std::string_view columns) {
    return html(
        "<div class=\"kith-chart\" data-chart=\"{}\" data-table=\"{}\" data-columns=\"{}\" aria-hidden=\"true\" "
        "hidden></div>",
        kind, table, columns);
}

ui::Table::Cell number(int value) { return {with_commas(value), std::to_string(value)}; }

Html funnel(const Board& board) {
    ui::Table table{.id = "funnel",
                    .caption = "Of those who enquired, how many came how far",
                    .columns = {{"Step"},
                                {"People", ui::Align::number},
                                {"Of the enquiries", ui::Align::number},
                                {"Of the step before", ui::Align::number}},
                    .rows = {}};
    const auto all = board.funnel.front().second;
    auto before = all;
    for (const auto& [step, count] : board.funnel) {
        table.rows.push_back({{std::string{in_words(step)}, {}},
                              number(count),
                              {percent(count, all), {}},
                              {percent(count, before), {}}});
        before = count;
    }
    return chart("bars", "funnel", "1") + ui::table(table);
}

Html now(const Board& board) {
    ui::Table table{.id = "now",
                    .caption = "Where people stand today",
                    .columns = {{"Stage"},
                                {"People", ui::Align::number},
                                {"Days in stage, half of them longer", ui::Align::number},
                                {"Longest", ui::Align::number}},
                    .rows = {},
                    .when_empty = ui::paragraph("Nobody is on the way.")};
    for (const auto& at : board.now)
        table.rows.push_back(
            {{ui::link(std::string{in_words(at.stage)}, Url{"/recruitment"}.with("stage", code(at.stage))), {}},
             number(at.people),
             number(at.middle_days),
             number(at.longest_days)});
    return ui::table(table);
}

Html shares(const std::string& id, const std::string& caption, const std::vector<Share>& all) {
    ui::Table table{.id = id,
                    .caption = caption,
                    .columns = {{"From"},
                                {"Enquiries", ui::Align::number, true},
                                {"Applied", ui::Align::number, true},
                                {"Approved", ui::Align::number, true},
                                {"Applied, of enquiries", ui::Align::number}},
                    .rows = {},
                    .when_empty = ui::paragraph("Nobody enquired.")};
    for (const auto& share : all)
        table.rows.push_back({{share.name, {}},
                              number(share.enquiries),
                              number(share.applications),
                              number(share.approvals),
                              {percent(share.applications, share.enquiries), {}}});
    return ui::table(table);
}

Html reasons(const Board& board) {
    ui::Table table{.id = "reasons",
                    .caption = "Why people left",
                    .columns = {{"Reason"}, {"People", ui::Align::number}},
                    .rows = {},
                    .when_empty = ui::paragraph("Nobody left.")};
    for (const auto& [reason, count] : board.reasons)
        table.rows.push_back({{std::string{in_words(reason)}, {}}, number(count)});
    ui::Table from{.id = "left-from",
                   .caption = "At which stage",
                   .columns = {{"Stage"}, {"People", ui::Align::number}},
                   .rows = {}};
    for (const auto& [stage, count] : board.left_from)
        from.rows.push_back({{std::string{in_words(stage)}, {}}, number(count)});
    return ui::table(table) + (from.rows.empty() ? Html{} : ui::table(from));
}

Html gain(const std::vector<Month>& months, double target) {
    ui::Table table{.id = "gain",
                    .caption = "Foster and kinship homes: begun less ended, against the target",
                    .columns = {{"Month"},
                                {"Begun", ui::Align::number},
                                {"Ended", ui::Align::number},
                                {"More in all", ui::Align::number},
                                {"Target in all", ui::Align::number}},
                    .rows = {}};
    for (const auto& month : months)
        table.rows.push_back({{month.ends.short_words().substr(month.ends.short_words().find(' ') + 1), {}},
                              number(month.begun),
                              number(month.ended),
                              number(month.in_all),
                              number(month.target_by)});
    const auto words = fmt::format(
        "The target is {:.0f} more a year: this authority's share, by its children in care, of 9,000 "
        "more in England in three years.",
        target);
    return chart("lines", "gain", "3,4") + ui::table(table) + ui::paragraph(words);
}

constexpr int few = 6;
/// Figures that could point at one person are not passed on, nor a share from which they could be worked out.
std::string share_or_none(int part, int of) { return part < few || of < few ? "–" : percent(part, of); }
std::string or_few(int count) { return count < few ? fmt::format("fewer than {}", few) : with_commas(count); }

Result<Html> region(const Context& context) {
    ui::Table table{.id = "region",
                    .caption = "Others in the region, in the twelve months they last published",
                    .columns = {{"Authority"},
                                {"Until"},
                                {"Enquiries", ui::Align::number},
                                {"Applied", ui::Align::number},
                                {"Applied, of enquiries", ui::Align::number},
                                {"Approved", ui::Align::number}},
                    .rows = {},
                    .when_empty = ui::paragraph("Nobody has published figures yet.")};
    for (const auto& [name, row] : TRY(published(context.store)))
        table.rows.push_back({{name, {}},
                              {row.until.short_words(), {}},
                              {or_few(row.enquiries), {}},
                              {or_few(row.applications), {}},
                              {share_or_none(row.applications, row.enquiries), {}},
                              {or_few(row.approvals), {}}});
    auto shown = ui::table(table);
    if (context.reader->granted(May::arrange_panel))
        shown += ui::form(
            {.action = Url{"/recruitment/publish"},
             .csrf = context.csrf,
             .body = ui::button({.text = "Publish our figures to the region", .kind = ui::ButtonKind::secondary})});
    return shown;
}

Period year_to(Date today) { return {today.plus_months(-12).plus_days(1), today}; }

Result<std::vector<HomeSpell>> family_homes(const Store& store, const LeaveOfAll& leave) {
    std::vector<HomeSpell> homes;
    TRY(each_fact<Home>(store, leave, Known::now(), [&](const Fact<Home>& fact) {
        if (is_family(fact.value.kind)) homes.push_back({fact.value.opened, fact.value.closed});
    }));
    return homes;
}

Result<int> looked_after(const Store& store, AuthorityId authority, Date day) {
    const auto found = TRY(store.first(
        "select count(distinct about) from care_period where authority = $1 and retired_by is null and starts <= $2"
        " and (ends is null or ends > $2)",
        {authority, day}, [](const Row& row) { return static_cast<int>(row.integer(0)); }));
    return found.value_or(0);
}

}  // namespace

Result<Response> show_board(const AskedAll<May::see_recruitment>& asked) {
    const auto& context = asked.context;
    const auto board = board_of(TRY(everyone_who_enquired(context.store, asked.allowed)), year_to(context.today));
    const auto target = yearly_target(TRY(looked_after(context.store, context.reader->authority, context.today)));
    const auto months = months_of(TRY(family_homes(context.store, asked.allowed)), context.today, target);
    auto body =
        ui::heading({.text = "How recruiting goes",
                     .level = 1,
                     .size = ui::Size::large,
                     .caption = fmt::format("{} to {}", board.period.starts.in_words(), board.period.ends.in_words())});
    if (context.reader->granted(May::see_application))
        body += ui::paragraph(ui::link("Everyone on the way, those who wait on us first", Url{"/recruitment"}));
    body += funnel(board) + now(board) + gain(months, target) +
            shares("sources", "How they heard of us", board.by_source) +
            shares("hubs", "By hub or office", board.by_hub) + reasons(board) + TRY(region(context));
    return page_of(context, {.title = "How recruiting goes", .main = std::move(body), .breadth = ui::Breadth::wide});
}

Result<Response> publish_figures(const AskedAll<May::arrange_panel>& asked) {
    const auto& context = asked.context;
    // The last whole month: figures of a day that is still running would be others' by evening.
    const auto until = Date::of(context.today.year(), context.today.month(), 1)->plus_days(-1);
    const auto everyone = TRY(everyone_who_enquired(context.store, asked.allowed));
    auto transaction = TRY(context.database.write());
    TRY(publish(transaction, context.reader->authority,
                board_of(everyone, {until.plus_days(1).plus_months(-12), until})));
    TRY(transaction.commit());
    return Response::redirect("/recruitment/board");
}

}  // namespace kith::recruitment
