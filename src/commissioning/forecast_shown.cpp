// The forecast of need as it is shown, with its method and how sure it is.
#include <algorithm>

#include <fmt/format.h>

#include "commissioning/sufficiency_tables.h"
#include "kernel/core/text.h"

namespace kith::commissioning {

namespace {

constexpr int small = 5;

/// Where one year is hidden what follows from all of them would give it away.
bool hidden(const Expected& row, For reader) {
    return reader == For::publication &&
           std::ranges::any_of(row.years, [](int year) { return year > 0 && year <= small; });
}

class Rows {
public:
    Rows(const Forecast& forecast, For reader) : reader_{reader} {
        table_ = {.id = "forecast",
                  .caption = "Requests in each year, and what the next twelve months may ask for",
                  .columns = {{"Requests"}},
                  .rows = {}};
        for (const auto from : forecast.from)
            table_.columns.push_back({"From " + from.short_words(), ui::Align::number});
        table_.columns.push_back({"Expected", ui::Align::number});
        table_.columns.push_back({"Likely", ui::Align::number});
    }

    void add(std::string what, const Expected& row) {
        std::vector<ui::Table::Cell> cells{{std::move(what), {}}};
        for (const int year : row.years) cells.push_back({shown(year, reader_), {}});
        const bool none = hidden(row, reader_);
        cells.push_back({none ? "Too few to show" : fmt::format("{:.0f}", row.mean), {}});
        cells.push_back({none ? "" : fmt::format("{} to {}", row.low, row.high), {}});
        table_.rows.push_back(std::move(cells));
    }

    Html take() { return ui::table(table_); }

private:
    For reader_;
    ui::Table table_;
};

Html how_it_did(const Forecast& forecast, For reader) {
    if (!forecast.tried || hidden(forecast.all, reader)) return {};
    const auto& [then, came] = *forecast.tried;
    return ui::paragraph(fmt::format(
        "A year ago the same method expected {:.0f} requests, and {} to {} as likely. There were {}: {}.", then.mean,
        then.low, then.high, with_commas(came), forecast.tried->held() ? "within it" : "outside it"));
}

Html how_it_is_made() {
    return ui::details(
        {.summary = "How this is forecast, and how sure it is",
         .text = ui::bullets(
             {"Expected is the mean of the years shown: whole years of twelve months to today, five at most, in which "
              "every member that has asked for homes was asking.",
              "Likely holds nine years in ten, if the next is like those before it: the years' own variation, never "
              "less "
              "than that of counts (Poisson), and what the mean of so few years may be wrong by.",
              "No trend is carried on. Look along a row: where it rises or falls from year to year, what is likely is "
              "too narrow. A new law, a new member or a home that closes is not foreseen.",
              "Requests are counted, not children: one who needs a new home twice counts twice. Ages are those on the "
              "day a home was asked for. Rows do not add up exactly, as each is rounded."})});
}

}  // namespace

Html forecast_shown(const Forecast& forecast, For reader) {
    const auto heading = ui::heading({.text = "What the next twelve months may ask for"});
    if (!forecast.all.known())
        return heading + ui::inset_text(
                             "Two whole years of requests are needed to say what is likely. The record does "
                             "not reach back so far for every member.");
    Rows rows{forecast, reader};
    rows.add("All", forecast.all);
    for (const auto& [area, row] : forecast.by_area) rows.add(area, row);
    for (const auto& [kind, row] : forecast.by_kind) rows.add(std::string{in_words(kind)}, row);
    for (const auto& [age, row] : forecast.by_age)
        rows.add(age == AgeGroup::not_known ? "Age not known" : "Aged " + lower(in_words(age)), row);
    return heading + rows.take() + how_it_did(forecast, reader) + how_it_is_made();
}

}  // namespace kith::commissioning
