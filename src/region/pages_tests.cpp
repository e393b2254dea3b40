#include <doctest/doctest.h>

#include <fmt/format.h>

#include "kernel/site/visitor_for_tests.h"
#include "region/pages.h"
#include "region/region_for_tests.h"

using namespace kith;
using namespace kith::region;
using namespace kith::testing;

namespace kith::region {
Area area();
}

namespace {

bool says(const Response& response, std::string_view words) { return response.body.find(words) != std::string::npos; }

struct Town {
    Visitor as(TestAuthority& authority, const Reader& reader) { return {authority, its_area, reader.person}; }
    Visitor worker() { return as(region.thistle, region.worker); }
    Visitor officer() { return as(region.river, region.river.reader_with(Role::placements_officer, {}, "Dana")); }
    Visitor manager() { return as(region.sedge, region.sedge.reader_with(Role::fostering_manager, {}, "Fay")); }
    std::string child(std::string_view rest = {}) const {
        return fmt::format("/children/{}{}", region.ana.number(), rest);
    }
    static std::string home(PersonId home, std::string_view what, RequestNumber number) {
        return home_address(home, what, number).address();
    }
    std::string of_request(std::string_view what) {
        return child_address(region.ana, fmt::format("/{}/{}", region.requests(region.ana).front().number(), what));
    }
    /// What was typed, as a page opened at this moment sends it.
    Fields as_shown_now(Fields typed) {
        const auto now = must(last_entry(region.thistle.store(), region.thistle.id()));
        typed.emplace_back("shown_at", std::to_string(now.number()));
        return typed;
    }

    const std::vector<Schema> areas = schemas();
    const FreshFile record{areas};
    TestRegionOfTwo region{record.database()};
    const Area its_area = area();
};

Fields good_request() {
    return {{"needed_by", "15/06/2026"},
            {"kind", "foster"},
            {"lasting", "long"},
            {"district", "NE4"},
            {"needs", "Needs calm evenings."},
            {"essential", "two_carers"},
            {"wanted", "near_school"},
            {"said", "I want to keep my rabbit"},
            {"show_said", "yes"},
            {"open_to", "everyone"}};
}

Fields with(Fields fields, const std::string& name, const std::string& value) {
    std::erase_if(fields, [&](const auto& field) { return field.first == name; });
    if (!value.empty()) fields.emplace_back(name, value);
    return fields;
}

}  // namespace

TEST_CASE("A request opens with what the record knows: the kind of home, how long, the district, the school") {
    Town town;
    town.region.thistle.fact(town.region.ana,
                             care::CarePlan{test_day.plus_days(-30), care::Permanence::long_term_foster,
                                            "I want to stay near my gran", "Long-term fostering"});
    const auto page = town.worker().get(town.child("/request-home"));
    CHECK(page.status == 200);
    CHECK(says(page, "value=\"NE4\""));
    CHECK(says(page, "I want to stay near my gran"));
    CHECK(says(page, "In care under: full care order."));
    CHECK_FALSE(says(page, "Which brothers and sisters"));
    CHECK(burden(request_form.info()).inputs <= 12);
    CHECK(burden(tonight_form.info()).inputs == 3);
}

TEST_CASE("A request that is wrong is given back with what to put right, and nothing is recorded") {
    Town town;
    const auto worker = town.worker();
    const auto page = town.child("/request-home");
    for (const auto& [name, value, message] : std::vector<std::tuple<std::string, std::string, std::string>>{
             {"needed_by", "", "Give a day: By what day"},
             {"needed_by", "31/02/2026", ""},
             {"needed_by", "01/01/2026", "Give today or a day to come"},
             {"kind", "palace", "Choose one of the answers given"},
             {"lasting", "", ""},
             {"district", "ZZZZ", "Enter the first half of a postcode"},
             {"needs", "Ana needs calm", "would tell who Ana is"},
             {"essential", "near_school", "ticked as essential too"},
             {"show_said", "perhaps", ""},
             {"open_to", "the world", "Choose one of the answers given"}}) {
        INFO(name, " ", value);
        const auto response = worker.post(page, with(good_request(), name, value));
        CHECK(response.status == 422);
        CHECK(says(response, message));
    }
    CHECK(town.region.requests(town.region.ana).empty());
    CHECK(worker.post(page, good_request()).status == 303);
    CHECK(town.region.requests(town.region.ana).size() == 1);
}

