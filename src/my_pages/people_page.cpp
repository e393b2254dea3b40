// My people: whom I name, and how often I want to see them. Nobody is shown here but those the child named.
#include <fmt/format.h>

#include "kernel/web/components.h"
#include "my_pages/pages.h"

namespace kith::my_pages {

namespace {

constexpr std::string_view people_page = "/me/my-people";

std::string address_of(FactId id, std::string_view rest = {}) {
    return fmt::format("{}/{}{}", people_page, id.number(), rest);
}

Html person_card(const Context& context, const Me& my, const NamesById& names, const Fact<MyPerson>& fact) {
    const auto& it = fact.value;
    const auto wish = it.often == Often::not_now ? std::string{"You do not want to see them now."}
                                                 : fmt::format("You want to see them: {}.", in_words(it.often));
    auto body =
        said(it.who) +
        html("<div class=\"kith-mine__wish\">{}<p class=\"govuk-body\">{}</p></div>", picture(it.often), wish) +
        answers_shown(context, my, names, fact.id, it.on) +
        ui::button_group(
            ui::link_button({"Change", Url{address_of(fact.id)}, ui::ButtonKind::secondary}) +
            ui::form({.action = Url{address_of(fact.id, "/off")},
                      .csrf = context.csrf,
                      .body = ui::button({.text = "Take " + it.name + " off", .kind = ui::ButtonKind::secondary})}));
    return card(it.name, picture(Icon::people), body);
}

Response person_page(const Context& context, const Me& my, std::string action, const Fields& typed,
                     const std::vector<Error::Field>& wrong, EntryNumber shown_at, int status) {
    auto info = person_form.info();
    const auto often = info.questions.back();
    info.questions.pop_back();
    auto body = ui::form({.action = Url{std::move(action)},
                          .csrf = context.csrf,
                          .body = ui::hidden_field("shown_at", std::to_string(shown_at.number())) +
                                  questions_of(info, typed, wrong) +
                                  picture_choices(often, with_pictures<Often>(), field(typed, "often"), wrong) +
                                  ui::button({.text = std::string{info.button}})});
    return my_page(context, my,
                   {.title = std::string{info.title},
                    .picture = picture(Icon::people),
                    .main = std::move(body),
                    .back = std::string{people_page},
                    .wrong = wrong,
                    .status = status});
}

Result<const Fact<MyPerson>*> person_asked(const Context& context, const Me& my) {
    const auto* found = my.file.person(FactId{TRY(context.captures.number("named"))});
    if (!found || found->value.ends) return fail(Fault::not_found, "You named nobody of that number.");
    return found;
}

}  // namespace

Result<Response> show_people(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    const auto names = TRY(names_for(context, my));
    auto body =
        said(ForAges{"Who do you want to see?", "Who matters to you? How often do you want to see them?",
                     "Who matters to you, and how often do you want to see them? Only you can say. You can change "
                     "it any time, and you are answered each time."},
             my.reading);
    for (const auto& fact : my.file.people)
        if (!fact.value.ends) body += person_card(context, my, names, fact);
    body += ui::link_button({"Add someone", Url{"/me/my-people/new"}});
    return my_page(context, my, {.title = "My people", .picture = picture(Icon::people), .main = std::move(body)});
}

Result<Response> show_new_person(const AskedMe& asked) {
    return person_page(asked.context, TRY(me(asked)), "/me/my-people/new", {}, {}, EntryNumber{1}, 200);
}
Result<Response> save_new_person(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    const auto typed = TRY(asked.context.typed(person_form.info()));
    const auto answers = person_form.read(typed, {}, asked.context.today);
    if (!answers)
        return person_page(asked.context, my, "/me/my-people/new", typed, answers.error().fields, EntryNumber{1}, 422);
    return kept(asked.context, people_page, "Saved: one of your people",
                [&](Change& change, By by) { return name_person(change, my.leave, my.file, *answers, by); });
}

Result<Response> show_person(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    const auto& fact = *TRY(person_asked(context, my));
    const NewPerson now{fact.value.name, fact.value.who, fact.value.often};
    return person_page(context, my, address_of(fact.id), person_form.shown(now), {},
                       TRY(last_entry(context.store, context.reader->authority)), 200);
}
Result<Response> save_person(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    const auto& fact = *TRY(person_asked(context, my));
    const auto typed = TRY(context.typed(person_form.info()));
    const auto answers = person_form.read(typed, {}, context.today);
    if (!answers)
        return person_page(context, my, address_of(fact.id), typed, answers.error().fields, context.shown_at(), 422);
    return kept(context, people_page, "Saved: one of your people",
                [&](Change& change, By by) { return change_person(change, my.leave, my.file, fact.id, *answers, by); });
}
Result<Response> save_person_off(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    const FactId id = TRY(person_asked(asked.context, my))->id;
    return kept(asked.context, people_page, "Taken off. You can add them again",
                [&](Change& change, By by) { return take_person_off(change, my.leave, my.file, id, by); });
}

}  // namespace kith::my_pages
