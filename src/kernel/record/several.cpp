#include "kernel/record/several.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/record/rows.h"

namespace kith {

std::string places_for_people() {
    std::string places;
    for (std::size_t i = 0; i < people_at_once; ++i) places += fmt::format("{}${}", i == 0 ? "" : ", ", i + 2);
    return places;
}

std::vector<Param> params_for_people(AuthorityId authority, const std::vector<PersonId>& people, std::size_t from) {
    std::vector<Param> params{authority};
    for (std::size_t i = from; i < from + people_at_once; ++i)
        params.emplace_back(people[std::min(i, people.size() - 1)]);
    return params;
}

Result<void> each_row_of(const Store& store, const LeaveOfAll& leave, const TableInfo& table,
                         const std::vector<PersonId>& people, const FactVisit& visit) {
    const auto sql = table.select + " where authority = $1 and about in (" + places_for_people() +
                     ") and retired_by is null" + table.order;
    for (std::size_t from = 0; from < people.size(); from += people_at_once)
        TRY(store.each(sql, params_for_people(leave.authority(), people, from), visit));
    return {};
}

Result<std::vector<std::pair<PersonId, Entry>>> entries_of_others(const Store& store, const LeaveOfAll& leave,
                                                                  const std::vector<PersonId>& people, Moment after,
                                                                  PersonId reader, int limit) {
    // A journal is in the order of time, so what is after the moment is after one number, and few rows are read.
    const auto last =
        TRY(store.first("select entry from record_entry where authority = $1 and at <= $2"
                        " order by at desc, entry desc limit 1",
                        {leave.authority(), after}, [](const Row& row) { return row.integer(0); }));
    const auto place = [](std::size_t n) { return fmt::format("${}", people_at_once + n); };
    const auto sql = fmt::format(
        "{}, a.person {} where a.authority = $1 and a.person in ({}) and a.entry > {}"
        " and (e.by_person is null or e.by_person <> {}) order by a.entry desc limit {}",
        entry_columns, entries_in_journals, places_for_people(), place(2), place(3), place(4));
    std::vector<std::pair<PersonId, Entry>> found;
    for (std::size_t from = 0; from < people.size(); from += people_at_once) {
        auto params = params_for_people(leave.authority(), people, from);
        params.insert(params.end(), {Param{last.value_or(0)}, Param{reader}, Param{limit}});
        TRY(store.each(sql, params, [&](const Row& row) { found.emplace_back(row.id<PersonId>(9), read_entry(row)); }));
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, [](const auto& one) { return one.second.number; });
    if (found.size() > static_cast<std::size_t>(limit)) found.erase(found.begin() + limit, found.end());
    return found;
}

}  // namespace kith
