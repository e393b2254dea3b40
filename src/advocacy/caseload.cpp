#include "advocacy/caseload.h"

#include <algorithm>
#include <ranges>

namespace kith::advocacy {

static bool more_room(const Caseload& a, const Caseload& b) {
    return a.room - a.children != b.room - b.children ? a.room - a.children > b.room - b.children : a.name < b.name;
}

Result<std::vector<Caseload>> caseloads(const Store& store, const LeaveOfAll& leave, Role role, Date today) {
    std::vector<Caseload> loads;
    for (const auto& worker : TRY(workers(store, leave, today)))
        if (worker.role == role && (loads.empty() || loads.back().worker != worker.person))
            loads.push_back({.worker = worker.person, .name = worker.name});
    for (auto& load : loads) {
        TRY(
            store.each("select count(*) from access_allocation where authority = $1 and worker = $2 and as_role = $3 "
                       "and starts <= $4 and (ends is null or ends > $4) and retired_by is null",
                       {leave.authority(), load.worker, std::string{code(role)}, today},
                       [&](const Row& row) { load.children = static_cast<int>(row.integer(0)); }));
        for (const auto& fact : TRY(facts<Room>(store, Gate::machine(leave.authority(), load.worker), Known::now())))
            if (fact.value.starts <= today) load.room = fact.value.children;
        if (role == Role::independent_visitor) load.room = 1;  // a friend to one child
    }
    std::ranges::sort(loads, more_room);
    return loads;
}

std::optional<PersonId> suggested(const std::vector<Caseload>& loads, const AdvocacyFile& file, Role role) {
    if (loads.empty()) return {};
    for (const auto& fact : file.with | std::views::reverse) {
        if (fact.value.as != role) continue;
        const auto known = std::ranges::find(loads, fact.value.worker, &Caseload::worker);
        if (known != loads.end() && !known->full()) return known->worker;
    }
    const auto best = std::ranges::min_element(loads, more_room);
    return best->full() ? std::nullopt : std::optional{best->worker};
}

bool waits_for(const AdvocacyFile& file, Role role, Date today, const Calendar& calendar) {
    if (const auto* who = file.who(role, today); who && !who->value.ends) return false;
    if (file.over && today >= *file.over) return false;
    const auto standing =
        role == Role::advocate ? offer_standing(file, today, calendar) : visitor_standing(file, today, calendar);
    return std::holds_alternative<On>(standing);
}

std::vector<Proposal> proposals(const std::vector<AdvocacyFile>& files, std::vector<Caseload> loads, Role role,
                                Date today, const Calendar& calendar) {
    std::vector<const AdvocacyFile*> waiting;
    for (const auto& file : files)
        if (waits_for(file, role, today, calendar)) waiting.push_back(&file);
    std::ranges::sort(waiting, [&](const auto* a, const auto* b) {
        const auto key = [&](const AdvocacyFile& file) {
            const auto next = advocates_next(file, calendar, today);
            return std::pair{next ? next->occasion.due : Date::from_number(INT32_MAX), file.child};
        };
        return key(*a) < key(*b);
    });
    std::vector<Proposal> found;
    for (const auto* file : waiting) {
        const auto worker = suggested(loads, *file, role);
        found.push_back({file, worker});
        if (worker) ++std::ranges::find(loads, *worker, &Caseload::worker)->children;
    }
    return found;
}

}  // namespace kith::advocacy
