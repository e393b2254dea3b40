#include "family_help/family.h"

#include <algorithm>

#include <fmt/format.h>

#include "family_help/kinds.h"
#include "kernel/people/names.h"
#include "kernel/record/several.h"

namespace kith::family_help {

const OneOfThem* WhoTheyAre::child(PersonId id) const {
    const auto found = std::ranges::find(children, id, &OneOfThem::child);
    return found == children.end() ? nullptr : &*found;
}

static constexpr std::string_view on_the_day =
    " where m.authority = $1 and m.family = $2 and m.retired_by is null and m.starts <= $3"
    " and (m.ends is null or m.ends >= $3)";

static Result<std::vector<OneOfThem>> children_of(const Store& store, const Leave& family, Date on) {
    auto children = TRY(store.all(
        fmt::format("select m.about, p.born, m.starts, m.ends from access_in_family m left join people_person p"
                    " on p.authority = m.authority and p.about = m.about and p.retired_by is null{} order by m.about",
                    on_the_day),
        {family.authority(), family.about(), on}, [](const Row& row) {
            return OneOfThem{row.id<PersonId>(0), {}, row.maybe_date(1), row.date(2), row.maybe_date(3)};
        }));
    std::vector<PersonId> people;
    for (const auto& one : children) people.push_back(one.child);
    const auto names = TRY(names_in(store, family, people));
    for (auto& one : children) one.name = names.at(one.child);
    // The eldest first; of whom no birthday is known, last.
    std::ranges::stable_sort(children, [](const OneOfThem& a, const OneOfThem& b) {
        return std::pair{!a.born, a.born} < std::pair{!b.born, b.born};
    });
    return children;
}

static Result<std::vector<TakesPartIn>> who_take_part(const Store& store, const Leave& family, Date on) {
    auto all = TRY(store.all(
        fmt::format("select m.about, m.starts, m.ends from access_takes_part m{} order by m.about", on_the_day),
        {family.authority(), family.about(), on}, [](const Row& row) {
            return TakesPartIn{row.id<PersonId>(0), {}, row.date(1), row.maybe_date(2)};
        }));
    std::vector<PersonId> people;
    for (const auto& one : all) people.push_back(one.person);
    const auto names = TRY(names_in(store, family, people));
    for (auto& one : all) one.name = names.at(one.person);
    std::ranges::stable_sort(all, {}, &TakesPartIn::name);
    return all;
}

Result<WhoTheyAre> who_they_are(const Store& store, const Leave& family, Date on) {
    const auto is = TRY(facts<Family>(store, family, Known::now()));
    if (is.empty()) return fail(Fault::not_found, "There is no family of that number on the record.");
    return WhoTheyAre{family.about(), is.back().value.name, is.back().value.since, TRY(children_of(store, family, on)),
                      TRY(who_take_part(store, family, on))};
}

static bool holds(const InFamily& in, Date on) { return in.starts <= on && (!in.ends || *in.ends >= on); }

Result<std::optional<PersonId>> family_of_child(const Store& store, const Leave& child, Date on) {
    for (const auto& fact : TRY(facts<InFamily>(store, child, Known::now())))
        if (holds(fact.value, on)) return fact.value.family;
    return std::nullopt;
}

static std::vector<PersonId> each_once(std::vector<PersonId> families) {
    std::ranges::sort(families);
    families.erase(std::unique(families.begin(), families.end()), families.end());
    return families;
}

Result<std::vector<PersonId>> families_of_children(const Store& store, const LeaveOfAll& leave,
                                                   const std::vector<PersonId>& children, Date on) {
    std::vector<PersonId> families;
    TRY(each_fact_of<InFamily>(store, leave, children, [&](const Fact<InFamily>& fact) {
        if (holds(fact.value, on)) families.push_back(fact.value.family);
    }));
    return each_once(std::move(families));
}

Result<std::vector<PersonId>> families_taken_part_in(const Store& store, const LeaveOfAll& leave, PersonId person,
                                                     Date on) {
    return each_once(
        TRY(store.all("select family from access_takes_part where authority = $1 and about = $2"
                      " and retired_by is null and starts <= $3 and (ends is null or ends >= $3)",
                      {leave.authority(), person, on}, [](const Row& row) { return row.id<PersonId>(0); })));
}

/// A child is helped in one family at a time, or two teams would write two plans for the same evening.
static Result<void> enter_child(Change& change, PersonId family, const std::string& name,
                                const Allowed<May::begin_family_help>& child, Date from) {
    if (const auto other = TRY(family_of_child(change.store(), child, from))) {
        const auto names = TRY(names_in(change.store(), child, {child.about()}));
        return fail(Fault::conflict, fmt::format("{} is helped in another family already. End that first, or add the "
                                                 "others to it.",
                                                 names.at(child.about())));
    }
    TRY(change.open(child, {family_kind, fmt::format("Helped as one of {}", name)}));
    TRY(change.enter(child, InFamily{family, from, {}}));
    return {};
}

Result<EntryNumber> begin_family(Change& change, const Allowed<May::begin_family_help>& family,
                                 const Beginning& beginning) {
    if (beginning.children.empty()) return fail_at("children", "Choose at least one child");
    const auto entry = TRY(change.open(family, {family_kind, fmt::format("{} came on the record", beginning.name)}));
    TRY(change.enter(family, Family{beginning.name, beginning.since}));
    for (const auto& child : beginning.children)
        TRY(enter_child(change, family.about(), beginning.name, child, beginning.since));
    return entry;
}

Result<EntryNumber> add_to_family(Change& change, const Allowed<May::begin_family_help>& family,
                                  const Allowed<May::begin_family_help>& child, Date from) {
    const auto who = TRY(who_they_are(change.store(), family, from));
    const auto names = TRY(names_in(change.store(), child, {child.about()}));
    const auto entry =
        TRY(change.open(family, {family_kind, fmt::format("{} is one of the family", names.at(child.about()))}));
    TRY(enter_child(change, family.about(), who.name, child, from));
    return entry;
}

}  // namespace kith::family_help
