#include <doctest/doctest.h>

#include <algorithm>
#include <type_traits>

#include "region/region_for_tests.h"
#include "region/rules.h"

using namespace kith;
using namespace kith::region;
using namespace kith::testing;

TEST_CASE(
    "Before a match a child is described by these fields and by no other: no name, no birthday, no school, no "
    "address") {
    each_region([](TestRegionOfTwo& region) {
        const auto number = region.ask_for(region.ana);
        const auto shown = region.described_to(region.river, officer(region), number);
        // A field that is added does not compile here, until someone has thought about whom it may reach.
        const auto& [its_number, authority, urgency, kind, lasting, age, sex, needs, criteria, district, on, needed_by,
                     ages_of_siblings, together, said, complete, unmet, band] = shown;
        CHECK(its_number.number == number.number);
        CHECK(authority == "Thistleshire");
        CHECK(urgency == Urgency::planned);
        CHECK(kind == HomeKind::foster);
        CHECK(lasting == Lasting::long_term);
        CHECK(age == 11);
        static_assert(std::is_same_v<std::remove_cvref_t<decltype(age)>, std::optional<int>>);
        CHECK(sex == Sex::female);
        CHECK(needs == "Needs calm evenings, and help with reading.");
        CHECK(district == "NE4");
        CHECK(on == test_day);
        CHECK(needed_by == test_day.plus_days(14));
        CHECK(ages_of_siblings.empty());
        CHECK_FALSE(together);
        CHECK(said == "I want to keep my rabbit");
        CHECK(complete);
        CHECK_FALSE(unmet);
        CHECK_FALSE(band);
        // Essential first; what the record suggests and nobody ticked is flexible.
        REQUIRE(criteria.size() == 3);
        CHECK(criteria[0].what == CriterionKind::two_carers);
        CHECK(criteria[1].what == CriterionKind::near_family);
        CHECK(criteria[2].what == CriterionKind::near_school);
        CHECK(criteria[2].importance == Importance::flexible);
        CHECK(criteria[2].detail.empty());
    });
}

TEST_CASE("What an authority does not let be shown is not shown: the district, the child's words") {
    each_region([](TestRegionOfTwo& region) {
        auto joined = must(facts<Joined>(region.thistle.store(), region.thistle.leave(the_authority), Known::now()));
        auto careful = joined.front().value;
        careful.show_district = careful.show_words = false;
        region.thistle.written([&](Change& change) {
            const auto leave = region.thistle.leave(the_authority);
            const auto shown = change.last_entry();
            must(change.open(leave, {joined_kind, "Less is shown"}));
            must(change.correct(leave, joined.front().id, shown, careful));
        });
        const auto number = region.ask_for(region.ana);
        const auto shown = region.described_to(region.river, officer(region), number);
        CHECK_FALSE(shown.district);
        CHECK_FALSE(shown.said);
        CHECK_FALSE(region.board_of(region.river, officer(region)).front().district);
    });
}

TEST_CASE("A child's words stay at home unless their worker said that they may be shown") {
    each_region([](TestRegionOfTwo& region) {
        auto what = TestRegionOfTwo::asked();
        what.show_said = false;
        const auto number = region.ask_for(region.ana, what);
        CHECK_FALSE(region.described_to(region.river, officer(region), number).said);
        CHECK(region.requests(region.ana).front().request.value.said == "I want to keep my rabbit");
    });
}

