#pragma once

#include <fmt/format.h>

#include "kernel/people/record_person.h"

namespace kith {

/// Machinery of recording: the kinds of entry and what the functions share.
inline constexpr EntryKind person_added{"people.added", "Added to the record"};
inline constexpr EntryKind person_details{"people.details", "Details"};
inline constexpr EntryKind home_moved{"people.home", "Home"};
inline constexpr EntryKind relationship_recorded{"people.relationship", "Relationship"};
inline constexpr EntryKind matters_said{"people.matters", "Who matters to me"};

/// An error about one question of the form.
tl::unexpected<Error> refuse(std::string name, std::string message);

/// "Ana", for sentences. Fails: not_found if the person is not on the record.
Result<PersonFile> file_of(Change& change, const Leave& leave);

/// The name and the person of someone whom the leave does not cover, as the tie to them needs.
struct Other {
    std::string name;
    Person person;
};
/// Fails: not_found.
Result<Other> other_of(Change& change, PersonId other);

/// Opens an entry with this sentence and enters the fact.
template <Described T>
Result<FactId> add_fact(Change& change, const Leave& leave, EntryKind kind, std::string what, const T& fact) {
    TRY(change.open(leave, {kind, std::move(what)}));
    return change.enter(leave, fact);
}

/// Opens an entry with this sentence and puts the right fact in the place of the one shown.
template <Described T>
Result<void> correct_fact(Change& change, const Leave& leave, EntryKind kind, std::string what, std::string because,
                          Shown shown, const T& right) {
    TRY(change.open(leave, {kind, std::move(what), std::move(because)}));
    return change.correct(leave, shown.fact, shown.at, right);
}

/// Opens an entry with this sentence and takes the fact shown out of what is held true.
template <Described T>
Result<void> remove_fact(Change& change, const Leave& leave, EntryKind kind, std::string what, std::string because,
                         Shown shown) {
    TRY(change.open(leave, {kind, std::move(what), std::move(because)}));
    return change.retire<T>(leave, shown.fact, shown.at);
}

/// The value of a fact about the person that is held true now. Fails: not_found.
template <Described T>
Result<T> shown_value(Change& change, const Leave& leave, Shown shown) {
    for (auto& fact : TRY(facts<T>(change.store(), leave, Known::now())))
        if (fact.id == shown.fact) return std::move(fact.value);
    return fail(Fault::not_found, "What you meant to change is not in this record any more.");
}

}  // namespace kith
