#pragma once

#include <utility>
#include <vector>

#include "kernel/record/facts.h"

/// Readings about several people at once, for lists of tens: one question for every 25 people in place of one for each.
namespace kith {

/// Machinery: "$2, $3, ..." up to 25 places, and the parameters of some of the people from `from` on, the last repeated
/// to fill them, so that the text of a question is always the same.
inline constexpr std::size_t people_at_once = 25;
std::string places_for_people();
std::vector<Param> params_for_people(AuthorityId authority, const std::vector<PersonId>& people, std::size_t from);
Result<void> each_row_of(const Store& store, const LeaveOfAll& leave, const TableInfo& table,
                         const std::vector<PersonId>& people, const FactVisit&);

/// Calls `visit` with each fact about one of `people` that is held true now; of one person in the order of `facts`.
template <Described T, class Visit>
Result<void> each_fact_of(const Store& store, const LeaveOfAll& leave, const std::vector<PersonId>& people,
                          Visit visit) {
    return each_row_of(store, leave, table_info<T>(), people, [&](const Row& row) { visit(read_fact<T>(row)); });
}

/// The entries that stand in the journals of `people` and were made after `moment` by someone else than `reader`, each
/// with the person in whose journal it stands, newest first; at most `limit`.
Result<std::vector<std::pair<PersonId, Entry>>> entries_of_others(const Store& store, const LeaveOfAll& leave,
                                                                  const std::vector<PersonId>& people, Moment after,
                                                                  PersonId reader, int limit);

}  // namespace kith
