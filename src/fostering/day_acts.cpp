// The carer's log, incidents, and the receipts of those who must know.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "fostering/acts.h"
#include "kernel/access/work.h"
#include "kernel/core/text.h"

namespace kith::fostering {

std::span<const Role> must_know(IncidentKind kind) {
    static constexpr std::array worker{Role::social_worker};
    static constexpr std::array and_manager{Role::social_worker, Role::manager};
    static constexpr std::array all{Role::social_worker, Role::manager, Role::reviewing_officer};
    switch (kind) {
        case IncidentKind::ill:
        case IncidentKind::damage:
        case IncidentKind::other: return worker;
        case IncidentKind::hurt:
        case IncidentKind::police:
        case IncidentKind::restraint: return and_manager;
        case IncidentKind::missing:
        case IncidentKind::harm:
        case IncidentKind::self_harm:
        case IncidentKind::exploitation:
        case IncidentKind::death: return all;
    }
    return worker;
}

bool notified_to_ofsted(IncidentKind kind) {
    switch (kind) {
        case IncidentKind::hurt:
        case IncidentKind::ill:
        case IncidentKind::harm:
        case IncidentKind::police:
        case IncidentKind::exploitation:
        case IncidentKind::death: return true;
        case IncidentKind::missing:
        case IncidentKind::self_harm:
        case IncidentKind::restraint:
        case IncidentKind::damage:
        case IncidentKind::other: return false;
    }
    return false;
}

Result<EntryNumber> write_note(Change& change, const DelegationFile& file, const Allowed<May::write_log>& child,
                               const DayNote& note) {
    if (file.born && note.on < *file.born) return fail_at("on", fmt::format("{} was not born then", file.given));
    const auto entry =
        TRY(change.open(child, {day_note_kind, fmt::format("{}'s carer wrote of {}: {}", file.given, note.on.in_words(),
                                                           lower(in_words(note.about)))}));
    TRY(change.enter(child, note));
    return entry;
}

Result<EntryNumber> tell_incident(Change& change, const DelegationFile& file, const Allowed<May::write_log>& child,
                                  const Incident& incident) {
    if (file.born && incident.on < *file.born) return fail_at("on", fmt::format("{} was not born then", file.given));
    const auto entry =
        TRY(change.open(child, {incident_kind, fmt::format("{}'s carer told of an incident on {}: {}", file.given,
                                                           incident.on.in_words(), lower(in_words(incident.kind)))}));
    TRY(change.enter(child, incident));
    return entry;
}

/// Whether this is the reader's child in that role: they are allocated, or nobody is.
static bool is_theirs(const std::vector<Fact<Allocation>>& working, const Reader& reader, Role role) {
    bool somebody = false;
    for (const auto& fact : working) {
        const auto& it = fact.value;
        if (it.as != role || it.starts > reader.today || (it.ends && *it.ends < reader.today)) continue;
        if (it.worker == reader.person) return true;
        somebody = true;
    }
    return !somebody;
}

Result<std::vector<Role>> reads_as(const Store& store, const Leave& child, const DelegationFile& file,
                                   const Fact<Incident>& incident, const Reader& reader) {
    const auto working = TRY(facts<Allocation>(store, child, Known::now()));
    std::vector<Role> as;
    for (const auto role : must_know(incident.value.kind))
        if (reader.holds(role) && !file.read_by(incident.id, role) && is_theirs(working, reader, role))
            as.push_back(role);
    return as;
}

Result<EntryNumber> say_as_carer(Change& change, const DelegationFile& file, const Allowed<May::write_log>& child,
                                 const care::CarerSaid& said) {
    const auto entry = TRY(change.open(
        child, {carer_said_kind, fmt::format("{}'s carer wrote what the next review is to know", file.given)}));
    TRY(change.enter(child, said));
    return entry;
}

Result<EntryNumber> read_incident(Change& change, const DelegationFile& file, const Allowed<May::see_care>& child,
                                  FactId incident, const Reader& reader) {
    const auto at = std::ranges::find(file.incidents, incident, [](const auto& fact) { return fact.id; });
    if (at == file.incidents.end()) return fail(Fault::not_found, "There is no such incident on this record.");
    const auto as = TRY(reads_as(change.store(), child, file, *at, reader));
    if (as.empty())
        return fail(Fault::conflict, "You have said already that you read this, or it is for others to say so.");
    const auto entry = TRY(change.open(child, {incident_read_kind, fmt::format("{} read of the incident on {}",
                                                                               reader.name, at->value.on.in_words())}));
    for (const auto role : as) TRY(change.enter(child, IncidentRead{incident, reader.person, role, reader.today}));
    return entry;
}

}  // namespace kith::fostering
