// Offers, the home that is chosen, and how a request ends.
#include <doctest/doctest.h>

#include <algorithm>
#include <type_traits>

#include "region/region_for_tests.h"
#include "region/rules.h"

using namespace kith;
using namespace kith::region;
using namespace kith::testing;

TEST_CASE(
    "Choosing a home tells that home who the child is, keeps a place there, and takes the request off the board") {
    each_region([](TestRegionOfTwo& region) {
        const auto number = region.ask_for(region.ana);
        const auto offer = region.offer(region.sedge, region.ashdowns, number);
        const auto leave = Gate::machine_to<May::offer_home>(region.sedge.id(), region.ashdowns);
        const auto fay = region.sedge.reader_with(Role::fostering_manager, {}, "Fay");
        const auto name = [&] { return must(named(region.sedge.database(), region.sedge.store(), leave, fay, offer)); };
        CHECK_FALSE(name());
        must(region.answer(region.ana, region.offers(region.ana).front(), {Answer::chosen, {}, "Near her gran"}));
        const auto child = name();
        REQUIRE(child);
        CHECK(child->name == "Ana Fernley");
        CHECK(child->born == "2015-02-02"_day);
        CHECK(child->school == "Larkfield School");
        CHECK(child->social_worker == "Robin Ashdown");
        CHECK(child->why == "Near her gran");
        const auto home =
            must(homes::home_file(region.sedge.store(), region.sedge.leave(region.ashdowns), Known::now()));
        REQUIRE(home.not_available.size() == 1);
        CHECK(home.not_available.front().value.words == "Kept for a child of Thistleshire");
        CHECK(region.board_of(region.river, officer(region)).empty());
        const auto all = shown_of(region, region.ana);
        CHECK(std::ranges::count(all, Shown::named, &Disclosure::shown) == 2);  // to the home, and to whom read it
        const auto other = Gate::machine_to<May::offer_home>(region.river.id(), region.fern_house);
        CHECK_FALSE(must(facts<Offer>(region.river.store(), other, Known::now())).size());
    });
}

TEST_CASE("Only one home is chosen, and nothing is chosen of a request that is over") {
    each_region([](TestRegionOfTwo& region) {
        const auto number = region.ask_for(region.ana);
        region.offer(region.sedge, region.ashdowns, number);
        region.offer(region.river, region.fern_house, number, "4,200.00");
        const auto offers = region.offers(region.ana);
        REQUIRE(offers.size() == 2);
        must(region.answer(region.ana, offers[0], {Answer::chosen, {}, "Near her gran"}));
        CHECK(fault_of(region.answer(region.ana, offers[1], {Answer::chosen, {}, "Or here"})) == Fault::conflict);
        auto change = region.thistle.change();
        const auto request = region.requests(region.ana).front().request.id;
        must(choose_again(change, region.leave_to_ask(region.ana), request,
                          {WhyNotChosen::child_said_no, "She visited"}, region.by()));
        must(change.commit());
        must(release_place(region.thistle.database(), region.leave_to_ask(region.ana), offers[0].from,
                           offers[0].offer.number(), region.thistle.reader_of(region.worker.person), "she said no"));
        CHECK(must(facts<homes::NotAvailable>(region.sedge.store(), region.sedge.leave(region.ashdowns), Known::now()))
                  .empty());
        must(region.answer(region.ana, offers[1], {Answer::chosen, {}, "Near her school"}));
    });
}

TEST_CASE("An offer that was taken back, or stands no longer, cannot be chosen") {
    each_region([](TestRegionOfTwo& region) {
        const auto number = region.ask_for(region.ana);
        const auto offer = region.offer(region.sedge, region.ashdowns, number);
        const auto before = region.offers(region.ana).front();
        const auto leave = Gate::machine_to<May::offer_home>(region.sedge.id(), region.ashdowns);
        auto change = region.sedge.change();
        must(withdraw_offer(change, leave, offer,
                            must(how_answered(region.sedge.store(), region.circle(), leave, offer)), "Illness",
                            test_day));
        must(change.commit());
        CHECK(region.offers(region.ana).front().stands == OfferStands::withdrawn);
        CHECK(fault_of(region.answer(region.ana, region.offers(region.ana).front(), {Answer::chosen, {}, "Yes"})) ==
              Fault::conflict);
        // Taken back between the page and the answer: no place is kept.
        CHECK(fault_of(keep_place(region.thistle.database(), region.leave_to_ask(region.ana), before,
                                  region.thistle.reader_of(region.worker.person), "Thistleshire")) == Fault::conflict);
        region.offer(region.sedge, region.ashdowns, number);
        region.thistle.move_to(test_day.plus_days(11));
        CHECK(region.offers(region.ana).back().stands == OfferStands::expired);
        CHECK(fault_of(region.answer(region.ana, region.offers(region.ana).back(), {Answer::chosen, {}, "Yes"})) ==
              Fault::conflict);
    });
}

