// What constellations do: how many homes are in one, whether those stay, whether children stay, and whether nights are
// used.
#include <fmt/format.h>

#include "constellations/figures.h"
#include "constellations/law.h"
#include "constellations/pages.h"
#include "kernel/core/json.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::constellations {

namespace {

std::string share(int part, int of) { return of == 0 ? "–" : fmt::format("{:.0f}%", 100.0 * part / of); }

std::string between(int part, int of) {
    if (of == 0) return "–";
    const auto [low, high] = wilson(part, of);
    return fmt::format("{:.0f}% to {:.0f}%", low, high);
}

std::string between(const Stability& group) {
    const auto around = group.interval();
    return around ? fmt::format("{:.1f} to {:.1f}", around->low, around->high) : "–";
}

ui::Table::Cell number(std::int64_t value) { return {with_commas(value), std::to_string(value)}; }

Html coverage(const Figures& figures) {
    return ui::heading({.text = "Coverage"}) +
           ui::paragraph(fmt::format("{} of {} approved family homes are in a constellation: {}.",
                                     with_commas(figures.coverage.meets), with_commas(figures.coverage.of),
                                     share(figures.coverage.meets, figures.coverage.of)));
}

Html retention(const Figures& figures, Date then) {
    ui::Table table{.id = "retention",
                    .caption = "Homes approved a year ago that still are",
                    .columns = {{"On " + then.short_words()},
                                {"Approved then", ui::Align::number},
                                {"Still approved", ui::Align::number},
                                {"Share", ui::Align::number},
                                {"Likely between", ui::Align::number}},
                    .rows = {}};
    const auto add = [&](const char* who, const Kept& kept) {
        table.rows.push_back({{who, {}},
                              number(kept.of),
                              number(kept.kept),
                              {share(kept.kept, kept.of), {}},
                              {between(kept.kept, kept.of), {}}});
    };
    add("In a constellation", figures.members_kept);
    add("In none", figures.others_kept);
    return ui::table(table);
}

Html stability(const Figures& figures) {
    ui::Table table{.id = "stability",
                    .caption = "Stays that ended unplanned, in twelve months",
                    .columns = {{"Children lived in homes"},
                                {"Child-months", ui::Align::number},
                                {"Unplanned ends", ui::Align::number},
                                {"In 100 child-months", ui::Align::number},
                                {"Likely between", ui::Align::number}},
                    .rows = {}};
    const auto add = [&](const char* who, const Stability& group) {
        const auto rate = group.each_hundred_months();
        table.rows.push_back({{who, {}},
                              {fmt::format("{:.0f}", group.months()), {}},
                              number(group.ended),
                              {rate ? fmt::format("{:.1f}", *rate) : "–", {}},
                              {between(group), {}}});
    };
    add("In a constellation", figures.members);
    add("In none", figures.others);
    return ui::table(table) +
           ui::details(
               {.summary = "What counts as unplanned",
                .text = ui::paragraph(
                    "A stay that ended because the home closed, the carer, the child or the authority asked, an "
                    "allegation was made, standards were not met or approval was removed. Not: an end that "
                    "the care plan foresaw, a move agreed by all, custody, or another reason.")});
}

Html nights(const Figures& figures) {
    ui::Table table{.id = "nights",
                    .caption = "Bed-nights offered, agreed and stayed",
                    .columns = {{"Month"},
                                {"Offered", ui::Align::number},
                                {"Agreed", ui::Align::number},
                                {"Stayed", ui::Align::number},
                                {"Stayed, of offered", ui::Align::number}},
                    .rows = {}};
    for (const auto& month : figures.months)
        table.rows.push_back({{month.starts.short_words().substr(month.starts.short_words().find(' ') + 1), {}},
                              number(month.offered),
                              number(month.agreed),
                              number(month.stayed),
                              {share(month.stayed, month.offered), {}}});
    return html(
        "<div class=\"kith-chart\" data-chart=\"lines\" data-table=\"nights\" data-columns=\"2,3\" "
        "aria-hidden=\"true\" hidden></div>{}",
        ui::table(table));
}

void member(JsonWriter& json, std::string_view name, const Kept& kept, const Stability& group) {
    json.key(name);
    json.object([&] {
        json.member("approved_a_year_ago", static_cast<std::int64_t>(kept.of));
        json.member("still_approved", static_cast<std::int64_t>(kept.kept));
        json.member("child_days", group.days);
        json.member("unplanned_ends", static_cast<std::int64_t>(group.ended));
    });
}

Response as_json(const Figures& figures) {
    JsonWriter json;
    json.object([&] {
        json.key("on");
        json.value(figures.on);
        json.member("approved", static_cast<std::int64_t>(figures.coverage.of));
        json.member("in_a_constellation", static_cast<std::int64_t>(figures.coverage.meets));
        member(json, "members", figures.members_kept, figures.members);
        member(json, "others", figures.others_kept, figures.others);
        json.key("nights");
        json.array([&] {
            for (const auto& month : figures.months)
                json.object([&] {
                    json.key("month");
                    json.value(month.starts);
                    json.member("offered", static_cast<std::int64_t>(month.offered));
                    json.member("agreed", static_cast<std::int64_t>(month.agreed));
                    json.member("stayed", static_cast<std::int64_t>(month.stayed));
                });
        });
    });
    return Response::json(json.take());
}

}  // namespace

Result<Response> show_figures(const AskedAll<May::find_homes>& asked) {
    const auto& context = asked.context;
    const auto then = context.today.plus_months(-12);
    const auto figures =
        figures_of(TRY(home_lives(context.store, asked.allowed)), TRY(child_stays(context.store, asked.allowed, then)),
                   TRY(constellation_files(context.store, asked.allowed, context.today)), context.today);
    if (context.wants_json) return as_json(figures);
    auto body =
        ui::heading({.text = "What constellations do",
                     .level = 1,
                     .size = ui::Size::large,
                     .caption = fmt::format("{} to {}", then.in_words(), context.today.in_words())}) +
        coverage(figures) + retention(figures, then) + stability(figures) +
        ui::inset_text(
            "Homes in a constellation are no random sample. Those that join may differ from those that do not "
            "before they ever join, and few numbers say little: where the ranges of the two lines overlap, the "
            "difference may be chance. The ranges hold the true figure about 19 times in 20 (Wilson's interval for "
            "shares, Byar's for counts).") +
        nights(figures) + ui::paragraph(law_shown(law::peer_support));
    return page_of(context, {.title = "What constellations do",
                             .main = std::move(body),
                             .back = context.reader->granted(May::see_constellation) ? "/constellations" : "/homes",
                             .breadth = ui::Breadth::wide});
}

}  // namespace kith::constellations
