// What the pages of homes share.
#include <algorithm>

#include <fmt/format.h>

#include "homes/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith {

Result<homes::HomeFile> Subject<homes::HomeFile>::read(const Context& context, const Leave& home) {
    return homes::file_for(context, home);
}
Html Subject<homes::HomeFile>::bar(const Context& context, const homes::HomeFile& file) {
    return homes::home_bar(context, file);
}
std::string Subject<homes::HomeFile>::back(const homes::HomeFile& file) { return homes::address_of(file.home); }

}  // namespace kith

namespace kith::homes {

std::string address_of(PersonId home, std::string_view rest) { return fmt::format("/homes/{}{}", home.number(), rest); }

Result<bool> may(const Context& context, May wanted, PersonId about) {
    if (!context.reader->granted(wanted)) return false;
    return !TRY(Gate::among(context.store, *context.reader, wanted, {about})).empty();
}

/// Whoever works with a child, or cares for them, knows them; whoever supports the carers knows who lives there.
static Result<NamesById> known_children(const Context& context, const Leave& home,
                                        const std::vector<PersonId>& children) {
    if (children.empty()) return NamesById{};
    std::vector<PersonId> known;
    for (const auto wanted : {May::see_person, May::see_care_as_carer, May::find_people}) {
        if (wanted == May::find_people && !TRY(may(context, May::see_carer_record, home.about()))) continue;
        for (const auto child : TRY(Gate::among(context.store, *context.reader, wanted, children)))
            if (std::ranges::find(known, child) == known.end()) known.push_back(child);
    }
    return names_in(context.store, home, known);
}

Result<HomeFile> file_for(const Context& context, const Leave& home) {
    auto file = TRY(home_file(context.store, home, Known::now()));
    std::vector<PersonId> living, named;
    for (const auto* occupant : file.living_here(context.today)) living.push_back(occupant->child);
    for (const auto& fact : file.exempted) named.push_back(fact.value.child);
    file.children = TRY(known_children(context, home, living));
    file.exempted_names = TRY(known_children(context, home, named));
    return file;
}

std::string name_of_child(const HomeFile& file, PersonId child) {
    const auto at = file.children.find(child);
    return at == file.children.end() ? "A child" : at->second;
}

std::string in_words(const Places& places) {
    auto words = fmt::format("{} of {} filled", places.filled, plural(places.places, "place"));
    if (places.vacant > 0) words += fmt::format(", {} vacant", places.vacant);
    // Why is read by the carers and those who support them alone.
    if (places.not_available > 0) words += fmt::format(", {} not available", places.not_available);
    return words;
}

Html home_bar(const Context& context, const HomeFile& file) {
    ui::IdentityBar bar{.name = file.name()};
    bar.details.emplace_back(std::string{kith::in_words(file.is.value.kind)});
    if (const auto* by = file.run_by_on(context.today))
        bar.details.emplace_back(by->value.agency ? *by->value.agency
                                                  : std::string{kith::in_words(by->value.provider)});
    const auto ended = file.ended(context.today);
    bar.details.emplace_back(ended && *ended <= context.today ? "Ended on " + ended->in_words()
                                                              : in_words(places_on(file, context.today)));
    return ui::identity_bar(bar);
}

static ui::Tag tag_of(const Occasion& occasion, Date today, const Calendar& calendar) {
    const auto tone = occasion.due < today                 ? ui::Tone::late
                      : occasion.due <= today.plus_days(7) ? ui::Tone::soon
                                                           : ui::Tone::neutral;
    return {standing(occasion, today, calendar), tone};
}

Html due_table(const Context& context, const std::vector<Due>& due, const std::string& id, const std::string& caption,
               bool with_home, const NamesById& names) {
    ui::Table table{.id = id, .caption = caption, .columns = {{"What"}}, .rows = {}, .when_empty = "Nothing is due."};
    if (with_home) table.columns.insert(table.columns.begin(), {"Home"});
    table.columns.push_back({"By"});
    table.columns.push_back({"How it stands"});
    for (const auto& one : due) {
        std::vector<ui::Table::Cell> row;
        if (with_home) {
            const auto name = names.find(one.child);
            row.push_back({ui::link(name == names.end() ? "Home" : name->second, Url{address_of(one.child)}), {}});
        }
        const std::string what{one.terms->name};
        const auto form = address_of_form(context, one.child, one.terms->answered_by);
        row.push_back({form ? ui::Content{ui::link(what, *form)} : ui::Content{what}, {}});
        row.push_back({one.occasion.due.short_words(), {}});
        row.push_back({ui::tag(tag_of(one.occasion, context.today, context.calendar)), {}});
        table.rows.push_back(std::move(row));
    }
    return ui::table(table);
}

}  // namespace kith::homes
