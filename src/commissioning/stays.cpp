#include "commissioning/stays.h"

#include <fmt/format.h>

#include "commissioning/members.h"

namespace kith::commissioning {

std::string reference_of(AuthorityId member, FactId agreement) {
    return fmt::format("{}-{}", member.number(), agreement.number());
}

namespace {

/// A member's agreements with the placements they are of. The machine's leave is asked for here alone, after the
/// membership, and no column that tells who the child is is read.
constexpr std::string_view agreements =
    "select a.fact, a.provider, a.provider_urn, a.contract, a.home, a.band, a.weekly, a.starts, a.ends,"
    " p.home, p.urn, p.starts, p.ends, p.why_ended from commissioning_agreement a"
    " join care_placement p on p.authority = a.authority and p.about = a.about and p.fact = a.placement"
    " and p.retired_by is null where a.authority = $1 and a.retired_by is null order by a.fact";

struct Read {
    AgreedStay stay;
    std::optional<care::ChangeReason> why_left;
};

Read read_stay(AuthorityId member, const Row& row) {
    const auto agreed_from = row.date(7);
    const auto came = std::max(agreed_from, row.date(11));
    return {{reference_of(member, row.id<FactId>(0)), member, row.string(1),
             Cell<std::optional<std::string>>::read(row, 2), Cell<std::optional<std::string>>::read(row, 3),
             row.string(9), Cell<std::optional<std::string>>::read(row, 10), Cell<HomeKind>::read(row, 4),
             Cell<NeedBand>::read(row, 5), Cell<Money>::read(row, 6), came, row.maybe_date(12), row.maybe_date(8)},
            Cell<std::optional<care::ChangeReason>>::read(row, 13)};
}

Result<std::vector<Read>> read_stays(const Store& store, AuthorityId ours, Date today) {
    std::vector<Read> all;
    const auto us = TRY(us_of(store, ours, today));
    for (const auto& member : us.members)
        TRY(store.each(agreements, {member.authority},
                       [&](const Row& row) { all.push_back(read_stay(member.authority, row)); }));
    return all;
}

Result<std::vector<AgreedStay>> without_ends(Result<std::vector<Read>> read) {
    std::vector<AgreedStay> stays;
    for (auto& one : TRY(std::move(read))) stays.push_back(std::move(one.stay));
    return stays;
}

}  // namespace

Result<std::vector<AgreedStay>> agreed_stays(const Store& store, const Allowed<May::see_provider>& provider,
                                             Date today) {
    return without_ends(read_stays(store, provider.authority(), today));
}

Result<std::vector<CostedStay>> costed_stays(const Store& store, const AllowedAll<May::see_region>& leave, Date today) {
    const auto us = TRY(us_of(store, leave.authority(), today));
    std::unordered_map<std::string, PersonId> by_urn;
    for (const auto& [number, provider] : TRY(providers_of(store, Gate::machine_all(us.record))))
        if (provider.urn) by_urn.emplace(*provider.urn, number);
    std::vector<CostedStay> all;
    for (const auto& one : TRY(read_stays(store, leave.authority(), today))) {
        const auto& stay = one.stay;
        const auto at = stay.provider_urn ? by_urn.find(*stay.provider_urn) : by_urn.end();
        all.push_back({stay.kind, stay.band, at == by_urn.end() ? PersonId{0} : at->second, stay.weekly, stay.came,
                       stay.left, one.why_left});
    }
    return all;
}

Result<std::map<AuthorityId, std::int64_t>> nights_used(const Store& store, const AllowedAll<May::see_region>& leave,
                                                        Date from, Date to, Date today) {
    const auto last = std::min(to, today);
    const auto us = TRY(us_of(store, leave.authority(), last));
    const auto rules = TRY(counting_rules(store, us.record));
    std::map<AuthorityId, std::int64_t> used;
    for (const auto& member : us.members) used[member.authority] = 0;
    for (const auto& one : TRY(read_stays(store, leave.authority(), last))) {
        const auto& stay = one.stay;
        const auto* member = us.member(stay.member);
        const Nights asked{member && member->since ? std::max(from, *member->since) : from, last.plus_days(1)};
        auto nights = paid_nights(rule_on(rules, stay.left.value_or(today)), stay.came, stay.left, today);
        if (stay.agreed) nights.until = std::max(nights.from, std::min(nights.until, stay.agreed->plus_days(1)));
        for (const auto& part : within({asked}, {nights})) used[stay.member] += part.count();
    }
    return used;
}

Result<std::unordered_map<std::string, int>> staying_now(const Store& store, const AllowedAll<May::see_region>& leave,
                                                         Date today) {
    std::unordered_map<std::string, int> staying;
    const auto us = TRY(us_of(store, leave.authority(), today));
    for (const auto& member : us.members)
        TRY(
            store.each("select urn, count(*) from care_placement where authority = $1 and retired_by is null"
                       " and urn is not null and starts <= $2 and (ends is null or ends > $2) group by urn",
                       {member.authority, today},
                       [&](const Row& row) { staying[row.string(0)] += static_cast<int>(row.integer(1)); }));
    return staying;
}

Result<CheckAgainst> check_against(const Store& store, const Allowed<May::see_provider>& provider,
                                   const ProviderFile& file, Date today) {
    CheckAgainst against{TRY(agreed_stays(store, provider, today)),
                         {},
                         {},
                         TRY(counting_rules(store, provider.authority())),
                         file.name(),
                         file.is().urn,
                         today};
    for (const auto& contract : file.contracts) against.uplifts[contract.is.value.reference] = contract.uplifts;
    return against;
}

}  // namespace kith::commissioning
