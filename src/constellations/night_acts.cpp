// Nights at the hub: asked for, answered, called off, stayed. What becomes of them stands in the hub's journal and in
// that of each child, whom the hub carer knows by first name alone.
#include <algorithm>

#include <fmt/format.h>

#include "constellations/acts.h"
#include "constellations/rules.h"
#include "kernel/core/text.h"

namespace kith::constellations {

/// "the night of 4 December 2026", "3 nights from 4 December 2026"
static std::string nights_in_words(Date first, int nights) {
    return nights == 1 ? fmt::format("the night of {}", first.in_words())
                       : fmt::format("{} from {}", plural(nights, "night"), first.in_words());
}

/// What is there for a night that is short of beds; nothing if none is.
static std::optional<std::string> no_room(const ConstellationFile& file, Date first, int nights, int children,
                                          std::optional<FactId> but_for) {
    for (int i = 0; i < nights; ++i) {
        const auto night = first.plus_days(i);
        const auto* is = file.on(night);
        if (!is) return fmt::format("The constellation does not run on {}", night.in_words());
        if (const int free = file.free(night, but_for); free < children)
            return fmt::format("The hub has {} on the night of {}. Choose other nights, or speak to the hub: {}",
                               free == 0 ? "no bed free" : fmt::format("only {} free", plural(free, "bed")),
                               night.in_words(), is->reach);
    }
    return {};
}

static Result<void> also_about_children(Change& change, FactId ask) {
    for (const auto child : TRY(children_of_ask(change.store(), change.authority(), ask)))
        TRY(change.also_about(child));
    return {};
}

/// The same child on the same night twice would fill two beds.
static Result<std::optional<std::string>> away_already(const Store& store, const Sleeper& sleeper,
                                                       const NightsWanted& wanted) {
    const auto last = wanted.first.plus_days(wanted.nights - 1);
    for (const auto& other : TRY(nights_of_child(store, sleeper.child))) {
        const auto& away = other.away.value;
        if (other.runs() && away.first <= last && wanted.first <= away.first.plus_days(away.nights - 1))
            return std::optional{fmt::format("{} for {} already", fmt::format("Nights are asked for {}", sleeper.given),
                                             nights_in_words(away.first, away.nights))};
    }
    return std::nullopt;
}

static std::string first_names(const std::vector<Sleeper>& children) {
    std::vector<std::string> names;
    for (const auto& child : children) names.push_back(child.given);
    return list_in_words(names);
}

Result<EntryNumber> ask_for_nights(Change& change, const Allowed<May::take_part>& hub,
                                   const std::vector<Sleeper>& children, const NightsWanted& wanted,
                                   const Asker& asker) {
    // Read under the lock: another home may have been promised the bed.
    const auto file = TRY(constellation_file(change.store(), hub, Known::now()));
    if (!file.belongs(asker.home, wanted.first) || !file.belongs(asker.home, asker.today))
        return fail(Fault::conflict, "Your home does not belong to this constellation.");
    if (children.empty()) return fail_at("children", "Choose who would stay the night");
    if (wanted.first < asker.today) return fail_at("first", "This night has been");
    const auto longest = file.local.of(local::longest, wanted.first).span.count;
    if (wanted.nights > longest)
        return fail_at("nights",
                       fmt::format("{} at most. For longer, speak to the child's social worker: it would be a "
                                   "temporary placement",
                                   plural(longest, "night")));
    const auto count = static_cast<int>(children.size());
    if (const auto short_of = no_room(file, wanted.first, wanted.nights, count, {})) return fail_at("first", *short_of);
    for (const auto& child : children)
        if (const auto twice = TRY(away_already(change.store(), child, wanted))) return fail_at("children", *twice);

    const auto who = first_names(children);
    const auto when = nights_in_words(wanted.first, wanted.nights);
    const auto entry = TRY(change.open(
        hub, {asked_kind, fmt::format("{} asked for {} at the hub for {}", file.name_of(asker.home), when, who)}));
    const auto ask = TRY(change.enter(
        hub, NightsAsked{wanted.first, wanted.nights, asker.home, who, count, wanted.why, asker.person, asker.today}));
    for (const auto& child : children) {
        TRY(change.open(child.child, {away_kind, fmt::format("{}'s carer asked for {} at {}, the hub of their "
                                                             "constellation",
                                                             child.given, when, file.name_of(file.hub))}));
        TRY(change.enter(child.child,
                         NightsAway{wanted.first, ask, file.hub, wanted.nights, wanted.why, asker.person}));
    }
    return entry;
}

static Result<Fact<NightsAsked>> ask_of(const ConstellationFile& file, FactId id) {
    const auto* ask = file.ask(id);
    if (!ask) return fail(Fault::not_found, "Nobody asked for such nights here.");
    return *ask;
}

Result<EntryNumber> answer_nights(Change& change, const Allowed<May::host_constellation>& hub, FactId id,
                                  const AnswerGiven& given, const Reader& by) {
    // Read under the lock: another bed may have been promised, or the nights called off.
    const auto file = TRY(constellation_file(change.store(), hub, Known::now()));
    const auto ask = TRY(ask_of(file, id));
    const auto& asked = ask.value;
    const auto stands = file.stands(ask, by.today);
    if (stands == Standing::lapsed) return fail_at("yes", "The first of these nights has been");
    if (stands == Standing::cancelled) return fail(Fault::conflict, "These nights were called off.");
    if (stands != Standing::waiting) return fail(Fault::conflict, "This was answered already.");
    if (!given.yes && given.words.value_or("").empty()) return fail_at("words", "Say why not: they have to plan");
    if (given.yes)
        if (const auto short_of = no_room(file, asked.first, asked.nights, asked.children, id))
            return fail_at("yes", *short_of);
    const auto entry = TRY(change.open(
        hub,
        {answered_kind, fmt::format("{} said {} to {} for {} of {}", by.name, given.yes ? "yes" : "no",
                                    nights_in_words(asked.first, asked.nights), asked.who, file.name_of(asked.home))}));
    TRY(change.enter(hub, NightsAnswered{id, given.yes, given.words.value_or(""), by.person, by.today}));
    TRY(also_about_children(change, id));
    return entry;
}

Result<EntryNumber> cancel_nights(Change& change, const JoinsIn& hub, FactId id, const WhyNot& given,
                                  const Reader& by) {
    const auto file = TRY(constellation_file(change.store(), hub, Known::now()));
    const auto ask = TRY(ask_of(file, id));
    const auto stands = file.stands(ask, by.today);
    if (stands != Standing::waiting && stands != Standing::agreed)
        return fail(Fault::conflict, "These nights are over, or were refused or called off already.");
    const auto entry = TRY(change.open(
        hub, {cancelled_kind,
              fmt::format("{} called off {} for {} of {}", by.name, nights_in_words(ask.value.first, ask.value.nights),
                          ask.value.who, file.name_of(ask.value.home)),
              given.why}));
    TRY(change.enter(hub, NightsCancelled{id, given.why, by.person, by.today}));
    TRY(also_about_children(change, id));
    return entry;
}

Result<EntryNumber> say_stayed(Change& change, const Allowed<May::host_constellation>& hub, FactId id,
                               std::optional<int> nights, const Reader& by) {
    const auto file = TRY(constellation_file(change.store(), hub, Known::now()));
    const auto ask = TRY(ask_of(file, id));
    const auto& asked = ask.value;
    const auto* answer = file.answer_to(id);
    if (!answer || !answer->value.yes || file.cancelled_of(id))
        return fail(Fault::conflict, "These nights were not agreed, or were called off.");
    const int stayed = nights.value_or(asked.nights);
    if (stayed > asked.nights)
        return fail_at("nights", fmt::format("{} agreed", plural(asked.nights, "night was", "nights were")));
    if (const int been = std::clamp(by.today - asked.first, 0, asked.nights); stayed > been)
        return fail_at("nights", been == 0 ? "The first night has not been yet"
                                           : fmt::format("Only {} been", plural(been, "night has", "nights have")));
    if (stayed < asked.nights && by.today < asked.first) return fail_at("nights", "The first night has not been yet");
    const auto shown = change.last_entry();
    const auto entry = TRY(change.open(
        hub,
        {stayed_kind, stayed == 0 ? fmt::format("{} of {} did not come for {}", asked.who, file.name_of(asked.home),
                                                nights_in_words(asked.first, asked.nights))
                                  : fmt::format("{} of {} stayed {}", asked.who, file.name_of(asked.home),
                                                nights_in_words(asked.first, stayed))}));
    const NightsStayed said{id, stayed, by.person, by.today};
    if (const auto* earlier = file.stayed_of(id))
        TRY(change.correct(hub, earlier->id, shown, said));
    else
        TRY(change.enter(hub, said));
    TRY(also_about_children(change, id));
    return entry;
}

}  // namespace kith::constellations
