// Hubs that have a bed for a night off, for whoever looks for respite for a child and those they live with.
#include <algorithm>

#include <fmt/format.h>

#include "care/file.h"
#include "constellations/law.h"
#include "constellations/pages.h"
#include "constellations/rules.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::constellations {

namespace {

constexpr int days_ahead = 28;

/// A constellation that runs, and the nights on which its hub has a bed.
struct Free {
    const ConstellationFile* file;
    std::vector<Date> nights;
    bool belongs;  ///< the home in which the child lives
};

std::vector<Free> free_among(const std::vector<ConstellationFile>& files, std::optional<PersonId> home, Date today) {
    std::vector<Free> found;
    for (const auto& file : files) {
        if (!file.on(today)) continue;
        Free one{&file, {}, home && (file.hub == *home || file.belongs(*home, today))};
        for (int i = 0; i < days_ahead; ++i)
            if (const auto night = today.plus_days(i); file.free(night) > 0) one.nights.push_back(night);
        found.push_back(std::move(one));
    }
    std::ranges::stable_sort(found, {}, [](const Free& one) {
        return std::tuple{!one.belongs, -static_cast<int>(one.nights.size())};
    });
    return found;
}

/// "12 of the next 28 nights, the first on 5 Dec 2026"
std::string in_words(const std::vector<Date>& nights) {
    if (nights.empty()) return fmt::format("None of the next {} nights", days_ahead);
    return fmt::format("{} of the next {} nights, the first on {}", nights.size(), days_ahead,
                       nights.front().short_words());
}

Html table_of(const std::vector<Free>& all) {
    ui::Table table{.id = "nights-free",
                    .caption = "Hubs, and the nights on which they have a bed",
                    .columns = {{"Constellation"}, {"Whom it serves"}, {"A bed is free"}, {"How to reach the hub"}},
                    .rows = {},
                    .when_empty = "There is no constellation here yet."};
    for (const auto& one : all) {
        const auto& is = one.file->last();
        auto name = html("{}", is.name);
        if (one.belongs) name += html(" {}", ui::tag({"Their home belongs", ui::Tone::good}));
        table.rows.push_back({{std::move(name), {}}, {is.serves, {}}, {in_words(one.nights), {}}, {is.reach, {}}});
    }
    return ui::table(table);
}

}  // namespace

Result<Response> show_nights_free(const Asked<May::record_placement>& asked) {
    const auto& context = asked.context;
    const auto child = TRY(care::care_file(context.store, asked.allowed.implies<May::see_care>(), Known::now()));
    const auto* placed = child.placement_on(context.today);
    const auto home =
        placed && placed->value.household ? std::optional{home_of(*placed->value.household)} : std::nullopt;
    const auto leave = TRY(decide_all<May::find_homes>(context.store, *context.reader));
    const auto files = TRY(constellation_files(context.store, leave, context.today));
    const auto longest = local_spans(context.store, leave.authority(), Known::now())
                             .value_or(LocalSpans{})
                             .of(local::longest, context.today)
                             .span.count;
    auto body =
        ui::heading(
            {.text = fmt::format("Nights with a hub for {}", child.given), .level = 1, .size = ui::Size::large}) +
        ui::paragraph(html("Those with whom {} lives ask the hub themselves, on their own page, if their home belongs. "
                           "Up to {} are no move of home. {}",
                           child.given, plural(longest, "night"), law_shown(law::carer_decides))) +
        table_of(free_among(files, home, context.today));
    return page_of(context, {.title = fmt::format("Nights with a hub for {}", child.given),
                             .main = std::move(body),
                             .back = fmt::format("/children/{}", asked.person().number()),
                             .breadth = ui::Breadth::wide});
}

}  // namespace kith::constellations
