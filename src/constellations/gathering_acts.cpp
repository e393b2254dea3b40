// What a constellation does together, and what its homes write to each other.
#include <algorithm>

#include <fmt/format.h>

#include "constellations/acts.h"
#include "kernel/core/text.h"

namespace kith::constellations {

static Result<Fact<Gathering>> gathering_of(const ConstellationFile& file, FactId id) {
    const auto* found = file.gathering(id);
    if (!found) return fail(Fault::not_found, "There is no such gathering here.");
    return *found;
}

static std::string in_sentence(const Gathering& gathering) {
    return fmt::format("{} on {}", lower(in_words(gathering.kind)), gathering.on.in_words());
}

Result<EntryNumber> plan_gathering(Change& change, const ConstellationFile& file,
                                   const Allowed<May::host_constellation>& hub, const Gathering& planned, Date today) {
    if (planned.on < today) return fail_at("on", "This day has been");
    if (!file.on(planned.on))
        return fail_at("on", fmt::format("The constellation does not run on {}", planned.on.in_words()));
    const auto entry = TRY(
        change.open(hub, {gathering_kind, fmt::format("{}: {} is planned", file.last().name, in_sentence(planned))}));
    TRY(change.enter(hub, planned));
    return entry;
}

Result<EntryNumber> say_coming(Change& change, const ConstellationFile& file, const Allowed<May::take_part>& hub,
                               const Coming& coming, Date today) {
    const auto gathering = TRY(gathering_of(file, coming.gathering));
    if (file.called_off_of(gathering.id)) return fail(Fault::conflict, "This gathering was called off.");
    if (gathering.value.on < today) return fail(Fault::conflict, "This gathering has been.");
    if (coming.home != file.hub && !file.belongs(coming.home, today))
        return fail(Fault::conflict, "Your home does not belong to this constellation.");
    const auto shown = change.last_entry();
    const auto entry = TRY(change.open(
        hub, {coming_kind, fmt::format("{} {} to {}", file.name_of(coming.home),
                                       coming.yes ? "will come" : "cannot come", in_sentence(gathering.value))}));
    if (const auto* earlier = file.coming_of(gathering.id, coming.home))
        TRY(change.correct(hub, earlier->id, shown, coming));
    else
        TRY(change.enter(hub, coming));
    return entry;
}

Result<EntryNumber> say_who_came(Change& change, const ConstellationFile& file,
                                 const Allowed<May::host_constellation>& hub, FactId id, const WhoCame& came,
                                 Date today) {
    const auto gathering = TRY(gathering_of(file, id));
    if (file.called_off_of(id)) return fail(Fault::conflict, "This gathering was called off.");
    if (gathering.value.on > today) return fail_at("homes", "It has not been yet");
    const auto shown = change.last_entry();
    const auto entry = TRY(change.open(
        hub, {gathering_kind, fmt::format("{} came to {}", plural(static_cast<std::int64_t>(came.homes.size()), "home"),
                                          in_sentence(gathering.value))}));
    for (const auto& fact : file.came)
        if (fact.value.gathering == id && std::ranges::find(came.homes, fact.value.home) == came.homes.end())
            TRY(change.retire<Came>(hub, fact.id, shown));
    for (const auto home : came.homes)
        if (!file.has_come(id, home)) TRY(change.enter(hub, Came{id, home}));
    return entry;
}

Result<EntryNumber> call_off(Change& change, const ConstellationFile& file, const Allowed<May::host_constellation>& hub,
                             FactId id, const WhyNot& given, Date today) {
    const auto gathering = TRY(gathering_of(file, id));
    if (file.called_off_of(id) || gathering.value.on < today)
        return fail(Fault::conflict, "This gathering has been, or was called off already.");
    const auto entry =
        TRY(change.open(hub, {gathering_kind, fmt::format("Called off: {}", in_sentence(gathering.value)), given.why}));
    TRY(change.enter(hub, CalledOff{id, given.why, today}));
    return entry;
}

Result<EntryNumber> write_message(Change& change, const ConstellationFile& file, const JoinsIn& hub,
                                  const Written& written, PersonId by) {
    if (!file.on(change.at().day())) return fail(Fault::conflict, "This constellation has ended.");
    const auto entry = TRY(change.open(hub, {message_kind, "A message to the other homes"}));
    TRY(change.enter(hub, Message{written.words, by, change.at()}));
    return entry;
}

std::vector<EntryKind> entry_kinds() {
    return {constellation_kind, member_kind, asked_kind,     away_kind,   answered_kind,
            cancelled_kind,     stayed_kind, gathering_kind, coming_kind, message_kind};
}

}  // namespace kith::constellations
