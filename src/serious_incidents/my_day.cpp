// Serious incidents of many: what waits, on My day of whoever records; and all that one may read of, as a list.
#include <algorithm>

#include <fmt/format.h>

#include "serious_incidents/pages.h"

namespace kith::serious_incidents {

namespace {

enum class HowMany { those_that_wait, all };

/// Of those alone about whom the reader may do this; what is due first stands first, and what is finished last.
Result<std::vector<OneIncident>> incidents_for(const Context& context, const LeaveOfAll& leave, May may,
                                               HowMany how_many) {
    std::vector<OneIncident> all;
    std::vector<PersonId> people;
    for (auto& file : TRY(all_incidents(context.store, leave))) {
        people.push_back(file.person);
        for (auto& one : file.incidents)
            if (how_many == HowMany::all || next_step(one) != NextStep::nothing) all.push_back(std::move(one));
    }
    const auto known = TRY(Gate::among(context.store, *context.reader, may, people));
    std::erase_if(all, [&](const OneIncident& one) { return std::ranges::find(known, one.is.about) == known.end(); });
    std::ranges::stable_sort(all, {}, [&](const OneIncident& one) {
        const auto next = next_due(one, context.calendar, context.today);
        return std::pair{next_step(one) == NextStep::nothing, next ? next->occasion.due : one.is.value.known};
    });
    return all;
}

Result<Html> table_of(const Context& context, const LeaveOfAll& leave, const std::vector<OneIncident>& all) {
    std::vector<PersonId> people;
    for (const auto& one : all) people.push_back(one.is.about);
    const auto names = TRY(names_in(context.store, leave, people));
    ui::Table table{.id = "serious-incidents",
                    .caption = fmt::format("Serious incidents ({})", all.size()),
                    .columns = {{"About"}, {"What happened"}, {"What comes next"}, {"Due"}},
                    .rows = {},
                    .when_empty = "None is recorded that you may read of."};
    for (const auto& one : all) {
        const auto due = next_due(one, context.calendar, context.today);
        table.rows.push_back(
            {{ui::link(names.at(one.is.about), Url{address_of(one.is.about)}), {}},
             {title_of(one.is.value), {}},
             {std::string{words_for(next_step(one))}, {}},
             {due ? ui::Content{ui::tag(tag_of(due->occasion, context.today, context.calendar))} : ui::Content{},
              due ? due->occasion.due.iso() : std::string{}}});
    }
    return ui::table(table);
}

}  // namespace

Result<Response> show_list(const AskedAll<May::see_protection>& asked) {
    const auto& context = asked.context;
    const auto all = TRY(incidents_for(context, asked.allowed, May::see_protection, HowMany::all));
    auto body = ui::heading({.text = "Serious incidents", .level = 1, .size = ui::Size::large}) +
                ui::paragraph("A new one is recorded from the child's own file.") +
                TRY(table_of(context, asked.allowed, all));
    return page_of(context, {.title = "Serious incidents", .main = std::move(body), .breadth = ui::Breadth::wide});
}

Result<Html> on_my_day(const Context& context) {
    if (!context.reader->granted(who_records)) return Html{};
    const auto leave = TRY(decide_all<who_records>(context.store, *context.reader, "my day"));
    const auto all = TRY(incidents_for(context, leave, who_records, HowMany::those_that_wait));
    if (all.empty()) return Html{};
    return ui::heading({.text = "Serious incidents"}) + TRY(table_of(context, leave, all));
}

}  // namespace kith::serious_incidents
