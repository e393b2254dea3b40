#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "kernel/record/journal.h"

namespace kith {

/// A fact with its place in the record.
template <class T>
struct Fact {
    FactId id;
    PersonId about;
    EntryNumber entered_by;
    std::optional<EntryNumber> retired_by;
    T value;
};

/// For the few readings that join tables: the condition that a row of the table or alias `of` is held true under
/// `known`, beginning " and ". If `known` names an entry it must be given as the parameter numbered `place`; else that
/// parameter is not used.
std::string held(Known known, std::string_view of, int place);

/// Machinery: one statement for a table, read under `known`.
using FactVisit = std::function<void(const Row&)>;
Result<void> each_row(const Store& store, const Leave& leave, const TableInfo& table, Known known, const FactVisit&);
Result<void> each_row_of_all(const Store& store, const LeaveOfAll& leave, const TableInfo& table, Known known,
                             const FactVisit&);
Result<void> each_version(const Store& store, const Leave& leave, const TableInfo& table, FactId fact,
                          const FactVisit&);

template <Described T>
Fact<T> read_fact(const Row& row) {
    return {row.id<FactId>(0), row.id<PersonId>(1), row.id<EntryNumber>(2), row.maybe_id<EntryNumber>(3),
            read_values<T>(row, 4)};
}

/// The facts about one person that are held true, oldest first by their first day (else by when they were entered).
template <Described T>
Result<std::vector<Fact<T>>> facts(const Store& store, const Leave& leave, Known known) {
    std::vector<Fact<T>> found;
    TRY(each_row(store, leave, table_info<T>(), known, [&](const Row& row) { found.push_back(read_fact<T>(row)); }));
    return found;
}

/// As `facts`, for every person of the authority in one pass, ordered by person and then as `facts`.
template <Described T, class Visit>
Result<void> each_fact(const Store& store, const LeaveOfAll& leave, Known known, Visit visit) {
    return each_row_of_all(store, leave, table_info<T>(), known, [&](const Row& row) { visit(read_fact<T>(row)); });
}

/// Every version of one fact, oldest first: what was believed, until which entry. Empty if there is none about
/// this person.
template <Described T>
Result<std::vector<Fact<T>>> versions(const Store& store, const Leave& leave, FactId fact) {
    std::vector<Fact<T>> found;
    TRY(each_version(store, leave, table_info<T>(), fact, [&](const Row& row) { found.push_back(read_fact<T>(row)); }));
    return found;
}

}  // namespace kith
