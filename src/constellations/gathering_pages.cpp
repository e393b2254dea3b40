// What a constellation does together, and who comes.
#include <algorithm>

#include <fmt/format.h>

#include "constellations/pages.h"
#include "kernel/core/text.h"
#include "kernel/site/draft.h"
#include "kernel/site/filled_in.h"
#include "kernel/web/components.h"

namespace kith::constellations {

namespace {

std::string of_gathering(FactId id, std::string_view rest) {
    return fmt::format("/gatherings/{}{}", id.number(), rest);
}

/// Two presses: "We are coming" and "We cannot come".
Html say_coming_form(const Context& context, const View& view, const Fact<Gathering>& gathering) {
    const auto* said = view.file.coming_of(gathering.id, *view.home);
    const auto press = [&](const char* words, const char* value, bool yes) {
        return ui::button({.text = words,
                           .kind = said && said->value.yes == yes ? ui::ButtonKind::primary : ui::ButtonKind::secondary,
                           .name = "comes",
                           .value = value});
    };
    auto words =
        said ? ui::paragraph(said->value.yes ? "You said that you come." : "You said that you cannot come.") : Html{};
    return words + ui::form({.action = Url{address_of(view.file.hub, of_gathering(gathering.id, "/coming"))},
                             .csrf = context.csrf,
                             .body = ui::button_group(press("We are coming", "yes", true) +
                                                      press("We cannot come", "no", false))});
}

std::string who_comes(const ConstellationFile& file, const Fact<Gathering>& gathering) {
    std::vector<std::string> names;
    for (const auto& fact : file.coming)
        if (fact.value.gathering == gathering.id && fact.value.yes) names.push_back(file.name_of(fact.value.home));
    return names.empty() ? "Nobody has said so yet" : list_in_words(names);
}

std::string who_was_there(const ConstellationFile& file, const Fact<Gathering>& gathering) {
    std::vector<std::string> names;
    for (const auto& fact : file.came)
        if (fact.value.gathering == gathering.id) names.push_back(file.name_of(fact.value.home));
    return list_in_words(names);
}

Html ahead(const Context& context, const View& view, const Fact<Gathering>& gathering) {
    const auto& is = gathering.value;
    ui::SummaryList card{
        .rows = {}, .card_title = fmt::format("{}, {}", kith::in_words(is.kind), is.on.in_words()), .card_level = 3};
    card.rows.push_back({"Where", is.where});
    card.rows.push_back({"What", is.words});
    if (const auto* off = view.file.called_off_of(gathering.id))
        card.rows.push_back({"Called off", html("{} {}", ui::tag({"Called off", ui::Tone::late}), off->value.why)});
    else
        card.rows.push_back({"Who comes", who_comes(view.file, gathering)});
    if (view.hosts && !view.file.called_off_of(gathering.id))
        card.card_actions.push_back(
            {"Call off", Url{address_of(view.file.hub, of_gathering(gathering.id, "/call-off"))}, card.card_title});
    auto shown = ui::summary_list(card);
    if (view.home && !view.file.called_off_of(gathering.id)) shown += say_coming_form(context, view, gathering);
    return shown;
}

Html been(const View& view, const Fact<Gathering>& gathering) {
    const auto& is = gathering.value;
    const auto came = who_was_there(view.file, gathering);
    auto words = fmt::format("{}, {}{}", kith::in_words(is.kind), is.on.in_words(), came.empty() ? "" : ": " + came);
    if (!view.hosts) return html("{}", words);
    return html("{}. {}", words,
                ui::link(fmt::format("Say who came on {}", is.on.short_words()),
                         Url{address_of(view.file.hub, of_gathering(gathering.id, "/came"))}));
}

}  // namespace

Html gatherings_shown(const Context& context, const View& view) {
    constexpr std::size_t most_past = 4;
    const auto& file = view.file;
    auto shown = ui::heading({.text = "What we do together"});
    Html planned;
    std::vector<ui::Content> past;
    for (const auto& fact : file.gatherings)
        if (fact.value.on >= context.today) planned += ahead(context, view, fact);
    for (auto at = file.gatherings.rbegin(); at != file.gatherings.rend() && past.size() < most_past; ++at)
        if (at->value.on < context.today && !file.called_off_of(at->id)) past.emplace_back(been(view, *at));
    shown += planned.empty() ? ui::paragraph("Nothing is planned yet.") : planned;
    if (view.hosts && file.on(context.today))
        shown += ui::paragraph(ui::link("Plan a gathering", Url{address_of(file.hub, "/gatherings/new")}));
    if (!past.empty())
        shown += ui::heading({.text = "Lately", .level = 3, .size = ui::Size::small}) + ui::bullets(past);
    return shown;
}

Result<Response> save_coming(const Asked<May::take_part>& asked) {
    const auto& context = asked.context;
    const auto view = TRY(view_of(context, asked.allowed));
    if (!view.home) return fail(Fault::conflict, "Your home does not belong to this constellation.");
    const FactId gathering{TRY(context.captures.number("gathering"))};
    const FormInfo only{
        "coming", "Say whether you come", "Save", {{.name = "comes", .text = "Do you come?", .kind = Kind::yes_no}}};
    const auto comes = field(TRY(context.typed(only)), "comes") == "yes";
    auto change = TRY(context.change());
    const auto entry = TRY(say_coming(change, view.file, asked.allowed,
                                      {gathering, *view.home, comes, context.reader->person}, context.today));
    TRY(change.commit());
    return saved(context, entry, address_of(view.file.hub),
                 comes ? "You said that you come" : "You said that you cannot come");
}

static Gathering blank(const Context& context) {
    return {context.today, GatheringKind::get_together, "", "", context.reader->person};
}

Result<Response> show_plan(const Asked<May::host_constellation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(constellation_file(context.store, asked.allowed, Known::now()));
    const auto form = gathering_form.info();
    auto typed = gathering_form.started(blank(context));
    std::erase_if(typed, [](const auto& one) { return one.first == "on"; });
    auto page = page_for(context, file, form, std::move(typed));
    page.about = file.hub;
    return form_page(context, page);
}

Result<Response> save_plan(const Asked<May::host_constellation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(constellation_file(context.store, asked.allowed, Known::now()));
    const auto form = gathering_form.info();
    auto page = page_for(context, file, form, TRY(context.typed(form)));
    page.about = file.hub;
    const auto planned = gathering_form.read(page.typed, blank(context), context.today);
    if (!planned) return refused(context, std::move(page), planned.error());
    auto change = TRY(context.change());
    const auto entry = plan_gathering(change, file, asked.allowed, *planned, context.today);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, file.hub));
    TRY(change.commit());
    return saved(context, *entry, address_of(file.hub), "Planned. The homes see it on their pages");
}

