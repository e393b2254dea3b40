#include "family_help/seats.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "kernel/people/names.h"

namespace kith::family_help {

static constexpr EntryKind reach_kind{"access.allocation", "Who works with them"};

// ---- Who can have a place ----------------------------------------------------------------------------------------

static constexpr std::array seats{Seat{Role::family_help_practitioner, {}}, Seat{Role::social_worker, {}},
                                  Seat{Role::school_lead, Agency::school},
                                  Seat{Role::health_practitioner, Agency::health}};

const Seat* seat_of(Role role) {
    const auto at = std::ranges::find(seats, role, &Seat::role);
    return at == seats.end() ? nullptr : &*at;
}

Result<std::optional<Seat>> seat_to_take(const Store& store, AuthorityId authority, PersonId worker, Date on) {
    for (const auto& held : TRY(roles_of(store, authority, worker, on)))
        if (const auto* seat = seat_of(held.role)) return *seat;
    return std::nullopt;
}

bool can_lead(Role role) { return role == Role::family_help_practitioner || role == Role::social_worker; }

Result<std::optional<Role>> role_to_lead(const Store& store, AuthorityId authority, PersonId worker, Date on) {
    std::optional<Role> found;
    for (const auto& held : TRY(roles_of(store, authority, worker, on)))
        if (can_lead(held.role) && found != Role::social_worker) found = held.role;
    return found;
}

Result<std::optional<Role>> role_to_supervise(const Store& store, AuthorityId authority, PersonId worker, Date on) {
    for (const auto& held : TRY(roles_of(store, authority, worker, on)))
        if (held.role == Role::social_worker) return held.role;
    return std::nullopt;
}

// ---- Days --------------------------------------------------------------------------------------------------------

namespace {

struct Days {
    Date starts;
    std::optional<Date> ends;
};

bool has(const Days& days, Date day) { return days.starts <= day && (!days.ends || *days.ends >= day); }

std::optional<Date> sooner(std::optional<Date> a, std::optional<Date> b) {
    if (a && b) return std::min(*a, *b);
    return a ? a : b;
}

/// The days of `wanted` that are in none of `had`.
std::vector<Days> left_over(Days wanted, std::vector<Days> had) {
    std::ranges::sort(had, {}, &Days::starts);
    std::vector<Days> left;
    for (const auto& one : had) {
        if (one.ends && *one.ends < wanted.starts) continue;
        if (wanted.ends && one.starts > *wanted.ends) break;
        if (one.starts > wanted.starts) left.push_back({wanted.starts, one.starts.plus_days(-1)});
        if (!one.ends) return left;
        wanted.starts = one.ends->plus_days(1);
    }
    if (!wanted.ends || *wanted.ends >= wanted.starts) left.push_back(wanted);
    return left;
}

/// To which day these go on without a break from a day that one of them has; none: for ever.
std::optional<Date> unbroken_until(const std::vector<Days>& days, Date from) {
    auto last = from;
    for (bool longer = true; longer;) {
        longer = false;
        for (const auto& one : days) {
            if (!has(one, last) && !has(one, last.plus_days(1))) continue;
            if (!one.ends) return std::nullopt;
            if (*one.ends > last) last = *one.ends, longer = true;
        }
    }
    return last;
}

// ---- Giving ------------------------------------------------------------------------------------------------------

Result<void> give_to(Change& change, const Allowed<May::allocate_worker>& child, PersonId family, const LetIn& in) {
    std::vector<Days> had;
    for (const auto& one : TRY(facts<Allocation>(change.store(), child, Known::now())))
        if (one.value.worker == in.worker && one.value.as == in.as) had.push_back({one.value.starts, one.value.ends});
    const auto names = TRY(names_in(change.store(), static_cast<const Leave&>(child), {in.worker, child.about()}));
    for (const auto& days : left_over({in.starts, in.until}, std::move(had))) {
        TRY(change.open(
            child, {reach_kind, fmt::format("{} works with {} from {}, in the team of the family.", names.at(in.worker),
                                            names.at(child.about()), days.starts.in_words())}));
        const auto allocation = TRY(change.enter(child, Allocation{in.worker, in.as, days.starts, days.ends}));
        TRY(change.enter(child, GivenReach{family, allocation}));
    }
    return {};
}

}  // namespace

static Result<Allowed<May::allocate_worker>> leave_to_give(const Change& change, const Reader& reader, PersonId child) {
    return decide<May::allocate_worker>(change.store(), reader, child, "the team of a family");
}

Result<void> give_reach(Change& change, const Reader& reader, const Leave& family, const LetIn& let_in) {
    struct OneOfIt {
        PersonId child;
        Days days;
    };
    const auto children = TRY(change.store().all(
        "select about, starts, ends from access_in_family where authority = $1 and family = $2 and retired_by is null"
        " and (ends is null or ends >= $3) order by about",
        {family.authority(), family.about(), let_in.starts}, [](const Row& row) {
            return OneOfIt{row.id<PersonId>(0), {row.date(1), row.maybe_date(2)}};
        }));
    for (const auto& [child, days] : children) {
        const LetIn in{let_in.worker, let_in.as, std::max(let_in.starts, days.starts), sooner(let_in.until, days.ends)};
        if (!in.until || *in.until >= in.starts)
            TRY(give_to(change, TRY(leave_to_give(change, reader, child)), family.about(), in));
    }
    return {};
}

Result<void> give_reach_to(Change& change, const Reader& reader, const FamilyFile& file, PersonId child, Date from) {
    if (!file.open()) return {};
    const auto give = [&](PersonId worker, Role as, Days place) -> Result<void> {
        if (place.ends && *place.ends < from) return {};
        return give_to(change, TRY(leave_to_give(change, reader, child)), file.family,
                       {worker, as, std::max(place.starts, from), place.ends});
    };
    for (const auto& lead : file.leads) {
        if (lead.value.episode != file.episode()->id) continue;
        const auto& is = lead.value;
        if (const auto as = TRY(role_to_lead(change.store(), change.authority(), is.worker, is.starts)))
            TRY(give(is.worker, *as, {is.starts, is.ends}));
        if (!is.supervised_by) continue;
        if (const auto as = TRY(role_to_supervise(change.store(), change.authority(), *is.supervised_by, is.starts)))
            TRY(give(*is.supervised_by, *as, {is.starts, is.ends}));
    }
    for (const auto& member : file.members) {
        const auto& is = member.value;
        if (!is.worker || is.starts < file.episode()->value.on) continue;
        if (const auto seat = TRY(seat_to_take(change.store(), change.authority(), *is.worker, is.starts)))
            TRY(give(*is.worker, seat->role, {is.starts, file.seat_until(is)}));
    }
    return {};
}

// ---- Settling ----------------------------------------------------------------------------------------------------

namespace {

/// The days for which a worker has a place: as the lead, as who supervises the lead, or in the team, and in no episode
/// longer than it went on.
std::vector<Days> places_of(const FamilyFile& file, PersonId worker) {
    std::vector<Days> places;
    const auto add = [&](Date starts, std::optional<Date> ends, std::optional<FactId> episode) {
        if (const auto* closed = episode ? file.closed_on(*episode) : nullptr) ends = sooner(ends, closed->on);
        if (!ends || *ends >= starts) places.push_back({starts, ends});
    };
    for (const auto& lead : file.leads)
        if (lead.value.worker == worker || lead.value.supervised_by == worker)
            add(lead.value.starts, lead.value.ends, lead.value.episode);
    for (const auto& member : file.members) {
        if (member.value.worker != worker) continue;
        const auto* episode = file.episode_on(member.value.starts);
        add(member.value.starts, file.seat_until(member.value), episode ? std::optional{episode->id} : std::nullopt);
    }
    return places;
}

/// Those of the days on which the child is one of the family.
std::vector<Days> within(const std::vector<Days>& places, const std::vector<Days>& in_family) {
    std::vector<Days> both;
    for (const auto& a : places)
        for (const auto& b : in_family) {
            const Days days{std::max(a.starts, b.starts), sooner(a.ends, b.ends)};
            if (!days.ends || *days.ends >= days.starts) both.push_back(days);
        }
    return both;
}

bool any_has(const std::vector<Days>& places, Date day) {
    return std::ranges::any_of(places, [&](const Days& days) { return has(days, day); });
}

/// The places of a worker, as they were and as they are now.
struct Places {
    std::vector<Days> before, now;
};

Result<void> settle(Change& change, const Leave& child, const Fact<Allocation>& given, const Places& places,
                    const std::string& because) {
    const auto& is = given.value;
    const bool stands = any_has(places.now, is.starts);
    auto until = stands ? unbroken_until(places.now, is.starts) : std::nullopt;
    const bool as_given = any_has(places.before, is.starts) && unbroken_until(places.before, is.starts) == is.ends;
    if (!as_given) until = sooner(until, is.ends);
    if (stands && until == is.ends) return {};
    const auto names = TRY(names_in(change.store(), child, {is.worker, child.about()}));
    const auto shown_at = change.last_entry();
    const auto* what = stands ? "works with" : "does not work with";
    const auto when = until ? fmt::format(" until {}", until->in_words()) : std::string{};
    TRY(change.open(
        child,
        {reach_kind, fmt::format("{} {} {}{}.", names.at(is.worker), what, names.at(child.about()), when), because}));
    // Taken back on or before the day it was given: the last day counts, so it must not stand for that either.
    if (!stands) return change.retire<Allocation>(child, given.id, shown_at);
    auto right = is;
    right.ends = until;
    return change.correct(child, given.id, shown_at, right);
}

}  // namespace

Result<void> settle_reach(Change& change, const FamilyFile& before, const std::string& because) {
    const auto family = Gate::machine(change.authority(), before.family);
    const auto now = TRY(family_file(change.store(), family, Known::now()));
    const auto children = TRY(change.store().all(
        "select distinct about from family_help_reach where authority = $1 and family = $2 and retired_by is null"
        " order by about",
        {family.authority(), family.about()}, [](const Row& row) { return row.id<PersonId>(0); }));
    for (const auto of_whom : children) {
        const auto child = Gate::machine(change.authority(), of_whom);
        std::vector<Days> in_family;
        for (const auto& fact : TRY(facts<InFamily>(change.store(), child, Known::now())))
            if (fact.value.family == family.about()) in_family.push_back({fact.value.starts, fact.value.ends});
        const auto given = TRY(facts<GivenReach>(change.store(), child, Known::now()));
        const auto came_with_it = [&](FactId allocation) {
            return std::ranges::any_of(given, [&](const Fact<GivenReach>& reach) {
                return reach.value.family == before.family && reach.value.allocation == allocation;
            });
        };
        for (const auto& one : TRY(facts<Allocation>(change.store(), child, Known::now()))) {
            if (!came_with_it(one.id)) continue;
            const Places places{within(places_of(before, one.value.worker), in_family),
                                within(places_of(now, one.value.worker), in_family)};
            TRY(settle(change, child, one, places, because));
        }
    }
    return {};
}

// ---- Seats -------------------------------------------------------------------------------------------------------

std::vector<const Fact<TeamMember>*> seats_from(const FamilyFile& file, Date day) {
    std::vector<const Fact<TeamMember>*> found;
    for (const auto& member : file.members)
        if (const auto until = file.seat_until(member.value); !until || *until >= day) found.push_back(&member);
    return found;
}

Result<void> end_seats(Change& change, const Leave& family, const std::vector<const Fact<TeamMember>*>& members,
                       Date last) {
    const auto shown_at = change.last_entry();
    for (const auto* member : members) {
        auto ended = member->value;
        ended.ends = std::max(ended.starts, last);
        TRY(change.correct(family, member->id, shown_at, ended));
    }
    return {};
}

}  // namespace kith::family_help
