// Founding and ending a constellation, and who belongs to it: the fostering manager's.
#include <algorithm>

#include <fmt/format.h>

#include "constellations/figures.h"
#include "constellations/pages.h"
#include "kernel/core/text.h"
#include "kernel/site/filled_in.h"
#include "kernel/site/recording.h"
#include "kernel/web/components.h"

namespace kith::constellations {

namespace {

/// What the constellation is now, or what a new one is usually like.
Result<std::pair<homes::HomeFile, std::optional<Constellation>>> hub_meant(
    const Asked<May::record_constellation>& asked) {
    const auto& context = asked.context;
    auto home = TRY(homes::home_file(context.store, asked.allowed, Known::now()));
    const auto terms = TRY(facts<Constellation>(context.store, asked.allowed, Known::now()));
    const auto* now = homes::in_force(terms, context.today);
    return std::pair{std::move(home), now ? std::optional{now->value} : std::nullopt};
}

Constellation usual(const homes::HomeFile& home, Date today) {
    auto family = home.name();
    if (family.starts_with("The ") && family.ends_with(" family")) family = family.substr(4, family.size() - 11);
    return {.name = fmt::format("The {} constellation", family),
            .serves = {},
            .beds = 2,
            .reach = {},
            .most = 10,
            .starts = today,
            .ends = {}};
}

FormPage found_page(const Context& context, const homes::HomeFile& home, const FormInfo& form, Fields typed) {
    return {.form = form,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = ui::identity_bar({.name = home.name(), .details = {}, .actions = {}}),
            .back = address_of(home.home)};
}

const Form<Constellation>& form_for(const std::optional<Constellation>& now) { return now ? change_form : found_form; }

}  // namespace

Result<Response> show_found(const Asked<May::record_constellation>& asked) {
    const auto& context = asked.context;
    const auto [home, now] = TRY(hub_meant(asked));
    auto start = now.value_or(usual(home, context.today));
    start.starts = context.today;
    const auto form = form_for(now).info();
    auto page = found_page(context, home, form, form_for(now).started(start));
    page.above += now ? filled_in(form, page.typed, "what it is now", now->starts, context.today, {"starts"})
                      : filled_in(form, page.typed, "what is usual", {}, context.today, {"starts"});
    return form_page(context, page);
}

Result<Response> save_found(const Asked<May::record_constellation>& asked) {
    const auto& context = asked.context;
    const auto [home, now] = TRY(hub_meant(asked));
    const auto form = form_for(now).info();
    auto page = found_page(context, home, form, TRY(context.typed(form)));
    const auto is = form_for(now).read(page.typed, usual(home, context.today), context.today);
    if (!is) return refused(context, std::move(page), is.error());
    auto change = TRY(context.change());
    const auto entry = say_what_it_is(change, home, asked.allowed, *is);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(home.home), "Saved: " + is->name);
}

Result<Response> show_end(const Asked<May::record_constellation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(constellation_file(context.store, asked.allowed, Known::now()));
    const auto form = end_form.info();
    auto page = page_for(context, file, form, end_form.started({context.today, {}}));
    page.above += ui::warning_text("Every home leaves it on that day, and nights after it are called off.");
    return form_page(context, page);
}

Result<Response> save_end(const Asked<May::record_constellation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(constellation_file(context.store, asked.allowed, Known::now()));
    const auto form = end_form.info();
    auto page = page_for(context, file, form, TRY(context.typed(form)));
    const auto ending = end_form.read(page.typed, {context.today, {}}, context.today);
    if (!ending) return refused(context, std::move(page), ending.error());
    std::vector<Allowed<May::record_constellation>> homes;
    for (const auto& member : file.members)
        if (!member.ends)
            homes.push_back(TRY(decide<May::record_constellation>(context.store, *context.reader, member.home)));
    auto change = TRY(context.change());
    const auto entry = end_it(change, file, asked.allowed, homes, *ending, context.reader->person);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(file.hub), "It has ended");
}

