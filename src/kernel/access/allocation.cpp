#include "kernel/access/allocation.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/names.h"

namespace kith {

static constexpr EntryKind allocated{"access.allocation", "Who works with them"};

static tl::unexpected<Error> refuse(std::string name, std::string message) {
    return tl::unexpected(Error{Fault::invalid, message, {{std::move(name), message}}});
}

static Result<Role> role_of(const Store& store, AuthorityId authority, const NewAllocation& work,
                            const std::string& name) {
    std::vector<Role> held;
    for (const auto& role : TRY(roles_of(store, authority, work.worker, work.starts)))
        if (std::ranges::find(allocated_as, role.role) != allocated_as.end() &&
            std::ranges::find(held, role.role) == held.end())
            held.push_back(role.role);
    if (work.as && std::ranges::find(held, *work.as) == held.end())
        return refuse("as",
                      fmt::format("{} is not {} on {}.", name, lower(in_words(*work.as)), work.starts.in_words()));
    if (work.as) return *work.as;
    if (held.empty())
        return refuse("worker", fmt::format("{} holds no role in which to work with someone on {}.", name,
                                            work.starts.in_words()));
    if (held.size() > 1) return refuse("as", fmt::format("{} holds more than one role: say as what.", name));
    return held.front();
}

static bool runs(const Allocation& allocation, Date on) { return !allocation.ends || *allocation.ends >= on; }

static Result<void> stop(Change& change, const Leave& person, const std::vector<Fact<Allocation>>& known,
                         const NewAllocation& work, EntryNumber shown_at) {
    for (const auto& fact : known) {
        if (std::ranges::find(work.stops, fact.value.worker) == work.stops.end() || !runs(fact.value, work.starts))
            continue;
        auto ended = fact.value;
        ended.ends = std::max(ended.starts, work.starts.plus_days(-1));
        TRY(change.correct(person, fact.id, shown_at, ended));
    }
    return {};
}

Result<FactId> allocate(Change& change, const Allowed<May::allocate_worker>& person, const NewAllocation& work,
                        EntryNumber shown_at) {
    const auto names = TRY(names_in(change.store(), static_cast<const Leave&>(person), {work.worker, person.about()}));
    const auto& name = names.at(work.worker);
    const auto as = TRY(role_of(change.store(), person.authority(), work, name));
    const auto known = TRY(facts<Allocation>(change.store(), person, Known::now()));
    for (const auto& fact : known)
        if (fact.value.worker == work.worker && fact.value.as == as && runs(fact.value, work.starts))
            return fail(Fault::conflict, fmt::format("{} works with them already.", name));
    TRY(change.open(person, {allocated, fmt::format("{} works with {} from {}, as {}.", name, names.at(person.about()),
                                                    work.starts.in_words(), lower(in_words(as)))}));
    TRY(stop(change, person, known, work, shown_at));
    return change.enter(person, Allocation{work.worker, as, work.starts, {}});
}

Result<void> end_allocation(Change& change, const Allowed<May::allocate_worker>& person, FactId allocation,
                            EntryNumber shown_at, Date ends, std::string because) {
    const auto known = TRY(facts<Allocation>(change.store(), person, Known::now()));
    const auto at = std::ranges::find(known, allocation, &Fact<Allocation>::id);
    if (at == known.end()) return fail(Fault::not_found, "This is no longer held true, or was never on this record.");
    if (ends < at->value.starts) return refuse("ends", "It cannot end before it began.");
    const auto names =
        TRY(names_in(change.store(), static_cast<const Leave&>(person), {at->value.worker, person.about()}));
    auto ended = at->value;
    ended.ends = ends;
    TRY(change.open(person, {allocated,
                             fmt::format("{} works with {} until {}.", names.at(ended.worker), names.at(person.about()),
                                         ends.in_words()),
                             std::move(because)}));
    return change.correct(person, allocation, shown_at, ended);
}

}  // namespace kith
