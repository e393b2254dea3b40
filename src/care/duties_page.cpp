// All that the law asks for one child, each with its reason and its source.
#include <algorithm>

#include <fmt/format.h>

#include "care/pages.h"
#include "care/rules.h"
#include "kernel/core/json.h"

namespace kith::care {

static ui::Table table_of(std::string id, std::string caption, const std::vector<Due>& due, const ShownAs& as,
                          const Context& context) {
    const auto today = as.today(context);
    ui::Table table{.id = std::move(id),
                    .caption = std::move(caption),
                    .columns = {{"What", ui::Align::words, true},
                                {"Due", ui::Align::words, true},
                                {"Standing", ui::Align::words, true},
                                {"Why, and the law"}},
                    .rows = {},
                    .when_empty = "Nothing."};
    for (const auto& d : due) {
        const Html what = d.occasion.done ? html("{}", d.terms->name) : duty_link(context, d, as);
        table.rows.push_back({{what, std::string{d.terms->name}},
                              {d.occasion.due.in_words(), d.occasion.due.iso()},
                              {ui::tag(standing_tag(d.occasion, today, context.calendar)), d.occasion.due.iso()},
                              {html("{} {}", reason(d.occasion, today), law_shown(d.terms->law)), {}}});
    }
    return table;
}

static Html entitlements_of(const CareFile& file, Date today, const Calendar& calendar) {
    ui::SummaryList list{.rows = {}, .card_title = "On by default"};
    for (const auto* entitlement : entitlements()) {
        const auto stands = standing(*entitlement, file, today, calendar);
        std::string words = "Not yet";
        if (const auto* on = std::get_if<On>(&stands))
            words = fmt::format("Yes, since {}. {}", on->since.in_words(), entitlement->offer);
        if (const auto* off = std::get_if<Off>(&stands))
            words = fmt::format("{} said no on {}: \"{}\". Ask again by {}", file.given, off->said.on.in_words(),
                                off->said.in_their_words, off->ask_again.in_words());
        list.rows.push_back({std::string{entitlement->name}, words});
    }
    return ui::summary_list(list);
}

static Response as_json(const std::vector<Due>& all, Date today) {
    JsonWriter json;
    json.object([&] {
        json.member("today", today);
        json.key("duties");
        json.array([&] {
            for (const auto& d : all)
                json.object([&] {
                    json.member("name", d.terms->name);
                    json.member("clock", d.terms->clock);
                    json.member("law", fmt::format("{}, {}", d.terms->law.act, d.terms->law.place));
                    json.member("link", d.terms->law.link);
                    json.member("due", d.occasion.due);
                    json.member("done", d.occasion.done);
                    json.member("late", d.occasion.late(today));
                    json.member("reason", reason(d.occasion, today));
                });
        });
    });
    return Response::json(json.take());
}

Result<Response> show_duties(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto [as, file] = TRY(child_view(context, asked.allowed));
    const auto today = as.today(context);
    auto all = TRY(due_by_every_area(context, asked.allowed, file, as));
    if (context.wants_json) return as_json(all, today);
    std::ranges::stable_sort(all, {}, [](const Due& d) { return d.occasion.due; });
    const auto first_done =
        std::stable_partition(all.begin(), all.end(), [](const Due& d) { return d.occasion.open(); });
    const std::vector<Due> open{all.begin(), first_done};
    std::vector<Due> done{first_done, all.end()};
    std::ranges::reverse(done);
    auto body = ui::heading({.text = "What is due", .level = 1, .size = ui::Size::large});
    body += ui::table(table_of("open", fmt::format("{} to do", plural(static_cast<std::int64_t>(open.size()), "thing")),
                               open, as, context));
    body += entitlements_of(file, today, context.calendar);
    body += ui::details(
        {.summary = fmt::format("{} done or missed", plural(static_cast<std::int64_t>(done.size()), "thing")),
         .text = ui::table(table_of("done", "Done or missed, the latest first", done, as, context))});
    return child_page(context, file, as, Part::duties, "What is due", std::move(body));
}

}  // namespace kith::care
