#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "constellations/figures.h"
#include "demo/testing_region.h"

namespace kith::demo {

using namespace constellations;
using testing::must;

static const std::vector<ConstellationFile>& every_one() {
    static const auto files =
        must(constellation_files(five_hundred().store(), five_hundred().all(), test_day.plus_days(-800)));
    return files;
}

TEST_CASE("no constellation promises more beds than it has, and nobody asks but a home that belongs") {
    REQUIRE(every_one().size() >= 2);
    for (const auto& file : every_one()) {
        REQUIRE(!file.asked.empty());
        for (const auto& ask : file.asked) {
            CHECK(file.belongs(ask.value.home, ask.value.on));
            CHECK(file.belongs(ask.value.home, ask.value.last()));
            CHECK(ask.value.on <= ask.value.first);
            for (int i = 0; i < ask.value.nights; ++i) {
                const auto night = ask.value.first.plus_days(i);
                CHECK(file.promised(night) <= file.beds(night));
            }
        }
    }
}

TEST_CASE("a home belongs to one constellation at a time, no hub belongs to another, and none is too large") {
    std::map<PersonId, PersonId> hub_of_home;
    for (const auto& file : every_one()) {
        const auto members = file.members_on(test_day);
        CHECK(!members.empty());
        CHECK(static_cast<int>(members.size()) <= file.last().most);
        for (const auto& member : members) CHECK(hub_of_home.emplace(member.home, file.hub).second);
    }
    for (const auto& file : every_one()) CHECK(!hub_of_home.contains(file.hub));
}

TEST_CASE("every night asked for is on the record of a child who lived in that home") {
    const auto store = five_hundred().store();
    std::map<FactId, int> children;
    must(each_fact<NightsAway>(store, five_hundred().all(), Known::now(),
                               [&](const Fact<NightsAway>& fact) { ++children[fact.value.ask]; }));
    for (const auto& file : every_one())
        for (const auto& ask : file.asked) CHECK(children[ask.id] == ask.value.children);
}

TEST_CASE("the figures of constellations say something: some homes are in one and some in none, and nights are used") {
    const auto& region = five_hundred();
    const auto figures =
        figures_of(must(home_lives(region.store(), region.all())),
                   must(child_stays(region.store(), region.all(), test_day.plus_months(-12))), every_one(), test_day);
    CHECK(figures.coverage.meets > 10);
    CHECK(figures.coverage.meets < figures.coverage.of);
    CHECK(figures.members_kept.of > 10);
    CHECK(figures.members_kept.kept <= figures.members_kept.of);
    CHECK(figures.others_kept.kept < figures.others_kept.of);
    CHECK(figures.members.days > 0);
    CHECK(figures.members.ended + figures.others.ended > 0);
    for (const auto& month : figures.months) {
        CHECK(month.stayed <= month.agreed);
        CHECK(month.agreed <= month.offered);
    }
    CHECK(std::ranges::any_of(figures.months, [](const auto& month) { return month.stayed > 0; }));
}

TEST_CASE("there is a carer of a home that belongs and the carer of its hub to sign in as, even where there are few") {
    const TestRegion tiny{{{"Thistleshire", 20}}};
    for (const auto* region : {&five_hundred(), &tiny}) {
        const auto store = region->store();
        std::vector<PersonId> carers;
        for (const auto& one : region->made.people_to_sign_in_as)
            if (one.role == Role::foster_carer) carers.push_back(one.person);
        REQUIRE(carers.size() == 2);
        const auto home = [&](PersonId carer) {
            const auto lives = must(facts<Residence>(store, Gate::machine(AuthorityId{1}, carer), Known::now()));
            return home_of(lives.back().value.household);
        };
        const auto leave = [&](PersonId of) { return Gate::machine(AuthorityId{1}, of); };
        CHECK(must(hub_of(store, leave(home(carers[0])), test_day)) == home(carers[1]));
        const auto file = must(constellation_file(store, leave(home(carers[1])), Known::now()));
        CHECK(file.next_gathering(test_day) != nullptr);
        CHECK(!file.messages.empty());
    }
}

}  // namespace kith::demo
