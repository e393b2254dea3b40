#include "demo/telling_can_offer.h"

#include "kernel/access/gate.h"
#include "kernel/people/home.h"
#include "region/told.h"
#include "region/told_facts.h"

namespace kith::demo {

namespace {

template <class Enum>
std::string some_of(double chance, Random& random) {
    matching::SetOf<Enum> set;
    for (const auto& word : words_of<Enum>)
        if (random.chance(chance)) set.insert(word.value);
    return region::told::codes_of(set);
}

region::CanOffer drawn(Date today, PersonId by, Random& random) {
    region::CanOffer said{
        .on = today.plus_days(-random.between(3, 200)),
        .by = by,
        .skills = some_of<matching::Need>(0.35, random),
        .rather_not = "",
        .practices = some_of<matching::Practice>(0.2, random),
        .features = some_of<matching::Feature>(0.45, random),
        .from_age = {},
        .to_age = {},
        .length = std::string{code(random.chance(0.5) ? matching::Length::either : matching::Length::long_term)},
        .emergencies = random.chance(0.4),
        .siblings = random.chance(0.5)};
    if (random.chance(0.4)) {
        said.from_age = random.between(0, 8);
        said.to_age = *said.from_age + random.between(4, 9);
    }
    return said;
}

}  // namespace

Result<void> tell_can_offer(const Database& database, AuthorityId id, Date today, Moment at, Random random) {
    std::vector<PersonId> homes;
    {
        const auto store = TRY(database.read());
        TRY(each_fact<Home>(store, Gate::machine_all(id), Known::now(), [&](const Fact<Home>& fact) {
            if (!fact.value.closed && random.chance(0.5)) homes.push_back(fact.about);
        }));
    }
    auto change = TRY(Change::begin(database, id, {{}, "Fostering team"}, at));
    for (const auto home : homes) {
        const auto leave = Gate::machine(id, home);
        TRY(change.open(leave, {{"region.can_offer", "What a home can offer"}, "What this home can offer was said"}));
        TRY(change.enter(leave, drawn(today, home, random)));
    }
    return change.commit();
}

}  // namespace kith::demo
