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

/// The first day of the membership that runs on a day. One whose share has changed is one membership: each part begins
/// the day after the one before. `said`: what the co-operative says of its members, the latest to begin first.
static std::optional<Date> since_on(const std::vector<Fact<region::Member>>& said, AuthorityId member, Date day) {
    std::optional<Date> since;
    for (const auto& fact : said) {
        const auto& is = fact.value;
        if (is.member != member) continue;
        const bool runs = !since && region::runs_on(is.starts, is.ends, day);
        const bool leads_on = since && is.ends && is.ends->plus_days(1) >= *since;
        if (runs || leads_on) since = is.starts;
    }
    return since;
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
    if (us.co_operative) {
        auto said = TRY(facts<region::Member>(store, Gate::machine(us.record, the_authority), Known::now()));
        std::ranges::stable_sort(said, std::greater{}, [](const auto& fact) { return fact.value.starts; });
        for (auto& member : us.members) {
            member.since = since_on(said, member.authority, today);
            for (const auto& fact : said)
                if (fact.value.member == member.authority && region::runs_on(fact.value.starts, fact.value.ends, today))
                    member.shares = fact.value.share, member.votes = fact.value.votes;
        }
    }
    std::ranges::sort(us.members, {}, &Member::name);
    return us;
}

}  // namespace kith::commissioning
