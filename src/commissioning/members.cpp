#include "commissioning/members.h"

#include <algorithm>

#include "kernel/access/gate.h"
#include "region/circle.h"

namespace kith::commissioning {

const Member* Us::member(AuthorityId authority) const {
    const auto at = std::ranges::find(members, authority, &Member::authority);
    return at == members.end() ? nullptr : &*at;
}

std::string Us::name_of(AuthorityId authority) const {
    const auto* found = member(authority);
    return found ? found->name : "An authority that is no member";
}

/// Who belongs, the region says; what share and how many votes each has, the co-operative's record.
Result<Us> us_of(const Store& store, AuthorityId ours, Date today) {
    const auto circle = TRY(region::circle_of(store, ours, today));
    Us us{circle.co_operative.value_or(ours),
          circle.name,
          circle.co_operative.has_value(),
          circle.co_operative && *circle.co_operative != ours,
          {}};
    for (const auto& one : circle.members) us.members.push_back({one.authority, one.name});
    if (us.co_operative)
        for (const auto& fact :
             TRY(facts<region::Member>(store, Gate::machine(us.record, the_authority), Known::now()))) {
            const auto at = std::ranges::find(us.members, fact.value.member, &Member::authority);
            if (at != us.members.end() && region::runs_on(fact.value.starts, fact.value.ends, today))
                at->shares = fact.value.share, at->votes = fact.value.votes;
        }
    std::ranges::sort(us.members, {}, &Member::name);
    return us;
}

}  // namespace kith::commissioning
