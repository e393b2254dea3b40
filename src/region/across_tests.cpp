// What is told, kept and counted across the border holds on its day, and no more is told than was meant.
#include "region/advice_for_tests.h"

using namespace kith;
using namespace kith::region;
using namespace kith::region::advice_tests;
using namespace kith::testing;

namespace {

/// Cat and Bea are asked for together; gives Cat's number.
struct Two {
    PersonId cat, bea;
    RequestNumber number;
};
Two ask_for_two(TestRegionOfTwo& region, std::optional<Date> bea_born = "2013-03-03"_day) {
    const auto bea = bea_born ? region.child("Bea", *bea_born) : region.thistle.person("Bea", "Fernley");
    region.thistle.fact(bea, Relationship{region.ana, Tie::sibling, false, {}, {}});
    if (!bea_born) region.thistle.allocate(bea, region.worker, Role::social_worker);
    const auto cat = region.child("Cat", "2016-03-03"_day);
    region.thistle.fact(cat, Relationship{bea, Tie::sibling, false, {}, {}});
    auto what = TestRegionOfTwo::asked();
    what.siblings = {bea};
    what.together = Together::together;
    auto change = region.thistle.change();
    must(ask(change, region.known(cat), region.leave_to_ask(cat), what, {{region.leave_to_ask(bea), region.known(bea)}},
             region.circle(), region.by()));
    must(change.commit());
    return {cat, bea, {AuthorityId{1}, region.requests(cat).front().number()}};
}

ListedRequest line_of(TestRegionOfTwo& region, const Reader& reader, RequestNumber number) {
    for (const auto& line : region.board_of(region.river, reader))
        if (line.number.number == number.number) return line;
    FAIL("not on the board");
    return region.board_of(region.river, reader).front();
}

template <class Act>
bool refused(TestAuthority& authority, Act act) {
    auto change = authority.change();
    return !act(change, Gate::machine_to_all<May::govern_region>(authority.id()));
}

}  // namespace

TEST_CASE("An offer whose place was kept meanwhile cannot be taken back, whatever its page had read before") {
    each_region([](TestRegionOfTwo& region) {
        const auto offer = region.offer(region.sedge, region.ashdowns, region.ask_for(region.ana));
        must(region.answer(region.ana, region.offers(region.ana).front(), {Answer::chosen, {}, "Near her gran"}));
        auto change = region.sedge.change();
        const auto leave = Gate::machine_to<May::offer_home>(region.sedge.id(), region.ashdowns);
        const auto taken = withdraw_offer(change, leave, offer, HowAnswered{}, "Full", test_day);
        REQUIRE_FALSE(taken);
        CHECK(taken.error().fault == Fault::conflict);
    });
}

TEST_CASE("The board counts no restricted brother or sister among a set") {
    each_region([](TestRegionOfTwo& region) {
        const auto two = ask_for_two(region);
        const auto dana = officer(region);
        CHECK(line_of(region, dana, two.number).children == 2);
        region.thistle.fact(two.bea, Restriction{"A relative works here", "2026-05-01"_day, {}});
        CHECK(line_of(region, dana, two.number).children == 1);
    });
}

TEST_CASE("A provider's worker who is a foster carer too sees no request that is for members alone") {
    each_region([](TestRegionOfTwo& region) {
        auto what = TestRegionOfTwo::asked();
        what.open_to = OpenTo::members;
        region.ask_for(region.ana, what);
        auto petra = region.provider();
        CHECK(region.board_of(region.river, petra).empty());
        petra.roles.push_back({Role::foster_carer, {}});
        CHECK(region.board_of(region.river, petra).empty());
        petra.roles.push_back({Role::placements_officer, {}});
        CHECK(region.board_of(region.river, petra).size() == 1);
    });
}

TEST_CASE("A brother or sister whose age nobody knows is not told as aged 0") {
    each_region([](TestRegionOfTwo& region) {
        const auto two = ask_for_two(region, {});
        CHECK(region.described_to(region.river, officer(region), two.number).ages_of_siblings.empty());
    });
}

TEST_CASE("Who has no home for a child is told by authority, never by the name of the carers") {
    each_region([](TestRegionOfTwo& region) {
        const auto number = region.ask_for(region.ana);
        const auto fay = region.sedge.reader_with(Role::fostering_manager, {}, "Fay");
        const auto request = region.described_to(region.sedge, fay, number);
        auto change = region.sedge.change();
        must(decline(change, Gate::machine_to<May::offer_home>(region.sedge.id(), region.ashdowns), request,
                     {WhyDeclined::no_room, ""}, {fay.person, test_day}));
        must(change.commit());
        const auto all =
            must(declines_for(region.thistle.store(), Gate::machine_to<May::see_care>(region.thistle.id(), region.ana),
                              region.requests(region.ana).front(), test_day));
        REQUIRE(all.size() == 1);
        CHECK(all.front().from_name == "Sedgeshire");
    });
}

TEST_CASE("An authority that once named a member by mistake is no co-operative once that has ended") {
    each_region([](TestRegionOfTwo& region) {
        region.thistle.fact(the_authority, Member{region.sedge.id(), 100, 1, "", "2026-01-01"_day, "2026-02-01"_day});
        CHECK(region.circle().member(region.thistle.id()));
        CHECK(region.circle().co_operative == region.river.id());
    });
}

