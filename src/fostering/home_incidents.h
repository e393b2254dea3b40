#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fostering/day_facts.h"
#include "kernel/access/gate.h"
#include "kernel/duties/duty.h"
#include "kernel/duties/local.h"

/// Incidents as the fostering service knows them: through the home whose carers told of them. Whoever supports the
/// carers does not see the child's record, so they are given this and no more.
namespace kith::fostering {

/// An incident without the child's history: no word of what happened.
struct HomeIncident {
    FactId id;
    PersonId home, child;
    IncidentKind kind;
    Date on;
    std::string done;  ///< what the carer did at once
};

struct HomeIncidents {
    PersonId home{1};
    std::vector<HomeIncident> incidents;  ///< oldest first
    std::vector<IncidentReadForHome> read;
    std::vector<OfstedTold> ofsted;
    LocalSpans local;

    const IncidentReadForHome* read_of(FactId incident) const;
    const OfstedTold* ofsted_of(FactId incident) const;
};

/// Of one home, all that its carers told while they lived there.
Result<HomeIncidents> home_incidents(const Store& store, const Allowed<May::see_carer_record>& home);

/// Of every home since a day, with whoever supports it then; for lists. Two questions, whatever their number.
struct Supported {
    std::optional<PersonId> worker;
    HomeIncidents of;
};
Result<std::vector<Supported>> incidents_of_homes(const Store& store, const LeaveOfAll& leave, Date since, Date today);

/// What the fostering service said of one child's incidents, for those who see the child's record and its carers.
struct ServiceKnows {
    std::vector<IncidentReadForHome> read;
    std::vector<OfstedTold> ofsted;
};
Result<ServiceKnows> what_the_service_knows(const Store& store, const Leave& child);

extern const Duty<HomeIncidents> incident_read_by_service;
extern const Duty<HomeIncidents> ofsted_told;

/// The receipt. Fails: not_found; conflict, if it was read already or it is for others to say so.
Result<EntryNumber> read_for_home(Change& change, const HomeIncidents& file,
                                  const Allowed<May::record_carer_support>& home, FactId incident,
                                  const Reader& reader);
/// Fails: not_found; conflict, if it was recorded already; invalid, if the day is before the incident.
Result<EntryNumber> record_ofsted(Change& change, const HomeIncidents& file,
                                  const Allowed<May::record_carer_support>& home, const OfstedTold& told);

inline constexpr EntryKind read_for_home_kind{"fostering.incident_read_for_home", "Incident read by the service"};
inline constexpr EntryKind ofsted_kind{"fostering.ofsted_told", "Ofsted and an incident"};

}  // namespace kith::fostering
