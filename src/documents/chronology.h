#pragma once

#include <span>
#include <string>
#include <vector>

#include "documents/facts.h"
#include "documents/subject.h"

/// A chronology: the entries of the journal, in the order of the days on which they were so, each with who wrote it,
/// for which agency, and how much it weighs.
namespace kith::documents {

struct ChronologyLine {
    EntryNumber entry;
    Date day;  ///< on which it was so; where the entry says no day, on which it was recorded
    Date recorded;
    std::string kind;  ///< code of its EntryKind
    std::string what;  ///< as the journal has it
    std::string by;    ///< "Robin Ashdown, social worker"
    Agency agency = Agency::other;
    Significance significance = Significance::ordinary;
    bool weighed = false;            ///< a worker gave it this weight
    std::string reason = {};         ///< theirs
    std::vector<PersonId> children;  ///< whom it stands with or names; none: it is the family's
};

/// What a chronology is narrowed to. All that a reader may read, without housekeeping, unless more is asked.
struct Asking {
    std::optional<Date> from = {}, to = {};
    std::vector<PersonId> children = {};
    std::optional<Agency> agency = {};
    Significance least = Significance::ordinary;

    bool takes(const ChronologyLine& line) const;
    /// "from=2026-01-01&children=12&least=key", as in an address; empty if nothing is narrowed.
    std::string in_code() const;
};
/// What is no day, no child or no code is as if it were not asked.
Asking asking_of(std::string_view code);

/// Every line that may be read, oldest first. What also concerns a child of whom the reader may not know is not in it.
/// `known`: as the record stood. `schemas`: of every area, to learn on which day an entry's facts were so.
/// Cost: one question for the entries, and one for each table that has a day; 4,000 entries in some tens of
/// milliseconds.
Result<std::vector<ChronologyLine>> chronology(const Store& store, const Leave& subject, const Subject& whose,
                                               Known known, std::span<const Schema> schemas);

/// On which day what each entry recorded was so, by its number: the first day of a new fact; of a fact said again, the
/// first of its days that changed.
using DaysOfEntries = std::unordered_map<EntryNumber, Date>;
Result<DaysOfEntries> days_of_entries(const Store& store, AuthorityId authority, const std::vector<PersonId>& people,
                                      Known known, std::span<const Schema> schemas);

/// The children whom the facts of each entry name in a column "child", by its number: of an entry about a family, whom
/// of it is meant. An entry that names none is about all of them.
using NamedByEntries = std::unordered_map<EntryNumber, std::vector<PersonId>>;
Result<NamedByEntries> children_named(const Store& store, AuthorityId authority, const std::vector<PersonId>& people,
                                      Known known, std::span<const Schema> schemas);

}  // namespace kith::documents
