// What constellations add to My day: for carers their own, as hub or as a home that belongs; for those who support them
// what waits.
#include <algorithm>

#include <fmt/format.h>

#include "constellations/pages.h"
#include "constellations/rules.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::constellations {

namespace {

int standing(const ConstellationFile& file, Standing wanted, Date today, std::optional<PersonId> home = {}) {
    return static_cast<int>(std::ranges::count_if(file.asked, [&](const auto& ask) {
        return (!home || ask.value.home == *home) && file.stands(ask, today) == wanted;
    }));
}

void next_gathering(ui::SummaryList& card, const ConstellationFile& file, Date today) {
    if (const auto* next = file.next_gathering(today))
        card.rows.push_back({"Next together", fmt::format("{}, {}, {}", kith::in_words(next->value.kind),
                                                          next->value.on.in_words(), next->value.where)});
}

void as_hub(ui::SummaryList& card, const View& view, const Context& context) {
    const auto& file = view.file;
    if (const int asks = standing(file, Standing::waiting, context.today); asks > 0) {
        const auto due = open_due(file, context.calendar, context.today);
        const auto first = std::ranges::find(due, &nights_answered.terms, &Due::terms);
        card.rows.push_back({"Waiting for your answer",
                             first == due.end()
                                 ? std::to_string(asks)
                                 : fmt::format("{}, the first by {}", asks, first->occasion.due.in_words())});
    }
    if (const int over = standing(file, Standing::to_say, context.today); over > 0)
        card.rows.push_back({"Did they stay?", fmt::format("{} to say", plural(over, "stay"))});
    for (const auto& ask : file.asked)
        if (file.stands(ask, context.today) == Standing::agreed && ask.value.first <= context.today.plus_days(7))
            card.rows.push_back({"Expected", in_words(ask.value)});
}

void as_member(ui::SummaryList& card, const View& view, const Context& context) {
    for (const auto& ask : view.file.asked)
        if (ask.value.home == view.home && ask.value.last() >= context.today)
            card.rows.push_back({in_words(ask.value), standing_tag(view.file, ask, context.today)});
}

Result<Html> of_carer(const Context& context) {
    const auto all = TRY(decide_all<May::take_part>(context.store, *context.reader));
    std::vector<PersonId> hubs;
    TRY(each_fact<Constellation>(context.store, all, Known::now(), [&](const Fact<Constellation>& fact) {
        const auto& is = fact.value;
        if (is.starts <= context.today && (!is.ends || *is.ends >= context.today) &&
            (hubs.empty() || hubs.back() != fact.about))
            hubs.push_back(fact.about);
    }));
    Html shown;
    for (const auto hub : TRY(Gate::among(context.store, *context.reader, May::take_part, hubs))) {
        const auto leave = TRY(decide<May::see_constellation>(context.store, *context.reader, hub));
        const auto view = TRY(view_of(context, leave));
        const auto* is = view.file.on(context.today);
        if (!is || !view.home) continue;
        ui::SummaryList card{.rows = {}, .card_title = is->name};
        if (view.of_hub())
            as_hub(card, view, context);
        else
            as_member(card, view, context);
        next_gathering(card, view.file, context.today);
        if (card.rows.empty()) card.rows.push_back({"Hub home", view.file.name_of(view.file.hub)});
        card.card_actions.push_back({"Open", Url{address_of(hub)}, is->name});
        if (view.asks())
            card.card_actions.push_back({"Ask for a night", Url{address_of(hub, "/nights/new")}, is->name});
        shown += ui::summary_list(card);
    }
    return shown.empty() ? shown : ui::heading({.text = "Your constellation"}) + shown;
}

/// Hubs whose constellation holds a home that this worker supports, the hub's own included.
Result<std::vector<PersonId>> supported(const Context& context, const LeaveOfAll& leave,
                                        const std::vector<ConstellationFile>& files) {
    std::vector<PersonId> homes, hubs;
    TRY(each_fact<Allocation>(context.store, leave, Known::now(), [&](const Fact<Allocation>& fact) {
        const auto& it = fact.value;
        if (it.worker == context.reader->person && it.as == Role::supervising_social_worker &&
            it.starts <= context.today && (!it.ends || *it.ends >= context.today))
            homes.push_back(fact.about);
    }));
    std::ranges::sort(homes);
    const auto has = [&](PersonId home) { return std::ranges::binary_search(homes, home); };
    for (const auto& file : files) {
        const auto members = file.members_on(context.today);
        if (has(file.hub) || std::ranges::any_of(members, [&](const Member& one) { return has(one.home); }))
            hubs.push_back(file.hub);
    }
    return hubs;
}

Result<Html> of_service(const Context& context) {
    const auto all = TRY(decide_all<May::find_homes>(context.store, *context.reader));
    const auto files = TRY(constellation_files(context.store, all, context.today));
    const bool whole = context.reader->holds(Role::fostering_manager);
    const auto mine = whole ? std::vector<PersonId>{} : TRY(supported(context, all, files));
    ui::Table table{.id = "constellations-waiting",
                    .caption = "What waits in constellations",
                    .columns = {{"Constellation"}, {"What"}, {"By"}, {"How it stands"}},
                    .rows = {},
                    .when_empty = "Nothing waits."};
    std::int64_t running = 0;
    for (const auto& file : files) {
        if (!file.on(context.today) || (!whole && std::ranges::find(mine, file.hub) == mine.end())) continue;
        ++running;
        for (const auto& due : open_due(file, context.calendar, context.today)) {
            const auto& occasion = due.occasion;
            const auto tone = occasion.due < context.today ? ui::Tone::late : ui::Tone::soon;
            table.rows.push_back({{ui::link(file.last().name, Url{address_of(file.hub)}), {}},
                                  {std::string{due.terms->name}, {}},
                                  {occasion.due.short_words(), {}},
                                  {ui::tag({standing(occasion, context.today, context.calendar), tone}), {}}});
        }
    }
    if (running == 0) return Html{};
    return ui::heading({.text = "Constellations"}) + ui::paragraph(plural(running, "constellation") + ".") +
           ui::table(table);
}

}  // namespace

Result<Html> on_my_day(const Context& context) {
    if (context.reader->holds(Role::foster_carer)) return of_carer(context);
    if (context.reader->holds(Role::supervising_social_worker) || context.reader->holds(Role::fostering_manager))
        return of_service(context);
    return Html{};
}

}  // namespace kith::constellations
