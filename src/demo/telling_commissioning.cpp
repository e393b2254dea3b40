// What a co-operative buys, told in its order: what its members' children stay in first, then each part.
#include <algorithm>

#include <fmt/format.h>

#include "demo/telling_commissioning_parts.h"

namespace kith::demo::buying {

HomeKind kind_of(care::PlaceKind kind) {
    if (care::is_foster(kind)) return HomeKind::foster;
    if (kind == care::PlaceKind::childrens_home) return HomeKind::childrens_home;
    if (kind == care::PlaceKind::secure_home) return HomeKind::secure_home;
    if (kind == care::PlaceKind::residential_school) return HomeKind::residential_school;
    return HomeKind::supported_accommodation;
}

static bool is_bought(care::PlaceKind kind) {
    return care::is_foster(kind) || kind == care::PlaceKind::childrens_home || kind == care::PlaceKind::secure_home ||
           kind == care::PlaceKind::residential_school || kind == care::PlaceKind::supported_accommodation;
}

Result<void> Buying::all() {
    TRY(read_officer());
    TRY(read_stays());
    TRY(providers_and_homes());
    TRY(contracts());
    TRY(agreements());
    TRY(invoices());
    return the_co_operative();
}

Result<Change> Buying::change_of(AuthorityId authority) const {
    const auto store = TRY(database_.read());
    const auto last = TRY(store.first("select max(at) from record_entry where authority = $1", {authority},
                                      [](const Row& row) { return row.null(0) ? 0 : row.integer(0); }));
    const Moment morning{static_cast<std::int64_t>(today_.number()) * 86'400'000 + 7 * 3'600'000};
    return Change::begin(database_, authority, {{}, "The commissioning team's list"},
                         Moment{std::max(last.value_or(0), morning.milliseconds)});
}

Leave Buying::ours(PersonId about) const { return Gate::machine(us_.record, about); }

Result<void> Buying::read_officer() {
    const auto store = TRY(database_.read());
    return each_fact<RoleFact>(store, Gate::machine_all(us_.record), Known::now(), [&](const Fact<RoleFact>& fact) {
        if (fact.value.role == Role::commissioner) officer_ = fact.about;
    });
}

Result<void> Buying::read_stays() {
    const auto store = TRY(database_.read());
    for (const auto& member : us_.members)
        TRY(store.each(
            "select about, fact, kind, home, urn, postcode, starts, ends from care_placement where authority = $1"
            " and retired_by is null and urn is not null and provider in ($2, $3) and (ends is null or ends >= $4)"
            " order by fact",
            {member.authority, care::Provider::private_provider, care::Provider::voluntary, today_.plus_months(-24)},
            [&](const Row& row) {
                const auto kind = Cell<care::PlaceKind>::read(row, 2);
                if (is_bought(kind))
                    stays_.push_back({member.authority, member.name, row.id<PersonId>(0), row.id<FactId>(1), kind,
                                      row.string(3), row.string(4), Cell<std::optional<std::string>>::read(row, 5),
                                      row.date(6), row.maybe_date(7)});
            }));
    return {};
}

std::optional<PersonId> Buying::provider_of(const Stay& stay) const {
    if (const auto at = runs_.find(stay.urn); at != runs_.end()) return at->second;
    const auto at = by_urn_.find(stay.urn);
    return at == by_urn_.end() ? std::nullopt : std::optional{at->second};
}

}  // namespace kith::demo::buying

namespace kith::demo {

Result<void> tell_commissioning(const Database& database, const Plan& plan, AuthorityId co_operative, Random random,
                                Made& made) {
    auto us = TRY(commissioning::us_of(TRY(database.read()), co_operative, plan.today));
    if (!us.co_operative || us.members.empty()) return {};
    return buying::Buying{database, plan, std::move(us), random, made}.all();
}

}  // namespace kith::demo
