#include "allowances/file.h"

#include <ranges>
#include <set>
#include <unordered_map>

#include "kernel/access/gate.h"
#include "kernel/people/home.h"
#include "kernel/people/names.h"

namespace kith::allowances {

bool is_paid_by_us(const care::Placement& placement) {
    return care::is_foster(placement.kind) &&
           placement.provider.value_or(care::Provider::own_authority) == care::Provider::own_authority;
}

std::vector<Stay> unbroken(std::vector<Stay> stays) {
    std::ranges::sort(stays, {}, [](const Stay& stay) { return std::pair{stay.child, stay.starts}; });
    std::vector<Stay> whole;
    for (auto& stay : stays) {
        if (whole.empty() || whole.back().child != stay.child || stay.starts > whole.back().nights().until) {
            whole.push_back(stay);
            continue;
        }
        auto& before = whole.back();
        if (before.ends && (!stay.ends || *stay.ends > *before.ends)) before.ends = stay.ends;
        before.kinship = stay.kinship;
    }
    return whole;
}

const Fact<Run>* Rules::run(FactId id) const {
    const auto at = std::ranges::find(runs, id, &Fact<Run>::id);
    return at == runs.end() ? nullptr : &*at;
}

Result<Rules> rules(const Store& store, AuthorityId authority, Date today, Known known) {
    const auto leave = Gate::machine(authority, the_authority);
    Rules all;
    all.own = TRY(facts<OwnRate>(store, leave, known));
    all.runs = TRY(facts<Run>(store, leave, known));
    std::vector<OwnRate> own;
    for (const auto& fact : all.own) own.push_back(fact.value);
    all.rates = Rates{std::move(own)};
    for (auto& fact : TRY(facts<HowWePay>(store, leave, known)))
        if (fact.value.starts <= today) all.how = std::move(fact.value);
    return all;
}

namespace {

Stay stay_of(const Fact<care::Placement>& fact) {
    return {fact.about, fact.value.starts, fact.value.ends, care::is_kinship(fact.value.kind)};
}

std::string given(const std::string& name) { return name == "Name not known" ? "" : name.substr(0, name.find(' ')); }

constexpr std::string_view paid_so_far =
    "select about, kind, child, source, cast(sum(amount) as bigint) from allowances_paid where authority = $1 and "
    "retired_by is null";

std::pair<Key, Money> sum_of(const Row& row) {
    return {{Cell<LineKind>::read(row, 1), row.maybe_id<PersonId>(2), row.maybe_id<FactId>(3)},
            Money::pence(row.integer(4))};
}

/// Every home's file, as the tables are read one after another.
class Reading {
public:
    Reading(const Store& store, const LeaveOfAll& leave, Date today) : store_{store}, leave_{leave}, today_{today} {}

    Result<AllFiles> all() {
        TRY(read(&PaymentFile::terms));
        TRY(placements());
        TRY(read(&PaymentFile::fees));
        TRY(read(&PaymentFile::extras));
        TRY(read(&PaymentFile::retainers));
        TRY(read(&PaymentFile::overpayments));
        TRY(paid());
        TRY(names());
        TRY(children());
        AllFiles made{.homes = {}, .unlinked = std::move(unlinked_)};
        made.homes.reserve(homes_.size());
        for (auto& [id, file] : homes_) made.homes.push_back(std::move(file));
        return made;
    }

private:
    PaymentFile& home(PersonId id) {
        auto& file = homes_[id];
        file.home = id;
        return file;
    }

    template <class T>
    Result<void> read(std::vector<Fact<T>> PaymentFile::*list) {
        return each_fact<T>(store_, leave_, Known::now(),
                            [&](Fact<T> fact) { (home(fact.about).*list).push_back(std::move(fact)); });
    }

    /// Of homes that have no terms, only who lives there now is of interest.
    Result<void> placements() {
        TRY(each_fact<care::Placement>(store_, leave_, Known::now(), [&](const Fact<care::Placement>& fact) {
            const auto& placement = fact.value;
            if (!is_paid_by_us(placement)) return;
            const bool now = placement.starts <= today_ && (!placement.ends || today_ < *placement.ends);
            if (!placement.household) {
                if (now) unlinked_.push_back({fact.about, placement.home});
            } else if (const auto id = home_of(*placement.household); now || homes_.contains(id)) {
                home(id).stays.push_back(stay_of(fact));
            }
        }));
        for (auto& [id, file] : homes_) file.stays = unbroken(std::move(file.stays));
        return {};
    }

