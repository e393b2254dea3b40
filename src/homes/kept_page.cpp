// Carers whose approval ended: until when their records are kept, and what was decided after that.
#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "homes/law.h"
#include "homes/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::homes {

namespace {

struct Kept {
    const HomeFile* home;
    Date ended;
    std::optional<Date> until;  ///< none: it may be erased
};

/// Every family whose approval is over, the first to be decided on first.
std::vector<Kept> kept(const std::vector<HomeFile>& homes, Date today) {
    std::vector<Kept> found;
    for (const auto& home : homes) {
        // What an agency approved, it keeps itself.
        if (!home.run_by.empty() && home.run_by.back().value.provider != care::Provider::own_authority) continue;
        if (const auto ended = home.family() ? home.ended(today) : std::nullopt; ended && *ended <= today)
            found.push_back({&home, *ended, home.kept_until(today)});
    }
    std::ranges::stable_sort(found, {}, [](const Kept& one) {
        return std::pair{!one.until, one.until.value_or(one.ended)};
    });
    return found;
}

ui::Content standing_of(const Kept& one, Date today) {
    if (!one.until)
        return fmt::format("May be erased: decided on {}", one.home->retention.back().value.on.short_words());
    if (*one.until <= today)
        return html("{} {}", ui::tag({"To be decided", ui::Tone::waiting}),
                    ui::link("Decide: " + one.home->name(), Url{address_of(one.home->home, "/record/retention")}));
    return fmt::format("Kept until {}", one.until->in_words());
}

}  // namespace

Result<Response> show_kept(const AskedAll<May::record_home>& asked) {
    constexpr std::size_t most = 200;
    const auto& context = asked.context;
    auto homes = TRY(home_files(context.store, asked.allowed, "1900-01-01"_day, Depth::for_placing));
    std::unordered_map<PersonId, HomeFile*> by_home;
    for (auto& home : homes) by_home.emplace(home.home, &home);
    TRY(each_fact<RetentionDecision>(context.store, asked.allowed, Known::now(), [&](Fact<RetentionDecision> fact) {
        if (const auto at = by_home.find(fact.about); at != by_home.end())
            at->second->retention.push_back(std::move(fact));
    }));
    const auto all = kept(homes, context.today);
    ui::Table table{.id = "kept",
                    .caption = "Carers whose approval ended",
                    .columns = {{"Home"}, {"Ended"}, {"How it stands"}},
                    .rows = {},
                    .when_empty = "No approval has ended."};
    for (std::size_t i = 0; i < std::min(most, all.size()); ++i)
        table.rows.push_back({{ui::link(all[i].home->name(), Url{address_of(all[i].home->home)}), {}},
                              {all[i].ended.short_words(), {}},
                              {standing_of(all[i], context.today), {}}});
    auto body =
        ui::heading({.text = "Records that are kept", .level = 1, .size = ui::Size::large}) +
        ui::paragraph(html("The record of carers is kept for ten years from the end of approval. What becomes of "
                           "it then a person decides, with the reason. Nothing is erased here by itself. {}",
                           law_shown(law::records_kept))) +
        ui::table(table);
    if (all.size() > most)
        body += ui::paragraph(fmt::format("The first {} of {}, those to be decided on first.", most, all.size()));
    return page_of(context, {.title = "Records that are kept", .main = std::move(body), .back = "/homes"});
}

}  // namespace kith::homes