TEST_CASE("A home is asked for, seen without a name, offered by another authority, chosen, and the child moves in") {
    Town town;
    auto& region = town.region;
    const auto worker = town.worker();
    REQUIRE(worker.post(town.child("/request-home"), good_request()).status == 303);
    const RequestNumber number{region.thistle.id(), region.requests(region.ana).front().number()};

    const auto board = town.officer().get("/region/requests");
    CHECK(says(board, "Aged 11"));
    CHECK(says(board, "NE4, Thistleshire"));
    CHECK_FALSE(says(board, "Ana"));
    const auto described = town.officer().get(request_address(number).address());
    for (const auto* secret : {"Ana", "Fernley", "Larkfield", "Rush Lane", "NE4 1AA", "2015", "Beech"})
        CHECK_FALSE(says(described, secret));
    CHECK(says(described, "I want to keep my rabbit"));

    const auto fay = town.manager();
    const auto seen = fay.get(request_address(number).address());
    CHECK(says(seen, "Offer The Ashdown family"));
    const auto offer = Town::home(region.ashdowns, "offer", number);
    CHECK(says(fay.get(offer), "The Ashdown family, for request"));
    CHECK(fay.post(offer, {{"words", ""}, {"valid_until", "10/06/2026"}}).status == 422);
    CHECK(fay.post(offer, {{"words", "They keep rabbits"}, {"valid_until", "10/06/2026"}}).status == 303);
    CHECK(fay.post(offer, {{"words", "Again"}, {"valid_until", "10/06/2026"}}).status == 409);
    const auto offers = fmt::format("/homes/{}/offers", region.ashdowns.number());
    CHECK(says(fay.get(offers), "Waits for an answer"));
    CHECK_FALSE(says(fay.get(offers), "Ana"));

    const auto compared = worker.get(child_address(region.ana));
    CHECK(says(compared, "They keep rabbits"));
    CHECK(says(compared, "0 of 2 places filled, 2 vacant"));
    CHECK(says(compared, "Dana Ashdown, placements officer, Rivermouth Care Co-operative"));
    const auto made = region.offers(region.ana).front();
    const auto answer = town.of_request("answer") + fmt::format("?from=2&offer={}", made.offer.number());
    CHECK(says(worker.get(answer), "The Ashdown family"));
    CHECK(worker.post(answer, {{"answer", "not_chosen"}, {"words", "No"}}).status == 422);
    CHECK(worker.post(answer, {{"answer", "chosen"}, {"words", ""}}).status == 422);
    CHECK(worker.post(answer, {{"answer", "chosen"}, {"words", "Near her gran"}}).status == 303);
    CHECK(worker.post(answer, {{"answer", "chosen"}, {"words", "Near her gran"}}).status == 409);

    CHECK(says(fay.get(offers), "Ana Fernley"));
    CHECK(says(worker.get(child_address(region.ana)), "Was told who the child is"));
    const auto move = town.of_request("move");
    CHECK(says(worker.get(move), "Is this home meant to last"));
    CHECK(worker.post(move, town.as_shown_now({{"on", "today"}, {"why_ended", "CARPL"}, {"to_eighteen", "yes"}}))
              .status == 303);
    CHECK(says(worker.get(child_address(region.ana)), "A home was found on 1 June 2026"));
    CHECK(says(worker.get(child_address(region.ana)), "The Ashdown family"));
}

