#include "demo/telling_kept_apart.h"

#include <algorithm>

#include <fmt/format.h>

#include "care/kept_apart.h"
#include "demo/identifiers.h"
#include "demo/workforce.h"
#include "kernel/access/gate.h"
#include "kernel/people/names.h"

namespace kith::demo {

namespace {

/// A child in care, and their social worker.
struct InCare {
    PersonId child, worker;
};

Result<std::vector<InCare>> in_care(const Store& store, AuthorityId id) {
    return store.all(
        "select a.about, a.worker from access_allocation a join care_period p on p.authority = a.authority"
        " and p.about = a.about and p.retired_by is null and p.ends is null where a.authority = $1"
        " and a.as_role = $2 and a.retired_by is null and a.ends is null and not exists (select 1 from"
        " access_restriction r where r.authority = a.authority and r.about = a.about and r.retired_by is null)"
        " order by a.about desc",
        {id, Role::social_worker}, [](const Row& row) {
            return InCare{row.id<PersonId>(0), row.id<PersonId>(1)};
        });
}

constexpr std::array whys{"He hurt her at their last home. Both ask not to meet again.",
                          "They ran away together twice, and came to harm.",
                          "What one of them has been through frightens the other. Their workers agree."};
constexpr std::array why_not_there{"Someone lives there who has hurt them.",
                                   "A group there draws them into carrying drugs. They want to be away from it."};

class KeptApart {
public:
    KeptApart(const Database& database, AuthorityId id, Date today, Random random, Made& made)
        : database_{database}, id_{id}, today_{today}, random_{random}, made_{made} {}

    Result<void> tell() {
        const auto store = TRY(database_.read());
        const auto all = TRY(in_care(store, id_));
        std::vector<PersonId> workers;
        for (const auto& one : all) workers.push_back(one.worker);
        names_ = TRY(names_in(store, Gate::machine_all(id_), workers));
        const auto last = TRY(store.first("select max(at) from record_entry where authority = $1", {id_},
                                          [](const Row& row) { return row.null(0) ? 0 : row.integer(0); }));
        at_ = Moment{std::max(last.value_or(0), at(today_, 7 * 60).milliseconds)};
        bool looked_around = false;
        for (std::size_t i = 0; i + 1 < all.size(); ++i) {
            const bool first = !looked_around && names_.at(all[i].worker) == "Robin Ashdown";
            looked_around = looked_around || first;
            if (i % 14 == 0 || first) TRY(risk(all[i], all[i + 1].child, i));
            if (i % 14 == 7 || first) TRY(zone(all[i]));
        }
        return {};
    }

private:
    Date some_weeks_ago() { return today_.plus_days(-random_.between(5, 100)); }

    template <class T>
    Result<void> enter(const InCare& who, EntryKind kind, std::string what, const T& fact) {
        auto change = TRY(Change::begin(database_, id_, {who.worker, names_.at(who.worker) + ", social worker"}, at_));
        const auto child = Gate::machine(id_, who.child);
        TRY(change.open(child, {kind, std::move(what)}));
        TRY(change.enter(child, fact));
        ++made_.entries;
        ++made_.facts;
        return change.commit();
    }

    Result<void> risk(const InCare& who, PersonId other, std::size_t place) {
        const auto since = some_weeks_ago();
        const auto together = place % 28 == 0 ? care::LivingTogether::must_not : care::LivingTogether::to_weigh;
        return enter(
            who, care::risk_kind, "A known risk between this child and another",
            care::KnownRisk{other, together, random_.one_of(whys), since, since.plus_months(6), {}, who.worker});
    }

    Result<void> zone(const InCare& who) {
        const auto since = some_weeks_ago();
        const int own = 10 + static_cast<int>(id_.number()) % 88;
        return enter(who, care::zone_kind, "A place that this child must not live near",
                     care::ExclusionZone{postcode(own, random_),
                                         random_.between(1, 2),
                                         random_.one_of(why_not_there),
                                         since,
                                         since.plus_months(6),
                                         {},
                                         who.worker});
    }

    const Database& database_;
    AuthorityId id_;
    Date today_;
    Random random_;
    Made& made_;
    NamesById names_;
    Moment at_{};
};

}  // namespace

Result<void> tell_kept_apart(const Database& database, AuthorityId id, Date today, Random random, Made& made) {
    return KeptApart{database, id, today, random, made}.tell();
}

}  // namespace kith::demo
