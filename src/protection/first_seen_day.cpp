// On My day: the children whom nobody has seen since a contact, of the families that the reader works with.
#include <algorithm>

#include <fmt/format.h>

#include "front_door/codes.h"
#include "protection/pages.h"
#include "protection/rules.h"

namespace kith::protection {

/// An older one is on the child's page, and for those above: it is no more a thing of the day.
static constexpr int days_shown = 84;

static Result<std::vector<PersonId>> children_decided_on(const Context& context) {
    return context.store.all(
        "select d.about from front_door_decision d where d.authority = $1 and d.retired_by is null and d.on_day >= $2"
        " and d.outcome in ($3, $4, $5) union"
        " select a.about from front_door_also a join front_door_decision d on d.authority = a.authority and"
        " d.contact = a.contact and d.retired_by is null where a.authority = $1 and a.retired_by is null"
        " and d.on_day >= $2 and d.outcome in ($3, $4, $5) order by 1",
        {context.reader->authority, context.today.plus_days(-days_shown), code(front_door::Outcome::family_help),
         code(front_door::Outcome::assessment), code(front_door::Outcome::strategy_discussion)},
        [](const Row& row) { return row.id<PersonId>(0); });
}

/// Those of them whose family's protection the reader may see.
static Result<std::vector<PersonId>> known_to(const Context& context, const std::vector<PersonId>& children) {
    const OtherDuties asked{.may = May::see_protection, .of_family = true};
    return asked.known_to(context.store, *context.reader, children);
}

Result<Html> children_to_see(const Context& context, const LeaveOfAll& leave) {
    const auto children = TRY(known_to(context, TRY(children_decided_on(context))));
    const auto names = TRY(names_in(context.store, leave, children));
    const auto local = TRY(local_spans(context.store, leave.authority(), Known::now()));
    std::vector<Due> open;
    for (const auto& one : TRY(recorded_of_children(context.store, leave.authority(), children)))
        for (const auto& occasion :
             occasions(first_seen, ChildProtection{one.child, one.recorded, local}, context.calendar, context.today))
            if (occasion.open() && occasion.from >= context.today.plus_days(-days_shown))
                open.push_back({&first_seen.terms, one.child, occasion});
    std::ranges::stable_sort(open, {}, [](const Due& one) { return one.occasion.due; });
    ui::Table table{.id = "to-see",
                    .caption = "Children to be seen after a contact",
                    .columns = {{"Child"}, {"Decided"}, {"How it stands"}},
                    .rows = {}};
    for (const auto& one : open)
        table.rows.push_back(
            {{ui::link(names.at(one.child), Url{fmt::format("/children/{}/protection", one.child.number())}), {}},
             {one.occasion.from.short_words(), one.occasion.from.iso()},
             {ui::tag(tag_of(one.occasion, context.today, context.calendar)), {}}});
    return table.rows.empty() ? Html{} : ui::table(table);
}

}  // namespace kith::protection