TEST_CASE("A home that was chosen is not taken back by those who offered it") {
    each_region([](TestRegionOfTwo& region) {
        const auto number = region.ask_for(region.ana);
        const auto offer = region.offer(region.sedge, region.ashdowns, number);
        must(region.answer(region.ana, region.offers(region.ana).front(), {Answer::chosen, {}, "Near her gran"}));
        const auto leave = Gate::machine_to<May::offer_home>(region.sedge.id(), region.ashdowns);
        const auto how = must(how_answered(region.sedge.store(), region.circle(), leave, offer));
        CHECK(how.chosen());
        auto change = region.sedge.change();
        CHECK(fault_of(withdraw_offer(change, leave, offer, how, "Illness", test_day)) == Fault::conflict);
    });
}

TEST_CASE("A need for which no home was found stays on the board, with the reason; one withdrawn does not") {
    each_region([](TestRegionOfTwo& region) {
        const auto number = region.ask_for(region.ana);
        const auto end = [&](const Ending& ending) {
            auto change = region.thistle.change();
            const auto entry =
                end_request(change, region.leave_to_ask(region.ana), FactId{number.number}, ending, test_day);
            if (entry) must(change.commit());
            return entry;
        };
        CHECK(end({EndedHow::unable, {}, "Nobody"}).error().fields.front().name == "why");
        must(end({EndedHow::unable, WhyUnable::no_room, "Every home is full"}));
        auto board = region.board_of(region.river, officer(region));
        REQUIRE(board.size() == 1);
        CHECK(board.front().unmet);
        CHECK(region.described_to(region.river, officer(region), number).unmet == WhyUnable::no_room);
        region.offer(region.sedge, region.ashdowns, number);  // and a home may still be found
        must(end({EndedHow::withdrawn, {}, "She stays where she is"}));
        CHECK(region.board_of(region.river, officer(region)).empty());
        CHECK(fault_of(end({EndedHow::withdrawn, {}, "Again"})) == Fault::conflict);
        CHECK(fault_of(region.answer(region.ana, region.offers(region.ana).front(), {Answer::chosen, {}, "Yes"})) ==
              Fault::conflict);
    });
}

TEST_CASE("The child moves into the home that was chosen by the acts of care, and the request has found its home") {
    each_region([](TestRegionOfTwo& region) {
        const auto number = region.ask_for(region.ana);
        region.offer(region.sedge, region.ashdowns, number);
        const auto home = region.offers(region.ana).front();
        must(region.answer(region.ana, home, {Answer::chosen, {}, "Near her gran"}));
        must(region.move(region.ana, home));
        const auto care = region.known(region.ana).care;
        CHECK(care.placement_on(test_day)->value.home == "The Ashdown family");
        CHECK(care.placement_on(test_day)->value.provider == care::Provider::other_authority);
        CHECK_FALSE(care.placement_on(test_day)->value.household);
        CHECK(region.requests(region.ana).front().standing() == region::Standing::ended);
        CHECK(region.requests(region.ana).front().last_end()->how == EndedHow::matched);
        CHECK(due_of(region, region.ana).empty());
    });
}

TEST_CASE("In a home of their own authority the child fills the place that was kept") {
    each_region([](TestRegionOfTwo& region) {
        const auto number = region.ask_for(region.ana);
        region.offer(region.thistle, region.oakleys, number);
        const auto home = region.offers(region.ana).front();
        must(region.answer(region.ana, home, {Answer::chosen, {}, "Near her gran"}));
        must(region.move(region.ana, home));
        const auto file =
            must(homes::home_file(region.thistle.store(), region.thistle.leave(region.oakleys), Known::now()));
        CHECK(file.not_available.empty());
        CHECK(file.living_here(test_day).size() == 1);
    });
}

TEST_CASE("A home is not offered twice at one time for one child, nor at a price that is none") {
    each_region([](TestRegionOfTwo& region) {
        const auto number = region.ask_for(region.ana);
        region.offer(region.river, region.fern_house, number, "4,200.00");
        CHECK(region.offers(region.ana).front().weekly == Money::pounds(4'200));
        CHECK(region.offers(region.ana).front().from_name == "Bramblewood Homes Ltd");
        const auto leave = Gate::machine_to<May::offer_home>(region.river.id(), region.fern_house);
        const auto request = region.described_to(region.river, officer(region), number);
        const auto fault = [&](const NewOffer& offer) {
            auto change = region.river.change();
            return fault_of(offer_home(change, leave, request, offer, {region.worker.person, test_day}));
        };
        CHECK(fault({test_day, {}, "Again"}) == Fault::conflict);
        CHECK(fault({test_day, "lots", "Again"}) == Fault::invalid);
        CHECK(fault({test_day.plus_days(-1), {}, "Late"}) == Fault::invalid);
    });
}
