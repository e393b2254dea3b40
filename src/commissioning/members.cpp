#include "commissioning/members.h"

#include <algorithm>
#include <map>

#include "kernel/access/gate.h"
#include "kernel/record/setting.h"
#include "region/facts.h"

namespace kith::commissioning {

const Member* Us::member(AuthorityId authority) const {
    const auto at = std::ranges::find(members, authority, &Member::authority);
    return at == members.end() ? nullptr : &*at;
}

std::string Us::name_of(AuthorityId authority) const {
    const auto* found = member(authority);
    return found ? found->name : "An authority that is no member";
}

namespace {

template <class T>
bool runs(const T& fact, Date day) {
    return fact.starts <= day && (!fact.ends || day <= *fact.ends);
}

/// What an authority's record says of itself: the machine's own reading, of nobody's record.
template <class T>
Result<std::vector<T>> said_of_itself(const Store& store, AuthorityId authority, Date day) {
    std::vector<T> all;
    for (auto& fact : TRY(facts<T>(store, Gate::machine(authority, the_authority), Known::now())))
        if (runs(fact.value, day)) all.push_back(std::move(fact.value));
    return all;
}

Result<bool> has_joined(const Store& store, AuthorityId member, AuthorityId co_operative, Date day) {
    const auto joined = TRY(said_of_itself<region::Joined>(store, member, day));
    return std::ranges::find(joined, co_operative, &region::Joined::co_operative) != joined.end();
}

Result<Us> of_members(const Store& store, AuthorityId co_operative, const std::vector<region::Member>& said, Date day,
                      const std::map<AuthorityId, std::string>& names) {
    Us us{co_operative, names.at(co_operative), true, false, {}};
    for (const auto& one : said) {
        const auto name = names.find(one.member);
        if (name == names.end() || us.member(one.member)) continue;
        if (TRY(has_joined(store, one.member, co_operative, day)))
            us.members.push_back({one.member, name->second, one.share, one.votes});
    }
    std::ranges::sort(us.members, {}, &Member::name);
    return us;
}

}  // namespace

Result<Us> us_of(const Store& store, AuthorityId ours, Date today) {
    std::map<AuthorityId, std::string> names;
    for (auto& one : TRY(authorities(store))) names.emplace(one.id, std::move(one.name));
    if (const auto said = TRY(said_of_itself<region::Member>(store, ours, today)); !said.empty())
        return of_members(store, ours, said, today, names);
    for (const auto& joined : TRY(said_of_itself<region::Joined>(store, ours, today))) {
        if (!names.contains(joined.co_operative)) continue;
        const auto said = TRY(said_of_itself<region::Member>(store, joined.co_operative, today));
        auto us = TRY(of_members(store, joined.co_operative, said, today, names));
        if (!us.member(ours)) continue;
        us.reader_is_member = true;
        return us;
    }
    return Us{ours, names.at(ours), false, false, {{ours, names.at(ours), 1, 1}}};
}

}  // namespace kith::commissioning