namespace {

/// The homes that could have been there, and those that said they would.
struct ToSayWhoCame {
    ConstellationFile file;
    FactId gathering;
    Choices choices;
    WhoCame start;
    bool said = false;  ///< who came was recorded before
};

Result<ToSayWhoCame> who_could_come(const Asked<May::host_constellation>& asked) {
    const auto& context = asked.context;
    ToSayWhoCame found{TRY(constellation_file(context.store, asked.allowed, Known::now())),
                       FactId{TRY(context.captures.number("gathering"))},
                       {},
                       {}};
    const auto* gathering = found.file.gathering(found.gathering);
    if (!gathering) return fail(Fault::not_found, "There is no such gathering here.");
    found.said = !who_was_there(found.file, *gathering).empty();
    const auto offer = [&](PersonId home) {
        found.choices["homes"].push_back({std::to_string(home.number()), found.file.name_of(home)});
        const auto* coming = found.file.coming_of(found.gathering, home);
        if (found.said ? found.file.has_come(found.gathering, home) : coming && coming->value.yes)
            found.start.homes.push_back(home);
    };
    offer(found.file.hub);
    for (const auto& member : found.file.members_on(gathering->value.on)) offer(member.home);
    return found;
}

}  // namespace

Result<Response> show_came(const Asked<May::host_constellation>& asked) {
    const auto found = TRY(who_could_come(asked));
    const auto form = came_form.info(found.choices);
    auto page = page_for(asked.context, found.file, form, came_form.started(found.start));
    page.above +=
        filled_in(form, page.typed, found.said ? "what was recorded of who came" : "what each home answered beforehand",
                  {}, asked.context.today);
    return form_page(asked.context, page);
}

Result<Response> save_came(const Asked<May::host_constellation>& asked) {
    const auto& context = asked.context;
    const auto found = TRY(who_could_come(asked));
    const auto form = came_form.info(found.choices);
    auto page = page_for(context, found.file, form, TRY(context.typed(form)));
    const auto came = came_form.read(page.typed, {}, context.today, found.choices);
    if (!came) return refused(context, std::move(page), came.error());
    auto change = TRY(context.change());
    const auto entry = say_who_came(change, found.file, asked.allowed, found.gathering, *came, context.today);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(found.file.hub), "Saved");
}

Result<Response> show_call_off(const Asked<May::host_constellation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(constellation_file(context.store, asked.allowed, Known::now()));
    if (!file.gathering(FactId{TRY(context.captures.number("gathering"))}))
        return fail(Fault::not_found, "There is no such gathering here.");
    const auto form = call_off_form.info();
    return form_page(context, page_for(context, file, form, {}));
}

Result<Response> save_call_off(const Asked<May::host_constellation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(constellation_file(context.store, asked.allowed, Known::now()));
    const FactId gathering{TRY(context.captures.number("gathering"))};
    const auto form = call_off_form.info();
    auto page = page_for(context, file, form, TRY(context.typed(form)));
    const auto given = call_off_form.read(page.typed, {}, context.today);
    if (!given) return refused(context, std::move(page), given.error());
    auto change = TRY(context.change());
    const auto entry = call_off(change, file, asked.allowed, gathering, *given, context.today);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(file.hub), "Called off");
}

}  // namespace kith::constellations