TEST_CASE("A provider offers its own home at a price, or says why not for all of them, and no other provider's") {
    Town town;
    auto& region = town.region;
    auto what = TestRegionOfTwo::asked();
    what.kind = HomeKind::childrens_home;
    const auto number = region.ask_for(region.ana, what);
    const auto petra = town.as(region.river, region.provider());
    const auto page = petra.get(request_address(number).address());
    CHECK(says(page, "Offer Fern House"));
    CHECK(says(page, "We have no home for this child"));
    const auto offer = Town::home(region.fern_house, "offer", number);
    CHECK(says(petra.get(offer), "Price for a week"));
    CHECK(petra.post(offer, {{"words", "Calm"}, {"valid_until", "10/06/2026"}, {"weekly", "a lot"}}).status == 422);
    CHECK(petra.post(offer, {{"words", "Calm"}, {"valid_until", "10/06/2026"}, {"weekly", "4,200.00"}}).status == 303);
    CHECK(says(town.worker().get(child_address(region.ana)), "£4,200.00"));
    CHECK(says(town.worker().get(child_address(region.ana)), "Bramblewood Homes Ltd"));

    const auto decline = Town::home(region.bramblewood, "decline", number);
    CHECK(petra.post(decline, {{"why", "because"}}).status == 422);
    CHECK(petra.post(decline, {{"why", "timing"}, {"words", "Not this week"}}).status == 303);
    CHECK(says(town.worker().get(child_address(region.ana)), "cannot be ready in time. Not this week"));

    const auto other = region.river.fact(home_of(HouseholdId{9'000'009}),
                                         Home{HomeKind::childrens_home, "Elm House", "2023-01-02"_day, {}});
    CHECK(other.number() > 0);
    CHECK(petra.get(Town::home(PersonId{9'000'009}, "offer", number)).status == 403);
}

TEST_CASE("A request that is not open to a provider is as if it were not there") {
    Town town;
    auto what = TestRegionOfTwo::asked();
    what.open_to = OpenTo::agencies;
    const auto number = town.region.ask_for(town.region.ana, what);
    const auto petra = town.as(town.region.river, town.region.provider());
    CHECK(petra.get(request_address(number).address()).status == 404);
    CHECK(petra.get(Town::home(town.region.fern_house, "offer", number)).status == 404);
    CHECK(petra.post(Town::home(town.region.fern_house, "offer", number), {{"words", "Calm"}}).status == 404);
    CHECK(petra.get("/region/requests/1/999999").status == 404);
    CHECK(petra.get("/region/requests/77/1").status == 404);
}

TEST_CASE("Tonight takes three answers; the rest is asked on the same request the next day") {
    Town town;
    const auto worker = town.worker();
    const auto tonight = town.child("/request-home-tonight");
    CHECK(worker.get(tonight).status == 200);
    CHECK(worker.post(tonight, {{"kind", "foster"}, {"needs", "Ana needs a bed"}, {"open_to", "everyone"}}).status ==
          422);
    CHECK(worker.post(tonight, {{"kind", "foster"}, {"needs", "A bed tonight"}, {"open_to", "everyone"}}).status ==
          303);
    CHECK(says(town.officer().get("/region/requests?which=emergency"), "Tonight"));
    CHECK(worker.post(tonight, {{"kind", "foster"}, {"needs", "A bed tonight"}, {"open_to", "everyone"}}).status ==
          409);
    const auto page = worker.get(town.child("/request-home"));
    CHECK(says(page, "Complete the request"));
    CHECK(says(page, "A bed tonight"));
    CHECK(worker.post(town.child("/request-home"), town.as_shown_now(good_request())).status == 303);
    CHECK(worker
              .post(town.child("/request-home"),
                    [&] {
                        auto stale = good_request();
                        stale.emplace_back("shown_at", "1");
                        return stale;
                    }())
              .status != 303);
}

TEST_CASE("The board is narrowed by kind, age, authority and what is missing, and is JSON for a program") {
    Town town;
    town.region.ask_for(town.region.ana);
    const auto dana = town.officer();
    CHECK(says(dana.get("/region/requests?kind=foster&from=10&to=12&authority=1&which=no_offers"), "Aged 11"));
    for (const auto* none :
         {"kind=childrens_home", "from=12", "to=10", "authority=2", "which=emergency", "which=unmet", "which=siblings"})
        CHECK_FALSE(says(dana.get(fmt::format("/region/requests?{}", none)), "Aged 11"));
    CHECK(dana.get("/region/requests?from=x&page=0&which=nonsense").status == 200);
    CHECK(says(dana.get("/region/requests"), "1 request"));
}

