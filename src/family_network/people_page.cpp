// Who could be there for the child: found on the record, asked, answered; and who must not be told.
#include <algorithm>

#include <fmt/format.h>

#include "family_network/asking.h"
#include "family_network/person_card.h"
#include "kernel/people/genogram.h"
#include "kernel/people/picture_of_record.h"
#include "kernel/site/pictures.h"
#include "kernel/web/components.h"

namespace kith::family_network {

namespace {

template <class T>
struct About {
    Found who;
    Asking<T> asking;
};

template <class T>
Result<About<T>> about_other(const AskedRecord& asked, const Form<T>& form, std::string_view what, T start = {}) {
    auto who = TRY(other_named(asked.context, asked.allowed));
    Asking<T> asking{form, std::move(start),
                     teams_page(asked.allowed.about(), fmt::format("/people/{}{}", who.person.number(), what)),
                     teams_page(asked.allowed.about(), "/people"),
                     ui::inset_text(fmt::format("{}. {}", who.name, who.who))};
    return About<T>{std::move(who), std::move(asking)};
}

template <class T, class Act>
Result<Response> recorded_of(const AskedRecord& asked, const About<T>& about, std::string_view done, Act act) {
    return answered(
        asked.context, about.asking, done, [&](Change& change, const T& typed, By by) -> Result<EntryNumber> {
            return act(change, asked.allowed, TRY(file_in(change, asked.allowed, by.today)), about.who, typed, by);
        });
}

/// Everyone found as a picture, each a link to what is known of them in this network, and to put right how they are
/// tied.
Result<Html> family_picture(const Context& context, const Leave& child, const std::vector<Found>& found) {
    const auto made = TRY(picture_of_record(context.store, child, Known::now(), context.today, [&](PersonId one) {
        return found_among(found, one) ? teams_page(child.about(), fmt::format("/people/{}", one.number()))
                                       : std::string{};
    }));
    if (made.people.size() < 2) return Html{};
    return ui::heading({.text = "The family as a picture"}) +
           ui::paragraph("Choose someone in it to ask them, or to put right how they are tied to the others.") +
           framed_picture(picture::genogram(made), "Family tree, which scrolls") + ui::heading({.text = "One by one"});
}

}  // namespace

Result<Response> show_people(const AskedTeam& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(context, asked.allowed));
    const auto found = TRY(found_on_record(context.store, asked.allowed, context.today));
    const bool records = context.reader->granted(May::record_network);
    auto body = ui::heading({.text = "Who could be there for " + file.given,
                             .level = 1,
                             .size = ui::Size::large,
                             .caption = file.name}) +
                ui::paragraph(
                    "Everyone whom the record ties to them: family, friends, teachers, and those who looked "
                    "after them before. Who matters most, by the child's own word, is first.");
    body +=
        ui::paragraph(ui::link("Where they have lived, and who was there", Url{teams_page(file.person, "/places")}));
    if (!found.empty()) body += TRY(family_picture(context, asked.allowed, found));
    if (found.empty()) body += ui::paragraph("Nobody is on the record yet. Ask the child first.");
    for (const auto& one : found) body += person_card(file, one, context.today, records);
    if (context.reader->granted(May::change_person))
        body += ui::link_button({"Add someone who matters to them",
                                 Url{fmt::format("/people/{}/relationships/new", file.person.number())},
                                 ui::ButtonKind::secondary});
    return page_of(
        context,
        {.title = "Who could be there for " + file.name, .main = std::move(body), .back = teams_page(file.person)});
}

static Result<About<NewAsked>> asked_about(const AskedRecord& asked) {
    auto about =
        TRY(about_other<NewAsked>(asked, asked_form, "/asked", {PartAnswer::takes_part, asked.context.today, ""}));
    about.asking.above += ui::warning_text("Be sure that it is safe to tell them. If it is not, do not ask them.");
    return about;
}
Result<Response> show_asked(const AskedRecord& asked) { return ask(asked.context, TRY(asked_about(asked)).asking); }
Result<Response> save_asked(const AskedRecord& asked) {
    return recorded_of(asked, TRY(asked_about(asked)), "Saved: what they said", ask_to_take_part);
}

Result<Response> show_not_to_tell(const AskedRecord& asked) {
    return ask(asked.context, TRY(about_other(asked, not_to_tell_form, "/not-safe")).asking);
}
Result<Response> save_not_to_tell(const AskedRecord& asked) {
    return recorded_of(asked, TRY(about_other(asked, not_to_tell_form, "/not-safe")), "Saved: not safe to tell",
                       keep_from);
}

Result<Response> show_safe_again(const AskedRecord& asked) {
    return ask(asked.context, TRY(about_other(asked, safe_again_form, "/safe-again")).asking);
}
Result<Response> save_safe_again(const AskedRecord& asked) {
    return recorded_of(asked, TRY(about_other(asked, safe_again_form, "/safe-again")), "Saved: safe to tell again",
                       safe_again);
}

static Result<About<NewCan>> can_about(const AskedRecord& asked) {
    auto about = TRY(about_other<NewCan>(asked, can_form, "/can"));
    const auto file = TRY(file_of(asked.context, asked.allowed));
    if (const auto* can = file.can_of(about.who.person)) {
        about.asking.start = {can_from(can->value.can), ""};
        say_source(about.asking, "what they said before", can->value.on, asked.context.today);
    }
    return about;
}
Result<Response> show_can(const AskedRecord& asked) { return ask(asked.context, TRY(can_about(asked)).asking); }
Result<Response> save_can(const AskedRecord& asked) {
    return recorded_of(asked, TRY(can_about(asked)), "Saved: what they can do", write_can);
}

}  // namespace kith::family_network
