// The first page of a child's file: what is due, what happened last, and what can be recorded.
#include <algorithm>

#include <fmt/format.h>

#include "care/child_page.h"
#include "care/pages.h"
#include "care/rules.h"

namespace kith::care {

static Result<Html> due_in_brief(const Context& context, const Leave& child, const CareFile& file, const ShownAs& as) {
    const auto today = as.today(context);
    ui::Table table{.id = "due",
                    .caption = "What is due next",
                    .columns = {{"What"}, {"Due"}, {"Standing"}},
                    .rows = {},
                    .when_empty = "Nothing is due."};
    auto due = TRY(due_by_every_area(context, child, file, as));
    std::erase_if(due, [](const Due& one) { return !one.occasion.open(); });
    std::ranges::stable_sort(due, {}, [](const Due& one) { return one.occasion.due; });
    for (std::size_t i = 0; i < due.size() && i < 6; ++i)
        table.rows.push_back({{duty_link(context, due[i], as), {}},
                              {due[i].occasion.due.in_words(), due[i].occasion.due.iso()},
                              {ui::tag(standing_tag(due[i].occasion, today, context.calendar)), {}}});
    auto brief = ui::table(table);
    if (due.size() > 6)
        brief += ui::paragraph(ui::link(fmt::format("All {} things due", due.size()), address_of(file, as, "/duties")));
    return brief;
}

static Html last_entries(const std::vector<Entry>& entries, const CareFile& file, const ShownAs& as) {
    ui::Timeline timeline{.items = {}, .heading_level = 3};
    for (const auto& entry : entries) timeline.items.push_back(timeline_item(entry, file));
    return ui::heading({.text = "Last on the record"}) + ui::timeline(timeline) +
           ui::paragraph(ui::link("The whole timeline", address_of(file, as, "/timeline")));
}

static std::string_view words(RecordGroup group) {
    switch (group) {
        case RecordGroup::visits_and_reviews: return "Visits and reviews";
        case RecordGroup::home_and_status: return "Home and legal status";
        case RecordGroup::plans: return "Plans";
        case RecordGroup::health_and_education: return "Health and education";
        case RecordGroup::safety: return "Safety";
    }
    return {};
}

static Html what_can_be_recorded(const Context& context, const CareFile& file) {
    const auto all = record_links(context, file);
    if (all.empty()) return {};
    Html shown = ui::heading({.text = "Record"});
    for (auto from = all.begin(); from != all.end();) {
        const auto to =
            std::find_if(from, all.end(), [&](const RecordLink& link) { return link.group != from->group; });
        std::vector<ui::Content> links;
        for (auto at = from; at != to; ++at)
            links.emplace_back(ui::link(std::string{at->form().title}, Url{address_of(file, at->rest)}));
        shown += ui::heading({.text = std::string{words(from->group)}, .level = 3, .size = ui::Size::small}) +
                 ui::plain_list(links);
        from = to;
    }
    return shown;
}

Result<Response> show_child(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto [as, file] = TRY(child_view(context, asked.allowed));
    const auto entries = TRY(entries_about(context.store, asked.allowed, as.known, 5));
    auto main = TRY(due_in_brief(context, asked.allowed, file, as)) + last_entries(entries, file, as);
    auto body = ui::heading({.text = "Overview", .level = 1, .size = ui::Size::large});
    body += as.on ? main : ui::beside(main, what_can_be_recorded(context, file));
    body += as_known_on(file, as);
    return child_page(context, file, as, Part::overview, "Overview", std::move(body));
}

}  // namespace kith::care
