// What homes add to My day: for supervising social workers the homes they support, for the fostering manager the whole
// service, for carers their own home.
#include <algorithm>

#include <fmt/format.h>

#include "homes/pages.h"
#include "homes/rules.h"
#include "kernel/access/reach.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::homes {

namespace {

Result<Html> of_carer(const Context& context) {
    const auto lives = TRY(facts<Residence>(context.store,
                                            static_cast<const Leave&>(TRY(decide<May::see_carer_record>(
                                                context.store, *context.reader, context.reader->person))),
                                            Known::now()));
    Html shown;
    for (const auto& residence : lives) {
        if (residence.value.ends) continue;
        const auto home = home_of(residence.value.household);
        if (!TRY(may(context, May::see_home, home))) continue;
        const auto leave = decide<May::see_home>(context.store, *context.reader, home);
        if (!leave) continue;
        const auto file = TRY(file_for(context, *leave));
        ui::SummaryList card{.rows = {}, .card_title = file.name()};
        card.rows.push_back({"Room", in_words(places_on(file, context.today))});
        for (const auto& due : open_due(file, context.calendar, context.today))
            if (due.occasion.due <= context.today.plus_days(90))
                card.rows.push_back({std::string{due.terms->name}, fmt::format("By {}", due.occasion.due.in_words())});
        card.card_actions.push_back({"My home", Url{address_of(home)}, file.name()});
        card.card_actions.push_back({"Training and reviews", Url{address_of(home, "#support")}, file.name()});
        for (auto& [words, address] : TRY(pages_of_home(context, home)))
            card.card_actions.push_back({std::move(words), std::move(address), file.name()});
        shown += ui::summary_list(card);
    }
    return shown.empty() ? shown : ui::heading({.text = "Your home"}) + shown;
}

Result<std::vector<PersonId>> homes_supported(const Context& context) {
    return context.store.all(
        "select distinct a.about from access_allocation a join people_home h on h.authority = a.authority"
        " and h.about = a.about and h.retired_by is null where a.authority = $1 and a.worker = $2" +
            running("a") + " order by a.about",
        {context.reader->authority, context.reader->person, context.today},
        [](const Row& row) { return row.id<PersonId>(0); });
}

/// What must still be told of allegations, for whoever may read them; nobody else learns that there is one.
Result<Html> kept_apart(const Context& context) {
    if (!context.reader->granted(May::see_allegation)) return Html{};
    const auto all = TRY(decide_all<May::see_allegation>(context.store, *context.reader));
    std::vector<Due> due;
    std::vector<PersonId> homes;
    TRY(each_fact<Allegation>(context.store, all, Known::now(), [&](Fact<Allegation> fact) {
        for (const auto& one : open_due(fact, context.calendar, context.today)) {
            due.push_back(one);
            if (std::ranges::find(homes, one.child) == homes.end()) homes.push_back(one.child);
        }
    }));
    if (homes.empty()) return Html{};
    const auto open = TRY(Gate::among(context.store, *context.reader, May::see_allegation, homes));
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(all), open));
    std::vector<ui::Content> lines;
    for (const auto& one : due)
        if (const auto name = names.find(one.child); name != names.end())
            lines.emplace_back(html("{}: {}, {}", ui::link(name->second, Url{address_of(one.child, "/allegations")}),
                                    one.terms->name, lower(standing(one.occasion, context.today, context.calendar))));
    return lines.empty() ? Html{} : ui::heading({.text = "Kept apart"}) + ui::bullets(lines);
}

Result<Html> of_service(const Context& context) {
    constexpr std::size_t most = 60;
    const auto all = TRY(decide_all<May::find_homes>(context.store, *context.reader));
    const bool whole = context.reader->holds(Role::fostering_manager);
    std::vector<Due> due;
    std::vector<PersonId> homes;
    std::size_t supported = 0, nobody = 0;
    // The manager answers for every home; a worker's are read alone, of however many there are.
    const auto files =
        whole ? TRY(home_files(context.store, all, context.today, Depth::for_rules))
              : TRY(home_files_of(context.store, all, TRY(homes_supported(context)), context.today, Depth::for_rules));
    for (const auto& file : files) {
        const auto worker = file.worker_on(context.today);
        if (whole && file.family() && !worker && !file.ended(context.today)) ++nobody;
        if (!whole && worker != context.reader->person) continue;
        ++supported;
        for (const auto& one : open_due(file, context.calendar, context.today))
            if (one.occasion.due <= context.today.plus_days(14)) due.push_back(one);
    }
    std::ranges::stable_sort(due, {}, [](const Due& one) { return one.occasion.due; });
    if (due.size() > most) due.erase(due.begin() + most, due.end());
    for (const auto& one : due) homes.push_back(one.child);
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(all), homes));
    auto shown = ui::heading({.text = whole ? "Homes" : "Homes you support"});
    shown += ui::paragraph(
        fmt::format("{}. Late, or due in the next 14 days:", plural(static_cast<std::int64_t>(supported), "home")));
    if (nobody > 0)
        shown += ui::inset_text(fmt::format("{} no supervising social worker.",
                                            plural(static_cast<std::int64_t>(nobody), "home has", "homes have")));
    if (whole) shown = TRY(kept_apart(context)) + shown;
    return shown + due_table(context, due, "homes-due", "Due to homes", true, names);
}

}  // namespace

Result<Html> on_my_day(const Context& context) {
    if (context.reader->holds(Role::foster_carer)) return of_carer(context);
    if (context.reader->holds(Role::supervising_social_worker) || context.reader->holds(Role::fostering_manager))
        return of_service(context);
    return Html{};
}

}  // namespace kith::homes
