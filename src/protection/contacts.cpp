#include "protection/contacts.h"

#include <algorithm>

#include "care/facts.h"
#include "kernel/record/several.h"

namespace kith::protection {

namespace {

bool to_strategy(front_door::Outcome outcome) { return outcome == front_door::Outcome::strategy_discussion; }

bool to_be_seen(front_door::Outcome outcome) {
    return outcome == front_door::Outcome::family_help || outcome == front_door::Outcome::assessment ||
           to_strategy(outcome);
}

/// Of every decision about one of these children, whether the contact stands with them or is about them too. A child
/// of several contacts is given each.
template <class Visit>
Result<void> each_decision(const Store& store, AuthorityId authority, const std::vector<PersonId>& children,
                           Visit visit) {
    const auto leave = Gate::machine_all(authority);
    TRY(each_fact_of<front_door::Decision>(
        store, leave, children, [&](const Fact<front_door::Decision>& fact) { visit(fact.value, fact.about); }));
    std::vector<Fact<front_door::AlsoAbout>> also;
    TRY(each_fact_of<front_door::AlsoAbout>(store, leave, children, [&](const auto& fact) { also.push_back(fact); }));
    std::vector<PersonId> firsts;
    for (const auto& one : also) firsts.push_back(one.value.first);
    return each_fact_of<front_door::Decision>(store, leave, firsts, [&](const Fact<front_door::Decision>& fact) {
        for (const auto& one : also)
            if (one.value.contact == fact.value.contact) visit(fact.value, one.about);
    });
}

}  // namespace

Result<std::vector<Called>> called_by_contacts(const Store& store, AuthorityId authority,
                                               const std::vector<PersonId>& children) {
    std::vector<Called> found;
    TRY(each_decision(store, authority, children, [&](const front_door::Decision& decision, PersonId child) {
        const bool known = std::ranges::any_of(
            found, [&](const Called& one) { return one.contact == decision.contact && one.child == child; });
        if (to_strategy(decision.outcome) && !known) found.push_back({decision.contact, child, decision.on});
    }));
    return found;
}

Result<void> add_to_see(const Store& store, AuthorityId authority, const std::vector<PersonId>& children,
                        const std::function<Recorded&(PersonId)>& of) {
    TRY(each_decision(store, authority, children, [&](const front_door::Decision& decision, PersonId child) {
        auto& all = of(child).to_see;
        const bool known = std::ranges::any_of(
            all, [&](const ToSee& one) { return one.contact == decision.contact && one.child == child; });
        if (to_be_seen(decision.outcome) && !known)
            all.push_back({decision.contact, child, decision.on, to_strategy(decision.outcome)});
    }));
    return each_fact_of<care::Visit>(store, Gate::machine_all(authority), children, [&](const Fact<care::Visit>& fact) {
        if (fact.value.seen != care::Seen::not_seen)
            of(fact.about).seen_in_care.emplace_back(fact.about, fact.value.on);
    });
}

}  // namespace kith::protection
