// The first page of a child's file: what is due, what happened last, and what can be recorded.
#include <algorithm>

#include <fmt/format.h>

#include "care/child_page.h"
#include "care/pages.h"
#include "care/rules.h"

namespace kith::care {

static Html due_in_brief(const CareFile& file, Date today, const Calendar& calendar) {
    ui::Table table{.id = "due",
                    .caption = "What is due next",
                    .columns = {{"What"}, {"Due"}, {"Standing"}},
                    .rows = {},
                    .when_empty = "Nothing is due."};
    auto due = open_due(file, calendar, today);
    std::ranges::stable_sort(due, {}, [](const Due& d) { return d.occasion.due; });
    for (std::size_t i = 0; i < due.size() && i < 6; ++i)
        table.rows.push_back({{std::string{due[i].terms->name}, {}},
                              {due[i].occasion.due.in_words(), due[i].occasion.due.iso()},
                              {ui::tag(standing_tag(due[i].occasion, today, calendar)), {}}});
    auto brief = ui::table(table);
    if (due.size() > 6)
        brief +=
            ui::paragraph(ui::link(fmt::format("All {} things due", due.size()), Url{address_of(file, "/duties")}));
    return brief;
}

static Html last_entries(const std::vector<Entry>& entries, const CareFile& file) {
    ui::Timeline timeline{.items = {}, .heading_level = 3};
    for (const auto& entry : entries) timeline.items.push_back(timeline_item(entry, file));
    return ui::heading({.text = "Last on the record"}) + ui::timeline(timeline) +
           ui::paragraph(ui::link("The whole timeline", Url{address_of(file, "/timeline")}));
}

static Html what_can_be_recorded(const Context& context, const CareFile& file) {
    std::vector<ui::Content> links;
    for (const auto& page : record_links())
        if (may_somewhere(*context.reader, page.may) && (page.in_care == (file.period_on(context.today) != nullptr)))
            links.emplace_back(ui::link(std::string{page.words}, Url{address_of(file, page.rest)}));
    if (links.empty()) return {};
    return ui::heading({.text = "Record"}) + ui::bullets(links);
}

Result<Response> show_child(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto [as, file] = TRY(child_view(context, asked.allowed));
    const auto entries = TRY(entries_about(context.store, asked.allowed, as.known, 5));
    auto body = ui::heading({.text = file.name, .level = 1, .size = ui::Size::large}) +
                due_in_brief(file, as.today(context), context.calendar) + last_entries(entries, file);
    if (!as.on) body += what_can_be_recorded(context, file);
    body += as_known_on(file, as);
    return child_page(context, file, as, Part::overview, "Overview", std::move(body));
}

}  // namespace kith::care
