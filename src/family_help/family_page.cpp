// A family: who they are, how they are helped, by whom, and where to read on.
#include <fmt/format.h>

#include "family_help/act_page.h"
#include "family_help/pages.h"
#include "family_help/rules.h"
#include "family_help/shown.h"
#include "family_help/words.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/people/person.h"

namespace kith::family_help {

namespace {

struct Showing {
    const Context& context;
    const Leave& family;
    const FamilyFile& file;
    bool records;  ///< may record about it
    bool decides;  ///< may decide how much help it has
    bool begins;   ///< may say who leads
    std::size_t children;
};

Result<bool> reaches(const Context& context, May may, PersonId family) {
    if (!context.reader->granted(may)) return false;
    return !TRY(Gate::among(context.store, *context.reader, may, {family})).empty();
}

Html banner(const Showing& at) {
    const auto* episode = at.file.episode();
    if (!episode) return ui::inset_text("The family is on the record, and Family Help has not begun.");
    if (const auto* closed = at.file.closed_on(episode->id))
        return ui::inset_text(
            fmt::format("Family Help ended on {}: {}", closed->on.in_words(), lower(in_words(closed->why))));
    const auto in_need = at.file.intensity() == Intensity::in_need;
    auto since = episode->value.on;
    for (const auto& step : at.file.steps)
        if (step.value.episode == episode->id) since = step.value.on;
    auto now = ui::paragraph(
        html("{} since {}. {}",
             ui::tag({std::string{in_words(at.file.intensity())}, in_need ? ui::Tone::doing : ui::Tone::neutral}),
             since.in_words(), at.file.came_back(episode->id) ? "They came back within twelve months." : ""));
    if (owed_below_section_17(at.file))
        now += ui::inset_text(
            html("A criterion of section 17 is met, and less help than that was decided: the reason is in {}. An "
                 "assessment under section 17 is owed all the same.",
                 ui::link("how the family was helped", Url{address_of(at.file.family, "/history")})));
    // The clock of consent stops with the first: that it was taken back, or has ended, is said for as long as it is so.
    if (in_need || at.file.consents_to(ConsentFor::help, at.context.today)) return now;
    return now + ui::inset_text("No consent to help is in force, and below section 17 help rests on it.");
}

Result<Html> children_shown(const Showing& at, const WhoTheyAre& who) {
    std::vector<ui::Content> children;
    const auto known = TRY(among_children(at.context, who, May::see_person));
    for (const auto& child : who.children) {
        const auto name = known.contains(child.child)
                              ? ui::link(child.name, Url{fmt::format("/people/{}", child.child.number())})
                              : html("{}", child.name);
        children.emplace_back(html("{}. {}", name, age_in_words(child.born, {}, at.context.today)));
    }
    return ui::heading({.text = "Children"}) + ui::bullets(children);
}

/// Who leads and who is in the team.
Result<Html> team_shown(const Showing& at) {
    if (!at.file.open()) return Html{};
    std::vector<PersonId> people;
    const auto* lead = at.file.lead(at.context.today);
    const auto* next = at.file.last_named();
    if (next == lead) next = nullptr;
    if (lead) people.push_back(lead->value.worker);
    if (next) people.push_back(next->value.worker);
    if (lead && lead->value.supervised_by) people.push_back(*lead->value.supervised_by);
    const auto names = TRY(names_in(at.context.store, at.family, people));
    std::vector<ui::Content> lines;
    if (lead) {
        auto words = fmt::format("{} leads. {}", names.at(lead->value.worker), in_words(lead->value.discipline));
        if (lead->value.supervised_by) words += fmt::format(", supervised by {}", names.at(*lead->value.supervised_by));
        lines.emplace_back(words);
    } else {
        lines.emplace_back("Nobody leads yet.");
    }
    if (next)
        lines.emplace_back(
            fmt::format("{} leads from {}.", names.at(next->value.worker), next->value.starts.in_words()));
    for (const auto* member : at.file.team(at.context.today)) {
        auto words = fmt::format("{}. {}", member->value.name, member_in_words(member->value));
        if (member->value.reach) words += ". " + *member->value.reach;
        if (const auto until = at.file.seat_until(member->value)) words += fmt::format(", until {}", until->in_words());
        lines.emplace_back(std::move(words));
    }
    auto shown = ui::heading({.text = "The team", .id = "team"}) + ui::bullets(lines);
    if (at.file.of_team.empty()) return shown;
    for (const auto& team : TRY(help_teams_on(at.context.store, at.family.authority(), at.context.today)))
        if (team.id == at.file.of_team.back().value.team)
            shown +=
                ui::paragraph(fmt::format("{}, at {}, for {}", team.value.name, team.value.base, team.value.catchment));
    return shown;
}

/// For whoever may: that it was never so.
ui::Content taking_off(bool may, PersonId family, std::string_view rest, FactId fact, std::string_view what) {
    if (!may) return {};
    return ui::link(fmt::format("Take off: {}", what),
                    Url{address_of(family, fmt::format("{}/{}/remove", rest, fact.number()))});
}

Html consents_shown(const Showing& at) {
    ui::Table table{.id = "consents",
                    .caption = "What the family agreed to",
                    .columns = {{"Who"}, {"For what"}, {"When"}, {"Until"}, {"Now"}, {"Change"}},
                    .rows = {},
                    .when_empty = "Nothing is recorded. Below section 17 help rests on consent."};
    for (const auto& one : at.file.consents) {
        const auto taken = at.file.withdrawn_on(one.id);
        const bool holds = at.file.in_force(one, at.context.today);
        const auto now =
            taken ? fmt::format("Taken back on {}", taken->short_words()) : std::string{holds ? "In force" : "Ended"};
        table.rows.push_back(
            {{one.value.given_by, {}},
             {purposes_in_words(one.value), {}},
             {fmt::format("{}, {}", one.value.on.short_words(), lower(in_words(one.value.how))), one.value.on.iso()},
             {one.value.until ? one.value.until->short_words() : "No day set", {}},
             {ui::tag({now, holds ? ui::Tone::good : ui::Tone::quiet}), {}},
             {taking_off(at.records, at.file.family, "/consent", one.id, "consent of " + one.value.on.short_words()),
              {}}});
    }
    return ui::heading({.text = "Consent", .id = "consent"}) + ui::table(table);
}

Html due_shown(const Showing& at) {
    ui::Table table{.id = "due",
                    .caption = "What is due",
                    .columns = {{"What"}, {"By"}, {"How it stands"}},
                    .rows = {},
                    .when_empty = "Nothing is due."};
    for (const auto& due : open_due(at.file, at.context.calendar, at.context.today))
        table.rows.push_back({{html("{}. {}", due.terms->name, law_shown(due.terms->law)), {}},
                              {due.occasion.due.short_words(), due.occasion.due.iso()},
                              {ui::tag(due_tag(due.occasion, at.context)), {}}});
    return ui::table(table);
}

/// What this reader may do next.
Html to_do(const Showing& at) {
    std::vector<ui::Content> lines;
    const auto offer = [&](const char* words, const char* rest) {
        lines.emplace_back(ui::link(words, Url{address_of(at.file.family, rest)}));
    };
    const bool open = at.file.open();
    if (open && at.begins) offer(at.file.last_named() ? "Say that another leads" : "Say who leads", "/lead");
    if (open && at.decides) offer("More or less help", "/step");
    if (at.records) offer("Record consent", "/consent");
    if (at.records && !at.file.consents.empty()) offer("Consent is taken back", "/consent-withdrawn");
    if (open && at.records) offer("Someone joins the team", "/team/join");
    if (open && at.records && !at.file.team(at.context.today).empty()) offer("Someone leaves the team", "/team/leave");
    if (open && at.records) offer("Say which team helps them", "/team");
    if (at.records && at.children > 1) offer("A child leaves the family", "/children/leave");
    if (open && at.decides) offer("Record a payment", "/pay");
    if (open && at.decides) offer("End Family Help", "/close");
    if (lines.empty()) return Html{};
    return ui::heading({.text = "Record", .size = ui::Size::small}) + ui::plain_list(lines);
}

Result<Html> more_of(const Showing& at) {
    std::vector<ui::Content> lines;
    for (const auto& [words, where] : TRY(pages_of_family(at.context, at.file.family)))
        lines.emplace_back(ui::link(words, where));
    if (lines.empty()) return Html{};
    return ui::heading({.text = "More about the family", .size = ui::Size::small}) + ui::plain_list(lines);
}

}  // namespace

Result<Html> bar_of(const Context& context, const Leave& family) {
    return family_bar(TRY(who_they_are(context.store, family, context.today)));
}

Result<Response> show_family(const Asked<May::see_family>& asked) {
    const auto& context = asked.context;
    const Leave& family = asked.allowed;
    const auto who = TRY(who_they_are(context.store, family, context.today));
    const auto file = TRY(family_file(context.store, family, Known::now()));
    const Showing at{context,
                     family,
                     file,
                     TRY(reaches(context, May::record_family, file.family)),
                     TRY(reaches(context, May::decide_family_help, file.family)),
                     TRY(reaches(context, May::begin_family_help, file.family)),
                     who.children.size()};
    const auto main = ui::heading({.text = who.name, .level = 1, .size = ui::Size::large}) + banner(at) +
                      TRY(children_shown(at, who)) + TRY(team_shown(at)) + due_shown(at) + consents_shown(at);
    return page_of(
        context,
        {.title = who.name, .main = ui::beside(main, to_do(at) + TRY(more_of(at))), .breadth = ui::Breadth::wide});
}

Result<Response> show_family_of_child(const Asked<May::see_person>& asked) {
    const auto& context = asked.context;
    const auto family = TRY(family_of_child(context.store, asked.allowed, context.today));
    if (family && TRY(reaches(context, May::see_family, *family))) return Response::redirect(address_of(*family));
    // Whether a child is helped is for those alone who may see how.
    auto body = ui::heading({.text = "Family Help", .level = 1, .size = ui::Size::large}) +
                ui::paragraph("There is no help of a family here that you may see.");
    return page_of(
        context,
        {.title = "Family Help", .main = std::move(body), .back = fmt::format("/people/{}", asked.person().number())});
}

}  // namespace kith::family_help
