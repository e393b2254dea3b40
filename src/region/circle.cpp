#include "region/circle.h"

#include <algorithm>
#include <map>

#include "kernel/access/gate.h"

namespace kith::region {

bool runs_on(Date starts, std::optional<Date> ends, Date day) { return starts <= day && (!ends || *ends >= day); }

const Sharing* Circle::member(AuthorityId authority) const {
    const auto at = std::ranges::find(members, authority, &Sharing::authority);
    return at == members.end() ? nullptr : &*at;
}

std::string Circle::name_of(AuthorityId authority) const {
    if (co_operative == authority) return name;
    const auto* found = member(authority);
    return found ? found->name : "Another authority";
}

std::vector<AuthorityId> Circle::records() const {
    std::vector<AuthorityId> all;
    for (const auto& one : members) all.push_back(one.authority);
    if (co_operative && std::ranges::find(all, *co_operative) == all.end()) all.push_back(*co_operative);
    return all;
}

namespace {

using Names = std::map<AuthorityId, std::string>;

Result<Names> names_of_authorities(const Store& store) {
    Names names;
    for (auto& one : TRY(authorities(store))) names.emplace(one.id, std::move(one.name));
    return names;
}

/// What an authority says of itself: no person is read.
template <class T>
Result<std::vector<T>> said_by(const Store& store, AuthorityId authority, Date today) {
    std::vector<T> found;
    for (auto& fact : TRY(facts<T>(store, Gate::machine(authority, the_authority), Known::now())))
        if (runs_on(fact.value.starts, fact.value.ends, today)) found.push_back(std::move(fact.value));
    return found;
}

Result<Circle> circle_around(const Store& store, AuthorityId co_operative, const Names& names, Date today) {
    Circle circle{co_operative, names.at(co_operative), {}};
    for (const auto& member : TRY(said_by<Member>(store, co_operative, today))) {
        if (!names.contains(member.member) || circle.member(member.member)) continue;
        for (const auto& joined : TRY(said_by<Joined>(store, member.member, today)))
            if (joined.co_operative == co_operative) {
                circle.members.push_back({member.member, names.at(member.member), joined});
                break;
            }
    }
    std::ranges::sort(circle.members, {}, &Sharing::authority);
    return circle;
}

/// A co-operative is one while a membership in it runs or is to begin; a mistake that was ended leaves no trace here.
Result<bool> names_members(const Store& store, AuthorityId ours, Date today) {
    for (const auto& fact : TRY(facts<Member>(store, Gate::machine(ours, the_authority), Known::now())))
        if (!fact.value.ends || *fact.value.ends >= today) return true;
    return false;
}

}  // namespace

Result<Circle> circle_of(const Store& store, AuthorityId ours, Date today) {
    const auto names = TRY(names_of_authorities(store));
    if (TRY(names_members(store, ours, today))) return circle_around(store, ours, names, today);
    for (const auto& joined : TRY(said_by<Joined>(store, ours, today))) {
        if (!names.contains(joined.co_operative)) continue;
        auto circle = TRY(circle_around(store, joined.co_operative, names, today));
        if (circle.member(ours)) return circle;
    }
    const auto own = names.find(ours);
    const auto name = own == names.end() ? std::string{} : own->second;
    return Circle{{}, name, {{ours, name, {ours, true, true, false, true, today, {}}}}};
}

}  // namespace kith::region
