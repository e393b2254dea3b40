// What holds once a home was chosen: who may read who the child is, and that the law and the places hold across the
// border.
#include <doctest/doctest.h>

#include "care/acts.h"
#include "region/region_for_tests.h"

using namespace kith;
using namespace kith::region;
using namespace kith::testing;

namespace {

Allowed<May::offer_home> ashdowns_offer(TestRegionOfTwo& region) {
    return Gate::machine_to<May::offer_home>(region.sedge.id(), region.ashdowns);
}

/// The Ashdowns' home takes children of these ages from now on.
void ashdowns_take(TestRegionOfTwo& region, int from_age, int to_age, int places = 2) {
    region.sedge.fact(
        region.ashdowns,
        homes::Terms{
            homes::ApprovedHow::after_panel, places, from_age, to_age, {}, "", "Dana Oakes", "2026-01-01"_day, {}});
}

}  // namespace

TEST_CASE("Who the child is can be read while they live there, and no longer once the stay has ended") {
    each_region([](TestRegionOfTwo& region) {
        const auto offer = region.offer(region.sedge, region.ashdowns, region.ask_for(region.ana));
        const auto home = region.offers(region.ana).front();
        must(region.answer(region.ana, home, {Answer::chosen, {}, "Near her gran"}));
        must(region.move(region.ana, home));
        const auto leave = ashdowns_offer(region);
        const auto fay = region.sedge.reader_with(Role::fostering_manager, {}, "Fay");
        const auto name_on = [&](Date day) {
            region.sedge.move_to(day);
            return must(
                named(region.sedge.database(), region.sedge.store(), leave, region.sedge.reader_of(fay.person), offer));
        };
        CHECK(name_on(test_day.plus_days(1)));
        auto change = region.thistle.change();
        must(care::leave_care(change, region.known(region.ana).care, region.leave_to_place(region.ana), {test_day},
                              change.last_entry()));
        must(change.commit());
        CHECK_FALSE(name_on(test_day.plus_days(1)));
    });
}

TEST_CASE("How an offer was answered is read no more from the day after the authorities part") {
    each_region([](TestRegionOfTwo& region) {
        const auto offer = region.offer(region.sedge, region.ashdowns, region.ask_for(region.ana));
        must(region.answer(region.ana, region.offers(region.ana).front(), {Answer::chosen, {}, "Near her gran"}));
        const auto leave = ashdowns_offer(region);
        const auto chosen = [&](Date day) {
            return must(how_answered(region.sedge.store(),
                                     must(circle_of(region.sedge.store(), region.sedge.id(), day)), leave, offer))
                .chosen();
        };
        CHECK(chosen(test_day));
        region.thistle.written([&](Change& change) {
            const auto leave_of_ours = region.thistle.leave(the_authority);
            auto joined = must(facts<Joined>(change.store(), leave_of_ours, Known::now())).front();
            joined.value.ends = test_day;
            const auto shown = change.last_entry();
            must(change.open(leave_of_ours, {{"test.left", "Left"}, "Left the co-operative"}));
            must(change.correct(leave_of_ours, joined.id, shown, joined.value));
        });
        CHECK(chosen(test_day));
        CHECK_FALSE(chosen(test_day.plus_days(1)));
    });
}

TEST_CASE("A home in which the law or its terms allow no such child is not chosen, whoever's record it is on") {
    each_region([](TestRegionOfTwo& region) {
        region.offer(region.sedge, region.ashdowns, region.ask_for(region.ana));
        ashdowns_take(region, 0, 5);
        const auto refused =
            region.answer(region.ana, region.offers(region.ana).front(), {Answer::chosen, {}, "Near her gran"});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().fields.front().name == "answer");
        CHECK(refused.error().what.find("approved for children from 0 to 5") != std::string::npos);
    });
}

TEST_CASE("In an emergency a family of another record may go beyond its terms, with the reason and on that footing") {
    each_region([](TestRegionOfTwo& region) {
        region.thistle.written([&](Change& change) {
            must(ask_tonight(change, region.known(region.ana), region.leave_to_ask(region.ana),
                             {HomeKind::foster, "Needs a bed tonight.", OpenTo::everyone}, region.circle(),
                             region.by()));
        });
        const RequestNumber number{region.thistle.id(), region.requests(region.ana).front().number()};
        region.offer(region.sedge, region.ashdowns, number);
        ashdowns_take(region, 0, 5);
        const auto home = region.offers(region.ana).front();
        CHECK_FALSE(homes::forbidden(home.against));
        CHECK(home.basis == care::Basis::emergency_with_carer);
        must(region.answer(region.ana, home, {Answer::chosen, {}, "The only home tonight"}));
        const auto silent = region.move(region.ana, home);
        REQUIRE_FALSE(silent);
        CHECK(silent.error().fields.front().name == "despite");
        must(region.move(region.ana, home, "Nobody else has room tonight"));
        const auto care = region.known(region.ana).care;
        const auto* placed = care.placement_on(test_day);
        REQUIRE(placed);
        CHECK(placed->value.basis == care::Basis::emergency_with_carer);
    });
}

TEST_CASE("The one place that is left is kept for one child: the second choice is told that none is left") {
    each_region([](TestRegionOfTwo& region) {
        const auto bea = region.child("Bea", "2014-03-03"_day);
        ashdowns_take(region, 4, 17, 1);
        region.offer(region.sedge, region.ashdowns, region.ask_for(region.ana));
        region.offer(region.sedge, region.ashdowns, region.ask_for(bea));
        const auto second = region.offers(bea).front();  // as the page showed it
        must(region.answer(region.ana, region.offers(region.ana).front(), {Answer::chosen, {}, "Near her gran"}));
        const auto kept = region.answer(bea, second, {Answer::chosen, {}, "Near her school"});
        REQUIRE_FALSE(kept);
        CHECK(kept.error().what.find("has no place left") != std::string::npos);
    });
}
