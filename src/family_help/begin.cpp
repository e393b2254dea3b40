#include "family_help/begin.h"

#include <algorithm>

#include <fmt/format.h>

#include "family_help/acts.h"

namespace kith::family_help {

using front_door::Outcome;

namespace {

/// A strategy discussion too: whatever the enquiry finds, the family has one lead from the first day, who stays.
bool leads_here(Outcome outcome) {
    return outcome == Outcome::family_help || outcome == Outcome::assessment || outcome == Outcome::strategy_discussion;
}

/// The condition that nothing has followed from the contact of `d` yet, beginning " and ".
constexpr std::string_view nothing_followed =
    " and not exists (select 1 from family_help_begun b where b.authority = d.authority and b.contact = d.contact"
    " and b.retired_by is null) and not exists (select 1 from family_help_contact j where j.authority = d.authority"
    " and j.contact = d.contact and j.retired_by is null)";

Result<bool> followed(const Store& store, AuthorityId authority, FactId contact) {
    const auto waits = TRY(
        store.all(fmt::format("select d.contact from front_door_decision d where d.authority = $1 and d.contact = $2"
                              " and d.retired_by is null{}",
                              nothing_followed),
                  {authority, contact}, [](const Row& row) { return row.id<FactId>(0); }));
    return waits.empty();
}

/// The last decision of a file that leads here and that nothing has followed.
Result<std::optional<DecidedContact>> of_file(const Store& store, const Leave& first) {
    const auto file = TRY(front_door::contacts_file(store, first, Known::now()));
    for (auto contact = file.contacts.rbegin(); contact != file.contacts.rend(); ++contact) {
        const auto* decision = file.decision_on(contact->id);
        if (!decision || !leads_here(decision->outcome) || TRY(followed(store, first.authority(), contact->id)))
            continue;
        std::vector<PersonId> about{first.about()};
        for (const auto child : TRY(front_door::also_about(store, first, contact->id))) about.push_back(child);
        return DecidedContact{*contact, *decision, first.about(), std::move(about)};
    }
    return std::nullopt;
}

}  // namespace

Intensity as_decided(const front_door::Decision& decision) {
    return decision.outcome == Outcome::family_help ? Intensity::early_help : Intensity::in_need;
}

Result<std::vector<ToBegin>> to_begin(const Store& store, const Reader& reader) {
    auto all = TRY(store.all(
        fmt::format("select d.about, d.contact, d.on_day, d.outcome from front_door_decision d where d.authority = $1"
                    " and d.retired_by is null and d.outcome in ($2, $3, $4){} order by d.on_day, d.contact",
                    nothing_followed),
        {reader.authority, Outcome::family_help, Outcome::assessment, Outcome::strategy_discussion},
        [](const Row& row) {
            return ToBegin{row.id<PersonId>(0), row.id<FactId>(1), row.date(2), *from_code<Outcome>(row.text(3))};
        }));
    std::vector<PersonId> children;
    for (const auto& one : all) children.push_back(one.child);
    const auto may = TRY(Gate::among(store, reader, May::begin_family_help, children));
    std::erase_if(all, [&](const ToBegin& one) { return std::ranges::find(may, one.child) == may.end(); });
    return all;
}

Result<std::optional<DecidedContact>> decided_contact(const Store& store, const Leave& child) {
    if (auto own = TRY(of_file(store, child))) return own;
    for (const auto& also : TRY(facts<front_door::AlsoAbout>(store, child, Known::now())))
        // What was told of both stands with the first: it is this child's too.
        if (auto told = TRY(of_file(store, Gate::machine(child.authority(), also.value.first))))
            if (told->contact.id == also.value.contact) return told;
    return std::nullopt;
}

Result<EntryNumber> begin_help(Change& change, const Allowed<May::begin_family_help>& family, const std::string& name,
                               const DecidedContact& from, Date on) {
    const auto before = TRY(facts<HelpBegun>(change.store(), family, Known::now()));
    if (!before.empty()) {
        const auto file = TRY(family_file(change.store(), family, Known::now()));
        if (file.open()) return fail(Fault::conflict, "The family is helped already: the contact joins that help.");
        if (const auto* ended = file.closed_on(file.episode()->id); ended && on < ended->on)
            return fail_at("on", fmt::format("The help before ended on {}", ended->on.in_words()));
    }
    if (TRY(followed(change.store(), change.authority(), from.contact.id)))
        return fail(Fault::conflict, "Help has begun from this contact already.");
    if (on < from.contact.value.on)
        return fail_at("on", fmt::format("The help was asked for on {}", from.contact.value.on.in_words()));
    const auto intensity = as_decided(from.decision);
    const auto entry = TRY(change.open(family, {begun_kind, fmt::format("Family Help of {} began on {}: {}", name,
                                                                        on.in_words(), in_words(intensity))}));
    TRY(change.enter(family, HelpBegun{on, from.contact.value.on, from.contact.id, from.first, intensity,
                                       from.decision.criteria, from.decision.threshold, from.decision.by}));
    return entry;
}

Result<EntryNumber> join_contact(Change& change, const Allowed<May::begin_family_help>& family,
                                 const DecidedContact& from, Date today) {
    const auto file = TRY(family_file(change.store(), family, Known::now()));
    if (!file.open()) return fail(Fault::conflict, "The family is not helped now: begin again from this contact.");
    if (TRY(followed(change.store(), change.authority(), from.contact.id)))
        return fail(Fault::conflict, "This contact has joined the help already.");
    const auto entry = TRY(change.open(family, {begun_kind, fmt::format("The contact of {} joined the help of {}",
                                                                        from.contact.value.on.in_words(), file.name)}));
    TRY(change.enter(family, ContactJoined{today, from.contact.id, from.first}));
    return entry;
}

}  // namespace kith::family_help
