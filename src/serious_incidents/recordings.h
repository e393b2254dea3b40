#pragma once

#include "kernel/site/recording.h"
#include "serious_incidents/rules.h"

/// The forms of serious incidents. The journal's sentences say only that there was a step: more people read a child's
/// journal than may read of an incident.
namespace kith {

template <>
struct Subject<serious_incidents::IncidentsFile> {
    static Result<serious_incidents::IncidentsFile> read(const Context& context, const Leave& person);
    static Html bar(const Context& context, const serious_incidents::IncidentsFile& file);
    static std::string back(const serious_incidents::IncidentsFile& file);
    static PersonId about(const serious_incidents::IncidentsFile& file) { return file.person; }
};

}  // namespace kith

namespace kith::serious_incidents {

/// Who records: the director, and the manager of the child's team, the two who may also say that a record is kept
/// closer than others. Who reads is May::see_protection about the child.
inline constexpr May who_records = May::restrict_record;

template <class T>
using Recording = RecordingOf<IncidentsFile, T>;

/// A decision as its form has it.
struct NewDecision {
    FactId incident{1};
    Date on;
    Held held = Held::review;
    std::string why = {};
    std::vector<Partner> agreed = {};
    PersonId by{1};

    Decision fact() const { return {incident, on, held, why, joined(agreed), by, {}}; }
};

extern const Recording<Incident> incident;
extern const Recording<Notified> notified;
extern const Recording<RapidReview> rapid_review;
extern const Recording<NewDecision> decision;
extern const Recording<Published> published;
inline constexpr EntryKind withdrawn_kind{"serious_incidents.withdrawn", "Serious incident: withdrawn"};

/// Every kind of entry that this area records.
std::vector<EntryKind> entry_kinds();

/// The fact that a form's answers become, and the answers that a fact stands for.
template <class T>
const T& fact_of(const T& typed) {
    return typed;
}
inline Decision fact_of(const NewDecision& typed) { return typed.fact(); }
template <class T>
T typed_of(const T& fact) {
    return fact;
}
inline NewDecision typed_of(const Decision& fact) {
    return {fact.incident, fact.on, fact.held, fact.why, partners_of(fact.agreed), fact.by};
}

/// In place of kith::record: what the answers may not contradict is read again within the change, as somebody may have
/// been quicker since the page was read. Fails: invalid, with the question that contradicts the record.
template <class T>
Result<EntryNumber> record(Change& change, const RecordingOf<IncidentsFile, T>& what, const IncidentsFile& file,
                           const Leave& person, const T& typed, Date today) {
    auto now = file;
    now.incidents = TRY(read_incidents(change.store(), person, Known::now())).incidents;
    if (auto wrong = what.contradicts(now, typed, today))
        return tl::unexpected(Error{Fault::invalid, wrong->message, {*wrong}});
    const auto entry = TRY(change.open(person, {what.kind, what.sentence(now, typed)}));
    TRY(change.enter(person, fact_of(typed)));
    return entry;
}

}  // namespace kith::serious_incidents
