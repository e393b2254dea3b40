// What several of care's pages show alike.
#include <fmt/format.h>

#include "care/pages.h"
#include "kernel/site/draft.h"
#include "kernel/site/parts.h"

namespace kith::care {

ui::Tag standing_tag(const Occasion& occasion, Date today, const Calendar& calendar) {
    const auto words = standing(occasion, today, calendar);
    if (occasion.done) return {words, occasion.late(today) ? ui::Tone::quiet : ui::Tone::good};
    if (occasion.late(today)) return {words, ui::Tone::late};
    if (calendar.working_days_between(today, occasion.due) <= 5) return {words, ui::Tone::soon};
    return {words, ui::Tone::neutral};
}

Result<std::vector<Due>> due_by_every_area(const Context& context, const Leave& child, const CareFile& file,
                                           const ShownAs& as) {
    const auto today = as.today(context);
    auto all = all_due(file, context.calendar, today);
    for (const auto& elsewhere : context.site.other_duties) {
        if (TRY(elsewhere.known_to(context.store, *context.reader, {child.about()})).empty()) continue;
        for (const auto& due : TRY(elsewhere.of_child(context.store, child, as.known, context.calendar, today)))
            all.push_back(due);
    }
    return all;
}

ui::Timeline::Item timeline_item(const Entry& entry, const CareFile& file) {
    return {.title = entry.what,
            .when = entry.at.in_words(),
            .machine = entry.at.iso(),
            .text = entry.because.empty() ? ui::Content{}
                                          : ui::Content{ui::paragraph(fmt::format("Because: {}", entry.because))},
            .by = entry.by_name,
            .to = Url{address_of(file, fmt::format("/entries/{}", entry.number.number()))}};
}

Html as_known_on(const CareFile& file, const ShownAs& as) {
    const auto box = ui::input({.name = "known",
                                .label = "A day",
                                .hint = "For example, 14/11/2026",
                                .value = as.on ? as.on->british() : "",
                                .width = ui::Width::characters_10});
    return ui::details({.summary = "See the record as it was known on a day",
                        .text = html("<form method=\"get\" action=\"{}\">{}{}</form>", Url{address_of(file)}, box,
                                     ui::button({.text = "Show", .kind = ui::ButtonKind::secondary}))});
}

std::optional<Url> address_of_form(const Context& context, PersonId child, std::string_view form) {
    const auto name = form.substr(0, form.find('?'));
    const auto place = place_of_form(context.site, name, child);
    if (!place || !place->may || !context.reader->granted(*place->may)) return {};
    return Url{fmt::format("{}{}", place->address, form.substr(name.size()))};
}

Html duty_link(const Context& context, const Due& due, const ShownAs& as) {
    const auto to = as.on || due.terms->answered_by.empty()
                        ? std::nullopt
                        : address_of_form(context, due.child, due.terms->answered_by);
    return to ? ui::link(std::string{due.terms->name}, *to) : html("{}", due.terms->name);
}

}  // namespace kith::care