TEST_CASE("A request ends because it is not needed, or stays as a need not met, with the reason") {
    Town town;
    town.region.ask_for(town.region.ana);
    const auto worker = town.worker();
    const auto end = town.of_request("end");
    CHECK(worker.get(end).status == 200);
    CHECK(worker.post(end, {{"how", "matched"}, {"words", "x"}}).status == 422);
    CHECK(worker.post(end, {{"how", "unable"}, {"words", "x"}}).status == 422);
    CHECK(worker.post(end, {{"how", "unable"}, {"why", "no_room"}, {"words", "Every home is full"}}).status == 303);
    CHECK(says(town.officer().get("/region/requests?which=unmet"), "No home found"));
    CHECK(says(worker.get(child_address(town.region.ana)), "Every home is full"));
    CHECK(worker.post(end, {{"how", "withdrawn"}, {"words", "She stays"}}).status == 303);
    CHECK(worker.get(town.child("/requests/999/end")).status == 404);
}

TEST_CASE("Who belongs together is said on both sides, and the page says where only one has") {
    const std::vector<Schema> areas = schemas();
    const FreshFile record{areas};
    TestRegionOfTwo region{record.database(), false};
    const Area its_area = area();
    const Visitor board{region.river, its_area, region.river.reader_with(Role::board_member, {}, "Bo").person};
    const Visitor director{region.thistle, its_area, region.thistle.reader_with(Role::director, {}, "Di").person};
    CHECK(board.get("/region/members").status == 200);
    CHECK(board.post("/region/members", {{"member", "77"}, {"share", "5000"}, {"votes", "1"}, {"starts", "today"}})
              .status == 422);
    CHECK(board.post("/region/members", {{"member", "1"}, {"share", "20000"}, {"votes", "1"}, {"starts", "today"}})
              .status == 422);
    CHECK(board.post("/region/members", {{"member", "1"}, {"share", "5000"}, {"votes", "1"}, {"starts", "today"}})
              .status == 303);
    CHECK(says(board.get("/region/members"), "Not today: nothing is read across"));
    CHECK(director.post("/region/members/join", {{"co_operative", "3"}}).status == 422);
    CHECK(director
              .post("/region/members/join", {{"co_operative", "3"},
                                             {"show_district", "yes"},
                                             {"show_words", "no"},
                                             {"to_providers", "yes"},
                                             {"show_name", "yes"},
                                             {"starts", "today"}})
              .status == 303);
    CHECK_FALSE(says(board.get("/region/members"), "Not today: nothing is read across"));
    CHECK(director.post("/region/members/leave", {{"other", "3"}, {"last", "01/01/2026"}}).status == 422);
    CHECK(director.post("/region/members/leave", {{"other", "3"}, {"last", "today"}}).status == 303);
    const Visitor worker{region.thistle, its_area, region.worker.person};
    CHECK(worker.get("/region/members").status == 403);
}

/// What this area adds to My day, which is care's page, by itself.
static Result<Response> day_page(const SignedIn& asked) {
    return Response::html(TRY(on_my_day(asked.context)).markup());
}

TEST_CASE("My day shows those who find homes what waits, and those who offered one how it was answered") {
    Town town;
    auto& region = town.region;
    const auto number = region.ask_for(region.ana);
    region.offer(region.sedge, region.ashdowns, number);
    const Area with_day{.name = "Day", .purpose = "", .pages = {page<day_page>(Method::get, "/day")}};
    const auto shown = [&](TestAuthority& at, Role role) {
        return Visitor{at, with_day, at.reader_with(role, {}, "Day").person}.get("/day").body;
    };
    CHECK(shown(region.river, Role::placements_officer).find("Waiting for a home") != std::string::npos);
    CHECK(shown(region.sedge, Role::fostering_manager).find("Waits for an answer") != std::string::npos);
    CHECK(shown(region.thistle, Role::social_worker).empty());
}