TEST_CASE("Memberships do not overlap: none begins before another that is recorded, and no member is a co-operative") {
    each_region([](TestRegionOfTwo& region) {
        const auto earlier = "2025-06-01"_day;
        CHECK(refused(region.river, [&](Change& change, const auto& leave) {
            return add_member(change, leave, {region.thistle.id(), 0, 1, "", earlier}, "Thistleshire");
        }));
        CHECK(refused(region.thistle, [&](Change& change, const auto& leave) {
            return join(change, leave, {region.river.id(), true, true, true, true, earlier}, "Rivermouth");
        }));
        CHECK(refused(region.thistle, [&](Change& change, const auto& leave) {
            return add_member(change, leave, {region.sedge.id(), 100, 1, "", test_day}, "Sedgeshire");
        }));
        CHECK(refused(region.river, [&](Change& change, const auto& leave) {
            return join(change, leave, {region.sedge.id(), true, true, true, true, test_day}, "Sedgeshire");
        }));
    });
}

TEST_CASE("A stay is tied to the home of the other record, however its name is written on the child's") {
    each_region([](TestRegionOfTwo& region) {
        region.offer(region.sedge, region.ashdowns, region.ask_for(region.ana));
        auto home = region.offers(region.ana).front();
        must(region.answer(region.ana, home, {Answer::chosen, {}, "Near her gran"}));
        home.home_name = " The Ashdown family ";
        auto change = region.thistle.change();
        must(move_in(change, region.known(region.ana), region.leave_to_ask(region.ana),
                     Gate::machine_to<May::record_placement>(region.thistle.id(), region.ana),
                     region.requests(region.ana).front(), home, {.on = test_day, .despite = {}}, change.last_entry()));
        must(change.commit());
        CHECK(
            must(facts<StayElsewhere>(region.thistle.store(), region.thistle.leave(region.ana), Known::now())).size() ==
            1);
    });
}

TEST_CASE("A day by which a home is needed that has passed may stay, and is not changed to another in the past") {
    each_region([](TestRegionOfTwo& region) {
        region.ask_for(region.ana);
        region.thistle.move_to(test_day.plus_days(20));
        const auto changed_to = [&](Date day) {
            auto what = TestRegionOfTwo::asked();
            what.needed_by = day;
            auto change = region.thistle.change();
            return change_request(change, region.known(region.ana), region.leave_to_ask(region.ana),
                                  region.requests(region.ana).front(), what, region.by(), change.last_entry())
                .has_value();
        };
        CHECK_FALSE(changed_to(test_day.plus_days(16)));
        CHECK(changed_to(test_day.plus_days(14)));
        CHECK(changed_to(test_day.plus_days(20)));
    });
}

TEST_CASE("A court's order for secure accommodation counts for three months, and for six when it is made again") {
    const auto counts = [](const std::vector<Date>& orders) {
        bool held = false;
        const auto areas = schemas();
        for_each_engine(areas, [&](const Database& database) {
            AdviceTown town{database};
            for (const auto day : orders)
                town.region.thistle.fact(
                    town.region.ana, care::Approval{care::ApprovalKind::secure_court_order, {}, day, "The court", ""});
            held = town.advice().children.front().secure_order;
        });
        return held;
    };
    CHECK(counts({test_day.plus_months(-2)}));
    CHECK_FALSE(counts({test_day.plus_months(-3)}));
    CHECK(counts({test_day.plus_months(-7), test_day.plus_months(-4)}));
    CHECK_FALSE(counts({test_day.plus_days(1)}));
}

TEST_CASE("Of a set, one whose request has ended with a home is told as living there and not as still waiting") {
    on_each_engine([](AdviceTown& town) {
        const auto two = ask_for_two(town.region);
        const auto advised = [&] {
            return must(advice_for(town.region.thistle.store(),
                                   town.region.thistle.reader_of(town.region.worker.person),
                                   town.region.leave_to_ask(two.cat), town.region.known(two.cat),
                                   town.region.requests(two.cat).front(), town.telling()))
                .children.front()
                .siblings;
        };
        REQUIRE(advised().size() == 1);
        CHECK(advised().front().waiting);
        town.region.thistle.fact(
            two.bea,
            RequestEnded{town.region.requests(two.bea).front().request.id, test_day, EndedHow::matched, {}, ""});
        REQUIRE(advised().size() == 1);
        CHECK_FALSE(advised().front().waiting);
    });
}

TEST_CASE("An address from next month does not move a family's home today") {
    on_each_engine([](AdviceTown& town) {
        const auto carer = town.region.sedge.person("Sam", "Ashdown");
        const auto household = household_of(town.region.ashdowns);
        town.region.sedge.fact(carer, Residence{household, "1 Lane", "NE4 2BB", false, "2020-01-01"_day, {}});
        town.region.sedge.fact(carer, Residence{household, "2 Lane", "SE1 1AA", false, test_day.plus_days(30), {}});
        const auto homes = town.homes();
        const auto at =
            std::ranges::find(homes, matching::RecordId{AuthorityId{2}, town.region.ashdowns}, &matching::Home::id);
        REQUIRE(at != homes.end());
        REQUIRE(at->at);
        CHECK(at->at->at == matching::Point{421'000, 566'000});
    });
}
