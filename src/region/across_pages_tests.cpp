// The board and My day: what they leave out, and what they still show.
#include "region/advice_for_tests.h"
#include "region/pages.h"

using namespace kith;
using namespace kith::region;
using namespace kith::region::advice_tests;
using namespace kith::testing;

TEST_CASE("A restricted child is among those of an age, where any age of their band is") {
    on_each_engine([](AdviceTown& town) {
        town.region.thistle.fact(town.region.ana, Restriction{"A relative works here", "2026-05-01"_day, {}});
        const auto dana = town.as(town.region.river, town.officer);
        CHECK(page_says(dana.get("/region/requests?from=12&to=13"), "Aged 11 to 15"));
        CHECK_FALSE(page_says(dana.get("/region/requests?from=16"), "Aged 11 to 15"));
        CHECK(page_says(dana.get("/region/requests?from=abc"), "Give an age from 0 to 25"));
        CHECK(page_says(dana.get("/region/requests?to=99"), "Give an age from 0 to 25"));
        CHECK_FALSE(page_says(dana.get("/region/requests?from=5&to="), "Give an age"));
        CHECK_FALSE(page_says(dana.get("/region/requests?to=10"), "Aged 11 to 15"));
    });
}

TEST_CASE("A page of the board beyond the last shows the last") {
    on_each_engine([](AdviceTown& town) {
        const auto page = town.as(town.region.river, town.officer).get("/region/requests?page=9");
        CHECK(page_says(page, "Aged 11"));
        CHECK_FALSE(page_says(page, "No request is like that"));
    });
}

TEST_CASE("Providers, who are not told of others' offers, cannot ask for requests without one") {
    on_each_engine([](AdviceTown& town) {
        const auto petra = town.region.provider().person;
        CHECK_FALSE(page_says(town.as(town.region.river, petra).get("/region/requests"), "Without an offer"));
        CHECK(page_says(town.as(town.region.river, town.officer).get("/region/requests"), "Without an offer"));
    });
}

static Result<Response> day_of_offers(const SignedIn& asked) {
    return Response::html(TRY(on_my_day(asked.context)).markup());
}

TEST_CASE("An offer that was taken back waits for no answer on My day") {
    on_each_engine([](AdviceTown& town) {
        auto& sedge = town.region.sedge;
        const auto offer = town.region.offer(sedge, town.region.ashdowns, town.number);
        const Area with_day{.name = "Day", .purpose = "", .pages = {page<day_of_offers>(Method::get, "/day")}};
        const auto fay = sedge.reader_with(Role::fostering_manager, {}, "Fay").person;
        const Visitor visitor{sedge, with_day, fay};
        CHECK(page_says(visitor.get("/day"), "Waits for an answer"));
        sedge.fact(town.region.ashdowns, OfferWithdrawn{offer.id, test_day, "Full"});
        CHECK_FALSE(page_says(visitor.get("/day"), "Waits for an answer"));
    });
}

TEST_CASE("What a home can offer is not up to an age below the first") {
    on_each_engine([](AdviceTown& town) {
        const auto fay = town.region.sedge.reader_with(Role::fostering_manager, {}, "Fay").person;
        const auto address = fmt::format("/homes/{}/can-offer", town.region.ashdowns.number());
        const auto post = [&](const char* from, const char* to) {
            return town.as(town.region.sedge, fay).post(address, {{"from_age", from}, {"to_age", to}});
        };
        const auto below = post("12", "3");
        CHECK(below.status == 422);
        CHECK(page_says(below, "This is below the first age"));
        CHECK(post("3", "12").status == 303);
    });
}
