#include "commissioning/sufficiency_tables.h"

#include <fmt/format.h>

#include "commissioning/region_map.h"
#include "kernel/core/text.h"

namespace kith::commissioning {

std::string shown(int count, For reader) {
    constexpr int most_hidden = 5;
    if (reader == For::publication && count > 0 && count <= most_hidden) return "5 or fewer";
    return with_commas(count);
}

namespace {

ui::Table::Cell cell(int count, For reader) { return {shown(count, reader), std::to_string(count)}; }

ui::Table::Column number(std::string title) { return {std::move(title), ui::Align::number, true}; }

/// Waiting, late, vacant and missing: how the last day stands. Places of an age or a need are not known apart.
void how_it_stands(std::vector<ui::Table::Cell>& row, const Counted& counted, For reader) {
    row.push_back(cell(counted.waiting, reader));
    row.push_back(cell(counted.late, reader));
}

void what_came_of_it(std::vector<ui::Table::Cell>& row, const Counted& counted, For reader) {
    row.push_back(cell(counted.asked, reader));
    row.push_back(cell(counted.matched, reader));
    row.push_back(cell(counted.unable, reader));
}

int missing_in(const Sufficiency& figures, const std::string& area) {
    int missing = 0;
    for (const auto& [where, count] : figures.missing)
        if (where.first == area) missing += count;
    return missing;
}

template <class Key, class Name>
Html sorts_table(std::string id, std::string caption, std::string first, const std::map<Key, Counted>& counts,
                 For reader, Name name) {
    ui::Table table{.id = std::move(id),
                    .caption = std::move(caption),
                    .columns = {{std::move(first)},
                                number("Requests"),
                                number("A home was found"),
                                number("No home was found"),
                                number("Need a home now"),
                                number("Of those, late")},
                    .rows = {},
                    .when_empty = "Nothing was asked for in this time."};
    for (const auto& [key, counted] : counts) {
        std::vector<ui::Table::Cell> row{{std::string{name(key)}, {}}};
        what_came_of_it(row, counted, reader);
        how_it_stands(row, counted, reader);
        table.rows.push_back(std::move(row));
    }
    return ui::table(table);
}

template <class Why>
Html reasons_table(std::string id, std::string caption, std::string when_none, const std::map<Why, int>& reasons,
                   For reader) {
    ui::Table table{.id = std::move(id),
                    .caption = std::move(caption),
                    .columns = {{"Reason"}, number("Times")},
                    .rows = {},
                    .when_empty = std::move(when_none)};
    for (const auto& word : words_of<Why>)
        if (const auto at = reasons.find(word.value); at != reasons.end())
            table.rows.push_back({{std::string{word.words}, {}}, cell(at->second, reader)});
    return ui::table(table);
}

}  // namespace

Html by_area_table(const Sufficiency& figures, For reader) {
    ui::Table table{.id = "areas",
                    .caption = "By area",
                    .columns = {{"Area", ui::Align::words, true},
                                number("Requests"),
                                number("A home was found"),
                                number("No home was found"),
                                number("Need a home now"),
                                number("Of those, late"),
                                number("Vacant places"),
                                number("Short")},
                    .rows = {}};
    for (const auto& [area, counted] : figures.by_area) {
        std::vector<ui::Table::Cell> row{{area, {}}};
        what_came_of_it(row, counted, reader);
        how_it_stands(row, counted, reader);
        row.push_back({with_commas(counted.vacant), std::to_string(counted.vacant)});
        row.push_back(cell(missing_in(figures, area), reader));
        table.rows.push_back(std::move(row));
    }
    return ui::table(table);
}

Html by_kind_table(const Sufficiency& figures, const std::vector<PlacesThere>& places, For reader) {
    std::map<HomeKind, PlacesThere> there;
    for (const auto& some : places) {
        auto& sum = there.emplace(some.kind, PlacesThere{{}, some.kind}).first->second;
        sum.homes += some.homes, sum.places += some.places, sum.filled += some.filled;
        sum.not_available += some.not_available;
    }
    ui::Table table{.id = "kinds",
                    .caption = "By kind of home",
                    .columns = {{"Kind of home"},
                                number("Homes"),
                                number("Places"),
                                number("Filled"),
                                number("Not available"),
                                number("Vacant"),
                                number("Need one now"),
                                number("Short, area by area")},
                    .rows = {}};
    for (const auto& kind : words_of<HomeKind>) {
        const auto counted = figures.by_kind.find(kind.value);
        const auto at = there.find(kind.value);
        if (counted == figures.by_kind.end() && at == there.end()) continue;
        const auto sum = at == there.end() ? PlacesThere{{}, kind.value} : at->second;
        int missing = 0;
        for (const auto& [where, count] : figures.missing)
            if (where.second == kind.value) missing += count;
        table.rows.push_back({{std::string{kind.words}, {}},
                              cell(sum.homes, For::the_team),
                              cell(sum.places, For::the_team),
                              cell(sum.filled, For::the_team),
                              cell(sum.not_available, For::the_team),
                              cell(sum.vacant(), For::the_team),
                              cell(counted == figures.by_kind.end() ? 0 : counted->second.waiting, reader),
                              cell(missing, reader)});
    }
    return ui::table(table);
}

Html by_age_table(const Sufficiency& figures, For reader) {
    return sorts_table("ages", "By age", "Age", figures.by_age, reader, [](AgeGroup age) { return in_words(age); });
}

Html by_need_table(const Sufficiency& figures, For reader) {
    return sorts_table("needs", "By what was essential", "Essential", figures.by_need, reader,
                       [](region::CriterionKind what) { return in_words(what); });
}

Html why_unable_table(const Sufficiency& figures, For reader) {
    return reasons_table("unable", "Why no home was found", "No request was given up in this time.", figures.why_unable,
                         reader);
}

Html why_declined_table(const Sufficiency& figures, For reader) {
    return reasons_table("declined", "Why homes were not offered",
                         "Nobody said in this time why a home was not offered.", figures.why_declined, reader);
}

Html map_of(const Sufficiency& figures, For reader) {
    int most = 0;
    for (const auto& [area, counted] : figures.by_area) most = std::max(most, missing_in(figures, area));
    std::vector<Tile> tiles;
    for (const auto& [area, counted] : figures.by_area) {
        const int missing = missing_in(figures, area);
        tiles.push_back({area, missing == 0 ? "None short" : shown(missing, reader) + " short", shade(missing, most)});
    }
    return region_map("Places that are short, by area", tiles, "areas");
}

Result<SufficiencyRead> read_sufficiency(const Context& context, const AllowedAll<May::see_region>& leave) {
    const auto days = days_asked(context);
    auto us = TRY(us_of(context.store, leave.authority(), context.today));
    auto places = TRY(places_there(context.store, leave, context.today));
    auto figures =
        sufficiency_of(us, TRY(needs_seen(context.store, leave, days.from, context.today)),
                       TRY(declines_seen(context.store, leave, days.from, context.today)), places, days.from, days.to);
    return SufficiencyRead{std::move(us), days, std::move(places), std::move(figures)};
}

}  // namespace kith::commissioning
