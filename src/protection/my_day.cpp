// What child protection adds to My day: what waits for this reader, and no more.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "front_door/codes.h"
#include "protection/pages.h"
#include "protection/rules.h"

namespace kith::protection {

namespace {

// ---- Contacts that lead to a strategy discussion -----------------------------------------------------------------

Result<std::vector<Called>> unanswered(const Context& context) {
    return context.store.all(
        "select d.contact, d.about, d.on_day from front_door_decision d where d.authority = $1 and d.outcome = $2"
        " and d.retired_by is null and not exists (select 1 from protection_strategy s join protection_about b"
        " on b.authority = s.authority and b.of_fact = s.fact and b.child = d.about and b.retired_by is null"
        " where s.authority = d.authority and s.retired_by is null and (s.contact = d.contact or exists"
        " (select 1 from protection_answers t where t.authority = s.authority and t.discussion = s.fact"
        " and t.contact = d.contact and t.retired_by is null)))"
        " order by d.on_day, d.contact",
        {context.reader->authority, code(front_door::Outcome::strategy_discussion)}, [](const Row& row) {
            return Called{row.id<FactId>(0), row.id<PersonId>(1), row.date(2)};
        });
}

Result<Html> strategies_to_hold(const Context& context, const LeaveOfAll& leave) {
    if (!context.reader->granted(May::decide_protection) || !context.reader->granted(May::see_contacts)) return Html{};
    const auto waiting = TRY(unanswered(context));
    std::vector<PersonId> children;
    for (const auto& one : waiting) children.push_back(one.child);
    const auto known = TRY(Gate::among(context.store, *context.reader, May::see_contacts, children));
    const auto names = TRY(names_in(context.store, leave, known));
    ui::Table table{.id = "strategies",
                    .caption = "Strategy discussions to hold",
                    .columns = {{"About"}, {"Decided"}, {"How it stands"}},
                    .rows = {}};
    const auto local = TRY(local_spans(context.store, leave.authority(), Known::now()));
    for (const auto& one : waiting) {
        if (!names.contains(one.child)) continue;
        const auto span = local.of(protection::local::strategy, one.decided).span;
        const Occasion occasion{context.calendar.within(span, one.decided), {}, one.decided, span, ""};
        table.rows.push_back(
            {{ui::link(names.at(one.child), Url{fmt::format("/children/{}/protection", one.child.number())}), {}},
             {one.decided.short_words(), one.decided.iso()},
             {ui::tag(tag_of(occasion, context.today, context.calendar)), {}}});
    }
    return table.rows.empty() ? Html{} : ui::table(table);
}

// ---- Conferences to chair ----------------------------------------------------------------------------------------

Result<Html> conferences_to_chair(const Context& context, const LeaveOfAll& leave) {
    if (!context.reader->granted(May::chair_conference)) return Html{};
    struct ToChair {
        FactId id;
        PersonId family;
        Date planned;
        std::string kind;
    };
    auto all = TRY(context.store.all(
        "select c.fact, c.about, c.planned, c.kind from protection_conference c where c.authority = $1 and c.chair = $2"
        " and c.retired_by is null and not exists (select 1 from protection_held h where h.authority = c.authority"
        " and h.conference = c.fact and h.retired_by is null) order by c.planned, c.about",
        {leave.authority(), context.reader->person}, [](const Row& row) {
            return ToChair{row.id<FactId>(0), row.id<PersonId>(1), row.date(2), std::string{row.text(3)}};
        }));
    std::vector<PersonId> families;
    for (const auto& one : all) families.push_back(one.family);
    std::vector<FactId> off;
    TRY(each_fact_of<ConferenceChanged>(context.store, leave, families, [&](const Fact<ConferenceChanged>& fact) {
        for (auto& one : all)
            if (one.id == fact.value.conference && fact.value.planned) one.planned = *fact.value.planned;
        if (!fact.value.planned) off.push_back(fact.value.conference);
    }));
    std::erase_if(all, [&](const ToChair& one) { return std::ranges::find(off, one.id) != off.end(); });
    std::ranges::stable_sort(all, {}, &ToChair::planned);
    const auto names = TRY(names_in(context.store, leave,
                                    TRY(Gate::among(context.store, *context.reader, May::chair_conference, families))));
    ui::Table table{.id = "conferences",
                    .caption = "Conferences that you chair",
                    .columns = {{"Family"}, {"Conference"}, {"Planned for"}},
                    .rows = {},
                    .when_empty = "You are named for no conference."};
    for (const auto& one : all)
        if (names.contains(one.family))
            table.rows.push_back({{ui::link(names.at(one.family), Url{address_of(one.family)}), {}},
                                  {in_words(from_code<ConferenceKind>(one.kind).value_or(ConferenceKind::review)), {}},
                                  {one.planned.short_words(), one.planned.iso()}});
    return ui::table(table);
}

// ---- Families ----------------------------------------------------------------------------------------------------

/// The families where an enquiry was decided or a plan was made, as far as the reader may see them.
struct Seen {
    std::vector<PersonId> families;
    std::vector<Recorded> recorded;
    LocalSpans local;
    NamesById names;  ///< of the families and of the children
};

std::set<PersonId> children_in(const Recorded& recorded) {
    std::set<PersonId> children;
    for (const auto& one : recorded.enquiries) children.insert(one.value.child);
    for (const auto& one : recorded.decisions) children.insert(one.value.child);
    for (const auto& one : recorded.strategies)
        for (const auto child : recorded.children_of(one.id))
            if (enquiry_awaited(recorded, child)) children.insert(child);
    return children;
}

Result<Seen> families_seen(const Context& context, const LeaveOfAll& leave) {
    const auto all = TRY(context.store.all(
        "select about from protection_strategy where authority = $1 and retired_by is null union"
        " select about from protection_enquiry where authority = $1 and retired_by is null union"
        " select about from protection_decision where authority = $1 and retired_by is null order by about",
        {leave.authority()}, [](const Row& row) { return row.id<PersonId>(0); }));
    Seen seen{TRY(Gate::among(context.store, *context.reader, May::see_protection, all)),
              {},
              TRY(local_spans(context.store, leave.authority(), Known::now())),
              {}};
    seen.recorded = TRY(recorded_of_families(context.store, leave, seen.families));
    std::set<PersonId> named{seen.families.begin(), seen.families.end()};
    for (const auto& one : seen.recorded) named.merge(children_in(one));
    seen.names = TRY(names_in(context.store, leave, std::vector<PersonId>{named.begin(), named.end()}));
    return seen;
}

/// What is open for a family's children, the soonest due first.
std::optional<Due> next_of(const Context& context, const Recorded& recorded, const LocalSpans& local) {
    std::optional<Due> next;
    for (const auto child : children_in(recorded))
        for (const auto& due : all_due({child, recorded, local}, context.calendar, context.today))
            if (due.occasion.open() && (!next || due.occasion.due < next->occasion.due)) next = due;
    return next;
}

Html families_worked_with(const Context& context, const Seen& seen) {
    ui::Table table{.id = "protected",
                    .caption = "Families with child protection",
                    .columns = {{"Family"}, {"Children"}, {"Next"}, {"How it stands"}},
                    .rows = {}};
    for (std::size_t i = 0; i < seen.families.size(); ++i) {
        const auto& recorded = seen.recorded[i];
        std::vector<ui::Content> children;
        for (const auto child : children_in(recorded))
            if (const auto status = status_of(recorded, child, context.today))
                children.emplace_back(fmt::format("{}: {}", seen.names.at(child), *status));
        const bool waits = std::ranges::any_of(
            children_in(recorded), [&](PersonId child) { return unanswered_end(recorded, child) != nullptr; });
        if (children.empty() && !waits) continue;
        const auto next = next_of(context, recorded, seen.local);
        const bool sign_off = waits && context.reader->granted(May::decide_protection);
        std::string what = next ? std::string{next->terms->name} : "Nothing is due";
        if (sign_off) what = "Sign off what the enquiry found";
        table.rows.push_back(
            {{ui::link(seen.names.at(seen.families[i]), Url{address_of(seen.families[i])}), {}},
             {ui::plain_list(children), {}},
             {what, {}},
             {next ? ui::Content{ui::tag(tag_of(next->occasion, context.today, context.calendar))} : ui::Content{},
              next ? next->occasion.due.iso() : std::string{}}});
    }
    return table.rows.empty() ? Html{} : ui::table(table);
}

/// A14: plans that have gone on for 15, 18 or 24 months, the longest first.
Html long_plans(const Context& context, const Seen& seen) {
    struct Long {
        Plan plan;
        PersonId family;
        int months;
    };
    std::vector<Long> all;
    for (std::size_t i = 0; i < seen.families.size(); ++i)
        for (const auto child : children_in(seen.recorded[i]))
            if (const auto plan = plan_on(seen.recorded[i], child, context.today))
                if (const auto months = drift(*plan, context.today)) all.push_back({*plan, seen.families[i], *months});
    std::ranges::stable_sort(all, {}, [](const Long& one) { return one.plan.begins; });
    ui::Table table{.id = "long-plans",
                    .caption = "Child protection plans that have gone on long",
                    .columns = {{"Child"}, {"Family"}, {"Since"}, {"How long"}},
                    .rows = {}};
    for (const auto& one : all)
        table.rows.push_back({{seen.names.at(one.plan.child), {}},
                              {ui::link(seen.names.at(one.family), Url{address_of(one.family)}), {}},
                              {one.plan.begins.short_words(), one.plan.begins.iso()},
                              {ui::tag({fmt::format("Over {} months", one.months), ui::Tone::late}), {}}});
    return table.rows.empty() ? Html{} : ui::table(table);
}

bool sees_everyone(const Reader& reader) {
    return reader.holds(Role::director) || reader.holds(Role::auditor) || reader.holds(Role::conference_chair) ||
           reader.holds(Role::front_door_manager);
}

}  // namespace

Result<Html> on_my_day(const Context& context) {
    if (!context.reader->granted(May::see_protection)) return Html{};
    const auto leave = TRY(decide_all<May::see_protection>(context.store, *context.reader, "my day"));
    auto shown = TRY(strategies_to_hold(context, leave)) + TRY(conferences_to_chair(context, leave));
    const bool leads = context.reader->holds(Role::manager) || context.reader->holds(Role::director);
    if (leads || !sees_everyone(*context.reader)) {
        const auto seen = TRY(families_seen(context, leave));
        if (!sees_everyone(*context.reader))
            shown += TRY(children_to_see(context, leave)) + families_worked_with(context, seen);
        if (leads) shown += long_plans(context, seen);
    }
    return shown.empty() ? shown : ui::heading({.text = "Child protection"}) + shown;
}

}  // namespace kith::protection
