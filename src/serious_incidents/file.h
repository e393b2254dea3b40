#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/access/gate.h"
#include "kernel/core/calendar.h"
#include "kernel/people/names.h"
#include "kernel/people/person.h"
#include "serious_incidents/facts.h"

/// The serious incidents of one person, each with what followed.
namespace kith::serious_incidents {

/// One incident that is held true, and its steps, oldest first. What was withdrawn is not here.
struct OneIncident {
    Fact<Incident> is;
    std::vector<Fact<Notified>> notified = {};
    std::vector<Fact<RapidReview>> reviews = {};
    std::vector<Fact<Decision>> decisions = {};
    std::vector<Fact<Published>> published = {};

    /// Whether section 16C asks for a rapid review: abuse or neglect is known or suspected.
    bool needs_rapid_review() const;
    /// What was decided last of a local review; none: nothing yet.
    const Decision* decision() const;
};

/// Something that was withdrawn, as a sentence, and why.
struct WithdrawnStep {
    std::string what;
    Withdrawn withdrawn;
};

struct IncidentsFile {
    PersonId person{1};
    std::vector<OneIncident> incidents = {};  ///< by the day on which each became known, oldest first
    std::vector<WithdrawnStep> withdrawn = {};
    // The following is filled by file_for().
    std::optional<PersonFile> who = {};
    const Calendar* calendar = nullptr;
    NamesById names = {};  ///< of those who wrote

    const OneIncident* incident(FactId id) const;
};

/// Which list of an incident has facts of a kind.
template <class T>
constexpr auto list_of() {
    if constexpr (std::is_same_v<T, Notified>) return &OneIncident::notified;
    if constexpr (std::is_same_v<T, RapidReview>) return &OneIncident::reviews;
    if constexpr (std::is_same_v<T, Decision>) return &OneIncident::decisions;
    if constexpr (std::is_same_v<T, Published>) return &OneIncident::published;
}

/// For whoever may read of them, and for what is derived without a reader: duties.
Result<IncidentsFile> read_incidents(const Store& store, const Leave& person, Known known);
/// Of everyone who has one, by person: for lists, which go through the gate before they are shown.
Result<std::vector<IncidentsFile>> all_incidents(const Store& store, const LeaveOfAll& leave);

/// The file as if this fact had never been recorded; an incident goes with its steps.
IncidentsFile without(IncidentsFile file, FactId fact);

/// Codes kept together: "authority,police".
std::string joined(const std::vector<Partner>& partners);
std::vector<Partner> partners_of(std::string_view codes);

/// "Seriously harmed", for tables and headings.
std::string_view short_words(Harm harm);
/// "Seriously harmed, known on 3 November 2026"
std::string title_of(const Incident& incident);

Schema serious_incidents_schema();

}  // namespace kith::serious_incidents
