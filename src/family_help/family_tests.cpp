#include "family_help/family.h"

#include <doctest/doctest.h>

#include "family_help/town_for_tests.h"

using namespace kith;
using namespace kith::family_help;
using namespace kith::testing;

static void in_a_town(const std::function<void(Town&)>& test) {
    for_each_engine([&](const Database& database) {
        Town town{database};
        test(town);
    });
}

static Result<EntryNumber> begin(Change& change, Town& town, const Reader& by, const std::vector<PersonId>& children) {
    std::vector<Allowed<May::begin_family_help>> allowed;
    for (const auto child : children) allowed.push_back(TRY(decide<May::begin_family_help>(change.store(), by, child)));
    const auto family = TRY(decide_new<May::begin_family_help>(by, change));
    return begin_family(change, family, {"The Alder family", town.authority.today(), allowed});
}

TEST_CASE("A family is its children on the day, the eldest first, and who was invited to its plan") {
    in_a_town([](Town& town) {
        const auto who =
            must(who_they_are(town.authority.store(), town.authority.leave(town.fernleys), town.authority.today()));
        CHECK(who.name == "The Fernley family");
        REQUIRE(who.children.size() == 2);
        CHECK(who.children[0].child == town.ana);
        CHECK(who.children[1].name == "Ben Fernley");
        REQUIRE(who.take_part.size() == 1);
        CHECK(who.take_part[0].name == "Una Larch");
        CHECK(must(who_they_are(town.authority.store(), town.authority.leave(town.fernleys), "2026-08-31"_day))
                  .children.empty());
    });
}

TEST_CASE("A manager begins a family that is new to the record, and from then on its child leads to it") {
    in_a_town([](Town& town) {
        const auto moss = town.authority.reader_of(town.moss);
        auto change = town.authority.change();
        must(begin(change, town, moss, {town.cleo}));
        must(change.commit());
        const auto family =
            must(family_of_child(town.authority.store(), town.authority.leave(town.cleo), town.authority.today()));
        REQUIRE(family.has_value());
        const auto who =
            must(who_they_are(town.authority.store(), town.authority.leave(*family), town.authority.today()));
        CHECK(who.name == "The Alder family");
        CHECK(who.child(town.cleo) != nullptr);
    });
}

TEST_CASE("A child is helped in one family at a time") {
    in_a_town([](Town& town) {
        const auto moss = town.authority.reader_of(town.moss);
        auto change = town.authority.change();
        const auto refused = begin(change, town, moss, {town.cleo, town.ana});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().fault == Fault::conflict);
        CHECK(refused.error().what.starts_with("Ana Fernley is helped in another family already."));
    });
}

TEST_CASE("Who works with one of its children reaches a family; who does not, does not; a restricted child hides it") {
    in_a_town([](Town& town) {
        const auto store = [&] { return town.authority.store(); };
        const auto fay = [&] { return town.authority.reader_of(town.fay); };
        CHECK(decide<May::record_family>(store(), fay(), town.fernleys));
        const auto other = town.authority.reader_with(Role::family_help_practitioner, TeamId{8}, "Noor");
        CHECK(fault_of(decide<May::see_family>(store(), other, town.fernleys)) == Fault::not_allowed);
        const auto wren = town.authority.reader_with(Role::front_door_worker, {}, "Wren");
        CHECK(decide<May::see_family>(store(), wren, town.fernleys));
        const auto kim = town.authority.reader_with(Role::family_help_practitioner, TeamId{8}, "Kim");
        town.authority.allocate(town.ana, kim, Role::family_help_practitioner);
        CHECK(decide<May::see_family>(store(), kim, town.fernleys));
        town.authority.fact(town.ben, Restriction{"A worker's nephew", "2026-11-01"_day, {}});
        CHECK(fault_of(decide<May::see_family>(store(), wren, town.fernleys)) == Fault::not_found);
        // Working with his sister makes nobody close to Ben, of whom the family's record tells.
        CHECK(fault_of(decide<May::see_family>(store(), kim, town.fernleys)) == Fault::not_found);
        CHECK(must(Gate::among(store(), kim, May::see_family, {town.fernleys, town.ana})).empty());
        CHECK(must(Gate::among(store(), fay(), May::see_family, {town.fernleys, town.ana})).size() == 1);
        CHECK(decide<May::record_family>(store(), fay(), town.fernleys));
        const auto una = town.authority.reader_of(town.una);
        CHECK(decide<May::take_part_in_plan>(store(), una, town.fernleys));
        CHECK(fault_of(decide<May::see_family>(store(), una, town.fernleys)) == Fault::not_allowed);
    });
}
