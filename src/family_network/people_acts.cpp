// Who is asked, who takes part, who must not be told; and what each can do.
#include <algorithm>

#include <fmt/format.h>

#include "family_network/acts_shared.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"

namespace kith::family_network {

namespace {

constexpr int old_enough_for_a_page = 16;

bool holds(const auto& value, Date day) { return value.starts <= day && (!value.ends || *value.ends >= day); }

// A day counts to its end, so what ends now ended yesterday; what began today was never so.
template <class T>
Result<void> end_now(Change& change, const Leave& person, const Fact<T>& fact, Date today) {
    if (fact.value.starts >= today) return change.retire<T>(person, fact.id, fact.entered_by);
    auto ended = fact.value;
    ended.ends = today.plus_days(-1);
    return change.correct(person, fact.id, fact.entered_by, ended);
}

Result<bool> has_a_page(Change& change, const Leave& person, Date today) {
    for (const auto& fact : TRY(facts<RoleFact>(change.store(), person, Known::now()))) {
        const auto role = fact.value.role;
        if ((role == Role::family_member || role == Role::foster_carer || role == Role::kinship_carer) &&
            holds(fact.value, today))
            return true;
    }
    return false;
}

Result<bool> old_enough(Change& change, const Leave& person, Date today) {
    for (const auto& fact : TRY(facts<Person>(change.store(), person, Known::now())))
        if (const auto age = fact.value.age_on(today)) return *age >= old_enough_for_a_page;
    return false;
}

std::string entry_words(const NetworkFile& file, const Found& who, PartAnswer answer) {
    switch (answer) {
        case PartAnswer::takes_part: return fmt::format("{} takes part in the network of {}", who.name, file.given);
        case PartAnswer::not_now: return fmt::format("{} was asked, and takes no part now", who.name);
        case PartAnswer::not_reached: return fmt::format("{} could not be reached", who.name);
    }
    return {};
}

}  // namespace

// Whoever may record the child's network asks whoever is found on the child's record: that they were asked is written
// on their own record by the machine, as someone who looked after the child once is beyond the worker's reach.
Result<void> begin_part(Change& change, PersonId who, const NetworkFile& child, Date today) {
    const auto person = Gate::machine(change.authority(), who);
    for (const auto& fact : TRY(facts<InNetwork>(change.store(), person, Known::now())))
        if (fact.value.child == child.person && holds(fact.value, today)) return {};
    if (!TRY(old_enough(change, person, today))) return {};
    TRY(change.open(person, {asked_kind, "Takes part in a child's network"}));
    if (!TRY(has_a_page(change, person, today)))
        TRY(change.enter(person, RoleFact{Role::family_member, {}, today, {}}));
    TRY(change.enter(person, InNetwork{child.person, today, {}}));
    return {};
}

// Their role stays: it opens nothing by itself, and they may take part in another child's network or a family's plan.
Result<void> end_part(Change& change, PersonId who, const NetworkFile& child, Date today) {
    const auto person = Gate::machine(change.authority(), who);
    for (const auto& fact : TRY(facts<InNetwork>(change.store(), person, Known::now()))) {
        if (fact.value.child != child.person || !holds(fact.value, today)) continue;
        TRY(change.open(person, {asked_kind, "No longer takes part in a child's network"}));
        TRY(end_now(change, person, fact, today));
    }
    return {};
}

Result<EntryNumber> ask_to_take_part(Change& change, const Record& child, const NetworkFile& file, const Found& who,
                                     const NewAsked& typed, By by) {
    if (file.is_not_to_be_told(who.person, by.today))
        return fail(Fault::conflict,
                    fmt::format("It is not safe to tell {}. Record first why it is safe again.", who.name));
    if (typed.answer == PartAnswer::takes_part)
        TRY(begin_part(change, who.person, file, by.today));
    else
        TRY(end_part(change, who.person, file, by.today));
    const auto entry = TRY(change.open(child, {asked_kind, entry_words(file, who, typed.answer)}));
    TRY(change.enter(child, AskedToTakePart{who.person, typed.answer, typed.on, typed.words, by.reader.person}));
    return entry;
}

Result<EntryNumber> keep_from(Change& change, const Record& child, const NetworkFile& file, const Found& who,
                              const NewWords& typed, By by) {
    if (file.is_not_to_be_told(who.person, by.today))
        return fail(Fault::conflict, fmt::format("It is recorded already that it is not safe to tell {}.", who.name));
    TRY(end_part(change, who.person, file, by.today));
    const auto entry = TRY(change.open(
        child, {not_told_kind, fmt::format("It is not safe to tell {} of the network of {}", who.name, file.given)}));
    TRY(change.enter(child, NotToTell{who.person, typed.words, by.today, {}, {}}));
    return entry;
}

Result<EntryNumber> safe_again(Change& change, const Record& child, const NetworkFile& file, const Found& who,
                               const NewWords& typed, By by) {
    for (const auto& fact : file.not_to_tell) {
        if (fact.value.person != who.person || !holds(fact.value, by.today)) continue;
        const auto shown_at = change.last_entry();
        const auto entry = TRY(change.open(
            child,
            {not_told_kind, fmt::format("It is safe to tell {} of the network of {} again", who.name, file.given),
             typed.words}));
        auto ended = fact.value;
        ended.ends = by.today.plus_days(-1);
        ended.safe_because = typed.words;
        TRY(change.correct(child, fact.id, shown_at, ended));
        // Whoever took part before is asked anew: a yes of another time does not bring their page back.
        if (file.asked_of(who.person))
            TRY(change.enter(child, AskedToTakePart{who.person, PartAnswer::not_now, by.today, "", by.reader.person}));
        return entry;
    }
    return fail(Fault::not_found, "This network's record does not say that it is not safe to tell them.");
}

static Result<EntryNumber> say_can(Change& change, const Leave& child, const NetworkFile& file, PersonId who,
                                   const std::string& name, const NewCan& typed, By by) {
    const auto entry = TRY(change.open(child, {can_kind, fmt::format("What {} can do for {}", name, file.given)}));
    TRY(change.enter(child, WhatTheyCan{who, codes_of(typed.can), typed.words, by.today, by.reader.person}));
    return entry;
}

Result<EntryNumber> write_can(Change& change, const Record& child, const NetworkFile& file, const Found& who,
                              const NewCan& typed, By by) {
    if (!file.takes_part(who.person, by.today))
        return fail(Fault::conflict, fmt::format("{} does not take part. Ask them first.", who.name));
    return say_can(change, child, file, who.person, who.name, typed, by);
}

Result<EntryNumber> write_my_can(Change& change, const Mine& child, const NetworkFile& file, const NewCan& typed,
                                 By by) {
    return say_can(change, child, file, by.reader.person, by.reader.name, typed, by);
}

Result<EntryNumber> leave_network(Change& change, const Mine& child, const NetworkFile& file, const NewWords& typed,
                                  By by) {
    TRY(end_part(change, by.reader.person, file, by.today));
    const auto entry =
        TRY(change.open(child, {asked_kind, fmt::format("{} said that they no longer take part in the network of {}",
                                                        by.reader.name, file.given)}));
    TRY(change.enter(child,
                     AskedToTakePart{by.reader.person, PartAnswer::not_now, by.today, typed.words, by.reader.person}));
    return entry;
}

}  // namespace kith::family_network
