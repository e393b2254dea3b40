// What the pages of warnings share, and what is shown of them above every other page.
#include <fmt/format.h>

#include "warnings/pages.h"

namespace kith::warnings {

std::string address_of(PersonId person, std::string_view rest) {
    return persons::address_of(person, fmt::format("/warnings{}", rest));
}

std::string kind_words(const Warning& warning) {
    return std::string{in_words(warning.kind)} + (warning.home ? ", at their home" : "");
}

ui::Tag tag_of(const WarningsFile& file, const Fact<Warning>& warning, Date today) {
    const auto until = file.until(warning);
    switch (file.standing(warning, today)) {
        case Standing::ended: return {"Ended on " + file.end_of(warning.id)->value.on.short_words(), ui::Tone::quiet};
        case Standing::lapsed: return {"Lapsed: shown until " + until.short_words(), ui::Tone::late};
        case Standing::in_force: break;
    }
    return {"Look again by " + until.short_words(),
            until <= today.plus_days(reminded_days) ? ui::Tone::soon : ui::Tone::doing};
}

Result<OnPage> on_page(const Context& context, const Allowed<May::see_warning>& person) {
    OnPage page{TRY(person_file(context.store, person, Known::now())),
                TRY(warnings_file(context.store, person, Known::now()))};
    page.file.name = page.who.name();
    page.file.lives_at = page.who.lives_at(context.today);
    std::vector<PersonId> wrote;
    for (const auto& one : page.file.warnings) wrote.push_back(one.value.by);
    for (const auto& one : page.file.looked) wrote.push_back(one.value.by);
    for (const auto& one : page.file.ended) wrote.push_back(one.value.by);
    for (const auto& one : page.file.told) wrote.push_back(one.value.by);
    const Leave& record = person;
    page.file.names = TRY(names_in(context.store, record, wrote));
    return page;
}

namespace {

/// Of whom or what, as someone may know who does not reach the person with whom it stands.
std::string without_who(const SeenWarning& seen, const std::string& beside) {
    switch (seen.how) {
        case Beside::themselves: return {};
        case Beside::same_home: return "the home of " + beside;
        case Beside::lives_with: return "someone who lives with " + beside;
        case Beside::tied: return "someone close to " + beside;
    }
    return {};
}

Html sentence(const SeenWarning& seen, PersonId page_of, const NamesById& names) {
    const auto until = "Shown until " + seen.until.in_words() + ".";
    const auto& beside = names.at(seen.beside);
    const auto kind = std::string{in_words(seen.kind)};
    if (!seen.stands_with)
        return html("There is a concern about {}: {}. {} Ask {} before you go. {}", without_who(seen, beside),
                    lower(kind), seen.to_do, names.at(seen.ask), until);
    const auto to = ui::link("What is known", Url{address_of(*seen.stands_with)});
    if (seen.how == Beside::themselves && seen.beside == page_of)
        return html("{}{}. {} {} {}", kind, seen.of_home ? " at their home" : "", seen.to_do, until, to);
    if (seen.how == Beside::themselves)
        return html("{}, {}{}. {} {} {}", beside, lower(kind), seen.of_home ? " at their home" : "", seen.to_do, until,
                    to);
    return html("{} ({}): {}. {} {} {}", names.at(*seen.stands_with), without_who(seen, beside), lower(kind),
                seen.to_do, until, to);
}

}  // namespace

Result<Html> above_person(const Context& context, PersonId about) {
    if (!context.reader) return Html{};
    const auto all = TRY(warnings_seen(context.store, *context.reader, about));
    if (all.empty()) return Html{};
    std::vector<PersonId> people;
    for (const auto& seen : all) {
        people.push_back(seen.ask);
        people.push_back(seen.beside);
        if (seen.stands_with) people.push_back(*seen.stands_with);
    }
    // By name alone, and only of those whom warnings_seen() named.
    const Leave record = Gate::machine(context.reader->authority, about);
    const auto names = TRY(names_in(context.store, record, people));
    Html shown;
    for (const auto& seen : all) shown += ui::warning_text(sentence(seen, about, names));
    return shown;
}

}  // namespace kith::warnings
