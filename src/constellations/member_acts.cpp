// Founding and ending constellations, and who belongs.
#include <algorithm>

#include <fmt/format.h>

#include "constellations/acts.h"
#include "kernel/core/text.h"

namespace kith::constellations {

/// What stands against this home's belonging to any constellation from a day on; nothing if nothing does.
static std::optional<std::string> unfit(const homes::HomeFile& home, Date day) {
    if (!home.family())
        return fmt::format("{} is no family home: constellations are of foster and kinship homes", home.name());
    if (const auto ended = home.ended(day); ended && *ended <= day)
        return fmt::format("Approval of {} ended on {}", home.name(), ended->in_words());
    if (!home.approved_since(day)) return fmt::format("{} is not approved on {}", home.name(), day.in_words());
    return {};
}

/// The same from a day on, which may be past: what has ended since cannot begin.
static std::optional<std::string> unfit_from(const homes::HomeFile& home, Date from, Date today) {
    if (auto against = unfit(home, from)) return against;
    return from < today ? unfit(home, today) : std::nullopt;
}

/// The name of the hub to which a home belongs on that day or later; none if it does not.
static Result<std::optional<std::string>> belongs_elsewhere(const Store& store, const Leave& home, Date from) {
    for (const auto& fact : TRY(facts<InConstellation>(store, home, Known::now())))
        if (!fact.value.ends || *fact.value.ends >= from)
            return std::optional{TRY(names_in(store, home, {fact.value.hub})).at(fact.value.hub)};
    return std::nullopt;
}

static Result<bool> is_or_will_be_hub(const Store& store, const Leave& home, Date from) {
    return std::ranges::any_of(TRY(facts<Constellation>(store, home, Known::now())),
                               [&](const auto& fact) { return !fact.value.ends || *fact.value.ends >= from; });
}

/// Children are expected on a night for which there would be no bed any more.
static std::optional<Date> night_without_bed(const ConstellationFile& file, const Constellation& is) {
    for (const auto& ask : file.asked)
        for (int i = 0; i < ask.value.nights; ++i) {
            const auto night = ask.value.first.plus_days(i);
            if (night >= is.starts && file.promised(night) > is.beds) return night;
        }
    return {};
}

Result<EntryNumber> say_what_it_is(Change& change, const homes::HomeFile& home,
                                   const Allowed<May::record_constellation>& hub, const Constellation& is) {
    if (const auto against = unfit_from(home, is.starts, change.at().day())) return fail_at("starts", *against);
    if (const auto other = TRY(belongs_elsewhere(change.store(), hub, is.starts)))
        return fail_at("starts", fmt::format("{} belongs to another constellation, whose hub is {}: end that first",
                                             home.name(), *other));
    const auto before = constellation_file(change.store(), hub, Known::now());
    const auto* now = before ? before->on(is.starts) : nullptr;
    if (now) {
        if (const auto night = night_without_bed(*before, is))
            return fail_at("beds", fmt::format("Children are expected on {}: call those nights off first, or keep {}",
                                               night->in_words(), plural(before->promised(*night), "bed")));
        const auto belong = static_cast<int>(before->members_on(is.starts).size());
        if (belong > is.most)
            return fail_at("most", fmt::format("{} already", plural(belong, "home belongs", "homes belong")));
    }
    const auto said = fmt::format("{}: {} with {} as its hub from {}, for {} besides, and {} for a night", is.name,
                                  now ? "what the constellation is" : "a constellation was founded", home.name(),
                                  is.starts.in_words(), plural(is.most, "home"), plural(is.beds, "bed"));
    const auto entry = TRY(change.open(hub, {constellation_kind, said}));
    TRY(change.enter(hub, is));
    return entry;
}

Result<EntryNumber> join(Change& change, const Allowed<May::record_constellation>& hub, const homes::HomeFile& home,
                         const Allowed<May::record_constellation>& leave, Date from) {
    // Read under the lock: another home may have joined while the form was open.
    const auto file = TRY(constellation_file(change.store(), hub, Known::now()));
    const auto* is = file.on(from);
    if (!is) return fail_at("from", fmt::format("{} does not run on {}", file.last().name, from.in_words()));
    if (home.home == file.hub) return fail_at("home", fmt::format("{} is the hub itself", home.name()));
    if (const auto against = unfit_from(home, from, change.at().day())) return fail_at("home", *against);
    if (const auto other = TRY(belongs_elsewhere(change.store(), leave, from)))
        return fail_at("home", fmt::format("{} belongs to a constellation already: that of {}", home.name(), *other));
    if (TRY(is_or_will_be_hub(change.store(), leave, from)))
        return fail_at("home",
                       fmt::format("{} is the hub of a constellation, and cannot belong to another", home.name()));
    const auto belong =
        std::ranges::count_if(file.members, [&](const Member& member) { return !member.ends || *member.ends >= from; });
    if (belong >= is->most)
        return fail_at("home", fmt::format("{} has room for {}, and is full", is->name, plural(is->most, "home")));
    const auto entry = TRY(change.open(
        leave, {member_kind, fmt::format("{} belongs to {} from {}", home.name(), is->name, from.in_words())}));
    TRY(change.enter(leave, InConstellation{file.hub, from, {}}));
    TRY(change.also_about(file.hub));
    return entry;
}

/// Nights that were begun by that day end with it: those that were slept stay as they are.
static Result<void> shorten(Change& change, const Leave& hub, const Fact<NightsAsked>& ask, Date last,
                            EntryNumber shown) {
    TRY(change.open(hub, {cancelled_kind, fmt::format("Nights of {} from {} end on {}: the home has left",
                                                      ask.value.who, ask.value.first.in_words(), last.in_words())}));
    auto shorter = ask.value;
    shorter.nights = last - ask.value.first + 1;
    return change.correct(hub, ask.id, shown, shorter);
}

/// Nights of a home after a day are called off; each child's own journal says so too.
static Result<void> call_off_after(Change& change, const ConstellationFile& file, const Leave& hub,
                                   std::optional<PersonId> of_home, Date last, PersonId by, Date today) {
    const auto shown = change.last_entry();
    for (const auto& ask : file.asked) {
        const auto stands = file.stands(ask, today);
        if ((of_home && ask.value.home != *of_home) || ask.value.last() <= last ||
            (stands != Standing::waiting && stands != Standing::agreed))
            continue;
        if (ask.value.first <= last) {
            TRY(shorten(change, hub, ask, last, shown));
        } else {
            TRY(change.open(hub, {cancelled_kind, fmt::format("Nights of {} from {} are called off: the home has left",
                                                              ask.value.who, ask.value.first.in_words())}));
            TRY(change.enter(hub, NightsCancelled{ask.id, "The home has left the constellation.", by, today}));
        }
        for (const auto child : TRY(children_of_ask(change.store(), change.authority(), ask.id)))
            TRY(change.also_about(child));
    }
    return {};
}

static Result<EntryNumber> end_membership(Change& change, const ConstellationFile& file, const Leave& home,
                                          const Member& member, const Ending& ending) {
    const auto shown = change.last_entry();
    const auto entry = TRY(change.open(home, {member_kind,
                                              fmt::format("{} leaves {}: {} is the last day", file.name_of(member.home),
                                                          file.last().name, ending.last.in_words()),
                                              ending.why}));
    TRY(change.correct(home, member.fact, shown, InConstellation{file.hub, member.starts, ending.last}));
    TRY(change.also_about(file.hub));
    return entry;
}

Result<EntryNumber> leave_it(Change& change, const ConstellationFile& file,
                             const Allowed<May::record_constellation>& hub,
                             const Allowed<May::record_constellation>& home, const Ending& ending, PersonId by) {
    const auto at = std::ranges::find_if(
        file.members, [&](const Member& member) { return member.home == home.about() && !member.ends; });
    if (at == file.members.end()) return fail(Fault::not_found, "This home does not belong to the constellation.");
    if (ending.last < at->starts)
        return fail_at("last", fmt::format("They joined on {}, after this", at->starts.in_words()));
    const auto entry = TRY(end_membership(change, file, home, *at, ending));
    TRY(call_off_after(change, file, hub, at->home, ending.last, by, change.at().day()));
    return entry;
}

Result<EntryNumber> end_it(Change& change, const ConstellationFile& file, const Allowed<May::record_constellation>& hub,
                           const std::vector<Allowed<May::record_constellation>>& homes, const Ending& ending,
                           PersonId by) {
    if (!file.on(ending.last))
        return fail_at("last", fmt::format("{} does not run on {}", file.last().name, ending.last.in_words()));
    const auto shown = change.last_entry();
    for (const auto& member : file.members) {
        if (member.ends) continue;
        const auto leave = std::ranges::find(homes, member.home, [](const auto& one) { return one.about(); });
        if (leave == homes.end()) return fail(Fault::conflict, "Another home has joined since you opened this page.");
        if (ending.last < member.starts)
            return fail_at("last", fmt::format("{} joined on {}, after this", file.name_of(member.home),
                                               member.starts.in_words()));
        TRY(end_membership(change, file, *leave, member, ending));
    }
    TRY(call_off_after(change, file, hub, {}, ending.last, by, change.at().day()));
    const auto entry = TRY(change.open(
        hub, {constellation_kind, fmt::format("{} ends: {} is its last day", file.last().name, ending.last.in_words()),
              ending.why}));
    for (const auto& fact : file.terms) {
        if (fact.value.starts > ending.last) {  // what it was to be later it never will be
            TRY(change.retire<Constellation>(hub, fact.id, shown));
        } else if (!fact.value.ends || *fact.value.ends > ending.last) {
            auto ended = fact.value;
            ended.ends = ending.last;
            TRY(change.correct(hub, fact.id, shown, ended));
        }
    }
    return entry;
}

}  // namespace kith::constellations