    Result<void> paid() {
        return store_.each(std::string{paid_so_far} + " group by about, kind, child, source", {leave_.authority()},
                           [&](const Row& row) { home(row.id<PersonId>(0)).paid.insert(sum_of(row)); });
    }

    Result<void> names() {
        TRY(each_fact<Home>(store_, leave_, Known::now(), [&](const Fact<Home>& fact) {
            if (const auto at = homes_.find(fact.about); at != homes_.end()) at->second.name = fact.value.name;
        }));
        for (auto& [id, file] : homes_)
            if (file.name.empty())
                file.name = file.terms.empty() ? "Home without a name" : file.terms.back().value.payee;
        return {};
    }

    Result<void> children() {
        std::set<PersonId> some;
        for (const auto& [id, file] : homes_)
            for (const auto& stay : file.stays) some.insert(stay.child);
        const std::vector<PersonId> people{some.begin(), some.end()};
        std::unordered_map<PersonId, Child> found;
        for (const auto& [id, name] : TRY(names_in(store_, leave_, people))) found[id].given = given(name);
        TRY(each_fact_of<Person>(store_, leave_, people,
                                 [&](const Fact<Person>& fact) { found[fact.about].born = fact.value.born; }));
        for (auto& [id, file] : homes_)
            for (const auto& stay : file.stays) file.children[stay.child] = found.at(stay.child);
        return {};
    }

    const Store& store_;
    const LeaveOfAll& leave_;
    Date today_;
    std::map<PersonId, PaymentFile> homes_;
    std::vector<Unlinked> unlinked_;
};

}  // namespace

Result<AllFiles> payment_files(const Store& store, const LeaveOfAll& leave, Date today) {
    return Reading{store, leave, today}.all();
}

Result<PaymentFile> payment_file(const Store& store, const Leave& home) {
    const auto homes = TRY(facts<Home>(store, home, Known::now()));
    if (homes.empty()) return fail(Fault::not_found, "There is no such home.");
    PaymentFile file{.home = home.about(),
                     .name = homes.back().value.name,
                     .terms = {},
                     .fees = {},
                     .extras = {},
                     .retainers = {},
                     .overpayments = {},
                     .stays = {},
                     .children = {},
                     .paid = {}};
    file.terms = TRY(facts<PayTerms>(store, home, Known::now()));
    file.fees = TRY(facts<Fee>(store, home, Known::now()));
    file.extras = TRY(facts<Extra>(store, home, Known::now()));
    file.retainers = TRY(facts<Retainer>(store, home, Known::now()));
    file.overpayments = TRY(facts<Overpayment>(store, home, Known::now()));
    const auto& table = table_info<care::Placement>();
    std::set<PersonId> some;
    TRY(store.each(table.select + " where authority = $1 and household = $2 and retired_by is null" + table.order,
                   {home.authority(), household_of(home.about())}, [&](const Row& row) {
                       const auto fact = read_fact<care::Placement>(row);
                       if (!is_paid_by_us(fact.value)) return;
                       file.stays.push_back(stay_of(fact));
                       some.insert(fact.about);
                   }));
    file.stays = unbroken(std::move(file.stays));
    const std::vector<PersonId> people{some.begin(), some.end()};
    for (const auto& [id, name] : TRY(names_in(store, home, people))) file.children[id].given = given(name);
    TRY(each_fact_of<Person>(store, Gate::machine_all(home.authority()), people,
                             [&](const Fact<Person>& fact) { file.children[fact.about].born = fact.value.born; }));
    TRY(store.each(std::string{paid_so_far} + " and about = $2 group by about, kind, child, source",
                   {home.authority(), home.about()}, [&](const Row& row) { file.paid.insert(sum_of(row)); }));
    return file;
}

Result<std::vector<Fact<Paid>>> paid_to(const Store& store, const Leave& home) {
    return facts<Paid>(store, home, Known::now());
}

}  // namespace kith::allowances
