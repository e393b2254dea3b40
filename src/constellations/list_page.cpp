// The constellations there are, with room and who belongs; and the homes that are in none.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "constellations/figures.h"
#include "constellations/pages.h"
#include "kernel/core/json.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::constellations {

namespace {

constexpr int month = 30;

/// Those that this reader may see, running or to begin.
Result<std::vector<ConstellationFile>> seen(const AskedAll<May::see_constellation>& asked) {
    const auto& context = asked.context;
    auto files = TRY(constellation_files(context.store, asked.allowed, context.today));
    std::erase_if(files, [&](const auto& file) {
        return std::ranges::all_of(
            file.terms, [&](const auto& fact) { return fact.value.ends && *fact.value.ends < context.today; });
    });
    std::vector<PersonId> hubs;
    for (const auto& file : files) hubs.push_back(file.hub);
    const auto mine = TRY(Gate::among(context.store, *context.reader, May::see_constellation, hubs));
    std::erase_if(files, [&](const auto& file) { return std::ranges::find(mine, file.hub) == mine.end(); });
    std::ranges::stable_sort(files, {}, [](const auto& file) { return fold(file.last().name); });
    return files;
}

int waiting(const ConstellationFile& file, Date today) {
    return static_cast<int>(std::ranges::count_if(
        file.asked, [&](const auto& ask) { return file.stands(ask, today) == Standing::waiting; }));
}

Html table_of(const Context& context, const std::vector<ConstellationFile>& files) {
    ui::Table table{.id = "constellations",
                    .caption = "Constellations",
                    .columns = {{"Constellation"},
                                {"Hub"},
                                {"Homes", ui::Align::number, true},
                                {"Bed-nights free in the next 30 days", ui::Align::number, true},
                                {"Waiting for an answer", ui::Align::number, true},
                                {"Next gathering"}},
                    .rows = {},
                    .when_empty = ui::paragraph("There is no constellation yet.")};
    for (const auto& file : files) {
        const auto& is = file.last();
        const auto members = file.members_on(context.today).size();
        const auto free = file.free_nights(context.today, month), asks = waiting(file, context.today);
        const auto* next = file.next_gathering(context.today);
        table.rows.push_back(
            {{ui::link(is.name, Url{address_of(file.hub)}), {}},
             {file.name_of(file.hub), {}},
             {fmt::format("{} of {}", members, is.most), std::to_string(members)},
             {std::to_string(free), std::to_string(free)},
             {std::to_string(asks), std::to_string(asks)},
             {next ? next->value.on.short_words() : "None planned", next ? next->value.on.iso() : std::string{}}});
    }
    return ui::table(table);
}

/// Homes in none, with the constellations of their own postcode district: no distance is known, only districts.
Result<Html> in_none(const Context& context, const std::vector<ConstellationFile>& files) {
    constexpr std::size_t most = 100;
    const auto all = TRY(decide_all<May::find_homes>(context.store, *context.reader));
    const auto districts = TRY(districts_of(context.store, all));
    std::multimap<std::string, const ConstellationFile*> near;
    for (const auto& file : files)
        if (const auto at = districts.find(file.hub); at != districts.end()) near.emplace(at->second, &file);
    std::vector<PersonId> homes;
    int approved = 0;
    for (const auto& home : TRY(home_lives(context.store, all)))
        if (home.approved_on(context.today)) {
            ++approved;
            if (!home.member_on(context.today)) homes.push_back(home.home);
        }
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(all), homes));
    std::ranges::stable_sort(homes, {}, [&](PersonId home) { return fold(names.at(home)); });
    ui::Table table{.id = "in-none",
                    .caption = "Homes in no constellation",
                    .columns = {{"Home"}, {"District"}, {"Constellations in that district"}},
                    .rows = {},
                    .when_empty = ui::paragraph("Every approved home is in one.")};
    for (std::size_t i = 0; i < std::min(most, homes.size()); ++i) {
        const auto at = districts.find(homes[i]);
        std::vector<std::string> around;
        if (at != districts.end())
            for (auto [one, end] = near.equal_range(at->second); one != end; ++one)
                around.push_back(one->second->last().name);
        table.rows.push_back({{ui::link(names.at(homes[i]), Url{address_of(homes[i])}), {}},
                              {at == districts.end() ? "Not known" : at->second, {}},
                              {around.empty() ? "None" : list_in_words(around), {}}});
    }
    const auto in_one = approved - static_cast<int>(homes.size());
    auto shown = ui::paragraph(fmt::format("{} of {} approved family homes are in a constellation.",
                                           with_commas(in_one), with_commas(approved))) +
                 ui::table(table);
    if (homes.size() > most)
        shown += ui::paragraph(fmt::format("The first {} of {} homes are shown.", most,
                                           with_commas(static_cast<std::int64_t>(homes.size()))));
    return shown;
}

Response as_json(const Context& context, const std::vector<ConstellationFile>& files) {
    JsonWriter json;
    json.object([&] {
        json.member("constellations", static_cast<std::int64_t>(files.size()));
        json.key("items");
        json.array([&] {
            for (const auto& file : files)
                json.object([&] {
                    json.member("hub", file.hub.number());
                    json.member("name", file.last().name);
                    json.member("homes", static_cast<std::int64_t>(file.members_on(context.today).size()));
                    json.member("most", static_cast<std::int64_t>(file.last().most));
                    json.member("free_nights", static_cast<std::int64_t>(file.free_nights(context.today, month)));
                    json.member("waiting", static_cast<std::int64_t>(waiting(file, context.today)));
                });
        });
    });
    return Response::json(json.take());
}

}  // namespace

Result<Response> show_constellations(const AskedAll<May::see_constellation>& asked) {
    const auto& context = asked.context;
    const auto files = TRY(seen(asked));
    if (context.wants_json) return as_json(context, files);
    const bool staff = context.reader->granted(May::find_homes);
    if (!staff && files.size() == 1) return Response::redirect(address_of(files.front().hub));
    auto body = ui::heading(
        {.text = "Constellations", .level = 1, .size = ui::Size::large, .caption = context.today.in_words()});
    if (!staff && files.empty()) {
        body += ui::paragraph(
            "Your home belongs to no constellation. Ask your supervising social worker whether there is "
            "one near you.");
        return page_of(context, {.title = "Constellations", .main = std::move(body), .back = "/my-day"});
    }
    body += ui::paragraph(
        "A hub home that keeps beds for nights off, and six to ten homes around it that support each "
        "other.");
    if (staff) body += ui::paragraph(ui::link("What constellations do: figures", Url{"/constellations/figures"}));
    body += table_of(context, files);
    if (staff) body += TRY(in_none(context, files));
    if (context.reader->granted(May::record_constellation))
        body += ui::paragraph("To found one, open the home that is to be its hub, and choose Constellation.");
    return page_of(context, {.title = "Constellations", .main = std::move(body), .breadth = ui::Breadth::wide});
}

}  // namespace kith::constellations
