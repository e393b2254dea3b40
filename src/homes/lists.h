#pragma once

#include "homes/file.h"

/// Machinery of the files of homes: what they are made of, named in one place.
namespace kith::homes {

/// Calls `f` with every list of facts in a file: the one place that names them all.
template <class F>
Result<void> for_each_list(Depth depth, F f) {
    TRY(f(&HomeFile::run_by));
    TRY(f(&HomeFile::terms));
    TRY(f(&HomeFile::exemptions));
    TRY(f(&HomeFile::exempted));
    TRY(f(&HomeFile::not_available));
    TRY(f(&HomeFile::inspections));
    TRY(f(&HomeFile::resignations));
    TRY(f(&HomeFile::endings));
    if (depth == Depth::for_placing) return {};
    TRY(f(&HomeFile::notices));
    TRY(f(&HomeFile::dropped));
    TRY(f(&HomeFile::visits));
    TRY(f(&HomeFile::reviews));
    TRY(f(&HomeFile::training));
    TRY(f(&HomeFile::quality_reviews));
    TRY(f(&HomeFile::quality_reviews_sent));
    TRY(f(&HomeFile::premises_reviews));
    TRY(f(&HomeFile::managers_away));
    TRY(f(&HomeFile::managers_back));
    TRY(f(&HomeFile::managers_told));
    TRY(f(&HomeFile::restraints));
    TRY(f(&HomeFile::restraints_signed));
    TRY(f(&HomeFile::restraints_talked));
    TRY(f(&HomeFile::purpose_reviews));
    TRY(f(&HomeFile::purpose_sent));
    TRY(f(&HomeFile::retention));
    TRY(f(&HomeFile::evidence));
    return f(&HomeFile::workers);
}

template <class T>
using ListOf = std::vector<Fact<T>> HomeFile::*;

/// Foster carers by where they live, as the gate and a placement find them.
inline constexpr std::string_view carers_of_homes =
    "select r.household, r.about, a.starts, a.ends from people_residence r"
    " join access_role a on a.authority = r.authority and a.about = r.about and a.retired_by is null and a.role = $2"
    " where r.authority = $1 and r.retired_by is null and r.ends is null";

inline Carer read_carer(const Row& row) {
    return {row.id<PersonId>(1), "", row.date(2), Cell<std::optional<Date>>::read(row, 3)};
}

}  // namespace kith::homes