namespace {

/// Approved family homes that are in none, those of the hub's own postcode district first.
Result<Choices> homes_in_none(const Context& context, const Asked<May::record_constellation>& asked) {
    const auto all = TRY(decide_all<May::find_homes>(context.store, *context.reader));
    std::vector<PersonId> free;
    for (const auto& home : TRY(home_lives(context.store, all)))
        if (home.approved_on(context.today) && !home.member_on(context.today)) free.push_back(home.home);
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(all), free));
    const auto districts = TRY(districts_of(context.store, all));
    const auto of = [&](PersonId home) {
        const auto at = districts.find(home);
        return at == districts.end() ? std::string{} : at->second;
    };
    const auto hub = of(asked.person());
    std::ranges::stable_sort(free, {}, [&](PersonId home) {
        return std::pair{hub.empty() || of(home) != hub, fold(names.at(home))};
    });
    Choices choices;
    for (const auto home : free)
        choices["home"].push_back(
            {std::to_string(home.number()),
             of(home).empty() ? names.at(home) : fmt::format("{}, {}", names.at(home), of(home))});
    return choices;
}

}  // namespace

Result<Response> show_join(const Asked<May::record_constellation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(constellation_file(context.store, asked.allowed, Known::now()));
    const auto form = join_form.info(TRY(homes_in_none(context, asked)));
    Fields typed{{"from", context.today.british()}};
    return form_page(context, page_for(context, file, form, with_asked(context, form, std::move(typed))));
}

Result<Response> save_join(const Asked<May::record_constellation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(constellation_file(context.store, asked.allowed, Known::now()));
    const auto choices = TRY(homes_in_none(context, asked));
    const auto form = join_form.info(choices);
    auto page = page_for(context, file, form, TRY(context.typed(form)));
    const auto joining = join_form.read(page.typed, {.from = context.today}, context.today, choices);
    if (!joining) return refused(context, std::move(page), joining.error());
    const auto leave = TRY(decide<May::record_constellation>(context.store, *context.reader, joining->home));
    const auto home = TRY(homes::home_file(context.store, leave, Known::now()));
    auto change = TRY(context.change());
    const auto entry = join(change, asked.allowed, home, leave, joining->from);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(file.hub), fmt::format("{} belongs to it now", home.name()));
}

namespace {

Result<Allowed<May::record_constellation>> member_meant(const Context& context) {
    return decide<May::record_constellation>(context.store, *context.reader,
                                             PersonId{TRY(context.captures.number("member"))});
}

FormPage leave_page(const Context& context, const ConstellationFile& file, PersonId home, const FormInfo& form,
                    Fields typed) {
    auto page = page_for(context, file, form, std::move(typed));
    page.above +=
        ui::heading({.text = file.name_of(home)}) + ui::inset_text("Nights of theirs after that day are called off.");
    return page;
}

}  // namespace

Result<Response> show_leave(const Asked<May::record_constellation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(constellation_file(context.store, asked.allowed, Known::now()));
    const auto home = TRY(member_meant(context));
    const auto form = leave_form.info();
    return form_page(context, leave_page(context, file, home.about(), form, leave_form.started({context.today, {}})));
}

Result<Response> save_leave(const Asked<May::record_constellation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(constellation_file(context.store, asked.allowed, Known::now()));
    const auto home = TRY(member_meant(context));
    const auto form = leave_form.info();
    auto page = leave_page(context, file, home.about(), form, TRY(context.typed(form)));
    const auto ending = leave_form.read(page.typed, {context.today, {}}, context.today);
    if (!ending) return refused(context, std::move(page), ending.error());
    auto change = TRY(context.change());
    const auto entry = leave_it(change, file, asked.allowed, home, *ending, context.reader->person);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(file.hub), fmt::format("{} leaves", file.name_of(home.about())));
}

}  // namespace kith::constellations
