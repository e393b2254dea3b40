// Children who live in homes of another record: on the home's record a place that is kept, by a reference and no name.
// When the stay ends on the child's own record the place is free again.
#include <algorithm>
#include <map>

#include "region/acts.h"
#include "region/crossing.h"
#include "region/told.h"

namespace kith::region {

namespace {

/// A place kept in a home of one record, with the request that it is for.
struct KeptPlace {
    PersonId home;
    FactId offer, kept;
    AuthorityId to;
    std::int64_t request;
};

Result<std::vector<KeptPlace>> kept_in(const Store& store, AuthorityId record) {
    return store.all(
        "select c.about, c.offer, c.kept, o.to_authority, o.request from region_chosen c join region_offer o"
        " on o.authority = c.authority and o.about = c.about and o.fact = c.offer and o.retired_by is null"
        " where c.authority = $1 and c.retired_by is null order by c.fact",
        {record}, [](const Row& row) {
            return KeptPlace{row.id<PersonId>(0), FactId{row.integer(1)}, FactId{row.integer(2)},
                             AuthorityId{row.integer(3)}, row.integer(4)};
        });
}

/// Who moved in by a request, and the last day there.
struct MovedIn {
    PersonId child;
    Date starts;
    std::optional<Date> ends;
};

/// By the request's number: those of one authority who moved into homes of `record`.
Result<std::map<std::int64_t, MovedIn>> moved_in_from(const Store& store, AuthorityId authority, AuthorityId record) {
    std::map<std::int64_t, MovedIn> found;
    TRY(store.each(
        "select s.request, s.about, p.starts, p.ends from region_stay s join care_placement p"
        " on p.authority = s.authority and p.about = s.about and p.fact = s.placement and p.retired_by is null"
        " where s.authority = $1 and s.at_authority = $2 and s.retired_by is null",
        {authority, record}, [&](const Row& row) {
            found.insert_or_assign(row.integer(0),
                                   MovedIn{row.id<PersonId>(1), row.date(2), Cell<std::optional<Date>>::read(row, 3)});
        }));
    return found;
}

}  // namespace

Result<std::vector<told::StayInHome>> told::stays_in(const Store& store, const Circle& circle, AuthorityId record) {
    std::vector<told::StayInHome> found;
    std::map<AuthorityId, std::map<std::int64_t, MovedIn>> read;
    for (const auto& kept : TRY(kept_in(store, record))) {
        if (kept.to == record || !circle.member(kept.to)) continue;
        if (!read.contains(kept.to)) read.emplace(kept.to, TRY(moved_in_from(store, kept.to, record)));
        const auto& theirs = read.at(kept.to);
        if (const auto at = theirs.find(kept.request); at != theirs.end())
            found.push_back({kept.home, kept.offer, kept.kept, {kept.to, at->second.child}, at->second.ends});
    }
    return found;
}

namespace {

Result<std::vector<told::StayInHome>> ended_in(const Store& store, AuthorityId record, Date today) {
    auto stays = TRY(told::stays_in(store, TRY(circle_of(store, record, today)), record));
    std::erase_if(stays, [&](const auto& stay) { return !stay.ended(today); });
    return stays;
}

}  // namespace

Result<void> free_ended_stays(const Database& database, const Store& store, const Reader& reader) {
    const auto record = reader.authority;
    if (TRY(ended_in(store, record, reader.today)).empty()) return {};
    auto change = TRY(Change::begin(database, record, {{}, "The record of the child's authority"}, reader.at));
    // Whoever looked in the same moment may have freed them.
    const auto stays = TRY(ended_in(change.store(), record, reader.today));
    if (stays.empty()) return {};
    for (const auto& stay : stays)
        TRY(free_kept_place(change, Gate::machine(record, stay.home), stay.offer, "the stay there ended"));
    return change.commit();
}

}  // namespace kith::region
