// A child whose record is restricted: what a request tells of them.
#include "region/advice_for_tests.h"

using namespace kith;
using namespace kith::region;
using namespace kith::region::advice_tests;
using namespace kith::testing;

namespace restricted_tests {

void restrict_ana(AdviceTown& town, Date from = "2026-05-01"_day, std::optional<Date> until = {}) {
    town.region.thistle.fact(town.region.ana, Restriction{"A relative works here", from, until});
}

DescribedRequest described_now(AdviceTown& town) {
    return town.region.described_to(town.region.river, town.region.river.reader_of(town.officer), town.number);
}

}  // namespace restricted_tests

using namespace restricted_tests;

TEST_CASE("Of a child whose record is restricted others are told the kind of home, a band of ages and the district") {
    on_each_engine([](AdviceTown& town) {
        restrict_ana(town);
        const auto shown = described_now(town);
        CHECK(shown.kind == HomeKind::foster);
        CHECK(shown.band == "11 to 15");
        CHECK(shown.district == "NE4");
        CHECK_FALSE(shown.age);
        CHECK_FALSE(shown.sex);
        CHECK(shown.criteria.empty());
        CHECK_FALSE(shown.said);
        CHECK(shown.lasting == Lasting::not_known);
        CHECK(shown.needs == "This child's record is restricted. Ask Thistleshire what else you must know.");
        const auto line = town.region.board_of(town.region.river, town.region.river.reader_of(town.officer)).front();
        CHECK(line.band == "11 to 15");
        CHECK_FALSE(line.age);
        CHECK(line.lasting == Lasting::not_known);
    });
}

TEST_CASE("A restriction holds from its day, also for a request made before, and no longer than to its last day") {
    on_each_engine([](AdviceTown& town) {
        restrict_ana(town, test_day.plus_days(1));
        CHECK_FALSE(described_now(town).band);
    });
    on_each_engine([](AdviceTown& town) {
        restrict_ana(town, "2026-05-01"_day, test_day.plus_days(-1));
        CHECK(described_now(town).age == 11);
    });
}

TEST_CASE("A restricted child's own fostering service reads no more than others do") {
    on_each_engine([](AdviceTown& town) {
        restrict_ana(town);
        const auto fay = town.region.thistle.reader_with(Role::fostering_manager, {}, "Fay");
        CHECK(town.region.described_to(town.region.thistle, fay, town.number).band);
    });
}

TEST_CASE(
    "The plan and the officer's advice leave a restricted child to their own authority, whose worker has advice") {
    on_each_engine([](AdviceTown& town) {
        const auto worker = town.as(town.region.thistle, town.region.worker.person);
        restrict_ana(town);
        CHECK(town.told().children.empty());
        const auto officer = town.as(town.region.river, town.officer);
        const auto page = officer.get(request_address(town.number).address());
        REQUIRE(page.status == 200);
        CHECK(page_says(page, "Aged 11 to 15"));
        for (const auto* word : {"calm evenings", "rabbit", "Girl", "Two carers", "Advice: homes in order"})
            CHECK_FALSE(page_says(page, word));
        CHECK(officer.get(request_address(town.number).address() + "/advice").status == 404);
        const auto own = worker.get(child_address(town.region.ana));
        CHECK(page_says(own, "This record is restricted"));
        CHECK(worker
                  .get(child_address(town.region.ana,
                                     fmt::format("/{}/advice", town.region.requests(town.region.ana)[0].number())))
                  .status == 200);
    });
}

TEST_CASE("How old a restricted brother or sister is is not told with the request of the other") {
    on_each_engine([](AdviceTown& town) {
        const auto bea = town.region.child("Bea", "2013-03-03"_day);
        town.region.thistle.fact(bea, Relationship{town.region.ana, Tie::sibling, false, {}, {}});
        auto first = TestRegionOfTwo::asked();
        first.siblings = {bea};
        first.together = Together::together;
        const auto cat = town.region.child("Cat", "2016-03-03"_day);
        auto change = town.region.thistle.change();
        must(ask(change, town.region.known(cat), town.region.leave_to_ask(cat), first,
                 {{town.region.leave_to_ask(bea), town.region.known(bea)}}, town.region.circle(), town.region.by()));
        must(change.commit());
        const RequestNumber cats{AuthorityId{1}, town.region.requests(cat).front().number()};
        const auto dana = town.region.river.reader_of(town.officer);
        CHECK(town.region.described_to(town.region.river, dana, cats).ages_of_siblings == std::vector{13});
        town.region.thistle.fact(bea, Restriction{"A relative works here", "2026-05-01"_day, {}});
        CHECK(town.region.described_to(town.region.river, dana, cats).ages_of_siblings.empty());
    });
}
