// The young person says who loves them; on My day, the ways to these pages.
#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/web/components.h"
#include "leaving_care/asking.h"
#include "leaving_care/pages.h"

namespace kith::leaving_care {

namespace {

std::string person_page(FactId id, std::string_view rest = {}) {
    return fmt::format("{}/{}{}", my_people_page, id.number(), rest);
}

ui::Content said_to_us(const Fact<Confirmed>* said) {
    if (!said) return "We ask them when you are ready.";
    switch (said->value.answer) {
        case Confirmation::yes: return fmt::format("Says: yes, I am there. {}", said->value.said);
        case Confirmation::not_now: return "Says: not now. Talk about it with your adviser.";
        case Confirmation::not_reached: return "We could not reach them yet.";
    }
    return "";
}

Html card(const Context& context, const LeavingFile& file, const Fact<LovingPerson>& fact) {
    const auto& it = fact.value;
    return ui::summary_list({.rows = {{"How close", std::string{in_words(it.closeness)}},
                                      {"In touch", std::string{in_words(it.often)}},
                                      {"In a crisis", it.would_call ? "I would call them" : "I would not call them"},
                                      {"They", said_to_us(file.confirmation(fact.id))}},
                             .card_title = fmt::format("{}, {}", it.name, it.who),
                             .card_actions = {{"Change", Url{person_page(fact.id)}, it.name}}}) +
           ui::form({.action = Url{person_page(fact.id, "/off")},
                     .csrf = context.csrf,
                     .body = ui::button({.text = "Take " + it.name + " off", .kind = ui::ButtonKind::secondary})});
}

Asking<NewPerson> new_person() {
    return {
        person_form, {"", "", Closeness::very, Often::most_days, false}, "/me/people/new", std::string{my_people_page}};
}

Result<Asking<NewPerson>> rated(const AskedMe& asked, FactId id) {
    const auto file = TRY(file_of(asked.context, TRY(me(asked))));
    const auto* found = file.loving(id);
    if (!found || found->value.ends) return fail(Fault::not_found, "You named nobody of that number.");
    const auto& it = found->value;
    return Asking<NewPerson>{person_form,
                             {it.name, it.who, it.closeness, it.often, it.would_call},
                             person_page(id),
                             std::string{my_people_page},
                             {},
                             {},
                             true};
}

}  // namespace

Result<Response> show_my_people(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(context, TRY(me(asked))));
    auto body = ui::heading({.text = "My people", .level = 1, .size = ui::Size::large}) +
                ui::paragraph("Who loves you, and will still be there? Only you can say. You can change it any time.");
    for (const auto& fact : file.people)
        if (!fact.value.ends) body += card(context, file, fact);
    body += ui::link_button({"Add someone", Url{"/me/people/new"}});
    return page_of(context, {.title = "My people", .main = std::move(body), .back = std::string{my_page}});
}

Result<Response> show_my_person(const AskedMe& asked) { return ask(asked.context, new_person()); }
Result<Response> save_my_person(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    return answered(asked.context, new_person(), "Saved: one of your people",
                    [&](Change& change, const NewPerson& typed, By by) -> Result<EntryNumber> {
                        return name_person(change, my, TRY(file_in(change, my, by.today)), typed, by);
                    });
}

Result<Response> show_rated(const AskedMe& asked) {
    return ask(asked.context, TRY(rated(asked, TRY(person_named(asked.context)))));
}
Result<Response> save_rated(const AskedMe& asked) {
    const auto named = TRY(person_named(asked.context));
    const auto my = TRY(me(asked));
    return answered(asked.context, TRY(rated(asked, named)), "Saved: one of your people",
                    [&](Change& change, const NewPerson& typed, By by) -> Result<EntryNumber> {
                        return rate_person(change, my, TRY(file_in(change, my, by.today)), named, typed, by);
                    });
}

Result<Response> save_taken_off(const AskedMe& asked) {
    const auto named = TRY(person_named(asked.context));
    const auto my = TRY(me(asked));
    auto change = TRY(asked.context.change());
    const auto file = TRY(file_in(change, my, asked.context.today));
    const auto entry = TRY(take_off(change, my, file, named, {*asked.context.reader, asked.context.today}));
    TRY(change.commit());
    return saved(asked.context, entry, my_people_page, "Taken off. You can add them again");
}

/// Whoever has their own pages is shown the way to them; an adviser, the way to each of theirs.
Result<Html> on_my_day(const Context& context) {
    const auto& reader = *context.reader;
    Html shown;
    if (reader.granted(May::use_own_pages))
        shown += ui::heading({.text = "Leaving care"}) +
                 ui::paragraph(ui::link("What I can expect, my plan, my people", Url{std::string{my_page}}));
    if (!reader.holds(Role::personal_adviser)) return shown;
    const auto all = Gate::machine_all(reader.authority);
    const auto people = TRY(Gate::among(context.store, reader, May::see_leaving_care,
                                        TRY(children_of_worker(context.store, all, reader.person, context.today))));
    ui::SummaryList list{.rows = {}};
    for (const auto& file : TRY(leaving_files(context.store, reader.authority, people, context.today))) {
        const auto open = open_due(file, context.calendar, context.today);
        list.rows.push_back({file.name,
                             open.empty() ? Html{} + html("{}", in_words(file.status.is))
                                          : html("{}. {}", open.front().terms->name,
                                                 by_when(open.front().occasion, context.today, context.calendar)),
                             {{"Leaving care", Url{teams_page(file.person)}, file.name}}});
    }
    shown += ui::heading({.text = "Young people you support"});
    return shown + (list.rows.empty() ? ui::paragraph("Nobody yet. A manager says whose adviser you are.")
                                      : ui::summary_list(list));
}

}  // namespace kith::leaving_care
