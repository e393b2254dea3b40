// What the figures of sufficiency are counted from, read record by record.
#include <set>
#include <unordered_map>

#include "commissioning/file.h"
#include "commissioning/stays.h"
#include "commissioning/sufficiency.h"
#include "homes/places.h"
#include "kernel/core/text.h"

namespace kith::commissioning {

namespace {

using Numbers = std::unordered_map<std::int64_t, std::size_t>;

/// One member's requests. The child's number and day of birth are read to count a child once and by age, and go no
/// further than this.
Result<void> read_requests(const Store& store, AuthorityId member, Date since, Date today, std::vector<NeedSeen>& all,
                           Numbers& at) {
    std::unordered_map<std::int64_t, std::int64_t> same;
    return store.each(
        "select r.fact, r.about, r.kind, r.sibling_set, r.urgency, r.on_day, r.needed_by, p.born, e.on_day, e.how, "
        "e.why"
        " from region_request r"
        " left join region_request_ended e on e.authority = r.authority and e.about = r.about and e.request = r.fact"
        " and e.retired_by is null and not exists (select 1 from region_request_ended l where l.authority = e.authority"
        " and l.about = e.about and l.request = e.request and l.retired_by is null and l.fact > e.fact)"
        " left join people_person p on p.authority = r.authority and p.about = r.about and p.retired_by is null"
        " where r.authority = $1 and r.retired_by is null and (e.on_day is null or e.on_day >= $2 or e.how = $3)"
        " order by r.fact",
        {member, since, region::EndedHow::unable}, [&](const Row& row) {
            const auto number = row.integer(0);
            if (!at.emplace(number, all.size()).second) return;
            const auto child = same.emplace(row.integer(1), static_cast<std::int64_t>(same.size()) + 1).first->second;
            const auto born = row.maybe_date(7);
            all.push_back({member,
                           number,
                           child,
                           Cell<HomeKind>::read(row, 2),
                           age_group(born ? std::optional{born->age_on(today)} : std::nullopt),
                           !row.null(3),
                           Cell<region::Urgency>::read(row, 4),
                           row.date(5),
                           row.date(6),
                           {},
                           row.maybe_date(8),
                           Cell<std::optional<region::EndedHow>>::read(row, 9),
                           Cell<std::optional<region::WhyUnable>>::read(row, 10),
                           age_group(born ? std::optional{born->age_on(row.date(5))} : std::nullopt)});
        });
}

Result<void> read_essentials(const Store& store, AuthorityId member, std::vector<NeedSeen>& all, const Numbers& at) {
    return store.each(
        "select request, what from region_criterion where authority = $1 and retired_by is null and importance = $2"
        " order by request, fact",
        {member, region::Importance::essential}, [&](const Row& row) {
            if (const auto found = at.find(row.integer(0)); found != at.end())
                all[found->second].essential.push_back(Cell<region::CriterionKind>::read(row, 1));
        });
}

}  // namespace

Result<std::vector<NeedSeen>> needs_seen(const Store& store, const AllowedAll<May::see_region>& leave, Date since,
                                         Date today) {
    const auto us = TRY(us_of(store, leave.authority(), today));
    std::vector<NeedSeen> all;
    for (const auto& member : us.members) {
        Numbers at;
        TRY(read_requests(store, member.authority, since, today, all, at));
        TRY(read_essentials(store, member.authority, all, at));
    }
    return all;
}

Result<std::vector<DeclineSeen>> declines_seen(const Store& store, const AllowedAll<May::see_region>& leave, Date since,
                                               Date today) {
    const auto us = TRY(us_of(store, leave.authority(), today));
    std::vector<AuthorityId> records;
    for (const auto& member : us.members) records.push_back(member.authority);
    if (us.co_operative) records.push_back(us.record);
    std::vector<DeclineSeen> all;
    for (const auto record : records)
        TRY(store.each(
            "select to_authority, request, why, on_day from region_declined where authority = $1"
            " and retired_by is null and on_day >= $2 order by fact",
            {record, since}, [&](const Row& row) {
                const auto to = row.id<AuthorityId>(0);
                if (us.member(to))
                    all.push_back({to, row.integer(1), Cell<region::WhyDeclined>::read(row, 2), row.date(3)});
            }));
    return all;
}

namespace {

using There = std::map<std::pair<std::string, HomeKind>, PlacesThere>;

PlacesThere& there(There& all, const std::string& area, HomeKind kind) {
    return all.emplace(std::pair{area, kind}, PlacesThere{area, kind}).first->second;
}

/// A home that is on the co-operative's register too is counted there.
Result<void> own_homes(const Store& store, const Member& member, Date today, const std::set<std::string>& registered,
                       There& all) {
    std::set<PersonId> counted_there;
    if (!registered.empty())
        TRY(each_fact<homes::RunBy>(store, Gate::machine_all(member.authority), Known::now(),
                                    [&](const Fact<homes::RunBy>& fact) {
                                        if (fact.value.urn && registered.contains(*fact.value.urn))
                                            counted_there.insert(fact.about);
                                    }));
    for (const auto& file : TRY(homes::places_files(store, Gate::machine_all(member.authority), today, 1))) {
        const auto now = homes::places_by_day(file, today, 1).front();
        if (now.places == 0 || counted_there.contains(file.home)) continue;
        auto& some = there(all, member.name, file.is.kind);
        ++some.homes;
        some.places += now.places;
        some.filled += std::min(now.filled, now.places);
        some.not_available += now.not_available;
    }
    return {};
}

/// The name that a member has on our record for an area as the register writes it.
std::string area_name(const Us& us, const std::string& area) {
    for (const auto& member : us.members)
        if (fold(member.name) == fold(area)) return member.name;
    return area.empty() ? "Area not known" : area;
}

}  // namespace

Result<std::vector<PlacesThere>> places_there(const Store& store, const AllowedAll<May::see_region>& leave,
                                              Date today) {
    const auto us = TRY(us_of(store, leave.authority(), today));
    There all;
    std::vector<RecordedHome> providers;
    if (us.co_operative) providers = TRY(recorded_homes(store, Gate::machine_all(us.record), today));
    std::set<std::string> registered;
    for (const auto& home : providers) registered.insert(home.urn);
    for (const auto& member : us.members) TRY(own_homes(store, member, today, registered, all));
    const auto staying = TRY(staying_now(store, leave, today));
    for (const auto& home : providers) {
        if (!home.open(today)) continue;
        auto& some = there(all, area_name(us, home.area), home.kind);
        const auto at = staying.find(home.urn);
        // A place that is kept for a child is theirs before they move in and while they live there.
        const int filled = std::min(std::max(at == staying.end() ? 0 : at->second, home.kept), home.places);
        ++some.homes;
        some.places += home.places;
        some.filled += filled;
        some.not_available += std::clamp(home.not_available, 0, home.places - filled);
    }
    std::vector<PlacesThere> list;
    for (auto& [where, some] : all) list.push_back(std::move(some));
    return list;
}

}  // namespace kith::commissioning
