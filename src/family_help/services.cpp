#include "family_help/services.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace kith::family_help {

template <class T>
static Result<std::vector<Fact<T>>> running_on(const Store& store, AuthorityId authority, Date day) {
    auto all = TRY(facts<T>(store, Gate::machine(authority, the_authority), Known::now()));
    std::erase_if(
        all, [&](const Fact<T>& one) { return one.value.starts > day || (one.value.ends && *one.value.ends < day); });
    std::ranges::stable_sort(all, {}, [](const Fact<T>& one) { return one.value.name; });
    return all;
}

Result<std::vector<Fact<Service>>> services_on(const Store& store, AuthorityId authority, Date day) {
    return running_on<Service>(store, authority, day);
}

Result<std::vector<Fact<HelpTeam>>> help_teams_on(const Store& store, AuthorityId authority, Date day) {
    return running_on<HelpTeam>(store, authority, day);
}

Result<std::vector<TakenUp>> take_up_of_services(const Store& store, const LeaveOfAll& leave, Date today) {
    // A family whose record is restricted is in no figure that is read without leave to it.
    std::set<PersonId> restricted;
    TRY(
        store.each("select f.family from access_restriction s join access_in_family f on f.authority = s.authority"
                   " and f.about = s.about where s.authority = $1 and s.retired_by is null and f.retired_by is null"
                   " and (s.ends is null or s.ends >= $2)",
                   {leave.authority(), today}, [&](const Row& row) { restricted.insert(row.id<PersonId>(0)); }));
    // A family counts once for a service, however often it was offered.
    std::unordered_map<FactId, std::set<PersonId>> offered, taken;
    TRY(each_fact<ServiceUsed>(store, leave, Known::now(), [&](const Fact<ServiceUsed>& fact) {
        if (restricted.contains(fact.about)) return;
        offered[fact.value.service].insert(fact.about);
        if (fact.value.take_up == TakeUp::taken_up || fact.value.take_up == TakeUp::completed)
            taken[fact.value.service].insert(fact.about);
    }));
    std::vector<TakenUp> all;
    for (const auto& [service, families] : offered)
        all.push_back({service, {static_cast<int>(taken[service].size()), static_cast<int>(families.size())}});
    return all;
}

}  // namespace kith::family_help
