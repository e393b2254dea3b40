#include "fostering/home_incidents.h"

#include <algorithm>

#include <fmt/format.h>

#include "fostering/acts.h"
#include "kernel/access/reach.h"
#include "kernel/access/work.h"
#include "kernel/core/text.h"

namespace kith::fostering {

namespace {

// A carer tells for the home in which they live today.
constexpr std::string_view told =
    "select i.fact, i.about, r.household, i.kind, i.on_day, i.done, h.reader, h.on_day from fostering_incident i"
    " join people_residence r on r.authority = i.authority and r.about = i.by_carer and r.retired_by is null"
    " and r.ends is null"
    " left join fostering_home_incident_read h on h.authority = i.authority and h.incident = i.fact"
    " and h.retired_by is null";
constexpr std::string_view held_true = " where i.authority = $1 and i.retired_by is null";
constexpr std::string_view newest_first = " order by i.on_day desc, i.fact desc";

HomeIncident read_told(const Row& row) {
    return {FactId{row.integer(0)},
            row.id<PersonId>(1),
            row.id<PersonId>(2),
            Cell<IncidentKind>::read(row, 3),
            row.date(4),
            row.string(5),
            Cell<std::optional<PersonId>>::read(row, 6),
            Cell<std::optional<Date>>::read(row, 7)};
}

}  // namespace

Result<std::vector<HomeIncident>> incidents_of_home(const Store& store, const Leave& home) {
    return store.all(fmt::format("{}{} and r.household = $2{}", told, held_true, newest_first),
                     {home.authority(), home.about()}, read_told);
}

Result<std::vector<HomeIncident>> unread_in_homes_of(const Store& store, const LeaveOfAll& homes, PersonId worker,
                                                     Date today) {
    return store.all(fmt::format("{} join access_allocation a on a.authority = i.authority and a.about = r.household"
                                 " and a.worker = $2 and a.as_role = $4{} and h.fact is null{}{}",
                                 told, held_true, running("a"), newest_first),
                     {homes.authority(), worker, today, Role::supervising_social_worker}, read_told);
}

Result<std::vector<HomeIncident>> unread_in_homes_of_nobody(const Store& store, const LeaveOfAll& homes, Date today) {
    return store.all(
        fmt::format("{} join people_home p on p.authority = i.authority and p.about = r.household and p.retired_by is"
                    " null{} and h.fact is null and not exists (select 1 from access_allocation a where"
                    " a.authority = i.authority and a.about = r.household and a.as_role = $2{}){}",
                    told, held_true, running("a"), newest_first),
        {homes.authority(), Role::supervising_social_worker, today}, read_told);
}

Result<bool> reads_for_home(const Store& store, const Leave& home, const Reader& reader, Date today) {
    bool somebody = false;
    for (const auto& fact : TRY(facts<Allocation>(store, home, Known::now()))) {
        const auto& it = fact.value;
        if (it.as != Role::supervising_social_worker || it.starts > today || (it.ends && *it.ends < today)) continue;
        if (it.worker == reader.person) return reader.holds(Role::supervising_social_worker);
        somebody = true;
    }
    return !somebody && reader.holds(Role::fostering_manager);
}

Result<EntryNumber> read_home_incident(Change& change, const Allowed<May::record_carer_support>& home, FactId incident,
                                       const Reader& reader, Date today) {
    const auto all = TRY(incidents_of_home(change.store(), home));
    const auto at = std::ranges::find(all, incident, &HomeIncident::incident);
    if (at == all.end()) return fail(Fault::not_found, "There is no such incident of this home.");
    if (at->read_by) return fail(Fault::conflict, "It is said already that this was read.");
    if (!TRY(reads_for_home(change.store(), home, reader, today)))
        return fail(Fault::conflict, "The supervising social worker of this home says that they read this.");
    const auto entry =
        TRY(change.open(home, {home_incident_read_kind, fmt::format("{} read of an incident on {}: {}", reader.name,
                                                                    at->on.in_words(), lower(in_words(at->kind)))}));
    const auto as =
        reader.holds(Role::supervising_social_worker) ? Role::supervising_social_worker : Role::fostering_manager;
    TRY(change.enter(home, HomeIncidentRead{incident, reader.person, as, today}));
    return entry;
}

Result<std::vector<HomeIncidentRead>> read_for_homes(const Store& store, const Leave& child) {
    return store.all(
        "select h.incident, h.reader, h.as_role, h.on_day from fostering_incident i"
        " join fostering_home_incident_read h on h.authority = i.authority and h.incident = i.fact"
        " and h.retired_by is null where i.authority = $1 and i.about = $2 and i.retired_by is null"
        " order by h.incident",
        {child.authority(), child.about()}, [](const Row& row) {
            return HomeIncidentRead{FactId{row.integer(0)}, row.id<PersonId>(1), Cell<Role>::read(row, 2), row.date(3)};
        });
}

}  // namespace kith::fostering
