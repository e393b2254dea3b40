#pragma once

#include <vector>

#include "fostering/day_facts.h"
#include "kernel/access/gate.h"
#include "kernel/people/person.h"

/// Incidents as whoever supports the carers of a home knows them: they see no child's record.
namespace kith::fostering {

/// What happened, when, and what the carer did: nothing else of the child.
struct HomeIncident {
    FactId incident;
    PersonId child, home;
    IncidentKind kind;
    Date on;
    std::string done;
    std::optional<PersonId> read_by;
    std::optional<Date> read_on;
};

/// What the carers who live in a home have told of, the newest first.
Result<std::vector<HomeIncident>> incidents_of_home(const Store& store, const Leave& home);

/// What was told in the homes that someone supports and nobody has read as their supervising social worker yet.
Result<std::vector<HomeIncident>> unread_in_homes_of(const Store& store, const LeaveOfAll& homes, PersonId worker,
                                                     Date today);

/// The same in the homes that nobody supports: the fostering manager stands in.
Result<std::vector<HomeIncident>> unread_in_homes_of_nobody(const Store& store, const LeaveOfAll& homes, Date today);

/// Whether it is for this reader to say that they read of what a home's carers told.
Result<bool> reads_for_home(const Store& store, const Leave& home, const Reader& reader, Date today);

/// The receipt, as a fact about the home. Fails: not_found; conflict if someone has read it, or others must.
Result<EntryNumber> read_home_incident(Change& change, const Allowed<May::record_carer_support>& home, FactId incident,
                                       const Reader& reader, Date today);

/// The receipts of those who support the homes where incidents about a child were told.
Result<std::vector<HomeIncidentRead>> read_for_homes(const Store& store, const Leave& child);

}  // namespace kith::fostering