TEST_CASE("Nothing crosses the border unless both sides say that they belong together on that day") {
    const auto areas = schemas();
    for_each_engine(areas, [](const Database& database) {
        TestRegionOfTwo region{database, false};
        const auto number = region.ask_for(region.ana);
        const auto dana = officer(region);
        const auto leave = Gate::machine_to_all<May::see_requests>(region.river.id());
        const auto look = [&] { return described(database, region.river.store(), leave, dana, number); };
        CHECK(region.board_of(region.river, dana).empty());
        CHECK(fault_of(look()) == Fault::not_found);
        region.river.fact(the_authority, Member{region.thistle.id(), 5'000, 1, "", "2026-01-01"_day, {}});
        CHECK(region.board_of(region.river, dana).empty());  // the co-operative alone says so
        CHECK(fault_of(look()) == Fault::not_found);
        auto later = TestRegionOfTwo::lets();
        later.starts = test_day.plus_days(1);
        region.thistle.fact(the_authority, later);
        CHECK(region.board_of(region.river, dana).empty());  // from tomorrow
        CHECK(shown_of(region, region.ana).empty());
        region.river.move_to(test_day.plus_days(1));
        const auto tomorrow = region.river.reader_of(dana.person);
        CHECK(region.board_of(region.river, tomorrow).size() == 1);
        CHECK(must(described(database, region.river.store(), leave, tomorrow, number)).age == 11);
    });
}

TEST_CASE("An authority of no co-operative asks itself, and its own fostering service sees the request") {
    const auto areas = schemas();
    for_each_engine(areas, [](const Database& database) {
        TestRegionOfTwo region{database, false};
        const auto number = region.ask_for(region.ana);
        const auto fay = region.thistle.reader_with(Role::fostering_manager, {}, "Fay");
        CHECK(region.board_of(region.thistle, fay).size() == 1);
        region.offer(region.thistle, region.oakleys, number);
        CHECK(region.offers(region.ana).size() == 1);
        CHECK(shown_of(region, region.ana).empty());  // nobody outside saw anything
    });
}

TEST_CASE("Who was shown a child's request is on the child's record, by name and organisation, once a day") {
    each_region([](TestRegionOfTwo& region) {
        const auto number = region.ask_for(region.ana);
        const auto dana = officer(region);
        auto all = shown_of(region, region.ana);
        REQUIRE(all.size() == 1);
        CHECK(all[0].shown == Shown::on_the_board);
        CHECK(all[0].to_organisation == "Rivermouth Care Co-operative");
        region.described_to(region.river, dana, number);
        region.described_to(region.river, dana, number);
        all = shown_of(region, region.ana);
        REQUIRE(all.size() == 2);
        CHECK(all[1].shown == Shown::described);
        CHECK(all[1].to_name == "Dana Ashdown, placements officer");
        CHECK(all[1].to_organisation == "Rivermouth Care Co-operative");
        const auto entries =
            must(entries_about(region.thistle.store(), region.thistle.leave(region.ana), Known::now(), 1));
        CHECK_FALSE(entries.front().by);  // a person of another record has no number here
        CHECK(entries.front().by_name == "Dana Ashdown, placements officer, Rivermouth Care Co-operative");
        region.river.move_to(test_day.plus_days(1));
        region.described_to(region.river, region.river.reader_of(dana.person), number);
        CHECK(shown_of(region, region.ana).size() == 3);
    });
}

TEST_CASE("Whoever works for the child's own authority leaves no disclosure: nothing crossed a border") {
    each_region([](TestRegionOfTwo& region) {
        const auto number = region.ask_for(region.ana);
        region.described_to(region.thistle, region.thistle.reader_with(Role::fostering_manager, {}, "Fay"), number);
        CHECK(shown_of(region, region.ana).size() == 1);
    });
}

TEST_CASE("A provider sees only requests that are opened to its kind") {
    each_region([](TestRegionOfTwo& region) {
        const auto petra = region.provider();
        const auto seen = [&](OpenTo open) {
            auto what = TestRegionOfTwo::asked();
            what.open_to = open;
            const auto child = region.child("Bea", "2012-03-03"_day);
            const auto number = region.ask_for(child, what);
            const auto board = region.board_of(region.river, petra);
            return std::ranges::any_of(board, [&](const auto& one) { return one.number.number == number.number; });
        };
        CHECK_FALSE(seen(OpenTo::members));
        CHECK_FALSE(seen(OpenTo::agencies));
        CHECK(seen(OpenTo::homes));
        CHECK(seen(OpenTo::everyone));
        CHECK(region.board_of(region.river, officer(region)).size() == 4);
        CHECK(region.board_of(region.river, region.river.reader_with(Role::provider, {}, "Stray")).empty());
    });
}

TEST_CASE("Words that would tell who the child is are refused: a name, the family's, the school, where they live") {
    each_region([](TestRegionOfTwo& region) {
        for (const auto* words : {"ana likes football", "The FERNLEY children", "Goes to Larkfield School by bus",
                                  "Lives at 3 Rush Lane", "From NE4 1AA", "Leaves the Beech family in June"}) {
            auto what = TestRegionOfTwo::asked();
            what.needs = words;
            INFO(words);
            const auto refused = region.ask_again(region.ana, what);
            REQUIRE_FALSE(refused);
            CHECK(refused.error().fault == Fault::invalid);
            CHECK(refused.error().fields.front().name == "needs");
        }
        auto what = TestRegionOfTwo::asked();
        what.said = "Ana wants a garden";
        CHECK(region.ask_again(region.ana, what).error().fields.front().name == "said");
        what.show_said = false;
        what.needs = "Bananas are welcome";  // a name within another word is no name
        CHECK(region.ask_again(region.ana, what));
    });
}

TEST_CASE("What cannot be right in a request is refused, with the question it belongs to") {
    each_region([](TestRegionOfTwo& region) {
        const auto field_of = [&](auto change) {
            auto what = TestRegionOfTwo::asked();
            change(what);
            const auto refused = region.ask_again(region.ana, what);
            REQUIRE_FALSE(refused);
            return refused.error().fields.front().name;
        };
        CHECK(field_of([](NewRequest& it) { it.needed_by = test_day.plus_days(-1); }) == "needed_by");
        CHECK(field_of([](NewRequest& it) { it.district = "NOWHERE"; }) == "district");
        CHECK(field_of([](NewRequest& it) { it.wanted = it.essential; }) == "wanted");
        CHECK(field_of([](NewRequest& it) { it.siblings = {PersonId{7}}; }) == "together");
        CHECK(field_of([](NewRequest& it) { it.said.reset(); }) == "said");
        region.ask_for(region.ana);
        CHECK(fault_of(region.ask_again(region.ana)) == Fault::conflict);  // one at a time
    });
}

TEST_CASE("An address that is kept safe is near nothing: its district is refused and not filled in") {
    each_region([](TestRegionOfTwo& region) {
        const auto child = region.thistle.person("Cass", "Rowan", "2014-04-04"_day);
        region.thistle.fact(child, Residence{HouseholdId{9'000'060}, "9 Sedge Way", "NE4 3CC", true, {}, {}});
        CHECK_FALSE(started_from(region.known(child), {}, test_day).district);
        const auto refused = region.ask_again(child);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().fields.front().name == "district");
    });
}

TEST_CASE("Each of a sibling set has a request of their own; others see how many there are and how old") {
    each_region([](TestRegionOfTwo& region) {
        const auto bea = region.child("Bea", "2019-05-05"_day);
        region.thistle.fact(region.ana, Relationship{bea, Tie::sibling, false, {}, {}});
        auto what = TestRegionOfTwo::asked();
        what.siblings = {bea};
        what.together = Together::together;
        auto change = region.thistle.change();
        must(ask(change, region.known(region.ana), region.leave_to_ask(region.ana), what,
                 {{region.leave_to_ask(bea), region.known(bea)}}, region.circle(), region.by()));
        must(change.commit());
        const auto ana = region.requests(region.ana).front().request.value;
        const auto other = region.requests(bea).front().request.value;
        REQUIRE(ana.set);
        CHECK(ana.set == other.set);
        CHECK_FALSE(other.show_said);  // nobody asked her
        const auto board = region.board_of(region.river, officer(region));
        REQUIRE(board.size() == 2);
        CHECK(board[0].children == 2);
        const auto number = region.requests(region.ana).front().number();
        CHECK(region.described_to(region.river, officer(region), {region.thistle.id(), number}).ages_of_siblings ==
              std::vector{7});
    });
}

TEST_CASE("An emergency request is completed on the next working day: the same request, with all that it says") {
    each_region([](TestRegionOfTwo& region) {
        region.thistle.move_to("2026-05-29"_day);  // a Friday
        auto change = region.thistle.change();
        must(ask_tonight(change, region.known(region.ana), region.leave_to_ask(region.ana),
                         {HomeKind::foster, "Needs a bed tonight.", OpenTo::everyone}, region.circle(), region.by()));
        must(change.commit());
        const auto before = region.requests(region.ana).front();
        CHECK_FALSE(before.request.value.full_on);
        const auto due = due_of(region, region.ana);
        REQUIRE(due_for(due, completed));
        CHECK(due_for(due, completed)->occasion.due == "2026-06-01"_day);
        region.thistle.move_to(test_day);
        auto completing = region.thistle.change();
        const auto shown = must(last_entry(region.thistle.store(), region.thistle.id()));
        must(change_request(completing, region.known(region.ana), region.leave_to_ask(region.ana), before,
                            TestRegionOfTwo::asked(), region.by(), shown));
        must(completing.commit());
        const auto after = region.requests(region.ana).front();
        CHECK(after.number() == before.number());
        CHECK(after.request.value.urgency == Urgency::emergency);
        CHECK(after.request.value.full_on == test_day);
        CHECK(after.criteria.size() == 3);
        CHECK_FALSE(due_for(due_of(region, region.ana), completed));
    });
}

TEST_CASE("A request that someone changed meanwhile is not changed over their words") {
    each_region([](TestRegionOfTwo& region) {
        region.ask_for(region.ana);
        const auto shown = must(last_entry(region.thistle.store(), region.thistle.id()));
        const auto file = region.requests(region.ana).front();
        const auto write = [&] {
            auto change = region.thistle.change();
            const auto entry = change_request(change, region.known(region.ana), region.leave_to_ask(region.ana), file,
                                              TestRegionOfTwo::asked(), region.by(), shown);
            if (entry) must(change.commit());
            return entry;
        };
        must(write());
        CHECK(fault_of(write()) == Fault::conflict);
    });
}

TEST_CASE("A home is due by the day that the request names, and an offer is answered within two working days") {
    each_region([](TestRegionOfTwo& region) {
        const auto number = region.ask_for(region.ana);
        auto due = due_of(region, region.ana);
        REQUIRE(due_for(due, home_found));
        CHECK(due_for(due, home_found)->occasion.due == test_day.plus_days(14));
        CHECK_FALSE(due_for(due, offer_answered));
        region.offer(region.sedge, region.ashdowns, number);
        due = due_of(region, region.ana);
        REQUIRE(due_for(due, offer_answered));
        CHECK(due_for(due, offer_answered)->occasion.due == "2026-06-03"_day);
        must(region.answer(region.ana, region.offers(region.ana).front(),
                           {Answer::not_chosen, WhyNotChosen::too_far, "Two hours from school"}));
        CHECK_FALSE(due_for(due_of(region, region.ana), offer_answered));
    });
}

TEST_CASE("The shares of the members are at most the whole, and nobody is a member twice on a day") {
    each_region([](TestRegionOfTwo& region) {
        const auto leave = Gate::machine_to_all<May::govern_region>(region.river.id());
        const auto fault = [&](const NewMember& member) {
            auto change = region.river.change();
            return fault_of(add_member(change, leave, member, "It"));
        };
        CHECK(fault({region.thistle.id(), 0, 1, "", test_day}) == Fault::conflict);
        CHECK(fault({AuthorityId{9}, 1, 1, "", test_day}) == Fault::invalid);
        CHECK(fault({region.river.id(), 0, 1, "", test_day}) == Fault::invalid);
        auto change = region.thistle.change();
        const auto ours = Gate::machine_to_all<May::govern_region>(region.thistle.id());
        CHECK(fault_of(join(change, ours, {region.river.id(), true, true, true, true, test_day}, "It")) ==
              Fault::conflict);
        must(leave_circle(change, ours, {region.river.id(), test_day.plus_days(-1)}));
        must(change.commit());
        CHECK_FALSE(region.circle().co_operative);
    });
}
