#include "fostering/home_incidents.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "fostering/law.h"
#include "fostering/rules.h"
#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/home.h"
#include "kernel/people/person.h"
#include "kernel/record/several.h"

namespace kith::fostering {

namespace {

/// Incidents by the home in which the carer who told of them lived on that day.
constexpr std::string_view incidents_by_home =
    "select i.fact, r.household, i.about, i.kind, i.on_day, i.done from fostering_incident i"
    " join people_residence r on r.authority = i.authority and r.about = i.by_carer and r.retired_by is null"
    " and (r.starts is null or r.starts <= i.on_day) and (r.ends is null or r.ends >= i.on_day)"
    " where i.authority = $1 and i.retired_by is null";

HomeIncident read_incident(const Row& row) {
    return {row.id<FactId>(0), row.id<PersonId>(1), row.id<PersonId>(2), Cell<IncidentKind>::read(row, 3),
            row.date(4),       row.string(5)};
}

template <class T>
const T* of(const std::vector<T>& all, FactId incident) {
    const auto at = std::ranges::find(all, incident, &T::incident);
    return at == all.end() ? nullptr : &*at;
}

Result<const HomeIncident*> found(const HomeIncidents& file, FactId incident) {
    const auto at = std::ranges::find(file.incidents, incident, &HomeIncident::id);
    if (at == file.incidents.end()) return fail(Fault::not_found, "This home has told of no such incident.");
    return &*at;
}

}  // namespace

const IncidentReadForHome* HomeIncidents::read_of(FactId incident) const { return of(read, incident); }
const OfstedTold* HomeIncidents::ofsted_of(FactId incident) const { return of(ofsted, incident); }

Result<HomeIncidents> home_incidents(const Store& store, const Allowed<May::see_carer_record>& home) {
    HomeIncidents file;
    file.home = home.about();
    file.incidents = TRY(store.all(std::string{incidents_by_home} + " and r.household = $2 order by i.on_day, i.fact",
                                   {home.authority(), household_of(home.about())}, read_incident));
    for (auto& fact : TRY(facts<IncidentReadForHome>(store, home, Known::now()))) file.read.push_back(fact.value);
    for (auto& fact : TRY(facts<OfstedTold>(store, home, Known::now()))) file.ofsted.push_back(fact.value);
    file.local = TRY(local_spans(store, home.authority(), Known::now()));
    return file;
}

Result<std::vector<Supported>> incidents_of_homes(const Store& store, const LeaveOfAll& leave, Date since, Date today) {
    std::map<PersonId, Supported> homes;
    const auto local = TRY(local_spans(store, leave.authority(), Known::now()));
    for (auto& incident :
         TRY(store.all(std::string{incidents_by_home} + " and i.on_day >= $2 order by i.on_day, i.fact",
                       {leave.authority(), since}, read_incident))) {
        auto& home = homes[incident.home].of;
        home.home = incident.home;
        home.local = local;
        home.incidents.push_back(std::move(incident));
    }
    std::vector<PersonId> ids;
    for (const auto& [home, ignored] : homes) ids.push_back(home);
    TRY(each_fact_of<IncidentReadForHome>(store, leave, ids, [&](const Fact<IncidentReadForHome>& fact) {
        homes.at(fact.about).of.read.push_back(fact.value);
    }));
    TRY(each_fact_of<OfstedTold>(store, leave, ids, [&](const Fact<OfstedTold>& fact) {
        homes.at(fact.about).of.ofsted.push_back(fact.value);
    }));
    TRY(each_fact_of<Allocation>(store, leave, ids, [&](const Fact<Allocation>& fact) {
        const auto& it = fact.value;
        if (it.as == Role::supervising_social_worker && it.starts <= today && (!it.ends || *it.ends >= today))
            homes.at(fact.about).worker = it.worker;
    }));
    std::vector<Supported> all;
    for (auto& [home, supported] : homes) all.push_back(std::move(supported));
    return all;
}

Result<ServiceKnows> what_the_service_knows(const Store& store, const Leave& child) {
    const auto of_child = [](std::string_view columns, std::string_view table) {
        return fmt::format(
            "select {} from {} r join fostering_incident i on i.authority = r.authority and i.fact = r.incident"
            " and i.retired_by is null where r.authority = $1 and r.retired_by is null and i.about = $2"
            " order by r.incident",
            columns, table);
    };
    ServiceKnows knows;
    knows.read = TRY(store.all(
        of_child("r.incident, r.reader, r.as_role, r.on_day", "fostering_incident_read_for_home"),
        {child.authority(), child.about()}, [](const Row& row) {
            return IncidentReadForHome{row.id<FactId>(0), row.id<PersonId>(1), Cell<Role>::read(row, 2), row.date(3)};
        }));
    knows.ofsted =
        TRY(store.all(of_child("r.incident, r.told, r.on_day, r.by_worker, r.words", "fostering_ofsted_told"),
                      {child.authority(), child.about()}, [](const Row& row) {
                          return OfstedTold{row.id<FactId>(0), Cell<bool>::read(row, 1), row.date(2),
                                            row.id<PersonId>(3), row.string(4)};
                      }));
    return knows;
}

// ---- What is owed ------------------------------------------------------------------------------------------------

constinit const Duty<HomeIncidents> incident_read_by_service{
    .terms = {"Incident read by the supervising social worker", "H03", law::incident_told,
              Role::supervising_social_worker},
    .runs =
        [](const HomeIncidents& file) {
            std::vector<Run> runs;
            for (const auto& incident : file.incidents) {
                auto& run = runs.emplace_back(Run{incident.on});
                if (const auto* read = file.read_of(incident.id)) run.done.push_back(read->on);
            }
            return runs;
        },
    .once_within = &local::incident_read,
    .from_what = "the incident",
};

constinit const LocalSpan local::ofsted_told{"ofsted-told",
                                             "How soon Ofsted is told of what a fostering service must tell it",
                                             "H03",
                                             law::ofsted_told,
                                             1_working_days,
                                             1,
                                             3};

// 36. and Schedule 7: the registered person must notify without delay (paraphrased). How soon that is no law says.
constinit const Duty<HomeIncidents> ofsted_told{
    .terms = {"Ofsted told of an incident, or why not", "H03", law::ofsted_told, Role::fostering_manager},
    .runs =
        [](const HomeIncidents& file) {
            std::vector<Run> runs;
            for (const auto& incident : file.incidents) {
                if (!notified_to_ofsted(incident.kind)) continue;
                auto& run = runs.emplace_back(Run{incident.on});
                if (const auto* told = file.ofsted_of(incident.id)) run.done.push_back(told->on);
            }
            return runs;
        },
    .once_within = &local::ofsted_told,
    .from_what = "the incident",
};

// ---- What is recorded ----------------------------------------------------------------------------------------------

Result<EntryNumber> read_for_home(Change& change, const HomeIncidents& file,
                                  const Allowed<May::record_carer_support>& home, FactId incident,
                                  const Reader& reader) {
    const auto* at = TRY(found(file, incident));
    if (const auto* read = file.read_of(incident))
        return fail(Fault::conflict, fmt::format("It was read for the fostering service on {}.", read->on.in_words()));
    const bool supports = reader.holds(Role::supervising_social_worker);
    if (!supports && !reader.holds(Role::fostering_manager))
        return fail(Fault::conflict, "The supervising social worker or the fostering manager says that they read it.");
    const auto entry = TRY(change.open(
        home, {read_for_home_kind, fmt::format("{} read of the incident on {}", reader.name, at->on.in_words())}));
    TRY(change.enter(
        home, IncidentReadForHome{incident, reader.person,
                                  supports ? Role::supervising_social_worker : Role::fostering_manager, reader.today}));
    return entry;
}

Result<EntryNumber> record_ofsted(Change& change, const HomeIncidents& file,
                                  const Allowed<May::record_carer_support>& home, const OfstedTold& told) {
    const auto* at = TRY(found(file, told.incident));
    if (file.ofsted_of(told.incident))
        return fail(Fault::conflict, "It is recorded already whether Ofsted was told. Correct that entry instead.");
    if (told.on < at->on) return fail_at("on", fmt::format("The incident was on {}", at->on.in_words()));
    const auto entry =
        TRY(change.open(home, {ofsted_kind, fmt::format("Ofsted {} told of the incident on {}",
                                                        told.told ? "was" : "need not be", at->on.in_words())}));
    TRY(change.enter(home, told));
    return entry;
}

}  // namespace kith::fostering
