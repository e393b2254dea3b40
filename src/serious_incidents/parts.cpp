// What the pages of serious incidents share.
#include <set>

#include <fmt/format.h>

#include "persons/parts.h"
#include "serious_incidents/pages.h"

namespace kith {

using serious_incidents::IncidentsFile;

Result<IncidentsFile> Subject<IncidentsFile>::read(const Context& context, const Leave& person) {
    return serious_incidents::file_for(context, person);
}
Html Subject<IncidentsFile>::bar(const Context& context, const IncidentsFile& file) {
    return persons::identity_bar(context, *file.who);
}
std::string Subject<IncidentsFile>::back(const IncidentsFile& file) {
    return serious_incidents::address_of(file.person);
}

}  // namespace kith

namespace kith::serious_incidents {

std::string address_of(PersonId person, std::string_view rest) {
    return fmt::format("/children/{}/serious-incidents{}{}", person.number(), rest.empty() ? "" : "/", rest);
}

/// Those who wrote, to be named at once.
static std::vector<PersonId> wrote(const IncidentsFile& file) {
    std::set<PersonId> people;
    const auto add = [&](const auto& steps) {
        for (const auto& one : steps) people.insert(one.value.by);
    };
    for (const auto& one : file.incidents) {
        people.insert(one.is.value.by);
        add(one.notified), add(one.reviews), add(one.decisions), add(one.published);
    }
    for (const auto& one : file.withdrawn) people.insert(one.withdrawn.by);
    return {people.begin(), people.end()};
}

Result<IncidentsFile> file_for(const Context& context, const Leave& person) {
    auto file = TRY(read_incidents(context.store, person, Known::now()));
    file.who = TRY(person_file(context.store, person, Known::now()));
    file.calendar = &context.calendar;
    file.names = TRY(names_in(context.store, person, wrote(file)));
    return file;
}

ui::Tag tag_of(const Occasion& occasion, Date today, const Calendar& calendar) {
    auto tone = ui::Tone::soon;
    if (occasion.done)
        tone = ui::Tone::good;
    else if (occasion.late(today))
        tone = ui::Tone::late;
    return {standing(occasion, today, calendar), tone};
}

}  // namespace kith::serious_incidents
