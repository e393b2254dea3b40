#include "allowances/home_costs.h"

#include "kernel/record/facts.h"

namespace kith::allowances {

namespace {

template <class T>
bool runs(const T& fact, Date day) {
    return fact.starts <= day && (!fact.ends || day <= *fact.ends);
}

}  // namespace

Result<std::map<PersonId, Money>> weekly_costs(const Store& store, const LeaveOfAll& leave, AgeBand band, Date day) {
    std::vector<OwnRate> own;
    TRY(each_fact<OwnRate>(store, leave, Known::now(), [&](const Fact<OwnRate>& fact) { own.push_back(fact.value); }));
    const Rates rates{std::move(own)};
    std::map<PersonId, Money> costs;
    TRY(each_fact<PayTerms>(store, leave, Known::now(), [&](const Fact<PayTerms>& fact) {
        if (!runs(fact.value, day)) return;
        if (const auto rate = rates.on(fact.value.area, band, day)) costs.insert_or_assign(fact.about, rate->weekly);
    }));
    TRY(each_fact<Fee>(store, leave, Known::now(), [&](const Fact<Fee>& fact) {
        const auto home = costs.find(fact.about);
        if (home != costs.end() && runs(fact.value, day)) home->second = home->second + fact.value.weekly;
    }));
    return costs;
}

}  // namespace kith::allowances
