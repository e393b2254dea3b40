#include "kernel/access/works_with.h"

#include <algorithm>

#include "kernel/access/reach.h"
#include "kernel/people/names.h"

namespace kith {

static WorksWith work_of(const Fact<Allocation>& fact) {
    return {fact.id, fact.about, fact.value.worker, {}, fact.value.as, fact.value.starts, fact.value.ends};
}

static std::vector<PersonId> workers_of(const std::vector<WorksWith>& works) {
    std::vector<PersonId> people;
    for (const auto& work : works) people.push_back(work.worker);
    return people;
}

Result<std::vector<WorksWith>> works_with(const Store& store, const LeaveOfAll& leave,
                                          const std::vector<PersonId>& people, Date on) {
    const int day = static_cast<int>(people_at_once) + 2;
    const auto sql = table_info<Allocation>().select + " where authority = $1 and about in (" + places_for_people() +
                     ")" + running("access_allocation", day) + " order by about, starts, fact";
    std::vector<WorksWith> found;
    for (std::size_t from = 0; from < people.size(); from += people_at_once) {
        auto params = params_for_people(leave.authority(), people, from);
        params.emplace_back(on);
        TRY(store.each(sql, params, [&](const Row& row) { found.push_back(work_of(read_fact<Allocation>(row))); }));
    }
    const auto names = TRY(names_in(store, leave, workers_of(found)));
    for (auto& work : found) work.name = names.at(work.worker);
    return found;
}

Result<std::vector<WorksWith>> works_with(const Store& store, const Leave& person) {
    std::vector<WorksWith> found;
    for (const auto& fact : TRY(facts<Allocation>(store, person, Known::now()))) found.push_back(work_of(fact));
    std::ranges::reverse(found);
    const auto names = TRY(names_in(store, person, workers_of(found)));
    for (auto& work : found) work.name = names.at(work.worker);
    return found;
}

Result<std::vector<Worker>> workers(const Store& store, const LeaveOfAll& leave, Date on) {
    auto found =
        TRY(store.all("select w.about, w.role, w.team from access_role w where w.authority = $1" + running("w", 2),
                      {leave.authority(), on}, [](const Row& row) {
                          return Worker{row.id<PersonId>(0), {}, Cell<Role>::read(row, 1), row.maybe_id<TeamId>(2)};
                      }));
    std::vector<PersonId> people;
    for (const auto& worker : found) people.push_back(worker.person);
    const auto names = TRY(names_in(store, leave, people));
    for (auto& worker : found) worker.name = names.at(worker.person);
    std::ranges::sort(found, [](const Worker& a, const Worker& b) {
        return std::tuple{std::string_view{a.name}, a.person, a.role} <
               std::tuple{std::string_view{b.name}, b.person, b.role};
    });
    return found;
}

}  // namespace kith
