// The adoption service's own list, and what a person's page leads to.
#include <algorithm>

#include <fmt/format.h>

#include "adoption/asking.h"
#include "adoption/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::adoption {

namespace {

Html to_read_shown(const Context& context, const std::vector<AdoptionFile>& files) {
    ui::Table table{.id = "to-read",
                    .caption = "To read before it is passed on",
                    .columns = {{"From"}, {"To"}, {"Sent"}, {"Read by"}},
                    .rows = {},
                    .when_empty = "No letter waits to be read."};
    struct Line {
        const AdoptionFile* file;
        const Fact<Letter>* letter;
    };
    std::vector<Line> lines;
    for (const auto& file : files)
        for (const auto* letter : file.to_read()) lines.push_back({&file, letter});
    std::ranges::stable_sort(lines, {}, [](const Line& line) { return line.letter->value.on; });
    for (const auto& [file, letter] : lines) {
        const auto& it = letter->value;
        const auto span = file->local.of(local::letter_read, it.on);
        const Occasion due{context.calendar.within(span.span, it.on), {}, it.on, span.span, "the letter"};
        table.rows.push_back({{ui::link(fmt::format("{}, about {}", file->called(it.from), file->child()),
                                        Url{plan_page(file->plan, fmt::format("/letters/{}", letter->id.number()))}),
                               {}},
                              {file->called(it.to), {}},
                              {it.on.in_words() + (it.type ? ", with a picture" : ""), it.on.iso()},
                              {by_when(due, context.today, context.calendar), due.due.iso()}});
    }
    return ui::table(table);
}

Html plans_shown(const std::vector<AdoptionFile>& files) {
    Html shown = ui::heading({.text = "Plans of contact"});
    if (files.empty())
        return shown + ui::paragraph(html("There is no plan yet. Find the child among <a class=\"govuk-link\" "
                                          "href=\"{}\">people</a>, and begin one from their page.",
                                          Url{"/people"}));
    std::vector<ui::Content> links;
    for (const auto& file : files) {
        std::vector<std::string> names;
        for (const auto& party : file.parties)
            if (!party.value.ends) names.push_back(party.value.called);
        links.emplace_back(html("{} <span class=\"govuk-hint kith-by\">{}</span>",
                                ui::link("Plan for " + file.child(), Url{plan_page(file.plan)}), list_in_words(names)));
    }
    return shown + ui::plain_list(links);
}

Result<std::string> named(const Context& context, const Leave& person) {
    return TRY(names_in(context.store, person, {person.about()})).at(person.about());
}

/// What somebody can join: each plan as a new party, and each party who is one person alone.
Result<std::vector<Choice>> to_join(const Context& context) {
    std::vector<Choice> choices;
    const auto all = TRY(decide_all<May::see_adoption>(context.store, *context.reader));
    for (const auto& file : TRY(adoption_files(context.store, all))) {
        choices.push_back({std::to_string(file.plan.number()),
                           fmt::format("The plan for {}, as a party of their own", file.child())});
        for (const auto& party : file.parties)
            if (!party.value.ends && !party.value.second)
                choices.push_back(
                    {std::to_string(party.id.number()),
                     fmt::format("{}, to write together, in the plan for {}", party.value.called, file.child())});
    }
    return choices;
}

Asking<NewPlan> beginning(const AskedRecord& asked, const std::string& name) {
    return {plan_form,
            {},
            person_page(asked.person(), "/begin"),
            person_page(asked.person()),
            ui::inset_text(fmt::format("A plan for {}. It is a record of its own: nobody reads it but the adoption "
                                       "service.",
                                       name))};
}

Result<Asking<NewParty>> joining(const AskedRecord& asked) {
    const auto& context = asked.context;
    auto choices = TRY(to_join(context));
    NewParty start;
    if (choices.size() == 1) start.joins = PersonId{std::stoll(choices.front().value)};
    Html above =
        ui::inset_text(fmt::format("{} is added. Neither their name nor where they live is shown to the others.",
                                   TRY(named(context, asked.allowed))));
    if (choices.empty()) above += ui::warning_text("There is no plan to join yet. Begin one from the child’s page.");
    return Asking<NewParty>{party_form,
                            start,
                            person_page(asked.person(), "/join"),
                            person_page(asked.person()),
                            std::move(above),
                            {{"joins", std::move(choices)}}};
}

}  // namespace

Result<Response> show_adoption(const AskedAll<May::see_adoption>& asked) {
    const auto& context = asked.context;
    const auto files = TRY(adoption_files(context.store, asked.allowed));
    auto body = ui::heading({.text = "Contact after adoption", .level = 1, .size = ui::Size::large}) +
                to_read_shown(context, files) + ui::heading({.text = "What is due"}) + due_shown(context, files, true) +
                plans_shown(files);
    return page_of(context, {.title = "Contact after adoption", .main = std::move(body)});
}

Result<Response> show_person(const AskedAdoption& asked) {
    const auto& context = asked.context;
    const auto name = TRY(named(context, asked.allowed));
    auto body = ui::heading({.text = "Contact after adoption", .level = 1, .size = ui::Size::large, .caption = name});
    std::vector<ui::Content> links;
    for (const auto plan : TRY(plans_of_person(context.store, asked.allowed))) {
        const auto allowed = TRY(decide<May::see_adoption>(context.store, *context.reader, plan));
        const auto file = TRY(adoption_file(context.store, allowed));
        const auto* party = file.party_of(asked.person());
        links.emplace_back(html("{} <span class=\"govuk-hint kith-by\">{}</span>",
                                ui::link("Plan for " + file.child(), Url{plan_page(plan)}),
                                file.of().child == asked.person() ? "the child"
                                : party                           ? fmt::format("called {} there", party->value.called)
                                                                  : "no more in it"));
    }
    body += links.empty() ? ui::paragraph("They are in no plan.") : ui::plain_list(links);
    if (context.reader->granted(May::record_adoption))
        body += ui::button_group(ui::link_button({"Add them to a plan", Url{person_page(asked.person(), "/join")}}) +
                                 ui::link_button({"Begin a plan for them", Url{person_page(asked.person(), "/begin")},
                                                  ui::ButtonKind::secondary}));
    return page_of(context, {.title = "Contact after adoption",
                             .main = std::move(body),
                             .back = fmt::format("/people/{}", asked.person().number())});
}

Result<Response> show_begin(const AskedRecord& asked) {
    return ask(asked.context, beginning(asked, TRY(named(asked.context, asked.allowed))));
}
Result<Response> save_begin(const AskedRecord& asked) {
    const auto asking = beginning(asked, TRY(named(asked.context, asked.allowed)));
    return answered(asked.context, asking, "The plan has begun. Add its parties from their own pages",
                    [&](Change& change, const NewPlan& typed, By by) -> Result<EntryNumber> {
                        return TRY(begin_plan(change, asked.allowed, typed, by)).entry;
                    });
}

Result<Response> show_join(const AskedRecord& asked) { return ask(asked.context, TRY(joining(asked))); }
Result<Response> save_join(const AskedRecord& asked) {
    return answered(asked.context, TRY(joining(asked)), "Added",
                    [&](Change& change, const NewParty& typed, By by) -> Result<EntryNumber> {
                        return add_party(change, asked.allowed, typed, by);
                    });
}

}  // namespace kith::adoption
