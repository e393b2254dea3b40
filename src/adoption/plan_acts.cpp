// What the worker does with a plan, its parties and what it says.
#include <algorithm>

#include <fmt/format.h>

#include "adoption/acts_shared.h"
#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"

namespace kith::adoption {

namespace {

/// A family name would tell who they are: a name by which a letter can be signed will do.
Result<void> tells_no_family_name(const Change& change, const Leave& person, const std::string& called) {
    KnownDetails known;
    for (const auto& name : TRY(facts<Name>(change.store(), person, Known::now()))) known.name(name.value.family);
    if (identifying_details(called, known).empty()) return {};
    return wrong_at("called", "Agree on a name without a family name, a place or an address");
}

Result<void> takes_part(Change& change, const Leave& person, PersonId plan, By by) {
    TRY(change.open(person,
                    {party_kind, fmt::format("Takes part in contact after adoption from {}", by.today.in_words())}));
    TRY(change.enter(person, InLetters{plan, by.today, {}}));
    return {};
}

Result<EntryNumber> new_party(Change& change, const Record& person, const Record& plan, const NewParty& typed, By by) {
    if (!typed.side) return wrong_at("side", "Choose on which side they are");
    if (typed.called.empty()) return wrong_at("called", "Enter the name that was agreed");
    if (typed.kin.empty()) return wrong_at("kin", "Enter who they are to the child");
    TRY(tells_no_family_name(change, person, typed.called));
    TRY(takes_part(change, person, plan.about(), by));
    const auto entry = TRY(change.open(plan, {party_kind, "Somebody joined the plan of contact"}));
    Party party{*typed.side, person.about(), {}, by.today, {}};
    party.called = typed.called, party.kin = typed.kin, party.agreed = typed.agreed;
    TRY(enter_closed(change, plan, party));
    return entry;
}

Result<EntryNumber> second_of(Change& change, const Record& person, const Record& plan, const Fact<Party>& party,
                              const NewParty& typed, By by) {
    TRY(takes_part(change, person, plan.about(), by));
    const auto entry = TRY(change.open(plan, {party_kind, "Somebody joined a party to the plan of contact"}));
    auto both = party.value;
    both.second = person.about();
    TRY(change.correct(plan, party.id, change.last_entry(), both));
    TRY(keep_words(change, plan, party.id, "also_agreed", typed.agreed));
    return entry;
}

/// Ends what gives this person reach to the plan.
Result<void> reaches_no_more(Change& change, PersonId someone, PersonId plan, By by) {
    const auto person = TRY(decide<May::record_adoption>(change.store(), by.reader, someone));
    TRY(change.open(person, {party_kind, "Takes part in contact after adoption no more"}));
    for (const auto& fact : TRY(facts<InLetters>(change.store(), person, Known::now()))) {
        if (fact.value.plan != plan || fact.value.ends) continue;
        if (fact.value.starts >= by.today) {
            TRY(change.retire<InLetters>(person, fact.id, change.last_entry()));
            continue;
        }
        auto ended = fact.value;
        ended.ends = by.today.plus_days(-1);
        TRY(change.correct(person, fact.id, change.last_entry(), ended));
    }
    return {};
}

}  // namespace

Result<const Fact<Party>*> party_in(const AdoptionFile& file, FactId id) {
    const auto* found = file.party(id);
    if (!found || found->value.ends) return fail(Fault::not_found, "There is no such party to this plan.");
    return found;
}

Result<Begun> begin_plan(Change& change, const Record& child, const NewPlan& typed, By by) {
    TRY(tells_no_family_name(change, child, typed.called));
    const PersonId number{change.next_id()};
    TRY(takes_part(change, child, number, by));
    const auto plan = TRY(decide<May::record_adoption>(change.store(), by.reader, number));
    const auto entry = TRY(change.open(plan, {plan_kind, "A plan of contact after adoption began"}));
    TRY(enter_closed(change, plan, ContactPlan{child.about(), by.today, by.reader.person, typed.called}));
    return Begun{entry, number};
}

Result<EntryNumber> add_party(Change& change, const Record& person, const NewParty& typed, By by) {
    const auto plans = TRY(change.store().all(
        "select about from adoption_plan where authority = $1 and about = $2 and retired_by is null union "
        "select about from adoption_party where authority = $1 and fact = $2 and retired_by is null",
        {person.authority(), typed.joins}, [](const Row& row) { return row.id<PersonId>(0); }));
    if (plans.empty()) return wrong_at("joins", "Choose what they join");
    const auto plan = TRY(decide<May::record_adoption>(change.store(), by.reader, plans.front()));
    const auto file = TRY(file_in(change, plan));
    if (file.of().child == person.about()) return wrong_at("joins", "This is the child of the plan");
    if (file.party_of(person.about())) return wrong_at("joins", "They are in this plan already");
    const auto* party = file.party(FactId{typed.joins.number()});
    if (!party) return new_party(change, person, plan, typed, by);
    if (party->value.second || party->value.ends) return wrong_at("joins", "Choose what they join");
    return second_of(change, person, plan, *party, typed, by);
}

Result<EntryNumber> party_left(Change& change, const Record& plan, FactId id, const NewWords& why, By by) {
    const auto file = TRY(file_in(change, plan));
    const auto* party = TRY(party_in(file, id));
    TRY(reaches_no_more(change, party->value.person, file.plan, by));
    if (party->value.second) TRY(reaches_no_more(change, *party->value.second, file.plan, by));
    const auto entry = TRY(change.open(plan, {party_kind, "A party left the plan of contact"}));
    auto left = party->value;
    left.ends = by.today;
    TRY(change.correct(plan, id, change.last_entry(), left));
    TRY(keep_words(change, plan, id, "left", why.words));
    return entry;
}

Result<EntryNumber> add_term(Change& change, const Record& plan, const NewTerm& typed, By by) {
    const auto file = TRY(file_in(change, plan));
    TRY(party_in(file, typed.party));
    std::vector<std::string> months;
    for (const auto month : typed.months) months.emplace_back(code(month));
    for (const auto& term : file.terms)
        if (term.value.party == typed.party && term.value.what == typed.what && !term.value.ends)
            return wrong_at("what", "The plan says so already: end that first");
    const auto entry = TRY(change.open(plan, {term_kind, "What the plan of contact says was added to"}));
    TRY(change.enter(plan, Term{typed.party, typed.what, join(months, " "), by.today, {}}));
    return entry;
}

Result<EntryNumber> end_term(Change& change, const Record& plan, FactId id, By by) {
    const auto file = TRY(file_in(change, plan));
    const auto term = std::ranges::find(file.terms, id, &Fact<Term>::id);
    if (term == file.terms.end() || term->value.ends) return fail(Fault::not_found, "The plan does not say so.");
    const auto entry = TRY(change.open(plan, {term_kind, "Something of the plan of contact ended"}));
    auto ended = term->value;
    ended.ends = by.today;
    TRY(change.correct(plan, id, change.last_entry(), ended));
    return entry;
}

Result<EntryNumber> stop_for(Change& change, const Record& plan, FactId party, const NewWords& typed, By by) {
    return stop_letters(change, plan, TRY(file_in(change, plan)), party, typed, by);
}
Result<EntryNumber> again_for(Change& change, const Record& plan, FactId party, By by) {
    return letters_again(change, plan, TRY(file_in(change, plan)), party, by);
}
Result<EntryNumber> wish_for(Change& change, const Record& plan, FactId letter, const NewWords& typed, By by) {
    return wished_for(change, plan, TRY(file_in(change, plan)), letter, typed, by);
}

Result<EntryNumber> spoke(Change& change, const Record& plan, FactId stop, const NewSpoken& typed, By by) {
    const auto file = TRY(file_in(change, plan));
    const auto which = std::ranges::find(file.stops, stop, &Fact<Stop>::id);
    if (which == file.stops.end()) return fail(Fault::not_found, "There was no such stop.");
    if (typed.on < which->value.on)
        return wrong_at("on",
                        fmt::format("Enter {} or a later day: letters were stopped then", which->value.on.in_words()));
    const auto entry = TRY(change.open(plan, {told_kind, "Somebody was spoken with because letters were stopped"}));
    TRY(enter_closed(change, plan, Spoken{stop, typed.with, typed.on, by.reader.person, typed.said}));
    return entry;
}

Result<EntryNumber> met(Change& change, const Record& plan, const NewMet& typed, By by) {
    const auto file = TRY(file_in(change, plan));
    TRY(party_in(file, typed.party));
    const auto entry = TRY(change.open(plan, {met_kind, fmt::format("They met on {}", typed.on.in_words())}));
    TRY(enter_closed(change, plan, Met{typed.party, typed.on, by.reader.person, typed.how}));
    return entry;
}

}  // namespace kith::adoption
