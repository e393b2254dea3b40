// The whole authority, in numbers: what is late, and the figures with their definitions. It names nobody.
#include <algorithm>

#include <fmt/format.h>

#include "care/figures.h"
#include "care/pages.h"
#include "kernel/core/json.h"

namespace kith::care {

namespace {

/// How one duty stands across all children.
struct Standing {
    const DutyTerms* terms;
    std::int64_t late = 0, this_week = 0, later = 0;
};

std::vector<Standing> standings(const std::vector<CareFile>& files, Date today, const Calendar& calendar) {
    std::vector<Standing> all;
    for (const auto* duty : terms()) all.push_back({duty});
    for (const auto& file : files)
        for (const auto& due : open_due(file, calendar, today)) {
            auto& of_duty = *std::ranges::find(all, due.terms, &Standing::terms);
            const auto on = due.occasion.due;
            ++(on < today ? of_duty.late : on <= today.plus_days(7) ? of_duty.this_week : of_duty.later);
        }
    std::erase_if(all, [](const Standing& s) { return s.late + s.this_week + s.later == 0; });
    std::ranges::stable_sort(all, std::ranges::greater{}, &Standing::late);
    return all;
}

std::string sort_key(std::int64_t number) { return fmt::format("{:09}", number); }

Html standings_table(const std::vector<Standing>& all) {
    ui::Table table{.id = "duties",
                    .caption = "What is due",
                    .columns = {{"What", ui::Align::words, true},
                                {"Late", ui::Align::number, true},
                                {"In the next 7 days", ui::Align::number, true},
                                {"Later", ui::Align::number, true}},
                    .rows = {},
                    .when_empty = "Nothing is due."};
    for (const auto& s : all)
        table.rows.push_back({{std::string{s.terms->name}, std::string{s.terms->name}},
                              {std::to_string(s.late), sort_key(s.late)},
                              {std::to_string(s.this_week), sort_key(s.this_week)},
                              {std::to_string(s.later), sort_key(s.later)}});
    return ui::table(table);
}

struct Measured {
    const FigureTerms* terms;
    Share share;
};

std::vector<Measured> measured(const std::vector<CareFile>& files, Date today, const Calendar& calendar) {
    std::vector<Measured> all;
    for (const auto* figure : figures()) all.push_back({&figure->terms, measure(*figure, {files}, today, calendar)});
    return all;
}

Html figures_table(const std::vector<Measured>& all) {
    ui::Table table{.id = "figures",
                    .caption = "Figures of the year to today",
                    .columns = {{"Figure"},
                                {"Children", ui::Align::number},
                                {"Of", ui::Align::number},
                                {"Per cent", ui::Align::number}},
                    .rows = {}};
    for (const auto& [terms, share] : all) {
        const auto shown = for_the_team(share);
        const auto name = ui::details({.summary = std::string{terms->name},
                                       .text = html("{} {}", terms->definition, law_shown(terms->asked_for_by))});
        table.rows.push_back({{name, {}}, {shown.meets, {}}, {shown.of, {}}, {shown.percent, {}}});
    }
    return ui::table(table);
}

Response as_json(const std::vector<Standing>& due, const std::vector<Measured>& all, std::size_t children, Date today) {
    JsonWriter json;
    json.object([&] {
        json.member("today", today);
        json.member("children", static_cast<std::int64_t>(children));
        json.key("duties");
        json.array([&] {
            for (const auto& s : due)
                json.object([&] {
                    json.member("duty", s.terms->name);
                    json.member("clock", s.terms->clock);
                    json.member("late", s.late);
                    json.member("this_week", s.this_week);
                    json.member("later", s.later);
                });
        });
        json.key("figures");
        json.array([&] {
            for (const auto& [terms, share] : all)
                json.object([&] {
                    json.member("figure", terms->name);
                    json.member("definition", terms->definition);
                    json.member("meets", static_cast<std::int64_t>(share.meets));
                    json.member("of", static_cast<std::int64_t>(share.of));
                });
        });
    });
    return Response::json(json.take());
}

}  // namespace

Result<Response> show_authority(const AskedAll<May::see_authority>& asked) {
    const auto& context = asked.context;
    const auto files = TRY(care_files(context.store, asked.allowed, context.today));
    const auto due = standings(files, context.today, context.calendar);
    const auto all = measured(files, context.today, context.calendar);
    if (context.wants_json) return as_json(due, all, files.size(), context.today);
    auto body =
        ui::heading(
            {.text = "The whole authority", .level = 1, .size = ui::Size::large, .caption = context.today.in_words()}) +
        ui::paragraph(fmt::format("{} in care today.",
                                  plural(static_cast<std::int64_t>(files.size()), "child is", "children are"))) +
        standings_table(due) + figures_table(all);
    return page_of(context, {.title = "The whole authority", .main = std::move(body), .breadth = ui::Breadth::wide});
}

}  // namespace kith::care
