// The co-operative of the demonstration region: its members, what is asked for and offered, and the journals under it.
#include <doctest/doctest.h>

#include <algorithm>

#include "demo/testing_region.h"
#include "kernel/people/organisation.h"
#include "kernel/record/verify.h"
#include "region/crossing.h"

namespace kith::demo {

using testing::must;

namespace {

/// The tiny region whole, as `kith demo --scale tiny` makes it.
struct Tiny {
    const std::vector<Schema> areas = schemas_told_of();
    const testing::FreshFile file{areas};
    Made made = must(make_region(file.database(), {.scale = Scale::tiny, .seed = 1, .today = test_day}, {}));

    Store store() const { return must(file.database().read()); }
    AuthorityId co_operative() const { return AuthorityId{3}; }
    const SignIn& someone(Role role) const {
        return *std::ranges::find_if(made.people_to_sign_in_as, [&](const SignIn& one) {
            return one.authority == co_operative() && one.role == role;
        });
    }
};

const Tiny& tiny() {
    static const Tiny made;
    return made;
}

template <class T>
std::vector<T> all_of(AuthorityId authority) {
    std::vector<T> found;
    must(each_fact<T>(tiny().store(), Gate::machine_all(authority), Known::now(),
                      [&](const Fact<T>& fact) { found.push_back(fact.value); }));
    return found;
}

}  // namespace

TEST_CASE("The region has a co-operative, and both its records and its members' say that they belong together") {
    const auto circle = must(region::circle_of(tiny().store(), AuthorityId{1}, test_day));
    CHECK(circle.co_operative == tiny().co_operative());
    CHECK(circle.name == "Yarrow Vale Care Co-operative");
    REQUIRE(circle.members.size() == 2);
    CHECK(circle.members.back().name == "Withyshire");
    CHECK(all_of<region::Member>(tiny().co_operative()).size() == 2);
    CHECK(all_of<care::PeriodOfCare>(tiny().co_operative()).empty());  // no child is on its record
}

TEST_CASE("Homes are asked for at every stage: with offers from two sides, tonight, unmet, chosen, withdrawn") {
    for (const auto role : {Role::placements_officer, Role::commissioner, Role::board_member, Role::provider})
        CHECK(tiny().someone(role).authority_name == "Yarrow Vale Care Co-operative");
    std::vector<Ask> asks;
    const auto store = tiny().store();
    const auto reader = must(reader_of(store, tiny().co_operative(), tiny().someone(Role::placements_officer).person,
                                       Moment{std::int64_t{test_day.number()} * 86'400'000 + 43'200'000}, asks));
    const auto board =
        must(region::board(store, Gate::machine_to_all<May::see_requests>(tiny().co_operative()), reader));
    const auto count = [&](auto what) { return std::ranges::count_if(board, what); };
    CHECK(board.size() >= 5);
    CHECK(count([](const auto& one) { return one.urgency == region::Urgency::emergency; }) >= 1);
    CHECK(count([](const auto& one) { return one.unmet; }) >= 1);
    CHECK(count([](const auto& one) { return one.offers > 0; }) >= 1);
    CHECK(count([](const auto& one) { return one.number.authority == AuthorityId{2}; }) >= 1);
    std::size_t chosen = all_of<region::Chosen>(tiny().co_operative()).size();
    for (const auto id : {AuthorityId{1}, AuthorityId{2}}) chosen += all_of<region::Chosen>(id).size();
    CHECK(chosen >= 1);  // on the record of whoever has the home
    CHECK(all_of<region::Declined>(tiny().co_operative()).size() >= 1);
    CHECK(all_of<region::Disclosure>(AuthorityId{1}).size() >= 5);
    int crossed = 0;
    for (const auto id : {AuthorityId{1}, AuthorityId{2}})
        for (const auto& offer : all_of<region::Offer>(id)) crossed += offer.to != id;
    CHECK(crossed >= 1);
}

TEST_CASE("No request in the region says who the child is") {
    const auto store = tiny().store();
    for (const auto id : {AuthorityId{1}, AuthorityId{2}}) {
        std::vector<Fact<region::Request>> all;
        must(each_fact<region::Request>(store, Gate::machine_all(id), Known::now(),
                                        [&](Fact<region::Request> fact) { all.push_back(std::move(fact)); }));
        CHECK(all.size() >= 5);
        for (const auto& fact : all) {
            const auto child = must(region::child_known(store, Gate::machine_to<May::request_home>(id, fact.about)));
            CHECK_FALSE(region::gives_away(child, fact.value.needs));
        }
    }
}

TEST_CASE("Everything that the region's people recorded together verifies") {
    const auto all = schemas();
    for (const auto id : {AuthorityId{1}, AuthorityId{2}, AuthorityId{3}}) {
        const auto verified = must(verify(tiny().store(), id, all));
        CHECK(verified.entries > 0);
        CHECK(verified.findings.empty());
    }
}

}  // namespace kith::demo
